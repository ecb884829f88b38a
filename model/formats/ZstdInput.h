// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "model/formats/InputFile.h"

struct ZSTD_DCtx_s;

namespace callreel {

/// Unpacks a file of zstd frames, from where it stands to its end. Skippable frames, such as the table of the seekable
/// format, are passed over.
class ZstdInput {
public:
    explicit ZstdInput(InputFile file);

    /// Appends what comes next, up to `most` bytes; nothing is appended at the end. Errors: "import-damaged".
    Result<std::size_t> read(std::string& out, std::size_t most);

    /// How much of the file has been read, 0 to 1.
    double part() const { return static_cast<double>(m_taken) / static_cast<double>(m_file.size() + 1); }

private:
    struct Free {
        void operator()(ZSTD_DCtx_s* context) const;
    };

    InputFile m_file;
    std::unique_ptr<ZSTD_DCtx_s, Free> m_context;
    std::vector<char> m_input;
    std::size_t m_at = 0;
    std::size_t m_end = 0;
    std::uint64_t m_taken = 0; ///< bytes of the file
    bool m_inFrame = false;
    bool m_fileEnded = false;
};

} // namespace callreel
