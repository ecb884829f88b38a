// SPDX-License-Identifier: Apache-2.0
#include "model/session/service/RecordingServiceHandle.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QFile>
#include <QJsonArray>

#include "model/recording/RecordingCommand.h"
#include "model/recording/StopSequence.h"
#include "model/session/SessionRecord.h"
#include "model/session/service/ServiceConnection.h"

namespace callreel {

namespace {

constexpr int readyDescriptor = 3; ///< of the service that is started: it says there how its start went

/// What the service says of its start, up to its line end; empty when it said nothing in time.
std::string readLine(int descriptor, int patienceMs) {
    const std::int64_t deadline = monotonicMilliseconds() + patienceMs;
    std::string text;
    while (!text.ends_with('\n')) {
        pollfd entry{descriptor, POLLIN, 0};
        const std::int64_t left = deadline - monotonicMilliseconds();
        if (left <= 0)
            return {};
        const int ready = ::poll(&entry, 1, static_cast<int>(left));
        if (ready < 0 && errno == EINTR)
            continue;
        char buffer[512];
        const ssize_t count = ready > 0 ? ::read(descriptor, buffer, sizeof buffer) : 0;
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            break;
        text.append(buffer, static_cast<std::size_t>(count));
    }
    return text;
}

} // namespace

RecordingServiceHandle::RecordingServiceHandle() : RecordingServiceHandle(Options{}) {}

RecordingServiceHandle::RecordingServiceHandle(Options options) : m_options(std::move(options)) {
    if (m_options.callreel.empty())
        m_options.callreel = QFile::encodeName(findCallreelProgram()).toStdString();
}

Result<bool> RecordingServiceHandle::start(const Start& run) {
    if (ServiceConnection::open())
        return false;
    if (auto launched = launch(run); !launched) {
        // Two that start it at once: one of them is the second.
        if (launched.error().code == "service-running" && ServiceConnection::open())
            return false;
        return std::unexpected(launched.error());
    }
    const std::lock_guard lock(m_mutex);
    m_isUp = true;
    return true;
}

Result<void> RecordingServiceHandle::launch(const Start& run) {
    const auto notStarted = [&](const std::string& why) {
        return failure("service-not-started",
                       QT_TRANSLATE_NOOP("Diagnostic", "The recording service could not be started: %1"), {why},
                       QT_TRANSLATE_NOOP("Diagnostic", "callreel service start --foreground shows more."));
    };
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return notStarted(std::strerror(errno));
    const FileHandle reading(ends[0]);
    FileHandle writing(ends[1]);

    std::vector<std::string> command{m_options.callreel.empty() ? "callreel" : m_options.callreel,
                                     "service",
                                     "start",
                                     "--foreground",
                                     "--ready-fd",
                                     std::to_string(readyDescriptor)};
    if (m_options.slotCount > 0)
        command.insert(command.end(), {"--slots", std::to_string(m_options.slotCount)});
    if (!m_options.interpreter.empty())
        command.insert(command.end(), {"--python", m_options.interpreter});
    if (!run.mayOutlive) {
        const ProcessIdentity self = ProcessIdentity::ofThisProcess();
        command.insert(command.end(), {"--owner", std::to_string(self.pid) + ":" + std::to_string(self.startTime)});
    }
    std::vector<char*> arguments;
    for (std::string& word : command)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    std::vector<std::string> own;
    if (!run.token.empty())
        own = {std::string(runIdVariable) + "=" + run.runId, std::string(runTokenVariable) + "=" + run.token};
    std::vector<char*> variables;
    for (char** entry = environ; entry && *entry; ++entry)
        variables.push_back(*entry);
    for (std::string& variable : own)
        variables.push_back(variable.data());
    variables.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, writing.get(), readyDescriptor);
    posix_spawnattr_t attributes;
    ::posix_spawnattr_init(&attributes);
    // A session of its own: neither a terminal's signals nor its end concern it.
    sigset_t none;
    sigemptyset(&none);
    sigset_t ending;
    sigemptyset(&ending);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE})
        sigaddset(&ending, signal);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    ::posix_spawnattr_setsigdefault(&attributes, &ending);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    pid_t pid = 0;
    const int error = ::posix_spawnp(&pid, arguments[0], &actions, &attributes, arguments.data(), variables.data());
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&actions);
    if (error != 0)
        return notStarted(std::strerror(error));
    writing.reset();
    ProcessIdentity process = ProcessIdentity::of(pid).value_or(ProcessIdentity{pid, 0, pid});
    process.group = pid;
    {
        const std::lock_guard lock(m_mutex);
        m_process = CleanupTarget::of(run.runId, process);
        m_process->ourChild = true;
    }
    const std::string said = readLine(reading.get(), run.patienceMs);
    if (said == "ready\n")
        return {};
    if (said.empty())
        return notStarted("it said nothing in time.");
    // "CODE message"
    const std::size_t space = said.find(' ');
    auto diagnostic = notStarted(said.substr(space == std::string::npos ? 0 : space + 1, said.size() - space - 2));
    diagnostic.error().code = said.substr(0, space);
    return diagnostic;
}

Result<void> RecordingServiceHandle::awaitReady(int patienceMs) {
    auto connection = ServiceConnection::open();
    if (!connection)
        return std::unexpected(connection.error());
    const auto answer = connection->request(QStringLiteral("await-ready"), {}, patienceMs);
    return answer ? Result<void>() : std::unexpected(answer.error());
}

std::vector<CleanupTarget> RecordingServiceHandle::targets(const std::string& runId, bool stopping) {
    std::vector<CleanupTarget> out;
    {
        const std::lock_guard lock(m_mutex);
        if (m_process && (stopping || !m_isUp))
            out.push_back(*m_process);
    }
    auto connection = ServiceConnection::open();
    if (!connection)
        return out;
    constexpr int patience = 1500;
    const auto answer = connection->request(QStringLiteral("targets"),
                                            {{QStringLiteral("session"), QString::fromStdString(runId)}}, patience);
    const QJsonArray targets = answer ? answer->value(QStringLiteral("targets")).toArray() : QJsonArray();
    for (const QJsonValue& target : targets)
        out.push_back({runId, static_cast<pid_t>(target[QStringLiteral("pid")].toInt()),
                       static_cast<std::uint64_t>(target[QStringLiteral("start_time")].toInteger()),
                       static_cast<pid_t>(target[QStringLiteral("group")].toInt())});
    return out;
}

Result<void> RecordingServiceHandle::stop(int patienceMs) {
    const std::int64_t deadline = monotonicMilliseconds() + patienceMs;
    const auto left = [&] { return static_cast<int>(std::max<std::int64_t>(0, deadline - monotonicMilliseconds())); };
    auto connection = ServiceConnection::open();
    if (!connection)
        return {}; // it is gone already
    const ProcessIdentity service =
        ProcessIdentity::of(connection->servicePid()).value_or(ProcessIdentity{connection->servicePid(), 0});
    const FileHandle handle = service.open();
    const auto answer = connection->request(QStringLiteral("stop"), {}, left());
    if (!answer && answer.error().code != "service-lost")
        return std::unexpected(answer.error());
    if (answer && answer->value(QStringLiteral("guest")).toBool())
        return {}; // its process has something else to do
    pollfd entry{handle.get(), POLLIN, 0};
    ::poll(&entry, handle ? 1 : 0, handle ? left() : 0);
    if (const auto own = startedProcess(); own && own->pid == service.pid)
        ::waitpid(own->pid, nullptr, WNOHANG);
    return {};
}

std::optional<CleanupTarget> RecordingServiceHandle::startedProcess() const {
    const std::lock_guard lock(m_mutex);
    return m_process;
}

} // namespace callreel
