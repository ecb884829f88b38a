// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include "model/formats/CodetracerImport.h"
#include "model/trace/seal/RunEvidence.h"
#include "model/trace/seal/Sealer.h"
#include "model/trace/seal/TraceImport.h"

namespace callreel {

/// Makes the trace of a run that the published recorder recorded: imports the folder that it wrote, and says in the
/// verdict what the process really did, what the recorder says of it, and that the two disagree where they do.
class CodetracerRun : public TraceMaker {
public:
    /// Where the recorder writes, within the run's folder.
    static std::string traceFolder(const std::string& runFolder) { return runFolder + "/codetracer"; }
    /// Whether the run was recorded by it.
    static bool isOne(const std::string& runFolder);
    /// Begins NAME.reel.partial. Errors: "not-a-log", and those of StoreWriter.
    static Result<std::unique_ptr<TraceMaker>> open(const std::string& runFolder, const SealOptions& options);

    Result<void> drain() override { return {}; } // nothing is there before the end
    SealProgress progress() const override { return {}; }
    Result<SealResult> finish() override;
    void whenProgressing(std::function<void(double)>) override {}

private:
    CodetracerRun(std::string runFolder, SealOptions options, std::unique_ptr<TraceImport> target);

    /// Takes over what the supervisor knows of the run.
    void readSupervisorLog();
    /// What follows when nothing, or not all, was written.
    void lostAtKill(Verdict& verdict) const;
    void compare(const CodetracerMetadata& metadata, const CodetracerImport& import, Verdict& verdict) const;

    std::string m_folder;
    SealOptions m_options;
    std::unique_ptr<TraceImport> m_target;
    RunMetadata m_run;
    RunEvidence m_evidence;
    std::int64_t m_began = 0; ///< CLOCK_MONOTONIC, ns, when this was made; just before the program starts
};

} // namespace callreel
