// SPDX-License-Identifier: Apache-2.0
#include "model/session/batch/BatchRun.h"

#include "model/exit/ScriptStatus.h"

namespace callreel {

QString BatchAttempt::describe() const {
    if (!isRecorded())
        return error.isEmpty() ? end : error;
    if (ranNoTest)
        return message;
    if (!exception.isEmpty() && signal.isEmpty())
        return message.isEmpty() ? exception : exception + QStringLiteral(": ") + message;
    if (!signal.isEmpty())
        return QStringLiteral("killed by ") + signal;
    return code ? QStringLiteral("exited %1").arg(*code) : QStringLiteral("ended in a way that nobody saw");
}

BatchAttempt BatchAttempt::fromServiceRun(const QJsonObject& run) {
    const auto text = [&](const char* key) { return run.value(QLatin1String(key)).toString(); };
    BatchAttempt out;
    out.end = text("end");
    out.takeReport(run.value(QStringLiteral("report")).toObject());
    out.trace = text("trace");
    out.log = text("log");
    out.started = QDateTime::fromString(text("started"), Qt::ISODateWithMs);
    out.outTail = text("stdout_tail");
    out.errTail = text("stderr_tail");
    const QJsonObject error = run.value(QStringLiteral("error")).toObject();
    out.errorCode = error.value(QStringLiteral("code")).toString();
    out.error = error.value(QStringLiteral("message")).toString();
    out.help = error.value(QStringLiteral("help")).toString();
    if (out.calls == 0)
        out.calls = static_cast<quint64>(run.value(QStringLiteral("calls")).toInteger());
    return out;
}

void BatchAttempt::takeReport(const QJsonObject& report) {
    const QJsonObject script =
        report.value(QStringLiteral("verdict")).toObject().value(QStringLiteral("script")).toObject();
    outcome = script.value(QStringLiteral("outcome")).toString();
    if (script.value(QStringLiteral("code")).isDouble())
        code = script.value(QStringLiteral("code")).toInt();
    if (const int number = script.value(QStringLiteral("signal")).toInt(); number > 0)
        signal = QString::fromStdString(signalName(number));
    exception = script.value(QStringLiteral("exception")).toString();
    message = script.value(QStringLiteral("message")).toString();
    calls = static_cast<quint64>(
        report.value(QStringLiteral("counts")).toObject().value(QStringLiteral("calls")).toInteger());
    durationNs =
        report.value(QStringLiteral("run")).toObject().value(QStringLiteral("duration_ns")).toInteger(durationNs);
}

const char* batchStateName(BatchRun::State state) {
    using State = BatchRun::State;
    switch (state) {
    case State::Waiting:
        return "waiting";
    case State::Running:
        return "running";
    case State::Passed:
        return "passed";
    case State::Failed:
        return "failed";
    case State::NotRecorded:
        return "not-recorded";
    case State::NotRun:
        return "not-run";
    }
    return "";
}

} // namespace callreel
