// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "app/cli/Verb.h"

namespace callreel::cli {

/// `callreel export`: writes a trace for other tools.
class ExportVerb : public Verb {
public:
    CLI::App* addTo(CLI::App& program) override;
    Result<int> run() override;

private:
    std::string m_format;
    std::string m_folder;
    std::string m_file;
    bool m_force = false;
    bool m_json = false;
};

} // namespace callreel::cli
