// SPDX-License-Identifier: Apache-2.0
// Linked into each test: no process that a test starts outlives it, however the test ends (a failure, a crash, ctest's
// timeout). What is started inherits a variable of this test; a process that has it when the test is over was left
// behind. After an ordinary end it is named, for it is a fault of the test or of the product.
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

namespace {

constexpr const char* guardVariable = "CALLREEL_TEST_GUARD";

std::string contentOf(const std::string& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Ends all that have `mark` among their variables; again, as long as there are some: they may have started others.
int endAll(const std::string& mark, bool name) {
    int count = 0;
    for (bool again = true; again;) {
        again = false;
        std::error_code error;
        for (const auto& entry : std::filesystem::directory_iterator("/proc", error)) {
            const std::string folder = entry.path().string();
            const std::string pid = entry.path().filename().string();
            if (!std::isdigit(static_cast<unsigned char>(pid[0])) || pid == std::to_string(::getpid()) ||
                ('\0' + contentOf(folder + "/environ") + '\0').find('\0' + mark + '\0') == std::string::npos)
                continue;
            std::string command = contentOf(folder + "/cmdline");
            for (char& letter : command)
                letter = letter ? letter : ' ';
            if (::kill(std::stoi(pid), SIGKILL) != 0)
                continue;
            if (name)
                std::fprintf(stderr, "LEFT BEHIND, and ended now: %s %s\n", pid.c_str(), command.c_str());
            ++count;
            again = true;
        }
    }
    return count;
}

class ProcessGuard {
public:
    ProcessGuard() {
        m_test = ::getpid();
        m_mark = std::string(guardVariable) + "=" + std::to_string(m_test);
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
            const int nowhere = ::open("/dev/null", O_RDWR | O_CLOEXEC);
            for (int stream = 0; stream < 3; ++stream) // whoever reads what the test writes does not wait for this one
                ::dup2(nowhere, stream);
            ::prctl(PR_SET_NAME, "callreel-guard");
            char byte = 0;
            while (::read(ends[0], &byte, 1) < 0) {
            }
            endAll(m_mark, false);
            ::_exit(0);
        }
        ::waitpid(between, nullptr, 0);
        ::close(ends[0]); // the other end closes with the test
        ::setenv(guardVariable, std::to_string(m_test).c_str(), 1);
    }
    ~ProcessGuard() {
        if (::getpid() == m_test)
            endAll(m_mark, true);
    }

private:
    pid_t m_test = 0;
    std::string m_mark;
};

const ProcessGuard guard;

} // namespace
