// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

#include "model/trace/Trace.h"

namespace callreel::test {

/// How a process ended and what it wrote.
struct ProcessResult {
    int code = -1; ///< -1 when a signal ended it
    int signal = 0;
    bool timedOut = false;
    QByteArray output;
    QByteArray error;

    bool operator==(const ProcessResult&) const = default;
    QString describe() const;
};

/// What a process starts with. Descriptors that are closed or full are so from its first instruction on.
struct ProcessSetup {
    QString program;
    QStringList arguments;
    QString folder{};
    QString inputFile{}; ///< standard input; empty: /dev/null
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    QList<int> closed{};
    QList<int> full{};     ///< /dev/full
    bool terminal = false; ///< standard output and error are a terminal; what arrives there (at most 4 KiB) is `output`
};

/// Runs it to its end; at most two minutes. May be called from any thread.
ProcessResult runProcess(const ProcessSetup& setup);

/// A run's folder as the supervisor makes it before it starts the recorder, without a supervisor.
class RecorderRun {
public:
    RecorderRun();

    QString folder() const { return m_folder.path(); }
    /// The words between the python options and the program that start the recorder of this build in it.
    QStringList arguments(const QStringList& options = {}) const;
    /// Seals the log, as the supervisor does when the process is gone. nullptr when that fails.
    std::shared_ptr<const Trace> seal() const;
    /// Out of `control`.
    quint32 state() const;
    QByteArray errorCode() const;
    QByteArray errorMessage() const;

private:
    QByteArray control() const;

    QTemporaryDir m_folder;
};

/// The package's start file in this build.
QString recorderStartFile();

} // namespace callreel::test
