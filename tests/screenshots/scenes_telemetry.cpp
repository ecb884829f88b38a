// SPDX-License-Identifier: Apache-2.0
#include <QDir>

#include <memory>

#include "app/desktop/MainWindow.h"
#include "app/desktop/PageTabs.h"
#include "model/session/Telemetry.h"
#include "model/session/TelemetryLog.h"
#include "model/settings/Settings.h"
#include "screenshots/Scene.h"
#include "widgets/common/Page.h"

using namespace callreel;
using screenshots::Scene;

namespace {

std::unique_ptr<MainWindow> telemetryWindow() {
    auto* settings = new Settings(QDir::tempPath() + QStringLiteral("/callreel-screenshots-telemetry.ini"));
    settings->store().clear();
    auto window = std::make_unique<MainWindow>(settings);
    settings->setParent(window.get());
    window->resize(1440, 900);
    return window;
}

void tell(TelemetryLog* log, const std::string& run, bool owned, int status) {
    Telemetry telemetry;
    telemetry.listen([log](const std::string& json) { log->addLine(QByteArray::fromStdString(json)); });
    telemetry.setRun(run, ExitMode::None, StopMode::IfStarted);
    telemetry.emit({.name = "script.exit.selected", .texts = {{"source", "default"}, {"deprecated", "no"}}});
    telemetry.setOwned(owned);
    telemetry.emit({.name = "script.start", .status = owned ? "started" : "attached", .durationNs = 1'412'000});
    telemetry.emit({.name = "script.function", .status = "returned", .durationNs = 2'130'442'000});
    telemetry.emit({.name = "script.shutdown.start", .code = status});
    telemetry.emit({.name = "script.shutdown.capture",
                    .status = "captured",
                    .durationNs = 48'000,
                    .numbers = {{"targets", owned ? 1 : 0}}});
    telemetry.emit({.name = "script.shutdown.stop",
                    .status = owned ? "timed-out" : "skipped",
                    .durationNs = owned ? 10'000'412'000 : 900});
    telemetry.emit({.name = "script.shutdown.cleanup",
                    .status = "clean",
                    .durationNs = 312'000,
                    .numbers = {{"targets", 1}, {"ended", 0}, {"terminated", 1}, {"killed", 0}, {"left", 0}}});
    telemetry.emit({.name = "script.shutdown.exit", .code = status, .texts = {{"effective", "none"}}});
}

const Scene telemetryEmpty("telemetry-empty", [] {
    auto window = telemetryWindow();
    window->showTelemetry();
    return window;
});

const Scene telemetryRuns("telemetry", [] {
    auto window = telemetryWindow();
    window->showTelemetry();
    tell(window->telemetry(), "0193b1f2-7c40-7d1e-9a51-2f6b8a3c4d10", false, 0);
    tell(window->telemetry(), "0193b1f2-9e02-7b44-8c0d-71e5d2a9b6f3", false, 3);
    tell(window->telemetry(), "0193b1f3-01aa-7f0c-b1e8-5c9a4d7e2f81", true, 0);
    return window;
});

} // namespace
