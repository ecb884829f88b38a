// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "model/exit/Diagnostic.h"

namespace callreel {

/// Where the recording service of a CALLREEL_HOME is reached. The folder is its user's alone (0700); who holds the lock
/// is the service, so that there is one.
struct ServiceAddress {
    std::string folder; ///< CALLREEL_HOME/service
    std::string socket;
    std::string lock;

    static ServiceAddress ofHome();
    /// Errors: "folder-not-writable"; "home-too-long" when the system cannot name such a socket (unix(7)).
    Result<void> prepare() const;
    Result<void> check() const;
};

} // namespace callreel
