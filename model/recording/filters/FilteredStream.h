// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "model/recording/filters/LineFilter.h"

namespace callreel {

/// Bytes of a program in, bytes for its reader out, through a profile. Nothing waits for the end of the output: a line
/// is decided when it is whole, one that does not end is shown after a moment (it may be a prompt), one that is too
/// long to be looked at is shown as it comes.
class FilteredStream : private FilterOutput {
public:
    static constexpr std::int64_t moment = 250;         ///< milliseconds that an unfinished line waits
    static constexpr std::size_t longestLine = 1 << 16; ///< bytes that are looked at

    using Write = std::function<void(std::string_view bytes)>;
    /// `profile` outlives this.
    FilteredStream(const FilterProfile& profile, Write write);

    /// `now`: CLOCK_MONOTONIC, ms.
    void take(std::string_view bytes, std::int64_t now);
    /// When onDeadline() is to be called; nothing when nothing waits.
    std::optional<std::int64_t> deadline() const { return m_deadline; }
    void onDeadline(std::int64_t now);
    /// The output has ended.
    void finish();

    const FilterTally& tally() const { return m_filter.tally(); }

private:
    void line(const FilteredLine& line) override;
    void note(std::string_view text) override;
    void put(std::string_view bytes);
    void endLine();
    void showUnfinished();

    const FilterProfile& m_profile;
    Write m_write;
    LineFilter m_filter;
    std::string m_line;      ///< that has not ended yet, or its first bytes
    std::size_t m_shown = 0; ///< bytes of it that are out already
    bool m_isShown = false;
    bool m_atLineStart = true;
    std::string m_buffer;
    std::optional<std::int64_t> m_deadline;
};

} // namespace callreel
