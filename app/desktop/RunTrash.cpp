// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/RunTrash.h"

#include <QFile>

namespace callreel {

Result<void> RunTrash::take(const QString& path) {
    QString place;
    if (!QFile::moveToTrash(path, &place))
        return failure("cannot-trash", QT_TRANSLATE_NOOP("Diagnostic", "%1 cannot be moved to the trash."),
                       {path.toStdString()},
                       QT_TRANSLATE_NOOP("Diagnostic", "Check that you may write to its folder; or delete it there."));
    m_places.insert(path, place);
    return {};
}

Result<void> RunTrash::restore(const QString& path) {
    const QString place = m_places.value(path);
    // QFile::rename never replaces a file.
    if (place.isEmpty() || !QFile::rename(place, path))
        return failure("cannot-restore", QT_TRANSLATE_NOOP("Diagnostic", "%1 cannot be taken back from the trash."),
                       {path.toStdString()},
                       QT_TRANSLATE_NOOP("Diagnostic", "Look for it in the trash of your desktop."));
    // The note about it is the trash's own (freedesktop.org Trash specification 1.0): without the file it means
    // nothing.
    QString note = place;
    note.replace(QStringLiteral("/files/"), QStringLiteral("/info/"));
    if (note != place)
        QFile::remove(note + QStringLiteral(".trashinfo"));
    m_places.remove(path);
    return {};
}

} // namespace callreel
