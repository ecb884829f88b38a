// SPDX-License-Identifier: Apache-2.0
// A program that uses the public API as an embedding program does, for tests to run as a real process:
//   session-script [--exit MODE] [--stop MODE] [--halt true|false] [--persistent] [--no-await] [--service WHAT]
//                  [--function WHAT] [--twice] [--telemetry FILE] [--patience MS] [--no-log]
//                  [--request-stop followed|ignored]
// It says on standard output what it sees, and "returned N" when the call returned.
#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

#include "model/exit/ExitCode.h"
#include "model/session/RunAsScript.h"
#include "model/session/service/RecordingServiceHandle.h"
#include "model/session/service/ServiceConnection.h"

using namespace callreel;

namespace {

void say(const std::string& text) {
    const std::string line = text + "\n";
    [[maybe_unused]] const ssize_t written = ::write(STDOUT_FILENO, line.data(), line.size());
}

/// A service that misbehaves in the way it is told to; its process is real.
class BadService : public SessionService {
public:
    explicit BadService(std::string how) : m_how(std::move(how)) {}

    Result<bool> start(const Start& run) override {
        m_run = run;
        if (m_how == "start-fails")
            return failure("no-start", "The service does not start.");
        const pid_t pid = ::fork();
        if (pid == 0) {
            ::setpgid(0, 0);
            if (m_how == "stop-hangs-and-ignores")
                ::signal(SIGTERM, SIG_IGN);
            for (;;)
                ::pause();
        }
        ::setpgid(pid, pid);
        m_process = CleanupTarget::of(run.runId, ProcessIdentity::of(pid).value_or(ProcessIdentity{}));
        m_process.group = pid;
        m_process.ourChild = true;
        say("service " + std::to_string(pid));
        if (m_how == "start-hangs")
            hang();
        if (m_how == "start-throws")
            throw std::runtime_error("start");
        if (m_how == "dies") {
            ::kill(pid, SIGKILL);
            ::waitid(P_PID, static_cast<id_t>(pid), &m_info, WEXITED | WNOWAIT);
        }
        m_isUp = true;
        return true;
    }
    Result<void> awaitReady(int) override {
        if (m_how == "never-ready")
            hang();
        if (m_how == "not-fit")
            return failure("not-fit", "The service is not fit.");
        return {};
    }
    std::vector<CleanupTarget> targets(const std::string&, bool stopping) override {
        if (m_how == "targets-throw")
            throw std::runtime_error("targets");
        if (m_process.pid > 0 && (stopping || !m_isUp))
            return {m_process};
        return {};
    }
    Result<void> stop(int) override {
        say("stopping");
        if (m_how.starts_with("stop-hangs"))
            hang();
        if (m_how == "stop-throws")
            throw std::runtime_error("stop");
        if (m_how == "stop-fails")
            return failure("no-stop", "The service does not stop.");
        if (m_how == "stop-forgets") // as a registry that is gone with its service
            m_process = {};
        else if (m_how != "stop-lies")
            ::kill(m_process.pid, SIGTERM);
        return {};
    }

private:
    [[noreturn]] static void hang() {
        for (;;)
            ::pause();
    }
    std::string m_how;
    Start m_run;
    CleanupTarget m_process;
    siginfo_t m_info{};
    std::atomic<bool> m_isUp = false;
};

Result<void> act(const std::string& what, ScriptContext& script) {
    say(std::string("function owned=") + (script.ownsService() ? "yes" : "no"));
    if (what == "fails")
        return failure("bad-news", "It went wrong.");
    if (what == "fails-with-7")
        return withExitCode(failure("bad-news", "It went wrong."), 7);
    if (what == "throws")
        throw std::runtime_error("thrown by the function");
    if (what == "starts-a-stubborn-one") {
        const auto pid = script.start({"/bin/sh", "-c", "trap '' TERM; echo started; while :; do sleep 60; done"});
        say("child " + std::to_string(pid.value_or(0)));
        ::usleep(300000); // for the shell to have set its trap
    }
    if (what == "starts-a-tree") {
        const auto pid = script.start({"/bin/sh", "-c", "sleep 60 & sleep 60"});
        say("child " + std::to_string(pid.value_or(0)));
        ::usleep(300000);
    }
    if (what == "adopts") {
        const pid_t pid = std::atoi(std::getenv("TO_ADOPT"));
        say(script.adopt(pid) ? "adopted" : "not adopted");
    }
    if (what == "waits" || what == "starts-a-stubborn-one-and-waits") {
        if (what != "waits") {
            const auto pid = script.start({"/bin/sh", "-c", "trap '' TERM; while :; do sleep 60; done"});
            say("child " + std::to_string(pid.value_or(0)));
            ::usleep(300000);
        }
        say("waiting");
        for (;;)
            ::pause();
    }
    if (what == "fills-stdout") { // what stdio holds back is written by exit(), which waits for ever
        static auto* const buffer = new std::vector<char>(1 << 20); // stdio's until the very end: never destroyed
        std::setvbuf(stdout, buffer->data(), _IOFBF, buffer->size());
        for (int i = 0; i < 900000; ++i)
            std::putchar('x');
    }
    if (what == "asks-the-service") {
        auto connection = ServiceConnection::open();
        say(connection && connection->request(QStringLiteral("status")) ? "service answers" : "service is silent");
    }
    return {};
}

/// What a program with an event loop has: the request returns at once, the end comes later, from elsewhere.
std::function<void(int)> stopOnRequest(bool follows) {
    return [follows](int status) {
        say("asked to stop " + std::to_string(status));
        if (follows)
            std::thread([status] {
                ::usleep(300000);
                say("stops");
                std::exit(status);
            }).detach();
    };
}

} // namespace

int main(int argc, char** argv) {
    ScriptOptions options;
    std::string service;
    std::string function;
    bool twice = false;
    bool log = true;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        const auto value = [&] { return std::string(i + 1 < argc ? argv[++i] : ""); };
        if (word == "--exit")
            options.exitMode = *parseExitMode(value());
        else if (word == "--stop")
            options.stopMode = *parseStopMode(value());
        else if (word == "--halt")
            options.halt = value() == "true";
        else if (word == "--persistent")
            options.persistent = true;
        else if (word == "--no-await")
            options.awaitPool = false;
        else if (word == "--service")
            service = value();
        else if (word == "--function")
            function = value();
        else if (word == "--telemetry")
            options.telemetryFile = value();
        else if (word == "--twice")
            twice = true;
        else if (word == "--no-log")
            log = false;
        else if (word == "--request-stop")
            options.end.requestStop = stopOnRequest(value() == "followed");
        else if (word == "--patience") {
            const int milliseconds = std::stoi(value());
            options.patience = {milliseconds, milliseconds};
            options.shutdownPatience = {milliseconds, milliseconds, milliseconds, {milliseconds, milliseconds}};
        }
    }
    if (log)
        options.log = [](const Diagnostic& diagnostic) { say("log: " + diagnostic.text()); };
    // Nothing of ours runs behind the exit of a halt.
    std::atexit([] { say("atexit"); });

    int status = 0;
    for (int round = 0; round < (twice ? 2 : 1); ++round) {
        const auto body = [&](ScriptContext& script) { return act(function, script); };
        Result<void> outcome;
        try {
            outcome = service.empty()     ? runAsScript(body, options)
                      : service == "none" ? runAsScript(body, options, nullptr)
                                          : runAsScript(body, options, std::make_shared<BadService>(service));
        } catch (const std::exception& error) {
            say(std::string("caught ") + error.what());
            status = 1;
        }
        if (!outcome) {
            say("error " + outcome.error().code);
            status = exitCodeOf(outcome.error()).value_or(1);
        }
        say("returned " + std::to_string(status));
    }
    return status;
}
