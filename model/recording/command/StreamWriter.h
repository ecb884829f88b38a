// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace callreel {

/// Writes to one of our standard streams without ever waiting for its reader. The stream's own modes stay untouched:
/// others write to it too.
class StreamWriter {
public:
    explicit StreamWriter(int stream);

    int descriptor() const { return m_stream; }
    void put(std::string_view bytes);
    /// Writes what the reader takes now.
    void flush();
    bool isEmpty() const { return m_at == m_pending.size(); }
    /// Its reader does not keep up: nothing more should be put for now.
    bool isFull() const { return m_pending.size() - m_at >= enough; }
    /// Nothing that is put arrives anywhere: the reader has gone, or the disk is full.
    bool isGone() const { return m_isGone; }
    void giveUp();

private:
    static constexpr std::size_t enough = 1 << 17; ///< bytes

    int m_stream;
    bool m_neverWaits; ///< a file
    bool m_isGone = false;
    std::string m_pending;
    std::size_t m_at = 0; ///< before it all is written
};

} // namespace callreel
