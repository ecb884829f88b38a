// SPDX-License-Identifier: Apache-2.0
#include "widgets/record/PredictedOutput.h"

#include <QCoreApplication>
#include <QFileInfo>

#include "model/recording/RecordOptions.h"
#include "model/recording/TracePaths.h"

namespace callreel {

QString predictedOutput(const RecordOptions& options) {
    if (options.program.isEmpty() && options.target != RecordOptions::Target::Code)
        return QCoreApplication::translate("callreel::RecordForm", "a new file");
    std::string stem = "code";
    if (options.target != RecordOptions::Target::Code)
        stem = TracePaths::stemOf(options.program.toStdString(), options.target == RecordOptions::Target::Script);
    const QString folder = QString::fromStdString(TracePaths::traceFolder());
    const QString base = folder + QLatin1Char('/') + QString::fromStdString(stem);
    QString path = base + QStringLiteral(".reel");
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = QStringLiteral("%1-%2.reel").arg(base).arg(number);
    return path;
}

} // namespace callreel
