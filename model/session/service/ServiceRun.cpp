// SPDX-License-Identifier: Apache-2.0
#include "model/session/service/ServiceRun.h"

#include <QJsonArray>

namespace callreel {

namespace {

QJsonValue timeOf(const QDateTime& time) {
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonValue processOf(const ProcessIdentity& process) {
    if (process.pid == 0)
        return {};
    return QJsonObject{{QStringLiteral("pid"), process.pid},
                       {QStringLiteral("start_time"), static_cast<qint64>(process.startTime)},
                       {QStringLiteral("group"), process.group}};
}

const char* endName(RecordingResult::End end) {
    switch (end) {
    case RecordingResult::End::Recorded:
        return "recorded";
    case RecordingResult::End::Failed:
        return "failed";
    case RecordingResult::End::NotStarted:
        return "not-started";
    case RecordingResult::End::SupervisorLost:
        return "supervisor-lost";
    }
    return "";
}

} // namespace

QJsonObject ServiceRun::toJson(bool whole) const {
    QJsonArray program;
    if (options.target != RecordOptions::Target::Script)
        program.append(options.target == RecordOptions::Target::Module ? QStringLiteral("-m") : QStringLiteral("-c"));
    program.append(options.program);
    for (const QString& argument : options.arguments)
        program.append(argument);
    QJsonObject out{{QStringLiteral("id"), id},
                    {QStringLiteral("session"), session},
                    {QStringLiteral("state"), QLatin1String(serviceRunStateName(state))},
                    {QStringLiteral("program"), program},
                    {QStringLiteral("workdir"), options.workdir},
                    {QStringLiteral("run"), run},
                    {QStringLiteral("output"), output},
                    {QStringLiteral("submitted"), timeOf(submitted)},
                    {QStringLiteral("started"), timeOf(started)},
                    {QStringLiteral("ended"), timeOf(ended)},
                    {QStringLiteral("supervisor"), processOf(supervisor)},
                    {QStringLiteral("script"), processOf(script)},
                    {QStringLiteral("calls"), static_cast<qint64>(calls)},
                    {QStringLiteral("bytes"), static_cast<qint64>(bytes)},
                    {QStringLiteral("elapsed_ns"), elapsedNs}};
    if (!isOver())
        return out;
    out.insert(QStringLiteral("end"), QLatin1String(endName(result.end)));
    out.insert(QStringLiteral("exit_code"), result.exitCode);
    out.insert(QStringLiteral("trace"), result.trace);
    out.insert(QStringLiteral("log"), result.log);
    out.insert(QStringLiteral("warning"), result.warning);
    if (result.failure)
        out.insert(QStringLiteral("error"),
                   QJsonObject{{QStringLiteral("code"), QString::fromStdString(result.failure->code)},
                               {QStringLiteral("message"), QString::fromStdString(result.failure->text())},
                               {QStringLiteral("help"), QString::fromStdString(result.failure->helpText())}});
    if (whole) {
        out.insert(QStringLiteral("report"), result.report);
        out.insert(QStringLiteral("stdout_tail"), QString::fromUtf8(outTail));
        out.insert(QStringLiteral("stderr_tail"), QString::fromUtf8(errTail));
    } else { // what a list wants to know of it
        out.insert(QStringLiteral("script_end"),
                   result.report.value(QStringLiteral("verdict")).toObject().value(QStringLiteral("script")));
    }
    return out;
}

const char* serviceRunStateName(ServiceRun::State state) {
    using State = ServiceRun::State;
    switch (state) {
    case State::Waiting:
        return "waiting";
    case State::Starting:
        return "starting";
    case State::Running:
        return "running";
    case State::Stopping:
        return "stopping";
    case State::Sealing:
        return "sealing";
    case State::Ended:
        return "ended";
    }
    return "";
}

} // namespace callreel
