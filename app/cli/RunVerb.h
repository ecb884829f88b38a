// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/Verb.h"

namespace callreel::cli {

/// `callreel run`: runs any command as if it were not there, and ends exactly as the command does (W).
class RunVerb : public Verb {
public:
    CLI::App* addTo(CLI::App& program) override;
    void takeProgram(const CLI::App& command, std::vector<std::string>& arguments) override;
    ExitCode usageCode() const override { return recorderExitCode; }
    Result<int> run() override;

private:
    std::vector<std::string> m_command;
};

} // namespace callreel::cli
