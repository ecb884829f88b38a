// SPDX-License-Identifier: Apache-2.0
#include "model/formats/ZstdInput.h"

#include <zstd.h>

#include "model/formats/CodetracerReader.h"

namespace callreel {

namespace {

constexpr std::size_t inputBytes = 256u << 10;
/// 2^27 bytes, the most that zstd itself takes without being asked.
constexpr int largestWindow = 27;

} // namespace

void ZstdInput::Free::operator()(ZSTD_DCtx_s* context) const {
    ZSTD_freeDCtx(context);
}

ZstdInput::ZstdInput(InputFile file) : m_file(std::move(file)), m_context(ZSTD_createDCtx()), m_input(inputBytes) {
    ZSTD_DCtx_setParameter(m_context.get(), ZSTD_d_windowLogMax, largestWindow);
}

Result<std::size_t> ZstdInput::read(std::string& out, std::size_t most) {
    const std::size_t before = out.size();
    out.resize(before + most);
    ZSTD_outBuffer unpacked{out.data() + before, most, 0};
    while (unpacked.pos < unpacked.size) {
        if (m_at == m_end && !m_fileEnded) {
            const auto got = m_file.read(m_input.data(), m_input.size());
            if (!got)
                return std::unexpected(got.error());
            m_at = 0;
            m_end = *got;
            m_taken += *got;
            m_fileEnded = *got < m_input.size();
        }
        ZSTD_inBuffer input{m_input.data(), m_end, m_at};
        const std::size_t had = unpacked.pos;
        const std::size_t hint = ZSTD_decompressStream(m_context.get(), &unpacked, &input);
        if (ZSTD_isError(hint))
            return importDamaged(m_file.path(), ZSTD_getErrorName(hint));
        const bool moved = input.pos != m_at || unpacked.pos != had;
        if (moved)
            m_inFrame = hint != 0;
        m_at = input.pos;
        if (m_at == m_end && m_fileEnded && !moved) {
            if (m_inFrame)
                return importDamaged(m_file.path(), "it ends in the middle of an event");
            break;
        }
    }
    out.resize(before + unpacked.pos);
    return unpacked.pos;
}

} // namespace callreel
