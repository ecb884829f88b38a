// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/output/OutputSink.h"

#include "app/recorder/Recorder.h"
#include "app/recorder/output/OutputLimit.h"

#include <cstdint>
#include <string_view>

namespace callreel::recorder {

namespace {

constexpr std::size_t longestRecord = 16u << 10;

bool continuesCharacter(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0u) == 0x80u;
}

/// Into the loss ledger of the thread that wrote it.
void countCut(std::size_t bytes) {
    if (ThreadStream* stream = recorder.stream(false))
        stream->loss(log::LossKind::OutputCut, 1, bytes);
}

} // namespace

void OutputSink::keep(int stream, const char* data, std::size_t size) {
    if (!recorder.isActive())
        return;
    const std::size_t kept = OutputLimit::take(size);
    if (kept < size)
        countCut(size - kept);
    std::string_view rest(data, kept);
    while (!rest.empty()) {
        std::size_t length = rest.size() <= longestRecord ? rest.size() : longestRecord;
        for (int i = 0; i < 3 && length < rest.size() && continuesCharacter(rest[length]); ++i)
            --length;
        recorder.writeOutput(static_cast<std::uint8_t>(stream), rest.data(), length);
        rest.remove_prefix(length);
    }
}

} // namespace callreel::recorder
