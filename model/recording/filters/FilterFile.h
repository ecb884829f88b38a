// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "model/exit/Diagnostic.h"
#include "model/recording/filters/FilterProfile.h"

namespace callreel {

/// Reads a filter as docs/filters.md describes it. `name` and `file` are the profile's; errors name the file and the
/// line. Errors: "bad-filter".
Result<FilterProfile> parseFilter(std::string_view toml, const std::string& name, const std::string& file);

} // namespace callreel
