// SPDX-License-Identifier: Apache-2.0
#include "model/session/batch/BatchJsonReport.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "model/exit/ScriptStatus.h"

namespace callreel {

namespace {

QJsonValue orNull(const QString& text) {
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue orNull(const std::optional<int>& number) {
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonArray commandOf(const RecordOptions& options) {
    QJsonArray out;
    if (options.target != RecordOptions::Target::Script)
        out.append(options.target == RecordOptions::Target::Module ? QStringLiteral("-m") : QStringLiteral("-c"));
    out.append(options.program);
    for (const QString& argument : options.arguments)
        out.append(argument);
    return out;
}

QJsonObject attemptObject(const BatchAttempt& attempt) {
    const QJsonValue error = attempt.error.isEmpty()
                                 ? QJsonValue()
                                 : QJsonValue(QJsonObject{{QStringLiteral("code"), attempt.errorCode},
                                                          {QStringLiteral("message"), attempt.error},
                                                          {QStringLiteral("help"), attempt.help}});
    return {{QStringLiteral("end"), attempt.end},
            {QStringLiteral("script"), QJsonObject{{QStringLiteral("outcome"), orNull(attempt.outcome)},
                                                   {QStringLiteral("code"), orNull(attempt.code)},
                                                   {QStringLiteral("signal"), orNull(attempt.signal)},
                                                   {QStringLiteral("exception"), orNull(attempt.exception)},
                                                   {QStringLiteral("message"), orNull(attempt.message)}}},
            {QStringLiteral("trace"), orNull(attempt.trace)},
            {QStringLiteral("trace_removed"), attempt.removed},
            {QStringLiteral("log"), orNull(attempt.log)},
            {QStringLiteral("started"), attempt.started.isValid()
                                            ? QJsonValue(attempt.started.toUTC().toString(Qt::ISODateWithMs))
                                            : QJsonValue()},
            {QStringLiteral("duration_ns"), attempt.durationNs},
            {QStringLiteral("calls"), static_cast<qint64>(attempt.calls)},
            {QStringLiteral("error"), error},
            {QStringLiteral("stdout_tail"), attempt.outTail},
            {QStringLiteral("stderr_tail"), attempt.errTail}};
}

} // namespace

QByteArray BatchJsonReport::write(const BatchResult& result, int exitCode) {
    const BatchResult::Counts counts = result.counts();
    QJsonArray runs;
    for (const BatchRun& run : result.runs) {
        QJsonArray attempts;
        for (const BatchAttempt& attempt : run.attempts)
            attempts.append(attemptObject(attempt));
        runs.append(QJsonObject{{QStringLiteral("number"), run.number},
                                {QStringLiteral("name"), run.item.name},
                                {QStringLiteral("program"), commandOf(run.item.options)},
                                {QStringLiteral("state"), QLatin1String(batchStateName(run.state))},
                                {QStringLiteral("reason"), orNull(run.reason)},
                                {QStringLiteral("attempts"), attempts}});
    }
    const QJsonValue signal =
        result.signal ? QJsonValue(QString::fromStdString(signalName(*result.signal))) : QJsonValue();
    const QJsonObject whole{{QStringLiteral("schema"), QStringLiteral("callreel.batch/1")},
                            {QStringLiteral("started"), result.started.toUTC().toString(Qt::ISODateWithMs)},
                            {QStringLiteral("duration_ns"), result.durationNs},
                            {QStringLiteral("exit_code"), exitCode},
                            {QStringLiteral("interrupted_by"), signal},
                            {QStringLiteral("jobs"), result.jobs},
                            {QStringLiteral("service"), QJsonObject{{QStringLiteral("pid"), result.servicePid},
                                                                    {QStringLiteral("slots"), result.serviceSlots},
                                                                    {QStringLiteral("owned"), result.ownsService},
                                                                    {QStringLiteral("lost"), result.serviceLost}}},
                            {QStringLiteral("counts"), QJsonObject{{QStringLiteral("total"), counts.total},
                                                                   {QStringLiteral("passed"), counts.passed},
                                                                   {QStringLiteral("failed"), counts.failed},
                                                                   {QStringLiteral("not_recorded"), counts.notRecorded},
                                                                   {QStringLiteral("not_run"), counts.notRun},
                                                                   {QStringLiteral("flaky"), counts.flaky}}},
                            {QStringLiteral("runs"), runs}};
    return QJsonDocument(whole).toJson();
}

} // namespace callreel
