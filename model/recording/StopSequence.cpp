// SPDX-License-Identifier: Apache-2.0
#include "model/recording/StopSequence.h"

#include <csignal>
#include <ctime>
#include <sys/prctl.h>

#include "model/recording/SupervisorEvents.h"

namespace callreel {

std::int64_t monotonicMilliseconds() {
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * std::int64_t{1000} + now.tv_nsec / 1'000'000;
}

void StopSequence::begin(int signal) {
    if (isActive())
        return;
    m_step = Step::Terminate;
    m_deadline = monotonicMilliseconds() + patience;
    // From now on processes that the script leaves behind are ours, so that their end is an event.
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    m_script.signalAll(signal);
    m_script.signalAll(SIGCONT); // a stopped one could not answer
    m_channel.send(events::stopping("terminate", patience));
}

void StopSequence::kill() {
    if (m_step == Step::Kill)
        return;
    m_step = Step::Kill;
    m_deadline.reset();
    m_script.signalAll(SIGKILL);
    m_channel.send(events::stopping("kill", std::nullopt));
}

void StopSequence::onDeadline() {
    if (m_deadline && monotonicMilliseconds() >= *m_deadline)
        kill();
}

bool StopSequence::waitsForGroup() {
    if (m_step != Step::Terminate)
        return false;
    if (m_script.hasCompany())
        return true;
    m_deadline.reset();
    return false;
}

} // namespace callreel
