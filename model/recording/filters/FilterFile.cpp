// SPDX-License-Identifier: Apache-2.0
#include "model/recording/filters/FilterFile.h"

#include <algorithm>
#include <array>
#include <optional>

#include <toml++/toml.h>

namespace callreel {

namespace {

/// Shown whatever a filter says, unless it has `keep-errors = false`: a filter must not make a failure look like a
/// success, so this is generous. Not meant: the compiler's -Werror.
constexpr const char* wordsOfErrors =
    R"((?i)(?<!-W)(?<!-Wno-)error|fail|fatal|exception|traceback|panic|abort|assert|segmentation|core dumped|killed|)"
    R"(undefined|undeclared|cannot|can't|could not|couldn't|unable|not found|no such|denied|refused|timed out|)"
    R"(unresolved|not permitted|out of memory|\bERR\b|\*\*\*|\bcrash)";

/// Reads one file; the first thing that is wrong is kept, and everything after it goes on harmlessly.
class FilterReader {
public:
    FilterReader(std::string name, std::string file) : m_file(std::move(file)) {
        m_profile.name = std::move(name);
        m_profile.file = m_file;
    }

    Result<FilterProfile> read(std::string_view text) {
        try {
            readProfile(toml::parse(text, m_file));
        } catch (const toml::parse_error& error) {
            complain(error.source().begin.line, std::string(error.description()) + ".");
        }
        if (m_error)
            return std::unexpected(*m_error);
        return std::move(m_profile);
    }

private:
    void complain(std::size_t line, std::string what) {
        if (m_error)
            return;
        m_error = failure("bad-filter", "%1:%2: %3", {m_file, std::to_string(line), std::move(what)},
                          QT_TRANSLATE_NOOP("Diagnostic", "callreel run --show-filter pytest prints a filter to begin "
                                                          "with."))
                      .error();
        m_error->source = m_file;
    }
    void complain(const toml::node& node, std::string what) { complain(node.source().begin.line, std::move(what)); }

    template <std::size_t Count>
    void allowKeys(const toml::table& table, const char* where, const std::array<std::string_view, Count>& known) {
        for (const auto& [key, value] : table) {
            if (std::ranges::find(known, key.str()) == known.end())
                complain(key.source().begin.line, "unknown key \"" + std::string(key.str()) + "\"" + where + ".");
        }
    }

    std::optional<std::string> text(const toml::table& table, std::string_view key) {
        const toml::node* const node = table.get(key);
        if (!node)
            return std::nullopt;
        if (!node->is_string())
            complain(*node, "\"" + std::string(key) + "\" takes a text.");
        return node->value<std::string>();
    }

    bool flag(const toml::table& table, std::string_view key, bool standard) {
        const toml::node* const node = table.get(key);
        if (node && !node->is_boolean())
            complain(*node, "\"" + std::string(key) + "\" takes true or false.");
        return node ? node->value_or(standard) : standard;
    }

    std::optional<std::size_t> number(const toml::table& table, std::string_view key, std::int64_t most) {
        const toml::node* const node = table.get(key);
        if (!node)
            return std::nullopt;
        const auto value = node->value_exact<std::int64_t>();
        if (!value || *value < 0 || *value > most) {
            complain(*node, "\"" + std::string(key) + "\" takes a number from 0 to " + std::to_string(most) + ".");
            return std::nullopt;
        }
        return static_cast<std::size_t>(*value);
    }

    std::vector<std::string> texts(const toml::table& table, std::string_view key, std::vector<std::size_t>& lines) {
        std::vector<std::string> out;
        const toml::node* const node = table.get(key);
        const toml::array* const array = node ? node->as_array() : nullptr;
        if (node && !array)
            complain(*node, "\"" + std::string(key) + "\" takes a list of texts.");
        for (std::size_t i = 0; array && i < array->size(); ++i) {
            const auto value = array->get(i)->value<std::string>();
            if (!value || !array->get(i)->is_string())
                complain(*array->get(i), "\"" + std::string(key) + "\" takes a list of texts.");
            out.push_back(value.value_or(""));
            lines.push_back(array->get(i)->source().begin.line);
        }
        return out;
    }

    std::optional<LinePattern> pattern(const std::string& text, std::size_t line) {
        auto compiled = LinePattern::compile(text);
        if (compiled)
            return *compiled;
        complain(line, "the pattern '" + text + "' is wrong: " + compiled.error() + ".");
        return std::nullopt;
    }

    std::vector<LinePattern> patterns(const toml::table& table, std::string_view key) {
        std::vector<std::size_t> lines;
        const std::vector<std::string> list = texts(table, key, lines);
        std::vector<LinePattern> out;
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (auto compiled = pattern(list[i], lines[i]))
                out.push_back(*compiled);
        }
        return out;
    }

    HeadAndTail excerpt(const toml::table& table, HeadAndTail standard) {
        const auto head = number(table, "head", 1'000'000);
        const auto tail = number(table, "tail", HeadAndTail::longestTail);
        if (!head && !tail)
            return standard;
        return {head.value_or(0), tail.value_or(0)};
    }

    void readProfile(const toml::table& table) {
        allowKeys(table, "",
                  std::array<std::string_view, 13>{"description", "commands", "default", "errors", "keep-errors",
                                                   "hold", "strip-ansi", "collapse-repeats", "head", "tail", "rule",
                                                   "count"});
        std::vector<std::size_t> lines;
        m_profile.description = text(table, "description").value_or("");
        m_profile.commands = texts(table, "commands", lines);
        if (const auto standard = text(table, "default")) {
            m_profile.keepByDefault = *standard != "drop";
            if (*standard != "keep" && *standard != "drop")
                complain(*table.get("default"), "\"default\" takes \"keep\" or \"drop\".");
        }
        m_profile.stripAnsi = flag(table, "strip-ansi", false);
        m_profile.collapseRepeats = flag(table, "collapse-repeats", false);
        m_profile.hold = patterns(table, "hold");
        m_profile.errors = patterns(table, "errors");
        if (flag(table, "keep-errors", true))
            m_profile.errors.push_back(*LinePattern::compile(wordsOfErrors));
        m_profile.shown = excerpt(table, {});
        each(table, "rule", [&](const toml::table& entry) { readRule(entry); });
        each(table, "count", [&](const toml::table& entry) { readCount(entry); });
    }

    template <typename Read>
    void each(const toml::table& table, std::string_view key, Read read) {
        const toml::node* const node = table.get(key);
        const toml::array* const array = node ? node->as_array() : nullptr;
        const std::string wrong = "\"" + std::string(key) + "\" is written as [[" + std::string(key) + "]].";
        if (node && !array)
            complain(*node, wrong);
        for (std::size_t i = 0; array && i < array->size(); ++i) {
            if (const toml::table* const entry = array->get(i)->as_table())
                read(*entry);
            else
                complain(*array->get(i), wrong);
        }
    }

    void readRule(const toml::table& table) {
        using Action = FilterRule::Action;
        constexpr std::array<std::pair<std::string_view, Action>, 5> actions{{{"keep", Action::Keep},
                                                                              {"drop", Action::Drop},
                                                                              {"collapse", Action::Collapse},
                                                                              {"group", Action::Group},
                                                                              {"section", Action::Section}}};
        allowKeys(
            table, " in a rule",
            std::array<std::string_view, 8>{"keep", "drop", "collapse", "group", "section", "until", "head", "tail"});
        const auto isAction = [&](const auto& action) { return table.contains(action.first); };
        if (std::ranges::count_if(actions, isAction) != 1) {
            complain(table, "a rule has one of keep, drop, collapse, group, section.");
            return;
        }
        const auto& [key, action] = *std::ranges::find_if(actions, isAction);
        auto first = pattern(text(table, key).value_or(""), table.get(key)->source().begin.line);
        if (!first)
            return;
        FilterRule rule{action, std::move(*first), std::nullopt, excerpt(table, {1, 0})};
        if (const auto until = text(table, "until")) {
            rule.until = pattern(*until, table.get("until")->source().begin.line);
            if (action != Action::Section)
                complain(*table.get("until"), "\"until\" belongs to a section.");
        }
        if ((table.contains("head") || table.contains("tail")) && action != Action::Group && action != Action::Section)
            complain(table, "\"head\" and \"tail\" belong to a group or a section.");
        if (action == Action::Section && !table.contains("head") && !table.contains("tail"))
            rule.shown = {}; // a section is kept, if nothing else is said
        m_profile.rules.push_back(std::move(rule));
    }

    void readCount(const toml::table& table) {
        allowKeys(table, " in a count", std::array<std::string_view, 2>{"name", "match"});
        const auto name = text(table, "name");
        const auto match = text(table, "match");
        if (!name || name->empty() || !match) {
            complain(table, "a count has a name and a match.");
            return;
        }
        if (auto compiled = pattern(*match, table.get("match")->source().begin.line))
            m_profile.counts.push_back({*name, *compiled});
    }

    FilterProfile m_profile;
    std::string m_file;
    std::optional<Diagnostic> m_error;
};

} // namespace

Result<FilterProfile> parseFilter(std::string_view toml, const std::string& name, const std::string& file) {
    return FilterReader(name, file).read(toml);
}

} // namespace callreel
