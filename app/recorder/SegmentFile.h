// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "model/trace/log/format/LogFormat.h"

namespace callreel::recorder {

class ControlFile;

/// The mapped end of one stream of the log: a file of a fixed capacity that is written from front to back, and followed
/// by another twice its size. What is stored here survives any death of the process, SIGKILL included.
class SegmentFile {
public:
    /// Makes segment 0. Returns errno of a failure (ENOSPC ...), 0 for none. `folder` and `control` must outlive this.
    int begin(const char* folder, ControlFile* control, std::uint32_t stream, std::uint64_t ticks);
    /// Closes this segment and begins the next. On failure the old one stays, closed to all but the last tailBytes.
    int roll(std::uint64_t ticks);
    /// Says how much was used, gives back the rest of the file and unmaps it.
    void close();
    /// Unmaps it and leaves the file as it is.
    void abandon();

    bool isOpen() const { return m_header != nullptr; }
    /// False: the longest record would not fit, so roll first.
    bool hasRoom() const { return out < m_softEnd; }
    /// False: not even one short record fits (after a roll that failed).
    bool hasTail() const {
        return m_header && out + tailBytes <= reinterpret_cast<std::uint8_t*>(m_header) + m_capacity;
    }

    std::uint8_t* out = nullptr; ///< where the next record begins

    /// Kept free in every segment, for the record that says why nothing follows.
    static constexpr std::uint64_t tailBytes = 64;

private:
    void forget();
    int make(std::uint32_t segment, std::uint64_t capacity, std::uint64_t ticks);

    std::uint8_t* m_softEnd = nullptr;
    log::SegmentHeader* m_header = nullptr;
    std::uint64_t m_capacity = 0;
    const char* m_folder = nullptr;
    ControlFile* m_control = nullptr;
    std::uint32_t m_stream = 0;
    std::uint32_t m_segment = 0;
};

} // namespace callreel::recorder
