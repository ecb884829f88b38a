// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

namespace callreel {

/// The rows of a view that shows some lines of an output: each line that is shown, and in place of lines that are left
/// out one after the other a row that says how many they are, and can be opened. Lines are numbered and come in order;
/// a line may change its mind later (it waited for what comes after it), and the oldest may go.
class FoldedLines {
public:
    enum class State : std::uint8_t {
        Absent, ///< not of this view, and not counted: of the other stream
        Hidden,
        Shown,
        Opened ///< hidden, and opened by whoever looks
    };
    struct Row {
        std::int64_t number = 0; ///< of the line; of the first one in a fold
        std::int64_t end = 0;    ///< after the last line
        std::int64_t folded = 0; ///< lines in the fold; 0: the row is a line
        bool isFold() const { return folded > 0; }
        bool operator==(const Row&) const = default;
    };
    /// How the rows change: those from `keep` on give way to others.
    struct Change {
        std::size_t keep = 0;
        std::vector<Row> rows;
    };

    /// No lines, no rows; the next line to come is `begin`.
    void clear(std::int64_t begin);
    std::int64_t begin() const { return m_begin; }
    std::int64_t end() const { return m_begin + static_cast<std::int64_t>(m_states.size()); }
    void add(State state);
    void set(std::int64_t number, State state);
    State state(std::int64_t number) const { return m_states[static_cast<std::size_t>(number - m_begin)]; }
    /// The lines before this one are gone. Returns how many rows went with them.
    std::size_t removeBefore(std::int64_t number);
    /// The lines of the fold are shown from now on.
    void open(const Row& fold);
    bool hasOpened() const { return m_opened; }

    /// What has become of the rows since apply() was called.
    Change change() const;
    void apply(const Change& change);

    const std::deque<Row>& rows() const { return m_rows; }
    /// The row of the line, or the fold that it is in, or the next one; 0 when there is none.
    std::size_t rowOf(std::int64_t number) const;

private:
    static constexpr std::int64_t none = INT64_MAX;

    std::deque<State> m_states;
    std::int64_t m_begin = 0;
    std::deque<Row> m_rows;
    std::int64_t m_changed = none; ///< the first line that is not in the rows as it is
    bool m_opened = false;
};

} // namespace callreel
