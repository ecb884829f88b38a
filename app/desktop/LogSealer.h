// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

#include "model/exit/Diagnostic.h"

namespace callreel {

/// Makes a trace of the log of a run that nobody sealed, with `callreel seal`. Each seal() ends in exactly one of
/// sealed() and failed().
class LogSealer : public QObject {
    Q_OBJECT
public:
    explicit LogSealer(QObject* parent = nullptr) : QObject(parent) {}

    void seal(const QString& logFolder);

Q_SIGNALS:
    void sealed(const QString& trace);
    void failed(const callreel::Diagnostic& problem);
};

} // namespace callreel
