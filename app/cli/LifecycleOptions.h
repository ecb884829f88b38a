// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "model/session/ScriptOptions.h"
#include "model/session/SessionService.h"

namespace callreel::cli {

/// The options of a verb that runs as a script (docs/lifecycle.md): what becomes of the process and of the service.
class LifecycleOptions {
public:
    void addTo(CLI::App& command);

    /// Errors: "bad-option", a usage error (L8).
    Result<ScriptOptions> options() const;
    bool stays() const { return m_stay; }

private:
    std::string m_exitMode;
    std::string m_stopMode;
    std::string m_telemetry;
    bool m_stay = false;
};

/// The recording service as a recording of the command line sees it: one that runs is not its own; when there is none
/// it needs none, and is its own.
std::shared_ptr<SessionService> serviceOfRecording();

} // namespace callreel::cli
