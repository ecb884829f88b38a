// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

#include "model/exit/Diagnostic.h"

namespace callreel {

/// Copies a trace off the UI thread; a file of the target's name is replaced only when the copy is whole. Each copy()
/// ends in exactly one of copied() and failed().
class FileCopier : public QObject {
    Q_OBJECT
public:
    explicit FileCopier(QObject* parent = nullptr) : QObject(parent) {}

    void copy(const QString& source, const QString& target);

Q_SIGNALS:
    void copied(const QString& target);
    void failed(const callreel::Diagnostic& problem);
};

} // namespace callreel
