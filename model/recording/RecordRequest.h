// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "model/exit/RecorderPolicy.h"
#include "model/recording/LogLines.h"

namespace callreel {

/// One recording, everything decided: what Supervisor runs. Paths and arguments are bytes, as the system has them.
struct RecordRequest {
    std::string recorder = "callreel";      ///< RecorderBackend::name()
    std::string interpreter;                ///< absolute
    std::vector<std::string> pythonOptions; ///< for the interpreter, before the recorder
    std::string recorderPackage;            ///< folder of callreel_recorder
    /// As typed and as python takes it: SCRIPT ARGS..., or -m MODULE ARGS..., or -c CODE ARGS...
    std::vector<std::string> program;
    std::string output;     ///< of the trace, absolute
    bool overwrite = false; ///< the output may replace a file
    bool values = true;
    bool lines = false;
    bool inCallersGroup = false; ///< wherever it runs: `callreel run` is not to be noticed
    std::vector<int> letGo;      ///< descriptors that are the program's alone, closed here once it runs
    RecorderPolicy policy;       ///< what of the output is kept is said there
    std::shared_ptr<const LogLines> log = std::make_shared<LogLines>();
    /// Of the channel to a window; -1 without one.
    int channel = -1;

    /// The process that runs, interpreter first. A script whose name begins with a dash is named so that it is no
    /// option.
    bool keepsOutput() const { return policy.ioCapture.value != IoCapture::Off; }
    std::vector<std::string> command(const std::string& runFolder) const;
};

} // namespace callreel
