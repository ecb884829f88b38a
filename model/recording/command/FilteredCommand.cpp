// SPDX-License-Identifier: Apache-2.0
#include "model/recording/command/FilteredCommand.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstring>
#include <limits>
#include <optional>
#include <poll.h>
#include <unistd.h>

#include "model/recording/StopSequence.h"
#include "model/recording/command/CommandStart.h"
#include "model/recording/command/OpenDescriptors.h"
#include "model/recording/command/OutputSuccessor.h"

namespace callreel {

namespace {

bool isOneOf(int signal, std::initializer_list<int> signals) {
    return std::ranges::find(signals, signal) != signals.end();
}

} // namespace

FilteredCommand::FilteredCommand(FilteredCommandOptions options, KeptOutput kept, SignalWatch& signals, Warn warn)
    : m_options(std::move(options)), m_kept(std::move(kept)), m_signals(signals), m_warn(std::move(warn)) {}

FilteredCommand::~FilteredCommand() {
    if (m_program && !m_program->isDone())
        m_program->kill();
}

Result<ScriptProcess::End> FilteredCommand::run() {
    if (auto prepared = prepare(); !prepared)
        return std::unexpected(prepared.error());
    loop();
    leaveRestToSuccessor();
    return *m_end;
}

Result<void> FilteredCommand::prepare() {
    if (auto opened = openStreams(); !opened)
        return opened;
    if (m_options.profile) {
        m_mode = Mode::Profile;
        for (Flow& flow : m_flows)
            flow.filter = std::make_unique<FilteredStream>(
                *m_options.profile, [&writer = flow.writer](std::string_view bytes) { writer.put(bytes); });
    } else {
        auto program = FilterProgram::start(m_options.filterCommand, m_options.patience, m_signals);
        if (!program)
            return std::unexpected(program.error());
        m_program.emplace(std::move(*program));
        m_mode = Mode::Program;
    }
    return startCommand();
}

/// Standard output and error, each in place of ours; one for both where both lead to the same place, so that their
/// order stays. A program gets standard output alone then, as in a pipeline. What our caller closed stays closed.
Result<void> FilteredCommand::openStreams() {
    const bool isOne = isStreamOpen(STDOUT_FILENO) && isSamePlace(STDOUT_FILENO, STDERR_FILENO);
    m_flows.reserve(2); // the writers stay where they are
    for (const int stream : {STDOUT_FILENO, STDERR_FILENO}) {
        if (!isStreamOpen(stream) || (stream == STDERR_FILENO && (isOne || !m_options.profile)))
            continue;
        auto opened = CommandStream::inPlaceOf(stream);
        if (!opened)
            return failure("no-pipe", QT_TRANSLATE_NOOP("Diagnostic", "No pipe could be made: %1."),
                           {std::strerror(opened.error())});
        m_flows.push_back({std::move(*opened), StreamWriter(stream), nullptr});
    }
    return {};
}

Result<void> FilteredCommand::startCommand() {
    std::array<int, 3> streams{-1, -1, -1};
    for (const Flow& flow : m_flows)
        streams[static_cast<std::size_t>(flow.writer.descriptor())] = flow.stream.commandsEnd();
    if (m_flows.size() == 1 && isStreamOpen(STDERR_FILENO) && isSamePlace(STDOUT_FILENO, STDERR_FILENO))
        streams[STDERR_FILENO] = streams[STDOUT_FILENO];
    auto started = ScriptProcess::spawn({.command = m_options.command,
                                         .place = ScriptProcess::Place::CallersGroup,
                                         .without = nullptr,
                                         .searchPath = true,
                                         .streams = streams},
                                        m_signals);
    if (!started)
        return std::unexpected(commandNotStarted(m_options.command.front(), started.error()));
    m_command.emplace(std::move(*started));
    for (Flow& flow : m_flows)
        flow.stream.closeCommandsEnd();
    // What was meant for the command must not be held open by us: its writer waits for an end, its lock for a release.
    letGoOf({STDIN_FILENO});
    letGoOf(inheritedDescriptors());
    m_witness.emplace();
    return {};
}

void FilteredCommand::loop() {
    while (!isOver()) {
        std::vector<pollfd> entries{{m_signals.descriptor(), POLLIN, 0},
                                    {m_end ? -1 : m_command->descriptor(), POLLIN, 0}};
        for (const Flow& flow : m_flows) {
            entries.push_back({isHeldUp(flow) ? -1 : flow.stream.descriptor(), POLLIN, 0});
            // Without a request too: a reader that goes away is told.
            const short writing = flow.writer.isEmpty() ? short{0} : short{POLLOUT};
            entries.push_back({flow.writer.isGone() ? -1 : flow.writer.descriptor(), writing, 0});
        }
        if (m_program) {
            const bool isFull = m_flows.empty() || m_flows.front().writer.isFull();
            entries.push_back({m_program->inputDescriptor(), POLLOUT, 0});
            entries.push_back({isFull ? -1 : m_program->outputDescriptor(), POLLIN, 0});
            entries.push_back({m_program->endDescriptor(), POLLIN, 0});
        }
        ::poll(entries.data(), entries.size(), millisecondsToDeadline());

        // Signals first: what stopped or ended the command is judged by what was sent to it.
        onSignals();
        if (!m_end && m_command->ended()) {
            onSignals(); // what came before its end is none that came after it
            onCommandEnded();
        }
        for (std::size_t i = 0; i < m_flows.size(); ++i) {
            Flow& flow = m_flows[i];
            if (entries[2 + 2 * i].revents)
                readFlow(flow, SIZE_MAX);
            if (entries[3 + 2 * i].revents & (POLLERR | POLLHUP | POLLNVAL))
                flow.writer.giveUp();
            if (flow.filter)
                flow.filter->onDeadline(monotonicMilliseconds());
        }
        attendProgram();
        replay();
        for (Flow& flow : m_flows) {
            flow.writer.flush();
            if (flow.writer.isGone())
                flow.stream.close();
        }
    }
}

bool FilteredCommand::isOver() const {
    const auto isOut = [](const Flow& flow) { return flow.writer.isEmpty(); };
    return m_end && (m_givesUp || (!m_program && m_mode != Mode::Replay && std::ranges::all_of(m_flows, isOut)));
}

/// Nothing more can be taken from the command for now: it waits, as it would for a slow reader.
bool FilteredCommand::isHeldUp(const Flow& flow) const {
    if (!flow.stream.isOpen() || m_end)
        return true;
    return m_mode == Mode::Program ? m_program->isFull() : m_mode != Mode::Replay && flow.writer.isFull();
}

int FilteredCommand::millisecondsToDeadline() const {
    constexpr auto never = std::numeric_limits<std::int64_t>::max();
    std::int64_t next = m_program ? m_program->deadline().value_or(never) : never;
    for (const Flow& flow : m_flows)
        next = std::min(next, flow.filter ? flow.filter->deadline().value_or(never) : never);
    if (next == never)
        return -1;
    return static_cast<int>(std::clamp<std::int64_t>(next - monotonicMilliseconds(), 0, INT_MAX));
}

void FilteredCommand::onSignals() {
    std::vector<SignalWatch::Event> events;
    bool isStopOrEnd = false;
    while (const auto event = m_signals.next()) {
        if (event->signal == SIGCHLD)
            isStopOrEnd = true;
        else
            events.push_back(*event);
    }
    // Asked for every signal: what the terminal sent must not be taken for what comes next.
    const std::uint64_t toGroup = events.empty() ? 0 : m_witness->received();
    for (const SignalWatch::Event& event : events) {
        if (event.signal == SIGWINCH) {
            for (const Flow& flow : m_flows)
                flow.stream.copySizeOf(flow.writer.descriptor());
        }
        if (m_end) {
            m_givesUp |= isOneOf(event.signal, {SIGINT, SIGTERM, SIGHUP, SIGQUIT});
            continue;
        }
        if (m_command->ended())
            continue; // it may be what ended the command, whose last words are still on their way
        if (event.sender == m_command->pid())
            continue; // the command speaks to its own group, or to its parent: not to be sent back to it
        const bool fromKernel = event.fromTerminal && !(event.signal == SIGHUP && leadsSession());
        if (!fromKernel && !(toGroup >> (event.signal - 1) & 1))
            m_command->signal(event.signal);
    }
    if (isStopOrEnd && !m_end) {
        if (const auto signal = m_command->stopped())
            onCommandStopped(*signal);
    }
}

void FilteredCommand::onCommandStopped(int signal) {
    // The shell has to see us stop as it would have seen the command. Continued (fg, bg), we go on together.
    for (Flow& flow : m_flows) {
        readFlow(flow, flow.stream.capacity());
        flow.writer.flush();
    }
    SignalWatch::doDefault(signal);
    if (m_command->isStopped())
        m_command->signal(SIGCONT);
}

/// The status is there; the pipe may be held open by what the command left behind. What was written until now is read.
void FilteredCommand::onCommandEnded() {
    m_end = m_command->ended();
    for (Flow& flow : m_flows)
        readFlow(flow, flow.stream.capacity());
    finishFilters();
}

void FilteredCommand::readFlow(Flow& flow, std::size_t most) {
    constexpr std::size_t atOnce = 1 << 16;
    for (std::size_t done = 0; flow.stream.isOpen() && done < most;) {
        const std::string_view bytes = flow.stream.read(std::min(most - done, atOnce));
        if (bytes.empty())
            return;
        onOutput(flow, bytes);
        done += bytes.size();
        if (most == SIZE_MAX)
            return; // the loop comes again
    }
}

void FilteredCommand::onOutput(Flow& flow, std::string_view bytes) {
    if (m_keeps && !m_kept.write(bytes)) {
        const int reason = errno;
        m_keeps = false;
        m_warn(failure("output-not-kept",
                       QT_TRANSLATE_NOOP("Diagnostic", "The output cannot be kept in %1 (%2): from here on all of it "
                                                       "is shown."),
                       {m_kept.path(), std::strerror(reason)})
                   .error());
        if (m_mode == Mode::Program) { // it could not be made good if the filter failed now
            m_program->kill();
            m_program.reset();
            m_mode = Mode::Replay;
            replay();
        } else if (m_mode == Mode::Profile) {
            for (Flow& each : m_flows)
                each.filter->finish();
        }
        m_mode = Mode::Raw;
    }
    switch (m_mode) {
    case Mode::Profile:
        flow.filter->take(bytes, monotonicMilliseconds());
        break;
    case Mode::Program:
        m_program->put(bytes);
        break;
    case Mode::Replay:
        break; // it is in the file
    case Mode::Raw:
        flow.writer.put(bytes);
        break;
    }
}

void FilteredCommand::attendProgram() {
    if (!m_program)
        return;
    const bool hasReader = !m_flows.empty() && !m_flows.front().writer.isGone();
    const bool isFull = hasReader && m_flows.front().writer.isFull();
    m_program->attend(monotonicMilliseconds(), isFull);
    while (m_program->outputDescriptor() >= 0 && !(hasReader && m_flows.front().writer.isFull())) {
        const std::string bytes = m_program->read();
        if (bytes.empty())
            break;
        compareWithKept(bytes);
        if (hasReader)
            m_flows.front().writer.put(bytes);
    }
    if (m_program->failure()) {
        m_warn(*m_program->failure());
        m_program->kill();
        m_program.reset();
        m_mode = Mode::Replay;
        if (hasReader && !m_agrees && !m_endsLine)
            m_flows.front().writer.put("\n");
        return;
    }
    if (m_program->isDone() && m_end)
        m_program.reset(); // one that ends early, as head does, wants no more: the rest goes to the file alone
}

/// A program that has so far passed everything on as it was needs nothing repeated when it fails.
void FilteredCommand::compareWithKept(std::string_view shown) {
    m_endsLine = shown.back() == '\n';
    if (m_agrees && m_kept.read(m_replayed, shown.size()) == shown) {
        m_replayed += shown.size();
    } else {
        m_agrees = false;
        m_replayed = 0;
    }
}

/// Shows what was kept, at the pace of the reader.
void FilteredCommand::replay() {
    if (m_mode != Mode::Replay)
        return;
    constexpr std::size_t atOnce = 1 << 16;
    StreamWriter* const writer = m_flows.empty() ? nullptr : &m_flows.front().writer;
    while (writer && !writer->isGone() && (m_keeps ? !writer->isFull() : true) && m_replayed < m_kept.size()) {
        const std::string bytes = m_kept.read(m_replayed, atOnce);
        if (bytes.empty())
            break;
        m_replayed += bytes.size();
        writer->put(bytes);
        writer->flush();
    }
    if (!writer || writer->isGone() || m_replayed >= m_kept.size())
        m_mode = Mode::Raw;
}

void FilteredCommand::finishFilters() {
    if (m_program)
        m_program->endInput();
    for (Flow& flow : m_flows) {
        if (flow.filter && m_mode == Mode::Profile)
            flow.filter->finish();
    }
}

void FilteredCommand::leaveRestToSuccessor() {
    std::vector<SuccessorFlow> rest;
    for (const Flow& flow : m_flows) {
        if (flow.stream.isOpen() && !flow.writer.isGone())
            rest.push_back({flow.stream.descriptor(), flow.writer.descriptor()});
    }
    if (!rest.empty())
        startSuccessor(rest, m_signals);
}

FilterTally FilteredCommand::tally() const {
    FilterTally sum;
    for (const Flow& flow : m_flows) {
        if (flow.filter)
            sum.add(flow.filter->tally());
    }
    return sum;
}

} // namespace callreel
