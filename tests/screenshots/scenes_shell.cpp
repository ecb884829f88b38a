// SPDX-License-Identifier: Apache-2.0
// Start page, settings pane, and the common pieces.
#include <QApplication>
#include <QDir>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QVBoxLayout>

#include "app/desktop/Actions.h"
#include "app/desktop/CommandPalette.h"
#include "app/desktop/MainWindow.h"
#include "app/desktop/PageTabs.h"
#include "app/desktop/ShortcutsDialog.h"
#include "model/recording/RunFolder.h"
#include "model/settings/Settings.h"
#include "screenshots/Scene.h"
#include "support/SampleRuns.h"
#include "widgets/common/Card.h"
#include "widgets/common/FieldMessage.h"
#include "widgets/common/MessageBar.h"
#include "widgets/common/MetricLabel.h"
#include "widgets/common/SegmentedControl.h"
#include "widgets/common/StatePane.h"
#include "widgets/common/Switch.h"
#include "widgets/settings/SettingsPage.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"

using namespace callreel;
using screenshots::Scene;
using namespace callreel::test;

namespace {

/// The window with the settings of a file of its own, which lives as long as the window.
std::unique_ptr<MainWindow> makeWindow() {
    auto* settings =
        new Settings(QDir::tempPath() + QStringLiteral("/callreel-screenshots-%1.ini").arg(qApp->applicationPid()));
    settings->store().clear();
    auto window = std::make_unique<MainWindow>(settings);
    settings->setParent(window.get());
    window->resize(1440, 900);
    return window;
}

bool hasRuns(QWidget* widget) {
    return static_cast<MainWindow*>(widget)->runFolder()->state() == RunFolder::State::Ready;
}

const Scene startEmpty(
    "start-first-run",
    [] {
        removeSampleRuns();
        return makeWindow();
    },
    hasRuns);

const Scene start(
    "start",
    [] {
        makeSampleRuns();
        return makeWindow();
    },
    hasRuns);

const Scene startLow(
    "start-1024x640",
    [] {
        makeSampleRuns();
        auto window = makeWindow();
        window->resize(1024, 640);
        return window;
    },
    hasRuns);

const Scene settingsPane("settings", [] {
    auto window = makeWindow();
    window->showSettings();
    return window;
});

const Scene settingsSearch("settings-search", [] {
    qputenv("CODETRACER_PROPAGATE_SCRIPT_EXIT", "0");
    auto window = makeWindow();
    window->showSettings(QString::fromLatin1(settingKeys::propagateScriptExit));
    auto* page = qobject_cast<SettingsPage*>(window->tabs()->current());
    Settings* settings = window->findChild<Settings*>();
    settings->setValue(settingKeys::propagateScriptExit, true);
    page->searchField()->setText(QStringLiteral("exit"));
    page->searchField()->setFocus();
    qunsetenv("CODETRACER_PROPAGATE_SCRIPT_EXIT");
    return window;
});

const Scene settingsAppearance("settings-appearance", [] {
    auto window = makeWindow();
    window->showSettings(QString::fromLatin1(settingKeys::density));
    return window;
});

const Scene commandPalette("command-palette", []() -> std::unique_ptr<QWidget> {
    auto window = makeWindow();
    auto palette = std::make_unique<CommandPalette>(window->actions(), window->tabs()->current(), nullptr);
    window.release()->setParent(palette.get(), Qt::Window);
    return palette;
});

const Scene shortcuts("shortcuts", [] { return std::make_unique<ShortcutsDialog>(); });

std::unique_ptr<QWidget> board(int width) {
    auto widget = std::make_unique<QWidget>();
    setFillToken(widget.get(), Token::Window);
    auto* column = new QVBoxLayout(widget.get());
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(16);
    widget->resize(width, 200);
    return widget;
}

const Scene banners("banners", [] {
    auto widget = board(1300);
    const QList<Message> messages = {
        {QStringLiteral("a"),
         MessageSeverity::Warning,
         QStringLiteral("The script exited with status 3."),
         QStringLiteral("The recording succeeded, so callreel returned 0; the trace keeps the 3."),
         {},
         {{QStringLiteral("1"), QStringLiteral("Show the call that ended it"), QStringLiteral("crosshair")},
          {QStringLiteral("2"), QStringLiteral("Return the script's status from now on"), {}}}},
        {QStringLiteral("b"),
         MessageSeverity::Info,
         QStringLiteral("From the next run on, callreel returns the script's own status."),
         QStringLiteral("Set in the settings; a flag or a variable still overrides it."),
         {},
         {{QStringLiteral("1"), QStringLiteral("Undo"), QStringLiteral("undo-2")},
          {QStringLiteral("2"), QStringLiteral("Open settings"), {}}}},
        {QStringLiteral("c"),
         MessageSeverity::Error,
         QStringLiteral("The recorder stopped: no space left on /data (0 bytes of 200 GB)."),
         QStringLiteral("The script went on without it and finished."),
         QStringLiteral("callreel returned 125. Free some space, or record to another folder; the 9.92 M calls before "
                        "that are kept."),
         {{QStringLiteral("1"), QStringLiteral("Record again to…"), QStringLiteral("folder-open")},
          {QStringLiteral("2"), QStringLiteral("Copy details"), QStringLiteral("copy")}}},
    };
    for (const Message& message : messages) {
        auto* bar = new MessageBar(widget.get());
        widget->layout()->addWidget(bar);
        bar->add(message);
    }
    return widget;
});

const Scene states("states", [] {
    auto widget = board(1000);
    widget->resize(1000, 700);
    const QList<PaneState> list = {
        {QStringLiteral("list-tree"),
         Token::Text2,
         QStringLiteral("No call matches"),
         QStringLiteral("12 408 calls are hidden by the filter \u201conly my code\u201d."),
         {{QStringLiteral("a"), QStringLiteral("Clear the filter"), {}},
          {QStringLiteral("b"), QStringLiteral("Edit…"), {}}}},
        {{},
         Token::Text2,
         QStringLiteral("Reading the trace"),
         QStringLiteral("98.2 of 612 MB · you can already look at the first 41 M calls"),
         {},
         true,
         0.16,
         true},
        {QStringLiteral("octagon-x"),
         Token::Err,
         QStringLiteral("The trace is damaged after call 8 120 344"),
         QStringLiteral("Chunk 1 982 fails its checksum. Everything before it is shown."),
         {{QStringLiteral("a"), QStringLiteral("Show details"), {}},
          {QStringLiteral("b"), QStringLiteral("Verify the file"), {}}}},
    };
    for (const PaneState& state : list) {
        auto* pane = new StatePane(widget.get());
        pane->setState(state);
        widget->layout()->addWidget(pane);
    }
    return widget;
});

const Scene components("components", [] {
    auto widget = board(900);
    auto* grid = new QGridLayout;
    static_cast<QVBoxLayout*>(widget->layout())->addLayout(grid);
    int column = 0;
    for (const auto& [look, text] : {std::pair{ButtonLook::Plain, "Button"},
                                     {ButtonLook::Primary, "Record"},
                                     {ButtonLook::Err, "Stop"},
                                     {ButtonLook::Warn, "Warn"},
                                     {ButtonLook::Info, "Info"},
                                     {ButtonLook::Link, "Link"}}) {
        auto* button = new QPushButton(QLatin1String(text), widget.get());
        button->setIcon(
            icon(QStringLiteral("circle-dot"), look == ButtonLook::Primary ? Token::OnAccent : Token::Text));
        setButtonLook(button, look);
        grid->addWidget(button, 0, column);
        auto* off = new QPushButton(QLatin1String(text), widget.get());
        setButtonLook(off, look, true);
        off->setEnabled(false);
        grid->addWidget(off, 1, column++);
    }
    auto* field = new QLineEdit(QStringLiteral("Field"), widget.get());
    auto* wrong = new QLineEdit(QStringLiteral("Wrong"), widget.get());
    auto* message = new FieldMessage(widget.get());
    message->setField(wrong);
    message->setMessage(MessageSeverity::Error, QStringLiteral("This folder does not exist."),
                        QStringLiteral("Make it"));
    auto* off = new QLineEdit(QStringLiteral("Disabled"), widget.get());
    off->setEnabled(false);
    auto* readOnly = new QLineEdit(QStringLiteral("Read only"), widget.get());
    readOnly->setReadOnly(true);
    auto* toggle = new Switch(widget.get());
    toggle->setChecked(true);
    auto* segments = new SegmentedControl(widget.get());
    segments->addSegment(0, QStringLiteral("By execution"));
    segments->addSegment(1, QStringLiteral("By lifetime"));
    auto* metric = new MetricLabel(QStringLiteral("Calls"), widget.get());
    metric->setValue(QStringLiteral("1 281 204"));
    for (QWidget* one : {static_cast<QWidget*>(field), static_cast<QWidget*>(wrong), static_cast<QWidget*>(message),
                         static_cast<QWidget*>(off), static_cast<QWidget*>(readOnly), static_cast<QWidget*>(toggle),
                         static_cast<QWidget*>(new Switch(widget.get())), static_cast<QWidget*>(segments),
                         static_cast<QWidget*>(metric)})
        widget->layout()->addWidget(one);
    return widget;
});

} // namespace
