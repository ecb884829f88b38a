// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "app/cli/Verb.h"
#include "model/recording/SignalWatch.h"
#include "model/recording/command/KeptOutput.h"
#include "model/recording/command/PythonCommand.h"
#include "model/recording/filters/FilterProfile.h"

namespace callreel::cli {

/// `callreel run`: runs any command as if it were not there, and ends exactly as the command does (W). With nothing
/// asked for it becomes the command; a filter or a recording make it the command's parent.
class RunVerb : public Verb {
public:
    CLI::App* addTo(CLI::App& program) override;
    void takeProgram(const CLI::App& command, std::vector<std::string>& arguments) override;
    ExitCode usageCode() const override { return recorderExitCode; }
    Result<int> run() override;
    std::optional<int> dieOf() const override { return m_dieOf; }

private:
    Result<int> listFilters() const;
    Result<int> showFilter() const;
    Result<int> runPlainly() const;
    Result<int> runRecorded(const PythonCommand& python);
    Result<int> runFiltered(std::optional<FilterProfile> profile);
    Result<KeptOutput> keptOutput() const;
    int endAs(bool bySignal, int number);

    std::vector<std::string> m_command;
    std::string m_filter;
    std::string m_filterCommand;
    double m_filterTimeout = 10;
    std::string m_output;
    std::string m_shownFilter;
    bool m_force = false;
    bool m_quiet = false;
    bool m_record = false;
    bool m_list = false;
    bool m_json = false;
    std::optional<SignalWatch> m_signals; ///< from before the start until the process ends
    std::optional<int> m_dieOf;
};

} // namespace callreel::cli
