// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "model/session/ScriptLifecycle.h"

namespace callreel {

/// Runs `function` as a script: with the recording service there, started when it was not, and with nothing left behind
/// when it is over.
///
///     callreel::ScriptOptions options;
///     options.exitMode = callreel::ExitMode::Auto;
///     return callreel::runAsScript([](callreel::ScriptContext& script) -> callreel::Result<void> {
///         auto service = callreel::ServiceConnection::open();
///         ...
///         return {};
///     }, options);
///
/// The order is always the same (L29, L30): the exit mode is resolved; the service is started or attached to; the
/// function runs; the service is stopped, if this call started it (StopMode); what the run started is ended; the
/// process ends, if it is to (ExitMode). By default the call returns and the process goes on.
///
/// Returns the function's error, unless the process has ended; the exit status is 0 for none, else the code attached to
/// the error (withExitCode), else 1. An exception of the function is handed on after the cleanup and counts as 1.
/// A script inside a program that runs the service already should leave both modes at their defaults: StopMode::Always
/// takes the service from others, ExitMode::Stop and Halt end the whole program; Auto never does.
Result<void> runAsScript(const ScriptFunction& function, ScriptOptions options = {});

/// The same with a service of one's own in place of the recording service; null for none.
Result<void> runAsScript(const ScriptFunction& function, ScriptOptions options,
                         std::shared_ptr<SessionService> service);

} // namespace callreel
