# SPDX-License-Identifier: Apache-2.0
"""The one way in which a script's session ends, and what it needs: telemetry, processes told apart by number and start time,
bounded cleanup. The order and the words are those of docs/lifecycle.md; model/session does the same for programs in C++."""
import datetime
import errno
import json
import os
import select
import signal
import stat
import threading
import time

from callreel_recorder import _places


def stat_of(pid):
    """(state, group, session, start time) of a process, from proc(5); None when there is none."""
    try:
        with open(f"/proc/{pid}/stat", "rb") as file:
            words = file.read().rpartition(b")")[2].split()
        return words[0].decode(), int(words[2]), int(words[3]), int(words[19])
    except (OSError, IndexError):
        return None


class Target:
    """A process, and the group that it leads, of a run: this one and no other that gets its number."""

    def __init__(self, pid, start_time=None, group=None, process=None):
        seen = stat_of(pid)
        self.pid = pid
        self.start_time = start_time if start_time is not None else seen[3] if seen else 0
        self.group = group if group is not None else pid if seen and seen[1] == pid else 0
        self.session = seen[2] if seen else 0
        self.known = seen is not None and seen[3] == self.start_time
        self.process = process  # a subprocess.Popen that is ours to reap

    def as_json(self):
        return {"pid": self.pid, "start_time": self.start_time, "group": self.group}

    def living(self):
        """The numbers of what is left of it."""
        if not self.known:
            return []
        if self.process is not None:
            self.process.poll()
        leader = stat_of(self.pid)
        same = leader is not None and leader[3] == self.start_time
        alive = [self.pid] if same and leader[0] not in "ZX" else []
        if not self.group or self.group == os.getpgrp() or (leader and not same):
            return alive
        try:
            os.killpg(self.group, 0)
        except OSError as error:
            if error.errno == errno.ESRCH:
                return alive
        for name in os.listdir("/proc"):
            if name.isdigit() and int(name) != self.pid:
                seen = stat_of(int(name))
                if seen and seen[0] not in "ZX" and seen[1:3] == (self.group, self.session) and seen[3] >= self.start_time:
                    alive.append(int(name))
        return alive


class Cleanup:
    """Ends what is left of a run: SIGTERM, a wait on pidfds, SIGKILL, a look. Bounded; a second time finds nothing to do."""

    def __init__(self, targets, patience, hurry):
        self.targets = targets
        self.patience = patience
        self.hurry = hurry
        self.hurried = False

    def living(self):
        return sorted({pid for target in self.targets for pid in target.living()})

    def signal_all(self, number):
        for pid in self.living():
            try:
                os.kill(pid, number)
                if number == signal.SIGTERM:
                    os.kill(pid, signal.SIGCONT)
            except OSError:
                pass

    def wait(self, seconds, hurry):
        deadline = time.monotonic() + seconds
        while True:
            handles = []
            for pid in self.living():
                try:
                    handles.append(os.pidfd_open(pid))
                except OSError:
                    pass
            try:
                left = deadline - time.monotonic()
                if not handles or left <= 0:
                    return
                ready = select.select(handles + ([hurry] if hurry is not None else []), [], [], left)[0]
                if hurry is not None and hurry in ready:
                    self.hurried = True
                    return
            finally:
                for handle in handles:
                    os.close(handle)

    def run(self, emit):
        report = {"targets": len(self.targets), "ended": sum(not target.living() for target in self.targets)}
        began = since = time.monotonic_ns()
        asked = len(self.living())
        if asked:
            self.signal_all(signal.SIGTERM)
            self.wait(self.patience, self.hurry)
        unwilling = len(self.living())
        emit("script.shutdown.cleanup.phase", "terminate", since, processes=asked)
        since = time.monotonic_ns()
        if unwilling:
            self.signal_all(signal.SIGKILL)
            self.wait(self.patience, None)
        left = len(self.living())
        emit("script.shutdown.cleanup.phase", "kill", since, processes=unwilling)
        emit("script.shutdown.cleanup.phase", "verify", time.monotonic_ns(), processes=left)
        report.update(terminated=asked - unwilling, killed=unwilling - left, left=left)
        status = "incomplete" if left else "hurried" if self.hurried else "clean"
        emit("script.shutdown.cleanup", status, began, **report)
        return left == 0


def _journal():
    """A descriptor of the file in which a window finds what nobody follows otherwise; None where no window has made one."""
    path = os.path.join(_places.home(), "service", "telemetry")
    try:
        file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError:
        return None
    status = os.fstat(file)
    if stat.S_ISREG(status.st_mode) and status.st_size <= 4 << 20:
        return file
    os.close(file)
    return None


class Telemetry:
    """One JSON object a line for each step. Never waits: a pipe that is full loses lines, a file that fails is given up."""

    def __init__(self, path):
        self.file = None
        self.journal = _journal()
        self.fields = {}
        self.problem = None
        if path:
            try:
                self.file = os.open(
                    path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC, 0o600
                )
            except OSError as error:
                self.problem = f"The telemetry cannot be written to {path}: {error.strerror}."
        if None not in (self.file, self.journal) and os.path.samestat(os.fstat(self.file), os.fstat(self.journal)):
            os.close(self.journal)  # each line once
            self.journal = None

    def emit(self, name, status=None, since=None, **more):
        if self.file is None and self.journal is None:
            return
        now = datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        duration = None if since is None else time.monotonic_ns() - since
        line = json.dumps({"event": name, "time": now, **self.fields, "status": status, "duration_ns": duration, **more})
        self.file = self._write(self.file, line)
        self.journal = self._write(self.journal, line)

    @staticmethod
    def _write(file, line):
        """The descriptor, or None when it is of no use any more."""
        if file is None:
            return None
        try:
            os.write(file, line.encode() + b"\n")
        except BlockingIOError:
            pass
        except OSError:
            os.close(file)
            return None
        return file

    def close(self):
        for file in (self.file, self.journal):
            if file is not None:
                os.close(file)
        self.file = self.journal = None


class Record:
    """What a session owns, in a file that is there as long as it does: whoever comes after a kill can end the rest."""

    def __init__(self, run_id):
        self.run_id = run_id
        self.token = os.urandom(16).hex()
        self.path = os.path.join(_places.home(), "sessions", run_id + ".json")

    def write(self, targets):
        own = stat_of(os.getpid())
        whole = {
            "schema": "callreel.session/1",
            "run_id": self.run_id,
            "token": self.token,
            "owner": {"pid": os.getpid(), "start_time": own[3]},
            "targets": [target.as_json() for target in targets],
        }
        try:
            os.makedirs(os.path.dirname(self.path), mode=0o700, exist_ok=True)
            with open(os.open(self.path + ".new", os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600), "w") as file:
                json.dump(whole, file)
            os.replace(self.path + ".new", self.path)
        except OSError:
            pass  # without it a kill of this process leaves the service to its own watch

    def remove(self):
        try:
            os.unlink(self.path)
        except OSError:
            pass


def bounded(function, seconds, hurry=None):
    """(done, value, exception) of the call on a thread of its own, which is left to itself when it takes too long."""
    answer = []
    reader, writer = os.pipe()

    def call():
        try:
            answer.append((function(), None))
        except BaseException as error:
            answer.append((None, error))
        try:
            os.write(writer, b"x")
        except OSError:
            pass

    threading.Thread(target=call, daemon=True).start()
    select.select([reader] + ([hurry] if hurry is not None else []), [], [], seconds)
    if answer:
        os.close(reader)
        os.close(writer)
        return (True, *answer[0])
    return False, None, None  # the pipe stays with the thread


def tell(text, seconds=2.0):
    """Writes to standard error before the shutdown, as far as it goes: nothing waits for a pipe that nobody reads."""
    data = "".join(f"callreel: {line}\n" for line in text.splitlines()).encode("utf-8", "backslashreplace")
    deadline = time.monotonic() + seconds
    try:
        while data:
            left = deadline - time.monotonic()
            # What is no pipe, socket or terminal never makes a writer wait.
            if stat.S_ISREG(os.fstat(2).st_mode) or select.select([], [2], [], max(0.0, left))[1]:
                data = data[os.write(2, data[:4096]) :]
            elif left <= 0:
                return
    except (OSError, ValueError):
        pass


class Orchestrator:
    """a) telemetry, b) capture, c) conditional stop, d) bounded cleanup, e) the caller's exit. The only one."""

    def __init__(self, service, telemetry, record, patience):
        self.service = service
        self.telemetry = telemetry
        self.record = record
        self.patience = patience

    def shut_down(self, stop_mode, owned, start_is_over, status, own_targets, hurry):
        emit = self.telemetry.emit
        emit("script.shutdown.start", status)
        stopping = stop_mode == "always" or (stop_mode == "if_started" and owned)
        since = time.monotonic_ns()
        targets = list(own_targets)
        if self.service is not None:
            # What a start that is not over has brought about goes, whoever would have owned it in the end.
            all_of_it = stopping or not start_is_over
            found = bounded(lambda: self.service.targets(self.record.run_id, all_of_it), self.patience["capture"])[1]
            targets += found or []
        emit("script.shutdown.capture", "captured", since, targets=len(targets))
        since = time.monotonic_ns()
        outcome = "skipped"
        if self.service is not None and stopping:
            done, _, error = bounded(lambda: self.service.stop(self.patience["stop"]), self.patience["stop"], hurry)
            outcome = "timed-out" if not done else "failed" if error is not None else "stopped"
        emit("script.shutdown.stop", outcome, since)
        if Cleanup(targets, self.patience["cleanup"], hurry).run(emit):
            self.record.remove()
