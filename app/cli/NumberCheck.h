// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>

#include <cstdint>
#include <limits>

namespace callreel::cli {

/// For options that take a whole number, without a sign, from least to most; says so of what is none. Nothing of it is
/// in the help.
CLI::Validator wholeNumber(std::uint64_t least, std::uint64_t most = std::numeric_limits<std::int64_t>::max());
/// The same for seconds, which may have a decimal point.
CLI::Validator seconds(double least, double most);

} // namespace callreel::cli
