// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output/ProgressBar.h"

#include <algorithm>

#include "model/trace/values/Characters.h"

namespace callreel::cli {

namespace {

std::string repeated(const char* text, int count) {
    std::string out;
    for (int i = 0; i < count; ++i)
        out += text;
    return out;
}

std::string minutes(qint64 milliseconds) {
    const auto seconds = milliseconds / 1000;
    const std::string rest = std::to_string(seconds % 60);
    return std::to_string(seconds / 60) + (rest.size() < 2 ? ":0" : ":") + rest;
}

} // namespace

ProgressBar::ProgressBar(Terminal terminal) : m_terminal(terminal) {
    m_clock.start();
}

std::string ProgressBar::draw(const State& state) const {
    constexpr int longest = 24;
    constexpr int shortest = 6;
    const int width = static_cast<int>(std::min<std::size_t>(m_terminal.width(), 1000));
    std::string counts = std::to_string(state.over) + "/" + std::to_string(state.total);
    const std::string failed = state.failed > 0 ? std::to_string(state.failed) + " failed" : "";
    std::string rest = std::to_string(state.running) + " running  " + minutes(m_clock.elapsed());
    const int used = static_cast<int>(counts.size() + rest.size() + (failed.empty() ? 0 : failed.size() + 2)) + 6;
    const int cells = std::clamp(width - used - 20, shortest, longest);
    const int full = state.total > 0 ? cells * state.over / state.total : 0;
    std::string line = erase();
    if (used + cells < width) {
        const bool utf8 = m_terminal.isUtf8();
        line += m_terminal.styled(repeated(utf8 ? "━" : "#", full), state.failed > 0 ? Style::Warning : Style::Ok) +
                m_terminal.styled(repeated(utf8 ? "─" : "-", cells - full), Style::Pale) + "  ";
    }
    line += m_terminal.styled(counts, Style::Strong) + "  ";
    if (!failed.empty())
        line += m_terminal.styled(failed, Style::Error) + "  ";
    line += m_terminal.plain(rest);
    // What is left is for a name, cut at a character.
    const int room = width - used - cells - 3;
    std::string name = Characters::escaped(state.current);
    while (!name.empty() && static_cast<int>(m_terminal.columns(name)) > room) {
        while ((static_cast<unsigned char>(name.back()) & 0xc0) == 0x80 && name.size() > 1)
            name.pop_back();
        name.pop_back();
    }
    if (!name.empty())
        line += "  " + m_terminal.styled(name, Style::Pale);
    return line;
}

} // namespace callreel::cli
