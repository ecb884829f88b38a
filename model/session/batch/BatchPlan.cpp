// SPDX-License-Identifier: Apache-2.0
#include "model/session/batch/BatchPlan.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "model/exit/ExitCode.h"
#include "model/recording/PastedCommand.h"
#include "model/recording/ShellQuoting.h"

namespace callreel {

namespace {

std::unexpected<Diagnostic> usage(const char* code, const char* message, std::vector<std::string> arguments,
                                  const char* help = "") {
    return withExitCode(failure(code, message, std::move(arguments), help), usageExitCode);
}

bool isTestFile(const QString& name) {
    return name.startsWith(QLatin1String("test_")) && name.endsWith(QLatin1String(".py"));
}

/// Folders that hold what others wrote, or what tools left behind.
bool isForeignFolder(const QFileInfo& folder) {
    static const QStringList foreign{QStringLiteral("__pycache__"), QStringLiteral("node_modules"),
                                     QStringLiteral("site-packages")};
    return folder.fileName().startsWith(QLatin1Char('.')) || foreign.contains(folder.fileName()) ||
           QFile::exists(folder.filePath() + QStringLiteral("/pyvenv.cfg"));
}

void collectTests(const QString& folder, QStringList& out) {
    const QFileInfoList entries =
        QDir(folder).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
    for (const QFileInfo& entry : entries) {
        if (entry.isDir() && !isForeignFolder(entry))
            collectTests(entry.filePath(), out);
        else if (entry.isFile() && isTestFile(entry.fileName()))
            out << entry.filePath();
    }
}

bool isProgramFile(const QString& path) {
    const QFileInfo info(path);
    return info.isFile() || (info.isDir() && QFile::exists(path + QStringLiteral("/__main__.py")));
}

} // namespace

Result<void> BatchPlan::addPath(const QString& path) {
    const QFileInfo info(path);
    if (info.isDir())
        return addFolder(path);
    if (!info.exists())
        return usage("no-such-file", QT_TRANSLATE_NOOP("Diagnostic", "There is no file %1."), {path.toStdString()},
                     QT_TRANSLATE_NOOP("Diagnostic", "Name a list of commands, a script or a folder; commands "
                                                     "themselves go behind --."));
    const QString name = info.fileName();
    if (isTestFile(name)) {
        addTestFile(path);
        return {};
    }
    if (name.endsWith(QLatin1String(".py")) || name.endsWith(QLatin1String(".pyz"))) {
        addScript(path);
        return {};
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return usage("file-not-readable", QT_TRANSLATE_NOOP("Diagnostic", "The file %1 cannot be read: %2."),
                     {path.toStdString(), file.errorString().toStdString()});
    return addList(file.readAll(), path);
}

Result<void> BatchPlan::addList(const QByteArray& text, const QString& name) {
    const auto before = m_items.size();
    const QList<QByteArray> lines = text.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = QString::fromLocal8Bit(lines.at(i)).trimmed();
        if (line.isEmpty() || line.startsWith(QLatin1Char('#')))
            continue;
        if (auto added = addCommand(line); !added) {
            const Diagnostic where = failure("bad-line", QT_TRANSLATE_NOOP("Diagnostic", "%1, line %2: %3"),
                                             {name.toStdString(), std::to_string(i + 1), added.error().text()})
                                         .error();
            Diagnostic error = added.error();
            error.message = where.message;
            error.help = error.help.empty() ? "" : "%4";
            error.arguments = {where.arguments.at(0), where.arguments.at(1), where.arguments.at(2),
                               added.error().helpText()};
            error.source = name.toStdString() + ":" + std::to_string(i + 1);
            return std::unexpected(std::move(error));
        }
    }
    if (m_items.size() == before)
        return usage("nothing-to-record", QT_TRANSLATE_NOOP("Diagnostic", "There is nothing to record in %1."),
                     {name.toStdString()},
                     QT_TRANSLATE_NOOP("Diagnostic", "It has one command a line, for example: orders.py --fast"));
    return {};
}

Result<void> BatchPlan::addCommand(const QString& line) {
    RecordOptions start = m_options.base;
    auto parsed = PastedCommand::parse(line, start, QDir::homePath());
    if (!parsed)
        return withExitCode(std::unexpected(parsed.error()), usageExitCode);
    if (!parsed->notExpanded.isEmpty())
        return usage("needs-a-shell", QT_TRANSLATE_NOOP("Diagnostic", "%1 in \"%2\" means something to a shell only."),
                     {parsed->notExpanded.first().toStdString(), line.toStdString()},
                     QT_TRANSLATE_NOOP("Diagnostic", "No shell runs these commands: put it in quotes to mean it as it "
                                                     "stands."));
    RecordOptions options = parsed->options;
    if (parsed->argumentsOnly) {
        QStringList words = parsed->words;
        const QString first = words.takeFirst();
        options = start;
        if ((first == QLatin1String("-m") || first == QLatin1String("-c")) && !words.isEmpty()) {
            options.target = first == QLatin1String("-m") ? RecordOptions::Target::Module : RecordOptions::Target::Code;
            options.program = words.takeFirst();
        } else if (first == QLatin1String("pytest") || first == QLatin1String("py.test")) {
            options.target = RecordOptions::Target::Module;
            options.program = QStringLiteral("pytest");
        } else if (isProgramFile(first)) {
            options.program = first;
        } else {
            return usage("not-a-python-command", QT_TRANSLATE_NOOP("Diagnostic", "\"%1\" is no Python program."),
                         {line.toStdString()},
                         QT_TRANSLATE_NOOP("Diagnostic", "A command is a script, -m MODULE, -c CODE or python ..., "
                                                         "with its arguments."));
        }
        options.arguments = words;
    }
    if (options.program.isEmpty())
        return usage("not-a-python-command", QT_TRANSLATE_NOOP("Diagnostic", "\"%1\" names no program."),
                     {line.toStdString()});
    if (options.target == RecordOptions::Target::Script) {
        const QString path =
            QDir(options.workdir.isEmpty() ? QDir::currentPath() : options.workdir).absoluteFilePath(options.program);
        if (!isProgramFile(path))
            return usage("no-such-script", QT_TRANSLATE_NOOP("Diagnostic", "There is no script %1."),
                         {options.program.toStdString()},
                         QT_TRANSLATE_NOOP("Diagnostic", "Paths count from the folder that callreel is started in."));
    }
    m_items.append({line, options});
    return {};
}

void BatchPlan::addPytest(const QString& id) {
    BatchItem item{id, m_options.base};
    item.options.target = RecordOptions::Target::Module;
    item.options.program = QStringLiteral("pytest");
    item.options.arguments = {id};
    m_items.append(item);
}

Result<void> BatchPlan::addFolder(const QString& path) {
    const auto before = m_items.size();
    const QString folder = QDir::cleanPath(path);
    for (const QFileInfo& file : QDir(folder).entryInfoList({QStringLiteral("*.py")}, QDir::Files, QDir::Name)) {
        static const QStringList helpers{QStringLiteral("__init__.py"), QStringLiteral("conftest.py"),
                                         QStringLiteral("setup.py")};
        if (!isTestFile(file.fileName()) && !helpers.contains(file.fileName()))
            addScript(file.filePath());
    }
    QStringList tests;
    collectTests(folder, tests);
    for (const QString& test : std::as_const(tests))
        addTestFile(test);
    if (m_items.size() == before)
        return usage("nothing-to-record", QT_TRANSLATE_NOOP("Diagnostic", "There is nothing to record in %1."),
                     {path.toStdString()},
                     QT_TRANSLATE_NOOP("Diagnostic", "Of a folder its scripts (*.py) are taken, and the test files "
                                                     "(test_*.py) in it and below."));
    return {};
}

void BatchPlan::addScript(const QString& path) {
    BatchItem item{path, m_options.base};
    item.options.program = path;
    m_items.append(item);
}

void BatchPlan::addTestFile(const QString& path) {
    if (!m_hasPytest)
        m_hasPytest = m_options.hasPytest && m_options.hasPytest();
    if (*m_hasPytest) {
        addPytest(path);
        return;
    }
    const QFileInfo info(path);
    BatchItem item{path, m_options.base};
    item.options.target = RecordOptions::Target::Module;
    item.isUnittest = true;
    item.options.program = QStringLiteral("unittest");
    item.options.arguments = QStringList{QStringLiteral("discover"), QStringLiteral("-s"), info.path(),
                                         QStringLiteral("-p"), info.fileName()};
    m_items.append(item);
}

} // namespace callreel
