// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/TraceOpener.h"

#include <QCoreApplication>
#include <QFile>
#include <QPointer>

namespace callreel {

void TraceOpener::open(const QString& path) {
    const quint64 number = ++m_count;
    m_wanted = number;
    // The opener may be gone when the work is done: the answer goes to the application, which looks whether it is.
    QThreadPool::globalInstance()->start([self = QPointer<TraceOpener>(this), number, path] {
        auto result = std::make_shared<Result<std::shared_ptr<const Trace>>>(
            Trace::open(QFile::encodeName(path).toStdString()));
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, number, result] {
                if (!self || self->m_wanted != number)
                    return;
                self->m_wanted = 0;
                if (*result)
                    Q_EMIT self->opened(**result);
                else
                    Q_EMIT self->failed(result->error());
            },
            Qt::QueuedConnection);
    });
}

} // namespace callreel
