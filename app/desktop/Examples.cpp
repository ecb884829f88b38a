// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/Examples.h"

#include <QCoreApplication>

#include "app/desktop/ShareFolder.h"

namespace callreel {

QList<Example> findExamples() {
    const auto path = [](const char* name) { return sharePath(QStringLiteral("examples/") + QLatin1String(name)); };
    return {
        {QCoreApplication::translate("Examples", "A generator pipeline"),
         QCoreApplication::translate("Examples", "Three generators that pass values on: calls that stop and go on"),
         QStringLiteral("waves"), path("generator_pipeline.py")},
        {QCoreApplication::translate("Examples", "An exception that travels"),
         QCoreApplication::translate("Examples", "Raised in a task, thrown into another, handled; ends with status 3"),
         QStringLiteral("corner-left-up"), path("exception_journey.py")},
        {QCoreApplication::translate("Examples", "Threads and asyncio"),
         QCoreApplication::translate("Examples", "An echo server, eight clients and a thread pool"),
         QStringLiteral("split"), path("threads_and_asyncio.py")},
    };
}

} // namespace callreel
