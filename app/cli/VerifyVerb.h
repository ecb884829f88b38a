// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "app/cli/Verb.h"

namespace callreel::cli {

/// `callreel verify`: reads and checks everything in a trace and certifies that it balances, or says why not.
class VerifyVerb : public Verb {
public:
    CLI::App* addTo(CLI::App& program) override;
    Result<int> run() override;

private:
    std::string m_file;
    bool m_json = false;
};

} // namespace callreel::cli
