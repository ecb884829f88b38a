// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "app/cli/LifecycleOptions.h"
#include "app/cli/PolicyOptions.h"
#include "app/cli/ProgramSplit.h"
#include "app/cli/PythonOptions.h"
#include "app/cli/Verb.h"
#include "model/recording/RecordRequest.h"
#include "model/recording/RunResult.h"
#include "model/recording/SignalWatch.h"
#include "model/recording/SupervisorChannel.h"

namespace callreel::cli {

/// `callreel record`: runs a Python program under the recorder and ends as the policy says.
class RecordVerb : public Verb {
public:
    CLI::App* addTo(CLI::App& program) override;
    void takeProgram(const CLI::App& command, std::vector<std::string>& arguments) override;
    Result<int> run() override;
    std::optional<int> dieOf() const override { return m_dieOf; }
    void ended(int exitCode, const Diagnostic* error) override;
    std::optional<std::string> trailer(const Diagnostic& error, int exitCode) const override;

private:
    Result<int> record();
    void tellBeforeExit(int exitCode, const Diagnostic* error);
    void stay();
    Result<RecordRequest> request();
    Result<std::string> chooseRecorder() const;
    Result<RecorderPolicy> policy() const;
    Result<void> checkProgram() const;
    Result<std::string> chooseOutput() const;
    Result<int> report(const RunResult& result);
    void inform(const RunResult& result) const;

    std::optional<ProgramLine> m_program;
    PythonOptions m_python;
    std::string m_recorder; ///< empty: as the settings say
    std::string m_output;
    std::string m_report;
    PolicyOptions m_policyOptions;
    LifecycleOptions m_lifecycleOptions;
    bool m_force = false;
    bool m_noValues = false;
    bool m_noOutput = false;
    bool m_lines = false;
    bool m_quiet = false;
    std::optional<RecorderPolicy> m_policy; ///< once resolved
    std::shared_ptr<const LogLines> m_log = std::make_shared<LogLines>();
    std::optional<RunResult> m_result;          ///< once there is one
    std::optional<SupervisorChannel> m_channel; ///< to a window, when there is one
    std::optional<SignalWatch> m_signals;       ///< from before the start until the process ends
    std::optional<int> m_dieOf;
    bool m_saidLastWord = false; ///< on the channel
    bool m_hadTerminal = false;  ///< one that controls this process
};

} // namespace callreel::cli
