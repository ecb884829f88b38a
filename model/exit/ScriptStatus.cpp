// SPDX-License-Identifier: Apache-2.0
#include "model/exit/ScriptStatus.h"

#include <cstring>
#include <string.h>

namespace callreel {

std::optional<int> ScriptStatus::processCode() const {
    if (signal)
        return 128 + *signal;
    return code;
}

std::optional<std::string> ScriptStatus::processLabel() const {
    if (signal)
        return signalName(*signal);
    return std::nullopt;
}

std::string signalName(int signal) {
    if (const char* name = sigabbrev_np(signal))
        return std::string("SIG") + name;
    return "signal " + std::to_string(signal);
}

} // namespace callreel
