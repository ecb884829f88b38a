// SPDX-License-Identifier: Apache-2.0
#include "model/recording/PrivateFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace callreel {

namespace {

/// Far more than any history or list of presets; a larger file is not one of ours.
constexpr qint64 mostBytes = 16 << 20;

} // namespace

Result<void> writePrivateFile(const QString& path, const QByteArray& bytes) {
    const QString folder = QFileInfo(path).absolutePath();
    if (!QFileInfo::exists(folder) && QDir().mkpath(folder))
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(bytes) != bytes.size() || !file.commit())
        return failure("cannot-write", QT_TRANSLATE_NOOP("Diagnostic", "%1 cannot be written: %2."),
                       {path.toStdString(), file.errorString().toStdString()},
                       QT_TRANSLATE_NOOP("Diagnostic", "Free some space or change the folder's permissions."));
    return {};
}

QByteArray readSmallFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostBytes)
        return {};
    return file.readAll();
}

} // namespace callreel
