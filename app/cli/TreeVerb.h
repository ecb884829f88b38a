// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "app/cli/CallSelection.h"
#include "app/cli/Verb.h"

namespace callreel::cli {

/// `callreel tree`: the call tree of a trace, drawn with lines or as JSON Lines.
class TreeVerb : public Verb {
public:
    CLI::App* addTo(CLI::App& program) override;
    Result<int> run() override;

private:
    Result<CallSelection> selection(const Trace& trace) const;
    Result<int> printText(const std::shared_ptr<const Trace>& trace, const CallSelection& selection) const;
    Result<int> printJson(const std::shared_ptr<const Trace>& trace, const CallSelection& selection) const;

    std::string m_file;
    std::uint32_t m_depth = 0;
    std::uint64_t m_limit = 0;
    std::string m_function;
    std::string m_thread;
    bool m_own = false;
    bool m_json = false;
    CLI::Option* m_depthOption = nullptr;
    CLI::Option* m_limitOption = nullptr;
};

} // namespace callreel::cli
