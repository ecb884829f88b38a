// SPDX-License-Identifier: Apache-2.0
#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "support/OrdersTrace.h"
#include "support/TraceBuilder.h"
#include "widgets/calltree/CallTree.h"
#include "widgets/calltree/CallTreeActions.h"
#include "widgets/calltree/CallTreePane.h"
#include "widgets/common/FindBar.h"
#include "widgets/theme/Metrics.h"
#include "widgets/trace/Navigator.h"
#include "widgets/trace/TraceState.h"

using namespace callreel;

class TestCallTree : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    test::OrdersCalls m_calls;
    std::shared_ptr<const Trace> m_trace;

    struct Window {
        explicit Window(std::shared_ptr<const Trace> trace)
            : state(std::move(trace)), navigator(new Navigator(&state)), pane(&state, navigator), tree(pane.tree()) {
            pane.resize(1040, 600);
            pane.show();
            tree->setFocus(Qt::TabFocusReason);
            QVERIFY(QTest::qWaitForWindowExposed(&pane));
        }
        TraceState state;
        Navigator* navigator;
        CallTreePane pane;
        CallTree* tree;

        void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(tree, key, modifiers); }
        QString currentName() const {
            const auto call = state.trace().call(state.current().value_or(CallId{9999, 0}));
            return call ? QString::fromStdString(state.trace().function(call->function).name) : QString();
        }
        QPoint point(qint64 row, int x) const { return {x, tree->rowRect(row).center().y()}; }
    };

private Q_SLOTS:
    void initTestCase() {
        qputenv("CALLREEL_HOME", m_folder.filePath(QStringLiteral("home")).toLocal8Bit());
        const std::string path = m_folder.filePath(QStringLiteral("orders.reel")).toStdString();
        const auto calls = test::buildOrdersTrace(path);
        QVERIFY2(calls, calls ? "" : calls.error().text().c_str());
        m_calls = *calls;
        auto trace = Trace::open(path);
        QVERIFY2(trace, trace ? "" : trace.error().text().c_str());
        m_trace = *trace;
    }

    void theArrowsWalkAndOpen() {
        Window window(m_trace);
        window.key(Qt::Key_1, Qt::AltModifier); // threads are roots with a heading each
        window.key(Qt::Key_Home);
        QCOMPARE(window.tree->currentRow(), 0);
        QCOMPARE(window.tree->row(0)->kind, VisibleRows::Row::Kind::Thread);
        window.key(Qt::Key_Down);
        QCOMPARE(window.currentName(), QStringLiteral("<toplevel>"));
        window.key(Qt::Key_Down);
        QCOMPARE(window.currentName(), QStringLiteral("<module>"));
        const qint64 rows = window.tree->rowCount();
        window.key(Qt::Key_Right);
        QVERIFY(window.tree->rowCount() > rows);
        QCOMPARE(window.currentName(), QStringLiteral("<module>"));
        window.key(Qt::Key_Right); // open already: the first child
        QCOMPARE(window.currentName(), QStringLiteral("_find_and_load"));
        window.key(Qt::Key_Left); // nothing to close: the parent
        QCOMPARE(window.currentName(), QStringLiteral("<module>"));
        window.key(Qt::Key_Left);
        QCOMPARE(window.tree->rowCount(), rows);
        window.key(Qt::Key_End);
        QCOMPARE(window.tree->currentRow(), window.tree->rowCount() - 1);
        window.key(Qt::Key_PageUp);
        window.key(Qt::Key_Home);
        QCOMPARE(window.tree->currentRow(), 0);
    }

    void subtreesOpenAndCloseWhole() {
        Window window(m_trace);
        window.tree->expandToLevel(1);
        window.state.select(m_calls.module);
        const auto module = *m_trace->call(m_calls.module);
        const qint64 before = window.tree->rowCount();
        window.key(Qt::Key_Asterisk);
        QVERIFY(window.tree->rowCount() >= static_cast<qint64>(module.size));
        window.key(Qt::Key_Asterisk, Qt::ShiftModifier | Qt::KeypadModifier);
        QCOMPARE(window.tree->rowCount(), before);
        window.key(Qt::Key_Right);
        QCOMPARE(window.currentName(), QStringLiteral("<module>"));
        QVERIFY(window.tree->rowCount() > before);
        // Where `*` needs Shift, the first one opens and the second one closes.
        window.key(Qt::Key_Asterisk, Qt::ShiftModifier);
        QVERIFY(window.tree->rowCount() >= static_cast<qint64>(module.size));
        window.key(Qt::Key_Asterisk, Qt::ShiftModifier);
        QCOMPARE(window.tree->rowCount(), before);
    }

    void altDigitsOpenToALevel() {
        Window window(m_trace);
        window.key(Qt::Key_2, Qt::AltModifier);
        for (qint64 row = 0; row < window.tree->rowCount(); ++row) {
            if (const auto at = window.tree->row(row); at->kind == VisibleRows::Row::Kind::Call)
                QVERIFY(at->call.depth <= 2);
        }
        const qint64 two = window.tree->rowCount();
        window.key(Qt::Key_9, Qt::AltModifier);
        QVERIFY(window.tree->rowCount() > two);
        QCOMPARE(window.tree->rowCount(), static_cast<qint64>(m_trace->callCount()) + 2);
    }

    // B6, B7: resumed and thrown-into segments are calls of their own, and the keys lead from one to the other.
    void bracketsGoThroughTheSegments() {
        Window window(m_trace);
        window.state.select(m_calls.resumedRate);
        QCOMPARE(window.currentName(), QStringLiteral("fetch_rate"));
        window.key(Qt::Key_BracketLeft);
        QTRY_VERIFY(window.state.current() != m_calls.resumedRate);
        QCOMPARE(m_trace->call(*window.state.current())->activation, m_trace->call(m_calls.resumedRate)->activation);
        window.key(Qt::Key_BracketRight);
        QTRY_VERIFY(window.state.current() == m_calls.resumedRate);
        QSignalSpy said(&window.state, &TraceState::said);
        window.key(Qt::Key_BracketRight);
        QTRY_COMPARE(said.size(), 1);
        QVERIFY(window.state.current() == m_calls.resumedRate);
    }

    void lettersGoToTheSameFunctionExceptionsAndTheEnd() {
        Window window(m_trace);
        window.state.select(m_calls.firstOrder);
        window.key(Qt::Key_N);
        QTRY_VERIFY(window.state.current() != m_calls.firstOrder);
        QCOMPARE(window.currentName(), QStringLiteral("parse_order"));
        window.key(Qt::Key_N, Qt::ShiftModifier);
        QTRY_VERIFY(window.state.current() == m_calls.firstOrder);

        window.key(Qt::Key_E);
        QTRY_VERIFY(window.state.current() == m_calls.run || window.state.current() == m_calls.resumedRate);
        QVERIFY(m_trace->call(*window.state.current())->exit == ExitCause::Unwind);

        window.key(Qt::Key_X);
        QVERIFY(window.state.current() == m_trace->verdict().endedBy);

        window.state.select(m_calls.toplevel);
        window.key(Qt::Key_H);
        QTRY_VERIFY(window.state.current() != m_calls.toplevel);
        QCOMPARE(m_trace->call(*window.state.current())->size, std::uint64_t{1});

        window.state.select(m_calls.load);
        window.key(Qt::Key_Down, Qt::ControlModifier);
        QTRY_COMPARE(window.currentName(), QStringLiteral("Thread.start"));
        window.key(Qt::Key_Up, Qt::ControlModifier);
        QTRY_VERIFY(window.state.current() == m_calls.load);
    }

    void aClickSelectsAndTheArrowToggles() {
        Window window(m_trace);
        window.tree->expandToLevel(2);
        const qint64 row = static_cast<qint64>(**window.tree->rows()->visible().rowOf(m_calls.main));
        QTest::mouseClick(window.tree->viewport(), Qt::LeftButton, {}, window.point(row, 500));
        QVERIFY(window.state.current() == m_calls.main);
        const qint64 rows = window.tree->rowCount();
        const QRect arrow = window.tree->geometry(row, *window.tree->row(row)).arrow;
        QTest::mouseClick(window.tree->viewport(), Qt::LeftButton, {}, arrow.center());
        QVERIFY(window.tree->rowCount() > rows);
        QTest::mouseClick(window.tree->viewport(), Qt::LeftButton, {}, arrow.center());
        QCOMPARE(window.tree->rowCount(), rows);
        QTest::mouseDClick(window.tree->viewport(), Qt::LeftButton, {}, window.point(row, 500));
        QVERIFY(window.tree->rowCount() > rows);
    }

    void collapsingWhatHoldsTheSelectionSelectsIt() {
        Window window(m_trace);
        window.state.select(m_calls.firstOrder);
        const qint64 row = static_cast<qint64>(**window.tree->rows()->visible().rowOf(m_calls.load));
        window.tree->toggle(row);
        QVERIFY(window.state.current() == m_calls.load);
    }

    void namesAreFoundAsOneTypes() {
        Window window(m_trace);
        window.state.select(m_calls.toplevel);
        window.key(Qt::Key_Slash);
        FindBar* bar = window.pane.findBar();
        QVERIFY(bar->isVisible());
        auto* field = bar->findChild<QLineEdit*>();
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("fetch"));
        QTRY_COMPARE(window.currentName(), QStringLiteral("fetch_rate"));
        QTRY_VERIFY(field->accessibleDescription().contains(QStringLiteral("6 call")));
        const auto first = window.state.current();
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(window.state.current() != first);
        QCOMPARE(window.currentName(), QStringLiteral("fetch_rate"));
        QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
        QTRY_VERIFY(window.state.current() == first);
        QTest::keyClicks(field, QStringLiteral("xyz"));
        QTRY_COMPARE(field->accessibleDescription(), QStringLiteral("No call matches"));
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
        QVERIFY(window.tree->hasFocus());
    }

    void theSearchGoesRound() {
        Window window(m_trace);
        window.pane.find();
        auto* field = window.pane.findBar()->findChild<QLineEdit*>();
        QTest::keyClicks(field, QStringLiteral("thread.join"));
        QTRY_COMPARE(window.currentName(), QStringLiteral("Thread.join"));
        const auto only = window.state.current();
        QSignalSpy ended(window.navigator, &Navigator::namedEnded);
        QTest::keyClick(field, Qt::Key_F3);
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(ended.front().front().toBool());
        QVERIFY(window.state.current() == only);
    }

    void rowsAreCopiedAsText() {
        Window window(m_trace);
        window.state.select(m_calls.resumedRate);
        window.key(Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines[0].split(QLatin1Char('\t')).size(), lines[1].split(QLatin1Char('\t')).size());
        QVERIFY(lines[1].startsWith(QStringLiteral("fetch_rate 2/2\t")));
        QVERIFY(lines[1].contains(QStringLiteral("RateError('no rate for CHF')")));
        QVERIFY(lines[1].contains(QStringLiteral("resumed\tunwound")));

        window.state.select(m_calls.load);
        QSignalSpy said(&window.state, &TraceState::said);
        window.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(said.size(), 1);
        const QStringList subtree = QGuiApplication::clipboard()->text().trimmed().split(QLatin1Char('\n'));
        QCOMPARE(subtree.size(), static_cast<qsizetype>(m_trace->call(m_calls.load)->size) + 1);
        QVERIFY(subtree[2].startsWith(QStringLiteral("  parse_orders 1/15")));
    }

    void returnAsksForTheSource() {
        Window window(m_trace);
        window.state.select(m_calls.load);
        QSignalSpy wanted(&window.state, &TraceState::sourceWanted);
        window.key(Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
    }

    void hugeTreesScrollToTheLastRow() {
        Window window(m_trace);
        window.pane.resize(1040, 120);
        window.tree->expandAll();
        window.key(Qt::Key_End);
        const QRect last = window.tree->rowRect(window.tree->rowCount() - 1);
        QVERIFY(window.tree->viewport()->rect().contains(last.center()));
        QCOMPARE(window.tree->verticalScrollBar()->value(), window.tree->verticalScrollBar()->maximum());
        window.tree->verticalScrollBar()->setValue(0);
        QCOMPARE(window.tree->firstRowInSight(), 0);
        window.tree->verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        QCOMPARE(window.tree->firstRowInSight(), 1);
    }

    void columnsAreKept() {
        Window window(m_trace);
        CallTreeHeader* header = window.tree->header();
        header->resizeSection(0, 410);
        QCOMPARE(header->length(), window.tree->viewport()->width());
        const QByteArray saved = window.tree->saveColumns();
        Window other(m_trace);
        other.tree->restoreColumns(saved);
        QCOMPARE(other.tree->header()->columnWidth(CallColumn::Function), 410);
        other.tree->resetColumns();
        QVERIFY(other.tree->header()->columnWidth(CallColumn::Function) != 410);
    }

    void rowsReadAsSentences() {
        Window window(m_trace);
        window.state.select(m_calls.resumedRate);
        QAccessibleInterface* tree = QAccessible::queryAccessibleInterface(window.tree);
        QVERIFY(tree);
        QCOMPARE(tree->role(), QAccessible::Tree);
        QCOMPARE(tree->text(QAccessible::Name), QStringLiteral("Call tree"));
        QAccessibleTableInterface* table = tree->tableInterface();
        QVERIFY(table);
        QCOMPARE(table->columnCount(), 5);
        QCOMPARE(table->rowCount(), static_cast<int>(window.tree->rowCount()));
        QCOMPARE(table->columnDescription(1), QStringLiteral("Arguments → result"));
        QAccessibleInterface* row = table->cellAt(static_cast<int>(window.tree->currentRow()), 0);
        QVERIFY(row);
        const auto call = *m_trace->call(m_calls.resumedRate);
        const QString sentence = row->text(QAccessible::Name);
        QVERIFY2(sentence.startsWith(QStringLiteral(
                     "fetch_rate, segment 2 of 2, resumed, unwound by RateError no rate for CHF, starts at ")),
                 qPrintable(sentence));
        QVERIFY2(sentence.contains(QStringLiteral("microseconds, level %1").arg(call.depth)), qPrintable(sentence));
        QVERIFY(row->state().selected);
        QVERIFY(row->state().focused);
        QCOMPARE(table->cellAt(static_cast<int>(window.tree->currentRow()), 2)->text(QAccessible::Name),
                 QStringLiteral("resumed, unwound"));
        // An expandable one says so, and can be pressed.
        const int module = static_cast<int>(**window.tree->rows()->visible().rowOf(m_calls.module));
        QAccessibleInterface* above = table->cellAt(module, 0);
        QVERIFY(above->state().expandable && above->state().expanded);
        above->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(window.state.current() == m_calls.module);
        above->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        QVERIFY(table->cellAt(module, 0)->state().collapsed);
    }

    void onlyRowsInSightAreChildren() {
        Window window(m_trace);
        window.pane.resize(1040, 200);
        window.tree->expandAll();
        QAccessibleInterface* tree = QAccessible::queryAccessibleInterface(window.tree);
        QCOMPARE(tree->childCount(), window.tree->rowsInSight() * 5);
        QVERIFY(tree->childCount() < window.tree->rowCount() * 5);
        for (int child = 0; child < tree->childCount(); ++child) {
            QAccessibleInterface* cell = tree->child(child);
            QVERIFY(cell);
            QCOMPARE(tree->indexOfChild(cell), child);
            QVERIFY(cell->parent() == tree);
            QVERIFY(cell->rect().height() == metrics::rowHeight());
        }
        // Scrolled through from end to end, it holds no more than what was in sight now and then.
        for (int row = 0; row < window.tree->rowCount(); ++row)
            QVERIFY(tree->tableInterface()->cellAt(row, 0)->isValid());
    }
};

QTEST_MAIN(TestCallTree)
#include "test_CallTree.moc"
