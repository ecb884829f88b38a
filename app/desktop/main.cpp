// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <csignal>
#include <cstdio>
#include <memory>

#include "app/desktop/Appearance.h"
#include "app/desktop/DesktopCommandLine.h"
#include "app/desktop/DesktopPortal.h"
#include "app/desktop/DesktopTelemetry.h"
#include "app/desktop/MainWindow.h"
#include "app/desktop/RecordingController.h"
#include "model/recording/RecordingCommand.h"
#include "model/session/RunAsScript.h"
#include "model/session/service/HostedService.h"
#include "model/settings/Settings.h"

int main(int argc, char** argv) {
    using namespace callreel;
    // Read before there is an application: help, version and mistakes need no display.
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QFile::decodeName(argv[i]));
    const Result<DesktopCommandLine> parsed = DesktopCommandLine::parse(words);
    if (!parsed) { // the window's process boundary: rendered, then the exit (E5, E6)
        const Diagnostic& error = parsed.error();
        std::fprintf(stderr, "callreel-desktop: error: %s\ncallreel-desktop: %s\n", error.text().c_str(),
                     error.helpText().c_str());
        return exitCodeOf(error).value_or(1);
    }
    const DesktopCommandLine& line = *parsed;
    if (!line.answer.isEmpty()) {
        std::fputs(qPrintable(line.answer), stdout);
        return 0;
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("callreel"));
    QApplication::setApplicationDisplayName(QStringLiteral("Callreel"));
    QApplication::setApplicationVersion(QLatin1String(CALLREEL_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.callreel.Callreel"));
    // A write to a pipe whose reader has gone is an error of that write, not the end of the window.
    ::signal(SIGPIPE, SIG_IGN);
    // As a script that stays: the service is there while it runs, and ends with it through the one shutdown there is.
    auto service = std::make_shared<HostedService>(
        RecordingService::Options{.interpreter = {}, .callreel = findCallreelProgram()});
    DesktopTelemetry telemetry;
    ScriptOptions script;
    script.exitMode = ExitMode::None; // main() returns as it ever did
    script.persistent = true;
    script.awaitPool = false;    // the interpreter is checked while the window is there
    script.sweepOrphans = false; // off this thread, and told in the window
    script.program = "callreel-desktop";
    script.telemetryFile = telemetry.file();
    script.telemetryListener = telemetry.listener();
    int status = 0;
    const auto ended = runAsScript(
        [&](ScriptContext& context) -> Result<void> {
            Settings settings;
            Appearance appearance(&settings, &application);
            DesktopPortal portal({});
            MainWindow window(&settings);
            telemetry.follow(window.telemetry());
            window.setService(service.get());
            QObject::connect(service.get(), &HostedService::tookOver, &window,
                             [&context] { context.tookServiceOver(); });
            window.show();
            window.begin();
            for (const QString& file : line.files)
                window.openTrace(file);
            if (line.record) {
                RecordOptions options = window.recordings()->defaults();
                options.program = QFileInfo(line.script).absoluteFilePath();
                options.arguments = line.arguments;
                options.workdir = QDir::currentPath();
                window.showRecordDialog(options);
            } else if (line.files.isEmpty() && settings.text(settingKeys::atStart) == QLatin1String("last")) {
                window.openLastTabs();
            }
            status = QApplication::exec();
            return {};
        },
        script, service);
    return ended ? status : 1;
}
