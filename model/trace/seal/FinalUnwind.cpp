// SPDX-License-Identifier: Apache-2.0
#include "model/trace/seal/FinalUnwind.h"

#include <functional>

#include "model/trace/log/format/ValueFormat.h"

namespace callreel {

namespace {

std::uint64_t hashOf(std::string_view value) {
    if (value.empty() || static_cast<std::uint8_t>(value.front()) == static_cast<std::uint8_t>(log::ValueTag::NotTold))
        return 0;
    return std::hash<std::string_view>()(value) | 1;
}

} // namespace

void FinalUnwind::enter(std::uint64_t call, bool isModule, Entry entry) {
    if (m_frozen)
        return;
    m_frames.push_back({.call = call, .isModule = isModule, .isThrownAtOnce = entry == Entry::Throw && m_contiguous});
    m_contiguous = false;
}

void FinalUnwind::yieldOrReturn() {
    if (m_frozen)
        return;
    m_contiguous = false;
    ended(std::nullopt);
}

/// The exception of a call made from here that is on its way still: also when a finally or a with ran in between. Where
/// nobody knows the values, only what followed at once counts.
std::optional<FinalUnwind::Left> FinalUnwind::cameFromBelow(const Frame& frame, std::uint64_t value) const {
    for (auto child = frame.children.rbegin(); child != frame.children.rend(); ++child) {
        if (value != 0 && child->value == value)
            return *child;
    }
    // The first: what follows it are generators that it closed.
    const bool known = frame.children.empty() || (value != 0 && frame.children.front().value != 0);
    if (!known && m_contiguous)
        return frame.children.front();
    return std::nullopt;
}

void FinalUnwind::unwind(std::string_view value) {
    if (m_frozen || m_frames.empty())
        return;
    const Frame& frame = m_frames.back();
    const std::uint64_t hash = hashOf(value);
    const std::optional<Left> below = cameFromBelow(frame, hash);
    m_contiguous = true;
    ended(Left{below ? below->origin : frame.call, hash});
}

void FinalUnwind::ended(std::optional<Left> left) {
    if (m_frames.empty())
        return;
    const bool isModule = m_frames.back().isModule;
    const bool besidesOthers = m_frames.back().isThrownAtOnce;
    m_frames.pop_back();
    if (m_frames.size() <= 1 && left) {
        m_origin = left->origin;
        if (isModule)
            m_moduleOrigin = left->origin;
    }
    if (m_frames.empty() || !left)
        return;
    auto& children = m_frames.back().children;
    // A frame that holds more generators than this still has its first child and its last ones.
    constexpr std::size_t mostChildren = 64;
    if (!besidesOthers)
        children.clear();
    else if (children.size() == mostChildren)
        children.erase(children.begin() + 1);
    children.push_back(*left);
}

} // namespace callreel
