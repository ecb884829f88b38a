// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "model/recording/filters/LineFilter.h"

namespace callreel::cli {

/// The filters that there are, a line for each: its name and what it shows.
std::string filtersText();
/// The same as JSON (callreel.filters/1).
std::string filtersJson();

/// The line at the end of a filtered output, for standard error: what was counted, how much is shown, and where all of
/// it is.
std::string filterSummary(const FilterProfile& profile, const FilterTally& tally, const std::string& keptIn,
                          bool whole);

} // namespace callreel::cli
