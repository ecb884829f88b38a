// SPDX-License-Identifier: Apache-2.0
#include "model/recording/PrivateFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <fcntl.h>

#include "model/recording/BoundedWrite.h"
#include "model/recording/FileHandle.h"

namespace callreel {

namespace {

/// Far more than any history or list of presets; a larger file is not one of ours.
constexpr qint64 mostBytes = 16 << 20;

Result<void> cannotWrite(const QString& path, const QString& why) {
    return failure("cannot-write", QT_TRANSLATE_NOOP("Diagnostic", "%1 cannot be written: %2."),
                   {path.toStdString(), why.toStdString()},
                   QT_TRANSLATE_NOOP("Diagnostic", "Free some space or change the folder's permissions."));
}

/// Without waiting for somebody to open the other end of a named pipe.
Result<void> writeThrough(const QString& path, const QByteArray& bytes) {
    const FileHandle file(::open(QFile::encodeName(path).constData(), O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (!file || !writeBounded(file.get(), std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size()))))
        return cannotWrite(path, qt_error_string(errno));
    return {};
}

} // namespace

Result<void> writePrivateFile(const QString& path, const QByteArray& bytes) {
    const QFileInfo there(path);
    if (there.exists() && !there.isFile() && !there.isDir())
        return writeThrough(path, bytes);
    const QString folder = QFileInfo(path).absolutePath();
    if (!QFileInfo::exists(folder) && QDir().mkpath(folder))
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(bytes) != bytes.size() || !file.commit())
        return cannotWrite(path, file.errorString());
    return {};
}

QByteArray readSmallFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostBytes)
        return {};
    return file.readAll();
}

} // namespace callreel
