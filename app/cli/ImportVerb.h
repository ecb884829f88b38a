// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "app/cli/Verb.h"

namespace callreel::cli {

/// `callreel import`: makes a trace of what another recorder kept.
class ImportVerb : public Verb {
public:
    CLI::App* addTo(CLI::App& program) override;
    Result<int> run() override;

private:
    Result<std::string> chooseOutput() const;

    std::string m_path;
    std::string m_output;
    bool m_force = false;
    bool m_json = false;
};

} // namespace callreel::cli
