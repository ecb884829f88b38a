// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "app/cli/Verb.h"
#include "model/trace/seal/Sealer.h"

namespace callreel::cli {

/// `callreel seal`: makes a trace of the log of a run that nobody sealed; without a log it lists those left behind, and
/// with
/// --all it seals them.
class SealVerb : public Verb {
public:
    CLI::App* addTo(CLI::App& program) override;
    Result<int> run() override;

private:
    Result<int> list() const;
    Result<std::string> findLog() const;
    Result<std::string> chooseOutput(const std::string& log) const;
    Result<SealResult> makeTrace(const std::string& log) const;
    Result<int> seal(const std::string& log) const;
    Result<int> sealAll() const;

    std::string m_log;
    std::string m_output;
    bool m_all = false;
    bool m_force = false;
    bool m_json = false;
};

} // namespace callreel::cli
