// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "model/exit/Diagnostic.h"
#include "model/trace/log/format/LogFormat.h"

namespace callreel {

/// The page `control` of a run's folder, made and mapped by the supervisor. Whoever else changes its `state` opens it
/// for writing and closes it afterwards, which is the event that the supervisor waits for.
class ControlFile {
public:
    /// `quotaBytes`: undrained bytes of log at which the recorder stops recording; 0 for none. Errors:
    /// "log-not-written".
    static Result<ControlFile> create(const std::string& path, std::uint64_t quotaBytes);
    ControlFile(ControlFile&& other) noexcept;
    ControlFile& operator=(ControlFile&& other) noexcept;
    ~ControlFile();

    log::RecorderState state() const;
    /// Whether the recorder ever came to record.
    bool recordingBegan() const;
    /// The recorder's own words about its failure; nothing when it did not fail.
    std::optional<Diagnostic> recorderFailure() const;
    /// Bytes of the segments that the recorder has made so far.
    std::uint64_t bytes() const;
    /// Somebody looks on and wants to know how far it is; true once for each time it was asked.
    bool takeProgressRequest();
    void tellCalls(std::uint64_t calls);

private:
    explicit ControlFile(log::ControlPage* page) : m_page(page) {}
    log::ControlPage* m_page = nullptr;
};

} // namespace callreel
