// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "widgets/recording/InputLine.h"
#include "widgets/recording/OutputPane.h"
#include "widgets/recording/OutputView.h"
#include "widgets/recording/RecordingPage.h"
#include "widgets/recording/StopQuestion.h"
#include "widgets/recording/StopSteps.h"
#include "widgets/theme/Theme.h"

using namespace callreel;

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
            out << view->lineOfRow(row).text;
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
    void initTestCase() { applyColourScheme(ColourScheme::Light); }

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
