# SPDX-License-Identifier: Apache-2.0
"""The recording service as a script sees it: attached to when it runs, else started as a process of its own."""
import json
import os
import select
import socket
import struct
import subprocess
import time

from callreel_recorder import _places
from callreel_recorder._errors import ServiceError
from callreel_recorder._shutdown import Target, stat_of


class Connection:
    """Requests and answers, each one JSON object on a line (docs/lifecycle.md, "Protocol")."""

    def __init__(self):
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            self.socket.connect(os.path.join(_places.home(), "service", "socket"))
            credentials = self.socket.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
            self.pid, user, _ = struct.unpack("3i", credentials)
            if user != os.geteuid():
                raise OSError("what answers belongs to another user")
        except OSError as error:
            self.socket.close()
            raise ServiceError("no-service", "No recording service runs.", "callreel service start starts one.") from error
        self.received = b""

    def request(self, name, seconds=5.0, **members):
        deadline = time.monotonic() + seconds
        self.socket.settimeout(seconds)
        try:
            self.socket.sendall(json.dumps({"id": 1, "request": name, **members}).encode() + b"\n")
            while True:
                line, found, rest = self.received.partition(b"\n")
                if found:
                    self.received = rest
                    answer = json.loads(line)
                    if "id" in answer:
                        break
                    continue
                self.socket.settimeout(max(0.001, deadline - time.monotonic()))
                data = self.socket.recv(65536)
                if not data:
                    raise ServiceError("service-lost", "The recording service has gone.")
                self.received += data
        except TimeoutError as error:
            raise ServiceError("service-silent", "The recording service does not answer.") from error
        except OSError as error:
            raise ServiceError("service-lost", "The recording service has gone.") from error
        if "error" in answer:
            raise ServiceError(answer["error"]["code"], answer["error"]["message"], answer["error"].get("help", ""))
        return answer

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()


class RecordingService:
    """What run_as_script needs of it. Every call is bounded by the caller, too."""

    def __init__(self):
        self.process = None
        self.target = None
        self.up = False

    def start(self, run_id, token, may_outlive, seconds):
        """Whether this very call started it."""
        try:
            Connection().socket.close()
            return False
        except ServiceError:
            pass
        program = _places.callreel()
        if program is None:
            raise ServiceError("callreel-missing", "The program callreel is not where it belongs, nor on PATH.")
        reader, writer = os.pipe()
        command = [program, "service", "start", "--foreground", "--ready-fd", str(writer)]
        if not may_outlive:
            command += ["--owner", f"{os.getpid()}:{stat_of(os.getpid())[3]}"]
        environment = dict(os.environ, CALLREEL_RUN_ID=run_id, CALLREEL_RUN_TOKEN=token)
        try:
            self.process = subprocess.Popen(
                command,
                env=environment,
                pass_fds=(writer,),
                start_new_session=True,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        finally:
            os.close(writer)
        self.target = Target(self.process.pid, group=self.process.pid, process=self.process)
        said, deadline = b"", time.monotonic() + seconds
        while not said.endswith(b"\n") and select.select([reader], [], [], max(0.0, deadline - time.monotonic()))[0]:
            data = os.read(reader, 4096)
            if not data:
                break
            said += data
        os.close(reader)
        if said == b"ready\n":
            self.up = True
            return True
        code, _, message = said.decode().strip().partition(" ")
        if code == "service-running":
            Connection().socket.close()
            return False
        raise ServiceError(code or "service-not-started", message or "The recording service could not be started.")

    def await_ready(self, seconds):
        with Connection() as connection:
            connection.request("await-ready", seconds)

    def targets(self, run_id, stopping):
        found = [self.target] if self.target is not None and (stopping or not self.up) else []
        try:
            with Connection() as connection:
                answer = connection.request("targets", 1.5, session=run_id)
            found += [Target(t["pid"], t["start_time"], t["group"]) for t in answer["targets"]]
        except ServiceError:
            pass
        return found

    def stop(self, seconds):
        try:
            connection = Connection()
        except ServiceError:
            return
        with connection:
            try:
                connection.request("stop", seconds)
            except ServiceError as error:
                if error.code != "service-lost":
                    raise
            service = connection.pid
        try:
            handle = os.pidfd_open(service)
        except OSError:
            return
        try:
            select.select([handle], [], [], seconds)
        finally:
            os.close(handle)
        if self.process is not None:
            self.process.poll()
