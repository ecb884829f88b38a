// SPDX-License-Identifier: Apache-2.0
#include "model/settings/Setting.h"

#include <QCoreApplication>

#include <algorithm>

namespace callreel {

namespace {

QString key(const char* name) {
    return QString::fromLatin1(name);
}

QList<Setting> makeTable() {
    using Type = Setting::Type;
    using Page = Setting::Page;
    return {
        {.key = key(settingKeys::propagateScriptExit),
         .type = Type::Choice,
         .page = Page::ExitStatus,
         .defaultValue = QString(),
         .label = QT_TRANSLATE_NOOP("Settings", "Return the script's exit status"),
         .help = QT_TRANSLATE_NOOP("Settings",
                                   "When the script fails, callreel ends with the script's status instead of 0. "
                                   "A failure of the recorder always wins."),
         .choices = {{QString(), QT_TRANSLATE_NOOP("Settings", "Not set")},
                     {QStringLiteral("false"), QT_TRANSLATE_NOOP("Settings", "Return 0")},
                     {QStringLiteral("true"), QT_TRANSLATE_NOOP("Settings", "Return the script's")}}},
        {.key = key(settingKeys::requireTrace),
         .type = Type::Boolean,
         .page = Page::ExitStatus,
         .defaultValue = false,
         .label = QT_TRANSLATE_NOOP("Settings", "A missing trace is a failure"),
         .help = QT_TRANSLATE_NOOP("Settings",
                                   "If nothing could be recorded, callreel fails even when the script succeeded.")},
        {.key = key(settingKeys::onRecorderError),
         .type = Type::Choice,
         .page = Page::ExitStatus,
         .defaultValue = QStringLiteral("abort"),
         .label = QT_TRANSLATE_NOOP("Settings", "When the recorder itself fails"),
         .help = QT_TRANSLATE_NOOP("Settings", "End the script, or let it go on unrecorded."),
         .choices = {{QStringLiteral("abort"), QT_TRANSLATE_NOOP("Settings", "End the script")},
                     {QStringLiteral("disable"), QT_TRANSLATE_NOOP("Settings", "Let the script go on")}}},
        {.key = key(settingKeys::keepPartialTrace),
         .type = Type::Boolean,
         .page = Page::ExitStatus,
         .defaultValue = true,
         .label = QT_TRANSLATE_NOOP("Settings", "Keep the trace of a recording that failed"),
         .help = QT_TRANSLATE_NOOP("Settings", "As far as it goes. Off, it is removed, and a warning says so.")},
        {.key = key(settingKeys::jsonErrors),
         .type = Type::Boolean,
         .page = Page::ExitStatus,
         .defaultValue = false,
         .label = QT_TRANSLATE_NOOP("Settings", "Failures as JSON too"),
         .help = QT_TRANSLATE_NOOP("Settings",
                                   "When the recorder failed, callreel ends with one line of JSON on standard error.")},
        {.key = key(settingKeys::logLevel),
         .type = Type::Choice,
         .page = Page::ExitStatus,
         .defaultValue = QStringLiteral("warn"),
         .label = QT_TRANSLATE_NOOP("Settings", "Recorder's log"),
         .help = QT_TRANSLATE_NOOP("Settings", "How much callreel record tells about its own work."),
         .choices = {{QStringLiteral("off"), QT_TRANSLATE_NOOP("Settings", "Nothing")},
                     {QStringLiteral("error"), QT_TRANSLATE_NOOP("Settings", "Errors")},
                     {QStringLiteral("warn"), QT_TRANSLATE_NOOP("Settings", "Warnings")},
                     {QStringLiteral("info"), QT_TRANSLATE_NOOP("Settings", "What it does")},
                     {QStringLiteral("debug"), QT_TRANSLATE_NOOP("Settings", "Details")},
                     {QStringLiteral("trace"), QT_TRANSLATE_NOOP("Settings", "Everything")}}},
        {.key = key(settingKeys::logFile),
         .type = Type::File,
         .page = Page::ExitStatus,
         .defaultValue = QString(),
         .label = QT_TRANSLATE_NOOP("Settings", "Log file"),
         .help = QT_TRANSLATE_NOOP("Settings", "The log's lines are added to it.")},
        {.key = key(settingKeys::interpreter),
         .type = Type::Interpreter,
         .page = Page::Recording,
         .defaultValue = QString(),
         .label = QT_TRANSLATE_NOOP("Settings", "Python interpreter"),
         .help = QT_TRANSLATE_NOOP("Settings", "Runs the scripts, unless a recording names another one.")},
        {.key = key(settingKeys::recorder),
         .type = Type::Choice,
         .page = Page::Recording,
         .defaultValue = QStringLiteral("callreel"),
         .label = QT_TRANSLATE_NOOP("Settings", "Recorder"),
         .help = QT_TRANSLATE_NOOP("Settings",
                                   "CodeTracer's needs the package codetracer_python_recorder in the interpreter, runs "
                                   "scripts only, and keeps no times and no threads."),
         .choices = {{QStringLiteral("callreel"), QT_TRANSLATE_NOOP("Settings", "Callreel's own")},
                     {QStringLiteral("codetracer"), QT_TRANSLATE_NOOP("Settings", "CodeTracer's")}}},
        {.key = key(settingKeys::values),
         .type = Type::Boolean,
         .page = Page::Recording,
         .defaultValue = true,
         .label = QT_TRANSLATE_NOOP("Settings", "Record values"),
         .help = QT_TRANSLATE_NOOP("Settings",
                                   "Arguments and results of every call. Off is faster and keeps them private.")},
        {.key = key(settingKeys::output),
         .type = Type::Boolean,
         .page = Page::Recording,
         .defaultValue = true,
         .label = QT_TRANSLATE_NOOP("Settings", "Keep the script's output"),
         .help = QT_TRANSLATE_NOOP("Settings",
                                   "What it writes to standard output and error, with the call that wrote it.")},
        {.key = key(settingKeys::lines),
         .type = Type::Boolean,
         .page = Page::Recording,
         .defaultValue = false,
         .label = QT_TRANSLATE_NOOP("Settings", "Record executed lines"),
         .help = QT_TRANSLATE_NOOP("Settings", "Which lines of each call ran. Slower.")},
        {.key = key(settingKeys::moduleNameFromGlobals),
         .type = Type::Boolean,
         .page = Page::Recording,
         .defaultValue = true,
         .label = QT_TRANSLATE_NOOP("Settings", "Name modules as they name themselves"),
         .help = QT_TRANSLATE_NOOP("Settings", "Off, a module is named after its file below sys.path.")},
        {.key = key(settingKeys::traceFolder),
         .type = Type::Folder,
         .page = Page::Storage,
         .defaultValue = QString(),
         .label = QT_TRANSLATE_NOOP("Settings", "Trace folder"),
         .help = QT_TRANSLATE_NOOP("Settings", "New traces go there, and the start page lists what is in it.")},
        {.key = key(settingKeys::colourScheme),
         .type = Type::Choice,
         .page = Page::Appearance,
         .defaultValue = QStringLiteral("system"),
         .label = QT_TRANSLATE_NOOP("Settings", "Colours"),
         .help = QT_TRANSLATE_NOOP("Settings", "Light, dark, or as the system has it."),
         .choices = {{QStringLiteral("system"), QT_TRANSLATE_NOOP("Settings", "As the system")},
                     {QStringLiteral("light"), QT_TRANSLATE_NOOP("Settings", "Light")},
                     {QStringLiteral("dark"), QT_TRANSLATE_NOOP("Settings", "Dark")},
                     {QStringLiteral("high-contrast"), QT_TRANSLATE_NOOP("Settings", "High contrast")}}},
        {.key = key(settingKeys::language),
         .type = Type::Choice,
         .page = Page::Appearance,
         .defaultValue = QString(),
         .label = QT_TRANSLATE_NOOP("Settings", "Language"),
         .help = QT_TRANSLATE_NOOP("Settings", "Takes effect when Callreel starts the next time."),
         .choices = {{QString(), QT_TRANSLATE_NOOP("Settings", "As the system")},
                     {QStringLiteral("en"), "English"},
                     {QStringLiteral("de"), "Deutsch"},
                     {QStringLiteral("zh_CN"), "\u7b80\u4f53\u4e2d\u6587"}},
         .needsRestart = true},
        {.key = key(settingKeys::textScale),
         .type = Type::Number,
         .page = Page::Appearance,
         .defaultValue = 100,
         .label = QT_TRANSLATE_NOOP("Settings", "Text size"),
         .help = QT_TRANSLATE_NOOP("Settings", "In percent of the system's. Rows and buttons grow with it."),
         .minimum = 70,
         .maximum = 200,
         .unit = " %"},
        {.key = key(settingKeys::interfaceFont),
         .type = Type::Font,
         .page = Page::Appearance,
         .defaultValue = QString(),
         .label = QT_TRANSLATE_NOOP("Settings", "Interface font"),
         .help = QT_TRANSLATE_NOOP("Settings", "For menus, names and messages.")},
        {.key = key(settingKeys::valueFont),
         .type = Type::FixedFont,
         .page = Page::Appearance,
         .defaultValue = QString(),
         .label = QT_TRANSLATE_NOOP("Settings", "Value font"),
         .help = QT_TRANSLATE_NOOP("Settings", "For values, source and output.")},
        {.key = key(settingKeys::density),
         .type = Type::Choice,
         .page = Page::Appearance,
         .defaultValue = QStringLiteral("normal"),
         .label = QT_TRANSLATE_NOOP("Settings", "Height of rows"),
         .help = QT_TRANSLATE_NOOP("Settings", "In the call tree and in lists."),
         .choices = {{QStringLiteral("compact"), QT_TRANSLATE_NOOP("Settings", "Compact")},
                     {QStringLiteral("normal"), QT_TRANSLATE_NOOP("Settings", "Normal")},
                     {QStringLiteral("roomy"), QT_TRANSLATE_NOOP("Settings", "Roomy")}}},
        {.key = key(settingKeys::foldLibraryCalls),
         .type = Type::Boolean,
         .page = Page::Appearance,
         .defaultValue = true,
         .label = QT_TRANSLATE_NOOP("Settings", "Fold library calls"),
         .help = QT_TRANSLATE_NOOP("Settings", "In the call tree, one counted row stands for calls of the standard "
                                               "library and of installed packages.")},
        {.key = key(settingKeys::atStart),
         .type = Type::Choice,
         .page = Page::Start,
         .defaultValue = QStringLiteral("start"),
         .label = QT_TRANSLATE_NOOP("Settings", "When Callreel starts"),
         .help = QT_TRANSLATE_NOOP("Settings", "What is open when no file was named."),
         .choices = {{QStringLiteral("start"), QT_TRANSLATE_NOOP("Settings", "Show the start page")},
                     {QStringLiteral("last"), QT_TRANSLATE_NOOP("Settings", "Open the traces of last time")}}},
        {.key = key(settingKeys::showExamples),
         .type = Type::Boolean,
         .page = Page::Start,
         .defaultValue = true,
         .label = QT_TRANSLATE_NOOP("Settings", "Show the examples"),
         .help = QT_TRANSLATE_NOOP("Settings", "Three small programs on the start page, recorded in one click.")},
    };
}

} // namespace

QVariant Setting::accept(const QVariant& value) const {
    if (!value.isValid())
        return {};
    switch (type) {
    case Type::Boolean: {
        if (value.typeId() == QMetaType::Bool)
            return value;
        const QString text = value.toString().trimmed().toLower();
        if (text == QLatin1String("true") || text == QLatin1String("1"))
            return true;
        if (text == QLatin1String("false") || text == QLatin1String("0"))
            return false;
        return {};
    }
    case Type::Choice: {
        const QString text = value.toString();
        const bool known =
            std::any_of(choices.begin(), choices.end(), [&](const Choice& c) { return c.value == text; });
        return known ? QVariant(text) : QVariant();
    }
    case Type::Number: {
        bool ok = false;
        const int number = value.toInt(&ok);
        return ok && number >= minimum && number <= maximum ? QVariant(number) : QVariant();
    }
    case Type::Font:
    case Type::FixedFont:
    case Type::Folder:
    case Type::File:
    case Type::Interpreter:
        return value.canConvert<QString>() ? QVariant(value.toString()) : QVariant();
    }
    return {};
}

const QList<Setting>& settingsTable() {
    static const QList<Setting> table = makeTable();
    return table;
}

const Setting* findSetting(const QString& name) {
    for (const Setting& setting : settingsTable())
        if (setting.key == name)
            return &setting;
    return nullptr;
}

const char* settingPageTitle(Setting::Page page) {
    switch (page) {
    case Setting::Page::ExitStatus:
        return QT_TRANSLATE_NOOP("Settings", "Exit status");
    case Setting::Page::Recording:
        return QT_TRANSLATE_NOOP("Settings", "Recording");
    case Setting::Page::Storage:
        return QT_TRANSLATE_NOOP("Settings", "Storage");
    case Setting::Page::Appearance:
        return QT_TRANSLATE_NOOP("Settings", "Appearance");
    case Setting::Page::Start:
        return QT_TRANSLATE_NOOP("Settings", "Start");
    }
    return "";
}

} // namespace callreel
