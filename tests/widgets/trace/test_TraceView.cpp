// SPDX-License-Identifier: Apache-2.0
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QLineEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <sqlite3.h>

#include <algorithm>

#include "model/recording/TraceBookmarks.h"
#include "model/settings/Settings.h"
#include "support/OrdersTrace.h"
#include "support/TraceBuilder.h"
#include "widgets/calltree/CallTree.h"
#include "widgets/calltree/CallTreePane.h"
#include "widgets/common/FindBar.h"
#include "widgets/common/MessageBar.h"
#include "widgets/common/StatePane.h"
#include "widgets/details/DetailsPane.h"
#include "widgets/details/LifetimeStrip.h"
#include "widgets/details/ValueModel.h"
#include "widgets/details/ValueView.h"
#include "widgets/notes/NotesPane.h"
#include "widgets/output/OutputModel.h"
#include "widgets/output/TraceOutputPane.h"
#include "widgets/run/EnvironmentTable.h"
#include "widgets/run/RunPane.h"
#include "widgets/run/RunSection.h"
#include "widgets/source/SourcePane.h"
#include "widgets/source/SourceView.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"
#include "widgets/trace/CallPath.h"
#include "widgets/trace/TracePage.h"
#include "widgets/trace/TraceView.h"
#include "widgets/verdict/TraceBanners.h"
#include "widgets/verdict/VerdictBar.h"

using namespace callreel;
using test::OrdersEnd;

class TestTraceView : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_files = 0;

    struct Window {
        Window(QTemporaryDir& folder, int number, OrdersEnd end)
            : settings(folder.filePath(QStringLiteral("settings%1.ini").arg(number))), page(&settings) {
            path = folder.filePath(QStringLiteral("orders%1.reel").arg(number));
            const auto built = test::buildOrdersTrace(path.toStdString(), end);
            QVERIFY2(built, built ? "" : built.error().text().c_str());
            calls = *built;
            page.resize(1400, 800);
            QSignalSpy opened(&page, &TracePage::opened);
            page.open(path);
            page.show();
            QVERIFY(QTest::qWaitForWindowExposed(&page));
            QTRY_COMPARE(opened.size(), 1);
            view = page.view();
            view->banners()->setEnvironment([this](const char* name) -> std::optional<std::string> {
                const auto at = environment.find(name);
                return at == environment.end() ? std::nullopt : std::optional(at->second);
            });
            view->focusTree();
        }
        QAbstractButton* button(const QString& text) const {
            for (auto* button : page.findChildren<QAbstractButton*>()) {
                if (button->text() == text && button->isVisible())
                    return button;
            }
            return nullptr;
        }
        void press(const QString& text) const {
            auto* found = button(text);
            QVERIFY2(found, qPrintable(text));
            // A banner that has just appeared grows for a moment: its button is hit when it is all there.
            QTRY_VERIFY2(found->visibleRegion().boundingRect() == found->rect(), qPrintable(text));
            QTest::mouseClick(found, Qt::LeftButton);
        }
        QStringList valueRows(const QModelIndex& parent = {}) const {
            QStringList rows;
            const QAbstractItemModel* model = view->detailsPane()->values()->model();
            for (int row = 0; row < model->rowCount(parent); ++row) {
                const QModelIndex at = model->index(row, 0, parent);
                rows << at.data().toString() + QLatin1Char('|') + at.siblingAtColumn(1).data().toString();
                rows << valueRows(at);
            }
            return rows;
        }
        Settings settings;
        std::map<std::string, std::string> environment;
        QString path;
        test::OrdersCalls calls;
        TracePage page;
        TraceView* view = nullptr;
    };

    std::unique_ptr<Window> open(OrdersEnd end = OrdersEnd::Status3) {
        return std::make_unique<Window>(m_folder, m_files++, end);
    }

    /// A key to whatever has the focus.
    static void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QWidget* focused = QApplication::focusWidget();
        QVERIFY(focused);
        QTest::keyClick(focused, key, modifiers);
    }

private Q_SLOTS:
    void init() {
        // Marks are kept per run, and these traces are all of one run.
        QDir(m_folder.filePath(QStringLiteral("home"))).removeRecursively();
        qputenv("CALLREEL_HOME", m_folder.filePath(QStringLiteral("home")).toLocal8Bit());
    }

    // The key map: M, then F2. By key alone: mark, write, go on in the tree; kept when the trace is opened again.
    void aCallIsMarkedANoteIsWrittenAndBothStay() {
        QByteArray before;
        QString path;
        {
            const auto window = open();
            path = window->path;
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            before = file.readAll();
            CallTree* tree = window->view->treePane()->tree();
            window->view->state()->select(window->calls.load);
            key(Qt::Key_M);
            QVERIFY(window->view->state()->bookmarks()->contains(window->calls.load));
            QVERIFY(window->view->isChecked(QStringLiteral("mark.toggle")));
            key(Qt::Key_F2);
            auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
            QVERIFY(field);
            QCOMPARE(field->accessibleName(), QStringLiteral("Note"));
            QVERIFY(window->view->notesPane()->isVisible());
            QTest::keyClicks(field, QStringLiteral("why is M slow"));
            key(Qt::Key_Return);
            QTRY_COMPARE(QApplication::focusWidget(), tree);
            QCOMPARE(window->view->state()->bookmarks()->note(window->calls.load), QStringLiteral("why is M slow"));
            // The row says so to a screen reader.
            const QAccessibleInterface* row = QAccessible::queryAccessibleInterface(tree)->tableInterface()->cellAt(
                static_cast<int>(tree->currentRow()), 0);
            QVERIFY2(row->text(QAccessible::Name).endsWith(QStringLiteral(", bookmark: why is M slow")),
                     qPrintable(row->text(QAccessible::Name)));
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), before); // the trace is never written to
        Settings settings(m_folder.filePath(QStringLiteral("again.ini")));
        TracePage page(&settings);
        QSignalSpy opened(&page, &TracePage::opened);
        page.open(path);
        QTRY_COMPARE(opened.size(), 1);
        const QAbstractItemModel* list = page.view()->notesPane()->view()->model();
        QCOMPARE(list->rowCount(), 1);
        QCOMPARE(list->index(0, 0).data().toString(), QStringLiteral("why is M slow"));
        QVERIFY(list->index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("load, starts")));
    }

    void escapeLeavesTheNoteAsItWas() {
        const auto window = open();
        window->view->state()->select(window->calls.load);
        window->view->state()->bookmarks()->setNote(window->calls.load, QStringLiteral("first"));
        key(Qt::Key_F2);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("second"));
        key(Qt::Key_Escape);
        QTRY_COMPARE(QApplication::focusWidget(), window->view->treePane()->tree());
        QCOMPARE(window->view->state()->bookmarks()->note(window->calls.load), QStringLiteral("first"));
    }

    void theMarkIsInTheRow() {
        const auto window = open();
        CallTree* tree = window->view->treePane()->tree();
        window->view->state()->select(window->calls.main);
        const auto rowPicture = [&] { return tree->viewport()->grab(tree->rowRect(tree->currentRow())).toImage(); };
        const QImage plain = rowPicture();
        key(Qt::Key_M);
        QVERIFY(rowPicture() != plain);
        key(Qt::Key_M);
        QCOMPARE(rowPicture(), plain);
    }

    void keysGoFromMarkToMarkAndBack() {
        const auto window = open();
        TraceState* state = window->view->state();
        QString said;
        connect(state, &TraceState::said, this, [&](const QString& words) { said = words; });
        key(Qt::Key_B);
        QVERIFY(said.contains(QStringLiteral("No bookmarks yet")));
        state->bookmarks()->add(window->calls.load);
        state->bookmarks()->add(window->calls.audit);
        key(Qt::Key_B);
        QCOMPARE(state->current(), window->calls.load);
        key(Qt::Key_B);
        QCOMPARE(state->current(), window->calls.audit);
        key(Qt::Key_B);
        QCOMPARE(said, QStringLiteral("No later bookmark."));
        key(Qt::Key_B, Qt::ShiftModifier);
        QCOMPARE(state->current(), window->calls.load);
        // A mark of another trace's file, beyond the calls of this one, is passed over.
        state->bookmarks()->add({0, 1'000'000});
        key(Qt::Key_B);
        QCOMPARE(state->current(), window->calls.audit);
    }

    void theListShowsItsCallsAndTakesThemAway() {
        const auto window = open();
        TraceState* state = window->view->state();
        NotesPane* notes = window->view->notesPane();
        window->view->perform(QStringLiteral("view.notes"));
        // Nothing yet: it says how, and its button does it.
        auto* mark = window->button(QStringLiteral("Bookmark the selected call"));
        QVERIFY(mark);
        QCOMPARE(QApplication::focusWidget(), mark);
        key(Qt::Key_Space);
        QCOMPARE(state->bookmarks()->calls(), QList<CallId>{window->calls.toplevel});
        state->bookmarks()->setNote(window->calls.audit, QStringLiteral("other thread"));
        notes->view()->setFocus();
        key(Qt::Key_Down);
        QCOMPARE(state->current(), window->calls.audit);
        key(Qt::Key_Delete);
        QCOMPARE(state->bookmarks()->calls(), QList<CallId>{window->calls.toplevel});
        QVERIFY(window->page.canPerform(QStringLiteral("edit.undo")));
        window->page.perform(QStringLiteral("edit.undo"));
        QCOMPARE(state->bookmarks()->note(window->calls.audit), QStringLiteral("other thread"));
        QCOMPARE(state->current(), window->calls.audit);
        window->page.perform(QStringLiteral("edit.redo"));
        QVERIFY(!state->bookmarks()->contains(window->calls.audit));
        key(Qt::Key_Down); // the selected call has no mark any more: from the list's top
        key(Qt::Key_Delete);
        QVERIFY(!notes->view()->isVisible());
    }

    // Target 8: nothing is clipped at 200 %: the caption of a lifetime has the lines that it needs.
    void theWordsOfALifetimeHaveTheirLines() {
        const auto window = open();
        window->view->state()->select(window->calls.resumedRate);
        auto* strip = window->page.findChild<LifetimeStrip*>();
        QTRY_VERIFY(strip->isVisible());
        const int wide = strip->heightForWidth(1000);
        QVERIFY(strip->heightForWidth(120) > wide);
        const auto back = qScopeGuard([] {
            metrics::setTextScale(100);
            Q_EMIT ThemeNotifier::instance().changed();
        });
        metrics::setTextScale(200);
        Q_EMIT ThemeNotifier::instance().changed();
        window->page.resize(1440, 836);
        window->view->resetLayout();
        QTRY_VERIFY2(strip->height() >= strip->heightForWidth(strip->width()),
                     qPrintable(QStringLiteral("%1 x %2 for %3")
                                    .arg(strip->width())
                                    .arg(strip->height())
                                    .arg(strip->heightForWidth(strip->width()))));
    }

    // Ctrl+K looks for calls too: the window's palette asks the page for it.
    void thePaletteFindsCalls() {
        const auto window = open();
        QVERIFY(window->page.canSearch());
        window->page.search(QStringLiteral("audit"));
        QVERIFY(window->view->treePane()->findBar()->isVisible());
        QTRY_COMPARE(window->view->state()->current(), window->calls.audit);
    }

    // P2: the status is in the trace, and the viewer shows it, whatever callreel returned.
    void libraryCallsAreFoldedUnlessTheSettingsSayOtherwise() {
        Window window(m_folder, ++m_files, OrdersEnd::Status3);
        CallTree* tree = window.view->treePane()->tree();
        const auto button = [](const Window& of) {
            for (auto* one : of.page.findChildren<QToolButton*>()) {
                if (one->accessibleName() == QStringLiteral("Fold library calls"))
                    return one;
            }
            return static_cast<QToolButton*>(nullptr);
        };
        QToolButton* fold = button(window);
        QVERIFY(fold && fold->isVisible() && fold->isChecked());
        QVERIFY(window.page.isChecked(QStringLiteral("view.foldLibrary")));
        QVERIFY(tree->rows()->folded());
        QCOMPARE(window.view->state()->current().value(), window.calls.toplevel);
        QVERIFY(!window.settings.isSet(QString::fromLatin1(settingKeys::foldLibraryCalls))); // looking stores nothing
        QTest::mouseClick(fold, Qt::LeftButton);
        QVERIFY(!tree->rows()->folded());
        QVERIFY(!fold->isChecked() && !window.page.isChecked(QStringLiteral("view.foldLibrary")));
        QVERIFY(!window.settings.flag(settingKeys::foldLibraryCalls));
        // What the settings say is heard, and every open trace does the same.
        window.page.perform(QStringLiteral("view.foldLibrary"));
        QVERIFY(window.settings.flag(settingKeys::foldLibraryCalls));
        QVERIFY(fold->isChecked() && tree->rows()->folded());
        window.settings.setValue(settingKeys::foldLibraryCalls, false);
        QVERIFY(!fold->isChecked() && !tree->rows()->folded());
    }

    void theFourAnswersAndTheBannerSayHowItEnded() {
        const auto window = open();
        QCOMPARE(window->view->verdictBar()->button(VerdictQuestion::Script)->accessibleName(),
                 QStringLiteral("Script exited with status 3"));
        QCOMPARE(window->view->verdictBar()->button(VerdictQuestion::Recorder)->accessibleName(),
                 QStringLiteral("Recorder no errors"));
        const Message banner = window->view->messageBar()->current();
        QCOMPARE(banner.title, QStringLiteral("The script exited with status 3."));
        QCOMPARE(banner.text,
                 QStringLiteral("The recording succeeded, so callreel returned 0; the trace keeps the 3."));
        QTest::mouseClick(window->view->verdictBar()->button(VerdictQuestion::Script), Qt::LeftButton);
        QVERIFY(window->view->runPane()->isVisible());
        const QString words = window->view->runPane()->section(VerdictQuestion::Script)->accessibleDescription();
        QVERIFY2(words.contains(QStringLiteral("process exit status 3")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("CODETRACER_PROPAGATE_SCRIPT_EXIT")), qPrintable(words));
    }

    void aScriptThatEndedWellIsQuiet() {
        const auto window = open(OrdersEnd::Well);
        QVERIFY(window->view->messageBar()->isEmpty());
        QVERIFY(window->view->messageBar()->isHidden());
    }

    void theGravestBannerComesFirst() {
        const auto failed = open(OrdersEnd::RecorderFailed);
        QCOMPARE(failed->view->messageBar()->current().id, QStringLiteral("recorder"));
        QVERIFY(failed->view->messageBar()->current().title.contains(QStringLiteral("no space left in /data/traces")));
        QVERIFY(failed->view->messageBar()->current().detail.contains(QStringLiteral("Free some space")));
        const auto killed = open(OrdersEnd::Killed);
        QVERIFY(killed->view->messageBar()->current().title.startsWith(
            QStringLiteral("The script was killed by SIGKILL (signal 9) after ")));
        const auto incomplete = open(OrdersEnd::Incomplete);
        QCOMPARE(incomplete->view->messageBar()->current().id, QStringLiteral("completeness"));
        const auto unknown = open(OrdersEnd::Unknown);
        QCOMPARE(unknown->view->messageBar()->current().severity, MessageSeverity::Info);
    }

    // B12: what does not balance is said in the banner and in the answers, and the evidence is a click away.
    void aTraceThatDoesNotBalanceSaysSo() {
        const auto window = open(OrdersEnd::NotBalanced);
        const Message banner = window->view->messageBar()->current();
        QCOMPARE(banner.id, QStringLiteral("balance"));
        QCOMPARE(banner.severity, MessageSeverity::Error);
        QCOMPARE(banner.title, QStringLiteral("This trace does not balance."));
        QVERIFY2(banner.text.contains(QStringLiteral("depths on it cannot be trusted")), qPrintable(banner.text));
        const QString answer = window->view->verdictBar()->button(VerdictQuestion::Balance)->accessibleName();
        QVERIFY2(answer.startsWith(QStringLiteral("Not balanced")), qPrintable(answer));
        window->press(QStringLiteral("Show the balance"));
        QVERIFY(window->view->runPane()->isVisible());
        QVERIFY(window->view->runPane()->section(VerdictQuestion::Balance)->isVisible());
        // The tree is there all the same.
        QVERIFY(window->view->treePane()->tree()->rowCount() > 3);
    }

    void anIncompleteTraceSaysWhatIsMissing() {
        const auto window = open(OrdersEnd::Incomplete);
        const Message banner = window->view->messageBar()->current();
        QCOMPARE(banner.severity, MessageSeverity::Warning);
        QCOMPARE(banner.title, QStringLiteral("Part of this run is missing."));
        QVERIFY(!banner.text.isEmpty());
        window->press(QStringLiteral("Show what is missing"));
        QVERIFY(window->view->runPane()->isVisible());
        QVERIFY(window->view->runPane()->section(VerdictQuestion::Completeness)->isVisible());
    }

    // One chunk in the middle is damaged: its rows say so, everything else works.
    void aDamagedChunkTakesOnlyItsOwnRows() {
        const QString path = m_folder.filePath(QStringLiteral("damaged.reel"));
        constexpr int calls = 20000;
        {
            test::TraceBuilder builder(path.toStdString());
            const FunctionId work = builder.function("work", {"n"});
            for (int i = 0; i < calls; ++i)
                builder.enter(work, {test::value::integer(i)}).leave(test::value::integer(i));
            QVERIFY(builder.finish());
        }
        sqlite3* database = nullptr;
        QCOMPARE(sqlite3_open(path.toUtf8().constData(), &database), SQLITE_OK);
        QCOMPARE(sqlite3_exec(database,
                              "UPDATE chunk_structure SET data = zeroblob(length(data)) WHERE chunk = (SELECT id FROM "
                              "chunk WHERE first_call <= 10000 ORDER BY first_call DESC LIMIT 1)",
                              nullptr, nullptr, nullptr),
                 SQLITE_OK);
        QCOMPARE(sqlite3_changes(database), 1);
        sqlite3_close(database);

        Settings settings(m_folder.filePath(QStringLiteral("damaged.ini")));
        TracePage page(&settings);
        page.resize(1200, 700);
        QSignalSpy opened(&page, &TracePage::opened);
        page.open(path);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QTRY_COMPARE(opened.size(), 1);
        CallTree* tree = page.view()->treePane()->tree();
        tree->setFocus();
        tree->expandAll();
        QCOMPARE(tree->rowCount(), calls + 1);
        const auto argumentOf = [tree](qint64 row) {
            const auto content = tree->row(row);
            const auto values = content ? tree->rows()->values(content->call) : std::nullopt;
            return values && !values->arguments.empty() ? std::stoi(values->arguments.front().value.text) : -1;
        };
        const auto sentence = [tree](qint64 row) {
            QAccessibleInterface* cell =
                QAccessible::queryAccessibleInterface(tree)->tableInterface()->cellAt(static_cast<int>(row), 0);
            return cell->text(QAccessible::Name);
        };
        tree->setCurrentRow(10000);
        page.grab(); // what is damaged is painted, too
        QVERIFY(!tree->row(10000));
        QCOMPARE(sentence(10000), QStringLiteral("This row cannot be read: the trace is damaged here."));
        // Keys walk over it, the others are whole.
        QTest::keyClick(tree, Qt::Key_Down);
        QCOMPARE(tree->currentRow(), 10001);
        QTest::keyClick(tree, Qt::Key_PageUp);
        QTest::keyClick(tree, Qt::Key_Return);
        QTest::keyClick(tree, Qt::Key_Right);
        QTest::keyClick(tree, Qt::Key_End);
        page.grab();
        QCOMPARE(tree->currentRow(), calls);
        QCOMPARE(argumentOf(calls), calls - 1);
        QCOMPARE(argumentOf(4000), 3999);
        QTest::keyClick(tree, Qt::Key_Home);
        QCOMPARE(page.view()->state()->current()->index, std::uint64_t{0});
        // Searching says what it could not read, or finds what is there; the window lives.
        page.search(QStringLiteral("work"));
        QTRY_VERIFY(page.view()->state()->current().has_value());
    }

    void whatWasRedactedIsShownAsRedacted() {
        const auto window = open();
        CallTree* tree = window->view->treePane()->tree();
        window->view->state()->select(window->calls.upload);
        const QString said = QAccessible::queryAccessibleInterface(tree)
                                 ->tableInterface()
                                 ->cellAt(static_cast<int>(tree->currentRow()), 1)
                                 ->text(QAccessible::Name);
        QVERIFY2(said.contains(QStringLiteral("redacted")), qPrintable(said));
        QTRY_VERIFY(window->valueRows().join(QLatin1Char('\n')).contains(QStringLiteral("redacted")));
    }

    void theBannerShowsTheCallThatEndedIt() {
        const auto window = open();
        window->press(QStringLiteral("Show the call that ended it"));
        QVERIFY(window->view->state()->current() == window->calls.module);
    }

    // P5, P9, P10: the button sets the setting, says who is in effect, and takes it back.
    void theBannerTurnsPropagationOnAndOffAgain() {
        const auto window = open();
        const QString key = QString::fromLatin1(settingKeys::propagateScriptExit);
        QVERIFY(!window->settings.isSet(key));
        window->press(QStringLiteral("Return the script’s status from now on"));
        QCOMPARE(window->settings.policyLayer().propagateScriptExit, std::optional(true));
        QCOMPARE(window->view->messageBar()->current().title,
                 QStringLiteral("From the next run on, callreel returns the script’s own status."));
        window->press(QStringLiteral("Undo"));
        QVERIFY(!window->settings.policyLayer().propagateScriptExit.has_value());
        QCOMPARE(window->view->messageBar()->current().title, QStringLiteral("The script exited with status 3."));
    }

    void theBannerSaysWhenAVariableStillOverrides() {
        const auto window = open();
        window->environment["CODETRACER_PROPAGATE_SCRIPT_EXIT"] = "0";
        window->press(QStringLiteral("Return the script’s status from now on"));
        QCOMPARE(window->view->messageBar()->current().severity, MessageSeverity::Warning);
        QVERIFY(
            window->view->messageBar()->current().text.contains(QStringLiteral("CODETRACER_PROPAGATE_SCRIPT_EXIT=0")));
        QSignalSpy requested(&window->page, &Page::requested);
        window->press(QStringLiteral("Open settings"));
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested.front().front().toString(), QStringLiteral("open-settings"));
    }

    void escapeClosesTheBannerAndTheAnswersStay() {
        const auto window = open();
        QTest::keyClick(window->view->treePane()->tree(), Qt::Key_Escape);
        QTRY_VERIFY(window->view->messageBar()->isEmpty());
        QVERIFY(window->view->verdictBar()->isVisible());
        // Closed for this trace once is closed for it the next time.
        TracePage again(&window->settings);
        QSignalSpy opened(&again, &TracePage::opened);
        again.open(window->path);
        QTRY_COMPARE(opened.size(), 1);
        QVERIFY(again.view()->messageBar()->isEmpty());
    }

    // B7: a throw's one argument; B6: a resumed call has none, and the window says whose it shows.
    void detailsShowArgumentsAndResults() {
        const auto window = open();
        window->view->state()->select(window->calls.load);
        QTRY_VERIFY(window->valueRows().contains(QStringLiteral("path|'day.csv'")));
        window->view->state()->select(window->calls.thrownRates);
        QTRY_VERIFY(window->valueRows().contains(QStringLiteral("exception|RateError('no rate for CHF')")));
        window->view->state()->select(window->calls.resumedRate);
        QTRY_VERIFY(window->valueRows().contains(QStringLiteral("currency|'CHF'")));
        const QAbstractItemModel* model = window->view->detailsPane()->values()->model();
        QCOMPARE(model->index(0, 2).data().toString(), QStringLiteral("from the start segment"));
        QCOMPARE(model->index(1, 0).data().toString(), QStringLiteral("Exception"));
        window->view->state()->select(window->calls.upload);
        QTRY_VERIFY(window->valueRows().join(QLatin1Char('\n')).contains(QStringLiteral("redacted")));
    }

    void valuesAreOpenedAndCopied() {
        const auto window = open();
        window->view->state()->select(window->calls.load);
        QTRY_VERIFY(window->valueRows().contains(QStringLiteral("path|'day.csv'")));
        ValueView* values = window->view->detailsPane()->values();
        const QModelIndex result = values->model()->index(0, 0, values->model()->index(1, 0));
        QVERIFY(values->model()->hasChildren(result));
        QCOMPARE(values->model()->rowCount(result), 14);
        const QModelIndex order = values->model()->index(2, 0, result);
        QCOMPARE(values->model()->rowCount(order), 4);
        values->setCurrentIndex(values->model()->index(1, 0, order));
        values->setFocus();
        QTest::keyClick(values, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("'sku-103'"));
    }

    void theSourceFollowsTheSelection() {
        const auto window = open();
        SourceView* source = window->view->sourcePane()->view();
        window->view->state()->select(window->calls.load);
        QTRY_COMPARE(source->markedLine(), 32);
        QVERIFY(source->isVisible());
        QVERIFY(source->toPlainText().contains(QStringLiteral("def load(path):")));
        // Frozen modules have none, and say so.
        window->view->state()->select({0, window->calls.module.index + 1});
        QTRY_VERIFY(!source->isVisible());
        QVERIFY(window->view->sourcePane()->findChild<StatePane*>()->state().title.contains(QStringLiteral("frozen")));
        window->view->state()->select(window->calls.run);
        QTRY_COMPARE(window->view->sourcePane()->findChild<StatePane*>()->state().title,
                     QStringLiteral("The source was not kept"));
        window->view->state()->select(window->calls.main);
        QTRY_VERIFY(source->isVisible());
        source->setFocus();
        QTest::keyClick(source, Qt::Key_G, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("5"));
        QCOMPARE(source->textCursor().blockNumber() + 1, 5);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(source->hasFocus());
        QTest::keyClick(source, Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("RateError"));
        QCOMPARE(source->textCursor().selectedText(), QStringLiteral("RateError"));
    }

    // The find bar outlives the file: what it says is of the one that is shown.
    void theFindBarTellsOfTheFileThatIsShown() {
        const auto window = open();
        SourcePane* const pane = window->view->sourcePane();
        const auto says = [pane](const QString& words) {
            const auto labels = pane->findChildren<QLabel*>();
            return std::ranges::any_of(labels, [&](QLabel* l) { return l->isVisible() && l->text().contains(words); });
        };
        window->view->state()->select(window->calls.run); // its source was not kept
        QTRY_COMPARE(pane->findChild<StatePane*>()->state().title, QStringLiteral("The source was not kept"));
        pane->setFocus();
        QTest::keyClick(pane, Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("order"));
        QVERIFY(says(QStringLiteral("Not in this file")));
        window->view->state()->select(window->calls.load);
        QTRY_VERIFY(says(QStringLiteral("place")));
        QVERIFY(!says(QStringLiteral("Not in this file")));
    }

    // B10, and from output to the call that wrote it.
    void aLineOfOutputLeadsToItsCall() {
        const auto window = open();
        QListView* list = window->view->outputPane()->list();
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("read 14 orders from day.csv"));
        QCOMPARE(list->model()->index(1, 0).data(OutputModel::StreamRole).toInt(), static_cast<int>(OutputStream::Err));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
        QVERIFY(window->view->state()->current() == window->calls.load);
        window->press(QStringLiteral("Only this call"));
        QTRY_COMPARE(list->model()->rowCount(), 1);
        window->view->state()->select(window->calls.audit);
        QTRY_COMPARE(list->model()->rowCount(), 0);
        QTRY_COMPARE(window->view->outputPane()->findChild<StatePane*>()->state().title,
                     QStringLiteral("This call wrote nothing"));
        window->press(QStringLiteral("Only this call"));
        QTRY_COMPARE(list->model()->rowCount(), 2);
    }

    void backAndForwardWalkTheSelections() {
        const auto window = open();
        window->view->state()->select(window->calls.load);
        window->view->state()->select(window->calls.run);
        CallTree* tree = window->view->treePane()->tree();
        QTest::keyClick(tree, Qt::Key_Left, Qt::AltModifier);
        QVERIFY(window->view->state()->current() == window->calls.load);
        QTest::keyClick(tree, Qt::Key_Right, Qt::AltModifier);
        QVERIFY(window->view->state()->current() == window->calls.run);
        QVERIFY(window->page.canPerform(QStringLiteral("go.back")));
        QVERIFY(!window->page.canPerform(QStringLiteral("go.forward")));
        window->page.perform(QStringLiteral("go.back"));
        QVERIFY(window->view->state()->current() == window->calls.load);
    }

    void f6ReachesEveryPane() {
        const auto window = open();
        // The run itself has no source: the pane that says so is passed over.
        QSet<QWidget*> withoutSource;
        QTRY_VERIFY(window->view->detailsPane()->values()->isVisible());
        for (int step = 0; step < 3; ++step) {
            withoutSource.insert(QApplication::focusWidget());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        }
        QCOMPARE(withoutSource.size(), 3);
        QVERIFY(window->view->treePane()->tree()->hasFocus());
        window->view->state()->select(window->calls.load);
        QTRY_VERIFY(window->view->sourcePane()->view()->isVisible());
        QSet<QWidget*> reached;
        for (int step = 0; step < 4; ++step) {
            reached.insert(QApplication::focusWidget());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        }
        QCOMPARE(reached.size(), 4);
        QVERIFY(window->view->treePane()->tree()->hasFocus());
    }

    void theEnvironmentIsSearched() {
        const auto window = open();
        window->page.perform(QStringLiteral("view.run"));
        EnvironmentTable* environment = window->view->runPane()->environment();
        QCOMPARE(environment->table()->model()->rowCount(), 6);
        QTest::keyClicks(environment->searchField(), QStringLiteral("shop_"));
        QCOMPARE(environment->table()->model()->rowCount(), 2);
    }

    void aPathStepSelectsItsCall() {
        const auto window = open();
        window->view->state()->select(window->calls.load);
        const QString path = window->view->findChild<CallPath*>()->text();
        QCOMPARE(path, QStringLiteral("MainThread › <toplevel> › <module> › main › load"));
    }

    void theLayoutIsKeptAndReset() {
        const auto window = open();
        CallTree* tree = window->view->treePane()->tree();
        tree->header()->resizeSection(0, 377);
        const QByteArray saved = window->page.saveLayout();
        window->page.resetLayout();
        QVERIFY(tree->header()->columnWidth(CallColumn::Function) != 377);
        window->page.restoreLayout(saved);
        QCOMPARE(tree->header()->columnWidth(CallColumn::Function), 377);
        window->page.restoreLayout(QByteArray("not a layout"));
        QCOMPARE(tree->header()->columnWidth(CallColumn::Function), 377);
    }

    void whatIsNoTraceIsSaidInPlace() {
        Settings settings(m_folder.filePath(QStringLiteral("none.ini")));
        TracePage page(&settings);
        page.resize(800, 500);
        page.show();
        QSignalSpy failed(&page, &TracePage::failed);
        QSignalSpy opened(&page, &TracePage::opened);
        QFile file(m_folder.filePath(QStringLiteral("letter.reel")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Dear friend, this is no trace");
        file.close();
        page.open(file.fileName());
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(opened.size(), 0);
        auto* state = page.findChild<StatePane*>();
        QVERIFY(state->isVisible());
        QVERIFY(!state->state().title.isEmpty());
        page.open(m_folder.filePath(QStringLiteral("nowhere.reel")));
        QTRY_COMPARE(failed.size(), 2);
        QSignalSpy requested(&page, &Page::requested);
        for (auto* button : page.findChildren<QAbstractButton*>()) {
            if (button->text() == QStringLiteral("Close the tab"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(requested.size(), 1);
    }

    void aTraceWithoutCallsHasEmptyStates() {
        const std::string path = m_folder.filePath(QStringLiteral("empty.reel")).toStdString();
        test::TraceBuilder builder(path);
        builder.withoutToplevel();
        QVERIFY(builder.finish());
        Settings settings(m_folder.filePath(QStringLiteral("empty.ini")));
        TracePage page(&settings);
        page.resize(1200, 700);
        page.show();
        QSignalSpy opened(&page, &TracePage::opened);
        page.open(QString::fromStdString(path));
        QTRY_COMPARE(opened.size(), 1);
        QStringList titles;
        for (auto* state : page.view()->findChildren<StatePane*>()) {
            if (state->isVisible())
                titles << state->state().title;
        }
        titles.sort();
        QCOMPARE(titles,
                 (QStringList{QStringLiteral("No call is selected"), QStringLiteral("Select a call"),
                              QStringLiteral("This run wrote nothing"), QStringLiteral("This trace has no calls")}));
    }
};

QTEST_MAIN(TestTraceView)
#include "test_TraceView.moc"
