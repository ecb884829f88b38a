// SPDX-License-Identifier: Apache-2.0
#include "model/recording/Supervisor.h"

#include <algorithm>
#include <array>
#include <climits>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <limits>
#include <poll.h>
#include <sys/inotify.h>
#include <utility>

#include "model/recording/RunConclusion.h"
#include "model/recording/RunDescription.h"
#include "model/recording/SupervisorEvents.h"
#include "model/recording/TracePaths.h"
#include "model/recording/command/OpenDescriptors.h"
#include "model/trace/store/PartialFile.h"

namespace callreel {

namespace {

constexpr int progressInterval = 250; ///< milliseconds: at most four a second

/// Bytes of segments that nobody has compressed yet: at most so much of the log is in memory.
std::uint64_t openSegmentBytes(const std::string& folder) {
    std::uint64_t sum = 0;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        std::error_code gone;
        if (entry->path().extension() == ".seg") {
            const auto size = entry->file_size(gone);
            sum += gone ? 0 : size;
        }
    }
    return sum;
}

} // namespace

Supervisor::Supervisor(RecordRequest request, SignalWatch& signals, SupervisorChannel& channel)
    : m_request(std::move(request)), m_signals(signals), m_channel(channel),
      m_backend(makeRecorderBackend(m_request.recorder)) {}

Supervisor::~Supervisor() = default;

RunResult Supervisor::run() {
    if (auto prepared = prepare(); !prepared) {
        m_request.log->write(LogLevel::Error, "supervisor", prepared.error());
        discard();
        return concludeNotStarted(m_request, m_metadata, prepared.error());
    }
    say(LogLevel::Info, "run " + m_folder->id() + ": process " + std::to_string(m_script->pid()) + ", log " +
                            m_folder->path() + ", trace " + m_request.output);
    m_channel.send(events::started(m_folder->id(), m_script->pid(), m_folder->path(), m_request.output));
    loop();
    return conclude();
}

Result<void> Supervisor::prepare() {
    const auto recorder = m_backend->selfTest(m_request);
    if (!recorder)
        return std::unexpected(recorder.error());
    m_metadata.recorderName = recorder->name;
    m_metadata.recorderVersion = recorder->version;
    auto folder = RunLog::create(TracePaths::runningFolder());
    if (!folder)
        return std::unexpected(folder.error());
    m_folder.emplace(std::move(*folder));
    describeRun(m_metadata, m_request, *m_backend, *m_folder);
    if (auto written = writeDescription(m_folder->metadata(), m_metadata, m_request); !written)
        return written;
    auto sealer = m_backend->begin(m_request, m_folder->path());
    if (!sealer)
        return std::unexpected(sealer.error());

    m_logEvents = FileHandle(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK));
    ::inotify_add_watch(m_logEvents.get(), m_folder->path().c_str(), IN_CREATE | IN_MOVED_TO | IN_CLOSE_WRITE);
    using Place = ScriptProcess::Place;
    if (m_channel.isOpen())
        m_place = Place::OwnSession;
    else if (!m_request.inCallersGroup && !hasTerminal())
        m_place = Place::OwnGroup;
    m_started = monotonicMilliseconds();
    m_nextProgress = m_started + progressInterval;
    auto script = ScriptProcess::start(m_metadata.command, m_place, channelVariable, m_signals);
    if (!script)
        return std::unexpected(script.error());
    m_script.emplace(std::move(*script));
    m_stop.emplace(*m_script, m_channel);
    if (m_place == Place::CallersGroup)
        m_witness.emplace();
    letGoOf(m_request.letGo);
    m_sealer = std::make_unique<SealWorker>(std::move(*sealer));
    return {};
}

void Supervisor::say(LogLevel level, const std::string& text) const {
    m_request.log->write(level, "supervisor", text);
}

/// Nothing worth keeping came of it.
void Supervisor::discard() {
    m_sealer.reset();
    if (m_folder)
        m_folder->remove();
    PartialFile::removeAbandoned(m_request.output); // OutputFile's promise, where the sealer has not come to it
}

void Supervisor::loop() {
    while (!isOver()) {
        enum { Signals, Log, Sealing, Window, Script };
        std::array<pollfd, 5> entries{{{m_signals.descriptor(), POLLIN, 0},
                                       {m_logEvents.get(), POLLIN, 0},
                                       {m_sealer->descriptor(), POLLIN, 0},
                                       {m_channel.descriptor(), POLLIN, 0},
                                       {m_end ? -1 : m_script->descriptor(), POLLIN, 0}}};
        if (m_channel.hasPending())
            entries[Window].events |= POLLOUT;
        ::poll(entries.data(), entries.size(), millisecondsToDeadline());

        // Signals first: what stopped or ended the script is judged by what was sent to it.
        if (entries[Signals].revents)
            onSignals();
        if (entries[Window].revents & POLLOUT)
            m_channel.flush();
        if (entries[Window].revents & (POLLIN | POLLHUP | POLLERR))
            onRequests();
        if (entries[Log].revents)
            onLogChanged();
        if (entries[Sealing].revents)
            onSealer();
        if (const auto end = m_end ? std::nullopt : m_script->ended())
            onScriptEnded(*end);
        m_stop->onDeadline();
        if (m_channel.isOpen() && !m_end && monotonicMilliseconds() >= m_nextProgress) {
            m_nextProgress = monotonicMilliseconds() + progressInterval;
            m_drainAsked = true;
            m_sealer->requestDrain();
        }
    }
}

bool Supervisor::isOver() {
    const bool nothingToSeal = m_end && !m_backend->began(*m_folder);
    return m_end && (nothingToSeal || m_sealer->result()) && !m_stop->waitsForGroup();
}

int Supervisor::millisecondsToDeadline() const {
    constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();
    std::int64_t next = never;
    if (const auto deadline = m_stop->deadline())
        next = *deadline;
    if (m_channel.isOpen() && !m_end)
        next = std::min(next, m_nextProgress);
    if (next == never)
        return -1;
    return static_cast<int>(std::clamp<std::int64_t>(next - monotonicMilliseconds(), 0, INT_MAX));
}

void Supervisor::onSignals() {
    std::vector<SignalWatch::Event> events;
    bool isAsked = false;
    while (const auto event = m_signals.next()) {
        events.push_back(*event);
        isAsked |= event->signal != SIGCHLD;
    }
    const std::uint64_t toGroup = m_witness && isAsked ? m_witness->received() : 0;
    for (const SignalWatch::Event& event : events)
        onSignal(event, toGroup >> (event.signal - 1) & 1);
}

void Supervisor::onSignal(const SignalWatch::Event& event, bool wentToGroup) {
    using Place = ScriptProcess::Place;
    say(LogLevel::Debug, "got " + signalName(event.signal) + " from process " + std::to_string(event.sender));
    if (event.signal == SIGCHLD) {
        if (const auto signal = m_end ? std::nullopt : m_script->stopped())
            onScriptStopped(*signal);
        return;
    }
    if (event.sender == m_script->pid() && !m_end)
        return; // the script speaks to its own group, or to its parent: not to be sent back to it
    if (event.signal == SIGINT && onInterrupt())
        return;
    // It may have ended just now, of this very signal.
    if (m_end) {
        m_interrupted |= event.signal == SIGINT;
        return;
    }
    if (m_place == Place::CallersGroup) {
        // The terminal, or a kill of the group, has sent it to all of it already; only a hang-up goes to the leader of
        // the session alone.
        const bool reachedIt = wentToGroup || (event.fromTerminal && !(event.signal == SIGHUP && leadsSession()));
        m_passedOn.insert(event.signal);
        if (!reachedIt)
            m_script->signal(event.signal);
        return;
    }
    switch (event.signal) {
    case SIGTERM:
    case SIGHUP:
        m_stoppedByUser = true;
        m_stop->begin(event.signal);
        break;
    case SIGTSTP:
        break; // of a terminal that is not the script's
    case SIGINT:
    case SIGQUIT:
        if (m_place == Place::OwnSession) { // of the terminal that the window was started from
            m_stoppedByUser = true;
            m_stop->begin(SIGTERM);
            break;
        }
        [[fallthrough]];
    default:
        m_passedOn.insert(event.signal);
        m_script->signalAll(event.signal);
    }
}

/// True when it is not to be passed on.
bool Supervisor::onInterrupt() {
    switch (m_interrupts.next(monotonicMilliseconds(), m_end.has_value())) {
    case InterruptCount::Meaning::Leave:
        say(LogLevel::Warn, "left at the third interrupt; the log stays: " + m_folder->path());
        SignalWatch::doDefault(SIGINT); // nothing is written any more; the log tells how far it came
        return true;
    case InterruptCount::Meaning::KillAndSeal:
        m_stoppedByUser = true;
        m_interrupted = true;
        m_stop->kill();
        return true;
    case InterruptCount::Meaning::ScriptsOwn:
        return false;
    }
    return false;
}

void Supervisor::onScriptStopped(int signal) {
    if (m_place != ScriptProcess::Place::CallersGroup)
        return;
    // The shell has to see us stop as it would have seen the script. Continued (fg, bg), we go on together.
    SignalWatch::doDefault(signal);
    if (m_script->isStopped())
        m_script->signal(SIGCONT);
}

void Supervisor::onScriptEnded(const ScriptProcess::End& end) {
    m_end = end;
    say(LogLevel::Info, "the script " + std::string(end.bySignal ? "was killed by " + signalName(end.number)
                                                                 : "exited with status " + std::to_string(end.number)));
    m_stoppedByUser |= end.bySignal && m_passedOn.contains(end.number);
    m_channel.send(events::scriptEnded(end));
    if (!m_backend->began(*m_folder))
        return;
    if (m_stop->isActive())
        m_channel.send(events::stopping("seal", std::nullopt));
    // A log that cannot be written any more is sealed all the same; finish() says what is wrong with it.
    bool isFatal = false;
    if (const auto trouble = recorderTrouble(isFatal))
        (void)m_folder->metadata().recorderFailure(isFatal, trouble->code, trouble->text());
    (void)m_folder->metadata().exit(end.monotonic, end.bySignal ? log::ExitKind::Signal : log::ExitKind::Exited,
                                    end.number, m_stoppedByUser);
    m_channel.send(events::sealing(0));
    m_sealer->requestFinish();
}

void Supervisor::onLogChanged() {
    alignas(inotify_event) std::array<char, 4096> buffer;
    bool newSegment = false;
    ssize_t count = 0;
    while ((count = ::read(m_logEvents.get(), buffer.data(), buffer.size())) > 0) {
        for (const char* at = buffer.data(); at < buffer.data() + count;) {
            const auto* const event = reinterpret_cast<const inotify_event*>(at);
            newSegment |= (event->mask & (IN_CREATE | IN_MOVED_TO)) && event->len &&
                          std::string_view(event->name).ends_with(".seg");
            at += sizeof(inotify_event) + event->len;
        }
    }
    if (newSegment && !m_end) { // the one before it is full
        say(LogLevel::Trace, "a new segment of the log; draining");
        m_sealer->requestDrain();
    }
    if (m_folder->control().takeProgressRequest() && !m_end) {
        m_countAsked = true;
        m_sealer->requestDrain();
    }
    onRecorderState();
}

void Supervisor::onRecorderState() {
    sayRecorderState();
    const bool failed =
        m_folder->control().state() == log::RecorderState::Failed && m_folder->control().recordingBegan();
    if (failed && !m_end && m_request.policy.onRecorderError.value == OnRecorderError::Abort)
        m_stop->begin(SIGTERM);
}

/// What is new about the recorder since it was asked last.
void Supervisor::sayRecorderState() {
    const log::RecorderState state = m_folder->control().state();
    if (state == std::exchange(m_saidState, state))
        return;
    if (const auto trouble = m_folder->control().recorderFailure())
        m_request.log->write(state == log::RecorderState::Failed ? LogLevel::Error : LogLevel::Warn, "recorder",
                             *trouble);
    else if (m_folder->control().recordingBegan())
        m_request.log->write(LogLevel::Info, "recorder",
                             state == log::RecorderState::Recording ? "records" : "recording ended");
}

void Supervisor::onSealer() {
    m_sealer->acknowledge();
    if (m_drainAsked && !m_end) {
        m_drainAsked = false;
        sendProgress();
    }
    if (std::exchange(m_countAsked, false))
        m_folder->control().tellCalls(m_sealer->progress().calls);
    if (const auto sealed = m_sealer->takeSealed(); sealed && m_channel.isClear())
        m_channel.send(events::sealing(*sealed));
    onRecorderState();
}

void Supervisor::onRequests() {
    for (const SupervisorChannel::Request request : m_channel.read()) {
        if (m_end && !m_stop->isActive())
            continue; // it has ended by itself in the meantime
        m_stoppedByUser = m_stoppedByUser || !m_end;
        m_stop->begin(SIGTERM);
        if (request == SupervisorChannel::Request::Kill)
            m_stop->kill();
    }
}

void Supervisor::sendProgress() {
    if (!m_channel.isClear())
        return; // a window that does not keep up gets the next one
    const SealProgress progress = m_sealer->progress();
    m_channel.send(events::progress((monotonicMilliseconds() - m_started) * 1'000'000, progress,
                                    std::max(progress.bytes, m_folder->control().bytes()),
                                    openSegmentBytes(m_folder->path())));
}

/// What the recorder itself says is wrong; fatal when the recording failed, not when it was only switched off.
std::optional<Diagnostic> Supervisor::recorderTrouble(bool& isFatal) const {
    return m_backend->trouble(*m_folder, isFatal);
}

ScriptStatus Supervisor::statusOf(const ScriptProcess::End& end) const {
    ScriptStatus status;
    status.outcome = end.bySignal ? ScriptStatus::Outcome::Signal : ScriptStatus::Outcome::Exited;
    (end.bySignal ? status.signal : status.code) = end.number;
    status.stoppedByUser = m_stoppedByUser;
    return status;
}

RunResult Supervisor::conclude() {
    sayRecorderState();
    EndedRun ended{m_request, m_metadata, m_folder->path(), statusOf(*m_end), {}, false, m_interrupted};
    ended.trouble = recorderTrouble(ended.troubleIsFatal);
    if (!m_backend->began(*m_folder)) {
        RunResult result = concludeUnrecorded(ended);
        discard();
        return result;
    }
    const Result<SealResult> sealed = *m_sealer->result();
    RunResult result = concludeRecorded(ended, sealed);
    if (sealed) {
        m_sealer.reset();
        m_folder->remove(); // all of it is in the trace
        say(LogLevel::Info, "sealed " + sealed->path + ": " + std::to_string(sealed->calls) + " calls, " +
                                std::to_string(sealed->bytes) + " bytes");
    }
    return result;
}

} // namespace callreel
