// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QProcess>
#include <QString>
#include <QTimer>

#include <optional>

#include "model/exit/Diagnostic.h"

namespace callreel {

/// What an interpreter said of itself, and whether the recorder works in it.
struct InterpreterInfo {
    QString path;           ///< that was asked
    QString executable;     ///< sys.executable
    QString version;        ///< "3.12.1", "3.15.0a1"
    QString implementation; ///< "CPython", "PyPy"
    QString prefix;         ///< sys.prefix
    bool virtualEnvironment = false;
    bool freeThreaded = false;
    bool hasCodetracer = false; ///< the package codetracer_python_recorder is there
    /// Why the recorder cannot work in it; nothing when it can.
    std::optional<Diagnostic> unfit;

    bool isFit() const { return !unfit; }
};

/// Starts an interpreter to ask what it is, and has it load the recorder's extension. Ends in exactly one done(); an
/// interpreter that does not answer in time is ended, and unfit. Deleting it ends it without one.
class InterpreterProbe : public QObject {
    Q_OBJECT

public:
    static constexpr int patience = 10000; ///< milliseconds; a cold disk is slow

    explicit InterpreterProbe(QObject* parent = nullptr);
    ~InterpreterProbe() override;

    /// Once for each object.
    void start(const QString& path, int patienceMs = patience);

Q_SIGNALS:
    void done(const callreel::InterpreterInfo& info);

private:
    void onFinished();
    InterpreterInfo unfit(Diagnostic reason) const;
    void finish(InterpreterInfo info);

    QString m_path;
    QProcess* m_process;
    QTimer m_deadline;
    bool m_done = false;
};

} // namespace callreel

Q_DECLARE_METATYPE(callreel::InterpreterInfo)
