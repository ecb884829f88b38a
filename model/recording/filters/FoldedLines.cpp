// SPDX-License-Identifier: Apache-2.0
#include "model/recording/filters/FoldedLines.h"

#include <algorithm>
#include <utility>

namespace callreel {

void FoldedLines::clear(std::int64_t begin) {
    m_states.clear();
    m_rows.clear();
    m_begin = begin;
    m_changed = none;
    m_opened = false;
}

void FoldedLines::add(State state) {
    m_changed = std::min(m_changed, end());
    m_states.push_back(state);
}

void FoldedLines::set(std::int64_t number, State state) {
    if (number < m_begin || number >= end() || this->state(number) == state)
        return;
    m_changed = std::min(m_changed, number);
    m_states[static_cast<std::size_t>(number - m_begin)] = state;
}

std::size_t FoldedLines::removeBefore(std::int64_t number) {
    number = std::min(number, end());
    if (number <= m_begin)
        return 0;
    m_states.erase(m_states.begin(), m_states.begin() + (number - m_begin));
    m_begin = number;
    std::size_t gone = 0;
    while (!m_rows.empty() && m_rows.front().end <= number) {
        m_rows.pop_front();
        ++gone;
    }
    if (!m_rows.empty() && m_rows.front().number < number) { // a fold loses its first lines
        m_rows.front().number = number;
        m_changed = std::min(m_changed, number);
    }
    return gone;
}

void FoldedLines::open(const Row& fold) {
    for (std::int64_t number = std::max(fold.number, m_begin); number < std::min(fold.end, end()); ++number) {
        if (state(number) == State::Hidden)
            set(number, State::Opened);
    }
    m_opened = true;
}

FoldedLines::Change FoldedLines::change() const {
    Change out;
    if (m_changed == none) {
        out.keep = m_rows.size();
        return out;
    }
    out.keep = static_cast<std::size_t>(
        std::ranges::partition_point(m_rows, [this](const Row& row) { return row.end <= m_changed; }) - m_rows.begin());
    if (out.keep > 0 && m_rows[out.keep - 1].isFold()) // it may grow
        --out.keep;
    Row fold;
    for (std::int64_t number = out.keep > 0 ? m_rows[out.keep - 1].end : m_begin; number < end(); ++number) {
        const State now = state(number);
        if (now == State::Absent)
            continue;
        if (now == State::Hidden) {
            if (!fold.isFold())
                fold.number = number;
            fold.end = number + 1;
            ++fold.folded;
            continue;
        }
        if (fold.isFold())
            out.rows.push_back(std::exchange(fold, {}));
        out.rows.push_back({number, number + 1, 0});
    }
    if (fold.isFold())
        out.rows.push_back(fold);
    return out;
}

void FoldedLines::apply(const Change& change) {
    m_rows.resize(std::min(change.keep, m_rows.size()));
    m_rows.insert(m_rows.end(), change.rows.begin(), change.rows.end());
    m_changed = none;
}

std::size_t FoldedLines::rowOf(std::int64_t number) const {
    const auto at = std::ranges::partition_point(m_rows, [number](const Row& row) { return row.end <= number; });
    return std::min(static_cast<std::size_t>(at - m_rows.begin()), m_rows.empty() ? 0 : m_rows.size() - 1);
}

} // namespace callreel
