// SPDX-License-Identifier: Apache-2.0
#include "model/recording/RecordProgram.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "model/exit/PolicyFields.h"
#include "model/recording/RecorderLocation.h"
#include "model/recording/TracePaths.h"
#include "model/settings/Settings.h"

namespace callreel {

namespace {

std::string findProgram(const std::string& chosen) {
    if (!chosen.empty())
        return chosen;
    const std::string beside = folderOf(ownProgram()) + "/callreel";
    if (::access(beside.c_str(), X_OK) == 0)
        return beside;
    return QStandardPaths::findExecutable(QStringLiteral("callreel")).toLocal8Bit().toStdString();
}

/// The layer as options, so that what is wanted comes before the environment in the other process too.
void appendPolicy(std::vector<std::string>& words, const PolicyLayer& wanted) {
    RecorderPolicy shown;
    PolicyInputs inputs;
    inputs.program = wanted;
    if (const auto resolved = resolvePolicy(inputs))
        shown = *resolved;
    for (const PolicyField& field : policyFields()) {
        const PolicyValue<std::string> value = policyValue(field, shown);
        if (value.source != PolicySource::Program)
            continue;
        const std::string name = field.option;
        if (field.isBoolean())
            words.push_back((value.value == "true" ? "--" : "--no-") + name);
        else
            words.push_back("--" + name + "=" + value.value);
    }
}

std::vector<std::string> wordsOf(const ProgramToRecord& program, const PolicyLayer& wanted, const std::string& report) {
    std::vector<std::string> words{"record", "--quiet", "--report", report};
    appendPolicy(words, wanted);
    if (!program.interpreter.empty())
        words.insert(words.end(), {"--python", program.interpreter});
    for (const std::string& option : program.pythonOptions)
        words.push_back("--python-option=" + option);
    if (!program.output.empty())
        words.insert(words.end(), {"-o", program.output});
    if (program.overwrite)
        words.push_back("--force");
    if (!program.values)
        words.push_back("--no-values");
    if (program.lines)
        words.push_back("--lines");
    words.insert(words.end(), program.program.begin(), program.program.end());
    return words;
}

/// Runs it and waits for it; 128 + s when signal s killed it.
Result<int> runToEnd(const std::string& program, std::vector<std::string> words) {
    std::vector<char*> arguments{const_cast<char*>(program.c_str())};
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t child = 0;
    if (const int error = ::posix_spawn(&child, program.c_str(), nullptr, nullptr, arguments.data(), environ))
        return failure("callreel-not-started",
                       QT_TRANSLATE_NOOP("Diagnostic", "The program %1 could not be started: %2."),
                       {program, std::strerror(error)});
    int status = 0;
    while (::waitpid(child, &status, 0) < 0) {
        if (errno != EINTR)
            return failure("callreel-lost", QT_TRANSLATE_NOOP("Diagnostic", "What became of %1 is not known: %2."),
                           {program, std::strerror(errno)},
                           QT_TRANSLATE_NOOP("Diagnostic", "Somebody else in this process has waited for it."));
    }
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

ScriptStatus statusOf(const QJsonObject& script) {
    const auto number = [&](const char* key) -> std::optional<int> {
        const QJsonValue value = script.value(QLatin1String(key));
        return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
    };
    const auto text = [&](const char* key) -> std::optional<std::string> {
        const QJsonValue value = script.value(QLatin1String(key));
        return value.isString() ? std::optional(value.toString().toStdString()) : std::nullopt;
    };
    using Outcome = ScriptStatus::Outcome;
    ScriptStatus status;
    const QString outcome = script.value(QLatin1String("outcome")).toString();
    status.outcome = outcome == QLatin1String("exited")      ? Outcome::Exited
                     : outcome == QLatin1String("exception") ? Outcome::Exception
                     : outcome == QLatin1String("signal")    ? Outcome::Signal
                     : outcome == QLatin1String("running")   ? Outcome::Running
                                                             : Outcome::Unknown;
    status.code = number("code");
    status.signal = number("signal");
    status.exception = text("exception");
    status.message = text("message");
    status.stoppedByUser = script.contains(QLatin1String("stopped_by"));
    return status;
}

/// What the report tells; it is empty when there never was a run.
ProgramRecording readReport(const QByteArray& json, int exitCode) {
    ProgramRecording recording{.exitCode = exitCode};
    const QJsonObject report = QJsonDocument::fromJson(json).object();
    const QJsonObject verdict = report.value(QLatin1String("verdict")).toObject();
    recording.trace = report.value(QLatin1String("trace")).toString().toStdString();
    recording.script = statusOf(verdict.value(QLatin1String("script")).toObject());
    const QJsonObject recorder = verdict.value(QLatin1String("recorder")).toObject();
    const QJsonArray errors = recorder.value(QLatin1String("errors")).toArray();
    if (report.isEmpty()) {
        recording.failure =
            failure("not-recorded", QT_TRANSLATE_NOOP("Diagnostic", "callreel record ended with status %1."),
                    {std::to_string(exitCode)},
                    QT_TRANSLATE_NOOP("Diagnostic", "What was wrong it has said on standard error."))
                .error();
    } else if (recorder.value(QLatin1String("state")).toString() == QLatin1String("failed")) {
        const QJsonObject told = errors.isEmpty() ? QJsonObject() : errors.first().toObject();
        Diagnostic failed;
        failed.code = told.value(QLatin1String("code")).toString(QStringLiteral("recorder-failed")).toStdString();
        failed.message = "%1";
        failed.arguments = {told.value(QLatin1String("message")).toString().toStdString(),
                            told.value(QLatin1String("help")).toString().toStdString()};
        failed.help = "%2";
        recording.failure = std::move(failed);
    }
    return recording;
}

} // namespace

Result<RecorderPolicy> effectivePolicy(const PolicyLayer& wanted) {
    PolicyInputs inputs;
    inputs.program = wanted;
    inputs.settings = Settings().policyLayer();
    inputs.environment = [](const char* name) { return processEnvironment(name); };
    return resolvePolicy(inputs);
}

Result<ProgramRecording> recordProgram(const ProgramToRecord& program, const PolicyLayer& wanted) {
    if (auto policy = effectivePolicy(wanted); !policy)
        return std::unexpected(policy.error());
    const std::string callreel = findProgram(program.callreel);
    if (callreel.empty())
        return failure("callreel-not-found",
                       QT_TRANSLATE_NOOP("Diagnostic", "The program callreel is neither beside this one nor on PATH."),
                       {}, QT_TRANSLATE_NOOP("Diagnostic", "Install Callreel, or say where it is."));
    // A private folder: the report says what the program was called with.
    std::string folder = std::string(std::getenv("TMPDIR") ? std::getenv("TMPDIR") : "/tmp") + "/callreel-XXXXXX";
    if (!::mkdtemp(folder.data()))
        return failure("folder-not-writable",
                       QT_TRANSLATE_NOOP("Diagnostic", "The folder %1 cannot be written to: %2."),
                       {folderOf(folder), std::strerror(errno)});
    const std::string report = folder + "/report.json";
    const Result<int> code = runToEnd(callreel, wordsOf(program, wanted, report));
    QFile file(QString::fromLocal8Bit(report.c_str()));
    const QByteArray json = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    ::unlink(report.c_str());
    ::rmdir(folder.c_str());
    if (!code)
        return std::unexpected(code.error());
    return readReport(json, *code);
}

} // namespace callreel
