// SPDX-License-Identifier: Apache-2.0
// Recordings in the window, with the built callreel and real programs: what closing asks and does, recordings in the
// background and among the recent runs, and a log that lost its supervisor.
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include "app/desktop/MainWindow.h"
#include "app/desktop/PageTabs.h"
#include "app/desktop/RecordingController.h"
#include "model/recording/RunFolder.h"
#include "model/settings/Settings.h"
#include "model/trace/Trace.h"
#include "support/Interpreters.h"
#include "widgets/calltree/CallTree.h"
#include "widgets/common/MessageBar.h"
#include "widgets/recording/OutputPane.h"
#include "widgets/recording/OutputView.h"
#include "widgets/recording/RecordingPage.h"
#include "widgets/recording/StopQuestion.h"
#include "widgets/start/RecentRuns.h"
#include "widgets/start/RunsModel.h"
#include "widgets/start/RunsView.h"
#include "widgets/start/StartPage.h"
#include "widgets/theme/Theme.h"
#include "widgets/trace/TracePage.h"

using namespace callreel;

namespace {

constexpr int patience = 60000;

/// Says that it is there, waits for a file, then writes more than a pipe holds and leaves a mark of its own.
const char* const waits = R"(
import os, sys, time

def wait(name):
    while not os.path.exists(name):
        time.sleep(0.02)

print("up and running", flush=True)
wait(sys.argv[1])
for number in range(20000):
    print("line", number)
sys.stdout.flush()
open(sys.argv[1] + ".done", "w").close()
)";

/// The parent of a process: for a script, the supervisor.
qint64 parentOf(qint64 pid) {
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = file.readAll();
    return text.mid(text.lastIndexOf(')') + 2).split(' ').value(1).toLongLong();
}

} // namespace

class WindowRecordingsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;
    QTemporaryDir m_work;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    QString m_python;
    int m_number = 0;

    QString go() const { return m_work.filePath(QStringLiteral("go%1").arg(m_number)); }
    bool isDone() const { return QFile::exists(go() + QStringLiteral(".done")); }
    void letItGo() const {
        QFile file(go());
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    /// Records the waiting program through the window; nullptr when it does not come up.
    RecordingPage* record() {
        ++m_number;
        const QString script = m_work.filePath(QStringLiteral("waits%1.py").arg(m_number));
        QFile file(script);
        if (!file.open(QIODevice::WriteOnly))
            return nullptr;
        file.write(waits);
        file.close();
        RecordOptions options = m_window->recordings()->defaults();
        options.program = script;
        options.arguments = {go()};
        options.interpreter = m_python;
        m_window->recordings()->record(options);
        auto* page = qobject_cast<RecordingPage*>(m_window->tabs()->current());
        const bool up =
            page &&
            QTest::qWaitFor([page] { return lines(page).contains(QStringLiteral("up and running")); }, patience);
        return up ? page : nullptr;
    }
    static QStringList lines(const RecordingPage* page) {
        QStringList out;
        const OutputView* view = page->outputPane()->view();
        for (int row = 0; row < view->rowCount(); ++row)
            out << view->lineOfRow(row).text;
        return out;
    }
    QPushButton* answer(const QString& name) const {
        const auto* question = m_window->findChild<StopQuestion*>();
        if (!question || !question->isVisible())
            return nullptr;
        for (QPushButton* button : question->findChildren<QPushButton*>())
            if (button->accessibleName() == name)
                return button;
        return nullptr;
    }
    QStringList traces() const {
        return QDir(m_home.filePath(QStringLiteral("traces"))).entryList({QStringLiteral("*.reel")}, QDir::Files);
    }
    std::shared_ptr<const Trace> onlyTrace() const {
        const QStringList found = traces();
        if (found.size() != 1)
            return nullptr;
        const auto trace = Trace::open(m_home.filePath(QStringLiteral("traces/") + found.first()).toStdString());
        return trace ? *trace : nullptr;
    }
    RunsModel* runs() const { return m_window->startPage()->recentRuns()->model(); }
    QModelIndex liveRow() const {
        for (int row = 0; row < runs()->rowCount(); ++row)
            if (runs()->kind(runs()->index(row)) == RunsModel::Kind::Live)
                return runs()->index(row);
        return {};
    }

private Q_SLOTS:
    void initTestCase() {
        qputenv("HOME", m_home.path().toLocal8Bit());
        qputenv("XDG_CONFIG_HOME", m_home.filePath(QStringLiteral("config")).toLocal8Bit());
        qputenv("XDG_DATA_HOME", m_home.filePath(QStringLiteral("data")).toLocal8Bit());
        qputenv("CALLREEL_HOME", m_home.filePath(QStringLiteral("traces")).toLocal8Bit());
        qputenv("PATH", QByteArray(CALLREEL_BUILD_DIR "/bin:") + qgetenv("PATH"));
        const auto pythons = test::supportedInterpreters();
        if (pythons.isEmpty())
            QSKIP("no interpreter that the recorder works in was found");
        m_python = pythons.first().path;
        applyColourScheme(ColourScheme::Light);
    }
    void init() {
        QDir(m_home.filePath(QStringLiteral("traces"))).removeRecursively();
        m_settings = std::make_unique<Settings>(m_home.filePath(QStringLiteral("settings.ini")));
        m_settings->store().clear();
        m_window = std::make_unique<MainWindow>(m_settings.get());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup() {
        letItGo(); // nothing is left behind, whatever failed
        m_window.reset();
    }

    void cancellingLeavesTheRecordingAlone() {
        RecordingPage* page = record();
        QVERIFY(page);
        QVERIFY(!m_window->close());
        QVERIFY(answer(QStringLiteral("Cancel")));
        QTest::mouseClick(answer(QStringLiteral("Cancel")), Qt::LeftButton);
        QTRY_VERIFY(!m_window->findChild<StopQuestion*>());
        QVERIFY(m_window->isVisible());
        QVERIFY(page->isBusy());
        QVERIFY(traces().isEmpty());
        // Escape is the same answer.
        m_window->close();
        QVERIFY(answer(QStringLiteral("Cancel")));
        QTest::keyClick(m_window->findChild<StopQuestion*>(), Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<StopQuestion*>());
        QVERIFY(page->isBusy());
        letItGo();
        QTRY_VERIFY_WITH_TIMEOUT(qobject_cast<TracePage*>(m_window->tabs()->current()), patience);
        QVERIFY(isDone());
    }

    /// What was typed for is gone with the recording's page: the keys are the call tree's at once.
    void theTraceTakesTheKeys() {
        RecordingPage* page = record();
        QVERIFY(page);
        page->outputPane()->view()->setFocus();
        letItGo();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<CallTree*>(), patience);
        CallTree* tree = m_window->findChild<CallTree*>();
        QTRY_VERIFY(tree->isVisible());
        QTRY_COMPARE(QApplication::focusWidget(), tree);
        const auto before = tree->currentRow();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QCOMPARE(tree->currentRow(), before + 1);
    }

    void stoppingSealsAndThenCloses() {
        QVERIFY(record());
        m_window->close();
        QVERIFY(answer(QStringLiteral("Stop and save")));
        QTest::mouseClick(answer(QStringLiteral("Stop and save")), Qt::LeftButton);
        QVERIFY(m_window->isVisible());
        QVERIFY(!answer(QStringLiteral("Cancel"))->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), patience);
        QVERIFY(!isDone());
        const auto trace = onlyTrace();
        QVERIFY(trace);
        QVERIFY(trace->verdict().balanced);
        QVERIFY(trace->verdict().script.stoppedByUser);
    }

    void inTheBackgroundItGoesOnWithoutTheWindow() {
        QVERIFY(record());
        m_window->close();
        QTest::mouseClick(answer(QStringLiteral("Keep recording in the background")), Qt::LeftButton);
        QTRY_VERIFY(!m_window->isVisible());
        QVERIFY(traces().isEmpty());
        letItGo();
        // What it writes is read by somebody: it does not end with a broken pipe.
        QTRY_VERIFY_WITH_TIMEOUT(onlyTrace(), patience);
        QVERIFY(isDone());
        const auto trace = onlyTrace();
        QVERIFY(trace->verdict().balanced);
        QCOMPARE(trace->verdict().script.code, std::optional(0));
        QTRY_VERIFY(m_window->recordings()->running().isEmpty());
    }

    void aTabInTheBackgroundComesBackFromTheRunsList() {
        const RecordingPage* page = record();
        QVERIFY(page);
        QVERIFY(liveRow().isValid());
        QTest::keyClick(m_window.get(), Qt::Key_W, Qt::ControlModifier);
        QVERIFY(answer(QStringLiteral("Keep recording in the background")));
        QTest::mouseClick(answer(QStringLiteral("Keep recording in the background")), Qt::LeftButton);
        QCOMPARE(m_window->tabs()->pages().size(), 1);
        QCOMPARE(m_window->tabs()->current(), m_window->startPage());

        RunsView* view = m_window->startPage()->recentRuns()->view();
        QVERIFY2(liveRow().data().toString().startsWith(QStringLiteral("Recording, 0:0")),
                 qPrintable(liveRow().data().toString()));
        QVERIFY(liveRow().data().toString().contains(QStringLiteral("waits")));
        view->setFocus();
        view->setCurrentIndex(liveRow());
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(m_window->tabs()->current(), page);
        QVERIFY(lines(page).contains(QStringLiteral("up and running")));

        letItGo();
        QTRY_VERIFY_WITH_TIMEOUT(qobject_cast<TracePage*>(m_window->tabs()->current()), patience);
        QVERIFY(!liveRow().isValid());
        QTRY_COMPARE(runs()->runCount(), 1);
    }

    void closingAsksForThoseInTheBackgroundToo() {
        QVERIFY(record());
        QTest::keyClick(m_window.get(), Qt::Key_W, Qt::ControlModifier);
        QTest::mouseClick(answer(QStringLiteral("Keep recording in the background")), Qt::LeftButton);
        QTRY_VERIFY(!m_window->findChild<StopQuestion*>());
        QVERIFY(!m_window->close());
        QTest::mouseClick(answer(QStringLiteral("Stop and save")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), patience);
        QVERIFY(onlyTrace());
    }

    void aLogWithoutSupervisorIsSealedByTheButton() {
        RecordingPage* page = record();
        QVERIFY(page);
        const qint64 script = page->statusDetail().section(QLatin1Char(' '), -1).toLongLong();
        QVERIFY(script > 0);
        const qint64 supervisor = parentOf(script);
        QVERIFY(supervisor > 1);
        QCOMPARE(::kill(static_cast<pid_t>(supervisor), SIGKILL), 0);
        QTRY_VERIFY_WITH_TIMEOUT(!page->isBusy(), patience);
        QVERIFY(traces().isEmpty());
        QPushButton* seal = nullptr;
        for (QPushButton* button : page->findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("Seal the log now"))
                seal = button;
        QVERIFY(seal);
        // The program ran on unharmed; it is ended here, as a machine that goes down would end it.
        ::kill(static_cast<pid_t>(script), SIGKILL);
        QTRY_VERIFY(!QFile::exists(QStringLiteral("/proc/%1/exe").arg(script)) || parentOf(script) == 0 ||
                    QFile::symLinkTarget(QStringLiteral("/proc/%1/exe").arg(script)).isEmpty());
        QTest::mouseClick(seal, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(qobject_cast<TracePage*>(m_window->tabs()->current()), patience);
        const auto trace = onlyTrace();
        QVERIFY(trace);
        QVERIFY(trace->verdict().balanced);
        QVERIFY(trace->verdict().closedAtEnd > 0);
    }
};

QTEST_MAIN(WindowRecordingsTest)
#include "test_WindowRecordings.moc"
