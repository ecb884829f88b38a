// SPDX-License-Identifier: Apache-2.0
// The window beside others: the service that it hosts or takes over, what the command line records, what killed
// programs left behind, and what closing does to the runs of its service. All others are real processes.
#include <QDir>
#include <QFile>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <unistd.h>

#include "app/desktop/DesktopTelemetry.h"
#include "app/desktop/LiveRuns.h"
#include "app/desktop/MainWindow.h"
#include "model/recording/RecordingCommand.h"
#include "model/session/RunAsScript.h"
#include "model/session/TelemetryLog.h"
#include "model/session/service/HostedService.h"
#include "model/session/service/RunningLogs.h"
#include "model/session/service/ServiceConnection.h"
#include "model/settings/Settings.h"
#include "model/trace/Trace.h"
#include "support/CallreelProgram.h"
#include "support/Interpreters.h"
#include "support/SessionScript.h"
#include "support/SpawnedProcess.h"
#include "widgets/common/MessageBar.h"
#include "widgets/recording/StopQuestion.h"
#include "widgets/start/RecentRuns.h"
#include "widgets/start/RunsModel.h"
#include "widgets/start/RunsView.h"
#include "widgets/start/StartPage.h"
#include "widgets/theme/Theme.h"

using namespace callreel;
using namespace callreel::test;

namespace {

constexpr int patience = 60000; ///< milliseconds; never waited for when all is well

const QByteArray job =
    "import os, sys, time\ndef step():\n    time.sleep(0.01)\nopen(sys.argv[1] + '.up', 'w').close()\n"
    "while not os.path.exists(sys.argv[1]):\n    step()\nopen(sys.argv[1] + '.done', 'w').close()\nsys.exit(4)\n";

} // namespace

class WindowServiceTest : public QObject {
    Q_OBJECT

    std::unique_ptr<CallreelProgram> m_callreel;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<HostedService> m_service;
    std::unique_ptr<MainWindow> m_window;

    QString mark(const char* name) const { return m_callreel->file(QLatin1String(name)); }
    static void touch(const QString& path) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    std::unique_ptr<SpawnedProcess> start(const QString& arguments) const {
        return std::make_unique<SpawnedProcess>(CallreelProgram::path(), arguments.split(QLatin1Char(' ')),
                                                m_callreel->environment(), SpawnedProcess::Streams{-1, -1, -1},
                                                m_callreel->folder());
    }
    /// As main() does it.
    void openWindow() {
        m_service = std::make_unique<HostedService>(RecordingService::Options{
            .slotCount = 2, .interpreter = supportedInterpreters().first().path, .callreel = CallreelProgram::path()});
        QVERIFY(m_service->start({}));
        m_window = std::make_unique<MainWindow>(m_settings.get());
        m_window->setService(m_service.get());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->begin();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->liveRuns()->service()->isConnected(), patience);
    }
    static qint64 servicePid() {
        const auto connection = ServiceConnection::open();
        return connection ? connection->servicePid() : 0;
    }
    RunsModel* runs() const { return m_window->startPage()->recentRuns()->model(); }
    QModelIndex liveRow() const {
        for (int row = 0; row < runs()->rowCount(); ++row)
            if (runs()->kind(runs()->index(row)) == RunsModel::Kind::Live)
                return runs()->index(row);
        return {};
    }
    int liveRows() const { return runs()->liveCount(); }
    qulonglong callsSoFar() const {
        const RunEntry* const entry = liveRow().isValid() ? runs()->entry(liveRow()) : nullptr;
        return entry && entry->callsKnown && !entry->waiting ? entry->calls : 0;
    }
    /// Chooses an entry of the menu of the live row, with the mouse.
    bool choose(const QString& words) {
        RunsView* const view = m_window->startPage()->recentRuns()->view();
        view->setCurrentIndex(liveRow());
        const QPoint place = view->visualRect(liveRow()).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, view->viewport()->mapToGlobal(place));
        QCoreApplication::sendEvent(view->viewport(), &event);
        for (QMenu* menu : m_window->findChildren<QMenu*>())
            for (QAction* action : menu->actions())
                if (menu->isVisible() && action->text() == words) {
                    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
                    return true;
                }
        return false;
    }
    QPushButton* answer(const char* name) const {
        const auto* question = m_window->findChild<StopQuestion*>();
        if (!question || !question->isVisible())
            return nullptr;
        for (QPushButton* button : question->findChildren<QPushButton*>())
            if (button->accessibleName() == QLatin1String(name))
                return button;
        return nullptr;
    }
    std::shared_ptr<const Trace> trace(const char* path) const {
        const auto opened = Trace::open((m_callreel->folder() + QLatin1Char('/') + QLatin1String(path)).toStdString());
        return opened ? *opened : nullptr;
    }

private Q_SLOTS:
    void init() {
        if (supportedInterpreters().isEmpty())
            QSKIP("no Python 3.11 or later is found");
        applyColourScheme(ColourScheme::Light);
        m_callreel = std::make_unique<CallreelProgram>();
        m_callreel->setVariable("CALLREEL_PYTHON", supportedInterpreters().first().path);
        qputenv("CALLREEL_HOME", m_callreel->home().toUtf8());
        qputenv("XDG_CONFIG_HOME", mark("config").toUtf8());
        qputenv("XDG_DATA_HOME", mark("data").toUtf8());
        qputenv("PATH", QByteArray(CALLREEL_BUILD_DIR "/bin:") + qgetenv("PATH"));
        m_settings = std::make_unique<Settings>(mark("settings.ini"));
        QFile script(mark("job.py"));
        QVERIFY(script.open(QIODevice::WriteOnly) && script.write(job) > 0);
    }
    void cleanup() {
        m_window.reset();
        m_service.reset();
    }

    void aServiceThatGoesIsTakenOver_data() {
        QTest::addColumn<bool>("killed");
        QTest::newRow("killed") << true;
        QTest::newRow("stopped by its user") << false;
    }
    void aServiceThatGoesIsTakenOver() {
        QFETCH(bool, killed);
        const auto other = start(QStringLiteral("service start --foreground"));
        QTRY_COMPARE_WITH_TIMEOUT(servicePid(), qint64{other->pid()}, patience);
        openWindow();
        QVERIFY(!m_service->isHosting());
        QSignalSpy tookOver(m_service.get(), &HostedService::tookOver);
        if (killed)
            ::kill(other->pid(), SIGKILL);
        else
            QCOMPARE(m_callreel->run({QStringLiteral("service"), QStringLiteral("stop")}).exitCode, 0);
        QVERIFY(other->waitForEnd(patience));
        QTRY_VERIFY_WITH_TIMEOUT(m_service->isHosting(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(tookOver.size(), 1, patience);
        QCOMPARE(servicePid(), qint64{::getpid()});
        QTRY_VERIFY_WITH_TIMEOUT(m_window->liveRuns()->service()->isConnected(), patience);
        // It works: a batch attaches to it.
        touch(mark("one"));
        const ProgramRun batch =
            m_callreel->run({QStringLiteral("batch"), QStringLiteral("--"), QStringLiteral("job.py one")});
        QCOMPARE(batch.exitCode, 0);
        QVERIFY(m_service->isHosting());
        // Its own one, stopped by its user, is not brought back against their will.
        QCOMPARE(m_callreel->run({QStringLiteral("service"), QStringLiteral("stop")}).exitCode, 0);
        QTRY_VERIFY_WITH_TIMEOUT(!m_service->isHosting() && !m_window->liveRuns()->service()->isConnected(), patience);
        QTest::qWait(300);
        QCOMPARE(servicePid(), 0);
        QCOMPARE(tookOver.size(), 1);
    }

    void ofTwoWindowsOneTakesOver() {
        const auto other = start(QStringLiteral("service start --foreground"));
        QTRY_COMPARE_WITH_TIMEOUT(servicePid(), qint64{other->pid()}, patience);
        openWindow();
        const std::unique_ptr<HostedService> first = std::move(m_service);
        const std::unique_ptr<MainWindow> firstWindow = std::move(m_window);
        openWindow();
        ::kill(other->pid(), SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(first->isHosting() || m_service->isHosting(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->liveRuns()->service()->isConnected() &&
                                     firstWindow->liveRuns()->service()->isConnected(),
                                 patience);
        QTest::qWait(300);
        QVERIFY(first->isHosting() != m_service->isHosting());
    }

    void whatTheCommandLineRecordsIsCountedAndStopped() {
        openWindow();
        const auto record = start(QStringLiteral("record job.py two"));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(mark("two.up")), patience);
        QTRY_VERIFY_WITH_TIMEOUT(callsSoFar() > 0, patience);
        const qulonglong before = callsSoFar();
        QTRY_VERIFY_WITH_TIMEOUT(callsSoFar() > before, patience); // live
        QVERIFY(liveRow().data().toString().contains(QStringLiteral("calls so far")));
        QVERIFY(choose(QStringLiteral("Stop and save")));
        QVERIFY(record->waitForEnd(patience));
        QVERIFY(!QFile::exists(mark("two.done")));
        QTRY_VERIFY_WITH_TIMEOUT(!liveRow().isValid() && runs()->runCount() == 1, patience);
        const auto made = Trace::open((m_callreel->home() + QStringLiteral("/job.reel")).toStdString());
        QVERIFY(made);
        QVERIFY((*made)->verdict().script.stoppedByUser);
        QVERIFY((*made)->verdict().balanced);
    }

    void aRunOfTheServiceIsCountedAndStopped() {
        openWindow();
        const auto batch = std::make_unique<SpawnedProcess>(
            CallreelProgram::path(),
            QStringList{QStringLiteral("batch"), QStringLiteral("-o"), QStringLiteral("out"), QStringLiteral("--"),
                        QStringLiteral("job.py three")},
            m_callreel->environment(), SpawnedProcess::Streams{-1, -1, -1}, m_callreel->folder());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(mark("three.up")), patience);
        QTRY_VERIFY_WITH_TIMEOUT(callsSoFar() > 0, patience);
        const qulonglong before = callsSoFar();
        QTRY_VERIFY_WITH_TIMEOUT(callsSoFar() > before, patience);
        QTest::qWait(1200); // the logs are looked at once a second
        QCOMPARE(liveRows(), 1);
        QVERIFY(choose(QStringLiteral("Stop and save")));
        QTRY_VERIFY_WITH_TIMEOUT(batch->waitForEnd(20), patience);
        QVERIFY(!QFile::exists(mark("three.done")));
        // In a folder that the window does not look at, and listed all the same.
        QTRY_VERIFY_WITH_TIMEOUT(!liveRow().isValid() && runs()->runCount() == 1, patience);
        QVERIFY(runs()->indexOf(mark("out/001-job.reel")).isValid());
    }

    void whatLostItsSupervisorIsSealedAndTold() {
        openWindow();
        const auto record = start(QStringLiteral("record job.py six"));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(mark("six.up")), patience);
        QTRY_VERIFY_WITH_TIMEOUT(liveRow().isValid(), patience);
        const auto logs = runningLogs();
        QCOMPARE(logs.size(), std::size_t{1});
        ::kill(record->pid(), SIGKILL);
        QVERIFY(record->waitForEnd(patience));
        QVERIFY(logs.front().requestStop(false)); // there is none to be asked: the script itself ends
        QTRY_VERIFY_WITH_TIMEOUT(!liveRow().isValid() && runs()->runCount() == 1, patience);
        QCOMPARE(m_window->messages()->current().id, QStringLiteral("left-behind"));
        QVERIFY(m_window->messages()->current().text.contains(QStringLiteral("job.reel")));
    }

    /// A killed script's own processes: the window ends them at its start, and says so.
    void whatAKilledScriptLeftBehindIsEndedAndTold() {
        Pipe out;
        auto owner = std::make_unique<SpawnedProcess>(
            sessionScript(),
            QStringList{QStringLiteral("--service"), QStringLiteral("none"), QStringLiteral("--function"),
                        QStringLiteral("starts-a-stubborn-one-and-waits")},
            m_callreel->environment(), SpawnedProcess::Streams{-1, out.writing(), -1}, m_callreel->folder());
        out.closeWriting();
        QVERIFY(out.readUntil("waiting", patience));
        const qsizetype at = out.text().indexOf("child ") + 6;
        const pid_t child = out.text().mid(at).split('\n').first().toInt();
        QVERIFY(child > 0);
        ::kill(owner->pid(), SIGKILL);
        QVERIFY(owner->waitForEnd(patience));
        QVERIFY(ProcessIdentity::of(child) && !ProcessIdentity::of(child)->hasEnded());
        openWindow();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->messages()->isEmpty(), patience);
        const Message message = m_window->messages()->current();
        QCOMPARE(message.id, QStringLiteral("left-behind-sessions"));
        QVERIFY2(message.title.startsWith(QLatin1Char('2')), qPrintable(message.title)); // the shell and its sleep
        QVERIFY(message.text.isEmpty());                                                 // none is left
        QTRY_VERIFY_WITH_TIMEOUT(!ProcessIdentity::of(child) || ProcessIdentity::of(child)->hasEnded(), patience);
    }

    void closingAndTheServicesRuns_data() {
        QTest::addColumn<QByteArray>("pressed");
        QTest::newRow("stop and save") << QByteArray("Stop and save");
        QTest::newRow("keep recording") << QByteArray("Keep recording in the background");
        QTest::newRow("cancel") << QByteArray("Cancel");
    }
    /// Each answer to its true end: what the service records for a batch in a terminal.
    void closingAndTheServicesRuns() {
        QFETCH(QByteArray, pressed);
        openWindow();
        QVERIFY(m_service->isHosting());
        SpawnedProcess batch(CallreelProgram::path(),
                             {QStringLiteral("batch"), QStringLiteral("-o"), QStringLiteral("out"),
                              QStringLiteral("--"), QStringLiteral("job.py four")},
                             m_callreel->environment(), SpawnedProcess::Streams{-1, -1, -1}, m_callreel->folder());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(mark("four.up")), patience);
        QTRY_VERIFY_WITH_TIMEOUT(liveRow().isValid(), patience);
        QSignalSpy ended(m_service.get(), &HostedService::ended);
        QVERIFY(!m_window->close());
        QVERIFY(answer(pressed.constData()));
        QTest::mouseClick(answer(pressed.constData()), Qt::LeftButton);
        if (pressed == "Cancel") {
            QTRY_VERIFY(!m_window->findChild<StopQuestion*>());
            QVERIFY(m_window->isVisible());
            QVERIFY(m_service->isHosting());
        } else if (pressed == "Keep recording in the background") {
            QTRY_VERIFY(!m_window->isVisible());
            QVERIFY(m_service->isHosting()); // as long as it has something to record
        }
        if (pressed != "Stop and save")
            touch(mark("four"));
        QTRY_VERIFY_WITH_TIMEOUT(batch.waitForEnd(20), patience);
        const QStringList made = QDir(mark("out")).entryList({QStringLiteral("*.reel")});
        QCOMPARE(made.size(), 1);
        const auto sealed = trace(("out/" + made.first().toUtf8()).constData());
        QVERIFY(sealed && sealed->verdict().balanced);
        QCOMPARE(sealed->verdict().script.stoppedByUser, pressed == "Stop and save");
        QCOMPARE(QFile::exists(mark("four.done")), pressed != "Stop and save");
        if (pressed == "Cancel") {
            QVERIFY(m_service->isHosting());
            QVERIFY(m_window->isVisible());
            QVERIFY(ended.isEmpty());
            return;
        }
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), patience);
        QCOMPARE(servicePid(), 0);
    }

    /// L34: lifecycles in other processes are seen too, with the run and the program that they belong to.
    void theTelemetryOfOthersArrives() {
        openWindow();
        DesktopTelemetry telemetry; // as main() has it
        telemetry.follow(m_window->telemetry());
        const auto of = [this](const QString& program) {
            QStringList events;
            for (const TelemetryEntry& entry : m_window->telemetry()->entries())
                if (entry.program == program && !entry.run.isEmpty())
                    events << entry.event;
            return events;
        };
        touch(mark("five"));
        QVERIFY(m_callreel
                    ->run({QStringLiteral("record"), QStringLiteral("--exit-mode"), QStringLiteral("halt"),
                           QStringLiteral("job.py"), QStringLiteral("five")})
                    .exitCode == 0);
        const QString record = QStringLiteral("record job.py");
        QTRY_VERIFY_WITH_TIMEOUT(of(record).contains(QStringLiteral("script.shutdown.exit")), patience);
        QCOMPARE(of(record).count(QStringLiteral("script.exit.selected")), 1);
        QCOMPARE(
            m_callreel->run({QStringLiteral("batch"), QStringLiteral("--"), QStringLiteral("job.py five")}).exitCode,
            0);
        QTRY_VERIFY_WITH_TIMEOUT(of(QStringLiteral("batch")).contains(QStringLiteral("script.shutdown.exit")),
                                 patience);
        // The batch's recording comes through the service, and only once.
        QTRY_COMPARE_WITH_TIMEOUT(of(record).count(QStringLiteral("script.shutdown.exit")), 2, patience);
        QCOMPARE(of(record).count(QStringLiteral("script.exit.selected")), 2);
        // The window's own comes by itself, and once, though it is in the journal too.
        ScriptOptions own;
        own.program = "own";
        own.telemetryFile = telemetry.file();
        own.telemetryListener = telemetry.listener();
        own.handleSignals = false;
        QVERIFY(runAsScript([](ScriptContext&) -> Result<void> { return {}; }, own, nullptr));
        const auto inJournal = [&] {
            QFile journal(QString::fromStdString(telemetryJournal()));
            return journal.open(QIODevice::ReadOnly) && journal.readAll().contains("\"program\":\"own\"");
        };
        QVERIFY(inJournal());
        QTRY_VERIFY_WITH_TIMEOUT(of(QStringLiteral("own")).contains(QStringLiteral("script.shutdown.exit")), patience);
        const SessionScriptRun script = runSessionScript(*m_callreel, QStringLiteral("--service none"));
        QCOMPARE(script.exitCode(), 0);
        const QString embedding = QStringLiteral("session-script");
        QTRY_VERIFY_WITH_TIMEOUT(of(embedding).contains(QStringLiteral("script.shutdown.exit")), patience);
        QCOMPARE(of(embedding).size(), script.events.size()); // its own file has them as well
        QCOMPARE(of(QStringLiteral("own")).count(QStringLiteral("script.shutdown.exit")), 1);
        // What came before a window is there, too.
        TelemetryLog next;
        DesktopTelemetry later;
        later.follow(&next);
        QVERIFY(!next.entries().isEmpty());
        QCOMPARE(next.entries().last().program, embedding);
    }
};

QTEST_MAIN(WindowServiceTest)
#include "test_WindowService.moc"
