# SPDX-License-Identifier: Apache-2.0
"""Thousands of starts and stops, and what they leave behind: nothing.

A start and stop is one of these, in turn: a recording that ends by itself (half of them), one that is stopped, one whose supervisor
is killed and whose log is then sealed, a service, a batch with a service of its own. Afterwards processes, sockets, locks, logs,
session records and shared memory are counted.
"""
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

STARTS = int(os.environ.get("CALLREEL_BENCH_STARTS", "10000"))
PATIENCE = 120  # seconds for one of them, on a machine that does other things as well
WAITS = "import time; print('up', flush=True); time.sleep(600)"


class Worker:
    """Starts and stops, one after the other, in a CALLREEL_HOME of its own."""

    def __init__(self, callreel, python, home):
        self.callreel, self.python, self.home = str(callreel), python, home
        self.environment = dict(os.environ, CALLREEL_HOME=str(home), CALLREEL_PYTHON=python)
        self.failures = []
        self.kinds = [self.recording, self.stopped, self.recording, self.killed, self.recording, self.service, self.recording,
                      self.stopped, self.recording, self.batch]

    def run(self, *arguments):
        return subprocess.run([self.callreel, *arguments], env=self.environment, stdin=subprocess.DEVNULL, timeout=PATIENCE,
                              capture_output=True, text=True)

    def check(self, what, right):
        if not right:
            self.failures.append(what)

    def start(self):
        """A recording that runs and has said so; in a session of its own, as without a terminal."""
        process = subprocess.Popen([self.callreel, "record", "-c", WAITS], env=self.environment, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, start_new_session=True)
        self.check("a recording did not begin", process.stdout.readline() == "up\n")
        return process

    def recording(self):
        self.check("a recording failed", self.run("record", "-c", "pass").returncode == 0)

    def stopped(self):
        process = self.start()
        process.terminate()
        process.wait(PATIENCE)
        process.stdout.close()

    def killed(self):
        process = self.start()
        scripts = [int(p) for p in pathlib.Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()]
        process.kill()
        process.wait(PATIENCE)
        for script in scripts:  # it runs on unharmed; here that is enough
            os.kill(script, signal.SIGKILL)
        process.stdout.read()
        process.stdout.close()
        for log in (self.home / "running").iterdir():
            self.check("a log was not sealed", self.run("seal", str(log)).returncode == 0)

    def service(self):
        self.check("a service did not start", self.run("service", "start", "--slots", "1").returncode == 0)
        self.check("a service did not stop", self.run("service", "stop").returncode == 0)

    def batch(self):
        self.check("a batch failed", self.run("batch", "-j", "2", "--", "-c pass", "-c 'print(1)'").returncode == 0)

    def work(self, numbers):
        for number in numbers:
            kind = self.kinds[number % len(self.kinds)]
            try:
                kind()
            except (OSError, subprocess.SubprocessError) as problem:
                self.failures.append(f"{kind.__name__}: {problem}")
            for trace in self.home.glob("*.reel"):
                trace.unlink()


def processes(homes):
    """Those whose environment names one of the homes."""
    marks = [b"CALLREEL_HOME=" + os.fsencode(home) + b"\0" for home in homes]
    found = []
    for entry in pathlib.Path("/proc").iterdir():
        if entry.name.isdigit() and int(entry.name) != os.getpid():
            try:
                environment = (entry / "environ").read_bytes()
                if any(mark in environment for mark in marks):
                    found.append((entry / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace"))
            except OSError:
                pass  # it has ended
    return found


def left_behind(work, homes, shared_before):
    deadline = time.monotonic() + 10
    while processes(homes) and time.monotonic() < deadline:  # one that is ending is not left behind
        time.sleep(0.1)
    inodes = {}
    files = []
    for path in work.rglob("*"):
        inodes[path.lstat().st_ino] = path
        if not path.is_dir():
            files.append(path)
    locks = [line for line in pathlib.Path("/proc/locks").read_text().splitlines()
             if len(line.split()) > 5 and int(line.split()[-3].split(":")[-1]) in inodes]
    sockets = [line for line in pathlib.Path("/proc/net/unix").read_text().splitlines() if str(work) in line]
    logs = [path for home in homes if (home / "running").exists() for path in (home / "running").iterdir()]
    shared = {name for name in os.listdir("/dev/shm") if "callreel" in name.lower() or "reel" in name.lower()}
    return {"processes": processes(homes), "sockets": sockets, "locks": locks, "logs": logs,
            "shared memory": sorted(shared - shared_before), "files": [path for path in files if not path.match("running/*/*")]}


def bench_lifecycle(build, python):
    work = pathlib.Path(tempfile.mkdtemp(prefix="callreel-bench-"))
    shared_before = set(os.listdir("/dev/shm"))
    count = max(1, min(STARTS, os.cpu_count() or 1))
    workers = []
    for number in range(count):
        home = work / str(number)
        home.mkdir()
        workers.append(Worker(build / "bin" / "callreel", python, home))
    started = time.monotonic()
    threads = [threading.Thread(target=worker.work, args=(range(number, STARTS, count),))
               for number, worker in enumerate(workers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    seconds = time.monotonic() - started
    failures = [failure for worker in workers for failure in worker.failures]
    left = left_behind(work, [worker.home for worker in workers], shared_before)
    print(f"\nLifecycle: {STARTS} starts and stops in {seconds:.0f} s ({seconds / STARTS * 1000:.0f} ms each, {count} at a time), "
          f"{len(failures)} failed")
    print("left behind: " + ", ".join(f"{len(what)} {name}" for name, what in left.items()))
    for name, what in left.items():
        for one in what[:10]:
            print(f"  {name}: {one}")
    for failure in sorted(set(failures))[:10]:
        print(f"  failed: {failure}")
    if failures or any(left.values()):
        sys.exit(1)
    shutil.rmtree(work, ignore_errors=True)
