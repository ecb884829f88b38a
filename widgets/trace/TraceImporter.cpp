// SPDX-License-Identifier: Apache-2.0
#include "widgets/trace/TraceImporter.h"

#include <QElapsedTimer>
#include <QFile>

#include <memory>
#include <string>
#include <unistd.h>

#include "model/formats/CodetracerImport.h"
#include "model/recording/ImportOutput.h"

namespace callreel {

namespace {

Result<QString> importNow(const std::string& path, ImportProgressSender& sender,
                          const BackgroundJob::Cancelled& cancelled) {
    const auto output = unusedImportOutput(path);
    if (!output)
        return std::unexpected(output.error());
    const auto done = importTrace({path, *output, false, [&](const ImportProgress& progress) {
                                       sender.send(progress.calls, progress.part);
                                       return !cancelled();
                                   }});
    if (!done)
        return std::unexpected(done.error());
    if (cancelled()) // just when it was done: nobody waits for it any more
        ::unlink(done->path.c_str());
    return QFile::decodeName(QByteArray::fromStdString(done->path));
}

} // namespace

void ImportProgressSender::send(quint64 calls, double part) {
    QElapsedTimer now;
    now.start();
    constexpr qint64 pause = 100;
    if (now.msecsSinceReference() - m_last < pause)
        return;
    m_last = now.msecsSinceReference();
    Q_EMIT sent(calls, part);
}

void TraceImporter::import(const QString& path) {
    // It lives until the thread has let go of it, whatever becomes of this object.
    const std::shared_ptr<ImportProgressSender> sender(new ImportProgressSender,
                                                       [](ImportProgressSender* gone) { gone->deleteLater(); });
    m_sender = sender.get();
    connect(
        sender.get(), &ImportProgressSender::sent, this,
        [this, from = sender.get()](quint64 calls, double part) {
            if (m_job.isRunning() && from == m_sender) // not of one that was cancelled
                Q_EMIT progressed(calls, part);
        },
        Qt::QueuedConnection);
    m_job.start([name = QFile::encodeName(path).toStdString(),
                 sender](const BackgroundJob::Cancelled& cancelled) { return importNow(name, *sender, cancelled); },
                [this](Result<QString> trace) {
                    if (trace)
                        Q_EMIT imported(*trace);
                    else
                        Q_EMIT failed(trace.error());
                });
}

void TraceImporter::cancel() {
    if (!m_job.isRunning())
        return;
    m_job.cancel();
    Q_EMIT cancelled();
}

} // namespace callreel
