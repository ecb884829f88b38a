// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/FileCopier.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QSaveFile>
#include <QThreadPool>

#include <optional>

namespace callreel {

namespace {

constexpr qint64 blockBytes = 1 << 20;

std::optional<Diagnostic> copyFile(const QString& source, const QString& target) {
    const auto problem = [&](const QString& reason) {
        return failure("cannot-copy", QT_TRANSLATE_NOOP("Diagnostic", "The copy %1 could not be written: %2."),
                       {target.toStdString(), reason.toStdString()},
                       QT_TRANSLATE_NOOP("Diagnostic", "Choose another place, or make room there."))
            .error();
    };
    if (QFileInfo(source).canonicalFilePath() == QFileInfo(target).canonicalFilePath())
        return std::nullopt; // onto itself: it is there already
    QFile in(source);
    if (!in.open(QIODevice::ReadOnly))
        return problem(in.errorString());
    QSaveFile out(target);
    if (!out.open(QIODevice::WriteOnly))
        return problem(out.errorString());
    // A trace holds what the program held: like every file of ours, its owner's only.
    out.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    while (!in.atEnd()) {
        const QByteArray block = in.read(blockBytes);
        if (block.isEmpty())
            return problem(in.errorString());
        if (out.write(block) != block.size())
            return problem(out.errorString());
    }
    return out.commit() ? std::nullopt : std::optional(problem(out.errorString()));
}

} // namespace

void FileCopier::copy(const QString& source, const QString& target) {
    QThreadPool::globalInstance()->start([self = QPointer<FileCopier>(this), source, target] {
        const std::optional<Diagnostic> problem = copyFile(source, target);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, problem, target] {
                if (!self)
                    return;
                if (problem)
                    Q_EMIT self->failed(*problem);
                else
                    Q_EMIT self->copied(target);
            },
            Qt::QueuedConnection);
    });
}

} // namespace callreel
