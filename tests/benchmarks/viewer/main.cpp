// SPDX-License-Identifier: Apache-2.0
//
// viewer-benchmark TRACE.reel            measures the real window's panes on a trace
// viewer-benchmark --make CALLS FILE     makes a trace with the real writer to measure with
// viewer-benchmark --make-folded CALLS FILE   the same with library calls, which are folded
//
// Prints one line a figure. Run it offscreen: QT_QPA_PLATFORM=offscreen.
#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QKeyEvent>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <random>

#include "model/analysis/NameSearch.h"
#include "model/settings/Settings.h"
#include "support/TraceBuilder.h"
#include "widgets/calltree/CallTree.h"
#include "widgets/calltree/CallTreePane.h"
#include "widgets/calltree/LibraryFold.h"
#include "widgets/theme/Theme.h"
#include "widgets/trace/TracePage.h"
#include "widgets/trace/TraceView.h"

using namespace callreel;

namespace {

double residentMegabytes(const char* field) {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith(field))
            return line.simplified().split(' ').at(1).toDouble() / 1000.0;
    }
    return 0;
}

void print(const char* what, const char* format, double value) {
    std::printf("%-44s ", what);
    std::printf(format, value);
    std::printf("\n");
}

void printTimes(const char* what, std::vector<double> times) {
    std::ranges::sort(times);
    std::printf("%-44s median %.2f ms, 95 %% below %.2f ms, longest %.2f ms (%zu times)\n", what,
                times[times.size() / 2], times[times.size() * 95 / 100], times.back(), times.size());
}

double milliseconds(const QElapsedTimer& timer) {
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Counts the frames that a widget paints.
class Frames : public QObject {
public:
    explicit Frames(QWidget* widget) { widget->installEventFilter(this); }
    int painted = 0;

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        painted += event->type() == QEvent::Paint;
        return false;
    }
};

/// Milliseconds of CPU that the process has used: what a frame costs where other work is on the machine too.
double usedMilliseconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

struct Held {
    std::vector<double> taken;
    std::vector<double> used;
};

/// From the key to the painted frame, as a held key asks for it: what the window itself finds to be painted, no more.
Held hold(CallTree* tree, Qt::Key key, int times) {
    Held held;
    Frames frames(tree->viewport());
    for (int press = 0; press < times; ++press) {
        QElapsedTimer timer;
        timer.start();
        const double before = usedMilliseconds();
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        const int painted = frames.painted;
        QCoreApplication::sendEvent(tree, &event);
        // The other panes' share of a step is counted too.
        do
            QCoreApplication::processEvents();
        while (frames.painted == painted && timer.elapsed() < 1000);
        held.taken.push_back(milliseconds(timer));
        held.used.push_back(usedMilliseconds() - before);
    }
    return held;
}

void printHeld(const char* what, const Held& held) {
    printTimes(what, held.taken);
    printTimes("    of CPU", held.used);
}

/// The same tree with library calls folded, where there are some.
void measureFolded(CallTree* tree, const Trace& trace) {
    LibraryFold* fold = tree->libraryFold();
    if (!fold->isPossible())
        return;
    QEventLoop loop;
    QObject::connect(fold, &LibraryFold::folded, &loop, &QEventLoop::quit);
    const double used = usedMilliseconds();
    QElapsedTimer timer;
    timer.start();
    fold->setWanted(true);
    if (!fold->calls())
        loop.exec();
    tree->viewport()->repaint();
    print("fold library calls, until they are", "%.0f ms", milliseconds(timer));
    print("    of CPU", "%.0f ms", usedMilliseconds() - used);
    const auto& folded = *tree->rows()->folded();
    print("    memory for it", "%.2f MB", static_cast<double>(folded.memory()) / 1e6);
    print("    bits a call", "%.2f", static_cast<double>(folded.memory()) * 8 / static_cast<double>(trace.callCount()));
    timer.restart();
    tree->expandAll();
    tree->viewport()->repaint();
    print("folded: expand all, and paint", "%.2f ms", milliseconds(timer));
    print("folded: rows", "%.0f", static_cast<double>(tree->rowCount()));
    tree->setCurrentRow(0);
    printHeld("folded: held Down", hold(tree, Qt::Key_Down, 1000));
    printHeld("folded: held PageDown", hold(tree, Qt::Key_PageDown, 300));
    std::vector<double> levels;
    for (std::uint32_t level = 1; level <= 9; ++level) {
        timer.restart();
        tree->expandToLevel(level);
        tree->viewport()->repaint();
        levels.push_back(milliseconds(timer));
    }
    printTimes("folded: expand to a level, and paint", levels);
    std::mt19937_64 random(43);
    std::vector<double> reveals;
    for (int jump = 0; jump < 100; ++jump) {
        const std::uint64_t index = random() % trace.threads().front().calls;
        timer.restart();
        const_cast<TraceState&>(tree->state()).select({0, index});
        tree->viewport()->repaint();
        reveals.push_back(milliseconds(timer));
    }
    printTimes("folded: reveal a random call, and paint", reveals);
}

int measure(const QString& file) {
    applyColourScheme(ColourScheme::Light);
    QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    settings.setValue(settingKeys::foldLibraryCalls, false);
    TracePage page(&settings);
    page.resize(1440, 900);
    page.show();
    const double before = residentMegabytes("VmRSS:");

    QElapsedTimer timer;
    QEventLoop loop;
    int failed = 0;
    QObject::connect(&page, &TracePage::opened, &loop, &QEventLoop::quit);
    QObject::connect(&page, &TracePage::failed, &loop, [&](const Diagnostic& error) {
        std::fprintf(stderr, "%s\n", error.text().c_str());
        failed = 1;
        loop.quit();
    });
    timer.start();
    page.open(file);
    loop.exec();
    if (failed)
        return 1;
    page.repaint();
    CallTree* tree = page.view()->treePane()->tree();
    tree->viewport()->repaint();
    print("open to first painted frame", "%.1f ms", milliseconds(timer));
    const Trace& trace = page.view()->state()->trace();
    print("calls", "%.0f", static_cast<double>(trace.callCount()));
    print("memory after opening, more than before", "%.1f MB", residentMegabytes("VmRSS:") - before);
    tree->setFocus();

    timer.restart();
    tree->expandAll();
    tree->viewport()->repaint();
    print("expand all, and paint", "%.2f ms", milliseconds(timer));
    print("rows", "%.0f", static_cast<double>(tree->rowCount()));

    tree->setCurrentRow(0);
    printHeld("held Down, a step and its frame", hold(tree, Qt::Key_Down, 1000));
    printHeld("held PageDown", hold(tree, Qt::Key_PageDown, 300));
    print("End, first time", "%.2f ms", hold(tree, Qt::Key_End, 1).taken.front());

    std::mt19937_64 random(42);
    Held jumps;
    for (int jump = 0; jump < 200; ++jump) {
        const auto row = static_cast<qint64>(random() % static_cast<std::uint64_t>(tree->rowCount()));
        timer.restart();
        const double used = usedMilliseconds();
        tree->setCurrentRow(row);
        tree->viewport()->repaint();
        jumps.taken.push_back(milliseconds(timer));
        jumps.used.push_back(usedMilliseconds() - used);
    }
    printHeld("jump to a random row, and paint", jumps);

    const CallId last{0, trace.threads().front().calls - 1};
    tree->expandToLevel(1);
    timer.restart();
    page.view()->state()->select(last);
    tree->viewport()->repaint();
    print("reveal the last call of a collapsed tree", "%.2f ms", milliseconds(timer));

    std::vector<double> searches;
    for (const char* name : {"a", "e", "request", "main", "nowhere"}) {
        timer.restart();
        const auto wanted = NameSearch(name).matchingFunctions(trace);
        if (!wanted.empty()) {
            (void)trace.countCalls(wanted);
            (void)trace.findCall(wanted, {0, 0}, true);
        }
        searches.push_back(milliseconds(timer));
    }
    printTimes("search by name: count and first hit", searches);
    timer.restart();
    std::vector<bool> rare(trace.functions().size());
    rare[trace.call({0, 1}) ? trace.call({0, 1})->function : 0] = true;
    (void)trace.findCall(rare, last, false);
    print("search backwards over the whole trace", "%.2f ms", milliseconds(timer));
    measureFolded(page.view()->treePane()->tree(), trace);
    print("memory at the end, more than before", "%.1f MB", residentMegabytes("VmRSS:") - before);
    print("peak memory of the process", "%.1f MB", residentMegabytes("VmHWM:"));
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.size() == 3 && arguments[0].startsWith(QStringLiteral("--make"))) {
        const auto made = test::buildLargeTrace(arguments[2].toStdString(), arguments[1].toULongLong(), true,
                                                arguments[0] == QStringLiteral("--make-folded"));
        if (!made)
            std::fprintf(stderr, "%s\n", made.error().text().c_str());
        return made ? 0 : 1;
    }
    if (arguments.size() != 1) {
        std::fprintf(stderr, "usage: viewer-benchmark TRACE.reel | --make CALLS FILE | --make-folded CALLS FILE\n");
        return 2;
    }
    return measure(arguments.front());
}
