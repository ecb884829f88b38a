// SPDX-License-Identifier: Apache-2.0
#include "model/recording/filters/Excerpt.h"

namespace callreel {

void Excerpt::line(const FilteredLine& line) {
    if (line.urgent) {
        flush();
        m_output->line(line);
    } else if (m_count < m_shown.head) {
        ++m_count;
        m_output->line(line);
    } else if (m_shown.tail == 0) {
        ++m_leftOut;
    } else {
        hold({std::string(line.bytes), line.number});
    }
}

void Excerpt::note(std::string_view text) {
    if (m_count < m_shown.head)
        m_output->note(text);
    else if (m_shown.tail > 0)
        hold({std::string(text), -1});
}

void Excerpt::hold(Held held) {
    m_tail.push_back(std::move(held));
    if (m_tail.size() > m_shown.tail) {
        m_leftOut += m_tail.front().number < 0 ? 0 : 1;
        m_tail.pop_front();
    }
}

void Excerpt::flush() {
    if (m_leftOut > 0) {
        if (m_shown.head > 0 || m_shown.tail > 0) // else they are dropped, as by a rule that says so
            m_output->note("[" + std::to_string(m_leftOut) + " " + (m_leftOut == 1 ? m_one : m_many) + "]");
        m_leftOut = 0;
    }
    for (const Held& held : m_tail) {
        if (held.number < 0)
            m_output->note(held.bytes);
        else
            m_output->line({held.bytes, held.number, false});
    }
    m_tail.clear();
}

} // namespace callreel
