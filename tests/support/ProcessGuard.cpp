// SPDX-License-Identifier: Apache-2.0
// Linked into each test: no process that a test starts outlives it, however the test ends (a failure, a crash, ctest's
// timeout). What is started inherits a variable of this test; a process that has it when the test is over was left
// behind. It is named, for it is a fault of the test or of the product.
#include <algorithm>
#include <cctype>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

constexpr const char* guardVariable = "CALLREEL_TEST_GUARD";

std::string contentOf(const std::string& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Those that have `mark` among their variables.
std::vector<std::string> marked(const std::string& mark) {
    std::vector<std::string> pids;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator("/proc", error)) {
        const std::string pid = entry.path().filename().string();
        if (std::isdigit(static_cast<unsigned char>(pid[0])) && pid != std::to_string(::getpid()) &&
            ('\0' + contentOf("/proc/" + pid + "/environ") + '\0').find('\0' + mark + '\0') != std::string::npos)
            pids.push_back(pid);
    }
    return pids;
}

/// Again, as long as there are some: they may have started others, and one on its way out is still there for a moment.
void endAll(const std::string& mark) {
    for (int turn = 0; turn < 1000; ++turn) {
        const auto pids = marked(mark);
        if (pids.empty())
            return;
        for (const std::string& pid : pids)
            ::kill(std::stoi(pid), SIGKILL);
    }
}

/// What ends by itself because the test has ended was not left behind.
void nameThoseLeft(const std::string& mark) {
    std::vector<std::string> pids;
    for (int turn = 0; turn < 20; ++turn) {
        pids = marked(mark);
        if (pids.empty())
            return;
        ::usleep(50000);
    }
    for (const std::string& pid : pids) {
        std::string command = contentOf("/proc/" + pid + "/cmdline");
        std::replace(command.begin(), command.end(), '\0', ' ');
        std::fprintf(stderr, "LEFT BEHIND, and ended now: %s %s\n", pid.c_str(), command.c_str());
    }
}

class ProcessGuard {
public:
    ProcessGuard() {
        const std::string test = std::to_string(::getpid());
        const std::string mark = guardVariable + ("=" + test);
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0)
            return;
        // Nobody's child: ctest ends what descends from the test, and this has to come afterwards.
        const pid_t between = ::fork();
        if (between == 0) {
            ::setsid();
            if (::fork() != 0)
                ::_exit(0);
            ::close(ends[1]);
            ::prctl(PR_SET_NAME, "callreel-guard");
            char byte = 0;
            while (::read(ends[0], &byte, 1) < 0) {
            }
            nameThoseLeft(mark);
            endAll(mark);
            ::_exit(0);
        }
        ::waitpid(between, nullptr, 0);
        ::close(ends[0]); // the other end closes with the test
        ::setenv(guardVariable, test.c_str(), 1);
    }
};

const ProcessGuard guard;

} // namespace
