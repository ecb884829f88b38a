// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "model/recording/filters/LineFilter.h"

namespace callreel {

/// Which lines of an output a filter shows, for a view that has the lines already and shows some of them: numbers in,
/// numbers out. Each stream is filtered for itself, as `callreel run` does it.
class ShownLines : private FilterOutput {
public:
    static constexpr int streams = 2;

    explicit ShownLines(FilterProfile profile);
    ShownLines(const ShownLines&) = delete;
    ShownLines& operator=(const ShownLines&) = delete;

    const FilterProfile& profile() const { return *m_profile; }

    /// The next line, with its number, of stream 0 or 1. Returns the numbers that are now known to be shown, which may
    /// be lines that waited (a tail), in their stream's order.
    const std::vector<std::int64_t>& take(std::int64_t number, std::string_view line, int stream);
    /// There is nothing more for now: what waited is shown. Numbers as above.
    const std::vector<std::int64_t>& flush();

private:
    void line(const FilteredLine& line) override;
    void note(std::string_view) override {}

    std::unique_ptr<const FilterProfile> m_profile;
    std::array<std::unique_ptr<LineFilter>, streams> m_filters;
    std::vector<std::int64_t> m_shown;
};

} // namespace callreel
