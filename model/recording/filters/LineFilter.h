// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/recording/filters/Excerpt.h"
#include "model/recording/filters/FilterProfile.h"

namespace callreel {

/// What a filter did, for the summary.
struct FilterTally {
    std::uint64_t lines = 0;
    std::uint64_t shown = 0;
    std::vector<std::uint64_t> counts; ///< of the profile's, in its order

    void add(const FilterTally& other);
};

/// Decides line by line what is shown of an output, by the rules of a profile. Each line is decided when it comes; only
/// the lines that may be the last of a run (tail) wait, and these are bounded. One for each stream.
class LineFilter : private FilterOutput {
public:
    /// `profile` and `output` outlive this.
    LineFilter(const FilterProfile& profile, FilterOutput& output);

    /// A whole line, with its line end (the last of an output may lack it). `number` comes out with it; without one the
    /// lines are counted from 0.
    void take(std::string_view line, std::optional<std::int64_t> number = std::nullopt);
    /// A line that is on the screen already, because it did not end for so long.
    void takeShown(std::string_view line);
    /// Whether an unfinished line can wait for its end: it is no prompt, or would not be shown anyway.
    bool canWait(std::string_view unfinished);
    /// Lets go of what is held back: the output pauses, ends, or something else is to be shown now.
    void flush();

    const FilterTally& tally() const { return m_tally; }

private:
    void line(const FilteredLine& line) override;
    void note(std::string_view text) override;

    std::string_view see(std::string_view line);
    bool isError(std::string_view text) const;
    const FilterRule* ruleFor(std::string_view text, std::string_view& captured) const;
    void endRepeats();
    void endRun();
    void begin(const FilterRule& rule, std::string_view captured);

    const FilterProfile& m_profile;
    FilterOutput& m_output;
    FilterTally m_tally;
    Excerpt m_all;
    std::optional<Excerpt> m_run; ///< of lines that belong together
    const FilterRule* m_runRule = nullptr;
    std::string m_runKey;
    std::string m_buffer;
    std::string m_last; ///< what the last line looked like, where repeats are collapsed
    std::uint64_t m_repeats = 0;
    bool m_hasLast = false;
    bool m_lastDropped = false;
};

} // namespace callreel
