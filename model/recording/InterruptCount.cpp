// SPDX-License-Identifier: Apache-2.0
#include "model/recording/InterruptCount.h"

namespace callreel {

namespace {

/// Milliseconds after which another Ctrl-C counts as a first one: a script that handled it, and went on, has its own.
constexpr std::int64_t interruptMemory = 10'000;
/// Milliseconds in which a second one is the same: timeout(1) sends it to its child and to the group.
constexpr std::int64_t interruptEcho = 20;

} // namespace

InterruptCount::Meaning InterruptCount::next(std::int64_t now, bool scriptHasEnded) {
    if (m_count > 0 && now - m_last < interruptEcho)
        return Meaning::ScriptsOwn;
    const bool isLater = m_count == 1 && !scriptHasEnded && now - m_last > interruptMemory;
    m_count = isLater ? 1 : m_count + 1; // long after the first one, which the script has handled
    m_last = now;
    if (m_count >= 3)
        return Meaning::Leave;
    return m_count < 2 || scriptHasEnded ? Meaning::ScriptsOwn : Meaning::KillAndSeal;
}

} // namespace callreel
