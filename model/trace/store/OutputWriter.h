// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/trace/CallRecord.h"
#include "model/trace/store/Database.h"
#include "model/trace/store/FrameCodec.h"

namespace callreel {

/// A piece of output as it is written; the bytes are the caller's.
struct OutputPiece {
    std::int64_t time = 0;
    std::uint8_t stream = 1; ///< OutputStream
    std::uint32_t thread = 0;
    std::optional<std::uint64_t> call; ///< index in the thread
    std::string_view bytes;
};

/// Collects the script's output in the order in which it was written, and stores it in chunks.
class OutputWriter {
public:
    static Result<OutputWriter> create(Database& database);

    void add(const OutputPiece& piece);
    void flush();
    std::uint64_t count() const { return m_first + m_count; }
    std::uint64_t bytes() const { return m_totalBytes; }
    bool ok() const { return m_ok; }

private:
    Statement m_insert;
    std::unique_ptr<FrameCodec> m_codec;
    std::string m_head;
    std::string m_text;
    std::uint64_t m_first = 0;
    std::uint32_t m_count = 0;
    std::int64_t m_lastTime = 0;
    std::uint64_t m_totalBytes = 0;
    bool m_ok = true;
};

} // namespace callreel
