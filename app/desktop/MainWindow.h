// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMainWindow>
#include <QPointer>
#include <QStringList>

#include <functional>

#include "app/desktop/FileCopier.h"
#include "app/desktop/RunTrash.h"
#include "model/exit/Diagnostic.h"
#include "model/recording/LogSealer.h"
#include "model/recording/RecordOptions.h"
#include "model/recording/RecordingCommand.h"
#include "model/recording/RunEntry.h"

class QLabel;

namespace callreel {

class Actions;
class ElidedLabel;
class HostedService;
class InterpreterProbe;
class LiveRuns;
class MessageBar;
class Page;
class PageTabs;
class RecordingController;
class RecordingPage;
class RunFolder;
class Settings;
class StartPage;
class StopQuestion;
class TelemetryLog;

/// The window: menus, tabs and status bar, and what the pages ask of it. One per process.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Settings* settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens a trace in a tab of its own, or brings the tab that shows it to the front. One of CodeTracer's, or a
    /// folder, is imported first, in the tab that shows the trace then.
    void openTrace(const QString& path);
    /// Opens the record dialog, filled in.
    void showRecordDialog(const RecordOptions& options);
    /// The settings' tab; with the row of a key in sight.
    void showSettings(const QString& key = {});
    /// The service that this program hosts for others, or tried to; once, before begin(). Its end is the program's.
    void setService(HostedService* service);
    /// Looks at what is going on beside this window: what the service records, what others do, what was left behind.
    void begin();
    /// The traces that were open when the window was closed the last time.
    void openLastTabs();
    /// What starts the program anew, with the files that were open; another for tests.
    using Relaunch = std::function<void(const QStringList& files)>;
    void setRelaunch(const Relaunch& relaunch) { m_relaunch = relaunch; }

    PageTabs* tabs() const { return m_tabs; }
    Actions* actions() const { return m_actions; }
    MessageBar* messages() const { return m_messages; }
    StartPage* startPage() const { return m_start; }
    RecordingController* recordings() const { return m_recordings; }
    RunFolder* runFolder() const { return m_runs; }
    LiveRuns* liveRuns() const { return m_live; }
    /// Of this program's lifecycle too: whoever runs it adds that.
    TelemetryLog* telemetry() const { return m_telemetry; }
    void showTelemetry();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void buildTabs();
    void buildStatusBar();
    void buildStartPage();
    void onAction(const QString& id);
    void onPageChanged(Page* page);
    void onRequested(Page* page, const QString& what, const QVariant& argument);
    void addPage(Page* page, bool front = true);
    void connectPage(Page* page);
    void load(const QString& path, Page* place);
    void closePage(Page* page);
    void reopenClosed();
    void chooseTrace();
    void chooseFolder();
    void importTrace(const QString& path);
    void saveCopy();
    void zoom(int step);
    void trash(const RunEntry& entry);
    void restore(const RunEntry& entry);
    void probeInterpreter();
    void followTraceFolder();
    void say(const Diagnostic& problem);
    void refreshStatus();
    void refreshTitle();
    void saveLayout();
    void restoreLayout();
    void restart();
    void resetLayout();
    void showOffer(const QString& words, bool possible);
    void endOffer();
    void connectRecordings();
    void stopRun(const RunEntry& run);
    void askToClose(const QList<Page*>& busy, bool quit);
    QStringList busyServiceRuns() const;
    void showRecording(const RunEntry& run);
    void keepInBackground(const QList<Page*>& busy, bool quit);
    void closeNow(Page* page);
    void connectMessages();
    void onRecordingEnded(RecordingPage* page);
    void finishClosing();
    QList<Page*> busyPages() const;

    Settings* m_settings;
    Actions* m_actions;
    PageTabs* m_tabs;
    MessageBar* m_messages;
    RunFolder* m_runs;
    RunTrash m_trash;
    FileCopier m_copier;
    LogSealer m_sealer{findCallreelProgram()};
    QPointer<StopQuestion> m_question;
    QList<Page*> m_closing;         ///< recordings whose tab closes when they have ended
    bool m_stoppingService = false; ///< its runs are being stopped and saved, then the window closes
    StartPage* m_start = nullptr;
    RecordingController* m_recordings;
    LiveRuns* m_live;
    TelemetryLog* m_telemetry;
    QPointer<HostedService> m_service;
    InterpreterProbe* m_probe = nullptr;
    ElidedLabel* m_status;
    QLabel* m_detail;
    QStringList m_closed;    ///< files of closed tabs, the last one closed at the end
    bool m_quitting = false; ///< closing has been decided
    Relaunch m_relaunch;
    bool m_restarting = false; ///< once it has closed, it starts anew
    bool m_backstage = false;  ///< closed but for the recordings that go on in the background
    bool m_offer = false;      ///< something is dragged over the window that it would take
};

} // namespace callreel
