// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QTemporaryDir>

#include "screenshots/Scene.h"

#include "model/recording/TraceBookmarks.h"
#include "model/settings/Settings.h"
#include "support/OrdersTrace.h"
#include "support/TraceBuilder.h"
#include "widgets/calltree/CallTree.h"
#include "widgets/calltree/CallTreePane.h"
#include "widgets/common/FilterBox.h"
#include "widgets/common/FindBar.h"
#include "widgets/output/TraceOutputPane.h"
#include "widgets/source/SourcePane.h"
#include "widgets/source/SourceView.h"
#include "widgets/trace/TracePage.h"
#include "widgets/trace/TraceView.h"
#include "widgets/verdict/TraceBanners.h"

namespace callreel::screenshots {
namespace {

using test::OrdersCalls;
using test::OrdersEnd;

/// A page with the orders trace that goes into the state of the picture once it is open.
class TraceScene : public TracePage {
public:
    using Arrange = std::function<void(TraceView*, const OrdersCalls&)>;

    TraceScene(std::unique_ptr<Settings> settings, std::unique_ptr<QTemporaryDir> folder, OrdersEnd end,
               Arrange arrange)
        : TracePage(settings.get()), m_settings(std::move(settings)), m_folder(std::move(folder)) {
        resize(1440, 836);
        const QString path = m_folder->filePath(QStringLiteral("orders.reel"));
        const auto calls = test::buildOrdersTrace(path.toStdString(), end);
        connect(this, &TracePage::opened, this, [this, calls, arrange] {
            view()->focusTree();
            if (calls)
                arrange(view(), *calls);
        });
        open(path);
    }
    ~TraceScene() override { delete view(); }

private:
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
};

Scene::Make orders(OrdersEnd end, TraceScene::Arrange arrange) {
    return [end, arrange]() -> std::unique_ptr<QWidget> {
        auto folder = std::make_unique<QTemporaryDir>();
        auto settings = std::make_unique<Settings>(folder->filePath(QStringLiteral("settings.ini")));
        return std::make_unique<TraceScene>(std::move(settings), std::move(folder), end, arrange);
    };
}

bool ready(QWidget* widget) {
    auto* page = qobject_cast<TracePage*>(widget);
    return page && page->view();
}

const auto resumed = [](TraceView* view, const OrdersCalls& calls) { view->state()->select(calls.resumedRate); };
const auto onRunPane = [](TraceView* view, const OrdersCalls& calls) {
    view->state()->select(calls.load);
    view->perform(QStringLiteral("view.run"));
    view->focusTree();
};

const Scene trace("trace", orders(OrdersEnd::Status3, resumed), ready);
const Scene narrow(
    "trace-1024",
    [] {
        auto page = orders(OrdersEnd::Status3, resumed)();
        page->resize(1024, 600);
        return page;
    },
    ready);
const Scene run("trace-run", orders(OrdersEnd::Status3, onRunPane), ready);
const Scene well("trace-ended-well",
                 orders(OrdersEnd::Well,
                        [](TraceView* view, const OrdersCalls& calls) { view->state()->select(calls.upload); }),
                 ready);
const Scene killed("trace-killed", orders(OrdersEnd::Killed, onRunPane), ready);
const Scene failed("trace-recorder-failed", orders(OrdersEnd::RecorderFailed, onRunPane), ready);
const Scene incomplete("trace-incomplete",
                       orders(OrdersEnd::Incomplete,
                              [](TraceView* view, const OrdersCalls&) { Q_EMIT view->banners()->lossRequested(); }),
                       ready);
const Scene unknown("trace-end-unknown", orders(OrdersEnd::Unknown, onRunPane), ready);
const Scene returned("trace-status-returned",
                     orders(OrdersEnd::Status3,
                            [](TraceView* view, const OrdersCalls&) {
                                view->banners()->setEnvironment(
                                    [](const char*) { return std::optional<std::string>(); });
                                view->banners()->returnScriptStatus();
                            }),
                     ready);
const Scene foldOpened("trace-library-opened",
                       orders(OrdersEnd::Status3,
                              [](TraceView* view, const OrdersCalls& calls) {
                                  view->state()->select(calls.main);
                                  CallTree* tree = view->treePane()->tree();
                                  tree->expandAll();
                                  for (qint64 row = 0; row < tree->rowCount(); ++row) {
                                      const auto content = tree->row(row);
                                      if (!content || content->libraryCalls < 2)
                                          continue;
                                      tree->toggle(row);
                                      return tree->ensureVisible(row + 8);
                                  }
                              }),
                       ready);
const Scene unfolded("trace-unfolded",
                     orders(OrdersEnd::Status3,
                            [](TraceView* view, const OrdersCalls& calls) {
                                view->state()->select(calls.resumedRate);
                                view->perform(QStringLiteral("view.foldLibrary"));
                            }),
                     ready);
const Scene allLibrary(
    "trace-library-alone",
    []() -> std::unique_ptr<QWidget> {
        auto folder = std::make_unique<QTemporaryDir>();
        const QString path = folder->filePath(QStringLiteral("timeit.reel"));
        test::TraceBuilder builder(path.toStdString());
        const auto library = builder.function("main", {"args"}, 1, FunctionInfo::Flavour::Function, true, "timeit");
        builder.enter(library).enter(library).leave().leave();
        if (!builder.finish())
            return nullptr;
        auto page = std::make_unique<TracePage>(
            std::make_unique<Settings>(folder->filePath(QStringLiteral("settings.ini"))).release());
        page->resize(1440, 836);
        page->open(path);
        folder->setAutoRemove(false);
        return page;
    },
    ready);
const Scene found("trace-find",
                  orders(OrdersEnd::Status3,
                         [](TraceView* view, const OrdersCalls&) {
                             view->treePane()->findBar()->open(QStringLiteral("fetch"));
                         }),
                  ready);
const Scene nothingFound("trace-find-nothing",
                         orders(OrdersEnd::Status3,
                                [](TraceView* view, const OrdersCalls&) {
                                    view->treePane()->findBar()->open(QStringLiteral("nowhere"));
                                }),
                         ready);
const Scene library("trace-no-source",
                    orders(OrdersEnd::Status3,
                           [](TraceView* view, const OrdersCalls& calls) {
                               view->state()->select({0, calls.module.index + 1});
                           }),
                    ready);
const Scene sourceFind("trace-source-find",
                       orders(OrdersEnd::Status3,
                              [](TraceView* view, const OrdersCalls& calls) {
                                  view->state()->select(calls.load);
                                  view->sourcePane()->find();
                                  view->sourcePane()->findChild<QLineEdit*>()->setText(QStringLiteral("order"));
                              }),
                       ready);

const Scene outputFiltered(
    "trace-output-filtered",
    []() -> std::unique_ptr<QWidget> {
        auto folder = std::make_unique<QTemporaryDir>();
        const QString path = folder->filePath(QStringLiteral("tests.reel"));
        {
            QFile written(QStringLiteral(CALLREEL_FIXTURES_DIR "/filters/pytest/pytest-fail.txt"));
            if (!written.open(QIODevice::ReadOnly))
                return nullptr;
            test::TraceBuilder builder(path.toStdString());
            builder.enter(builder.function("pytest_runtest_protocol"));
            builder.output(written.readAll().toStdString()).leave();
            if (!builder.finish())
                return nullptr;
        }
        auto page = std::make_unique<TracePage>(
            std::make_unique<Settings>(folder->filePath(QStringLiteral("settings.ini"))).release());
        page->resize(1440, 836);
        page->open(path);
        folder->setAutoRemove(false);
        return page;
    },
    [](QWidget* widget) {
        auto* page = qobject_cast<TracePage*>(widget);
        auto* pane = page->view() ? page->view()->findChild<TraceOutputPane*>() : nullptr;
        if (!pane)
            return false;
        pane->filter()->choose(QStringLiteral("pytest"));
        pane->list()->setCurrentIndex(pane->list()->model()->index(0, 0));
        return pane->list()->model()->rowCount() > 10;
    });

// What a scene marks is in the list before it is shown, and not in the next scene's: all are of one run.
const auto marked = [](TraceView* view, const OrdersCalls& calls) {
    TraceBookmarks* marks = view->state()->bookmarks();
    marks->setNote(calls.load, QStringLiteral("Reads the whole file before the first order: 39 of 99 ms."));
    marks->add(calls.run);
    marks->setNote(calls.resumedRate, QStringLiteral("No rate for CHF: who asked for it?"));
    QFile::remove(marks->file());
    view->state()->select(calls.load);
    view->perform(QStringLiteral("view.notes"));
};
const Scene notes("trace-notes", orders(OrdersEnd::Status3, marked), ready);
const Scene noNotes("trace-notes-none",
                    orders(OrdersEnd::Status3,
                           [](TraceView* view, const OrdersCalls& calls) {
                               view->state()->select(calls.load);
                               view->perform(QStringLiteral("view.notes"));
                           }),
                    ready);

const Scene damaged("trace-damaged", []() -> std::unique_ptr<QWidget> {
    auto folder = std::make_unique<QTemporaryDir>();
    QFile file(folder->filePath(QStringLiteral("orders.reel")));
    auto settings = std::make_unique<Settings>(folder->filePath(QStringLiteral("settings.ini")));
    auto page = std::make_unique<TracePage>(settings.release());
    page->resize(1024, 600);
    if (file.open(QIODevice::WriteOnly))
        file.write("this is a letter to a friend, not a trace");
    page->open(file.fileName());
    folder->setAutoRemove(false);
    return page;
});

} // namespace
} // namespace callreel::screenshots
