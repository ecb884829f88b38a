// SPDX-License-Identifier: Apache-2.0
#include "model/recording/command/OpenDescriptors.h"

#include <climits>
#include <cstdlib>
#include <dirent.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>

namespace callreel {

namespace {

void closeRange(unsigned first, unsigned last) {
    if (first > last)
        return;
#ifdef SYS_close_range
    if (::syscall(SYS_close_range, first, last, 0) == 0)
        return;
#endif
    // A kernel before 5.9.
    const long limit = ::sysconf(_SC_OPEN_MAX);
    for (unsigned descriptor = first; descriptor <= last && (limit < 0 || descriptor < limit); ++descriptor)
        ::close(static_cast<int>(descriptor));
}

} // namespace

void closeAllDescriptorsBut(std::initializer_list<int> kept) {
    unsigned from = 0;
    for (;;) {
        unsigned next = UINT_MAX; // the lowest that is kept, from here on
        for (const int descriptor : kept) {
            if (descriptor >= 0 && static_cast<unsigned>(descriptor) >= from &&
                static_cast<unsigned>(descriptor) < next)
                next = static_cast<unsigned>(descriptor);
        }
        if (next == UINT_MAX) {
            closeRange(from, UINT_MAX);
            return;
        }
        if (next > from)
            closeRange(from, next - 1);
        from = next + 1;
    }
}

std::vector<int> inheritedDescriptors() {
    std::vector<int> inherited;
    DIR* const folder = ::opendir("/proc/self/fd");
    while (const dirent* const entry = folder ? ::readdir(folder) : nullptr) {
        const int descriptor = std::atoi(entry->d_name);
        if (descriptor > STDERR_FILENO && descriptor != ::dirfd(folder) && ::fcntl(descriptor, F_GETFD) == 0)
            inherited.push_back(descriptor); // all of ours are closed on exec
    }
    if (folder)
        ::closedir(folder);
    return inherited;
}

void letGoOf(const std::vector<int>& descriptors) {
    for (const int descriptor : descriptors) {
        if (descriptor > STDERR_FILENO) {
            ::close(descriptor);
            continue;
        }
        const int nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
        if (nothing < 0)
            continue;
        ::dup3(nothing, descriptor, O_CLOEXEC);
        ::close(nothing);
    }
}

} // namespace callreel
