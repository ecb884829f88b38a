// SPDX-License-Identifier: Apache-2.0
#include "model/recording/RecordRequest.h"

#include "model/exit/PolicyWords.h"

namespace callreel {

std::vector<std::string> RecordRequest::command(const std::string& runFolder) const {
    std::vector<std::string> out{interpreter};
    out.insert(out.end(), pythonOptions.begin(), pythonOptions.end());
    // The file and not the folder: for a folder python runs runpy, whose frames the program would find below its own.
    out.insert(out.end(), {recorderPackage + "/__main__.py", "--log", runFolder});
    if (!values)
        out.push_back("--no-values");
    if (!keepsOutput())
        out.push_back("--no-output");
    if (lines)
        out.push_back("--lines");
    if (!policy.moduleNameFromGlobals.value)
        out.push_back("--module-names-from-files");
    out.insert(out.end(), {"--on-recorder-error", onRecorderErrorName(policy.onRecorderError.value)});
    out.insert(out.end(), program.begin(), program.end());
    return out;
}

} // namespace callreel
