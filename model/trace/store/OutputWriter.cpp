// SPDX-License-Identifier: Apache-2.0
#include "model/trace/store/OutputWriter.h"

#include <algorithm>

#include "model/trace/store/ByteCoder.h"
#include "model/trace/store/StoreFormat.h"

namespace callreel {

Result<OutputWriter> OutputWriter::create(Database& database) {
    OutputWriter writer;
    auto insert = database.prepare("INSERT INTO output_chunk VALUES(?, ?, ?, ?)");
    if (!insert)
        return std::unexpected(insert.error());
    writer.m_insert = std::move(*insert);
    writer.m_codec = std::make_unique<FrameCodec>();
    return writer;
}

void OutputWriter::add(const OutputPiece& piece) {
    std::string_view rest = piece.bytes;
    do {
        // A piece longer than a chunk becomes several: the chunks stay small whatever the script writes at once.
        const std::string_view part = rest.substr(0, store::outputChunkBytes);
        rest.remove_prefix(part.size());
        if (m_count == store::outputChunkEntries || m_text.size() + part.size() > store::outputChunkBytes)
            flush();
        appendVarint(m_head, log::zigzag(piece.time - m_lastTime));
        m_head += static_cast<char>(piece.stream);
        appendVarint(m_head, piece.thread);
        appendVarint(m_head, piece.call ? *piece.call + 1 : 0);
        appendVarint(m_head, part.size());
        m_text += part;
        m_lastTime = piece.time;
        ++m_count;
        m_totalBytes += part.size();
    } while (!rest.empty());
}

void OutputWriter::flush() {
    if (m_count == 0)
        return;
    std::string content;
    appendColumn(content, m_head);
    content += m_text;
    const auto frame = m_codec->pack(content);
    m_ok = m_ok && frame &&
           m_insert.bind(1, static_cast<std::int64_t>(m_first))
               .bind(2, m_count)
               .bind(3, static_cast<std::int64_t>(m_text.size()))
               .bindBlob(4, *frame)
               .run();
    m_first += m_count;
    m_count = 0;
    m_lastTime = 0;
    m_head.clear();
    m_text.clear();
}

} // namespace callreel
