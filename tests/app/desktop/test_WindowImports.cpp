// SPDX-License-Identifier: Apache-2.0
// Recordings of CodeTracer's in the window: dropped, chosen, cancelled, broken; each import ends in one way.
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "app/desktop/MainWindow.h"
#include "app/desktop/PageTabs.h"
#include "model/settings/Settings.h"
#include "support/CodetracerFiles.h"
#include "support/FileContent.h"
#include "widgets/common/StatePane.h"
#include "widgets/start/DropZone.h"
#include "widgets/start/StartPage.h"
#include "widgets/theme/Theme.h"
#include "widgets/trace/ImportPage.h"
#include "widgets/trace/TracePage.h"

using namespace callreel;

class WindowImportsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;

    /// What the mouse does with files over the window, until the button is let go.
    bool drop(const QStringList& paths) {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls << QUrl::fromLocalFile(path);
        data.setUrls(urls);
        const QPoint place(400, 400);
        QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        if (!enter.isAccepted())
            return false;
        m_offered = m_window->startPage()->dropZone()->accessibleName();
        QDropEvent event(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &event);
        return event.isAccepted();
    }
    template <typename Kind>
    Kind* current() const {
        return qobject_cast<Kind*>(m_window->tabs()->current());
    }
    QStringList written() const {
        return QDir(m_home->filePath(QStringLiteral("traces")))
            .entryList({QStringLiteral("*.reel*")}, QDir::Files | QDir::Hidden);
    }
    /// A recording that takes seconds to read, however fast the machine is: the calls of the fixture, and many more.
    QString large() const {
        const QString folder = m_home->filePath(QStringLiteral("large"));
        QByteArray events = test::contentOf(test::codetracerFixture("json") + QStringLiteral("/trace.json")).trimmed();
        events.chop(1); // the bracket
        test::writeCodetracerFolder(folder, QStringLiteral("trace.json"), events);
        QByteArray calls;
        for (int i = 0; i < 25'000; ++i)
            calls += R"(,{"Call":{"function_id":4,"args":[]}},{"Return":{"return_value":{"kind":"None","type_id":0}}})";
        QFile file(folder + QStringLiteral("/trace.json"));
        if (!file.open(QIODevice::Append))
            return {};
        for (int i = 0; i < 100; ++i)
            file.write(calls);
        file.write("]");
        return folder;
    }

    QString m_offered;

private Q_SLOTS:
    void initTestCase() { applyColourScheme(ColourScheme::Light); }
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("HOME", m_home->path().toLocal8Bit());
        qputenv("XDG_CONFIG_HOME", m_home->filePath(QStringLiteral("config")).toLocal8Bit());
        qputenv("XDG_DATA_HOME", m_home->filePath(QStringLiteral("data")).toLocal8Bit());
        qputenv("CALLREEL_HOME", m_home->filePath(QStringLiteral("traces")).toLocal8Bit());
        m_settings = std::make_unique<Settings>(m_home->filePath(QStringLiteral("settings.ini")));
        m_window = std::make_unique<MainWindow>(m_settings.get());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void aFolderThatIsDroppedBecomesATrace() {
        QVERIFY(drop({test::codetracerFixture("json"), test::codetracerFixture("binary")}));
        QCOMPARE(m_window->tabs()->pages().size(), 3);
        QTRY_VERIFY_WITH_TIMEOUT(current<TracePage>() && current<TracePage>()->view(), 20000);
        QTRY_COMPARE_WITH_TIMEOUT(written().size(), 2, 20000);
        for (const QString& name : written())
            QVERIFY2(name.startsWith(QStringLiteral("orders")) && name.endsWith(QStringLiteral(".reel")),
                     qPrintable(name));
        QVERIFY(!m_window->findChild<ImportPage*>() || !m_window->findChild<ImportPage*>()->isVisible());
    }

    void aFolderIsOpenedFromTheMenu() {
        QTest::keyClick(m_window.get(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        auto* dialog = m_window->findChild<QFileDialog*>();
        QTRY_VERIFY(dialog && dialog->isVisible());
        auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        QVERIFY(name);
        QApplication::clipboard()->setText(test::codetracerFixture("json"));
        QTest::keyClick(name, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(name, Qt::Key_V, Qt::ControlModifier);
        QTest::mouseClick(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Open), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(current<TracePage>() && current<TracePage>()->view(), 20000);
        QCOMPARE(written().size(), 1);
    }

    void itSaysHowFarItIsAndCanBeCancelled() {
        const QString folder = large();
        QVERIFY(drop({folder}));
        auto* page = current<ImportPage>();
        QVERIFY(page);
        QCOMPARE(page->title(), QStringLiteral("large"));
        QVERIFY(drop({folder})); // once is enough
        QCOMPARE(m_window->tabs()->pages().size(), 2);
        const QPointer bar = page->findChild<QProgressBar*>();
        QTRY_VERIFY_WITH_TIMEOUT(!bar || (bar->isVisible() && bar->maximum() == 1000 && bar->value() > 0), 20000);
        QVERIFY(bar); // else it was read before anybody saw how far it is
        auto* state = page->findChild<StatePane*>();
        QVERIFY2(state->state().text.endsWith(QStringLiteral(" calls so far")), qPrintable(state->state().text));
        QCOMPARE(written().size(), 1); // the beginning of one
        QToolButton* cancel = nullptr;
        const auto buttons = page->findChildren<QToolButton*>();
        for (QToolButton* button : buttons)
            if (button->isVisible() && button->toolTip() == QStringLiteral("Cancel"))
                cancel = button;
        QVERIFY(cancel);
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_COMPARE(m_window->tabs()->pages().size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(written(), QStringList(), 20000);
        // Closing its tab is the same.
        QVERIFY(drop({folder}));
        QTRY_COMPARE_WITH_TIMEOUT(written().size(), 1, 20000);
        QTest::keyClick(m_window.get(), Qt::Key_W, Qt::ControlModifier);
        QTRY_COMPARE(m_window->tabs()->pages().size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(written(), QStringList(), 20000);
    }

    void whatIsBrokenIsSaidAndCanBeTriedAgain() {
        const QString folder = m_home->filePath(QStringLiteral("broken"));
        test::writeCodetracerFolder(folder, QStringLiteral("trace.json"), "[{");
        QVERIFY(drop({folder}));
        auto* page = current<ImportPage>();
        QVERIFY(page);
        QTRY_VERIFY_WITH_TIMEOUT(!page->findChild<StatePane*>()->state().loading, 20000);
        QVERIFY2(page->findChild<StatePane*>()->state().title.contains(QStringLiteral("trace.json")),
                 qPrintable(page->findChild<StatePane*>()->state().title));
        QCOMPARE(written(), QStringList());
        test::writeContent(folder + QStringLiteral("/trace.json"),
                           test::contentOf(test::codetracerFixture("json") + QStringLiteral("/trace.json")));
        QTest::mouseClick(page->findChild<QPushButton*>(QStringLiteral("again")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(current<TracePage>() && current<TracePage>()->view(), 20000);
        // A folder with nothing of it in: what it is not, and what to do.
        m_window->openTrace(m_home->path());
        page = current<ImportPage>();
        QVERIFY(page);
        QTRY_VERIFY_WITH_TIMEOUT(!page->findChild<StatePane*>()->state().loading, 20000);
        QVERIFY(!page->findChild<StatePane*>()->state().text.isEmpty());
        QTest::mouseClick(page->findChild<QPushButton*>(QStringLiteral("close")), Qt::LeftButton);
        QTRY_COMPARE(m_window->tabs()->pages().size(), 2);
    }

    void theWindowThatClosesLeavesNothingHalf() {
        QVERIFY(drop({large()}));
        QTRY_COMPARE_WITH_TIMEOUT(written().size(), 1, 20000);
        m_window->close();
        m_window.reset();
        QTRY_COMPARE_WITH_TIMEOUT(written(), QStringList(), 20000);
    }
};

QTEST_MAIN(WindowImportsTest)
#include "test_WindowImports.moc"
