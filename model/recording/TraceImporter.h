// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QProcess>
#include <QStringList>

#include "model/exit/Diagnostic.h"

namespace callreel {

/// Makes traces of other recorders' recordings in the background, one after the other, by `callreel import`. Each path
/// that is asked for ends in exactly one imported() or failed().
class TraceImporter : public QObject {
    Q_OBJECT

public:
    explicit TraceImporter(QString callreel, QObject* parent = nullptr);
    ~TraceImporter() override;

    void import(const QString& path);
    bool isBusy() const { return m_process != nullptr; }

Q_SIGNALS:
    void imported(const QString& path, const QString& trace);
    void failed(const QString& path, const callreel::Diagnostic& diagnostic);

private:
    void startNext();
    void onEnded();

    QString m_callreel;
    QStringList m_waiting;
    QString m_current;
    QProcess* m_process = nullptr;
};

} // namespace callreel
