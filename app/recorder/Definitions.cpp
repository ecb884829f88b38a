// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/Definitions.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <sys/stat.h>

#include "app/recorder/Clock.h"
#include "app/recorder/Text.h"
#include "model/trace/log/format/Varint.h"

namespace callreel::recorder {

using log::DefinitionRecord;
using log::putVarint;

namespace {

/// Bounds of a definition's texts, so that every record stays below maxRecordBytes.
constexpr std::size_t maxPathBytes = 4096;
constexpr std::size_t maxNameBytes = 2048;
constexpr std::size_t maxArgumentNameBytes = 64;
constexpr std::size_t maxAttributeNameBytes = 160;
constexpr std::size_t maxMessageBytes = 8192;
constexpr std::size_t pieceBytes = 16 << 10;

// FunctionInfo::Flavour::Toplevel, which is behind a header that needs more of C++ than the recorder may use.
constexpr std::uint8_t toplevelFlavour = 5;

std::size_t bounded(std::size_t size, std::size_t limit) {
    return std::min(size, limit);
}

} // namespace

int Definitions::begin(const char* folder, ControlFile* control) {
    if (m_lastPath) { // another recording before this one
        m_functions.clear();
        m_types.clear();
        m_shapes.clear();
        m_paths.clear();
        m_lastFunction = m_lastType = m_lastPath = 0;
    }
    m_error = m_segment.begin(folder, control, log::definitionsStream, Clock::ticks());
    return m_error;
}

bool Definitions::room() {
    if (m_segment.hasRoom()) [[likely]]
        return true;
    if (!m_segment.isOpen() || m_error)
        return false;
    m_error = m_segment.roll(Clock::ticks());
    return m_error == 0;
}

void Definitions::commit(DefinitionRecord record, std::uint8_t* end) {
    __atomic_store_n(m_segment.out, static_cast<std::uint8_t>(record), __ATOMIC_RELEASE);
    m_segment.out = end;
}

std::uint32_t Definitions::define(InternTable& table, DefinitionRecord record, const std::uint8_t* body,
                                  std::size_t size, std::uint32_t& last) {
    const InternTable::Key key = InternTable::keyOf(body, size);
    if (const std::uint32_t known = table.find(key))
        return known;
    if (!room())
        return 0;
    const std::uint32_t number = ++last;
    std::uint8_t* out = putVarint(m_segment.out + 1, number);
    std::memcpy(out, body, size);
    commit(record, out + size);
    table.insert(key, number);
    return number;
}

std::uint32_t Definitions::path(PyObject* textObject) {
    // Room for the longest length is left before the text, which is the file's name too.
    std::uint8_t* const name = m_scratch + log::maxVarintBytes;
    bool whole = true;
    const std::size_t size = text::encode(textObject, name, maxPathBytes, whole);
    const InternTable::Key key = InternTable::keyOf(name, size);
    if (const std::uint32_t known = m_paths.find(key))
        return known;
    if (!room())
        return 0;
    name[size] = 0;
    struct stat status {};
    std::uint64_t bytes = 0;
    std::uint64_t modified = 0;
    if (whole && name[0] != '<' && stat(reinterpret_cast<const char*>(name), &status) == 0) {
        bytes = static_cast<std::uint64_t>(status.st_size);
        modified = static_cast<std::uint64_t>(status.st_mtim.tv_sec) * 1'000'000'000u +
                   static_cast<std::uint64_t>(status.st_mtim.tv_nsec);
    }
    const std::uint32_t number = ++m_lastPath;
    std::uint8_t* out = putVarint(m_segment.out + 1, number);
    out = text::put(reinterpret_cast<const char*>(name), size, out);
    out = putVarint(out, bytes);
    out = putVarint(out, modified);
    commit(DefinitionRecord::Path, out);
    m_paths.insert(key, number);
    return number;
}

std::uint32_t Definitions::function(const FunctionDefinition& definition) {
    const std::uint32_t pathNumber = path(definition.path);
    std::uint8_t* out = putVarint(m_scratch, pathNumber);
    out = putVarint(out, definition.line);
    *out++ = definition.flavour;
    *out++ = definition.library ? log::libraryFunction : 0;
    out = text::put(definition.name, out, maxNameBytes);
    out = definition.module ? text::put(definition.module, out, maxNameBytes) : text::put("", 0, out);
    out = putVarint(out, definition.argumentCount);
    for (unsigned i = 0; i < definition.argumentCount; ++i) {
        *out++ = definition.arguments[i].flags;
        out = text::put(definition.arguments[i].name, out, maxArgumentNameBytes);
    }
    return define(m_functions, DefinitionRecord::Function, m_scratch, static_cast<std::size_t>(out - m_scratch),
                  m_lastFunction);
}

std::uint32_t Definitions::toplevel() {
    if (!room())
        return 0;
    const std::uint32_t pathNumber = ++m_lastPath;
    std::uint8_t* out = putVarint(m_segment.out + 1, pathNumber);
    out = text::put("<toplevel>", 10, out);
    out = putVarint(out, 0);
    out = putVarint(out, 0);
    commit(DefinitionRecord::Path, out);
    std::uint8_t* body = putVarint(m_scratch, pathNumber);
    body = putVarint(body, 0);
    *body++ = toplevelFlavour;
    *body++ = 0;
    body = text::put("<toplevel>", 10, body);
    body = text::put("", 0, body);
    body = putVarint(body, 0);
    return define(m_functions, DefinitionRecord::Function, m_scratch, static_cast<std::size_t>(body - m_scratch),
                  m_lastFunction);
}

std::uint32_t Definitions::type(PyObject* module, PyObject* name) {
    std::uint8_t* out = module ? text::put(module, m_scratch, maxNameBytes) : text::put("", 0, m_scratch);
    out = text::put(name, out, maxNameBytes);
    return define(m_types, DefinitionRecord::Type, m_scratch, static_cast<std::size_t>(out - m_scratch), m_lastType);
}

std::uint32_t Definitions::shape(std::uint32_t type, PyObject* const* names, unsigned count) {
    std::uint8_t* out = putVarint(m_scratch, type);
    out = putVarint(out, count);
    for (unsigned i = 0; i < count; ++i)
        out = text::put(names[i], out, maxAttributeNameBytes);
    return define(m_shapes, DefinitionRecord::Shape, m_scratch, static_cast<std::size_t>(out - m_scratch), m_lastType);
}

bool Definitions::metadata(const char* key, std::size_t keySize, const char* value, std::size_t valueSize) {
    if (!room())
        return false;
    std::uint8_t* out = text::put(key, bounded(keySize, maxNameBytes), m_segment.out + 1);
    out = text::put(value, bounded(valueSize, pieceBytes), out);
    commit(DefinitionRecord::Metadata, out);
    return true;
}

bool Definitions::outcome(log::OutcomeKind kind, std::int64_t code, const char* type, std::size_t typeSize,
                          const char* message, std::size_t messageSize) {
    if (!room())
        return false;
    std::uint8_t* out = putVarint(m_segment.out + 1, Clock::ticks());
    *out++ = static_cast<std::uint8_t>(kind);
    out = putVarint(out, static_cast<std::uint64_t>(code));
    out = text::put(type, bounded(typeSize, maxNameBytes), out);
    out = text::put(message, bounded(messageSize, maxMessageBytes), out);
    commit(DefinitionRecord::Outcome, out);
    return true;
}

bool Definitions::failure(bool fatal, const char* code, const char* message) {
    if (!room())
        return false;
    std::uint8_t* out = m_segment.out + 1;
    *out++ = fatal ? 1 : 0;
    out = text::put(code, bounded(std::strlen(code), maxNameBytes), out);
    out = text::put(message, bounded(std::strlen(message), maxMessageBytes), out);
    commit(DefinitionRecord::Failure, out);
    return true;
}

bool Definitions::source(PyObject* pathText, const char* source, std::size_t size) {
    const std::uint32_t number = path(pathText);
    do {
        if (!number || !room())
            return false;
        const std::size_t piece = bounded(size, pieceBytes);
        std::uint8_t* out = putVarint(m_segment.out + 1, number);
        out = text::put(source, piece, out);
        commit(DefinitionRecord::Source, out);
        source += piece;
        size -= piece;
    } while (size > 0);
    return true;
}

} // namespace callreel::recorder
