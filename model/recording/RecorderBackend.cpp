// SPDX-License-Identifier: Apache-2.0
#include "model/recording/RecorderBackend.h"

#include "model/recording/CallreelBackend.h"
#include "model/recording/CodetracerBackend.h"
#include "model/recording/CodetracerRun.h"

namespace callreel {

std::unique_ptr<RecorderBackend> makeRecorderBackend(const std::string& name) {
    if (name == "callreel")
        return std::make_unique<CallreelBackend>();
    if (name == "codetracer")
        return std::make_unique<CodetracerBackend>();
    return nullptr;
}

Result<std::unique_ptr<TraceMaker>> openTraceMaker(const std::string& runFolder, const SealOptions& options) {
    if (CodetracerRun::isOne(runFolder))
        return CodetracerRun::open(runFolder, options);
    return Sealer::open(runFolder, options);
}

} // namespace callreel
