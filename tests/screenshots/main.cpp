// SPDX-License-Identifier: Apache-2.0
// Renders every scene, light and dark, to PNG: callreel-screenshots FOLDER [NAME...]. Options: --scale N (percent of
// the text), --theme light|dark|high-contrast, --language de.
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

#include "app/desktop/Appearance.h"
#include "model/settings/Settings.h"
#include "screenshots/Scene.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"

using namespace callreel;

int main(int argc, char** argv) {
    // Nothing of the user's is read or written.
    QTemporaryDir home;
    qputenv("HOME", home.path().toLocal8Bit());
    qputenv("XDG_CONFIG_HOME", home.filePath(QStringLiteral("config")).toLocal8Bit());
    qputenv("XDG_DATA_HOME", home.filePath(QStringLiteral("data")).toLocal8Bit());
    if (!qEnvironmentVariableIsSet("CALLREEL_HOME"))
        qputenv("CALLREEL_HOME", home.filePath(QStringLiteral("traces")).toLocal8Bit());
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("callreel"));
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption(
        {QStringLiteral("scale"), QStringLiteral("text size in percent"), QStringLiteral("N"), QStringLiteral("100")});
    parser.addOption({QStringLiteral("theme"), QStringLiteral("light, dark or high-contrast; default: light and dark"),
                      QStringLiteral("T")});
    parser.addOption({QStringLiteral("language"), QStringLiteral("de, zh_CN"), QStringLiteral("L")});
    parser.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("where the pictures go"));
    parser.process(application);
    const QStringList words = parser.positionalArguments();
    if (words.isEmpty())
        parser.showHelp(2);
    Settings settings;
    if (parser.isSet(QStringLiteral("language")))
        settings.setValue(settingKeys::language, parser.value(QStringLiteral("language")));
    Appearance appearance(&settings, &application);
    metrics::setTextScale(parser.value(QStringLiteral("scale")).toInt());
    QDir().mkpath(words.first());
    const QStringList themes = parser.isSet(QStringLiteral("theme"))
                                   ? QStringList{parser.value(QStringLiteral("theme"))}
                                   : QStringList{QStringLiteral("light"), QStringLiteral("dark")};
    int failures = 0;
    for (const auto* scene : screenshots::Scene::all()) {
        if (words.size() > 1 && !words.mid(1).contains(scene->name))
            continue;
        for (const QString& name : themes) {
            applyColourScheme(name == QLatin1String("dark")            ? ColourScheme::Dark
                              : name == QLatin1String("high-contrast") ? ColourScheme::HighContrast
                                                                       : ColourScheme::Light);
            const std::unique_ptr<QWidget> widget = scene->make();
            if (!widget) {
                std::fprintf(stderr, "%s: not possible here\n", qPrintable(scene->name));
                ++failures;
                break;
            }
            widget->show();
            (void)QTest::qWaitForWindowExposed(widget.get());
            bool ready = true;
            if (scene->ready)
                ready = QTest::qWaitFor([&] { return scene->ready(widget.get()); }, 10000);
            // Motion and what is drawn from a worker.
            QTest::qWait(400);
            const QString file =
                QDir(words.first()).filePath(scene->name + QLatin1Char('-') + name + QStringLiteral(".png"));
            const bool saved = ready && widget->grab().save(file);
            if (!saved)
                std::fprintf(stderr, "%s: %s\n", qPrintable(file),
                             ready ? "cannot be written" : "was not ready in time");
            failures += !saved;
        }
    }
    return failures == 0 ? 0 : 1;
}
