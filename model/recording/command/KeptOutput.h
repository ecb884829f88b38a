// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "model/exit/Diagnostic.h"
#include "model/recording/FileHandle.h"

namespace callreel {

/// The file with the full output of a command that was run with a filter.
class KeptOutput {
public:
    /// How many files of names of our own are kept; older ones are removed.
    static constexpr std::size_t mostFiles = 50;

    /// The file that was asked for. Errors: "output-exists" (usage), "folder-not-writable".
    static Result<KeptOutput> at(const std::string& path, bool force);
    /// A name of our own for this program below home()/output: make.log, make-2.log ... Error: "folder-not-writable".
    static Result<KeptOutput> named(const std::string& program);

    const std::string& path() const { return m_path; }
    std::uint64_t size() const { return m_size; }
    /// False, and nothing is written from then on, when the disk is full or it fails otherwise.
    bool write(std::string_view bytes);
    void remove() const;
    /// Bytes from this offset on, at most so many.
    std::string read(std::uint64_t offset, std::size_t most) const;

private:
    KeptOutput(FileHandle file, std::string path) : m_file(std::move(file)), m_path(std::move(path)) {}

    FileHandle m_file;
    std::string m_path;
    std::uint64_t m_size = 0;
};

} // namespace callreel
