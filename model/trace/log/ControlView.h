// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "model/trace/log/format/LogFormat.h"

namespace callreel::log {

/// The page `control` of a run's folder, as the sealer sees it: it reads what the recorder says, and adds to the
/// drained bytes. Without such a page, or with one that is none, everything reads as not known.
class ControlView {
public:
    explicit ControlView(const std::string& folder);
    ~ControlView();
    ControlView(const ControlView&) = delete;
    ControlView& operator=(const ControlView&) = delete;

    bool isThere() const { return m_page != nullptr; }
    RecorderState state() const;
    std::uint32_t pid() const;
    std::uint32_t streams() const;
    /// Of the log's segments made so far.
    std::uint64_t bytes() const { return m_page ? m_page->bytes.load() : 0; }
    /// What the supervisor has counted when it was asked last; nothing when nobody has asked yet.
    std::optional<std::uint64_t> calls() const;
    /// Asks it to count; calls() of a later view has the answer.
    void requestProgress();
    std::uint64_t startTicks() const { return m_page ? m_page->startTicks : 0; }
    std::int64_t startMonotonic() const { return m_page ? m_page->startMonotonic : 0; }
    double nanosecondsPerTick() const { return m_page ? m_page->nanosecondsPerTick : 1.0; }
    std::string errorCode() const;
    std::string errorMessage() const;
    void addDrained(std::uint64_t bytes);

private:
    std::string m_path;
    ControlPage* m_page = nullptr;
    bool m_writable = false;
};

} // namespace callreel::log
