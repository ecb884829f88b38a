// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QProcess>
#include <QStringList>

#include "model/exit/Diagnostic.h"

namespace callreel {

/// Makes traces of logs that nobody sealed, in the background and one after the other, by `callreel seal`. Each log
/// that is asked for ends in exactly one sealed() or failed().
class LogSealer : public QObject {
    Q_OBJECT

public:
    explicit LogSealer(QString callreel, QObject* parent = nullptr);
    ~LogSealer() override;

    void seal(const QString& log);
    /// Those that were left behind and whose program does not run any more.
    void sealLeftBehind();
    bool isBusy() const { return m_process != nullptr; }

Q_SIGNALS:
    void sealed(const QString& log, const QString& trace);
    void failed(const QString& log, const callreel::Diagnostic& diagnostic);

private:
    void startNext();
    void run(const QStringList& arguments, void (LogSealer::*then)(QProcess&));
    void onListed(QProcess& process);
    void onSealed(QProcess& process);

    QString m_callreel;
    QStringList m_waiting; ///< logs; an empty name stands for: list those left behind
    QString m_current;
    QProcess* m_process = nullptr;
};

} // namespace callreel
