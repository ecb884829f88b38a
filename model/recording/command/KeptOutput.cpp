// SPDX-License-Identifier: Apache-2.0
#include "model/recording/command/KeptOutput.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>
#include <vector>

#include "model/recording/OutputFile.h"
#include "model/recording/TracePaths.h"

namespace callreel {

namespace {

constexpr const char* keptSuffix = ".log";

std::unexpected<Diagnostic> keptNotWritable(const std::string& path, int error) {
    auto diagnostic = failure("cannot-write", QT_TRANSLATE_NOOP("Diagnostic", "%1 cannot be written: %2."),
                              {path, std::strerror(error)});
    diagnostic.error().source = path;
    return diagnostic;
}

/// Makes room for a new file: the oldest go.
void removeOldest(const std::string& folder) {
    namespace fs = std::filesystem;
    std::vector<std::pair<fs::file_time_type, fs::path>> files;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code gone;
        const auto changed = entry->last_write_time(gone);
        if (!gone && entry->path().extension() == keptSuffix)
            files.emplace_back(changed, entry->path());
    }
    if (files.size() < KeptOutput::mostFiles)
        return;
    std::ranges::sort(files);
    files.resize(files.size() - (KeptOutput::mostFiles - 1));
    for (const auto& file : files)
        fs::remove(file.second, error);
}

} // namespace

Result<KeptOutput> KeptOutput::at(const std::string& path, bool force) {
    const auto chosen = OutputFile::chosen(path, force);
    if (!chosen)
        return std::unexpected(chosen.error());
    FileHandle file(::open(chosen->c_str(), O_RDWR | O_CREAT | O_CLOEXEC | (force ? O_TRUNC : O_EXCL), 0600));
    if (!file)
        return keptNotWritable(*chosen, errno);
    return KeptOutput(std::move(file), *chosen);
}

Result<KeptOutput> KeptOutput::named(const std::string& program) {
    const std::string folder = TracePaths::home() + "/output";
    if (auto made = makePrivateFolder(folder); !made)
        return std::unexpected(made.error());
    removeOldest(folder);
    const std::string stem = folder + "/" + TracePaths::stemOf(program, true);
    for (unsigned number = 1;; ++number) {
        const std::string path = stem + (number == 1 ? std::string() : "-" + std::to_string(number)) + keptSuffix;
        FileHandle file(::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
        if (file)
            return KeptOutput(std::move(file), path);
        if (errno != EEXIST)
            return keptNotWritable(path, errno);
    }
}

bool KeptOutput::write(std::string_view bytes) {
    while (m_file && !bytes.empty()) {
        const ssize_t written = ::pwrite(m_file.get(), bytes.data(), bytes.size(), static_cast<off_t>(m_size));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        m_size += static_cast<std::uint64_t>(written);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return static_cast<bool>(m_file);
}

void KeptOutput::remove() const {
    ::unlink(m_path.c_str());
}

std::string KeptOutput::read(std::uint64_t offset, std::size_t most) const {
    std::string out(most, '\0');
    ssize_t count = 0;
    while ((count = ::pread(m_file.get(), out.data(), most, static_cast<off_t>(offset))) < 0 && errno == EINTR) {
    }
    out.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
    return out;
}

} // namespace callreel
