// SPDX-License-Identifier: Apache-2.0
#include "support/SampleRuns.h"

#include <QDateTime>
#include <QDir>

#include "support/TraceBuilder.h"

namespace callreel::test {

namespace {

QString folder() {
    return qEnvironmentVariable("CALLREEL_HOME");
}

struct Sample {
    const char* name;
    std::vector<std::string> program;
    int minutesAgo;
    std::int64_t durationNs;
    unsigned calls;
};

void make(const Sample& sample, const std::function<void(TraceBuilder&)>& end, unsigned open = 0) {
    TraceBuilder builder(folder().toStdString() + "/" + sample.name + ".reel");
    const FunctionId work = builder.function("work");
    for (unsigned i = 0; i < sample.calls; ++i)
        builder.enter(work).leave();
    // As after a kill: nobody closes them but the seal.
    for (unsigned i = 0; i < open; ++i)
        builder.enter(work);
    builder.run.program = sample.program;
    builder.run.workdir = "/home/ada/shop";
    builder.run.started =
        QDateTime::currentDateTimeUtc().addSecs(-60 * sample.minutesAgo).toString(Qt::ISODateWithMs).toStdString();
    builder.run.durationNs = sample.durationNs;
    end(builder);
    if (const auto finished = builder.finish(); !finished)
        qFatal("%s", finished.error().text().c_str());
}

} // namespace

void removeSampleRuns() {
    QDir(folder()).removeRecursively();
}

void makeSampleRuns() {
    removeSampleRuns();
    QDir().mkpath(folder());
    const auto well = [](TraceBuilder&) {};
    const auto status = [](int code) {
        return [code](TraceBuilder& b) {
            b.verdict.script.outcome = ScriptStatus::Outcome::Exited;
            b.verdict.script.code = code;
        };
    };
    make({"orders", {"orders.py", "day.csv", "--strict"}, 12, 125'448'000, 612}, status(3));
    make({"json", {"-m", "json.tool", "big.json"}, 35, 1'920'000'000, 4100}, well);
    make(
        {"worker", {"worker.py", "--queue", "mail"}, 56, 41'300'000'000, 816},
        [](TraceBuilder& b) {
            b.verdict.script = {};
            b.verdict.script.outcome = ScriptStatus::Outcome::Signal;
            b.verdict.script.signal = 9;
        },
        3);
    make({"train", {"train.py", "--epochs", "40"}, 24 * 60, 187'000'000'000, 992}, [](TraceBuilder& b) {
        b.verdict.recorder = Verdict::Recorder::Failed;
        b.verdict.recorderErrors.push_back(failure("disk-full", "no space left on /data").error());
        b.verdict.completeness = Verdict::Completeness::Truncated;
    });
    make({"unittest", {"-m", "unittest", "tests.test_io"}, 24 * 60 + 30, 8'600'000'000, 770}, [](TraceBuilder& b) {
        b.verdict.script.outcome = ScriptStatus::Outcome::Exception;
        b.verdict.script.code = 1;
        b.verdict.script.exception = "ValueError";
    });
    make({"pipeline", {"pipeline.py"}, 24 * 60 + 50, 603'000'000, 200}, well);
    make({"echo", {"echo_server.py", "--clients", "8"}, 25 * 60 + 50, 2'010'000'000, 587}, well);
    make({"watch", {"watch.py"}, 8 * 24 * 60, 30'000'000'000, 212}, [](TraceBuilder& b) {
        b.verdict.script.stoppedByUser = true;
        b.verdict.script.outcome = ScriptStatus::Outcome::Signal;
        b.verdict.script.signal = 15;
        b.verdict.script.code = {};
    });
}

} // namespace callreel::test
