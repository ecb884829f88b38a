// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "model/trace/log/SegmentView.h"

namespace callreel::log {

/// One definition record; which fields say something depends on its kind. Texts point into what is read.
struct Definition {
    struct Argument {
        std::uint8_t flags = 0;
        std::string_view name;
    };

    DefinitionRecord kind = DefinitionRecord::End;
    std::uint64_t id = 0;
    std::uint64_t path = 0;
    std::uint64_t line = 0;
    std::uint8_t flavour = 0;
    std::uint8_t flags = 0;          ///< of a function
    std::string_view name;           ///< function, type
    std::string_view module;         ///< function, type
    std::string_view text;           ///< path, source, message
    std::string_view key;            ///< metadata key, failure code, exception type
    std::vector<Argument> arguments; ///< of a function; the attributes of a shape
    std::uint64_t size = 0;          ///< of a path's file
    std::uint64_t modified = 0;      ///< of a path's file, ns since 1970
    std::uint64_t ticks = 0;         ///< outcome
    std::int64_t monotonic = 0;      ///< exit
    std::uint8_t detail = 0;         ///< OutcomeKind, ExitKind, or 1 for a fatal failure
    std::uint64_t number = 0;        ///< exit code or signal; type of a shape
    bool stoppedByUser = false;
};

/// Parses the record with that tag whose body begins at `in`. Gives the place behind it, nullptr when it is not whole.
const std::uint8_t* parseDefinition(std::uint8_t tag, const std::uint8_t* in, const std::uint8_t* end, Definition& out);

/// Reads the definitions of a run: stream 0 and supervisor.log, also while they are written.
class DefinitionReader {
public:
    using Visitor = std::function<void(const Definition&)>;

    /// `packing` is looked at whenever a segment was read to its end: whether to pack it. Must outlive this.
    DefinitionReader(std::string folder, const bool& packing) : m_folder(std::move(folder)), m_packing(packing) {}

    /// Gives out everything that is new in stream 0.
    void readStream(const Visitor& visit);
    /// Gives out everything that is new in supervisor.log.
    void readSupervisorLog(const Visitor& visit);

    /// Stream 0 has a record that cannot be: nothing that follows is read.
    bool isDamaged() const { return m_damaged; }
    std::uint64_t takeFreed();
    /// The header of stream 0's first segment was read; its clock pair.
    bool hasClock() const { return m_hasClock; }
    std::uint64_t ticks() const { return m_ticks; }
    std::int64_t monotonic() const { return m_monotonic; }
    double nanosecondsPerTick() const { return m_nanosecondsPerTick; }

private:
    std::string m_folder;
    const bool& m_packing;
    SegmentView m_view;
    std::uint64_t m_at = 0;
    std::uint32_t m_next = 0;
    std::uint64_t m_logAt = sizeof(SegmentHeader);
    std::uint64_t m_freed = 0;
    bool m_damaged = false;
    bool m_hasClock = false;
    std::uint64_t m_ticks = 0;
    std::int64_t m_monotonic = 0;
    double m_nanosecondsPerTick = 1.0;
};

} // namespace callreel::log
