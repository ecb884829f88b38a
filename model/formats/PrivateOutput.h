// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "model/exit/Diagnostic.h"

namespace callreel {

/// A file that only its owner may read, written from its beginning to its end. The first error is kept, and comes out
/// of close().
class PrivateOutput {
public:
    explicit PrivateOutput(std::string path);
    ~PrivateOutput();
    PrivateOutput(const PrivateOutput&) = delete;
    PrivateOutput& operator=(const PrivateOutput&) = delete;

    void write(std::string_view bytes);
    bool failed() const { return m_error != 0; }
    std::uint64_t bytes() const { return m_bytes; }
    /// Errors: "output-not-writable".
    Result<void> close();

private:
    void flush();

    std::string m_path;
    std::string m_buffer;
    int m_file = -1;
    int m_error = 0;
    std::uint64_t m_bytes = 0;
};

} // namespace callreel
