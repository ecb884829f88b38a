// SPDX-License-Identifier: Apache-2.0
// The record dialog and the recording page, in every state.
#include <QDir>
#include <QFile>

#include "model/recording/InterpreterList.h"
#include "model/recording/Presets.h"
#include "model/recording/RecordingProcess.h"
#include "model/recording/RunHistory.h"
#include "model/settings/Settings.h"
#include "screenshots/Scene.h"
#include "widgets/common/FilterBox.h"
#include "widgets/record/PasteCommandDialog.h"
#include "widgets/record/RecordDialog.h"
#include "widgets/record/RecordForm.h"
#include "widgets/recording/OutputPane.h"
#include "widgets/recording/OutputView.h"
#include "widgets/recording/RecordingPage.h"
#include "widgets/recording/StopQuestion.h"
#include "widgets/recording/StopSteps.h"

using namespace callreel;
using screenshots::Scene;

namespace {

QString home() {
    return QDir::homePath();
}

/// An executable file: the dialog looks whether an interpreter is there. What it is stands beside it.
QString executable(const QString& path) {
    QDir().mkpath(QFileInfo(path).path());
    QFile::link(QStringLiteral("/bin/sh"), path);
    return path;
}
QString shopPython() {
    return executable(home() + QStringLiteral("/shop/.venv/bin/python3"));
}

/// ~/shop/orders.py, which is there.
RecordOptions orders() {
    QDir().mkpath(home() + QStringLiteral("/shop"));
    QFile script(home() + QStringLiteral("/shop/orders.py"));
    if (script.open(QIODevice::WriteOnly))
        script.write("print('orders')\n");
    RecordOptions options;
    options.program = script.fileName();
    options.workdir = home() + QStringLiteral("/shop");
    options.arguments = {QStringLiteral("day.csv"), QStringLiteral("--title"), QStringLiteral("Monday's orders")};
    options.environment = {{QStringLiteral("SHOP_RATES"), QStringLiteral("offline")},
                           {QStringLiteral("TZ"), QStringLiteral("UTC")}};
    options.interpreter = shopPython();
    options.pythonOptions = {QStringLiteral("-u")};
    return options;
}

InterpreterInfo interpreter(const QString& path, const QString& version) {
    InterpreterInfo info;
    info.path = path;
    info.version = version;
    info.implementation = QStringLiteral("CPython");
    return info;
}

QList<InterpreterList::Entry> interpreters() {
    InterpreterInfo old =
        interpreter(executable(home() + QStringLiteral("/.pyenv/versions/3.9.2/bin/python3")), QStringLiteral("3.9.2"));
    old.unfit =
        failure("interpreter-too-old", "Python %1 is too old: Callreel records 3.11 and later.", {"3.9.2"}).error();
    const QString system = QStringLiteral("/usr/bin/python3");
    return {{shopPython(), InterpreterCandidate::Origin::VirtualEnvironment,
             interpreter(shopPython(), QStringLiteral("3.12.1"))},
            {system, InterpreterCandidate::Origin::System, interpreter(system, QStringLiteral("3.11.2"))},
            {old.path, InterpreterCandidate::Origin::System, old}};
}

void launch(RunHistory& history, const QString& program, const QStringList& arguments, int hoursAgo, QJsonObject status,
            RecordingResult::End end = RecordingResult::End::Recorded) {
    RecordOptions options;
    options.program = program;
    options.arguments = arguments;
    const QString id = history.add(options, QDateTime::currentDateTimeUtc().addSecs(-3600 * hoursAgo));
    RecordingResult result;
    result.end = end;
    result.report = {{QStringLiteral("verdict"), QJsonObject{{QStringLiteral("script"), status}}}};
    history.finish(id, result);
}

std::unique_ptr<RecordDialog> dialog(const std::optional<RecordOptions>& options) {
    const QString folder = home() + QStringLiteral("/record-scenes");
    QDir(folder).removeRecursively();
    // They live as long as the dialog: its children, made before it.
    auto settings = std::make_unique<Settings>(folder + QStringLiteral("/settings.ini"));
    auto list = std::make_unique<InterpreterList>();
    list->setEntries(interpreters());
    auto presets = std::make_unique<Presets>(folder + QStringLiteral("/presets.json"));
    auto history = std::make_unique<RunHistory>(folder + QStringLiteral("/history.json"));
    if (options) {
        for (const QString& name :
             {QStringLiteral("Orders, strict"), QStringLiteral("Unit tests"), QStringLiteral("Server, 8 clients")})
            presets->save(name, orders());
        const auto exited = [](int code) { return QJsonObject{{QStringLiteral("code"), code}}; };
        launch(*history, QStringLiteral("pipeline.py"), {}, 52, exited(0));
        launch(*history, QStringLiteral("train.py"), {QStringLiteral("--epochs"), QStringLiteral("40")}, 30, exited(0),
               RecordingResult::End::Failed);
        launch(*history, QStringLiteral("worker.py"), {QStringLiteral("--queue"), QStringLiteral("all")}, 2,
               {{QStringLiteral("signal"), 9}});
        launch(*history, QStringLiteral("orders.py"), {QStringLiteral("day.csv"), QStringLiteral("--strict")}, 1,
               exited(3));
    }
    auto out = std::make_unique<RecordDialog>(*settings, *list, *presets, *history);
    if (options)
        out->setOptions(*options);
    out->setMinimumSize(1080, 700);
    // Beyond the picture's end: the dialog says good-bye to its settings when it goes.
    settings.release();
    list.release();
    presets.release();
    history.release();
    return out;
}

/// A page that shows the fake supervisor, which never records anything.
std::unique_ptr<RecordingPage> page(const char* behaviour) {
    RecordOptions options;
    options.program = QStringLiteral("nightly_import.py");
    options.arguments = {QStringLiteral("--all")};
    options.environment = {{QStringLiteral("FAKE_BEHAVIOUR"), QString::fromLatin1(behaviour)}};
    auto* process = new RecordingProcess(QStringLiteral(CALLREEL_SOURCE_DIR "/tests/support/fake_supervisor.py"));
    process->start(options);
    auto out = std::make_unique<RecordingPage>(*process);
    process->setParent(out.get());
    // When the page goes, the program behind it loses its channel and its pipe, and ends.
    out->resize(1440, 800);
    return out;
}

int rows(QWidget* widget) {
    return static_cast<RecordingPage*>(widget)->outputPane()->view()->rowCount();
}

const Scene empty("record-dialog-empty", [] { return dialog(std::nullopt); });
const Scene filled("record-dialog", [] { return dialog(orders()); });
const Scene problems("record-dialog-problems", [] {
    RecordOptions options = orders();
    options.workdir += QStringLiteral("/out");
    options.interpreter = QStringLiteral("/bin/cat");
    auto out = dialog(options);
    out->form()->focusField(FieldProblem::Field::Workdir);
    return out;
});
const Scene code("record-dialog-code", [] {
    RecordOptions options = orders();
    options.target = RecordOptions::Target::Code;
    options.program = QStringLiteral("import json\nprint(json.dumps({'a': 1}))");
    options.arguments.clear();
    options.environment.clear();
    return dialog(options);
});
const Scene codetracer("record-dialog-codetracer", [] {
    RecordOptions options = orders();
    options.recorder = QStringLiteral("codetracer");
    return dialog(options);
});
const Scene paste("record-dialog-paste", [] {
    auto out = std::make_unique<PasteCommandDialog>(orders());
    out->setAttribute(Qt::WA_DeleteOnClose, false);
    out->setLine(QStringLiteral("cd /srv/shop && TZ=UTC python3.12 -X dev orders.py \"day one.csv\" *.csv"));
    return out;
});
const Scene noOutput("recording-no-output", [] { return page("writes-nothing"); });
const Scene running(
    "recording", [] { return page("looks-busy"); }, [](QWidget* widget) { return rows(widget) > 40; });
const Scene filtered(
    "recording-filtered", [] { return page("tests"); },
    [](QWidget* widget) {
        OutputPane* pane = static_cast<RecordingPage*>(widget)->outputPane();
        if (rows(widget) > 60)
            pane->filter()->choose(QStringLiteral("pytest"));
        if (pane->filter()->filterName().isEmpty())
            return false;
        pane->view()->setCurrentRow(0);
        return true;
    });
const Scene flood(
    "recording-flood", [] { return page("floods"); }, [](QWidget* widget) { return rows(widget) > 150'000; });
const Scene stopping(
    "recording-stopping", [] { return page("looks-busy"); },
    [](QWidget* widget) {
        auto* shown = static_cast<RecordingPage*>(widget);
        if (shown->stopSteps()->step() == StopSteps::Step::Hidden && rows(widget) > 40)
            shown->stop();
        if (shown->stopSteps()->step() != StopSteps::Step::Waiting)
            return false;
        shown->stopSteps()->setWaited(1800);
        return true;
    });
const Scene failed(
    "recording-failed", [] { return page("runs-out-of-space"); },
    [](QWidget* widget) { return !static_cast<RecordingPage*>(widget)->isBusy(); });
const Scene question("recording-close-question", [] {
    auto out =
        std::make_unique<StopQuestion>(QStringList{QStringLiteral("nightly_import.py")}, StopQuestion::Closing::Window);
    out->setAttribute(Qt::WA_DeleteOnClose, false);
    return out;
});

} // namespace
