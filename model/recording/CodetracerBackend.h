// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/recording/RecorderBackend.h"

namespace callreel {

/// The published recorder, codetracer_python_recorder, where the chosen interpreter has it. It writes a folder of its
/// own when the script ends, which is imported then.
class CodetracerBackend : public RecorderBackend {
public:
    /// The version that our tests run with.
    static constexpr const char* testedVersion = "0.3.0";

    const char* name() const override { return "codetracer"; }
    /// Errors: "codetracer-missing" (with the command that installs it), "codetracer-broken",
    /// "codetracer-scripts-only", and those of an interpreter that does not answer.
    Result<RecorderIdentity> selfTest(const RecordRequest& request) override;
    std::vector<std::string> command(const RecordRequest& request, const std::string& runFolder) const override;
    Result<std::unique_ptr<TraceMaker>> begin(const RecordRequest& request,
                                              const std::string& runFolder) const override;
    bool began(const RunLog& log) const override;
    std::optional<Diagnostic> trouble(const RunLog& log, bool& isFatal) const override;

    /// The flags in front of the script, for a version: 0.1 to 0.3 take --trace-dir and --format, later ones --out-dir.
    static std::vector<std::string> flags(const RecordRequest& request, const std::string& version,
                                          const std::string& traceFolder);

private:
    std::string m_version;
};

} // namespace callreel
