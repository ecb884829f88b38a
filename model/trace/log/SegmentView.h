// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "model/trace/log/format/LogFormat.h"

namespace callreel::log {

/// One segment of a stream, readable while the recorder still writes it: mapped, or unpacked when it was drained and
/// packed before. Move-only.
class SegmentView {
public:
    enum class State {
        Ready,   ///< can be read
        Missing, ///< there is no such file, or its header is not written yet
        Damaged, ///< there is a file that cannot be this segment
    };

    SegmentView() = default;
    ~SegmentView();
    SegmentView(SegmentView&& other) noexcept { swap(other); }
    SegmentView& operator=(SegmentView&& other) noexcept {
        swap(other);
        return *this;
    }

    State open(const std::string& folder, std::uint32_t stream, std::uint32_t segment);
    bool isOpen() const { return m_data != nullptr; }

    const SegmentHeader& header() const { return *reinterpret_cast<const SegmentHeader*>(m_data); }
    const std::uint8_t* data() const { return m_data; }
    /// Bytes that may be looked at. A live segment may have been cut shorter behind its records when it was closed; the
    /// first zero tag comes before that.
    std::uint64_t size() const { return m_size; }
    /// Bytes that were written, once the segment is closed; 0 before.
    std::uint64_t used() const;
    /// It lies on the disk as it was written, not packed.
    bool isPlain() const { return m_unpacked.empty(); }

    /// Packs the segment's file, which must be closed and plain, and removes the plain one. Gives the bytes that the
    /// plain file took; 0 when that did not work, and then the plain file stays.
    std::uint64_t packFile(const std::string& folder) const;

    static std::string plainName(std::uint32_t stream, std::uint32_t segment);
    static std::string packedName(std::uint32_t stream, std::uint32_t segment);

private:
    void swap(SegmentView& other) noexcept;
    void close();
    State openPacked(const std::string& path);
    State check(std::uint32_t stream, std::uint32_t segment);

    const std::uint8_t* m_data = nullptr;
    std::uint64_t m_size = 0;
    std::string m_unpacked;
};

} // namespace callreel::log
