// SPDX-License-Identifier: Apache-2.0
#include "model/recording/filters/FilteredStream.h"

#include <algorithm>

#include "model/recording/filters/VisibleText.h"

namespace callreel {

FilteredStream::FilteredStream(const FilterProfile& profile, Write write)
    : m_profile(profile), m_write(std::move(write)), m_filter(profile, *this) {}

void FilteredStream::take(std::string_view bytes, std::int64_t now) {
    while (!bytes.empty()) {
        const std::size_t end = bytes.find('\n');
        const bool ends = end != std::string_view::npos;
        const std::string_view piece = bytes.substr(0, ends ? end + 1 : end);
        bytes.remove_prefix(piece.size());
        if (m_isShown) {
            put(piece);
            if (m_line.size() < longestLine)
                m_line.append(piece);
        } else if (ends && m_line.empty()) {
            m_filter.take(piece); // nearly all lines: no copy
            continue;
        } else {
            m_line.append(piece);
            if (!ends && m_line.size() > longestLine)
                showUnfinished();
        }
        if (ends)
            endLine();
    }
    if (m_line.empty() || m_isShown)
        m_deadline.reset();
    else if (!m_deadline)
        m_deadline = now + moment;
}

void FilteredStream::onDeadline(std::int64_t now) {
    if (!m_deadline || now < *m_deadline)
        return;
    m_deadline.reset();
    if (!m_filter.canWait(m_line))
        showUnfinished();
}

void FilteredStream::finish() {
    m_deadline.reset();
    if (!m_line.empty())
        endLine();
    m_filter.flush();
}

void FilteredStream::endLine() {
    if (m_isShown)
        m_filter.takeShown(m_line);
    else
        m_filter.take(m_line);
    m_line.clear();
    m_isShown = false;
}

void FilteredStream::showUnfinished() {
    m_filter.flush();
    put(m_line);
    m_isShown = true;
}

void FilteredStream::line(const FilteredLine& line) {
    put(line.bytes);
}

void FilteredStream::note(std::string_view text) {
    if (!m_atLineStart)
        put("\n");
    put(text);
    put("\n");
}

void FilteredStream::put(std::string_view bytes) {
    if (m_profile.stripAnsi)
        bytes = withoutEscapes(bytes, m_buffer);
    if (bytes.empty())
        return;
    m_atLineStart = bytes.back() == '\n';
    m_write(bytes);
}

} // namespace callreel
