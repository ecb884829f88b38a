// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

namespace callreel::recorder {

/// How much output a run keeps, over all its threads. What is beyond is counted as a loss; the program writes it all
/// the same.
class OutputLimit {
public:
    static constexpr std::uint64_t bytesPerRun = 64u << 20;

    /// How many of the next `bytes` may be kept.
    static std::size_t take(std::size_t bytes) {
        const std::uint64_t before = s_kept.fetch_add(bytes, std::memory_order_relaxed);
        if (before + bytes <= bytesPerRun)
            return bytes;
        // Once over the limit it stays over it; the counter must not wrap in a run that writes for years.
        s_kept.store(bytesPerRun, std::memory_order_relaxed);
        return before < bytesPerRun ? static_cast<std::size_t>(bytesPerRun - before) : 0;
    }

    /// For another recording.
    static void reset() { s_kept.store(0, std::memory_order_relaxed); }

private:
    static inline std::atomic<std::uint64_t> s_kept{0};
};

} // namespace callreel::recorder
