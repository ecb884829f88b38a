// SPDX-License-Identifier: Apache-2.0
#include "widgets/recording/OutputRows.h"

#include <algorithm>
#include <utility>

namespace callreel {

bool OutputRows::accepts(const LiveOutput::Line& line) const {
    switch (m_filter) {
    case Filter::Out:
        return line.kind != LiveOutput::Kind::Err;
    case Filter::Err:
        return line.kind != LiveOutput::Kind::Out;
    case Filter::Both:
        break;
    }
    return true;
}

void OutputRows::setFilter(Filter filter) {
    m_filter = filter;
    setProfile(m_lines ? std::optional(m_lines->profile()) : std::nullopt);
}

void OutputRows::setProfile(std::optional<FilterProfile> profile) {
    m_lines = profile ? std::make_unique<ShownLines>(std::move(*profile)) : nullptr;
    m_folded.clear(m_output.begin());
    lay();
    m_open.clear();
}

void OutputRows::finish() {
    m_finished = true;
    if (!m_lines)
        return;
    for (const qint64 number : std::exchange(m_open, {}))
        decide(number);
    for (const std::int64_t number : m_lines->flush())
        m_folded.set(number, FoldedLines::State::Shown);
    lay();
}

void OutputRows::examine(qint64 number) {
    using State = FoldedLines::State;
    const LiveOutput::Line& line = m_output.line(number);
    const bool isFiltered = m_lines && line.kind != LiveOutput::Kind::Own;
    if (!accepts(line)) {
        m_folded.add(State::Absent);
        return;
    }
    m_folded.add(State::Shown);
    if (!isFiltered)
        return;
    if (m_output.isOpen(number))
        m_open.push_back(number);
    else
        decide(number);
}

/// A line that has ended, or will never.
void OutputRows::decide(qint64 number) {
    if (number < m_folded.begin())
        return;
    const LiveOutput::Line& line = m_output.line(number);
    const QByteArray text = line.text.toUtf8();
    m_folded.set(number, FoldedLines::State::Hidden);
    // A line that waited may be shown now, among what the other stream has shown meanwhile.
    for (const std::int64_t shown : m_lines->take(number, {text.constData(), static_cast<std::size_t>(text.size())},
                                                  line.kind == LiveOutput::Kind::Err ? 1 : 0))
        m_folded.set(shown, FoldedLines::State::Shown);
}

OutputRows::Change OutputRows::refresh() {
    Change change;
    change.gone = static_cast<int>(std::max<qint64>(0, m_output.begin() - m_firstSeen));
    if (isFiltered()) {
        // Lines may have come and gone since.
        if (m_output.begin() > m_folded.end())
            m_folded.clear(m_output.begin());
        change.gone = static_cast<int>(m_folded.removeBefore(m_output.begin()));
        // The last line of a stream may have become ours when it ended, so what was open is looked at again by kind
        // only when it is new; a line never changes between out and err.
        for (const qint64 number : std::exchange(m_open, {})) {
            if (number >= m_output.begin() && m_output.isOpen(number))
                m_open.push_back(number);
            else
                decide(number);
        }
        while (m_folded.end() < m_output.end())
            examine(m_folded.end());
        lay();
        if (m_finished)
            finish(); // under a filter that was chosen since
    }
    m_firstSeen = m_output.begin();
    change.grown = m_endSeen != m_output.end();
    m_endSeen = m_output.end();
    return change;
}

int OutputRows::count() const {
    return static_cast<int>(!isFiltered() ? m_output.end() - m_output.begin()
                                          : static_cast<qint64>(m_folded.rows().size()));
}

qint64 OutputRows::numberOf(int row) const {
    return !isFiltered() ? m_output.begin() + row : m_folded.rows()[static_cast<std::size_t>(row)].number;
}

int OutputRows::rowOf(qint64 number) const {
    const int last = std::max(0, count() - 1);
    if (!isFiltered())
        return static_cast<int>(std::clamp<qint64>(number - m_output.begin(), 0, last));
    return static_cast<int>(m_folded.rowOf(number));
}

qint64 OutputRows::foldedAt(int row) const {
    return !isFiltered() ? 0 : m_folded.rows()[static_cast<std::size_t>(row)].folded;
}

void OutputRows::open(int row) {
    m_folded.open(m_folded.rows()[static_cast<std::size_t>(row)]);
    lay();
}

} // namespace callreel
