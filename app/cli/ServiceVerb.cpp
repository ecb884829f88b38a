// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ServiceVerb.h"

#include <algorithm>
#include <charconv>
#include <fcntl.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include "app/cli/HelpFormatter.h"
#include "app/cli/NumberCheck.h"
#include "app/cli/Rendering.h"
#include "app/cli/StandardOutput.h"
#include "app/cli/Terminal.h"
#include "model/exit/ExitCode.h"
#include "model/recording/RecordingCommand.h"
#include "model/recording/TracePaths.h"
#include "model/session/service/RecordingServiceHandle.h"
#include "model/session/service/RunningLogs.h"
#include "model/session/service/ServiceConnection.h"
#include "model/session/service/ServiceHost.h"
#include "model/session/service/ServiceLog.h"
#include "model/trace/values/Characters.h"

namespace callreel::cli {
namespace {

const char* const serviceVerbFooter =
    R"(The service records for other programs of the same user (callreel batch, scripts that use run_as_script): a number
of slots that record at the same time, and a list of the runs. There is one for each CALLREEL_HOME. Recordings of the
command line and of the window need none; runs lists them too, as long as they run.
stop ends the scripts of its runs, three seconds later by force, and seals what was recorded. An open window hosts the
service when none runs. What a service found left behind at its start is in status, and in its log,
CALLREEL_HOME/service/log.

Exit codes: 0 done, 1 failed (status: none runs), 2 wrong usage.

Examples:
  callreel service start --slots 4
  callreel service status
  callreel service runs --json
  callreel service stop)";

constexpr int startPatience = 15000; ///< ms
constexpr int stopPatience = 660000; ///< ms: large traces take their time to be sealed

std::optional<ProcessIdentity> parseOwner(const std::string& text) {
    ProcessIdentity out;
    const char* const end = text.data() + text.size();
    const auto [colon, error] = std::from_chars(text.data(), end, out.pid);
    if (error != std::errc() || colon == end || *colon != ':')
        return std::nullopt;
    if (std::from_chars(colon + 1, end, out.startTime).ptr != end)
        return std::nullopt;
    return out;
}

std::string text(const QJsonValue& value) {
    return value.toString().toStdString();
}

/// "3 done" and the like: how far, or how it ended.
std::string progressOf(const QJsonObject& run) {
    const QString state = run.value(QStringLiteral("state")).toString();
    if (state != QLatin1String("ended"))
        return state.toStdString();
    if (run.value(QStringLiteral("end")).toString() != QLatin1String("recorded"))
        return text(run.value(QStringLiteral("end")));
    const QJsonObject end = run.value(QStringLiteral("script_end")).toObject();
    const QJsonValue code = end.value(QStringLiteral("code"));
    if (code.isDouble())
        return "exited " + std::to_string(code.toInt());
    const QString signal = end.value(QStringLiteral("signal")).toVariant().toString();
    return "killed by " + signal.toStdString();
}

void pad(std::string& line, std::size_t column) {
    line.append(line.size() < column ? column - line.size() : 1, ' ');
}

} // namespace

CLI::App* ServiceVerb::addTo(CLI::App& program) {
    CLI::App* command = program.add_subcommand("service", "Start, stop and watch the service that records for others");
    command->formatter(std::make_shared<HelpFormatter>(
        std::vector<std::string>{"service start [--slots N] [--python PATH] [--foreground]", "service status [--json]",
                                 "service runs [--json]", "service stop"}));
    command->footer(serviceVerbFooter);
    command->add_option("ACTION", m_action, "start, status, runs or stop")
        ->required()
        ->type_name("")
        ->check(CLI::IsMember({"start", "status", "runs", "stop"}));
    command->add_option("--slots", m_slots, "start: how many runs at a time (default: one for each processor)")
        ->type_name("N")
        ->check(wholeNumber(1, 1024));
    command->add_option("--python", m_python, "start: the interpreter to check: a path, or a name on PATH")
        ->type_name("PATH");
    command->add_flag("--foreground", m_foreground, "start: serve in this process until it is interrupted");
    command->add_flag("--json", m_json, "As JSON (callreel.service/1)");
    // For RecordingServiceHandle.
    command->add_option("--ready-fd", m_readyDescriptor)->group("");
    command->add_option("--owner", m_owner)->group("");
    return command;
}

Result<int> ServiceVerb::run() {
    if (m_action == "start")
        return m_foreground ? serve() : start();
    if (m_action == "status")
        return status();
    return m_action == "stop" ? stop() : runs();
}

Result<int> ServiceVerb::start() const {
    RecordingServiceHandle handle({{}, m_slots, m_python});
    const auto started = handle.start({{}, {}, true, startPatience});
    if (!started)
        return std::unexpected(started.error());
    if (const auto fit = handle.awaitReady(startPatience); !fit) {
        Diagnostic warning = fit.error();
        warning.severity = Severity::Warning;
        writeToStandardError(renderDiagnostic(warning));
    }
    if (m_json)
        return status();
    const auto connection = ServiceConnection::open();
    if (!connection)
        return std::unexpected(connection.error());
    StandardOutput output;
    output.line((*started ? "The recording service runs: process " : "The recording service runs already: process ") +
                std::to_string(connection->servicePid()) + ".");
    if (const auto finished = output.finish(); !finished)
        return std::unexpected(finished.error());
    return 0;
}

Result<int> ServiceVerb::serve() const {
    FileHandle starter(m_readyDescriptor);
    if (starter)
        ::fcntl(starter.get(), F_SETFD, FD_CLOEXEC);
    const auto tellStarter = [&](const std::string& line) {
        [[maybe_unused]] const ssize_t told = starter ? ::write(starter.get(), line.data(), line.size()) : ssize_t{0};
        starter.reset();
    };
    int argc = 1;
    char name[] = "callreel";
    char* argv[] = {name, nullptr};
    QCoreApplication application(argc, argv);
    ServiceHost host(
        {.slotCount = m_slots, .interpreter = QString::fromStdString(m_python), .callreel = findCallreelProgram()});
    if (!m_owner.empty()) {
        const auto owner = parseOwner(m_owner);
        if (!owner)
            return withExitCode(failure("bad-option",
                                        QT_TRANSLATE_NOOP("Diagnostic", "The option %1 has the value \"%2\"."),
                                        {"--owner", m_owner}),
                                usageExitCode);
        host.setOwner(*owner);
    }
    // Detached, its standard error is nobody's: what it has to tell is in its log then, and "service status" names
    // that.
    ServiceLog log;
    const auto tell = [&, isDetached = m_readyDescriptor >= 0](const std::string& text) {
        if (isDetached)
            log.write(text);
        else
            writeToStandardError(text);
    };
    const auto warn = [&](Diagnostic problem) {
        problem.severity = Severity::Warning;
        tell(renderDiagnostic(problem));
    };
    QObject::connect(&host, &ServiceHost::unfit, &application, warn);
    QObject::connect(&host, &ServiceHost::notSealed, &application,
                     [&](const QString&, const Diagnostic& problem) { warn(problem); });
    QObject::connect(&host, &ServiceHost::sealed, &application, [&](const QString&, const QString& trace) {
        tell("callreel: sealed a log that was left behind: " + trace.toStdString() + "\n");
    });
    QObject::connect(&host, &ServiceHost::swept, &application, [&](const OrphanSweeper::Report& report) {
        tell("callreel: ended what killed sessions had left behind: " + std::to_string(report.ended) +
             (report.ended == 1 ? " process" : " processes") + " of " + std::to_string(report.sessions) +
             (report.sessions == 1 ? " session\n" : " sessions\n"));
    });
    QObject::connect(&host, &ServiceHost::ended, &application, &QCoreApplication::quit);
    if (const auto started = host.start(); !started) {
        tellStarter(started.error().code + " " + started.error().text() + "\n");
        return std::unexpected(started.error());
    }
    tellStarter("ready\n");
    return QCoreApplication::exec();
}

Result<int> ServiceVerb::status() const {
    auto connection = ServiceConnection::open();
    if (!connection)
        return std::unexpected(connection.error());
    auto answer = connection->request(QStringLiteral("status"));
    if (!answer)
        return std::unexpected(answer.error());
    answer->remove(QStringLiteral("id"));
    answer->insert(QStringLiteral("log"),
                   ServiceLog::isThere() ? QJsonValue(QString::fromStdString(ServiceLog::path())) : QJsonValue());
    StandardOutput output;
    if (m_json) {
        output.write(QJsonDocument(*answer).toJson().toStdString());
    } else {
        const Terminal terminal = Terminal::ofStandardOutput();
        const auto number = [&](const char* key) {
            return std::to_string(answer->value(QLatin1String(key)).toInteger());
        };
        output.line(terminal.plain("State         ") +
                    terminal.styled(text(answer->value(QStringLiteral("state"))), Style::Strong));
        output.line("Process       " + number("pid"));
        output.line(
            terminal.plain("Interpreter   " + Characters::escaped(text(answer->value(QStringLiteral("interpreter"))))));
        output.line("Slots         " + number("slots") + ", " + number("busy") + " busy");
        output.line("Runs          " + number("waiting") + " waiting, " + number("ended") + " ended");
        const QJsonObject leftBehind = answer->value(QStringLiteral("left_behind")).toObject();
        const auto countOf = [&](const char* key) {
            const QJsonValue value = leftBehind.value(QLatin1String(key));
            return value.isArray() ? value.toArray().size() : value.toInteger();
        };
        if (const auto sealed = countOf("sealed"), ended = countOf("processes_ended"); sealed + ended > 0)
            output.line("Left behind   " + std::to_string(sealed) + (sealed == 1 ? " log sealed, " : " logs sealed, ") +
                        std::to_string(ended) + (ended == 1 ? " process ended" : " processes ended"));
        if (const auto notSealed = countOf("not_sealed"); notSealed > 0)
            output.line(terminal.styled(std::to_string(notSealed) + (notSealed == 1 ? " log" : " logs") +
                                            " could not be sealed",
                                        Style::Warning));
        if (const std::string log = text(answer->value(QStringLiteral("log"))); !log.empty())
            output.line(terminal.plain("Log           " + Characters::escaped(log)));
        if (const std::string problem = text(answer->value(QStringLiteral("problem"))); !problem.empty())
            output.line(terminal.styled(problem, Style::Warning));
    }
    if (const auto finished = output.finish(); !finished)
        return std::unexpected(finished.error());
    return 0;
}

Result<int> ServiceVerb::stop() const {
    auto connection = ServiceConnection::open();
    StandardOutput output;
    if (connection) {
        RecordingServiceHandle handle;
        if (const auto stopped = handle.stop(stopPatience); !stopped)
            return std::unexpected(stopped.error());
        output.line("The recording service has stopped.");
    } else if (connection.error().code == "no-service") {
        output.line("No recording service runs.");
    } else {
        return std::unexpected(connection.error());
    }
    if (const auto finished = output.finish(); !finished)
        return std::unexpected(finished.error());
    return 0;
}

Result<int> ServiceVerb::runs() const {
    QJsonArray known;
    if (auto connection = ServiceConnection::open()) {
        const auto answer = connection->request(QStringLiteral("runs"));
        if (!answer)
            return std::unexpected(answer.error());
        known = answer->value(QStringLiteral("runs")).toArray();
    }
    // Those that nobody asked the service for: the command line's and the window's.
    for (const RunningLog& log : runningLogs()) {
        const QString run = QString::fromStdString(log.run);
        const auto isIt = [&](const QJsonValue& other) { return other[QStringLiteral("run")].toString() == run; };
        QJsonArray program;
        for (const std::string& word : log.program)
            program.append(QString::fromStdString(word));
        if (std::ranges::none_of(known, isIt))
            known.append(QJsonObject{
                {QStringLiteral("id"), QJsonValue()},
                {QStringLiteral("program"), program},
                {QStringLiteral("workdir"), QString::fromStdString(log.workdir)},
                {QStringLiteral("started"), QString::fromStdString(log.started)},
                {QStringLiteral("bytes"), static_cast<qint64>(log.bytes)},
                {QStringLiteral("calls"), log.calls ? QJsonValue(static_cast<qint64>(*log.calls)) : QJsonValue()},
                {QStringLiteral("supervised"), log.supervised},
                {QStringLiteral("state"), QStringLiteral("running")},
                {QStringLiteral("run"), run},
                {QStringLiteral("output"), QString::fromStdString(log.output)},
                {QStringLiteral("script"), QJsonObject{{QStringLiteral("pid"), log.script}}}});
    }
    StandardOutput output;
    if (m_json) {
        const QJsonObject whole{{QStringLiteral("schema"), QStringLiteral("callreel.runs/1")},
                                {QStringLiteral("runs"), known}};
        output.write(QJsonDocument(whole).toJson().toStdString());
    } else {
        const Terminal terminal = Terminal::ofStandardOutput();
        if (known.isEmpty())
            output.line("Nothing is being recorded.");
        for (const auto& value : std::as_const(known)) {
            const QJsonObject run = value.toObject();
            std::string line =
                text(run.value(QStringLiteral("id"))).empty() ? "-" : text(run.value(QStringLiteral("id")));
            pad(line, 6);
            line += progressOf(run);
            pad(line, 24);
            line += text(run.value(QStringLiteral("output"))).empty()
                        ? text(run.value(QStringLiteral("program")).toArray().first())
                        : text(run.value(QStringLiteral("output")));
            output.line(terminal.plain(Characters::escaped(line)));
        }
    }
    if (const auto finished = output.finish(); !finished)
        return std::unexpected(finished.error());
    return 0;
}

} // namespace callreel::cli
