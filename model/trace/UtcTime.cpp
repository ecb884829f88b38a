// SPDX-License-Identifier: Apache-2.0
#include "model/trace/UtcTime.h"

#include <ctime>

namespace callreel {

std::string utcTimeNow(int digits) {
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    tm parts{};
    ::gmtime_r(&now.tv_sec, &parts);
    char date[32];
    std::strftime(date, sizeof date, "%Y-%m-%dT%H:%M:%S", &parts);
    if (digits <= 0)
        return date;
    const std::string nanoseconds = std::to_string(1'000'000'000 + now.tv_nsec).substr(1);
    return std::string(date) + "." + nanoseconds.substr(0, static_cast<std::size_t>(digits));
}

} // namespace callreel
