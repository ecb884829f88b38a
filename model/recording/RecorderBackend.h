// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/recording/RecordRequest.h"
#include "model/recording/RunLog.h"
#include "model/trace/seal/Sealer.h"

namespace callreel {

/// What a recorder is called, and which one it is.
struct RecorderIdentity {
    std::string name;
    std::string version;
};

/// One way to record a program. What is the same for all of them - signals, Stop, exit codes, the trace's file - is the
/// Supervisor's.
class RecorderBackend {
public:
    virtual ~RecorderBackend() = default;

    /// As --recorder and the setting call it: "callreel", "codetracer".
    virtual const char* name() const = 0;
    /// Whether it can record this program with this interpreter: what it is, or what is missing and how to install it.
    virtual Result<RecorderIdentity> selfTest(const RecordRequest& request) = 0;
    /// The process that runs, interpreter first. After a selfTest() that succeeded.
    virtual std::vector<std::string> command(const RecordRequest& request, const std::string& runFolder) const = 0;
    /// Begins the trace, before the program starts. Errors: those of the trace's file.
    virtual Result<std::unique_ptr<TraceMaker>> begin(const RecordRequest& request,
                                                      const std::string& runFolder) const = 0;
    /// Whether recording has ever begun; if not, there is nothing to seal, and the recorder failed to start.
    virtual bool began(const RunLog& log) const = 0;
    /// What the recorder itself says is wrong while the program runs or after it; `isFatal` when recording failed.
    virtual std::optional<Diagnostic> trouble(const RunLog& log, bool& isFatal) const = 0;
};

/// By its name; nothing for an unknown one.
std::unique_ptr<RecorderBackend> makeRecorderBackend(const std::string& name);

/// Whoever recorded the run whose log this is: what makes a trace of it. Errors: those of Sealer::open().
Result<std::unique_ptr<TraceMaker>> openTraceMaker(const std::string& runFolder, const SealOptions& options);

} // namespace callreel
