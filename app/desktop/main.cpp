// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

#include "app/desktop/Appearance.h"
#include "app/desktop/DesktopCommandLine.h"
#include "app/desktop/DesktopPortal.h"
#include "app/desktop/MainWindow.h"
#include "app/desktop/RecordingController.h"
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
    Settings settings;
    Appearance appearance(&settings, &application);
    DesktopPortal portal({});
    MainWindow window(&settings);
    window.show();
    // What an earlier start, or a crash of the machine, left unsealed appears among the runs.
    window.recordings()->sealLeftBehind();
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
    return QApplication::exec();
}
