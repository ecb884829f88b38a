// SPDX-License-Identifier: Apache-2.0
#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "support/TraceBuilder.h"
#include "widgets/calltree/CallTexts.h"
#include "widgets/calltree/CallTree.h"
#include "widgets/calltree/CallTreeActions.h"
#include "widgets/calltree/CallTreePane.h"
#include "widgets/calltree/CallTreeTips.h"
#include "widgets/calltree/LibraryFold.h"
#include "widgets/common/FindBar.h"
#include "widgets/common/Numbers.h"
#include "widgets/trace/Navigator.h"
#include "widgets/trace/TraceState.h"

using namespace callreel;
using test::TraceBuilder;

class TestLibraryFold : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::shared_ptr<const Trace> m_trace;

    struct Window {
        explicit Window(std::shared_ptr<const Trace> trace, bool folded = true)
            : state(std::move(trace)), navigator(new Navigator(&state)), pane(&state, navigator), tree(pane.tree()) {
            pane.resize(1040, 600);
            pane.show();
            tree->setFocus(Qt::TabFocusReason);
            QVERIFY(QTest::qWaitForWindowExposed(&pane));
            tree->setCurrentRow(0);
            if (folded)
                key(Qt::Key_F);
        }
        TraceState state;
        Navigator* navigator;
        CallTreePane pane;
        CallTree* tree;

        void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(tree, key, modifiers); }
        QAction* action() const { return pane.actions()->action(QStringLiteral("view.foldLibrary")); }
        QString name(CallId id) const {
            return QString::fromStdString(state.trace().function(state.trace().call(id)->function).name);
        }
        QString current() const { return state.current() ? name(*state.current()) : QString(); }
        /// "> main", ">> [3]": the level, the name or the number of library calls.
        QStringList rows() const {
            QStringList found;
            for (qint64 at = 0; at < tree->rowCount(); ++at) {
                const auto row = tree->row(at);
                const QString text = row->kind == TreeRow::Kind::Library ? QStringLiteral("[%1]").arg(row->libraryCalls)
                                                                         : name(row->call.id);
                found << QString(static_cast<int>(row->level), QLatin1Char('>')) + text;
            }
            return found;
        }
        qint64 rowNamed(const QString& text) const { return rows().indexOf(text); }
        CallId called(const QString& function) const {
            CallId id;
            for (; id.index < state.trace().callCount() && name(id) != function; ++id.index)
                ;
            return id;
        }
        void click(qint64 row, int x = 300) const {
            QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, QPoint(x, tree->rowRect(row).center().y()));
        }
    };

    std::shared_ptr<const Trace> open(TraceBuilder& builder, const QString& path) const {
        if (!builder.finish())
            return nullptr;
        auto trace = Trace::open(path.toStdString());
        return trace ? *trace : nullptr;
    }

private Q_SLOTS:
    void initTestCase() {
        const QString path = m_folder.filePath(QStringLiteral("folds.reel"));
        TraceBuilder builder(path.toStdString());
        const auto own = [&](const char* name) { return builder.function(name); };
        const auto library = [&](const char* name) {
            return builder.function(name, {}, 1, FunctionInfo::Flavour::Function, true, "asyncio");
        };
        const auto import = library("import");
        builder.enter(own("module"));
        builder.enter(import).enter(import).enter(import).leave().leave().enter(import).leave().leave();
        builder.enter(own("main"));
        builder.enter(library("run")).wait(5'000'000).enter(library("once"));
        builder.enter(own("worker")).enter(own("parse")).leave().leave();
        builder.enter(library("close")).leave().leave().enter(library("end")).leave().leave();
        builder.enter(own("load")).enter(library("open")).leave().leave();
        builder.leave().leave();
        m_trace = open(builder, path);
        QVERIFY(m_trace);
    }

    void oneCountedRowStandsForTheCallsLeftOut() {
        Window window(m_trace, false);
        QCOMPARE(window.tree->rowCount(), static_cast<qint64>(m_trace->callCount()));
        QVERIFY(window.action()->isCheckable() && !window.action()->isChecked());
        window.key(Qt::Key_F);
        QVERIFY(window.action()->isChecked());
        QCOMPARE(window.rows(),
                 (QStringList{QStringLiteral("<toplevel>"), QStringLiteral(">module"), QStringLiteral(">>[4]"),
                              QStringLiteral(">>main"), QStringLiteral(">>>[2]"), QStringLiteral(">>>worker"),
                              QStringLiteral(">>>>parse"), QStringLiteral(">>>[2]"), QStringLiteral(">>>load"),
                              QStringLiteral(">>>>[1]")}));
        window.key(Qt::Key_F);
        QVERIFY(!window.action()->isChecked());
        QCOMPARE(window.tree->rowCount(), static_cast<qint64>(m_trace->callCount()));
    }

    void keysOpenAndCloseTheCountedRow() {
        Window window(m_trace);
        const QStringList folded = window.rows();
        window.state.select(window.called(QStringLiteral("module")));
        window.key(Qt::Key_Down);
        QCOMPARE(window.rows()[window.tree->currentRow()], QStringLiteral(">>[4]"));
        // No call is selected by it: the other panes stay as they were.
        QCOMPARE(window.current(), QStringLiteral("module"));
        window.key(Qt::Key_Return);
        QCOMPARE(window.rows().mid(2, 6),
                 (QStringList{QStringLiteral(">>[4]"), QStringLiteral(">>>import"), QStringLiteral(">>>>import"),
                              QStringLiteral(">>>>>import"), QStringLiteral(">>>>import"), QStringLiteral(">>main")}));
        QCOMPARE(window.tree->rowCount(), folded.size() + 4);
        QCOMPARE(window.tree->currentRow(), 2);
        window.key(Qt::Key_Return);
        QCOMPARE(window.rows(), folded);
        window.key(Qt::Key_Right);
        QCOMPARE(window.tree->rowCount(), folded.size() + 4);
        window.key(Qt::Key_Right); // open already: the first call
        QCOMPARE(window.tree->currentRow(), 3);
        QCOMPARE(window.current(), QStringLiteral("import"));
        window.key(Qt::Key_Left); // closes the call, then goes to the counted row, closes it, goes to the caller
        window.key(Qt::Key_Left);
        QCOMPARE(window.tree->currentRow(), 2);
        window.key(Qt::Key_Left);
        QCOMPARE(window.rows(), folded);
        QCOMPARE(window.tree->currentRow(), 2);
        window.key(Qt::Key_Left);
        QCOMPARE(window.current(), QStringLiteral("module"));
        QCOMPARE(window.tree->currentRow(), 1);
        // `*` opens all of it, Shift and `*` close it.
        window.key(Qt::Key_Down);
        window.key(Qt::Key_Asterisk);
        QCOMPARE(window.tree->rowCount(), folded.size() + 4);
        window.key(Qt::Key_Asterisk, Qt::ShiftModifier | Qt::KeypadModifier);
        QCOMPARE(window.rows(), folded);
    }

    void aClickOpensAndClosesTheCountedRow() {
        Window window(m_trace);
        const QStringList folded = window.rows();
        window.click(4);
        QCOMPARE(window.rows().mid(4, 3),
                 (QStringList{QStringLiteral(">>>[2]"), QStringLiteral(">>>>run"), QStringLiteral(">>>>>once")}));
        QCOMPARE(window.tree->currentRow(), 4);
        window.click(4);
        QCOMPARE(window.rows(), folded);
        QTest::mouseClick(window.tree->viewport(), Qt::LeftButton, {},
                          window.tree->geometry(7, *window.tree->row(7)).arrow.center());
        // The calls that go on after own code are as deep as they are.
        QCOMPARE(window.rows().mid(7, 3),
                 (QStringList{QStringLiteral(">>>[2]"), QStringLiteral(">>>>>>close"), QStringLiteral(">>>>>end")}));
    }

    void aJumpToALibraryCallOpensWhatHidesIt() {
        Window window(m_trace);
        window.key(Qt::Key_1, Qt::AltModifier);
        QCOMPARE(window.rows(), (QStringList{QStringLiteral("<toplevel>"), QStringLiteral(">module")}));
        window.pane.find();
        auto* field = window.pane.findBar()->findChild<QLineEdit*>();
        QTest::keyClicks(field, QStringLiteral("close"));
        QTRY_COMPARE(window.current(), QStringLiteral("close"));
        QVERIFY(window.rows().contains(QStringLiteral(">>>>>>close")));
        QVERIFY(window.rows().contains(QStringLiteral(">>[4]"))); // folded as it was
        QCOMPARE(window.rows()[window.tree->currentRow()], QStringLiteral(">>>>>>close"));
        // Back and forward go there as well.
        window.state.select(window.called(QStringLiteral("load")));
        window.key(Qt::Key_2, Qt::AltModifier);
        QVERIFY(!window.rows().contains(QStringLiteral(">>>>>>close")));
        window.state.select(window.called(QStringLiteral("main")));
        window.state.goBack();
        while (window.current() != QStringLiteral("close") && window.state.canGoBack())
            window.state.goBack();
        QCOMPARE(window.current(), QStringLiteral("close"));
        QCOMPARE(window.rows()[window.tree->currentRow()], QStringLiteral(">>>>>>close"));
    }

    void theSelectedCallStaysSelected() {
        Window window(m_trace, false);
        window.state.select(window.called(QStringLiteral("once")));
        window.key(Qt::Key_F);
        QCOMPARE(window.current(), QStringLiteral("once"));
        QCOMPARE(window.rows()[window.tree->currentRow()], QStringLiteral(">>>[2]"));
        QVERIFY(!window.rows().contains(QStringLiteral(">>>>run")));
        window.key(Qt::Key_F);
        QCOMPARE(window.current(), QStringLiteral("once"));
        QCOMPARE(window.tree->row(window.tree->currentRow())->call.id, window.called(QStringLiteral("once")));
        window.state.select(window.called(QStringLiteral("parse")));
        window.key(Qt::Key_F);
        QCOMPARE(window.rows()[window.tree->currentRow()], QStringLiteral(">>>>parse"));
    }

    void collapsingTheCallerOfTheCountedRowSelectsTheCaller() {
        Window window(m_trace);
        window.state.select(window.called(QStringLiteral("open")));
        const qint64 main = window.rowNamed(QStringLiteral(">>main"));
        window.tree->toggle(main);
        QCOMPARE(window.current(), QStringLiteral("main"));
        QCOMPARE(window.tree->currentRow(), main);
    }

    void siblingsSkipLibraryCalls() {
        Window window(m_trace);
        const QStringList folded = window.rows();
        window.state.select(window.called(QStringLiteral("worker")));
        window.key(Qt::Key_Down, Qt::ControlModifier);
        QTRY_COMPARE(window.current(), QStringLiteral("load"));
        window.key(Qt::Key_Up, Qt::ControlModifier);
        QTRY_COMPARE(window.current(), QStringLiteral("worker"));
        QSignalSpy said(&window.state, &TraceState::said);
        window.key(Qt::Key_Up, Qt::ControlModifier);
        QTRY_COMPARE(said.size(), 1);
        QCOMPARE(window.rows(), folded);
    }

    void theShareIsThatOfTheOwnCaller() {
        Window window(m_trace);
        const auto row = window.tree->row(window.rowNamed(QStringLiteral(">>>worker")));
        const auto main = m_trace->call(window.called(QStringLiteral("main")));
        QCOMPARE(window.tree->rows()->details(row->call).parentDuration, main->duration);
        window.key(Qt::Key_F);
        const auto once = m_trace->call(window.called(QStringLiteral("once")));
        QCOMPARE(window.tree->rows()->details(row->call).parentDuration, once->duration);
    }

    void countedRowsReadAsSentences() {
        Window window(m_trace);
        QAccessibleTableInterface* table = QAccessible::queryAccessibleInterface(window.tree)->tableInterface();
        QVERIFY(table);
        QCOMPARE(table->rowCount(), 10);
        QAccessibleInterface* counted = table->cellAt(2, 0);
        QCOMPARE(counted->text(QAccessible::Name),
                 QStringLiteral("4 library call(s) folded, the first asyncio.import, level 2"));
        QVERIFY(counted->state().expandable && counted->state().collapsed);
        counted->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        QVERIFY(table->cellAt(2, 0)->state().expanded);
        QVERIFY(table->cellAt(3, 0)->text(QAccessible::Name).endsWith(QStringLiteral("level 3")));
        QCOMPARE(table->cellAt(2, 1)->text(QAccessible::Name), QString());
    }

    void copiesAreFoldedAsTheRowsAre() {
        Window window(m_trace);
        window.state.select(window.called(QStringLiteral("main")));
        QSignalSpy said(&window.state, &TraceState::said);
        window.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(said.size(), 1);
        QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 9); // head, seven rows, the end
        QVERIFY(lines[1].startsWith(QStringLiteral("main\t")));
        QVERIFY2(lines[2].startsWith(QStringLiteral("  2 library call(s): asyncio.run …\t")), qPrintable(lines[2]));
        QVERIFY(lines[3].startsWith(QStringLiteral("  worker\t")));
        QVERIFY(lines[4].startsWith(QStringLiteral("    parse\t")));
        for (const QString& line : lines.mid(0, 8))
            QCOMPARE(line.count(QLatin1Char('\t')), 6);
        // The counted row alone, then what it stands for.
        window.tree->setCurrentRow(2);
        window.key(Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("\n4 library call(s): asyncio.import …")));
        said.clear();
        window.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(said.size(), 1);
        lines = QGuiApplication::clipboard()->text().trimmed().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 5);
        QVERIFY(lines[2].startsWith(QStringLiteral("  import\t")));
    }

    void aRunWithoutOwnCodeIsShownWhole() {
        const QString path = m_folder.filePath(QStringLiteral("library.reel"));
        TraceBuilder builder(path.toStdString());
        const auto library = builder.function("timeit", {}, 1, FunctionInfo::Flavour::Function, true, "timeit");
        builder.enter(library).enter(library).leave().leave();
        const auto trace = open(builder, path);
        QVERIFY(trace);
        Window window(trace, false);
        auto* note = window.pane.findChild<QLabel*>(QStringLiteral("libraryNote"));
        QVERIFY(note && note->isHidden());
        window.tree->libraryFold()->setWanted(true);
        QVERIFY(note->isVisible());
        QVERIFY(note->text().contains(QStringLiteral("own code")));
        QVERIFY(!window.action()->isEnabled() && !window.action()->isChecked());
        QCOMPARE(window.tree->rowCount(), 3);
    }

    void aLargeTraceIsShownAtOnceAndFoldedWhenItIsCounted() {
        const QString path = m_folder.filePath(QStringLiteral("large.reel"));
        TraceBuilder builder(path.toStdString());
        const auto own = builder.function("own");
        const auto library = builder.function("library", {}, 1, FunctionInfo::Flavour::Function, true, "json");
        builder.enter(own);
        for (int round = 0; round < 30'000; ++round)
            builder.enter(library).enter(library).leave().leave();
        builder.leave();
        const auto trace = open(builder, path);
        QVERIFY(trace);
        Window window(trace, false);
        QSignalSpy folded(window.tree->libraryFold(), &LibraryFold::folded);
        window.key(Qt::Key_F);
        QVERIFY(!window.tree->rows()->folded());
        QVERIFY(window.tree->rowCount() > 0);
        QTRY_COMPARE(folded.size(), 1);
        QCOMPARE(window.rows(),
                 (QStringList{QStringLiteral("<toplevel>"), QStringLiteral(">own"), QStringLiteral(">>[60000]")}));
        // Of many the first level is shown.
        window.tree->setCurrentRow(2);
        window.key(Qt::Key_Right);
        QCOMPARE(window.tree->rowCount(), 30'003);
        QCOMPARE(window.tree->row(3)->level, 3u);
        QVERIFY(window.tree->row(3)->expandable && !window.tree->row(3)->expanded);
        // A job that is given up does nothing afterwards.
        Window other(trace, false);
        QSignalSpy never(other.tree->libraryFold(), &LibraryFold::folded);
        other.key(Qt::Key_F);
        other.key(Qt::Key_F);
        QTest::qWait(200);
        QVERIFY(never.isEmpty());
    }

    void theMouseTellsTheExactNumber() {
        Window window(m_trace);
        TreeRow row = *window.tree->row(2);
        QVERIFY(libraryTip(*window.tree->rows(), row).startsWith(QStringLiteral("4 library call")));
        QVERIFY(libraryTip(*window.tree->rows(), row).contains(QStringLiteral("asyncio.import …")));
        row.libraryCalls = 1'281'204;
        QVERIFY(libraryTip(*window.tree->rows(), row).startsWith(formatExact(1'281'204)));
        QVERIFY(callTexts::libraryCalls(1'281'204).startsWith(formatCount(1'281'204)));
    }
};

QTEST_MAIN(TestLibraryFold)
#include "test_LibraryFold.moc"
