// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "model/formats/InputFile.h"

namespace callreel {

/// A packed Cap'n Proto message, unpacked and mapped.
class UnpackedMessage {
public:
    /// Reads `file` from where it stands. Errors: "import-damaged", "disk-full".
    static Result<UnpackedMessage> of(InputFile file);
    UnpackedMessage(UnpackedMessage&& other) noexcept;
    UnpackedMessage& operator=(UnpackedMessage&&) = delete;
    ~UnpackedMessage();

    const void* data() const { return m_data; }
    std::size_t bytes() const { return m_bytes; }

private:
    UnpackedMessage(void* data, std::size_t bytes) : m_data(data), m_bytes(bytes) {}

    void* m_data = nullptr;
    std::size_t m_bytes = 0;
};

} // namespace callreel
