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
    m_filtered.clear();
    m_open.clear();
    m_examined = 0;
}

void OutputRows::finish() {
    m_finished = true;
    if (!m_lines)
        return;
    for (const qint64 number : std::exchange(m_open, {})) {
        std::erase(m_filtered, number);
        decide(number);
    }
    for (const std::int64_t number : m_lines->flush())
        insert(number);
}

void OutputRows::examine(qint64 number) {
    const LiveOutput::Line& line = m_output.line(number);
    if (!accepts(line))
        return;
    if (m_lines && line.kind != LiveOutput::Kind::Own && !m_output.isOpen(number)) {
        decide(number);
        return;
    }
    m_filtered.push_back(number);
    if (m_lines && line.kind != LiveOutput::Kind::Own)
        m_open.push_back(number);
}

/// A line that has ended, or will never.
void OutputRows::decide(qint64 number) {
    if (number < m_output.begin())
        return;
    const LiveOutput::Line& line = m_output.line(number);
    const QByteArray text = line.text.toUtf8();
    for (const std::int64_t shown : m_lines->take(number, {text.constData(), static_cast<std::size_t>(text.size())},
                                                  line.kind == LiveOutput::Kind::Err ? 1 : 0))
        insert(shown);
}

/// Nearly always at the end; a line that waited comes before what the other stream has shown meanwhile.
void OutputRows::insert(qint64 number) {
    if (number >= m_output.begin())
        m_filtered.insert(std::ranges::upper_bound(m_filtered, number), number);
}

OutputRows::Change OutputRows::refresh() {
    Change change;
    change.gone = static_cast<int>(std::max<qint64>(0, m_output.begin() - m_firstSeen));
    if (isFiltered()) {
        change.gone = 0;
        while (!m_filtered.empty() && m_filtered.front() < m_output.begin()) {
            m_filtered.pop_front();
            ++change.gone;
        }
        for (const qint64 number : std::exchange(m_open, {})) {
            if (number >= m_output.begin() && m_output.isOpen(number)) {
                m_open.push_back(number);
                continue;
            }
            std::erase(m_filtered, number);
            decide(number);
        }
        // The last line of a stream may have become ours when it ended, so what was open is looked at again by kind
        // only when it is new; a line never changes between out and err.
        for (m_examined = std::max(m_examined, m_output.begin()); m_examined < m_output.end(); ++m_examined)
            examine(m_examined);
        if (m_finished)
            finish(); // under a filter that was chosen since
    }
    m_firstSeen = m_output.begin();
    change.grown = m_endSeen != m_output.end();
    m_endSeen = m_output.end();
    return change;
}

int OutputRows::count() const {
    return static_cast<int>(!isFiltered() ? m_output.end() - m_output.begin() : static_cast<qint64>(m_filtered.size()));
}

qint64 OutputRows::numberOf(int row) const {
    return !isFiltered() ? m_output.begin() + row : m_filtered[static_cast<std::size_t>(row)];
}

int OutputRows::rowOf(qint64 number) const {
    const int last = std::max(0, count() - 1);
    if (!isFiltered())
        return static_cast<int>(std::clamp<qint64>(number - m_output.begin(), 0, last));
    const auto at = std::lower_bound(m_filtered.begin(), m_filtered.end(), number);
    return std::clamp(static_cast<int>(at - m_filtered.begin()), 0, last);
}

} // namespace callreel
