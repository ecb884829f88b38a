// SPDX-License-Identifier: Apache-2.0
#include "app/cli/HelpFormatter.h"

#include <utility>

namespace callreel::cli {

HelpFormatter::HelpFormatter(std::vector<std::string> usage) : m_usage(std::move(usage)) {
    column_width(34);
}

std::string HelpFormatter::make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const {
    if (mode == CLI::AppFormatMode::Sub)
        return CLI::Formatter::make_help(app, name, mode);
    std::string out = make_usage(app, std::move(name)) + "\n" + make_description(app);
    out += make_positionals(app) + make_groups(app, mode) + make_subcommands(app, mode);
    const std::string footer = make_footer(app);
    if (!footer.empty())
        out += "\n" + footer;
    if (!out.ends_with('\n'))
        out += '\n';
    return out;
}

std::string HelpFormatter::make_usage(const CLI::App* app, std::string name) const {
    if (m_usage.empty())
        return CLI::Formatter::make_usage(app, std::move(name));
    std::string out;
    for (const std::string& line : m_usage)
        out += (out.empty() ? "Usage: callreel " : "       callreel ") + line + "\n";
    return out;
}

std::string HelpFormatter::make_option_name(const CLI::Option* option, bool isPositional) const {
    std::string name = CLI::Formatter::make_option_name(option, isPositional);
    // How the parser marks a negated flag is of no interest to a reader.
    return CLI::detail::find_and_replace(name, "{false}", "");
}

std::string HelpFormatter::make_option_opts(const CLI::Option* option) const {
    if (option->get_type_size() != 0 && !option->get_type_name().empty())
        return (option->get_positional() && !option->nonpositional()) ? "" : " " + option->get_type_name();
    return {};
}

} // namespace callreel::cli
