// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

namespace callreel {

/// How the script ended, the first of the verdict's four answers (contract: verdict.script).
struct ScriptStatus {
    enum class Outcome { Exited, Exception, Signal, Running, Unknown };

    Outcome outcome = Outcome::Unknown;
    std::optional<int> code;              ///< 0..255; none when a signal killed it or nobody knows
    std::optional<int> signal;            ///< the signal's number
    std::optional<std::string> exception; ///< the type's name, "ValueError"
    std::optional<std::string> message;   ///< str() of a SystemExit's or exception's arguments, as far as known
    bool stoppedByUser = false;

    /// process_exit_status.code: the exit code, 128 + s for a death by signal s, nothing when not known.
    std::optional<int> processCode() const;
    /// process_exit_status.label: "SIGKILL" for a death by signal, else nothing.
    std::optional<std::string> processLabel() const;
    bool failed() const { return processCode().value_or(0) != 0; }
};

/// "SIGKILL" for 9; "signal 40" for one without a name.
std::string signalName(int signal);

} // namespace callreel
