#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A window that goes while something is recorded: killed, closed with the recording in the background, or gone with its supervisor.

usage: desktop_killed.py BUILD_FOLDER

The script prints and calls all the time. It must not notice that the window has gone; its recording is sealed, and listed with its
true end by the next window, which lists it with its live state when it still runs. A batch in another terminal records with the
service of the window and is seen there.
"""
import json
import os
import pathlib
import signal
import subprocess
import sys
import time

from desktop_session import Session

SCRIPT = """
import os, signal, sys, time
signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # a broken pipe would kill it

def say(number):
    print("line", number, flush=number % 100 == 0)

def wait(name):
    number = 0
    while not os.path.exists(name):
        number += 1
        say(number)
        time.sleep(0.01)

open(sys.argv[1] + ".up", "w").write(str(os.getpid()))
wait(sys.argv[1] + ".first")
for number in range(20000):  # more than a pipe holds, with nobody to read it
    say(number)
open(sys.argv[1] + ".half", "w").close()
wait(sys.argv[1] + ".second")
open(sys.argv[1] + ".done", "w").close()
sys.exit(5)
"""


class Run:
    """One recording of SCRIPT, started through the window's dialog."""

    def __init__(self, session, name):
        self.session = session
        self.name = name
        self.script = session.folder / f"{name}.py"
        self.script.write_text(SCRIPT)
        self.marks = session.folder / name
        self.trace = session.folder / "traces" / f"{name}.reel"

    def start(self):
        self.session.launch("--record", str(self.script), str(self.marks))
        self.session.wait(lambda: self.session.find("Exact command"), "the record dialog")
        # The window manager may give it the keyboard later than it can be read.
        for turn in range(20):
            if not self.session.find("Exact command"):
                break
            self.session.key("ctrl+Return")
            time.sleep(1)
        self.until("up")
        self.pid = int(self.wait_text("up"))

    def mark(self, name):
        pathlib.Path(f"{self.marks}.{name}").touch()

    def wait_text(self, name):
        path = pathlib.Path(f"{self.marks}.{name}")
        return self.session.wait(lambda: path.exists() and path.read_text(), f"what is in {path.name}")

    def until(self, name):
        path = pathlib.Path(f"{self.marks}.{name}")
        wait_for(path.exists, f"the script of {self.name} to come to '{name}'")

    def supervisor(self):
        stat = pathlib.Path(f"/proc/{self.pid}/stat").read_text()
        return int(stat.rpartition(")")[2].split()[1])


def wait_for(condition, what):
    until = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < until, f"{what}: it did not"
        time.sleep(0.05)


def kill_window(session):
    session.program.kill()
    session.program.wait(30)
    session.program = None


def callreel(session, *arguments, check=True):
    return subprocess.run([session.build / "bin" / "callreel", *arguments], env=session.environment, check=check,
                          capture_output=True, text=True, timeout=60).stdout


def shown(session, trace):
    return json.loads(callreel(session, "show", "--json", str(trace)))


def listed(session):
    return json.loads(callreel(session, "service", "runs", "--json"))["runs"]


def quit_window(session):
    session.key("ctrl+q")
    code = session.program.wait(60)
    session.program = None
    assert code == 0, f"the window ended with {code}"


def killed_window(session):
    run = Run(session, "killed")
    run.start()
    status = json.loads(callreel(session, "service", "status", "--json"))
    assert status["pid"] == session.program.pid, "the window hosts the service"
    socket = session.folder / "traces" / "service"
    assert socket.stat().st_mode & 0o777 == 0o700, "only its user comes to the socket"
    kill_window(session)
    run.mark("first")
    run.until("half")  # neither killed by a broken pipe nor waiting for a reader

    session.launch()
    session.wait(lambda: session.find_containing("killed.py"), "the recording among the runs")
    session.wait(lambda: session.find_containing("Recording, "), "its live state")
    run.mark("second")
    run.until("done")
    session.wait(lambda: session.find_containing("xited with status 5"), "its end, when it comes")
    assert shown(session, run.trace)["process_exit_status"] == {"code": 5, "label": None}
    assert shown(session, run.trace)["verdict"]["balance"]["balanced"] is True
    quit_window(session)
    assert not (socket / "socket").exists() and not (socket / "lock").exists(), "the service ended with its window"


def ended_without_a_window(session):
    run = Run(session, "alone")
    run.start()
    kill_window(session)
    run.mark("first")
    run.mark("second")
    run.until("done")
    wait_for(run.trace.exists, "the supervisor to seal it")
    session.launch()
    session.wait(lambda: session.find_containing("alone.py"), "the run")
    session.wait(lambda: session.find_containing("xited with status 5, alone.py"), "its true end")
    quit_window(session)


def supervisor_killed_too(session):
    run = Run(session, "crashed")
    run.start()
    supervisor = run.supervisor()
    kill_window(session)
    os.kill(supervisor, signal.SIGKILL)
    run.mark("first")
    run.until("half")
    os.kill(run.pid, signal.SIGKILL)  # as a machine that goes down
    wait_for(lambda: not pathlib.Path(f"/proc/{run.pid}").exists(), "the script to end")
    session.launch()
    session.wait(lambda: session.find_containing("recording that had been cut short is a trace now") or
                 session.find_containing("recording(s) that had been cut short are traces now"), "what was done about it")
    wait_for(run.trace.exists, "the trace")
    quit_window(session)


def kept_in_the_background(session):
    run = Run(session, "kept")
    run.start()
    session.key("ctrl+q")
    session.click("Keep recording in the background")
    assert session.program.wait(60) == 0, "the window's process ends"
    session.program = None
    run.mark("first")
    run.until("half")
    runs = listed(session)
    assert [r for r in runs if r["output"] == str(run.trace) and r["state"] == "running"], runs
    run.mark("second")
    run.until("done")
    wait_for(run.trace.exists, "the supervisor to seal it")
    assert shown(session, run.trace)["process_exit_status"] == {"code": 5, "label": None}
    assert not shown(session, run.trace)["verdict"]["script"].get("stopped_by")


def logged_out(session):
    run = Run(session, "hangup")
    run.start()
    session.program.send_signal(signal.SIGHUP)
    assert session.program.wait(60) == -signal.SIGHUP, "it ends as a program that is hung up does"
    session.program = None
    run.mark("first")
    run.mark("second")
    run.until("done")
    wait_for(run.trace.exists, "the supervisor to seal it")
    assert shown(session, run.trace)["process_exit_status"] == {"code": 5, "label": None}
    service = session.folder / "traces" / "service"
    assert not (service / "socket").exists(), "the service ended through the shutdown"
    told = [json.loads(line) for line in (service / "telemetry").read_text().splitlines()]
    end = [event for event in told if event["event"] == "script.shutdown.exit"][-1]
    assert end["status"] == 128 + signal.SIGHUP and end["owned"] is True, end


def batch_of_another_terminal(session):
    run = Run(session, "batched")
    session.launch()
    session.wait(lambda: session.find("Record a Python program"), "the start page")
    folder = session.folder / "elsewhere"
    report = session.folder / "batch.json"
    batch = subprocess.Popen([session.build / "bin" / "callreel", "batch", "-o", folder, "--report", report, "--",
                              f"{run.script} {run.marks}"], env=session.environment, stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL)
    try:
        run.until("up")
        session.wait(lambda: session.find_containing("batched.py"), "the batch's run in the window")
        session.wait(lambda: session.find_containing("Recording, "), "its live state")
        assert [r for r in listed(session) if r["state"] == "running" and r["id"]], "the service has it"
        # Closing asks; in the background the program serves on, without a window, until the batch is over.
        session.key("ctrl+q")
        session.click("Keep recording in the background")
        run.mark("first")
        run.until("half")
        assert session.program.poll() is None
        run.mark("second")
        assert batch.wait(60) == 0
        assert session.program.wait(60) == 0, "then it ends"
        session.program = None
    finally:
        batch.kill()
        batch.wait()
    result = json.loads(report.read_text())
    assert result["runs"][0]["attempts"][-1]["script"]["code"] == 5, result
    assert result["service"]["owned"] is False and result["service"]["lost"] is False, result["service"]


def service_of_another_process_killed(session):
    service = subprocess.Popen([session.build / "bin" / "callreel", "service", "start", "--foreground"], env=session.environment,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        status = lambda: json.loads(callreel(session, "service", "status", "--json", check=False) or "{}").get("pid")
        wait_for(lambda: status() == service.pid, "the service to be there")
        session.launch()
        session.wait(lambda: session.find("Record a Python program"), "the start page")
        assert status() == service.pid, "the window attaches to it"
        service.kill()
        service.wait()
        wait_for(lambda: status() == session.program.pid, "the window to host it instead")
    finally:
        service.kill()
        service.wait()
    run = Run(session, "after")
    run.mark("first")
    run.mark("second")
    callreel(session, "batch", "--", f"{run.script} {run.marks}")
    quit_window(session)
    folder = session.folder / "traces" / "service"
    assert not (folder / "socket").exists() and not (folder / "lock").exists(), "what was taken over ends with the window"
    told = [json.loads(line) for line in (folder / "telemetry").read_text().splitlines()]
    mine = [event for event in told if event["run_id"] == told[-1]["run_id"]]
    assert [e["status"] for e in mine if e["event"] == "script.start"] == ["attached"], mine
    assert [e["owned"] for e in mine if e["event"] == "script.service.taken-over"] == [True], mine
    assert [e["status"] for e in mine if e["event"] == "script.shutdown.stop"] == ["stopped"], mine


def main():
    parts = [killed_window, ended_without_a_window, supervisor_killed_too, kept_in_the_background, logged_out,
             batch_of_another_terminal, service_of_another_process_killed]
    session = Session(sys.argv[1])  # one: the accessibility library follows one bus in its life
    try:
        for part in parts:
            if len(sys.argv) > 2 and part.__name__ not in sys.argv[2:]:
                continue
            part(session)
            print(f"{part.__name__}: as it should be", flush=True)
    finally:
        session.close()


if __name__ == "__main__":
    main()
