// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace callreel {

/// The place behind the value that begins at `in`, without decoding it; nullptr when there is no whole value before
/// `end`.
const std::uint8_t* skipValue(const std::uint8_t* in, const std::uint8_t* end);

/// The same for a varint count and that many values.
const std::uint8_t* skipArguments(const std::uint8_t* in, const std::uint8_t* end);

} // namespace callreel
