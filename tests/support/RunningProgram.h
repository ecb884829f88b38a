// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <sys/types.h>

#include "support/CallreelProgram.h"

namespace callreel::test {

/// What waitpid's status says.
bool isDeathBy(int status, int signal);
bool isExit(int status, int code);

/// A program that runs while the test acts on it: on a terminal whose session it leads, or in a session without one.
class RunningProgram {
public:
    enum class Place { Terminal, NoTerminal };
    static constexpr int patience = 30000; ///< milliseconds; never waited for when all is well

    /// `channel`: one end of a socket pair for CALLREEL_CONTROL_FD.
    RunningProgram(const CallreelProgram& callreel, Place place, const QString& program, const QStringList& arguments,
                   int channel = -1);
    ~RunningProgram();
    RunningProgram(const RunningProgram&) = delete;
    RunningProgram& operator=(const RunningProgram&) = delete;

    pid_t pid() const { return m_pid; }
    const QByteArray& output() const { return m_text; }
    void type(const char* text) const;
    void closeOutput();

    /// Reads until the text has come (or, with none, until the other end is closed).
    bool until(const QByteArray& text);
    /// waitpid's status, after all that it wrote was read. What does not end in time is killed, which no test expects.
    int end(bool readAll = true);
    /// waitpid's status, with nothing read; nothing when it has not ended in time.
    std::optional<int> endWithin(int milliseconds);

private:
    pid_t m_pid = -1;
    int m_output = -1;
    QByteArray m_text;
    std::optional<int> m_status;
};

} // namespace callreel::test
