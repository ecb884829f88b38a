// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "model/recording/FileHandle.h"

namespace callreel {

/// One output of a command, read by us on its way: a pipe, or where a terminal was given a terminal, so that the
/// command writes as it would write to that one (colours, line by line).
class CommandStream {
public:
    /// In place of our standard output or error. Error: an errno.
    static std::expected<CommandStream, int> inPlaceOf(int stream);

    /// The end that the command gets; ours to close once it runs.
    int commandsEnd() const { return m_commandsEnd.get(); }
    void closeCommandsEnd() { m_commandsEnd.reset(); }

    int descriptor() const { return m_ours.get(); }
    bool isOpen() const { return static_cast<bool>(m_ours); }
    /// What has come, at most `most` bytes; empty when there is nothing now. Closes itself at the end of the output.
    std::string_view read(std::size_t most);
    /// As much as can have been in it at one moment: to be read once the command has ended.
    std::size_t capacity() const;
    /// Nobody reads it any more: the command's next write fails, as it would have without us.
    void close() { m_ours.reset(); }

    /// The terminal `stream` has changed its size.
    void copySizeOf(int stream) const;

private:
    FileHandle m_ours;
    FileHandle m_commandsEnd;
    bool m_isTerminal = false;
    std::string m_buffer;
};

/// Whether two of our standard streams lead to the same place (both the terminal, 2>&1).
bool isSamePlace(int oneStream, int otherStream);

/// Whether our caller gave us the standard stream; a closed one has a place holder (main) that is closed on exec.
bool isStreamOpen(int stream);

} // namespace callreel
