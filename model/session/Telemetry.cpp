// SPDX-License-Identifier: Apache-2.0
#include "model/session/Telemetry.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/session/service/ServiceAddress.h"
#include "model/trace/UtcTime.h"
#include "model/trace/json/JsonWriter.h"

namespace callreel {

namespace {

/// Without the signal of a pipe whose reader is gone.
ssize_t writeQuietly(int file, const std::string& text, int& error) {
    sigset_t broken;
    sigset_t before;
    sigset_t pending;
    sigemptyset(&broken);
    sigaddset(&broken, SIGPIPE);
    ::pthread_sigmask(SIG_BLOCK, &broken, &before);
    ::sigpending(&pending);
    const bool wasPending = sigismember(&pending, SIGPIPE) == 1;
    ssize_t written = 0;
    while ((written = ::write(file, text.data(), text.size())) < 0 && errno == EINTR) {
    }
    error = errno;
    constexpr timespec atOnce{};
    while (written < 0 && error == EPIPE && !wasPending && ::sigtimedwait(&broken, nullptr, &atOnce) < 0 &&
           errno == EINTR) {
    }
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
    return written;
}

} // namespace

std::string telemetryJournal() {
    return ServiceAddress::ofHome().folder + "/telemetry";
}

Result<void> Telemetry::open(const std::string& file) {
    if (file.empty())
        return {};
    // Not to wait for a reader of a pipe, neither here nor later.
    m_file = FileHandle(::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, 0600));
    if (m_file)
        return {};
    auto error =
        failure("telemetry-not-written", QT_TRANSLATE_NOOP("Diagnostic", "The telemetry cannot be written to %1: %2."),
                {file, std::strerror(errno)},
                QT_TRANSLATE_NOOP("Diagnostic", "Name a file in a folder that is there: --telemetry FILE or "
                                                "CALLREEL_TELEMETRY."));
    error.error().source = file;
    return error;
}

void Telemetry::openJournal() {
    FileHandle file(::open(telemetryJournal().c_str(), O_WRONLY | O_APPEND | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC));
    struct stat journal {};
    struct stat named {};
    if (!file || ::fstat(file.get(), &journal) != 0 || !S_ISREG(journal.st_mode) ||
        journal.st_size > longestTelemetryJournal)
        return;
    const bool isNamed = m_file && ::fstat(m_file.get(), &named) == 0 && named.st_dev == journal.st_dev &&
                         named.st_ino == journal.st_ino;
    if (!isNamed) // each line once
        m_journal = std::move(file);
}

void Telemetry::setRun(std::string runId, ExitMode exitMode, StopMode stopMode) {
    const std::lock_guard lock(m_mutex);
    m_runId = std::move(runId);
    m_exitMode = exitMode;
    m_stopMode = stopMode;
}

void Telemetry::setOwned(bool owned) {
    const std::lock_guard lock(m_mutex);
    m_owned = owned;
}

void Telemetry::emit(const TelemetryEvent& event) {
    if (!isOn())
        return;
    const std::lock_guard lock(m_mutex);
    JsonWriter json;
    json.beginObject().member("event", event.name).member("time", utcTimeNow(3) + "Z").member("run_id", m_runId);
    json.member("exit_mode", exitModeName(m_exitMode)).member("stop_mode", stopModeName(m_stopMode));
    json.member("owned", m_owned);
    if (event.code)
        json.member("status", *event.code);
    else
        json.member("status", event.status.empty() ? std::nullopt : std::optional(event.status));
    json.member("duration_ns", event.durationNs);
    for (const auto& [key, text] : event.texts)
        json.member(key, text);
    for (const auto& [key, number] : event.numbers)
        json.member(key, number);
    const std::string line = json.endObject().take();
    if (m_listener)
        m_listener(line);
    write(m_file, line + "\n");
    write(m_journal, line + "\n");
}

void Telemetry::write(FileHandle& file, const std::string& whole) {
    if (!file)
        return;
    int error = 0;
    const ssize_t written = writeQuietly(file.get(), whole, error);
    // A pipe that is full loses a line; a file that fails, or took part of one only, is left alone from now on.
    if (written != static_cast<ssize_t>(whole.size()) && !(written < 0 && error == EAGAIN))
        file.reset();
}

} // namespace callreel
