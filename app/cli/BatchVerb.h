// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/cli/PythonOptions.h"
#include "app/cli/Verb.h"
#include "app/cli/output/BatchProgress.h"
#include "app/cli/output/PatientOutput.h"
#include "model/recording/SignalWatch.h"
#include "model/session/batch/BatchPlan.h"
#include "model/session/batch/BatchScheduler.h"
#include "model/session/batch/BatchService.h"

namespace callreel::cli {

/// `callreel batch`: records many programs on the recording service and reports on all of them.
class BatchVerb : public Verb {
public:
    CLI::App* addTo(CLI::App& program) override;
    void takeProgram(const CLI::App& command, std::vector<std::string>& arguments) override;
    Result<int> run() override;
    std::optional<int> dieOf() const override { return m_dieOf; }

private:
    Result<RecordOptions> options() const;
    Result<bool> propagates() const;
    Result<BatchPlan> plan(const RecordOptions& base) const;
    Result<BatchResult> record(const QList<BatchItem>& items, const RecordOptions& base);
    Result<void> recordOn(BatchService& service, const QList<BatchItem>& items, bool owned, BatchResult& out);
    void onSignal(BatchScheduler& scheduler, BatchProgress& progress);
    Result<void> report(const BatchResult& result);
    int exitCodeFor(const BatchResult& result) const;

    std::vector<std::string> m_files;
    std::vector<std::string> m_pytest;
    std::vector<std::string> m_commands;
    PythonOptions m_python;
    std::string m_folder;
    std::string m_reportFile;
    std::string m_junitFile;
    std::string m_keep = "all";
    std::string m_onRecorderError;
    int m_jobs = 0;
    int m_retries = 0;
    bool m_failFast = false;
    bool m_propagate = false;
    CLI::Option* m_propagateOption = nullptr;
    bool m_propagates = false; ///< once resolved
    bool m_requireTrace = false;
    bool m_noValues = false;
    bool m_noOutput = false;
    bool m_lines = false;
    bool m_quiet = false;
    bool m_json = false;
    std::optional<SignalWatch> m_signals; ///< from before the first thread until the process ends
    std::optional<PatientOutput> m_output;
    int m_signalCount = 0;
    std::optional<int> m_dieOf;
};

} // namespace callreel::cli
