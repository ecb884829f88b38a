// SPDX-License-Identifier: Apache-2.0
#include "model/recording/filters/LineFilter.h"

#include <algorithm>

#include "model/recording/filters/VisibleText.h"

namespace callreel {

void FilterTally::add(const FilterTally& other) {
    lines += other.lines;
    shown += other.shown;
    counts.resize(std::max(counts.size(), other.counts.size()));
    for (std::size_t i = 0; i < other.counts.size(); ++i)
        counts[i] += other.counts[i];
}

LineFilter::LineFilter(const FilterProfile& profile, FilterOutput& output)
    : m_profile(profile), m_output(output), m_all(profile.shown, "line left out", "lines left out", *this) {
    m_tally.counts.resize(profile.counts.size());
}

/// What the overall excerpt lets through.
void LineFilter::line(const FilteredLine& line) {
    ++m_tally.shown;
    m_output.line(line);
}

void LineFilter::note(std::string_view text) {
    m_output.note(text);
}

/// Counts the line, and returns what a reader sees of it.
std::string_view LineFilter::see(std::string_view line) {
    const std::string_view text = visibleText(line, m_buffer);
    ++m_tally.lines;
    for (std::size_t i = 0; i < m_profile.counts.size(); ++i) {
        if (m_profile.counts[i].pattern.matches(text))
            ++m_tally.counts[i];
    }
    return text;
}

bool LineFilter::isError(std::string_view text) const {
    return std::ranges::any_of(m_profile.errors, [&](const LinePattern& pattern) { return pattern.matches(text); });
}

const FilterRule* LineFilter::ruleFor(std::string_view text, std::string_view& captured) const {
    for (const FilterRule& rule : m_profile.rules) {
        if (rule.action == FilterRule::Action::Group) {
            if (const auto found = rule.pattern.find(text)) {
                captured = *found;
                return &rule;
            }
        } else if (rule.pattern.matches(text)) {
            return &rule;
        }
    }
    return nullptr;
}

void LineFilter::take(std::string_view line, std::optional<std::int64_t> number) {
    const std::string_view text = see(line);
    const FilteredLine numbered{line, number.value_or(static_cast<std::int64_t>(m_tally.lines) - 1), isError(text)};
    if (m_profile.collapseRepeats) {
        if (m_hasLast && text == m_last) {
            ++m_repeats;
            return;
        }
        endRepeats();
        m_last = text;
        m_hasLast = true;
        m_lastDropped = false;
    }
    if (m_runRule && m_runRule->action == FilterRule::Action::Section) {
        if (!m_runRule->until || !m_runRule->until->matches(text)) {
            m_run->line(numbered);
            return;
        }
        endRun();
    }
    std::string_view captured;
    const FilterRule* const rule = ruleFor(text, captured);
    const bool isRun = rule && rule->action != FilterRule::Action::Keep && rule->action != FilterRule::Action::Drop;
    if (isRun) {
        if (rule != m_runRule || (rule->action == FilterRule::Action::Group && captured != m_runKey) ||
            rule->action == FilterRule::Action::Section)
            begin(*rule, captured);
        m_run->line(numbered);
        return;
    }
    const bool shown = numbered.urgent || (rule ? rule->action == FilterRule::Action::Keep : m_profile.keepByDefault);
    m_lastDropped = !shown;
    if (!shown)
        return; // a line that is dropped does not end a run: there is nothing to see between its lines
    endRun();
    m_all.line(numbered);
}

void LineFilter::takeShown(std::string_view line) {
    see(line);
    ++m_tally.shown;
    m_hasLast = false;
}

bool LineFilter::canWait(std::string_view unfinished) {
    const std::string_view text = visibleText(unfinished, m_buffer);
    const auto isHeld = [&](const LinePattern& pattern) { return pattern.matches(text); };
    if (std::ranges::any_of(m_profile.hold, isHeld))
        return true;
    std::string_view captured;
    const FilterRule* const rule = ruleFor(text, captured);
    return rule && rule->action == FilterRule::Action::Drop;
}

void LineFilter::flush() {
    endRepeats();
    m_hasLast = false;
    if (m_run)
        m_run->flush();
    m_all.flush();
}

void LineFilter::endRepeats() {
    if (m_repeats == 0)
        return;
    const std::string text =
        m_repeats == 1 ? "[the same line once more]" : "[the same line " + std::to_string(m_repeats) + " times more]";
    m_repeats = 0;
    if (!m_lastDropped && !m_last.empty())
        (m_run ? *m_run : m_all).note(text);
}

void LineFilter::endRun() {
    if (m_run)
        m_run->flush();
    m_run.reset();
    m_runRule = nullptr;
}

void LineFilter::begin(const FilterRule& rule, std::string_view captured) {
    endRun();
    m_runRule = &rule;
    m_runKey = captured;
    if (rule.action == FilterRule::Action::Section)
        m_run.emplace(rule.shown, "line left out", "lines left out", m_all);
    else
        m_run.emplace(rule.shown, "more line like this", "more lines like this", m_all);
}

} // namespace callreel
