// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "app/cli/Verb.h"

namespace callreel::cli {

/// `callreel service`: the recording service that other programs record with, and what it is doing.
class ServiceVerb : public Verb {
public:
    CLI::App* addTo(CLI::App& program) override;
    Result<int> run() override;

private:
    Result<int> start() const;
    Result<int> serve() const;
    Result<int> status() const;
    Result<int> stop() const;
    Result<int> runs() const;

    std::string m_action;
    std::string m_python;
    std::string m_owner;
    int m_slots = 0;
    int m_readyDescriptor = -1;
    bool m_foreground = false;
    bool m_json = false;
};

} // namespace callreel::cli
