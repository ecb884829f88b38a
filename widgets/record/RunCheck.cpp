// SPDX-License-Identifier: Apache-2.0
#include "widgets/record/RunCheck.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcessEnvironment>

#include "model/recording/InterpreterList.h"
#include "model/recording/RecordOptions.h"
#include "model/recording/RecordingCommand.h"
#include "model/settings/Settings.h"
#include "widgets/common/DiagnosticText.h"

namespace callreel {

namespace {

QProcessEnvironment environmentOf(const RecordOptions& options) {
    return RecordingCommand::make(options, {}).processEnvironment(QProcessEnvironment::systemEnvironment());
}

/// What the recording's policy comes to: what its command line says, its environment, the settings.
Result<RecorderPolicy> policyOf(const RecordOptions& options, const Settings& settings,
                                const PolicyLayer& commandLine) {
    PolicyInputs inputs;
    inputs.commandLine = commandLine;
    inputs.settings = settings.policyLayer();
    const QProcessEnvironment environment = environmentOf(options);
    inputs.environment = [&environment](const char* name) -> std::optional<std::string> {
        const QString key = QString::fromLatin1(name);
        return environment.contains(key) ? std::optional(environment.value(key).toStdString()) : std::nullopt;
    };
    return resolvePolicy(inputs);
}

} // namespace

RunCheck checkRun(const RecordOptions& options, const InterpreterList& interpreters, const Settings& settings) {
    PolicyLayer said;
    said.propagateScriptExit = options.propagateScriptExit;
    RecordOptions effective = options;
    if (effective.recorder.isEmpty())
        effective.recorder = settings.text(settingKeys::recorder);
    RunCheck found{RecordCheck(interpreters, QDir::currentPath()).check(effective), policyOf(options, settings, said),
                   environmentOf(options).value(QLatin1String(propagateScriptExitVariable))};
    if (!found.policy) {
        FieldProblem problem{FieldProblem::Field::ExitStatus, diagnosticText(found.policy.error()), {}};
        if (found.policy.error().source == propagateScriptExitVariable) {
            RecordOptions mended = options;
            mended.propagateScriptExit = false;
            problem.repairs.append(
                {QCoreApplication::translate("callreel::RecordForm", "Return 0 for this run"), mended, {}});
        }
        found.problems.append(problem);
    }
    return found;
}

bool inheritsOutput(const RecordOptions& options, const Settings& settings) {
    const auto inherited = policyOf(options, settings, {});
    return !inherited || inherited->ioCapture.value != IoCapture::Off;
}

} // namespace callreel
