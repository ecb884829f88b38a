// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/DropOffer.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include "model/formats/CodetracerSource.h"

namespace callreel {

DropOffer DropOffer::of(const QMimeData* data) {
    DropOffer offer;
    if (!data || !data->hasUrls())
        return offer;
    const QUrl url = data->urls().value(0);
    const QFileInfo file(url.toLocalFile());
    const QString suffix = file.suffix().toLower();
    offer.path = file.absoluteFilePath();
    // A folder is a program when it has a __main__.py, a .pyz is a zipped one.
    const bool program = suffix == QLatin1String("py") || suffix == QLatin1String("pyw") ||
                         suffix == QLatin1String("pyz") ||
                         (file.isDir() && QFileInfo::exists(file.filePath() + QStringLiteral("/__main__.py")));
    if (url.isLocalFile() && suffix == QLatin1String("reel")) {
        offer.kind = Kind::Open;
        offer.words = QCoreApplication::translate("DropOffer", "Open %1").arg(file.fileName());
    } else if (url.isLocalFile() && CodetracerSource::isOne(file.absoluteFilePath().toStdString())) {
        offer.kind = Kind::Import;
        offer.words = QCoreApplication::translate("DropOffer", "Import %1").arg(file.fileName());
    } else if (url.isLocalFile() && program) {
        offer.kind = Kind::Record;
        offer.words = QCoreApplication::translate("DropOffer", "Record %1").arg(file.fileName());
    } else {
        offer.kind = Kind::Impossible;
        offer.words = QCoreApplication::translate("DropOffer", "Cannot open %1")
                          .arg(suffix.isEmpty() ? file.fileName() : QLatin1Char('.') + suffix);
    }
    return offer;
}

} // namespace callreel
