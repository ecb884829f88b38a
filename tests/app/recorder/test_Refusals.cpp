// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <QDir>
#include <QTest>

#include "model/trace/log/format/LogFormat.h"
#include "tests/support/Interpreters.h"
#include "tests/support/RecorderRun.h"

using namespace callreel::test;

namespace {

const QStringList program{QStringLiteral("-c"), QStringLiteral("print('it ran')")};

/// 125, nothing printed, the script not run, and the reason in the run's control page (P7).
void verifyRefused(const RecorderRun& run, const ProcessSetup& setup, const QByteArray& code) {
    const ProcessResult result = runProcess(setup);
    QVERIFY2(result.code == 125 && result.output.isEmpty() && result.error.isEmpty(), qPrintable(result.describe()));
    QCOMPARE(run.state(), static_cast<quint32>(callreel::log::RecorderState::Failed));
    QCOMPARE(run.errorCode(), code);
    QVERIFY(!run.errorMessage().isEmpty());
}

} // namespace

/// What cannot be recorded is not run half-recorded: a clear failure of the recorder instead.
class Refusals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tooOldInterpreters();
    void freeThreadedInterpreters();
    void extensionThatDoesNotLoad_data();
    void extensionThatDoesNotLoad();
    void toolSlotsThatAreTaken_data();
    void toolSlotsThatAreTaken();
};

void Refusals::tooOldInterpreters() {
    int tried = 0;
    for (const TestInterpreter& interpreter : foundInterpreters()) {
        if (interpreter.atLeast(11) || !interpreter.cpython)
            continue;
        const RecorderRun run;
        verifyRefused(run, {.program = interpreter.path, .arguments = run.arguments() + program},
                      "interpreter-too-old");
        QVERIFY(run.errorMessage().contains(interpreter.name().toUtf8()));
        ++tried;
    }
    if (!tried)
        QSKIP("no CPython older than 3.11 was found");
}

void Refusals::freeThreadedInterpreters() {
    int tried = 0;
    for (const TestInterpreter& interpreter : foundInterpreters()) {
        if (!interpreter.freeThreaded)
            continue;
        const RecorderRun run;
        verifyRefused(run, {.program = interpreter.path, .arguments = run.arguments() + program},
                      "interpreter-free-threaded");
        ++tried;
    }
    if (!tried)
        QSKIP("no free-threaded CPython was found");
}

void Refusals::extensionThatDoesNotLoad_data() {
    QTest::addColumn<QString>("python");
    for (const TestInterpreter& interpreter : supportedInterpreters())
        QTest::newRow(qPrintable(interpreter.name())) << interpreter.path;
}

void Refusals::extensionThatDoesNotLoad() {
    if (supportedInterpreters().isEmpty())
        QSKIP("no CPython 3.11 or later was found");
    QFETCH(const QString, python);
    const QTemporaryDir package;
    QVERIFY(QFile::copy(recorderStartFile(), package.filePath(QStringLiteral("__main__.py"))));
    const RecorderRun run;
    QStringList arguments = run.arguments() + program;
    arguments[0] = package.filePath(QStringLiteral("__main__.py"));
    verifyRefused(run, {.program = python, .arguments = arguments}, "extension-not-loaded");

    QFile extension(package.filePath(QStringLiteral("_recorder.abi3.so")));
    QVERIFY(extension.open(QIODevice::WriteOnly));
    extension.write("not a library");
    extension.close();
    const RecorderRun again;
    arguments[2] = again.folder();
    verifyRefused(again, {.program = python, .arguments = arguments}, "extension-not-loaded");
}

void Refusals::toolSlotsThatAreTaken_data() {
    QTest::addColumn<QString>("python");
    for (const TestInterpreter& interpreter : supportedInterpreters())
        if (interpreter.atLeast(12))
            QTest::newRow(qPrintable(interpreter.name())) << interpreter.path;
}

void Refusals::toolSlotsThatAreTaken() {
    const auto pythons = supportedInterpreters();
    if (std::none_of(pythons.begin(), pythons.end(), [](const auto& python) { return python.atLeast(12); }))
        QSKIP("no CPython 3.12 or later was found: sys.monitoring was not tried");
    QFETCH(const QString, python);
    const QTemporaryDir site;
    QFile file(site.filePath(QStringLiteral("sitecustomize.py")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("import sys\nfor slot in range(6): sys.monitoring.use_tool_id(slot, 'another tool')\n");
    file.close();
    const RecorderRun run;
    ProcessSetup setup{.program = python, .arguments = run.arguments() + program};
    setup.environment.insert(QStringLiteral("PYTHONPATH"), site.path());
    verifyRefused(run, setup, "tool-slot-taken");
}

QTEST_GUILESS_MAIN(Refusals)
#include "test_Refusals.moc"
