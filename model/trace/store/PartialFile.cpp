// SPDX-License-Identifier: Apache-2.0
#include "model/trace/store/PartialFile.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

#include "model/trace/store/StoreErrors.h"

namespace callreel {

namespace {

bool isStillAt(int file, const std::string& path) {
    struct stat opened {};
    struct stat named {};
    return ::fstat(file, &opened) == 0 && ::lstat(path.c_str(), &named) == 0 && opened.st_dev == named.st_dev &&
           opened.st_ino == named.st_ino;
}

} // namespace

Result<PartialFile> PartialFile::claim(const std::string& finalPath) {
    const std::string path = pathFor(finalPath);
    // Again when the one that held it published or removed it between our opening and our locking.
    for (;;) {
        const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (file < 0)
            return notWritable(finalPath, errno);
        if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
            const int systemError = errno;
            ::close(file);
            if (systemError != EWOULDBLOCK)
                return notWritable(finalPath, systemError);
            return failure("output-busy", QT_TRANSLATE_NOOP("Diagnostic", "Another recording is writing %1 now."),
                           {finalPath},
                           QT_TRANSLATE_NOOP("Diagnostic", "Wait until it has ended, or choose another name with -o."));
        }
        if (!isStillAt(file, path)) {
            ::close(file);
            continue;
        }
        PartialFile claimed(finalPath, file);
        if (::fchmod(file, 0600) != 0 || ::ftruncate(file, 0) != 0)
            return notWritable(finalPath, errno);
        return claimed;
    }
}

void PartialFile::removeAbandoned(const std::string& finalPath) {
    const std::string path = pathFor(finalPath);
    const int file = ::open(path.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0)
        return;
    if (::flock(file, LOCK_EX | LOCK_NB) == 0 && isStillAt(file, path))
        ::unlink(path.c_str());
    ::close(file);
}

PartialFile::PartialFile(PartialFile&& other) noexcept
    : m_finalPath(std::move(other.m_finalPath)), m_lock(std::exchange(other.m_lock, -1)) {}

PartialFile& PartialFile::operator=(PartialFile&& other) noexcept {
    std::swap(m_finalPath, other.m_finalPath);
    std::swap(m_lock, other.m_lock);
    return *this;
}

PartialFile::~PartialFile() {
    if (m_lock < 0)
        return;
    ::unlink(path().c_str());
    ::close(m_lock);
}

std::uint64_t PartialFile::bytes() const {
    struct stat status {};
    return ::fstat(m_lock, &status) == 0 ? static_cast<std::uint64_t>(status.st_size) : 0;
}

namespace {

/// Renames without replacing what is there: EEXIST in errno when something is.
bool renameToNew(const std::string& from, const std::string& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0)
        return true;
    // Not every file system knows that; a link never replaces either.
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    return ::link(from.c_str(), to.c_str()) == 0 && ::unlink(from.c_str()) == 0;
}

} // namespace

Result<void> PartialFile::publish(bool replace) {
    // The log is removed once this returns, so the trace must be on the disk by then.
    if (::fsync(m_lock) != 0)
        return notWritable(m_finalPath, errno);
    if (replace) {
        if (::rename(path().c_str(), m_finalPath.c_str()) != 0)
            return notWritable(m_finalPath, errno);
    } else if (!renameToNew(path(), m_finalPath)) {
        if (errno == EEXIST)
            return failure(
                "output-exists", QT_TRANSLATE_NOOP("Diagnostic", "The file %1 exists already."), {m_finalPath},
                QT_TRANSLATE_NOOP("Diagnostic", "Choose another name, or allow it to be overwritten with --force."));
        return notWritable(m_finalPath, errno);
    }
    ::close(std::exchange(m_lock, -1));
    return {};
}

} // namespace callreel
