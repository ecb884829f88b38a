// SPDX-License-Identifier: Apache-2.0
#include "model/session/service/ServiceLog.h"

#include <ctime>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/session/service/ServiceAddress.h"

namespace callreel {

namespace {

constexpr off_t mostBytes = 1 << 20; ///< of earlier services; then it begins anew

std::string stamp() {
    const std::time_t time = ::time(nullptr);
    tm parts{};
    ::gmtime_r(&time, &parts);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ ", &parts);
    return text;
}

} // namespace

std::string ServiceLog::path() {
    return ServiceAddress::ofHome().folder + "/log";
}

bool ServiceLog::isThere() {
    return ::access(path().c_str(), F_OK) == 0;
}

void ServiceLog::write(std::string text) {
    if (!m_file) {
        struct stat before {};
        const bool isLong = ::stat(path().c_str(), &before) == 0 && before.st_size > mostBytes;
        m_file = FileHandle(::open(
            path().c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW | (isLong ? O_TRUNC : 0), 0600));
    }
    if (text.empty() || text.back() != '\n')
        text += '\n';
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at) + 1;
        const std::string line = stamp() + text.substr(at, end - at);
        [[maybe_unused]] const ssize_t told = ::write(m_file.get(), line.data(), line.size());
        at = end;
    }
}

} // namespace callreel
