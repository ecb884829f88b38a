// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace callreel {

/// Writes the text to a descriptor as far as it goes: never waits longer than `milliseconds` for a pipe that nobody
/// reads or a terminal that is held, and what cannot be written then is given up. False: not all of it was; errno says
/// why.
bool writeBounded(int descriptor, std::string_view text, int milliseconds = 2000);

} // namespace callreel
