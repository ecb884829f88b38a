// SPDX-License-Identifier: Apache-2.0
#include "widgets/record/FormHistory.h"

namespace callreel {

void FormHistory::keep(const RecordOptions& options) {
    if (m_now >= 0 && m_states.at(m_now) == options)
        return;
    m_states.resize(m_now + 1); // what was undone is given up
    m_states.append(options);
    if (m_states.size() > most)
        m_states.removeFirst();
    m_now = m_states.size() - 1;
}

std::optional<RecordOptions> FormHistory::undo() {
    if (m_now <= 0)
        return std::nullopt;
    return m_states.at(--m_now);
}

std::optional<RecordOptions> FormHistory::redo() {
    if (m_now + 1 >= m_states.size())
        return std::nullopt;
    return m_states.at(++m_now);
}

} // namespace callreel
