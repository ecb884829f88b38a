// SPDX-License-Identifier: Apache-2.0
#include "model/session/RunAsScript.h"

#include "model/session/service/RecordingServiceHandle.h"

namespace callreel {

Result<void> runAsScript(const ScriptFunction& function, ScriptOptions options) {
    return runAsScript(function, std::move(options), std::make_shared<RecordingServiceHandle>());
}

Result<void> runAsScript(const ScriptFunction& function, ScriptOptions options,
                         std::shared_ptr<SessionService> service) {
    return ScriptLifecycle(std::move(options), std::move(service)).run(function);
}

} // namespace callreel
