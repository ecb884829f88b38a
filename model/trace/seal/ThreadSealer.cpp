// SPDX-License-Identifier: Apache-2.0
#include "model/trace/seal/ThreadSealer.h"

#include <algorithm>

namespace callreel {

namespace {

/// A bound for what a damaged definition may ask for.
constexpr std::uint64_t maxFunctionNumber = 1u << 24;

} // namespace

std::optional<FunctionId> FunctionNumbers::define(std::uint64_t number, bool isModule) {
    if (number > maxFunctionNumber)
        return std::nullopt;
    if (number >= m_numbers.size())
        m_numbers.resize(number + 1);
    if (m_numbers[number] == 0)
        m_numbers[number] = ++m_count;
    m_modules.resize(m_count);
    m_modules[m_numbers[number] - 1] = isModule;
    return m_numbers[number] - 1;
}

const char* lossName(std::uint8_t kind) {
    switch (static_cast<log::LossKind>(kind)) {
    case log::LossKind::ValueCut:
        return "value-cut";
    case log::LossKind::ValueRedacted:
        return "value-redacted";
    case log::LossKind::RecordDropped:
        return "record-dropped";
    case log::LossKind::ChildProcess:
        return "child-process";
    case log::LossKind::ExceptionNotTold:
        return "exception-not-told";
    case log::LossKind::CallbackFailed:
        return "callback-failed";
    case log::LossKind::OutputCut:
        return "output-cut";
    case log::LossKind::LinesNotTold:
        return "lines-not-told";
    case log::LossKind::Subinterpreter:
        return "subinterpreter";
    }
    return "unknown";
}

const char* gapName(log::GapReason reason) {
    switch (reason) {
    case log::GapReason::Stopped:
        return "recording-stopped";
    case log::GapReason::ToolFreed:
        return "tool-freed";
    case log::GapReason::HookTaken:
        return "profile-hook-taken";
    case log::GapReason::CallbackFailed:
        return "callback-failed";
    case log::GapReason::DiskFull:
        return "disk-full";
    case log::GapReason::Quota:
        return "quota-reached";
    }
    return "recording-stopped";
}

ThreadSealer::ThreadSealer(std::string folder, std::uint32_t stream, log::LogClock& clock, const bool& packing,
                           StoreWriter& store)
    : m_reader(std::move(folder), stream, clock, packing), m_store(store), m_writer(store.thread(stream - 1)) {}

bool ThreadSealer::advance() {
    if (m_ready || m_damaged)
        return m_ready;
    switch (m_reader.next(m_event)) {
    case log::ThreadRecordReader::State::Record:
        m_ready = true;
        break;
    case log::ThreadRecordReader::State::Waiting:
        break;
    case log::ThreadRecordReader::State::Damaged:
        m_damaged = true;
        break;
    }
    if (m_writer.osId() == 0 && m_reader.osThread() != 0)
        m_writer.setOsId(m_reader.osThread());
    return m_ready;
}

void ThreadSealer::enter(FunctionId function, bool isModule) {
    EnterCause cause = EnterCause::Start;
    std::string_view arguments = m_event.values;
    if (m_event.kind == log::ThreadRecord::Resume) {
        cause = EnterCause::Resume;
    } else if (m_event.kind == log::ThreadRecord::Running) {
        cause = EnterCause::Running;
    } else if (m_event.kind == log::ThreadRecord::Throw) {
        cause = EnterCause::Throw;
        if (!arguments.empty()) {
            // The one argument of a throw, written as every call's arguments are.
            m_arguments.assign(1, '\x01');
            m_arguments += arguments;
            arguments = m_arguments;
        }
    }
    if (m_writer.id() == 0)
        m_finalUnwind.enter(m_writer.calls(), isModule,
                            cause == EnterCause::Throw ? FinalUnwind::Entry::Throw : FinalUnwind::Entry::Call);
    m_writer.enter(function, cause, m_event.time, m_event.activation, arguments);
}

void ThreadSealer::leave(ExitCause cause) {
    if (m_writer.id() == 0) {
        if (cause == ExitCause::Unwind)
            m_finalUnwind.unwind(m_event.values);
        else
            m_finalUnwind.yieldOrReturn();
    }
    if (!m_writer.leave(cause, m_event.time, m_event.values, m_lines))
        ++m_strayReturns;
    m_lines.clear();
}

void ThreadSealer::count(std::uint8_t kind) {
    auto& [number, bytes] = m_losses[{lossName(kind), m_writer.name()}];
    number += m_event.number;
    bytes += m_event.bytes;
}

void ThreadSealer::end() {
    // What no event closed ends here; `<toplevel>` stays for the one who knows the exit status.
    while (!m_writer.stack().empty() && !(m_writer.id() == 0 && m_writer.stack().size() == 1))
        m_writer.leave(ExitCause::Open, m_event.time, {});
    m_writer.flush();
}

bool ThreadSealer::take(const FunctionNumbers& functions) {
    m_lastTime = std::max(m_lastTime, m_event.time);
    switch (m_event.kind) {
    case log::ThreadRecord::Start:
    case log::ThreadRecord::Resume:
    case log::ThreadRecord::Throw:
    case log::ThreadRecord::Running: {
        const auto function = functions.find(m_event.function);
        if (!function)
            return false;
        enter(*function, functions.isModule(*function));
        break;
    }
    case log::ThreadRecord::Return:
        leave(ExitCause::Return);
        break;
    case log::ThreadRecord::Yield:
        leave(ExitCause::Yield);
        break;
    case log::ThreadRecord::Unwind:
        leave(ExitCause::Unwind);
        break;
    case log::ThreadRecord::Output: {
        OutputPiece piece;
        piece.time = m_event.time;
        piece.stream = m_event.detail;
        piece.thread = m_writer.id();
        if (!m_writer.stack().empty())
            piece.call = m_writer.stack().back().index;
        piece.bytes = m_event.text;
        m_store.addOutput(piece);
        break;
    }
    case log::ThreadRecord::Lines:
        m_lines = m_event.text;
        break;
    case log::ThreadRecord::Loss:
        count(m_event.detail);
        break;
    case log::ThreadRecord::Thread:
        m_writer.setOsId(m_event.number);
        m_writer.setName(m_event.text);
        break;
    case log::ThreadRecord::Gap:
        m_gap = static_cast<log::GapReason>(m_event.detail);
        end();
        break;
    case log::ThreadRecord::ThreadEnd:
        m_ended = true;
        end();
        break;
    case log::ThreadRecord::End:
        break;
    }
    m_ready = false;
    return true;
}

} // namespace callreel
