// SPDX-License-Identifier: Apache-2.0
#include "model/recording/command/FilterProgram.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>

#include "model/exit/ScriptStatus.h"

namespace callreel {

namespace {

/// A pipe whose one end is ours and never waits.
bool openFilterPipe(FileHandle& reading, FileHandle& writing, FileHandle& ours) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return false;
    reading = FileHandle(ends[0]);
    writing = FileHandle(ends[1]);
    ::fcntl(ours.get(), F_SETFL, O_NONBLOCK);
    return true;
}

Diagnostic unreliable(const char* message, std::vector<std::string> arguments) {
    return failure("filter-failed", message, std::move(arguments)).error();
}

} // namespace

Result<FilterProgram> FilterProgram::start(const std::string& line, std::int64_t patience, const SignalWatch& signals) {
    FileHandle theirInput, ourInput, ourOutput, theirOutput;
    int error = 0;
    if (!openFilterPipe(theirInput, ourInput, ourInput) || !openFilterPipe(ourOutput, theirOutput, ourOutput))
        error = errno;
    const std::vector<std::string> command{"/bin/sh", "-c", line};
    if (error == 0) {
        // In a group of its own: Ctrl-C is the command's, and the filter still has to show what the command said to it.
        auto process = ScriptProcess::spawn({.command = command,
                                             .place = ScriptProcess::Place::OwnGroup,
                                             .without = nullptr,
                                             .searchPath = false,
                                             .streams = {theirInput.get(), theirOutput.get(), -1}},
                                            signals);
        if (process)
            return FilterProgram(std::move(*process), std::move(ourInput), std::move(ourOutput), line, patience);
        error = process.error();
    }
    return callreel::failure("filter-not-started",
                             QT_TRANSLATE_NOOP("Diagnostic", "The filter command \"%1\" could not be started: %2."),
                             {line, std::strerror(error)});
}

void FilterProgram::put(std::string_view bytes) {
    if (!m_input)
        return; // it has closed its input, as head does: it wants no more
    if (m_at == m_pending.size()) {
        m_pending.clear();
        m_at = 0;
    }
    m_pending.append(bytes);
}

void FilterProgram::endInput() {
    m_inputEnds = true;
}

void FilterProgram::writeInput() {
    while (m_input && m_at < m_pending.size()) {
        const ssize_t written = ::write(m_input.get(), m_pending.data() + m_at, m_pending.size() - m_at);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0 && errno == EAGAIN)
            return;
        if (written < 0) { // gone; how it ends says whether that was meant
            m_pending.clear();
            m_at = 0;
            m_input.reset();
            return;
        }
        m_at += static_cast<std::size_t>(written);
        m_moved = true;
    }
    if (m_inputEnds)
        m_input.reset();
}

std::string FilterProgram::read() {
    std::string out(1 << 16, '\0');
    ssize_t count = 0;
    while ((count = ::read(m_output.get(), out.data(), out.size())) < 0 && errno == EINTR) {
    }
    if (count > 0)
        m_moved = true;
    // What it left behind may hold the pipe: all that it wrote itself is read, and that is all.
    if (count == 0 || (count < 0 && (errno != EAGAIN || m_ended)))
        m_output.reset();
    out.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
    return out;
}

void FilterProgram::attend(std::int64_t now, bool isHeldUp) {
    writeInput();
    if (!m_ended) {
        if (const auto end = m_process.ended())
            onEnd(*end);
    }
    const bool hasWork = !m_ended && (m_at < m_pending.size() || (m_inputEnds && !m_input));
    if (!hasWork || isHeldUp || m_failure) {
        m_deadline.reset();
    } else if (m_moved || !m_deadline) {
        m_deadline = now + m_patience;
    } else if (now >= *m_deadline) {
        m_failure = unreliable(
            QT_TRANSLATE_NOOP("Diagnostic", "The filter command \"%1\" hangs: the output follows as it came."),
            {m_line});
        m_deadline.reset();
    }
    m_moved = false;
}

void FilterProgram::onEnd(const ScriptProcess::End& end) {
    m_ended = true;
    m_pending.clear(); // something that it left behind may hold the pipe, and read nothing
    m_at = 0;
    m_input.reset();
    if (end.bySignal)
        m_failure =
            unreliable(QT_TRANSLATE_NOOP("Diagnostic",
                                         "The filter command \"%1\" was killed by %2: the output follows as it came."),
                       {m_line, signalName(end.number)});
    else if (end.number != 0)
        m_failure = unreliable(
            QT_TRANSLATE_NOOP("Diagnostic",
                              "The filter command \"%1\" exited with status %2: the output follows as it came."),
            {m_line, std::to_string(end.number)});
}

std::optional<std::int64_t> FilterProgram::deadline() const {
    return m_deadline;
}

void FilterProgram::kill() {
    m_process.signalAll(SIGKILL);
    m_input.reset();
    m_output.reset();
    m_pending.clear();
    m_at = 0;
}

} // namespace callreel
