// SPDX-License-Identifier: Apache-2.0
#include "model/recording/RunLog.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>

#include "model/recording/TracePaths.h"

namespace callreel {

namespace {

/// Undrained log at which the recorder stops, so that a run that is faster than the drain cannot fill the disk: half of
/// what is free. None on a disk that is as good as full: that the log cannot be written is the clearer answer there.
std::uint64_t quotaFor(const std::string& folder) {
    constexpr std::uint64_t little = std::uint64_t{256} << 20;
    std::error_code error;
    const std::filesystem::space_info space = std::filesystem::space(folder, error);
    return error || space.available < little ? 0 : space.available / 2;
}

} // namespace

Result<RunLog> RunLog::create(const std::string& runningFolder) {
    if (auto made = makePrivateFolder(runningFolder); !made)
        return std::unexpected(made.error());
    const std::string id = newRunId();
    const std::string path = runningFolder + "/" + id;
    const auto failed = [&](int error) {
        return failure(
            "folder-not-writable", QT_TRANSLATE_NOOP("Diagnostic", "The folder %1 cannot be written to: %2."),
            {runningFolder, std::strerror(error)},
            QT_TRANSLATE_NOOP("Diagnostic", "Logs are kept there while a program runs; CALLREEL_HOME chooses "
                                            "another folder."));
    };
    if (::mkdir(path.c_str(), 0700) != 0)
        return failed(errno);
    const auto undone = [&](auto error) {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
        return error;
    };
    FileHandle lock(::open((path + "/lock").c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!lock || ::flock(lock.get(), LOCK_EX | LOCK_NB) != 0)
        return undone(failed(errno));
    auto metadata = log::MetadataLog::create(path + "/supervisor.log");
    if (!metadata)
        return undone(std::unexpected(metadata.error()));
    auto control = ControlFile::create(path + "/control", quotaFor(path));
    if (!control)
        return undone(std::unexpected(control.error()));
    return RunLog(id, path, std::move(lock), std::move(*metadata), std::move(*control));
}

void RunLog::remove() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

std::string newRunId() {
    std::array<std::uint8_t, 16> bytes{};
    [[maybe_unused]] const ssize_t filled = ::getrandom(bytes.data(), bytes.size(), 0);
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    const auto milliseconds =
        static_cast<std::uint64_t>(now.tv_sec) * 1000 + static_cast<std::uint64_t>(now.tv_nsec) / 1'000'000;
    for (unsigned i = 0; i < 6; ++i)
        bytes[i] = static_cast<std::uint8_t>(milliseconds >> (40 - 8 * i));
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0F) | 0x70);
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3F) | 0x80);
    std::string out;
    for (unsigned i = 0; i < 16; ++i) {
        static const char digits[] = "0123456789abcdef";
        if (i == 4 || i == 6 || i == 8 || i == 10)
            out += '-';
        out += digits[bytes[i] >> 4];
        out += digits[bytes[i] & 0xF];
    }
    return out;
}

} // namespace callreel
