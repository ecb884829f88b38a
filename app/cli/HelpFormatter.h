// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace callreel::cli {

/// Help as we write it: how to call it first, what it does, the options, and the footer (examples, tables) as it is.
/// `usage`: one line for each way to call it, without the leading "callreel".
class HelpFormatter : public CLI::Formatter {
public:
    explicit HelpFormatter(std::vector<std::string> usage = {});

    std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const override;
    std::string make_usage(const CLI::App* app, std::string name) const override;
    std::string make_option_name(const CLI::Option* option, bool isPositional) const override;
    std::string make_option_opts(const CLI::Option* option) const override;

private:
    std::vector<std::string> m_usage;
};

} // namespace callreel::cli
