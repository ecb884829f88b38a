// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "model/session/ExitMode.h"

namespace callreel {

inline constexpr const char* scriptExitVariable = "CALLREEL_SCRIPT_EXIT";
/// Deprecated: CALLREEL_SCRIPT_EXIT=halt says the same (L14).
inline constexpr const char* scriptHaltVariable = "CALLREEL_SCRIPT_HALT";

/// Which exit mode holds, and why: the first that says something of option > legacy halt option > CALLREEL_SCRIPT_EXIT
/// > CALLREEL_SCRIPT_HALT > none (L7). Resolved once, before anything is started.
struct ExitSelection {
    enum class Source { Option, HaltOption, ExitVariable, HaltVariable, Default };

    struct Inputs {
        std::optional<ExitMode> exitMode; ///< the option; when it is set nothing else is looked at (L9)
        std::optional<bool> halt;         ///< the legacy option; false decides nothing (L10)
        /// Looks up an environment variable; nothing when it is not set. Only asked when no option decides (L11).
        std::function<std::optional<std::string>(const char* name)> environment;
    };

    ExitMode mode = ExitMode::None;
    Source source = Source::Default;
    /// To be told before the shutdown, never in it: a value of CALLREEL_SCRIPT_EXIT that is none of the four (L13).
    std::vector<Diagnostic> warnings;

    /// Errors: "bad-option" for a mode that is none of the four (L8).
    static Result<ExitSelection> resolve(const Inputs& inputs);

    /// Decided by one of the two legacy ways.
    bool isDeprecated() const { return source == Source::HaltOption || source == Source::HaltVariable; }
    /// The mode that is carried out: Auto becomes Stop when the service is `owned` and the process is one that stays
    /// (decided at its start, never sniffed), else None (L5, L6).
    ExitMode effective(bool owned, bool persistent) const;
};

/// "exit_mode option", "halt option", the variables by name, "default".
const char* exitSourceName(ExitSelection::Source source);

} // namespace callreel
