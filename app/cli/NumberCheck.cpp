// SPDX-License-Identifier: Apache-2.0
#include "app/cli/NumberCheck.h"

#include <charconv>
#include <sstream>

namespace callreel::cli {

namespace {

/// The library's own checks take a sign for unsigned numbers, and its words are a programmer's.
template <typename Number>
CLI::Validator between(Number least, Number most, const char* what, bool hasMost) {
    return {[=](const std::string& given) {
                Number number{};
                const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), number);
                if (error == std::errc() && end == given.data() + given.size() && number >= least && number <= most)
                    return std::string();
                std::ostringstream words;
                words << '"' << given << "\" is not " << what << ' ';
                if (hasMost)
                    words << "from " << least << " to " << most;
                else
                    words << "of " << least << " or more";
                return words.str();
            },
            ""};
}

} // namespace

CLI::Validator wholeNumber(std::uint64_t least, std::uint64_t most) {
    return between(least, most, "a whole number", most != std::numeric_limits<std::int64_t>::max());
}

CLI::Validator seconds(double least, double most) {
    return between(least, most, "a number of seconds", true);
}

} // namespace callreel::cli
