// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "app/cli/ProgramSplit.h"
#include "app/cli/Verb.h"
#include "model/recording/RecordRequest.h"
#include "model/recording/RunResult.h"
#include "model/recording/SignalWatch.h"

namespace callreel::cli {

/// `callreel record`: runs a Python program under the recorder and ends as the policy says.
class RecordVerb : public Verb {
public:
    CLI::App* addTo(CLI::App& program) override;
    void takeProgram(const CLI::App& command, std::vector<std::string>& arguments) override;
    Result<int> run() override;
    std::optional<int> dieOf() const override { return m_dieOf; }

private:
    Result<RecordRequest> request() const;
    Result<RecorderPolicy> policy() const;
    Result<void> checkProgram() const;
    Result<std::string> chooseOutput() const;
    Result<int> report(const RunResult& result);
    void inform(const RunResult& result) const;

    std::optional<ProgramLine> m_program;
    std::string m_python;
    std::vector<std::string> m_pythonOptions;
    std::string m_output;
    std::string m_report;
    std::string m_onRecorderError;
    bool m_propagate = false;
    bool m_force = false;
    bool m_requireTrace = false;
    bool m_noValues = false;
    bool m_noOutput = false;
    bool m_lines = false;
    bool m_quiet = false;
    CLI::Option* m_propagateOption = nullptr;
    std::optional<SignalWatch> m_signals; ///< from before the start until the process ends
    std::optional<int> m_dieOf;
};

} // namespace callreel::cli
