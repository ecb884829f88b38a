// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "model/exit/ExitCode.h"
#include "model/session/batch/BatchPlan.h"

using namespace callreel;

namespace {

const auto Script = RecordOptions::Target::Script;
const auto Module = RecordOptions::Target::Module;
const auto Code = RecordOptions::Target::Code;

} // namespace

class TestBatchPlan : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    void write(const QString& name) const {
        QDir().mkpath(QFileInfo(m_folder.filePath(name)).path());
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }

private Q_SLOTS:
    void initTestCase() {
        for (const char* name : {"orders.py", "project/a.py", "project/b.py", "project/__init__.py",
                                 "project/conftest.py", "project/tests/test_x.py", "project/.venv/test_y.py",
                                 "project/env/pyvenv.cfg", "project/env/test_z.py", "app/__main__.py"})
            write(QString::fromLatin1(name));
        QDir::setCurrent(m_folder.path());
    }

    void commands_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<RecordOptions::Target>("target");
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char* line, RecordOptions::Target target, const char* program,
                            const QStringList& arguments = {}) {
            QTest::newRow(line) << QString::fromUtf8(line) << target << QString::fromUtf8(program) << arguments;
        };
        row("orders.py", Script, "orders.py");
        row("./orders.py 1 'two words' \"x y\" a\\ b", Script, "./orders.py",
            {QStringLiteral("1"), QStringLiteral("two words"), QStringLiteral("x y"), QStringLiteral("a b")});
        row("orders.py x  # why", Script, "orders.py", {QStringLiteral("x")});
        row("app --fast", Script, "app", {QStringLiteral("--fast")});
        row("-m json.tool day.json", Module, "json.tool", {QStringLiteral("day.json")});
        row("-c 'print(1)'", Code, "print(1)");
        row("python3 -X dev orders.py 7", Script, "orders.py", {QStringLiteral("7")});
        row("A=1 python -m platform", Module, "platform");
        row("pytest -q project", Module, "pytest", {QStringLiteral("-q"), QStringLiteral("project")});
    }
    void commands() {
        QFETCH(QString, line);
        BatchPlan plan({});
        const auto added = plan.addCommand(line);
        QVERIFY2(added, added ? "" : added.error().text().c_str());
        QCOMPARE(plan.items().size(), 1);
        const RecordOptions& options = plan.items().first().options;
        QTEST(options.target, "target");
        QTEST(options.program, "program");
        QTEST(options.arguments, "arguments");
        QCOMPARE(plan.items().first().name, line);
    }

    void wrongCommands_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("code");
        QTest::newRow("no script") << QStringLiteral("none.py") << QStringLiteral("no-such-script");
        QTest::newRow("no python") << QStringLiteral("make test") << QStringLiteral("not-a-python-command");
        QTest::newRow("a pipe") << QStringLiteral("orders.py | cat") << QStringLiteral("needs-a-shell");
        QTest::newRow("a variable") << QStringLiteral("orders.py $HOME") << QStringLiteral("needs-a-shell");
        QTest::newRow("a quote") << QStringLiteral("orders.py 'x") << QStringLiteral("open-quote");
    }
    void wrongCommands() {
        QFETCH(QString, line);
        QFETCH(QString, code);
        BatchPlan plan({});
        const auto added = plan.addCommand(line);
        QVERIFY(!added);
        QCOMPARE(QString::fromStdString(added.error().code), code);
        QCOMPARE(int(exitCodeOf(added.error()).value_or(0)), 2);
        QVERIFY(plan.items().isEmpty());
    }

    void aListSaysWhichLineIsWrong() {
        BatchPlan plan({});
        QVERIFY(plan.addList("# a comment\n\norders.py\r\n", QStringLiteral("jobs")));
        QCOMPARE(plan.items().size(), 1);
        const auto added = plan.addList("orders.py\n\nnone.py\n", QStringLiteral("jobs"));
        QVERIFY(!added);
        QCOMPARE(added.error().text(), std::string("jobs, line 3: There is no script none.py."));
        QVERIFY(!added.error().helpText().empty());
        QCOMPARE(int(exitCodeOf(added.error()).value_or(0)), 2);
    }

    /// A folder's scripts, and the tests in it and below; what tools put there is none of it.
    void folders() {
        for (const bool hasPytest : {true, false}) {
            int asked = 0;
            BatchPlan plan({.base = {}, .hasPytest = [&] {
                                ++asked;
                                return hasPytest;
                            }});
            QVERIFY(plan.addPath(QStringLiteral("project")));
            QStringList names;
            for (const BatchItem& item : plan.items())
                names << item.name;
            QCOMPARE(names.join(QLatin1Char(' ')), QStringLiteral("project/a.py project/b.py project/tests/test_x.py"));
            QCOMPARE(plan.items().last().options.program,
                     hasPytest ? QStringLiteral("pytest") : QStringLiteral("unittest"));
            QCOMPARE(asked, 1);
        }
        BatchPlan plan({});
        QVERIFY(!plan.addPath(QStringLiteral("app/nothing")));
        QVERIFY(!plan.addPath(QStringLiteral("project/.venv/..none")));
    }
};

QTEST_GUILESS_MAIN(TestBatchPlan)
#include "test_BatchPlan.moc"
