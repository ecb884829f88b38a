// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace callreel {

/// Packs and unpacks the zstd frames of a trace: one frame each, its size told, with the checksum of its content.
class FrameCodec {
public:
    FrameCodec();
    ~FrameCodec();

    /// Nothing only when memory is out.
    std::optional<std::string> pack(std::string_view content, int level = 3);
    /// Nothing when it is not one whole frame with a right checksum, or when its content is longer than `maxBytes`:
    /// that is known before anything is unpacked.
    std::optional<std::string> unpack(std::string_view frame, std::size_t maxBytes);

private:
    struct Contexts;
    std::unique_ptr<Contexts> m_contexts;
};

} // namespace callreel
