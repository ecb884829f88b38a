// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/Examples.h"

#include <QCoreApplication>

#include "app/desktop/ShareFolder.h"

namespace callreel {

QList<Example> findExamples() {
    const auto tr = [](const char* text) { return QCoreApplication::translate("Examples", text); };
    const auto path = [](const char* name) { return sharePath(QStringLiteral("examples/") + QLatin1String(name)); };
    return {
        {tr("A generator pipeline"), tr("Three generators that pass values on: calls that stop and go on"),
         QStringLiteral("waves"), path("generator_pipeline.py")},
        {tr("An exception that travels"), tr("Raised in a task, thrown into another, handled; ends with status 3"),
         QStringLiteral("corner-left-up"), path("exception_journey.py")},
        {tr("Threads and asyncio"), tr("An echo server, eight clients and a thread pool"), QStringLiteral("split"),
         path("threads_and_asyncio.py")},
    };
}

} // namespace callreel
