// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "app/cli/Verb.h"

namespace callreel::cli {

/// `callreel show`: the four answers about a run, and what is known of it.
class ShowVerb : public Verb {
public:
    CLI::App* addTo(CLI::App& program) override;
    Result<int> run() override;

private:
    std::string m_file;
    bool m_json = false;
};

} // namespace callreel::cli
