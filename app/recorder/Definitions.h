// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recorder/CPython.h"
#include "app/recorder/InternTable.h"
#include "app/recorder/SegmentFile.h"
#include "model/trace/log/format/LogFormat.h"

namespace callreel::recorder {

class ControlFile;

/// What a function's definition says, before it has a number.
struct FunctionDefinition {
    PyObject* path;   ///< str
    PyObject* name;   ///< str: qualified name
    PyObject* module; ///< str, or nullptr when not known
    std::uint32_t line = 0;
    std::uint8_t flavour = 0;
    bool library = false;
    struct ArgumentName {
        PyObject* name; ///< str
        std::uint8_t flags;
    };
    const ArgumentName* arguments = nullptr;
    unsigned argumentCount = 0;
};

/// Stream 0 of the log: numbers for paths, functions and types, each defined before its first use; and what is told of
/// the run once. Guarded by the GIL. Equal definitions share a number, and the memory for that is bounded.
class Definitions {
public:
    /// Returns errno of a failure.
    int begin(const char* folder, ControlFile* control);
    void end() { m_segment.close(); }
    /// Lets go of a log that is another process's.
    void abandon() { m_segment.abandon(); }

    std::uint32_t path(PyObject* text);
    std::uint32_t function(const FunctionDefinition& definition);
    /// <toplevel>: the call that stands for the whole program.
    std::uint32_t toplevel();
    std::uint32_t type(PyObject* module, PyObject* name);
    /// The attributes of objects of a type, at most log::maxItems. Numbered as a type: it stands for the type and them.
    std::uint32_t shape(std::uint32_t type, PyObject* const* names, unsigned count);

    bool metadata(const char* key, std::size_t keySize, const char* value, std::size_t valueSize);
    bool outcome(log::OutcomeKind kind, std::int64_t code, const char* type, std::size_t typeSize, const char* message,
                 std::size_t messageSize);
    bool failure(bool fatal, const char* code, const char* message);
    /// Text of any size: the records follow one another, each with the next piece.
    bool source(PyObject* path, const char* text, std::size_t size);

    /// errno of the segment that could not be made, 0 when all is well.
    int error() const { return m_error; }

private:
    bool room();
    void commit(log::DefinitionRecord record, std::uint8_t* end);
    std::uint32_t define(InternTable& table, log::DefinitionRecord record, const std::uint8_t* body, std::size_t size,
                         std::uint32_t& last);

    SegmentFile m_segment;
    InternTable m_functions;
    InternTable m_types;
    InternTable m_shapes;
    InternTable m_paths;
    std::uint32_t m_lastFunction = 0;
    std::uint32_t m_lastType = 0;
    std::uint32_t m_lastPath = 0;
    int m_error = 0;
    std::uint8_t m_scratch[log::maxRecordBytes + 1024] = {};
};

} // namespace callreel::recorder
