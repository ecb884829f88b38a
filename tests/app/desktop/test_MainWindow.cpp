// SPDX-License-Identifier: Apache-2.0
// The window: every action in a menu with a shortcut, tabs that open, close and come back, drops, layout, trash.
#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QSet>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>

#include "app/desktop/ActionTable.h"
#include "app/desktop/Actions.h"
#include "app/desktop/DesktopCommandLine.h"
#include "app/desktop/HelpDialog.h"
#include "app/desktop/KeyList.h"
#include "app/desktop/MainWindow.h"
#include "app/desktop/PageTabs.h"
#include "app/desktop/RunOptions.h"
#include "app/desktop/ShortcutsDialog.h"
#include "model/recording/RunFolder.h"
#include "model/settings/Settings.h"
#include "support/SampleRuns.h"
#include "widgets/common/MessageBar.h"
#include "widgets/common/Page.h"
#include "widgets/common/StatePane.h"
#include "widgets/record/RecordDialog.h"
#include "widgets/settings/SettingsPage.h"
#include "widgets/start/RecentRuns.h"
#include "widgets/start/RunsModel.h"
#include "widgets/start/RunsView.h"
#include "widgets/start/StartPage.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"
#include "widgets/trace/TracePage.h"
#include "widgets/trace/TraceView.h"

using namespace callreel;

class MainWindowTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;

    QString trace(const char* name) const { return m_home.filePath(QStringLiteral("traces/") + QLatin1String(name)); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers) {
        QTest::keyClick(m_window->focusWidget() ? m_window->focusWidget() : m_window.get(), key, modifiers);
    }

private Q_SLOTS:
    void initTestCase() {
        qputenv("HOME", m_home.path().toLocal8Bit());
        qputenv("XDG_CONFIG_HOME", m_home.filePath(QStringLiteral("config")).toLocal8Bit());
        qputenv("XDG_DATA_HOME", m_home.filePath(QStringLiteral("data")).toLocal8Bit());
        qputenv("CALLREEL_HOME", m_home.filePath(QStringLiteral("traces")).toLocal8Bit());
        // What the window starts.
        qputenv("PATH", QByteArray(CALLREEL_BUILD_DIR "/bin:") + qgetenv("PATH"));
        // The trash of this test is made below it.
        QVERIFY(QDir().mkpath(m_home.filePath(QStringLiteral("data"))));
        applyColourScheme(ColourScheme::Light);
    }
    void init() {
        test::makeSampleRuns();
        m_settings = std::make_unique<Settings>(m_home.filePath(QStringLiteral("settings.ini")));
        m_settings->store().clear();
        m_window = std::make_unique<MainWindow>(m_settings.get());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_COMPARE(m_window->runFolder()->state(), RunFolder::State::Ready);
    }
    void cleanup() { m_window.reset(); }

    void everyActionIsInAMenuWithAShortcutOfItsOwn() {
        QSet<QAction*> inMenus;
        QList<QMenu*> menus = m_window->menuBar()->findChildren<QMenu*>();
        for (const QMenu* menu : menus)
            for (QAction* action : menu->actions())
                inMenus.insert(action);
        QSet<QString> shortcuts;
        for (const ActionEntry& entry : actionTable()) {
            if (entry.kind == ActionEntry::Kind::Separator)
                continue;
            QAction* action = m_window->actions()->action(entry.id);
            QVERIFY2(inMenus.contains(action), entry.id);
            QVERIFY2(*entry.shortcut, entry.id);
            for (const QString& one : QString::fromLatin1(entry.shortcut).split(QStringLiteral("; "))) {
                QVERIFY2(!shortcuts.contains(one), entry.id);
                shortcuts.insert(one);
                QVERIFY2(!QKeySequence(one, QKeySequence::PortableText).isEmpty(), entry.id);
            }
        }
    }

    void noTwoMnemonicsOfAMenuAreAlike() {
        for (const QMenu* menu : m_window->menuBar()->findChildren<QMenu*>()) {
            QSet<QString> letters;
            for (const QAction* action : menu->actions()) {
                const qsizetype at = action->text().indexOf(QLatin1Char('&'));
                if (at < 0)
                    continue;
                const QString letter = action->text().mid(at + 1, 1).toLower();
                QVERIFY2(!letters.contains(letter), qPrintable(menu->title() + QStringLiteral(": ") + action->text()));
                letters.insert(letter);
            }
        }
    }

    void aTraceOpensInATabOnceAndComesBackAfterClosing() {
        m_window->openTrace(trace("orders.reel"));
        QCOMPARE(m_window->tabs()->pages().size(), 2);
        Page* page = m_window->tabs()->current();
        QCOMPARE(page->filePath(), trace("orders.reel"));
        QTRY_VERIFY(page->canPerform(QStringLiteral("view.run")));
        m_window->openTrace(trace("json.reel"));
        QCOMPARE(m_window->tabs()->pages().size(), 3);
        m_window->openTrace(trace("orders.reel"));
        QCOMPARE(m_window->tabs()->pages().size(), 3);
        QCOMPARE(m_window->tabs()->current(), page);
        key(Qt::Key_W, Qt::ControlModifier);
        QTRY_COMPARE(m_window->tabs()->pages().size(), 2);
        key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(m_window->tabs()->pages().size(), 3);
        QCOMPARE(m_window->tabs()->current()->filePath(), trace("orders.reel"));
    }

    void theStartTabStays() {
        key(Qt::Key_W, Qt::ControlModifier);
        QCOMPARE(m_window->tabs()->pages().size(), 1);
        QVERIFY(!m_window->tabs()->bar()->tabButton(0, QTabBar::RightSide));
    }

    void aTabClosesByItsButtonAndTheMiddleButton() {
        m_window->openTrace(trace("orders.reel"));
        m_window->openTrace(trace("json.reel"));
        QTabBar* bar = m_window->tabs()->bar();
        QTest::mouseClick(bar->tabButton(2, QTabBar::RightSide), Qt::LeftButton);
        QTRY_COMPARE(m_window->tabs()->pages().size(), 2);
        QTest::mouseClick(bar, Qt::MiddleButton, {}, bar->tabRect(1).center());
        QTRY_COMPARE(m_window->tabs()->pages().size(), 1);
    }

    void tabsAreWalkedByKeyboard() {
        m_window->openTrace(trace("orders.reel"));
        m_window->openTrace(trace("json.reel"));
        key(Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(m_window->tabs()->bar()->currentIndex(), 0);
        key(Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(m_window->tabs()->bar()->currentIndex(), 1);
        key(Qt::Key_Home, Qt::AltModifier);
        QCOMPARE(m_window->tabs()->current(), m_window->startPage());
    }

    void settingsAreATab() {
        key(Qt::Key_Comma, Qt::ControlModifier);
        QVERIFY(qobject_cast<SettingsPage*>(m_window->tabs()->current()));
        key(Qt::Key_Comma, Qt::ControlModifier);
        QCOMPARE(m_window->tabs()->pages().size(), 2);
    }

    void textSizeIsChangedByKeyboard() {
        key(Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(m_settings->number(settingKeys::textScale), 110);
        key(Qt::Key_Minus, Qt::ControlModifier);
        key(Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(m_settings->number(settingKeys::textScale), 90);
        key(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(m_settings->number(settingKeys::textScale), 100);
    }

    // F1 explains the pane that has the focus, with its keys; what has no help of its own is the window's.
    void helpIsOfThePaneWithTheFocus() {
        const auto titleOf = [this] {
            auto* dialog = m_window->findChild<HelpDialog*>();
            const QString title = dialog && dialog->isVisible() ? dialog->findChild<QLabel*>()->text() : QString();
            const int keys = dialog ? dialog->findChild<KeyList*>()->rowsShown() : 0;
            delete dialog;
            m_window->activateWindow();
            (void)QTest::qWaitForWindowActive(m_window.get());
            return QStringLiteral("%1 %2").arg(title).arg(keys > 0 ? QStringLiteral("with keys") : QString());
        };
        key(Qt::Key_F1, {});
        QCOMPARE(titleOf(), QStringLiteral("Start with keys"));
        m_window->openTrace(trace("orders.reel"));
        auto* page = qobject_cast<TracePage*>(m_window->tabs()->current());
        QTRY_VERIFY(page->view());
        page->view()->focusTree();
        key(Qt::Key_F1, {});
        QCOMPARE(titleOf(), QStringLiteral("Call tree with keys"));
        page->view()->perform(QStringLiteral("view.run"));
        key(Qt::Key_F1, {});
        QCOMPARE(titleOf(), QStringLiteral("Run with keys"));
    }

    void everyShortcutIsListedAndFound() {
        key(Qt::Key_F1, Qt::ControlModifier);
        auto* dialog = m_window->findChild<ShortcutsDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        auto* list = dialog->findChild<KeyList*>();
        const auto actions = std::ranges::count_if(
            actionTable(), [](const ActionEntry& entry) { return entry.kind != ActionEntry::Kind::Separator; });
        QCOMPARE(list->rowsShown(), static_cast<int>(actions + keyTable().size()));
        auto* filter = dialog->findChild<QLineEdit*>();
        QTest::keyClicks(filter, QStringLiteral("ctrl+shift+r"));
        QCOMPARE(list->rowsShown(), 1);
        filter->clear();
        QTest::keyClicks(filter, QStringLiteral("subtree"));
        QCOMPARE(list->rowsShown(), 3); // copy, expand, collapse
        filter->setText(QStringLiteral("no such thing"));
        QVERIFY(!list->isVisible());
        const auto* none = dialog->findChild<StatePane*>();
        QVERIFY(none->isVisible() && none->state().title.contains(QStringLiteral("no such thing")));
        dialog->reject();
    }

    // A language takes effect when the program starts: the window says so and offers to do that now.
    void anotherLanguageOffersToStartAnew() {
        QList<QStringList> launched;
        m_window->setRelaunch([&](const QStringList& files) { launched.append(files); });
        m_window->openTrace(trace("orders.reel"));
        m_window->showSettings(QString::fromLatin1(settingKeys::language));
        auto* page = qobject_cast<SettingsPage*>(m_window->tabs()->current());
        QComboBox* languages = nullptr;
        for (QComboBox* box : page->findChildren<QComboBox*>())
            if (box->findText(QStringLiteral("Deutsch")) >= 0)
                languages = box;
        QVERIFY(languages);
        languages->setFocus();
        QTest::keyClicks(languages, QStringLiteral("De"));
        QCOMPARE(m_settings->text(settingKeys::language), QStringLiteral("de"));
        QAbstractButton* restart = nullptr;
        for (QAbstractButton* button : page->findChildren<QAbstractButton*>())
            if (button->text() == QStringLiteral("Restart now"))
                restart = button;
        QVERIFY(restart);
        QTRY_VERIFY(restart->visibleRegion().boundingRect() == restart->rect());
        QVERIFY(launched.isEmpty());
        QTest::mouseClick(restart, Qt::LeftButton);
        QVERIFY(!m_window->isVisible());
        QCOMPARE(launched, QList<QStringList>{{trace("orders.reel")}});
    }

    void aDroppedTraceOpensAndADroppedScriptFillsTheDialog() {
        const auto drop = [this](const QString& path) {
            QMimeData data;
            data.setUrls({QUrl::fromLocalFile(path)});
            const QPoint place(400, 400);
            QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(m_window.get(), &enter);
            if (!enter.isAccepted()) {
                QDragLeaveEvent leave;
                QApplication::sendEvent(m_window.get(), &leave);
                return false;
            }
            QDropEvent event(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(m_window.get(), &event);
            return true;
        };
        QVERIFY(drop(trace("orders.reel")));
        QCOMPARE(m_window->tabs()->current()->filePath(), trace("orders.reel"));
        QVERIFY(!drop(m_home.filePath(QStringLiteral("table.xlsx"))));
        QVERIFY(drop(m_home.filePath(QStringLiteral("script.py"))));
        auto* dialog = m_window->findChild<RecordDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->options().program, m_home.filePath(QStringLiteral("script.py")));
        dialog->reject();
    }

    void aRunGoesToTheTrashAndComesBack() {
        RecentRuns* runs = m_window->startPage()->recentRuns();
        runs->view()->setFocus();
        const QString path = trace("orders.reel");
        runs->view()->setCurrentIndex(runs->model()->indexOf(path));
        QTest::keyClick(runs->view(), Qt::Key_Delete);
        if (QFile::exists(path))
            QSKIP("no trash can be made for this file system");
        QCOMPARE(runs->model()->kind(runs->model()->indexOf(path)), RunsModel::Kind::Trashed);
        QTest::keyClick(runs->view(), Qt::Key_Return);
        QVERIFY(QFile::exists(path));
        QTRY_COMPARE(runs->model()->kind(runs->model()->indexOf(path)), RunsModel::Kind::Run);
    }

    void layoutIsKeptAndReset() {
        m_window->resize(1111, 777);
        m_window->openTrace(trace("orders.reel"));
        m_window->close();
        m_window = std::make_unique<MainWindow>(m_settings.get());
        QCOMPARE(m_window->size(), QSize(1111, 777));
        m_window->openLastTabs();
        QCOMPARE(m_window->tabs()->pages().size(), 2);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->actions()->action("view.resetLayout")->trigger();
        QCOMPARE(m_window->size(), QSize(1440, 900));
    }

    void aMissingFileIsSaidInItsTab() {
        m_window->openTrace(m_home.filePath(QStringLiteral("gone.reel")));
        QTRY_VERIFY(!m_window->tabs()->current()->findChildren<QAbstractButton*>(QStringLiteral("again")).isEmpty());
    }

    void aCopyIsWritten() {
        FileCopier copier;
        QSignalSpy copied(&copier, &FileCopier::copied);
        QSignalSpy failed(&copier, &FileCopier::failed);
        copier.copy(trace("orders.reel"), m_home.filePath(QStringLiteral("copy.reel")));
        QTRY_COMPARE(copied.count(), 1);
        QFile a(trace("orders.reel")), b(m_home.filePath(QStringLiteral("copy.reel")));
        QVERIFY(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
        QCOMPARE(a.readAll(), b.readAll());
        copier.copy(trace("orders.reel"), m_home.filePath(QStringLiteral("no/such/folder/copy.reel")));
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(copied.count(), 1);
    }

    void aRunIsRecordedAgainAsItWas() {
        RunEntry entry;
        entry.program = {QStringLiteral("sub/orders.py"), QStringLiteral("--strict")};
        entry.workdir = QStringLiteral("/home/ada/shop");
        entry.interpreter = QStringLiteral("/usr/bin/python3");
        RecordOptions options = optionsOf(entry, {});
        QCOMPARE(options.program, QStringLiteral("/home/ada/shop/sub/orders.py"));
        QCOMPARE(options.arguments, QStringList{QStringLiteral("--strict")});
        QCOMPARE(options.interpreter, QStringLiteral("/usr/bin/python3"));
        entry.program = {QStringLiteral("-m"), QStringLiteral("json.tool"), QStringLiteral("a.json")};
        options = optionsOf(entry, {});
        QCOMPARE(options.target, RecordOptions::Target::Module);
        QCOMPARE(options.program, QStringLiteral("json.tool"));
        QCOMPARE(options.arguments, QStringList{QStringLiteral("a.json")});
    }

    void theCommandLineIsRead() {
        const auto parse = [](const char* text) {
            return DesktopCommandLine::parse(QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts));
        };
        const auto exitCode = [&](const char* text) { // E4: of an error; 0 when there is none
            const auto line = parse(text);
            return line ? 0 : exitCodeOf(line.error()).value_or(1);
        };
        QCOMPARE(parse("a.reel b.reel")->files.size(), 2);
        const DesktopCommandLine record = *parse("--record orders.py day.csv --strict --help");
        QVERIFY(record.record && record.answer.isEmpty());
        QCOMPARE(record.script, QStringLiteral("orders.py"));
        QCOMPARE(record.arguments.size(), 3);
        QVERIFY(parse("--help")->answer.startsWith(QStringLiteral("Usage: callreel-desktop")));
        QCOMPARE(exitCode("--help"), 0);
        QVERIFY(parse("--version")->answer.contains(QLatin1String(CALLREEL_VERSION)));
        QCOMPARE(exitCode("--recrod x"), 2);
        QCOMPARE(exitCode("--record"), 2);
        QCOMPARE(parse("-- --odd.reel")->files, QStringList{QStringLiteral("--odd.reel")});
        QCOMPARE(parse("-platform offscreen a.reel")->files.size(), 1);
    }
};

QTEST_MAIN(MainWindowTest)
#include "test_MainWindow.moc"
