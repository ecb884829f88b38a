// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QProcessEnvironment>
#include <QSize>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace callreel::test {

/// How a process ended, and what it wrote.
struct ProgramRun {
    int exitCode = -1; ///< -1 when it did not end in time or a signal killed it
    int signal = 0;
    QByteArray out;
    QByteArray err;
};

/// The built `callreel`, run as a user runs it, in a home of its own: traces, logs and settings of the user are never
/// touched, variables of the caller do not leak in.
class CallreelProgram {
public:
    CallreelProgram();

    /// Absolute path of build/bin/callreel.
    static QString path();
    /// A folder that is removed with this.
    QString folder() const { return m_folder.path(); }
    QString file(const QString& name) const { return m_folder.filePath(name); }
    /// CALLREEL_HOME.
    QString home() const { return m_folder.filePath(QStringLiteral("home")); }
    /// Names of the traces there, half-written ones too, and of the logs that nobody has sealed.
    QStringList traces() const;
    QStringList logs() const;

    void setVariable(const char* name, const QString& value);
    void setVariable(const char* name, const char* value) { setVariable(name, QString::fromUtf8(value)); }
    void unsetVariable(const char* name);
    const QProcessEnvironment& environment() const { return m_environment; }
    /// The text of the settings file.
    void writeSettings(const QByteArray& ini);

    ProgramRun run(const QStringList& arguments, int timeoutMs = 60000) const;
    /// A line for sh, with $CALLREEL set; in folder().
    ProgramRun shell(const QString& line, int timeoutMs = 60000) const;
    /// On a terminal of this size; all it writes, standard error included, is in `out`, line ends as "\n".
    ProgramRun runOnTerminal(const QStringList& arguments, QSize size = {80, 24}, int timeoutMs = 60000) const;

private:
    ProgramRun start(const QString& program, const QStringList& arguments, int timeoutMs) const;

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

} // namespace callreel::test
