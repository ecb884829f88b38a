// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/Activations.h"

#include <cstdlib>

namespace callreel::recorder {

bool Activations::grow() {
    Entry* const old = m_entries;
    const std::size_t oldCapacity = m_capacity;
    const std::size_t capacity = oldCapacity ? oldCapacity * 2 : 1024;
    auto* entries = static_cast<Entry*>(std::calloc(capacity, sizeof(Entry)));
    if (!entries)
        return false;
    m_entries = entries;
    m_capacity = capacity;
    for (std::size_t i = 0; i < oldCapacity; ++i) {
        if (old[i].frame)
            *locate(old[i].frame) = old[i];
    }
    std::free(old);
    return true;
}

void Activations::clear() {
    std::free(m_entries);
    m_entries = nullptr;
    m_capacity = m_size = 0;
    m_last = 0;
}

std::uint64_t Activations::begin(const void* frame) {
    const std::uint64_t number = ++m_last;
    // Out of memory the number is still right for this segment; the next one will have another.
    if (m_size * 2 >= m_capacity && !grow() && m_size + 1 >= m_capacity)
        return number;
    Entry* entry = locate(frame);
    if (!entry->frame) {
        entry->frame = frame;
        ++m_size;
    }
    entry->number = number;
    return number;
}

void Activations::end(const void* frame) {
    if (!m_capacity)
        return;
    Entry* entry = locate(frame);
    if (!entry->frame)
        return;
    --m_size;
    // What was pushed behind this entry moves forward, so that no search ends too early.
    std::size_t hole = static_cast<std::size_t>(entry - m_entries);
    std::size_t index = hole;
    for (;;) {
        index = (index + 1) & (m_capacity - 1);
        if (!m_entries[index].frame)
            break;
        const std::size_t home = slot(m_entries[index].frame);
        if (((index - home) & (m_capacity - 1)) >= ((index - hole) & (m_capacity - 1))) {
            m_entries[hole] = m_entries[index];
            hole = index;
        }
    }
    m_entries[hole].frame = nullptr;
}

} // namespace callreel::recorder
