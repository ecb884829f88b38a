// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace callreel {

/// Now, in UTC, as ISO 8601 has it, with as many digits of a second (0 to 9) and without a zone: the caller appends `Z`
/// or `+00:00`.
std::string utcTimeNow(int digits);

} // namespace callreel
