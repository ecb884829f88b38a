// SPDX-License-Identifier: Apache-2.0
#include "model/session/batch/BatchTextReport.h"

#include <QDir>
#include <QStringList>

namespace callreel {

QString BatchTextReport::stateWord(const BatchRun& run) {
    switch (run.state) {
    case BatchRun::State::Passed:
        return QStringLiteral("passed");
    case BatchRun::State::Failed:
        return QStringLiteral("FAILED");
    case BatchRun::State::NotRecorded:
        return QStringLiteral("NOT RECORDED");
    case BatchRun::State::NotRun:
        return QStringLiteral("not run");
    case BatchRun::State::Waiting:
    case BatchRun::State::Running:
        break;
    }
    return QString::fromLatin1(batchStateName(run.state));
}

QString BatchTextReport::details(const BatchRun& run) {
    QStringList out;
    if (run.attempts.isEmpty())
        return run.reason;
    const BatchAttempt& last = run.attempts.last();
    if (run.state == BatchRun::State::Failed || run.state == BatchRun::State::NotRecorded)
        out << last.describe();
    if (run.attempts.size() > 1)
        out << QStringLiteral("%1 tries").arg(run.attempts.size());
    if (last.isRecorded())
        out << duration(last.durationNs)
            << (last.calls == 1 ? QStringLiteral("1 call") : QStringLiteral("%1 calls").arg(last.calls));
    if (run.state != BatchRun::State::Passed && !last.trace.isEmpty()) {
        const QString here = QDir::currentPath() + QLatin1Char('/');
        out << (last.trace.startsWith(here) ? last.trace.mid(here.size()) : last.trace);
    }
    return out.join(QStringLiteral(", "));
}

QString BatchTextReport::summary(const BatchResult& result) {
    const BatchResult::Counts counts = result.counts();
    QStringList parts;
    parts << QStringLiteral("%1 passed").arg(counts.passed);
    if (counts.flaky > 0)
        parts.last() += QStringLiteral(" (%1 after a retry)").arg(counts.flaky);
    if (counts.failed > 0)
        parts << QStringLiteral("%1 failed").arg(counts.failed);
    if (counts.notRecorded > 0)
        parts << QStringLiteral("%1 not recorded").arg(counts.notRecorded);
    if (counts.notRun > 0) {
        QString why;
        for (const BatchRun& run : result.runs) {
            if (run.state == BatchRun::State::NotRun)
                why = run.reason;
        }
        parts << QStringLiteral("%1 not run (%2)").arg(counts.notRun).arg(why);
    }
    QString out = counts.total == 1 ? QStringLiteral("1 run: ") : QStringLiteral("%1 runs: ").arg(counts.total);
    out += parts.join(QStringLiteral(", ")) + QStringLiteral(", in ") + duration(result.durationNs);
    if (result.signal)
        out += QStringLiteral("; interrupted");
    if (result.serviceLost)
        out += QStringLiteral("; the recording service went away");
    return out;
}

QString BatchTextReport::duration(qint64 nanoseconds) {
    const double seconds = static_cast<double>(nanoseconds) / 1e9;
    if (seconds < 60)
        return QStringLiteral("%1 s").arg(seconds, 0, 'f', 2);
    const qint64 whole = nanoseconds / 1000000000;
    return QStringLiteral("%1:%2 min").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

} // namespace callreel
