// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/Verb.h"

namespace callreel::cli {

/// `callreel policy`: what a recording does about exit codes and its own failures, and who says so (P10).
class PolicyVerb : public Verb {
public:
    CLI::App* addTo(CLI::App& program) override;
    Result<int> run() override;

private:
    bool m_json = false;
};

} // namespace callreel::cli
