// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "support/BoxChoice.h"
#include "widgets/common/FilterBox.h"
#include "widgets/common/FoldRow.h"
#include "widgets/recording/InputLine.h"
#include "widgets/recording/OutputPane.h"
#include "widgets/recording/OutputView.h"
#include "widgets/recording/RecordingPage.h"
#include "widgets/recording/StopQuestion.h"
#include "widgets/recording/StopSteps.h"
#include "widgets/theme/Theme.h"

using namespace callreel;
using namespace callreel::test;

namespace {

/// A page on the screen that shows a real process, the fake supervisor with a named misbehaviour.
struct Shown {
    explicit Shown(const QString& behaviour, RecordOptions options = {})
        : process(QStringLiteral(CALLREEL_SOURCE_DIR "/tests/support/fake_supervisor.py")) {
        options.program = behaviour;
        process.setPatience({300, 300, 2000, 300});
        process.start(options);
        page = std::make_unique<RecordingPage>(process);
        ended = std::make_unique<QSignalSpy>(page.get(), &RecordingPage::ended);
        ready = std::make_unique<QSignalSpy>(page.get(), &RecordingPage::traceReady);
        started = std::make_unique<QSignalSpy>(&process, &RecordingProcess::started);
        page->resize(1200, 700);
        page->show();
        QApplication::setActiveWindow(page.get());
        (void)QTest::qWaitForWindowActive(page.get());
    }
    bool waitForStart() { return !started->isEmpty() || started->wait(5000); }
    bool waitForEnd(int milliseconds = 10000) {
        return QTest::qWaitFor([this] { return !ended->isEmpty(); }, milliseconds);
    }
    QPushButton* button(const QString& name) const {
        const auto all = page->findChildren<QPushButton*>();
        for (QPushButton* one : all)
            if (one->accessibleName() == name || one->text() == name)
                return one;
        return nullptr;
    }
    QStringList lines() const {
        QStringList out;
        const OutputView* view = page->outputPane()->view();
        for (int row = 0; row < view->rowCount(); ++row)
            out << (view->foldedAt(row) > 0 ? foldText(view->foldedAt(row)) : view->lineOfRow(row).text);
        return out;
    }
    bool says(const QString& text) const {
        const auto labels = page->findChildren<QLabel*>();
        return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel* label) {
            return label->isVisibleTo(page.get()) && label->text().contains(text);
        });
    }

    RecordingProcess process;
    std::unique_ptr<RecordingPage> page;
    std::unique_ptr<QSignalSpy> ended;
    std::unique_ptr<QSignalSpy> ready;
    std::unique_ptr<QSignalSpy> started;
};

} // namespace

class RecordingPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        static QTemporaryDir home; // no filters of the user's
        qputenv("XDG_CONFIG_HOME", home.path().toLocal8Bit());
        applyColourScheme(ColourScheme::Light);
    }

    void handsOverToTheTraceOnce() {
        Shown s(QStringLiteral("ends"));
        QVERIFY(s.page->isBusy());
        QVERIFY(s.waitForEnd());
        QCOMPARE(s.ready->size(), 1);
        QCOMPARE(s.ready->first().first().toString(), QStringLiteral("/nonexistent/x.reel"));
        QVERIFY(!s.page->isBusy());
        QVERIFY(s.lines().contains(QStringLiteral("to standard output")));
        QVERIFY(s.lines().contains(QStringLiteral("to standard error")));
        QTest::qWait(50);
        QCOMPARE(s.ended->size(), 1);
    }

    // W5, W6: the filters of callreel run, chosen and opened with the mouse while the run goes on.
    void aFilterIsChosenWhileItRuns() {
        Shown s(QStringLiteral("tests"));
        QVERIFY(s.waitForStart());
        OutputPane* pane = s.page->outputPane();
        OutputView* view = pane->view();
        const auto folds = [&] {
            return s.lines().filter(QRegularExpression(QStringLiteral("^\\[.* more lines\\]$")));
        };
        QTRY_VERIFY(s.lines().contains(QStringLiteral("collected 21 items / 1 error")));
        QTRY_VERIFY(s.lines().contains(QStringLiteral("the log of the tests is in /tmp/tests.log")));
        const QStringList all = s.lines();
        QCOMPARE(folds().size(), 0);

        QVERIFY(chooseByMouse(pane->filter(), QStringLiteral("pytest")));
        QVERIFY(s.page->isBusy());
        QVERIFY(!s.lines().contains(QStringLiteral("rootdir: /home/user/orders")));
        // What names an error stays, and what is left out is counted: nothing is lost.
        QVERIFY(s.lines().contains(QStringLiteral("collected 21 items / 1 error")));
        QCOMPARE(s.lines().first(), QStringLiteral("[3 more lines]"));
        qint64 counted = 0;
        for (int row = 0; row < view->rowCount(); ++row)
            counted += std::max<qint64>(1, view->foldedAt(row));
        QCOMPARE(counted, all.size());

        // Opened with the mouse, in its place; what comes at the end does not carry it away.
        QTest::keyClick(view, Qt::Key_Home);
        QTRY_VERIFY(!view->rowRect(0).isEmpty());
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->rowRect(0).center());
        QCOMPARE(s.lines().mid(0, 4), all.mid(0, 4));
        QVERIFY(!view->rowRect(0).isEmpty());
        QVERIFY(!view->isFollowing());
        // The next one by keyboard.
        int next = 0;
        while (next < view->rowCount() && view->foldedAt(next) == 0)
            ++next;
        QVERIFY(next < view->rowCount());
        const qint64 hidden = view->foldedAt(next);
        const int rows = view->rowCount();
        for (int row = view->currentRow(); row < next; ++row)
            QTest::keyClick(view, Qt::Key_Down);
        QCOMPARE(view->currentRow(), next);
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(view->rowCount(), rows + hidden - 1);

        // More comes, and the run ends: the filter goes on.
        auto* input = pane->input()->findChild<QLineEdit*>();
        QVERIFY(input && input->isVisible());
        input->setFocus();
        QTest::keyClicks(input, QStringLiteral("go on"));
        QTest::keyClick(input, Qt::Key_Return);
        QVERIFY(s.waitForEnd());
        QVERIFY(!s.page->isBusy());
        QTRY_VERIFY(s.lines().filter(QStringLiteral("short test summary")).size() == 1);
        QVERIFY(s.lines().filter(QStringLiteral("FAILED tests/")).size() > 0);

        // On the finished run: by typing its name, and all lines again.
        pane->filter()->setFocus();
        QTest::keyClick(pane->filter(), Qt::Key_Home);
        QCOMPARE(pane->filter()->filterName(), QString());
        QCOMPARE(folds().size(), 0);
        const qsizetype whole = s.lines().size();
        QVERIFY(whole > all.size());
        QTest::keyClicks(pane->filter(), QStringLiteral("pyt"));
        QCOMPARE(pane->filter()->filterName(), QStringLiteral("pytest"));
        QVERIFY(folds().size() > 0);
        QVERIFY(chooseByMouse(pane->filter(), QStringLiteral("All lines")));
        QCOMPARE(s.lines().size(), whole);
    }

    void stopBecomesKillAndThenNothing() {
        Shown s(QStringLiteral("ignores-the-first-stop"));
        s.process.setPatience({});
        QVERIFY(s.waitForStart());
        QSignalSpy asked(&s.process, &RecordingProcess::stopAsked);
        QPushButton* stop = s.button(QStringLiteral("Stop"));
        QTest::mouseClick(stop, Qt::LeftButton);
        QCOMPARE(stop->text(), QStringLiteral("Kill now"));
        QTRY_COMPARE(s.page->stopSteps()->step(), StopSteps::Step::Waiting);
        QVERIFY(s.page->stopSteps()->isVisible());
        QTRY_VERIFY(s.lines().contains(QStringLiteral("callreel asked the program to stop (SIGTERM)")));
        QTest::mouseClick(stop, Qt::LeftButton);
        QVERIFY(!stop->isEnabled());
        QTest::mouseClick(stop, Qt::LeftButton);
        s.page->perform(QStringLiteral("record.stop"));
        QVERIFY(s.waitForEnd());
        QCOMPARE(asked.size(), 2);
        QCOMPARE(s.ended->first().first().value<RecordingResult>().end, RecordingResult::End::Recorded);
    }

    void aFailureStaysAndSaysWhatToDo() {
        Shown s(QStringLiteral("fails"));
        QSignalSpy requested(s.page.get(), &Page::requested);
        QVERIFY(s.waitForEnd());
        QCOMPARE(s.ready->size(), 0);
        QVERIFY(s.says(QStringLiteral("Python 3.9.2 is too old.")));
        QVERIFY(s.says(QStringLiteral("Choose 3.11 or later.")));
        QVERIFY(s.says(QStringLiteral("callreel returned 125.")));
        QTest::mouseClick(s.button(QStringLiteral("Change and record again…")), Qt::LeftButton);
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested.first().first().toString(), QStringLiteral("record-dialog"));
        QCOMPARE(requested.first().at(1).value<RecordOptions>(), s.page->options());
        QTest::mouseClick(s.button(QStringLiteral("Copy details")), Qt::LeftButton);
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("interpreter-too-old")));
    }

    void aSupervisorThatDiesOffersTheLog() {
        QTemporaryDir folder;
        RecordOptions options;
        options.workdir = folder.path();
        Shown s(QStringLiteral("dies"), options);
        QSignalSpy requested(s.page.get(), &Page::requested);
        QVERIFY(s.waitForEnd());
        QVERIFY(s.says(QStringLiteral("SIGKILL")));
        QTest::mouseClick(s.button(QStringLiteral("Seal the log now")), Qt::LeftButton);
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested.first().first().toString(), QStringLiteral("seal-log"));
        QCOMPARE(QFileInfo(requested.first().at(1).toString()).canonicalFilePath(),
                 QFileInfo(folder.path()).canonicalFilePath());
    }

    void inputIsTypedAndEnded() {
        Shown s(QStringLiteral("echoes"));
        QVERIFY(s.waitForStart());
        auto* edit = s.page->outputPane()->input()->findChild<QLineEdit*>();
        edit->setFocus();
        QTest::keyClicks(edit, QStringLiteral("hello"));
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY(s.lines().contains(QStringLiteral("heard hello")));
        QVERIFY(s.lines().contains(QStringLiteral("input: hello")));
        QTest::keyClick(edit, Qt::Key_Up);
        QCOMPARE(edit->text(), QStringLiteral("hello"));
        QTest::keyClick(edit, Qt::Key_D, Qt::ControlModifier); // sends what is typed
        QVERIFY(s.page->outputPane()->input()->isOpen());
        QTest::keyClick(edit, Qt::Key_D, Qt::ControlModifier); // ends the input
        QVERIFY(s.waitForEnd());
        QVERIFY(s.lines().contains(QStringLiteral("end of input")));
        QVERIFY(!edit->isEnabled());
    }

    void aFloodLeavesTheWindowAlive() {
        Shown s(QStringLiteral("floods"));
        QVERIFY(s.waitForStart());
        OutputView* view = s.page->outputPane()->view();
        QTRY_VERIFY_WITH_TIMEOUT(view->rowCount() > 20000, 20000);
        // A key is answered while it floods.
        view->setFocus();
        QTest::keyClick(view, Qt::Key_PageUp);
        QVERIFY(!view->isFollowing());
        QTest::mouseClick(s.button(QStringLiteral("Stop")), Qt::LeftButton);
        QVERIFY(s.waitForEnd());
        QVERIFY(view->rowCount() <= 200'000);
    }

    void closingAsksOnceAndThenKills() {
        StopQuestion question({QStringLiteral("nightly.py")}, StopQuestion::Closing::Window);
        question.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy chosen(&question, &StopQuestion::stopChosen);
        question.open();
        QPushButton* stop = nullptr;
        const auto buttons = question.findChildren<QPushButton*>();
        for (QPushButton* button : buttons)
            if (button->accessibleName() == QStringLiteral("Stop and save"))
                stop = button;
        QTest::mouseClick(stop, Qt::LeftButton);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toBool(), false);
        QVERIFY(question.isVisible()); // until the recording has ended
        QTest::mouseClick(stop, Qt::LeftButton);
        QCOMPARE(chosen.at(1).first().toBool(), true);
        QVERIFY(!stop->isEnabled());
    }
};

QTEST_MAIN(RecordingPageTest)
#include "test_RecordingPage.moc"
