// SPDX-License-Identifier: Apache-2.0
#include "model/trace/store/FrameCodec.h"

#include <zstd.h>

namespace callreel {

struct FrameCodec::Contexts {
    ZSTD_CCtx* packing = nullptr;
    ZSTD_DCtx* unpacking = nullptr;

    ~Contexts() {
        ZSTD_freeCCtx(packing);
        ZSTD_freeDCtx(unpacking);
    }
};

FrameCodec::FrameCodec() : m_contexts(std::make_unique<Contexts>()) {}

FrameCodec::~FrameCodec() = default;

std::optional<std::string> FrameCodec::pack(std::string_view content, int level) {
    if (!m_contexts->packing)
        m_contexts->packing = ZSTD_createCCtx();
    ZSTD_CCtx* context = m_contexts->packing;
    if (!context)
        return std::nullopt;
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level);
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
    std::string frame(ZSTD_compressBound(content.size()), '\0');
    const std::size_t size = ZSTD_compress2(context, frame.data(), frame.size(), content.data(), content.size());
    if (ZSTD_isError(size))
        return std::nullopt;
    frame.resize(size);
    return frame;
}

std::optional<std::string> FrameCodec::unpack(std::string_view frame, std::size_t maxBytes) {
    // Byte 4 is the frame header's descriptor; its bit 2 says that a checksum follows the content.
    if (frame.size() < 5 || !(static_cast<unsigned char>(frame[4]) & 0x04))
        return std::nullopt;
    const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
    if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR || size > maxBytes)
        return std::nullopt;
    if (ZSTD_findFrameCompressedSize(frame.data(), frame.size()) != frame.size())
        return std::nullopt;
    if (!m_contexts->unpacking)
        m_contexts->unpacking = ZSTD_createDCtx();
    if (!m_contexts->unpacking)
        return std::nullopt;
    std::string content(static_cast<std::size_t>(size), '\0');
    const std::size_t got =
        ZSTD_decompressDCtx(m_contexts->unpacking, content.data(), content.size(), frame.data(), frame.size());
    if (ZSTD_isError(got) || got != content.size())
        return std::nullopt;
    return content;
}

} // namespace callreel
