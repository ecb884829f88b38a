// SPDX-License-Identifier: Apache-2.0
#include "model/session/service/RunningLogs.h"

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <sys/syscall.h>
#include <unistd.h>

#include "model/recording/TracePaths.h"
#include "model/trace/log/ControlView.h"
#include "model/trace/log/DefinitionReader.h"
#include "model/trace/seal/LogFolder.h"

namespace callreel {

namespace {

/// The parent of the script, if that is the program `callreel`.
ProcessIdentity supervisorOf(pid_t script) {
    std::ifstream file("/proc/" + std::to_string(script) + "/stat");
    std::string stat;
    std::getline(file, stat, '\0');
    const std::size_t end = stat.rfind(')'); // the name before may hold anything
    char state = 0;
    int parent = 0;
    if (end == std::string::npos || std::sscanf(stat.c_str() + end + 1, " %c %d", &state, &parent) != 2)
        return {};
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/" + std::to_string(parent) + "/exe", error);
    return program.filename() == "callreel" ? ProcessIdentity::of(parent).value_or(ProcessIdentity{})
                                            : ProcessIdentity{};
}

void readMetadata(RunningLog& log) {
    const bool packing = false;
    log::DefinitionReader reader(log.folder, packing);
    reader.readSupervisorLog([&](const log::Definition& definition) {
        if (definition.kind != log::DefinitionRecord::Metadata)
            return;
        const std::string_view key = definition.key;
        if (key == "run.output")
            log.output = definition.text;
        else if (key == "run.workdir")
            log.workdir = definition.text;
        else if (key == "run.started")
            log.started = definition.text;
        else if (key == "interpreter.path")
            log.interpreter = definition.text;
        else if (key.starts_with("run.program."))
            log.program.emplace_back(definition.text);
    });
}

bool sendTo(const ProcessIdentity& process, int signal) {
    const FileHandle handle = process.open();
    return handle && ::syscall(SYS_pidfd_send_signal, handle.get(), signal, nullptr, 0) == 0;
}

} // namespace

bool RunningLog::requestStop(bool kill) const {
    const auto process = ProcessIdentity::of(script);
    const bool isAsked = supervised && supervisor.pid > 0 && sendTo(supervisor, SIGTERM);
    if (isAsked && !kill)
        return true;
    // The script alone: what it started ends with the supervisor's stop.
    const bool isEnded = process && script > 0 && sendTo(*process, kill ? SIGKILL : SIGTERM);
    return isAsked || isEnded;
}

std::vector<RunningLog> runningLogs() {
    std::vector<RunningLog> out;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(TracePaths::runningFolder(), error), end; !error && entry != end;
         entry.increment(error)) {
        RunningLog log;
        log.folder = entry->path().string();
        if (!LogFolder::isLog(log.folder))
            continue;
        log.supervised = LogFolder::isSupervised(log.folder);
        if (!log.supervised && !LogFolder::isRunning(log.folder))
            continue;
        log.run = entry->path().filename().string();
        log::ControlView control(log.folder);
        log.script = static_cast<pid_t>(control.pid());
        log.bytes = control.bytes();
        if (log.supervised) {
            log.calls = control.calls();
            control.requestProgress();
        }
        if (log.script > 0)
            log.supervisor = supervisorOf(log.script);
        readMetadata(log);
        out.push_back(std::move(log));
    }
    std::ranges::sort(out, {}, &RunningLog::run); // ids begin with the time of their making
    return out;
}

} // namespace callreel
