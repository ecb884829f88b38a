// SPDX-License-Identifier: Apache-2.0
#include "model/recording/RecordCheck.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

namespace callreel {

namespace {

using Field = FieldProblem::Field;

QString translated(const Diagnostic& diagnostic) {
    const QString pattern = QCoreApplication::translate("Diagnostic", diagnostic.message.c_str());
    return QString::fromStdString(fillTemplate(pattern.toStdString(), diagnostic.arguments));
}

template <typename Change>
Repair repair(const QString& text, const RecordOptions& options, Change change) {
    Repair out{text, options, {}};
    change(out);
    return out;
}

/// The nearest folder above that exists: what has to be writable for the rest to be made.
QFileInfo existingAncestor(const QString& path) {
    QDir folder(path);
    while (!folder.exists() && folder.path() != QLatin1String("/"))
        folder.setPath(QFileInfo(folder.path()).path());
    return QFileInfo(folder.path());
}

/// "orders-2.reel" when "orders.reel" is there.
QString freeName(const QString& path) {
    const QFileInfo info(path);
    for (int number = 2;; ++number) {
        const QString name = QStringLiteral("%1/%2-%3.%4")
                                 .arg(info.path(), info.completeBaseName(), QString::number(number), info.suffix());
        if (!QFileInfo::exists(name))
            return name;
    }
}

} // namespace

RecordCheck::RecordCheck(const InterpreterList& interpreters, QString currentFolder)
    : m_interpreters(interpreters), m_folder(std::move(currentFolder)) {}

QString RecordCheck::fieldName(Field field) {
    switch (field) {
    case Field::Program:
        return tr("what to run");
    case Field::Interpreter:
        return tr("interpreter");
    case Field::Workdir:
        return tr("working directory");
    case Field::Environment:
        return tr("environment");
    case Field::ExitStatus:
        return tr("exit status");
    case Field::Output:
        return tr("output file");
    }
    return {};
}

QString RecordCheck::absoluteProgram(const RecordOptions& options, const QString& currentFolder) {
    const QString folder = options.workdir.isEmpty() ? currentFolder : options.workdir;
    return QDir::cleanPath(QDir(folder).absoluteFilePath(options.program));
}

QList<FieldProblem> RecordCheck::check(const RecordOptions& options) const {
    QList<FieldProblem> problems;
    switch (options.target) {
    case RecordOptions::Target::Script:
        checkScript(options, problems);
        break;
    case RecordOptions::Target::Module:
        checkModule(options, problems);
        break;
    case RecordOptions::Target::Code:
        if (options.program.trimmed().isEmpty())
            problems.append({Field::Program, tr("There is no code to run yet."), {}});
        break;
    }
    if (options.recorder == QLatin1String("codetracer") && options.target != RecordOptions::Target::Script)
        problems.append({Field::Program,
                         tr("CodeTracer's recorder runs scripts only, no modules and no code."),
                         {repair(tr("Use Callreel's recorder"), options,
                                 [](Repair& r) { r.options.recorder = QStringLiteral("callreel"); })}});
    checkInterpreter(options, problems);
    checkWorkdir(options, problems);
    checkEnvironment(options, problems);
    checkOutput(options, problems);
    return problems;
}

void RecordCheck::checkScript(const RecordOptions& options, QList<FieldProblem>& problems) const {
    if (options.program.isEmpty()) {
        problems.append({Field::Program, tr("No script is chosen yet."), {}});
        return;
    }
    const QFileInfo file(absoluteProgram(options, m_folder));
    const auto useProgram = [&](const QString& text, const QString& path) {
        return repair(text, options, [&path](Repair& r) { r.options.program = path; });
    };
    if (!file.exists()) {
        FieldProblem problem{Field::Program, tr("There is no file %1.").arg(file.filePath()), {}};
        // A module's name typed as a script, or a script that lies in the current folder.
        const QString here = QDir(m_folder).absoluteFilePath(options.program);
        if (QFileInfo::exists(here) && here != file.filePath())
            problem.repairs << useProgram(tr("Use %1").arg(here), here);
        else if (QFileInfo::exists(file.filePath() + QStringLiteral(".py")))
            problem.repairs << useProgram(tr("Use %1").arg(file.fileName() + QStringLiteral(".py")),
                                          options.program + QStringLiteral(".py"));
        else if (!options.program.contains(QLatin1Char('/')) && !options.program.endsWith(QLatin1String(".py")))
            problem.repairs << repair(tr("Run the module %1").arg(options.program), options,
                                      [](Repair& r) { r.options.target = RecordOptions::Target::Module; });
        problems.append(problem);
    } else if (file.isDir() && !QFileInfo::exists(file.filePath() + QStringLiteral("/__main__.py"))) {
        FieldProblem problem{Field::Program, tr("This folder has no __main__.py, so Python cannot run it."), {}};
        const QStringList scripts = QDir(file.filePath()).entryList({QStringLiteral("*.py")}, QDir::Files, QDir::Name);
        for (const QString& name : scripts)
            if (scripts.size() == 1 || name == QLatin1String("main.py") || name == QLatin1String("app.py"))
                problem.repairs << useProgram(tr("Use %1").arg(name), QDir(options.program).filePath(name));
        problems.append(problem);
    } else if (!file.isReadable()) {
        problems.append({Field::Program, tr("You may not read this file."), {}});
    }
}

void RecordCheck::checkModule(const RecordOptions& options, QList<FieldProblem>& problems) const {
    static const QRegularExpression name(QStringLiteral("^[^\\W\\d]\\w*(\\.[^\\W\\d]\\w*)*$"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    if (options.program.isEmpty()) {
        problems.append({Field::Program, tr("No module is named yet. One is written like json.tool."), {}});
    } else if (options.program.contains(QLatin1Char('/')) || options.program.endsWith(QLatin1String(".py"))) {
        problems.append({Field::Program,
                         tr("This is a file's path, not the name of a module."),
                         {repair(tr("Run it as a script"), options,
                                 [](Repair& r) { r.options.target = RecordOptions::Target::Script; })}});
    } else if (!name.match(options.program).hasMatch()) {
        problems.append(
            {Field::Program, tr("This cannot be the name of a module. One is written like json.tool."), {}});
    }
}

/// CodetracerBackend::selfTest() says the same, once the recording begins.
void RecordCheck::checkCodetracer(const RecordOptions& options, const QString& interpreter,
                                  QList<FieldProblem>& problems) const {
    const InterpreterList::Entry* entry = m_interpreters.find(interpreter);
    if (options.recorder != QLatin1String("codetracer") || !entry || !entry->info || entry->info->version.isEmpty() ||
        entry->info->hasCodetracer)
        return;
    problems.append({Field::Interpreter,
                     tr("It does not have CodeTracer's recorder. In a terminal: %1 -m pip install "
                        "codetracer_python_recorder==0.3.0")
                         .arg(interpreter),
                     {repair(tr("Use Callreel's recorder"), options,
                             [](Repair& r) { r.options.recorder = QStringLiteral("callreel"); })}});
}

void RecordCheck::checkInterpreter(const RecordOptions& options, QList<FieldProblem>& problems) const {
    const InterpreterList::Entry* fit = m_interpreters.firstFit();
    QList<Repair> repairs;
    if (fit && fit->path != options.interpreter)
        repairs << repair(tr("Use Python %1").arg(fit->info->version), options,
                          [fit](Repair& r) { r.options.interpreter = fit->path; });
    if (options.interpreter.isEmpty()) {
        if (m_interpreters.defaultPath().isEmpty())
            problems.append({Field::Interpreter, tr("No Python was found. Name one, 3.11 or later."), repairs});
        else
            checkCodetracer(options, m_interpreters.defaultPath(), problems);
        return;
    }
    const QFileInfo file(options.interpreter);
    if (options.interpreter.contains(QLatin1Char('/'))) {
        if (!file.exists()) {
            problems.append({Field::Interpreter, tr("There is no file %1.").arg(options.interpreter), repairs});
            return;
        }
        if (file.isDir() || !file.isExecutable()) {
            problems.append({Field::Interpreter, tr("%1 is not a program.").arg(options.interpreter), repairs});
            return;
        }
    }
    const InterpreterList::Entry* entry = m_interpreters.find(options.interpreter);
    if (options.recorder == QLatin1String("codetracer")) {
        checkCodetracer(options, options.interpreter, problems);
        return; // what our own recorder needs does not matter
    }
    if (entry && entry->info && !entry->info->isFit())
        problems.append({Field::Interpreter, translated(*entry->info->unfit), repairs});
}

void RecordCheck::checkWorkdir(const RecordOptions& options, QList<FieldProblem>& problems) const {
    if (options.workdir.isEmpty())
        return;
    const QFileInfo folder(options.workdir);
    QList<Repair> repairs;
    const QFileInfo script(options.program);
    if (!folder.exists() && existingAncestor(options.workdir).isWritable())
        repairs << repair(tr("Create it"), options, [&](Repair& r) { r.createFolder = options.workdir; });
    if (options.target == RecordOptions::Target::Script && script.isAbsolute() && script.exists())
        repairs << repair(tr("Use the script’s folder"), options, [&script](Repair& r) {
            r.options.workdir = script.isDir() ? script.filePath() : script.path();
        });
    if (!folder.isAbsolute())
        problems.append({Field::Workdir, tr("This folder is not a whole path: it has to begin with /."), repairs});
    else if (!folder.exists())
        problems.append({Field::Workdir, tr("This folder does not exist."), repairs});
    else if (!folder.isDir())
        problems.append({Field::Workdir, tr("This is a file, not a folder."), repairs});
    else if (!folder.isExecutable())
        problems.append({Field::Workdir, tr("You may not enter this folder."), repairs});
}

void RecordCheck::checkEnvironment(const RecordOptions& options, QList<FieldProblem>& problems) const {
    static const QRegularExpression good(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]*$"));
    QSet<QString> seen;
    for (qsizetype row = 0; row < options.environment.size(); ++row) {
        const QString& name = options.environment.at(row).first;
        const auto without = [&](const QString& text) {
            return repair(text, options, [row](Repair& r) { r.options.environment.removeAt(row); });
        };
        FieldProblem problem{Field::Environment, {}, {}, static_cast<int>(row)};
        if (name.isEmpty()) {
            problem.text = tr("The value “%1” has no name.").arg(options.environment.at(row).second.left(40));
            problem.repairs << without(tr("Remove it"));
        } else if (seen.contains(name)) {
            problem.text = tr("%1 is set twice; the last one would count.").arg(name);
            problem.repairs << without(tr("Remove the second"));
        } else if (!good.match(name).hasMatch()) {
            problem.text =
                tr("%1 cannot be the name of a variable: letters, digits and _ only, no digit first.").arg(name);
            QString mended = name;
            mended.replace(QRegularExpression(QStringLiteral("[^A-Za-z0-9_]")), QStringLiteral("_"));
            if (good.match(mended).hasMatch())
                problem.repairs << repair(tr("Use %1").arg(mended), options,
                                          [row, mended](Repair& r) { r.options.environment[row].first = mended; });
        }
        seen.insert(name);
        if (!problem.text.isEmpty())
            problems.append(problem);
    }
}

void RecordCheck::checkOutput(const RecordOptions& options, QList<FieldProblem>& problems) const {
    if (options.output.isEmpty())
        return;
    const QString path = QDir(options.workdir.isEmpty() ? m_folder : options.workdir).absoluteFilePath(options.output);
    const QFileInfo file(path);
    const QFileInfo folder(file.path());
    const Repair automatic =
        repair(tr("Choose a name by itself"), options, [](Repair& r) { r.options.output.clear(); });
    if (file.isDir()) {
        problems.append({Field::Output, tr("%1 is a folder.").arg(path), {automatic}});
    } else if (file.exists() && !options.force) {
        const QString other = freeName(path);
        problems.append({Field::Output,
                         tr("%1 is there already.").arg(file.fileName()),
                         {repair(tr("Overwrite it"), options, [](Repair& r) { r.options.force = true; }),
                          repair(tr("Use %1").arg(QFileInfo(other).fileName()), options,
                                 [&other](Repair& r) { r.options.output = other; })}});
    } else if (!folder.exists()) {
        FieldProblem problem{Field::Output, tr("The folder %1 does not exist.").arg(folder.filePath()), {}};
        if (existingAncestor(folder.filePath()).isWritable())
            problem.repairs << repair(tr("Create it"), options, [&](Repair& r) { r.createFolder = folder.filePath(); });
        problem.repairs << automatic;
        problems.append(problem);
    } else if (!folder.isWritable()) {
        problems.append(
            {Field::Output, tr("You may not write into the folder %1.").arg(folder.filePath()), {automatic}});
    }
}

} // namespace callreel
