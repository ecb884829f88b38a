// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "model/exit/Diagnostic.h"

namespace callreel {

/// NAME.reel.partial, in which a trace grows until it is whole and gets its name. Locked by the one that writes it, so
/// that two recordings that were told the same name never write into one file. One that is destroyed unpublished
/// removes its file.
class PartialFile {
public:
    /// Makes the file, empty and readable by its owner only from the first moment (a trace holds what the program
    /// held); replaces what a writer left that died. Errors: "output-busy", "output-not-writable", "disk-full".
    static Result<PartialFile> claim(const std::string& finalPath);
    /// Removes the partial file of `finalPath` unless somebody is writing it.
    static void removeAbandoned(const std::string& finalPath);

    PartialFile(PartialFile&& other) noexcept;
    PartialFile& operator=(PartialFile&& other) noexcept;
    ~PartialFile();

    const std::string& finalPath() const { return m_finalPath; }
    std::string path() const { return pathFor(m_finalPath); }
    static std::string pathFor(const std::string& finalPath) { return finalPath + ".partial"; }
    /// Room that the file takes now.
    std::uint64_t bytes() const;

    /// Writes it through to the disk and gives it its name. With `replace` an existing file of that name is replaced,
    /// else it is an error "output-exists".
    Result<void> publish(bool replace);

private:
    PartialFile(std::string finalPath, int lock) : m_finalPath(std::move(finalPath)), m_lock(lock) {}

    std::string m_finalPath;
    int m_lock = -1; ///< holds the flock; -1 when published or moved from
};

} // namespace callreel
