// SPDX-License-Identifier: Apache-2.0
#include "model/trace/seal/Sealer.h"

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <limits>
#include <queue>

#include "model/trace/log/ControlView.h"
#include "model/trace/log/format/ValueFormat.h"
#include "model/trace/seal/Definitions.h"
#include "model/trace/seal/LogFolder.h"
#include "model/trace/store/ByteCoder.h"
#include "model/trace/store/VerdictTable.h"

namespace callreel {

namespace {

constexpr std::size_t openCallsShown = 20;
constexpr std::size_t openThreadsShown = 64;
/// Streams are numbered one after the other; more than there can be threads is damage.
constexpr std::uint32_t maxStreams = 1u << 16;

std::int64_t monotonicNow() {
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * std::int64_t{1'000'000'000} + now.tv_nsec;
}

/// The result of `<toplevel>`: the exit code as an int, or the signal in words.
std::string exitValue(const ScriptStatus& status) {
    std::string value;
    if (status.signal) {
        value += static_cast<char>(log::ValueTag::Str);
        appendColumn(value, "killed by " + signalName(*status.signal));
    } else {
        value += static_cast<char>(log::ValueTag::Int);
        appendVarint(value, log::zigzag(status.code.value_or(0)));
    }
    return value;
}

} // namespace

struct Sealer::Private {
    /// What is to be read of the log, in segments, and who wants to know how much of it is done.
    struct Backlog {
        std::uint64_t segments = 0;
        std::uint64_t done = 0;
        std::function<void(double)> progress;

        void finished(std::uint32_t count) {
            done += count;
            // One segment makes no progress worth a word.
            if (progress && segments > 1)
                progress(std::min(1.0, static_cast<double>(done) / static_cast<double>(segments)));
        }
    };

    Private(std::string runFolder, SealOptions sealOptions, std::unique_ptr<StoreWriter> writer)
        : folder(std::move(runFolder)), options(std::move(sealOptions)), store(std::move(writer)), control(folder),
          reader(folder, packing), definitions(*store) {}

    void readDefinitions();
    void beginClock();
    void findStreams(bool everything);
    void beginBacklog();
    void pass(std::int64_t limit);
    void takeUpTo(ThreadSealer& thread, std::int64_t limit);
    bool takeOne(ThreadSealer& thread);
    Result<void> check() const;

    std::int64_t endOfRun();
    void closeToplevel(const ScriptStatus& status, std::int64_t end);
    std::optional<CallId> endedBy(const ScriptStatus& status) const;
    void findMissing();
    void fillLosses(Verdict& verdict);

    std::string folder;
    SealOptions options;
    std::unique_ptr<StoreWriter> store;
    bool packing = false;
    log::ControlView control;
    log::LogClock clock;
    log::DefinitionReader reader;
    Definitions definitions;
    std::vector<std::unique_ptr<ThreadSealer>> threads; ///< stream 1 first
    LossLedger losses;                                  ///< of the run as a whole
    bool truncated = false;
    std::optional<std::uint64_t> mainCallsAtOutcome; ///< the main thread's, when the main program had ended
    Backlog backlog;
};

Sealer::Sealer(std::unique_ptr<Private> p) : d(std::move(p)) {}

Sealer::~Sealer() = default;

Result<std::unique_ptr<Sealer>> Sealer::open(const std::string& runFolder, const SealOptions& options) {
    if (!LogFolder::isLog(runFolder))
        return failure("not-a-log", QT_TRANSLATE_NOOP("Diagnostic", "%1 is not the log of a run."), {runFolder},
                       QT_TRANSLATE_NOOP("Diagnostic", "Name the folder of one run, below running in CALLREEL_HOME."));
    SealOptions resolved = options;
    if (resolved.output.empty())
        resolved.output = LogFolder::plannedOutput(runFolder);
    if (resolved.output.empty())
        return failure("no-output",
                       QT_TRANSLATE_NOOP("Diagnostic", "The log %1 does not say where its trace is to go."),
                       {runFolder}, QT_TRANSLATE_NOOP("Diagnostic", "Name the file with -o."));
    std::error_code ignored;
    resolved.output = std::filesystem::absolute(resolved.output, ignored).lexically_normal().string();
    auto store = StoreWriter::create(resolved.output);
    if (!store)
        return std::unexpected(store.error());
    return std::unique_ptr<Sealer>(
        new Sealer(std::make_unique<Private>(runFolder, std::move(resolved), std::move(*store))));
}

void Sealer::Private::readDefinitions() {
    const auto visit = [this](const log::Definition& definition) { definitions.take(definition); };
    reader.readSupervisorLog(visit);
    reader.readStream(visit);
    control.addDrained(reader.takeFreed());
}

void Sealer::Private::beginClock() {
    if (clock.begun())
        return;
    // The recorder sets time zero before it says that it records. A page that is none leaves stream 0's own pair.
    const bool told = control.startMonotonic() != 0 && control.state() != log::RecorderState::NotStarted &&
                      clock.begin(control.startTicks(), control.startMonotonic(), control.nanosecondsPerTick());
    if (!told && (!control.isThere() || control.startMonotonic() < 0) && reader.hasClock())
        (void)clock.begin(reader.ticks(), reader.monotonic(), reader.nanosecondsPerTick());
}

void Sealer::Private::findStreams(bool everything) {
    // A stream is counted once its first segment is there. At the end every file counts, whatever the page says.
    const bool listed = everything || !control.isThere();
    const std::uint32_t streams = std::min(listed ? LogFolder::highestStream(folder) : control.streams(), maxStreams);
    while (threads.size() < streams) {
        const auto next = static_cast<std::uint32_t>(threads.size() + 1);
        if (!listed && !LogFolder::hasStream(folder, next))
            return;
        threads.push_back(std::make_unique<ThreadSealer>(folder, next, clock, packing, *store));
    }
}

void Sealer::Private::beginBacklog() {
    backlog.segments = backlog.done = 0;
    if (!backlog.progress)
        return;
    for (const auto& thread : threads)
        backlog.segments += LogFolder::segmentsFrom(folder, thread->reader().stream(), thread->reader().nextSegment());
}

Result<void> Sealer::Private::check() const {
    if (store->error())
        return std::unexpected(*store->error());
    return {};
}

bool Sealer::Private::takeOne(ThreadSealer& thread) {
    const RunEvidence& evidence = definitions.evidence();
    if (thread.writer().id() == 0 && evidence.outcome && thread.time() > clock.nanoseconds(evidence.outcome->ticks)) {
        thread.finalUnwind().freeze();
        if (!mainCallsAtOutcome)
            mainCallsAtOutcome = thread.writer().calls();
    }
    if (thread.take(definitions.functions()))
        return true;
    // A definition is written before it is used, so it is there by now; a function that nobody defined is damage.
    readDefinitions();
    if (thread.take(definitions.functions()))
        return true;
    thread.condemn();
    return false;
}

void Sealer::Private::takeUpTo(ThreadSealer& thread, std::int64_t limit) {
    std::uint32_t segment = thread.reader().nextSegment();
    while (thread.advance() && thread.time() <= limit && takeOne(thread)) {
        if (const std::uint32_t next = thread.reader().nextSegment(); next != segment) {
            backlog.finished(next - segment);
            segment = next;
        }
    }
    control.addDrained(thread.reader().takeFreed());
}

/// Takes the records of all threads in order of time: what one thread did with a generator before another went on with
/// it, and whose output came first, is told right.
void Sealer::Private::pass(std::int64_t limit) {
    beginBacklog();
    using Entry = std::pair<std::int64_t, std::size_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    for (std::size_t i = 0; i < threads.size(); ++i) {
        if (threads[i]->advance())
            queue.emplace(threads[i]->time(), i);
    }
    while (!queue.empty() && queue.top().first <= limit && !store->error()) {
        ThreadSealer& thread = *threads[queue.top().second];
        const std::size_t index = queue.top().second;
        queue.pop();
        takeUpTo(thread, queue.empty() ? limit : std::min(limit, queue.top().first));
        if (thread.hasRecord())
            queue.emplace(thread.time(), index);
    }
}

Result<void> Sealer::drain() {
    if (auto fine = d->check(); !fine)
        return fine;
    d->packing = true;
    // What was recorded up to now is visible now; what comes while this pass goes on waits for the next one.
    const std::int64_t now = monotonicNow();
    d->readDefinitions();
    d->beginClock();
    if (d->clock.begun()) {
        d->clock.learnNow();
        d->findStreams(false);
        d->pass(d->clock.fromMonotonic(now));
    }
    d->packing = false;
    return d->check();
}

void Sealer::whenProgressing(std::function<void(double)> callback) {
    d->backlog.progress = std::move(callback);
}

SealProgress Sealer::progress() const {
    SealProgress progress;
    progress.calls = d->store->callCount();
    progress.bytes = d->store->fileBytes();
    progress.threads = d->threads.size();
    for (const auto& thread : d->threads) {
        const ThreadWriter& writer = thread->writer();
        if (writer.stack().empty() || thread->hasEnded() || progress.open.size() == openThreadsShown)
            continue;
        SealProgress::Thread& row = progress.open.emplace_back();
        row.name = writer.name();
        const auto& stack = writer.stack();
        for (std::size_t i = stack.size() > openCallsShown ? stack.size() - openCallsShown : 0; i < stack.size(); ++i) {
            const OpenFrame& frame = stack[i];
            row.calls.push_back({d->definitions.functionName(frame.function), frame.start,
                                 d->definitions.argumentsText(frame.function, writer.argumentsOf(frame))});
        }
    }
    return progress;
}

std::int64_t Sealer::Private::endOfRun() {
    std::int64_t end = 0;
    for (const auto& thread : threads)
        end = std::max(end, thread->lastTime());
    if (const auto& exit = definitions.evidence().exit; exit && clock.begun())
        end = std::max(end, clock.fromMonotonic(exit->monotonic));
    return end;
}

std::optional<CallId> Sealer::Private::endedBy(const ScriptStatus& status) const {
    if (threads.empty())
        return std::nullopt;
    const auto innermost = [this](const ThreadSealer& thread) -> std::optional<CallId> {
        const auto& stack = thread.writer().stack();
        if (stack.empty() || definitions.flavour(stack.back().function) == FunctionInfo::Flavour::Toplevel)
            return std::nullopt;
        return CallId{thread.writer().id(), stack.back().index};
    };
    const auto& outcome = definitions.evidence().outcome;
    const bool exceptionKilled = status.signal && status.exception;
    if (status.signal && !exceptionKilled)
        return innermost(*threads.front());
    if (outcome) {
        // An end without an exception was caused by no call.
        if (outcome->type.empty())
            return std::nullopt;
        if (const auto call = threads.front()->finalUnwind().origin())
            return CallId{0, *call};
        return std::nullopt;
    }
    if (!status.code)
        return std::nullopt;
    // Gone without a word of Python's: os._exit, called where the last record was written.
    const auto last = std::max_element(threads.begin(), threads.end(),
                                       [](const auto& a, const auto& b) { return a->lastTime() < b->lastTime(); });
    return innermost(**last);
}

void Sealer::Private::closeToplevel(const ScriptStatus& status, std::int64_t end) {
    if (threads.empty() || !status.processCode())
        return;
    ThreadWriter& main = threads.front()->writer();
    if (main.stack().empty() || definitions.flavour(main.stack().front().function) != FunctionInfo::Flavour::Toplevel)
        return;
    while (main.stack().size() > 1)
        main.leave(ExitCause::Open, end, {});
    main.leave(ExitCause::Return, end, definitions.run().valuesRecorded ? exitValue(status) : std::string());
}

void Sealer::Private::findMissing() {
    for (const auto& thread : threads) {
        const std::string& where = thread->writer().name();
        if (thread->isDamaged()) {
            auto& [count, bytes] = losses[{"records-damaged", where}];
            ++count;
            truncated = true;
        } else if (thread->reader().isBetweenSegments() && !thread->hasEnded() && thread->reader().bytesRead() > 0) {
            // The one before was closed, so there was a next one.
            auto& [count, bytes] = losses[{"segment-missing", where}];
            count += std::max<std::uint64_t>(
                1, LogFolder::segmentsFrom(folder, thread->reader().stream(), thread->reader().nextSegment()));
            truncated = true;
        }
        if (thread->strayReturns() > 0)
            losses[{"return-without-call", where}].first += thread->strayReturns();
    }
    if (!LogFolder::isLog(folder)) { // removed while it was read: what is left are the pieces that were open
        ++losses[{"segment-missing", "log"}].first;
        truncated = true;
    }
    if (reader.isDamaged()) {
        ++losses[{"records-damaged", "definitions"}].first;
        truncated = true;
    }
}

void Sealer::Private::fillLosses(Verdict& verdict) {
    for (const auto& thread : threads) {
        for (const auto& [key, counts] : thread->losses()) {
            auto& [count, bytes] = losses[key];
            count += counts.first;
            bytes += counts.second;
            truncated = truncated || key.first == "record-dropped";
        }
        if (thread->hasGap()) {
            // Recording ended before the program did.
            ++losses[{gapName(thread->gap()), thread->writer().name()}].first;
            truncated = true;
        }
    }
    // The recorder said that it had ended, and its main thread did not end: the program became another one.
    if (control.state() == log::RecorderState::Ended && !threads.empty() && !threads.front()->hasGap() &&
        !threads.front()->hasEnded() && !definitions.evidence().outcome) {
        ++losses[{"program-replaced", threads.front()->writer().name()}].first;
        truncated = true;
    }
    for (const auto& [key, counts] : losses)
        verdict.loss.push_back({key.first, key.second, counts.first, counts.second});
}

Result<SealResult> Sealer::finish() {
    if (auto fine = d->check(); !fine)
        return std::unexpected(fine.error());
    d->readDefinitions();
    d->beginClock();
    if (d->clock.begun()) {
        d->findStreams(true);
        d->pass(std::numeric_limits<std::int64_t>::max());
    }
    d->definitions.finishSource();

    RunEvidence& evidence = d->definitions.evidence();
    evidence.state = d->control.state();
    evidence.stillRunning = !evidence.exit && LogFolder::isRunning(d->folder);
    if (const std::string code = d->control.errorCode(); !code.empty())
        evidence.noteFailure(evidence.state == log::RecorderState::Failed, code, d->control.errorMessage());

    SealResult result;
    Verdict& verdict = result.verdict;
    verdict.script = evidence.scriptStatus();
    verdict.recorder = evidence.recorder();
    verdict.recorderErrors = evidence.failures;
    verdict.endedBy = d->endedBy(verdict.script);
    const std::int64_t end = d->endOfRun();
    d->findMissing();
    d->fillLosses(verdict);
    d->closeToplevel(verdict.script, end);
    const bool neverRecorded = d->threads.empty();
    if (d->truncated || neverRecorded || evidence.stillRunning)
        verdict.completeness = Verdict::Completeness::Truncated;

    result.run = d->definitions.run();
    result.run.durationNs = end;
    d->store->setMetadata("run.duration", std::to_string(end));
    result.calls = d->store->callCount();
    for (const auto& thread : d->threads)
        result.programCalls +=
            thread->writer().id() == 0
                ? std::max<std::uint64_t>(1, d->mainCallsAtOutcome.value_or(thread->writer().calls())) - 1
                : thread->writer().calls();
    result.threads = d->threads.size();
    result.functions = d->definitions.functions().count();
    result.path = d->store->path();
    const auto bytes = d->store->finish(verdict, end, d->options.overwrite);
    if (!bytes)
        return std::unexpected(bytes.error());
    result.bytes = *bytes;
    return result;
}

} // namespace callreel
