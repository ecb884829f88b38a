// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "model/recording/ScriptProcess.h"
#include "model/recording/SupervisorChannel.h"

namespace callreel {

/// Stop (design, "One recording"): the script's group is asked to end, has three seconds, and is killed. Begun once;
/// what is asked again changes nothing, except that a kill does not wait.
class StopSequence {
public:
    static constexpr int patience = 3000; ///< milliseconds between the request and the kill

    StopSequence(ScriptProcess& script, SupervisorChannel& channel) : m_script(script), m_channel(channel) {}

    /// Asks with `signal`, the one that we were asked with ourselves, or SIGTERM.
    void begin(int signal);
    void kill();
    bool isActive() const { return m_step != Step::None; }

    /// When onDeadline() is to be called, CLOCK_MONOTONIC ms; nothing when nothing is due.
    std::optional<std::int64_t> deadline() const { return m_deadline; }
    void onDeadline();
    /// The script itself has ended. True when others of its group are still given time.
    bool waitsForGroup();

private:
    enum class Step { None, Terminate, Kill };
    ScriptProcess& m_script;
    SupervisorChannel& m_channel;
    Step m_step = Step::None;
    std::optional<std::int64_t> m_deadline;
};

/// CLOCK_MONOTONIC in milliseconds.
std::int64_t monotonicMilliseconds();

} // namespace callreel
