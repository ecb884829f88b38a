// SPDX-License-Identifier: Apache-2.0
#include "model/recording/filters/ShownLines.h"

namespace callreel {

ShownLines::ShownLines(FilterProfile profile) : m_profile(std::make_unique<FilterProfile>(std::move(profile))) {
    FilterOutput& self = *this;
    for (auto& filter : m_filters)
        filter = std::make_unique<LineFilter>(*m_profile, self);
}

const std::vector<std::int64_t>& ShownLines::take(std::int64_t number, std::string_view line, int stream) {
    m_shown.clear();
    m_filters[stream == 0 ? 0 : 1]->take(line, number);
    return m_shown;
}

const std::vector<std::int64_t>& ShownLines::flush() {
    m_shown.clear();
    for (const auto& filter : m_filters)
        filter->flush();
    return m_shown;
}

void ShownLines::line(const FilteredLine& line) {
    m_shown.push_back(line.number);
}

} // namespace callreel
