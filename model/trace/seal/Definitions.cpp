// SPDX-License-Identifier: Apache-2.0
#include "model/trace/seal/Definitions.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/trace/store/StoreFormat.h"
#include "model/trace/store/RunMetadataTable.h"

namespace callreel {

namespace {

/// A bound for what a damaged definition may ask for.
constexpr std::uint64_t maxNumber = 1u << 24;
constexpr std::size_t maxArgumentsText = 160;

/// Shortens to whole characters, with an ellipsis.
std::string shortened(std::string text, std::size_t limit) {
    if (text.size() <= limit)
        return text;
    std::size_t end = limit;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    text.resize(end);
    return text + "\u2026";
}

} // namespace

void Definitions::take(const log::Definition& definition) {
    switch (definition.kind) {
    case log::DefinitionRecord::Path:
        if (definition.id > maxNumber)
            return;
        m_store.addPath(static_cast<std::uint32_t>(definition.id), definition.text, definition.size,
                        definition.modified);
        keepSource(static_cast<std::uint32_t>(definition.id), std::string(definition.text), definition.size,
                   definition.modified);
        break;
    case log::DefinitionRecord::Function:
        takeFunction(definition);
        break;
    case log::DefinitionRecord::Type:
        if (definition.id > maxNumber)
            return;
        takeType(static_cast<std::uint32_t>(definition.id),
                 {std::string(definition.module), std::string(definition.name), {}});
        break;
    case log::DefinitionRecord::Shape:
        takeShape(definition);
        break;
    case log::DefinitionRecord::Metadata:
        m_metadata[std::string(definition.key)] = definition.text;
        m_store.setMetadata(definition.key, definition.text);
        break;
    case log::DefinitionRecord::Source:
        takeSource(definition);
        break;
    case log::DefinitionRecord::Outcome:
    case log::DefinitionRecord::Failure:
    case log::DefinitionRecord::Exit:
        m_evidence.note(definition);
        break;
    case log::DefinitionRecord::End:
        break;
    }
}

void Definitions::takeType(std::uint32_t id, TypeInfo type) {
    if (id >= m_types.size())
        m_types.resize(std::size_t{id} + 1);
    m_types[id] = std::move(type);
    m_store.addType(id, m_types[id]);
}

void Definitions::takeShape(const log::Definition& definition) {
    if (definition.id > maxNumber)
        return;
    TypeInfo shape;
    if (definition.number < m_types.size())
        shape = m_types[definition.number];
    shape.attributes.clear();
    for (const log::Definition::Argument& attribute : definition.arguments)
        shape.attributes.emplace_back(attribute.name);
    takeType(static_cast<std::uint32_t>(definition.id), std::move(shape));
}

void Definitions::takeFunction(const log::Definition& definition) {
    const auto id = m_functions.define(definition.id,
                                       definition.flavour == static_cast<std::uint8_t>(FunctionInfo::Flavour::Module));
    if (!id)
        return;
    FunctionDefinition function;
    function.id = *id;
    function.name = definition.name;
    function.module = definition.module;
    function.path = static_cast<std::uint32_t>(definition.path);
    function.line = static_cast<std::uint32_t>(definition.line);
    if (definition.flavour <= static_cast<std::uint8_t>(FunctionInfo::Flavour::Toplevel))
        function.flavour = static_cast<FunctionInfo::Flavour>(definition.flavour);
    function.library = (definition.flags & log::libraryFunction) != 0;
    if (m_known.size() <= *id)
        m_known.resize(*id + 1);
    Known& known = m_known[*id];
    known.name = function.name;
    known.flavour = function.flavour;
    known.arguments.clear();
    for (const log::Definition::Argument& argument : definition.arguments) {
        function.arguments.push_back({std::string(argument.name), argument.flags});
        known.arguments.emplace_back(argument.name);
    }
    m_store.addFunction(function);
}

void Definitions::takeSource(const log::Definition& definition) {
    const auto path = static_cast<std::uint32_t>(definition.path);
    if (path != m_sourcePath)
        finishSource();
    m_sourcePath = path;
    // One beyond the bound is as good as the whole: it is not kept.
    if (m_source.size() <= store::maxSourceBytes)
        m_source += definition.text;
}

void Definitions::finishSource() {
    if (!m_source.empty())
        m_store.addSource(m_sourcePath, m_source);
    m_source.clear();
}

void Definitions::keepSource(std::uint32_t path, const std::string& text, std::uint64_t size, std::uint64_t modified) {
    if (size == 0 || size > store::maxSourceBytes || text.empty())
        return;
    std::string file = text;
    if (text.front() != '/') {
        const auto workdir = m_metadata.find("run.workdir");
        if (workdir == m_metadata.end())
            return;
        file = workdir->second + "/" + text;
    }
    const int handle = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (handle < 0)
        return;
    struct stat status {};
    // What was changed since is not what ran.
    const bool same = ::fstat(handle, &status) == 0 && S_ISREG(status.st_mode) &&
                      static_cast<std::uint64_t>(status.st_size) == size &&
                      static_cast<std::uint64_t>(status.st_mtim.tv_sec) * 1'000'000'000u +
                              static_cast<std::uint64_t>(status.st_mtim.tv_nsec) ==
                          modified;
    std::string content(same ? size : 0, '\0');
    std::size_t got = 0;
    while (got < content.size()) {
        const ssize_t part = ::pread(handle, content.data() + got, content.size() - got, static_cast<off_t>(got));
        if (part <= 0)
            break;
        got += static_cast<std::size_t>(part);
    }
    ::close(handle);
    if (same && got == content.size())
        m_store.addSource(path, content);
}

FunctionInfo::Flavour Definitions::flavour(FunctionId function) const {
    return function < m_known.size() ? m_known[function].flavour : FunctionInfo::Flavour::Function;
}

const std::string& Definitions::functionName(FunctionId function) const {
    static const std::string unknown = "?";
    return function < m_known.size() ? m_known[function].name : unknown;
}

std::string Definitions::argumentsText(FunctionId function, std::string_view encoded) const {
    if (encoded.empty() || function >= m_known.size())
        return {};
    const auto values = ValueDecoder(m_types).takeArguments(encoded);
    if (!values)
        return {};
    const std::vector<std::string>& names = m_known[function].arguments;
    std::string text;
    for (std::size_t i = 0; i < values->size() && text.size() < maxArgumentsText; ++i) {
        text += i == 0 ? "" : ", ";
        if (i < names.size())
            text += names[i] + "=";
        text += shortened(pythonRepr((*values)[i]), maxArgumentsText / 2);
    }
    return "(" + shortened(std::move(text), maxArgumentsText) + ")";
}

RunMetadata Definitions::run() const {
    RunMetadata run;
    for (const auto& [key, value] : m_metadata)
        applyMetadata(run, key, value);
    return run;
}

} // namespace callreel
