// SPDX-License-Identifier: Apache-2.0
#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include "tests/support/Interpreters.h"
#include "tests/support/RecorderRun.h"

using namespace callreel::test;

namespace {

struct Case {
    QString name;
    QStringList options; ///< of the interpreter
    QStringList program;
    ProcessSetup setup; ///< environment, input, closed descriptors
};

const QString programs = QStringLiteral(CALLREEL_FIXTURES_DIR "/programs");

/// The files that are made anew for an interpreter: a zipapp, a compiled script, something large to read.
bool prepare(const QString& python, const QString& folder) {
    const QStringList steps[] = {
        {QStringLiteral("-m"), QStringLiteral("zipapp"), QStringLiteral("folderapp"), QStringLiteral("-o"),
         folder + QStringLiteral("/app.pyz")},
        {QStringLiteral("-c"),
         QStringLiteral(
             "import json, os, py_compile, shutil, sys\n"
             "folder = sys.argv[1]\n"
             "py_compile.compile('identity.py', folder + '/compiled.pyc', doraise=True)\n"
             "os.mkdir(folder + '/compiled')\n"
             "shutil.copy('pipeline.py', folder + '/compiled')\n"
             "rows = [{'id': i, 'name': f'row {i}', 'tags': ['a', None, 1.5, {'b': [True]}]} for i in range(50_000)]\n"
             "json.dump(rows, open(folder + '/large.json', 'w'))\n"),
         folder}};
    for (const QStringList& step : steps) {
        ProcessSetup setup;
        setup.program = python;
        setup.arguments = step;
        setup.folder = programs;
        if (runProcess(setup).code != 0)
            return false;
    }
    return true;
}

Case parse(const QString& line, const QString& python, const QString& folder) {
    const qsizetype first = line.indexOf(QLatin1Char('|'));
    const qsizetype second = line.indexOf(QLatin1Char('|'), first + 1);
    Case parsed;
    parsed.name = line.left(first).trimmed();
    parsed.setup.program = python;
    parsed.setup.folder = programs;
    QProcessEnvironment& environment = parsed.setup.environment;
    environment.remove(QStringLiteral("PYTHONUNBUFFERED"));
    environment.insert(QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    static const QRegularExpression variable(QStringLiteral("^([A-Z_]+)=(.*)$"));
    static const QRegularExpression descriptor(QStringLiteral("^([012])(-|full)$"));
    for (const QString& word : QProcess::splitCommand(line.mid(first + 1, second - first - 1))) {
        if (const auto match = variable.match(word); match.hasMatch())
            environment.insert(match.captured(1), match.captured(2));
        else if (const auto number = descriptor.match(word); number.hasMatch())
            (number.captured(2) == QLatin1String("-") ? parsed.setup.closed : parsed.setup.full)
                << number.captured(1).toInt();
        else if (word.startsWith(QLatin1Char('<')))
            parsed.setup.inputFile = programs + QLatin1Char('/') + word.mid(1);
        else
            parsed.options << word;
    }
    for (QString word : QProcess::splitCommand(line.mid(second + 1))) {
        word.replace(QStringLiteral("%tmp"), folder).replace(QStringLiteral("\\n"), QStringLiteral("\n"));
        parsed.program << (word == QLatin1String("%empty") ? QString() : word); // splitCommand() drops ""
    }
    return parsed;
}

/// Addresses, and the durations that timeit and unittest tell, differ between any two runs of anything; and from 3.14
/// on faulthandler shows the C functions below the program as well.
void mask(QByteArray& text) {
    static const QRegularExpression varying(
        QStringLiteral("0x[0-9a-f]{6,}|\\d+\\.\\d+s\\b|[\\d.]+(e[+-]?\\d+)? [num]?sec|^  Binary file .*\\n|pid=\\d+"),
        QRegularExpression::MultilineOption);
    text = QString::fromLatin1(text).replace(varying, QStringLiteral("~")).toLatin1();
    text.replace("~~", "~");
    while (text.contains("~~"))
        text.replace("~~", "~");
}

ProcessResult masked(ProcessResult result) {
    mask(result.output);
    mask(result.error);
    return result;
}

/// Empty when the program is the same under the recorder; else what differs.
QString difference(const Case& tried) {
    ProcessSetup plain = tried.setup;
    plain.arguments = tried.options + tried.program;
    const RecorderRun run;
    ProcessSetup recorded = tried.setup;
    recorded.arguments = tried.options + run.arguments() + tried.program;
    const ProcessResult expected = masked(runProcess(plain));
    const ProcessResult actual = masked(runProcess(recorded));
    if (expected == actual)
        return {};
    return QStringLiteral("\n===== %1: python %2\npython itself %3\n===== under the recorder it %4\n")
        .arg(tried.name, plain.arguments.join(QLatin1Char(' ')), expected.describe(), actual.describe());
}

} // namespace

/// Every program ends as it does without us and writes the same bytes to both streams, on every interpreter found. The
/// programs and how each is started are in tests/fixtures/programs; CALLREEL_CASES=TEXT runs those whose name contains
/// it.
class Conformance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void programsBehaveAsUnderPython_data();
    void programsBehaveAsUnderPython();

private:
    std::map<QString, std::unique_ptr<QTemporaryDir>> m_folders; ///< files made for an interpreter
};

void Conformance::programsBehaveAsUnderPython_data() {
    QTest::addColumn<QString>("python");
    QTest::addColumn<QStringList>("lines");
    QFile file(programs + QStringLiteral("/cases.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    lines.removeIf([](const QString& line) {
        return line.trimmed().isEmpty() || line.startsWith(QLatin1Char('#')) ||
               !line.section(QLatin1Char('|'), 0, 0).contains(qEnvironmentVariable("CALLREEL_CASES"));
    });
    QVERIFY(!lines.isEmpty());
    // A row is so many programs that two cores are busy, and few enough for Qt's limit of five minutes on a slow
    // machine.
    constexpr qsizetype programsPerRow = 20;
    for (const TestInterpreter& interpreter : supportedInterpreters())
        for (qsizetype first = 0; first < lines.size(); first += programsPerRow)
            QTest::addRow("%s %lld", qPrintable(interpreter.name()), static_cast<long long>(first))
                << interpreter.path << lines.mid(first, programsPerRow);
}

void Conformance::programsBehaveAsUnderPython() {
    QFETCH(const QString, python);
    QFETCH(const QStringList, lines);
    std::unique_ptr<QTemporaryDir>& folder = m_folders[python];
    if (!folder) {
        folder = std::make_unique<QTemporaryDir>();
        QVERIFY(prepare(python, folder->path()));
    }
    QList<Case> cases;
    for (const QString& line : lines)
        cases << parse(line, python, folder->path());

    std::atomic<qsizetype> next = 0;
    std::mutex lock;
    QString differences;
    const auto work = [&] {
        for (qsizetype i = next++; i < cases.size(); i = next++) {
            const QString found = difference(cases[i]);
            const std::lock_guard guard(lock);
            differences += found;
        }
    };
    std::thread helper(work);
    work();
    helper.join();
    QVERIFY2(differences.isEmpty(), qPrintable(differences));
}

QTEST_GUILESS_MAIN(Conformance)
#include "test_Conformance.moc"
