// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/ShareFolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace callreel {

QString sharePath(const QString& name) {
    const QString path =
        QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/../share/callreel/") + name);
    return QFileInfo::exists(path) ? path : QString();
}

} // namespace callreel
