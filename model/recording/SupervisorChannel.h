// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/recording/FileHandle.h"

namespace callreel {

/// The variable that names the descriptor of the channel, and behind it, where the window made pipes for the script's
/// output, those of their reading ends: "5,6,7". The script never sees it.
inline constexpr const char* channelVariable = "CALLREEL_CONTROL_FD";

/// The supervisor's end of the channel to a window: JSON objects, one a line. A window that is slow or gone never holds
/// up a recording: what does not fit waits here, progress is dropped first, and after the window's end all is silent.
class SupervisorChannel {
public:
    enum class Request { Stop, Kill };

    /// Takes the descriptor (closed at exec from now on, and never blocking); -1 for a channel that is not there.
    explicit SupervisorChannel(int descriptor);

    /// The descriptor that CALLREEL_CONTROL_FD names; -1 when it names none that is open.
    static int descriptorFromEnvironment();
    /// The reading ends that it names behind it (OutputKeeper).
    static std::vector<int> readersFromEnvironment();

    bool isOpen() const { return static_cast<bool>(m_socket); }
    int descriptor() const { return m_socket.get(); }
    /// Whether something waits to be written: the loop is to watch for writability then.
    bool hasPending() const { return !m_pending.empty(); }
    /// Nothing waits: there is room for an event that can be left out.
    bool isClear() const { return isOpen() && m_pending.empty(); }

    /// Sends one JSON object as a line.
    void send(const std::string& json);
    /// Writes on, after the descriptor has become writable.
    void flush();
    /// Waits until all is written, at most so long; for the last word.
    void flushFor(int milliseconds);
    /// What the window asks for, after the descriptor has become readable; closes the channel when the window has gone.
    std::vector<Request> read();

private:
    FileHandle m_socket;
    std::string m_pending;
    std::string m_received;
};

} // namespace callreel
