// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "model/exit/Diagnostic.h"

namespace callreel::cli {

/// Standard output of a verb that writes much, in large pieces and bounded memory. A reader that has gone (| head) is
/// no error: the verb asks isGone() now and then, stops, and ends with success. A full disk is one.
class StandardOutput {
public:
    /// Ignores SIGPIPE for the rest of the process, so that a reader that has gone is an answer and not a death.
    StandardOutput();
    ~StandardOutput();
    StandardOutput(const StandardOutput&) = delete;
    StandardOutput& operator=(const StandardOutput&) = delete;

    void write(std::string_view text);
    void line(std::string_view text) {
        write(text);
        write("\n");
    }
    /// Nothing that is written from now on arrives anywhere.
    bool isGone() const { return m_error != 0; }
    /// Writes the rest. An error only when something could have been written and was not: not for a reader that has
    /// gone.
    Result<void> finish();

private:
    void flush();

    std::string m_buffer;
    int m_error = 0;
};

} // namespace callreel::cli
