// SPDX-License-Identifier: Apache-2.0
#include "model/recording/BoundedWrite.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <poll.h>
#include <unistd.h>

#include "model/recording/StopSequence.h"

namespace callreel {

bool writeBounded(int descriptor, std::string_view text, int milliseconds) {
    const std::int64_t deadline = monotonicMilliseconds() + milliseconds;
    while (!text.empty()) {
        pollfd entry{descriptor, POLLOUT, 0};
        const std::int64_t left = std::max<std::int64_t>(0, deadline - monotonicMilliseconds());
        const int ready = ::poll(&entry, 1, static_cast<int>(left));
        if (ready < 0 && errno == EINTR)
            continue;
        if (ready == 0)
            errno = ETIMEDOUT;
        if (ready <= 0)
            return false;
        // A pipe that says it is writable takes PIPE_BUF bytes without waiting (pipe(7)).
        const ssize_t written = ::write(descriptor, text.data(), std::min<std::size_t>(text.size(), PIPE_BUF));
        if (written < 0 && (errno == EINTR || errno == EAGAIN))
            continue;
        if (written <= 0)
            return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace callreel
