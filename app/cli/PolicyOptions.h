// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <string>

#include <CLI/CLI.hpp>

#include "model/exit/PolicyFields.h"

namespace callreel::cli {

/// The options of the policy's fields, made from their table: a flag with its opposite for a boolean, an option with a
/// value for the others.
class PolicyOptions {
public:
    void addTo(CLI::App& command);
    /// The option of a field, once added.
    CLI::Option* option(std::string_view key) const;

    /// What the command line said; a usage error that names the option for what it does not take.
    Result<PolicyLayer> layer() const;

private:
    struct Entry {
        const PolicyField* field;
        std::string text;
        bool flag = false;
        CLI::Option* option = nullptr;
    };
    std::deque<Entry> m_entries; ///< the parser writes into them: they stay where they are
};

} // namespace callreel::cli
