// SPDX-License-Identifier: Apache-2.0
// The start page: recent runs read from a folder of real traces, keys and clicks on them, the empty states.
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "model/recording/RunFolder.h"
#include "support/SampleRuns.h"
#include "widgets/common/StatePane.h"
#include "widgets/start/RecentRuns.h"
#include "widgets/start/RunOutcome.h"
#include "widgets/start/RunsModel.h"
#include "widgets/start/RunsView.h"
#include "widgets/start/StartPage.h"
#include "widgets/theme/Theme.h"

using namespace callreel;

class StartPageTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;
    std::unique_ptr<RunFolder> m_folder;
    std::unique_ptr<StartPage> m_page;

    RunsView* view() const { return m_page->recentRuns()->view(); }
    RunsModel* model() const { return m_page->recentRuns()->model(); }
    void open(const QString& folder) {
        m_page.reset();
        m_folder = std::make_unique<RunFolder>();
        m_folder->setFolder(folder);
        m_page = std::make_unique<StartPage>(
            m_folder.get(),
            QList<Example>{
                {QStringLiteral("A generator pipeline"), {}, QStringLiteral("waves"), QStringLiteral("/x/gen.py")}});
        m_page->resize(1300, 800);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTRY_VERIFY(m_folder->state() != RunFolder::State::Looking);
    }
    QPushButton* button(const QString& name) const {
        for (QPushButton* one : m_page->findChildren<QPushButton*>())
            if (one->accessibleName() == name)
                return one;
        return nullptr;
    }
    QString firstProgram() const { return runProgram(*model()->entry(model()->index(1))); }

private Q_SLOTS:
    void initTestCase() {
        qputenv("CALLREEL_HOME", m_home.filePath(QStringLiteral("traces")).toLocal8Bit());
        applyColourScheme(ColourScheme::Light);
        test::makeSampleRuns();
        open(m_home.filePath(QStringLiteral("traces")));
    }

    void runsAreListedNewestFirstByDay() {
        QCOMPARE(model()->runCount(), 8);
        QCOMPARE(model()->kind(model()->index(0)), RunsModel::Kind::Section);
        QCOMPARE(firstProgram(), QStringLiteral("orders.py day.csv --strict"));
    }

    void everyEndHasItsWords() {
        QStringList words;
        for (const RunEntry& run : m_folder->runs())
            words.append(runOutcome(run).text);
        for (const char* expected : {"Exited with status 3", "Exited with status 0", "Killed by SIGKILL, 3 calls open",
                                     "ValueError, status 1"})
            QVERIFY2(words.contains(QLatin1String(expected)), qPrintable(words.join(QStringLiteral(" | "))));
        QVERIFY2(words.filter(QStringLiteral("Recorder failed")).size() == 1,
                 qPrintable(words.join(QStringLiteral(" | "))));
        QVERIFY2(words.filter(QStringLiteral("Stopped by you")).size() == 1,
                 qPrintable(words.join(QStringLiteral(" | "))));
    }

    void returnOpensAndControlReturnRecordsAgain() {
        QSignalSpy opened(m_page.get(), &StartPage::openRun);
        QSignalSpy again(m_page.get(), &StartPage::recordAgain);
        view()->setFocus(Qt::TabFocusReason);
        view()->setCurrentIndex(model()->index(1));
        QTest::keyClick(view(), Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened[0][0].value<RunEntry>().path, m_home.filePath(QStringLiteral("traces/orders.reel")));
        QTest::keyClick(view(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(again.count(), 1);
        // A heading is passed over by the arrows.
        view()->setCurrentIndex(model()->index(1));
        for (int i = 0; i < model()->rowCount(); ++i) {
            QTest::keyClick(view(), Qt::Key_Down);
            QVERIFY(model()->entry(view()->currentIndex()));
        }
    }

    void aDoubleClickOpens() {
        QSignalSpy opened(m_page.get(), &StartPage::openRun);
        // Behind the first heading; shortly after midnight another one stands behind the first run.
        const QPoint place = view()->visualRect(model()->index(1)).center();
        QTest::mouseDClick(view()->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(opened.count(), 1);
    }

    void deleteLeavesTheOfferToTakeItBack() {
        QSignalSpy trash(m_page.get(), &StartPage::trashRun);
        QSignalSpy undo(m_page.get(), &StartPage::restoreRun);
        view()->setFocus();
        view()->setCurrentIndex(model()->index(1));
        QTest::keyClick(view(), Qt::Key_Delete);
        QCOMPARE(trash.count(), 1);
        const QString path = trash[0][0].value<RunEntry>().path;
        m_page->recentRuns()->setTrashed(path, true);
        const QModelIndex row = model()->indexOf(path);
        QCOMPARE(model()->kind(row), RunsModel::Kind::Trashed);
        QCOMPARE(view()->currentIndex(), row);
        QTest::keyClick(view(), Qt::Key_Return);
        QCOMPARE(undo.count(), 1);
        m_folder->refresh();
        QTRY_COMPARE(model()->kind(model()->indexOf(path)), RunsModel::Kind::Run);
    }

    void theFilterTakesNamesAndOutcomes() {
        QLineEdit* filter = m_page->recentRuns()->filterField();
        QTest::keyClicks(filter, QStringLiteral("sigkill"));
        QCOMPARE(model()->shownCount(), 1);
        filter->setText(QStringLiteral("orders strict"));
        QCOMPARE(model()->shownCount(), 1);
        filter->setText(QStringLiteral("nothing like it"));
        QCOMPARE(model()->shownCount(), 0);
        auto* pane = m_page->recentRuns()->findChild<StatePane*>();
        QVERIFY(pane->isVisible());
        QCOMPARE(pane->state().title, QStringLiteral("No run matches"));
        QTest::mouseClick(pane->findChild<QPushButton*>(QStringLiteral("clear")), Qt::LeftButton);
        QCOMPARE(model()->shownCount(), 8);
    }

    void aNewTraceAppearsByItself() {
        const QString path = m_home.filePath(QStringLiteral("traces/another.reel"));
        QVERIFY(QFile::copy(m_home.filePath(QStringLiteral("traces/orders.reel")), path));
        QTRY_VERIFY(model()->indexOf(path).isValid());
        QVERIFY(QFile::remove(path));
        QTRY_VERIFY(!model()->indexOf(path).isValid());
    }

    void aDamagedFileIsListedWithWhatIsWrong() {
        QFile broken(m_home.filePath(QStringLiteral("traces/broken.reel")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("this is no trace");
        broken.close();
        QTRY_VERIFY(model()->indexOf(broken.fileName()).isValid());
        QVERIFY(!model()->entry(model()->indexOf(broken.fileName()))->readable);
        broken.remove();
    }

    void theButtonsAsk() {
        QSignalSpy record(m_page.get(), &StartPage::recordPressed);
        QSignalSpy openPressed(m_page.get(), &StartPage::openPressed);
        QSignalSpy example(m_page.get(), &StartPage::recordExample);
        QTest::mouseClick(button(QStringLiteral("Record a script…")), Qt::LeftButton);
        QTest::mouseClick(button(QStringLiteral("Open a trace…")), Qt::LeftButton);
        QTest::mouseClick(button(QStringLiteral("Record A generator pipeline")), Qt::LeftButton);
        QCOMPARE(record.count(), 1);
        QCOMPARE(openPressed.count(), 1);
        QCOMPARE(example.count(), 1);
        QCOMPARE(example[0][0].toString(), QStringLiteral("/x/gen.py"));
    }

    void anEmptyFolderOffersAnExample() {
        open(m_home.filePath(QStringLiteral("not made yet")));
        auto* pane = m_page->recentRuns()->findChild<StatePane*>();
        QTRY_VERIFY(pane->isVisible());
        QCOMPARE(pane->state().title, QStringLiteral("No runs yet"));
        QSignalSpy example(m_page.get(), &StartPage::recordExample);
        QTest::mouseClick(pane->findChild<QPushButton*>(QStringLiteral("example")), Qt::LeftButton);
        QCOMPARE(example.count(), 1);
    }

    void aFolderThatIsAFileIsAnErrorWithAWayOut() {
        QFile file(m_home.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        open(file.fileName());
        QCOMPARE(m_folder->state(), RunFolder::State::Failed);
        auto* pane = m_page->recentRuns()->findChild<StatePane*>();
        QTRY_VERIFY(pane->isVisible());
        QSignalSpy choose(m_page.get(), &StartPage::chooseFolder);
        QTest::mouseClick(pane->findChild<QPushButton*>(QStringLiteral("choose")), Qt::LeftButton);
        QCOMPARE(choose.count(), 1);
    }
};

QTEST_MAIN(StartPageTest)
#include "test_StartPage.moc"
