// SPDX-License-Identifier: Apache-2.0
#include "model/recording/CallreelBackend.h"

#include "model/trace/seal/Sealer.h"

namespace callreel {

/// The recorder tests itself when it starts, in the interpreter that runs the program, and says through `control` what
/// is wrong: asking before would start the interpreter twice for every run.
Result<RecorderIdentity> CallreelBackend::selfTest(const RecordRequest&) {
    return RecorderIdentity{"callreel", CALLREEL_VERSION};
}

std::vector<std::string> CallreelBackend::command(const RecordRequest& request, const std::string& runFolder) const {
    return request.command(runFolder);
}

Result<std::unique_ptr<TraceMaker>> CallreelBackend::begin(const RecordRequest& request,
                                                           const std::string& runFolder) const {
    return Sealer::open(runFolder, {.output = request.output, .overwrite = request.overwrite});
}

bool CallreelBackend::began(const RunLog& log) const {
    return log.control().recordingBegan();
}

std::optional<Diagnostic> CallreelBackend::trouble(const RunLog& log, bool& isFatal) const {
    isFatal = log.control().state() == log::RecorderState::Failed;
    return log.control().recorderFailure();
}

} // namespace callreel
