#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Stands for `callreel record` where the real one cannot be made to misbehave.

The variable FAKE_BEHAVIOUR, else the last argument, names what it does; see the functions below. It speaks the control
channel of RecordingProcess.
"""

import json
import os
import select
import signal
import socket
import subprocess
import sys
import time

channel = None


def say(**message):
    channel.sendall(json.dumps(message).encode() + b"\n")


def requests():
    """Yields the names of requests as they come."""
    buffer = b""
    while True:
        data = channel.recv(4096)
        if not data:
            return
        buffer += data
        while b"\n" in buffer:
            line, buffer = buffer.split(b"\n", 1)
            yield json.loads(line)["request"]


def started(pid=None, log=None):
    say(event="started", run="run-1", pid=pid or os.getpid(), log=log or "/nonexistent/run-1", output="/tmp/x.reel")


def report(outcome="exited", code=0, number=None):
    return {
        "schema": "callreel.run/1",
        "trace": "/nonexistent/x.reel",
        "verdict": {"script": {"outcome": outcome, "code": code, "signal": number}},
    }


def finished(code=0, **rest):
    say(event="finished", report=report(code=code, **rest), exit_code=0, warning=None)


def progress(calls, **rest):
    say(event="progress", elapsed_ns=calls * 1000, calls=calls, bytes=calls * 20, threads=1, memory=1 << 20, **rest)


def ends():
    started()
    sys.stdout.write("to standard output\n")
    sys.stderr.write("to standard error\n")
    sys.stdout.flush()
    open_calls = [{"thread": "MainThread", "calls": [{"function": "main", "since_ns": 5, "arguments": "(n=3)"}]}]
    progress(7, open=open_calls)
    say(event="script-ended", code=0, signal=None)
    say(event="sealing", done=0.5)
    finished()


def exits_3():
    started()
    say(event="script-ended", code=3, signal=None)
    say(event="finished", report=report(code=3), exit_code=0, warning="callreel: script exited with status 3; returning 0")


def fails():
    say(
        event="failed",
        exit_code=125,
        error={"code": "interpreter-too-old", "message": "Python 3.9.2 is too old.", "help": "Choose 3.11 or later."},
        report=None,
    )
    sys.exit(125)


def refuses():
    sys.stderr.write("callreel: The script nothing.py does not exist.\n")
    sys.exit(2)


def dies():
    started(log=os.getcwd())
    os.kill(os.getpid(), signal.SIGKILL)


def hangs():
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    started(log=os.getcwd())
    while True:
        time.sleep(60)


def hangs_with_script():
    script = subprocess.Popen(["sleep", "60"], start_new_session=True)
    started(pid=script.pid, log=os.getcwd())
    while True:
        time.sleep(60)


def hangs_after_the_last_word():
    started()
    finished()
    while True:
        time.sleep(60)


def two_last_words():
    started()
    finished()
    finished(code=1)
    say(event="failed", exit_code=125, error={"code": "x", "message": "x", "help": ""}, report=None)


def stops():
    started()
    for request in requests():
        assert request == "stop", request
        say(event="stopping", step="terminate", wait_ms=3000)
        say(event="script-ended", code=None, signal=15)
        say(event="stopping", step="seal", wait_ms=0)
        say(event="sealing", done=1)
        finished(code=None, number=15, outcome="signal")
        return


def seals_for_long():
    """The rest of the group is killed while the seal is under way, which takes longer than any patience with a stop."""
    started()
    for _ in requests():
        say(event="stopping", step="terminate", wait_ms=100)
        say(event="script-ended", code=None, signal=15)
        say(event="stopping", step="seal")
        say(event="sealing", done=0)
        say(event="stopping", step="kill")
        time.sleep(1.2)
        finished(code=None, number=15, outcome="signal")
        return


def ignores_the_first_stop():
    started()
    for request in requests():
        if request == "stop":
            say(event="stopping", step="terminate", wait_ms=3000)
        else:
            say(event="stopping", step="kill", wait_ms=0)
            say(event="script-ended", code=None, signal=9)
            finished(code=None, number=9, outcome="signal")
            return


def floods():
    started()
    line = b"x" * 79 + b"\n"
    block = line * 800
    channel.setblocking(False)
    while True:
        os.write(1, block)
        if select.select([channel], [], [], 0)[0]:
            break
    channel.setblocking(True)
    say(event="script-ended", code=0, signal=None)
    finished()


def floods_the_channel():
    started()
    channel.sendall(b"this is no JSON\n[1, 2]\n\xff\xfe\n")
    channel.sendall(b"y" * (6 << 20) + b"\n")
    for i in range(20000):
        progress(i)
    finished()


def echoes():
    started()
    for line in sys.stdin:
        print("heard", line, end="", flush=True)
    print("end of input", flush=True)
    finished()


def leaves_a_grandchild():
    started()
    grandchild = subprocess.Popen(["sleep", "20"])
    print("parent is done", flush=True)
    print(grandchild.pid, file=sys.stderr, flush=True)
    finished()


def looks_busy():
    """For pictures: what a long import looks like, and a stop that it takes its time for."""
    started(pid=4711)
    for batch in range(812, 852):
        print(f"batch {batch}: 128 rows, {120 + batch * 37 % 61} new, {batch * 13 % 9} changed", flush=True)
        if batch % 12 == 5:
            print(f"warning: row {104112 + batch} has no customer, skipped", file=sys.stderr, flush=True)
        time.sleep(0.004)
    calls, elapsed = 0, 0
    channel.setblocking(False)
    for tick in range(100000):
        calls += 24000 + tick * 7919 % 4000 - (9000 if tick % 17 in (5, 6) else 0)
        elapsed += 250_000_000
        pool = [
            {"thread": f"ThreadPool-0_{i}", "calls": [{"function": "fetch", "since_ns": elapsed - 40_000_000,
             "arguments": "(url='https://example.org/r/104')"}]} for i in range(8)
        ]
        main_calls = [
            {"function": "<module>", "since_ns": 0, "arguments": "()"},
            {"function": "main", "since_ns": 30_000_000, "arguments": "(argv=['--all'])"},
            {"function": "import_batch", "since_ns": elapsed - 31_000_000, "arguments": "(n=839, rows=[… 128 items])"},
        ]
        writer = [
            {"function": "Writer.loop", "since_ns": 200_000_000, "arguments": "(self=<Writer>)"},
            {"function": "Queue.get", "since_ns": elapsed - 18_000_000, "arguments": "(block=True)"},
        ]
        say(event="progress", elapsed_ns=elapsed, calls=calls, bytes=calls * 11, threads=10, memory=24_000_000,
            open=[{"thread": "MainThread", "calls": main_calls}, {"thread": "writer", "calls": writer}, *pool])
        if select.select([channel], [], [], 0.02)[0]:
            request = json.loads(channel.recv(4096).split(b"\n")[0])["request"]
            if request == "kill":
                return
            say(event="stopping", step="terminate", wait_ms=3000)
            print("interrupted: finishing batch 851 first", file=sys.stderr, flush=True)


def tests():
    """What pytest writes, up to its summary; that when a line comes on standard input."""
    started(pid=4711)
    folder = os.path.dirname(os.path.realpath(__file__))
    with open(folder + "/../fixtures/filters/pytest/pytest-fail.txt", encoding="utf-8") as file:
        before, mark, summary = file.read().partition("=========================== short test summary")
    print(before, end="", flush=True)
    print("the log of the tests is in /tmp/tests.log", file=sys.stderr, flush=True)
    progress(1_204_311)
    sys.stdin.readline()
    print(mark + summary, end="", flush=True)
    finished(code=1)


def writes_nothing():
    started(pid=4711)
    for _ in requests():
        return


def runs_out_of_space():
    started(pid=4711)
    print("batch 812: 128 rows, 120 new, 0 changed", flush=True)
    say(event="failed", exit_code=125, error={"code": "log-not-written", "message": "No space is left on /data.",
        "help": "Free some space, or record to another folder."}, report=None)


def shows_its_surroundings():
    started()
    print(json.dumps({"cwd": os.getcwd(), "environment": dict(os.environ), "session": os.getsid(0) == os.getpid()}), flush=True)
    finished()


def main():
    global channel
    name = os.environ.pop("FAKE_BEHAVIOUR", sys.argv[-1]).replace("-", "_")
    descriptor, *readers = map(int, os.environ.pop("CALLREEL_CONTROL_FD").split(","))
    for reader in readers:  # of its own output: with them it would never notice that nobody reads
        os.close(reader)
    os.set_inheritable(descriptor, False)
    channel = socket.socket(fileno=descriptor)
    globals()[name]()


main()
