// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "model/trace/log/format/LogFormat.h"

namespace callreel::recorder {

/// The page `control` of the run's folder, shared with the supervisor: state, time zero, sizes, the first failure.
class ControlFile {
public:
    /// Maps the page; makes it when nobody has (a recording without a supervisor). Returns errno of a failure, 0 for
    /// none.
    int open(const char* folder);
    /// The page stays as it is for who reads it.
    void close();
    log::RecorderState state() const;
    const char* errorCode() const { return m_page ? m_page->errorCode : ""; }
    const char* errorMessage() const { return m_page ? m_page->errorMessage : ""; }
    bool isOpen() const { return m_page != nullptr; }

    void setTimeZero();
    /// Wakes the supervisor too.
    void setState(log::RecorderState state);
    /// The first failure is kept: what comes after it is its consequence.
    void setFailure(log::RecorderState state, const char* code, const char* message, int systemError = 0);
    /// The slope over all that ran so far is better than the one at the start.
    void refreshClockRate();

    void addBytes(std::int64_t bytes);
    void addStream();
    /// True when what nobody has drained yet exceeds the supervisor's quota.
    bool overQuota() const;

private:
    log::ControlPage* m_page = nullptr;
    char m_path[4096] = {};
};

} // namespace callreel::recorder
