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

void FinalUnwind::enter(std::uint64_t call, bool isModule) {
    if (m_frozen)
        return;
    m_frames.push_back({call, isModule, std::nullopt, 0});
    m_contiguous = false;
}

void FinalUnwind::yieldOrReturn() {
    if (m_frozen)
        return;
    m_contiguous = false;
    ended(std::nullopt, 0);
}

void FinalUnwind::unwind(std::string_view value) {
    if (m_frozen || m_frames.empty())
        return;
    const Frame& frame = m_frames.back();
    const std::uint64_t hash = hashOf(value);
    std::uint64_t origin = frame.call;
    if (frame.childOrigin) {
        // The same exception came out of a call made from here: also when a finally or a with ran in between. Where
        // nobody knows the values, only what followed at once counts.
        const bool known = hash != 0 && frame.childValue != 0;
        if (known ? hash == frame.childValue : m_contiguous)
            origin = *frame.childOrigin;
    }
    m_contiguous = true;
    ended(origin, hash);
}

void FinalUnwind::ended(std::optional<std::uint64_t> origin, std::uint64_t value) {
    if (m_frames.empty())
        return;
    const bool isModule = m_frames.back().isModule;
    m_frames.pop_back();
    if (m_frames.size() <= 1 && origin) {
        m_origin = origin;
        if (isModule)
            m_moduleOrigin = origin;
    }
    if (m_frames.empty() || !origin)
        return;
    m_frames.back().childOrigin = origin;
    m_frames.back().childValue = value;
}

} // namespace callreel
