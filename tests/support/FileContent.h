// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace callreel::test {

/// All of a file; empty when it cannot be read.
QByteArray contentOf(const QString& path);
void writeContent(const QString& path, const QByteArray& content);

} // namespace callreel::test
