// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>

#include "support/TraceBuilder.h"
#include "widgets/common/FilterBox.h"
#include "widgets/common/FoldRow.h"
#include "widgets/common/StatePane.h"
#include "widgets/output/TraceOutputPane.h"
#include "widgets/trace/TraceState.h"

using namespace callreel;
using namespace callreel::test;

/// The output of a trace through the filters of `callreel run`.
class TestTraceOutputPane : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    void writeFilter(const char* name, const QByteArray& toml) {
        const QString folder = m_folder.filePath(QStringLiteral("config/callreel/filters"));
        QVERIFY(QDir().mkpath(folder));
        QFile file(folder + QLatin1Char('/') + QLatin1String(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(toml);
    }
    static QStringList rows(const TraceOutputPane& pane) {
        QStringList out;
        for (int row = 0; row < pane.list()->model()->rowCount(); ++row)
            out << pane.list()->model()->index(row, 0).data().toString();
        return out;
    }

private Q_SLOTS:
    void initTestCase() {
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("config")).toLocal8Bit());
        writeFilter("short.toml",
                    "description = 'short'\n[[rule]]\ndrop = '^debug'\n[[rule]]\ngroup = '^()step'\nhead = 1\n"
                    "tail = 1\n");
        writeFilter("none.toml", "keep-errors = false\ndefault = 'drop'\n");
        writeFilter("wrong.toml", "[[rule]]\nhide = 'x'\n");
    }

    void filterIsChosenInTheHead() {
        const std::string path = m_folder.filePath(QStringLiteral("run.reel")).toStdString();
        {
            TraceBuilder builder(path);
            builder.enter(builder.function("build")).output("debug: a\nresult\nstep 1\nstep 2\nstep 3\n");
            builder.output("debug: ValueError\n", OutputStream::Err).output("debug: b\nstep 4\n").leave();
            QVERIFY(builder.finish());
        }
        auto trace = Trace::open(path);
        QVERIFY(trace);
        TraceState state(*trace);
        TraceOutputPane pane(&state);
        pane.tools()->setParent(&pane);
        pane.resize(600, 300);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        QTRY_COMPARE(rows(pane).size(), 8);

        FilterBox* box = pane.filter();
        QCOMPARE(box->currentText(), QStringLiteral("All lines"));
        QVERIFY(box->findText(QStringLiteral("pytest")) > 0);
        const int wrong = box->findText(QStringLiteral("wrong"));
        QVERIFY(wrong > 0);
        QVERIFY(!(box->model()->index(wrong, 0).flags() & Qt::ItemIsEnabled));
        QVERIFY(box->itemData(wrong, Qt::ToolTipRole).toString().contains(QStringLiteral("wrong.toml:2: unknown key")));

        // With the keyboard, as anybody chooses in a box: its first letters. Errors stay, the last of a run is known.
        box->setFocus();
        QTest::keyClicks(box, QStringLiteral("short"));
        QCOMPARE(box->filterName(), QStringLiteral("short"));
        const QString two = QStringLiteral("[2 more lines]");
        const QString one = QStringLiteral("[1 more lines]");
        QTRY_COMPARE(rows(pane), (QStringList{one, QStringLiteral("result"), QStringLiteral("step 1"), two,
                                              QStringLiteral("debug: ValueError"), one, QStringLiteral("step 4")}));

        // What is folded opens with a click, and with Return; lines that are shown choose their call as ever.
        QListView* list = pane.list();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(3, 0)).center());
        QTRY_COMPARE(rows(pane).mid(2, 3),
                     (QStringList{QStringLiteral("step 1"), QStringLiteral("step 2"), QStringLiteral("step 3")}));
        QCOMPARE(list->currentIndex().row(), 3);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Home);
        QCOMPARE(list->currentIndex().data().toString(), one);
        QCOMPARE(list->currentIndex().data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("1 lines that the filter leaves out; Enter shows them"));
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_COMPARE(rows(pane).value(0), QStringLiteral("debug: a"));
        QVERIFY(!state.current());
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(state.current());

        // Not searched, not lost: the row stands for lines that are not shown.
        box->choose(QStringLiteral("none"));
        QTRY_COMPARE(rows(pane), QStringList{QStringLiteral("[8 more lines]")});
        box->choose({});
        QTRY_COMPARE(rows(pane).size(), 8);
        QCOMPARE(box->filterName(), QString());
    }

    void muchOutputThroughAFilter() { // what is shown of it is far apart
        const std::string path = m_folder.filePath(QStringLiteral("large.reel")).toStdString();
        {
            TraceBuilder builder(path);
            builder.enter(builder.function("build"));
            for (int i = 0; i < 30000; ++i)
                builder.output(i % 10000 == 9999 ? "found an error\n" : "debug: much\n");
            builder.leave();
            QVERIFY(builder.finish());
        }
        auto trace = Trace::open(path);
        QVERIFY(trace);
        TraceState state(*trace);
        TraceOutputPane pane(&state);
        pane.show();
        pane.filter()->choose(QStringLiteral("short"));
        const QStringList part{foldText(9999), QStringLiteral("found an error")};
        QTRY_COMPARE(rows(pane), part + part + part);
    }
};

QTEST_MAIN(TestTraceOutputPane)
#include "test_TraceOutputPane.moc"
