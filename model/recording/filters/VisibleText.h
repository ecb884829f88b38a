// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace callreel {

/// The line without escape sequences (ECMA-48: colours, cursor, titles, links). Returns `line` itself when it has none,
/// else a view into `buffer`.
std::string_view withoutEscapes(std::string_view line, std::string& buffer);

/// What a reader sees of a line, for patterns to be held against: no escape sequences, of a line that was written over
/// (a progress bar) the last text, no line end. Views as above.
std::string_view visibleText(std::string_view line, std::string& buffer);

} // namespace callreel
