// SPDX-License-Identifier: Apache-2.0
#include "model/session/RuntimeCleanup.h"

#include <algorithm>
#include <csignal>
#include <poll.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "model/session/MonotonicClock.h"

namespace callreel {

CleanupTarget CleanupTarget::of(const std::string& runId, const ProcessIdentity& process) {
    return {runId, process.pid, process.startTime, process.group == process.pid ? process.group : 0};
}

RuntimeCleanup::RuntimeCleanup(std::vector<CleanupTarget> targets) {
    for (CleanupTarget& target : targets) {
        const auto now = ProcessIdentity::of(target.pid);
        const bool known = now && now->startTime == target.startTime;
        m_targets.push_back({std::move(target), known ? now->session : 0, known});
    }
}

std::vector<ProcessIdentity> RuntimeCleanup::livingOf(const Captured& captured) const {
    std::vector<ProcessIdentity> out;
    const CleanupTarget& target = captured.target;
    if (!captured.known)
        return out;
    const auto leader = ProcessIdentity::of(target.pid);
    const bool isSame = leader && leader->startTime == target.startTime;
    if (isSame && !leader->hasEnded())
        out.push_back(*leader);
    if (target.group <= 0 || target.group == ::getpgrp())
        return out;
    // A group keeps its number as long as one of its processes lives, so those of the same session that are no older
    // than the leader are its own; were the number given away again, they would have another session or leader.
    if (leader && !isSame)
        return out;
    for (const ProcessIdentity& process : processesOfGroup(target.group)) {
        if (process.pid != target.pid && process.session == captured.session && process.startTime >= target.startTime)
            out.push_back(process);
    }
    return out;
}

std::vector<ProcessIdentity> RuntimeCleanup::living() const {
    std::vector<ProcessIdentity> out;
    for (const Captured& captured : m_targets) {
        for (const ProcessIdentity& process : livingOf(captured)) {
            if (std::ranges::none_of(out, [&](const ProcessIdentity& known) { return known.isSameAs(process); }))
                out.push_back(process);
        }
    }
    return out;
}

void RuntimeCleanup::signalAll(int number) const {
    for (const ProcessIdentity& process : living()) {
        if (const FileHandle handle = process.open()) {
            ::syscall(SYS_pidfd_send_signal, handle.get(), number, nullptr, 0);
            if (number == SIGTERM) // a stopped one could not answer
                ::syscall(SYS_pidfd_send_signal, handle.get(), SIGCONT, nullptr, 0);
        }
    }
}

bool RuntimeCleanup::waitForEnd(int milliseconds, int hurry, CleanupReport& report) const {
    const std::int64_t deadline = monotonicNanoseconds() + std::int64_t{milliseconds} * 1'000'000;
    for (;;) {
        reap();
        std::vector<FileHandle> handles;
        std::vector<pollfd> entries;
        for (const ProcessIdentity& process : living()) {
            if (FileHandle handle = process.open()) {
                entries.push_back({handle.get(), POLLIN, 0});
                handles.push_back(std::move(handle));
            }
        }
        if (entries.empty())
            return true;
        if (hurry >= 0)
            entries.push_back({hurry, POLLIN, 0});
        const std::int64_t left = (deadline - monotonicNanoseconds() + 999'999) / 1'000'000;
        if (left <= 0 || ::poll(entries.data(), entries.size(), static_cast<int>(left)) == 0)
            return living().empty();
        if (hurry >= 0 && (entries.back().revents & POLLIN)) {
            report.hurried = true;
            return living().empty();
        }
    }
}

void RuntimeCleanup::reap() const {
    for (const Captured& captured : m_targets) {
        if (captured.target.ourChild)
            ::waitpid(captured.target.pid, nullptr, WNOHANG);
    }
}

CleanupReport RuntimeCleanup::run(const CleanupPatience& patience, int hurry) {
    CleanupReport report;
    report.targets = m_targets.size();
    for (const Captured& captured : m_targets)
        report.ended += livingOf(captured).empty();
    const auto phase = [&](const char* name, std::size_t processes, std::int64_t since) {
        report.phases.push_back({name, processes, monotonicNanoseconds() - since});
    };

    std::int64_t since = monotonicNanoseconds();
    const std::size_t asked = living().size();
    if (asked > 0) {
        signalAll(SIGTERM);
        waitForEnd(patience.terminate, hurry, report);
    }
    const std::size_t unwilling = living().size();
    report.terminated = asked - std::min(asked, unwilling);
    phase("terminate", asked, since);

    since = monotonicNanoseconds();
    if (unwilling > 0) {
        signalAll(SIGKILL);
        waitForEnd(patience.kill, -1, report);
    }
    report.left = living().size();
    report.killed = unwilling - std::min(unwilling, report.left);
    phase("kill", unwilling, since);

    since = monotonicNanoseconds();
    reap();
    phase("verify", report.left, since);
    return report;
}

} // namespace callreel
