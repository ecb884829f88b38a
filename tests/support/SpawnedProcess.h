// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <sys/types.h>

namespace callreel::test {

/// A program with the standard streams that a test gives it, and a bound on its end: for pipes that nobody reads.
class SpawnedProcess {
public:
    /// Descriptors for its standard input, output and error; -1: /dev/null; closed: the stream is closed.
    static constexpr int closed = -2;
    using Streams = std::array<int, 3>;

    SpawnedProcess(const QString& program, const QStringList& arguments, const QProcessEnvironment& environment,
                   const Streams& streams, const QString& workdir);
    /// Kills what still runs.
    ~SpawnedProcess();
    SpawnedProcess(const SpawnedProcess&) = delete;
    SpawnedProcess& operator=(const SpawnedProcess&) = delete;

    pid_t pid() const { return m_pid; }
    /// waitpid's status; nothing when it has not ended in time.
    std::optional<int> waitForEnd(int milliseconds);

private:
    pid_t m_pid = -1;
    std::optional<int> m_status;
};

/// A pipe. What is written into one that is full waits until somebody reads.
class Pipe {
public:
    Pipe();
    ~Pipe();
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    int reading() const { return m_ends[0]; }
    int writing() const { return m_ends[1]; }
    /// Fills it to the last byte.
    void fill();
    void closeReading();
    void closeWriting();
    /// Reads until the text has come; false when it did not in time.
    bool readUntil(const QByteArray& text, int milliseconds);
    /// Reads until all writers have gone, or the time is up.
    void readAll(int milliseconds);
    const QByteArray& text() const { return m_text; }

private:
    bool readSome(int milliseconds);

    int m_ends[2] = {-1, -1};
    QByteArray m_text;
};

} // namespace callreel::test
