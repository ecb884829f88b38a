# SPDX-License-Identifier: Apache-2.0
"""Recordings of this process: start, stop, and both around a block."""
import atexit
import json
import os
import signal
import stat
import subprocess
import sys
import threading
import time

from callreel_recorder import _extension, _places, _policy
from callreel_recorder._errors import RecorderError
from callreel_recorder._log import Log, say

_FAILED, _DISABLED = 3, 4
_lock = threading.Lock()
_current = None


class Result:
    """How a recording ended.

    trace      path of the sealed trace; None when there is none
    log        folder of the log that could not be sealed; None when it was
    exit_code  what a process that recorded this ends with, as the policy says: 0 when the recording succeeded, or the
               program's own when it is propagated
    warning    the line that was written to standard error about a status that exit_code does not tell; None for none
    report     what `callreel show --json` says of the trace; None without one
    """

    def __init__(self):
        self.trace = self.log = self.warning = self.report = None
        self.exit_code = 0

    def __repr__(self):
        return f"Result(trace={self.trace!r}, log={self.log!r}, exit_code={self.exit_code!r})"


class Recording:
    """One recording of this process, under way."""

    def __init__(self, path, folder, policy, force, extension, log):
        self.path = path
        self.folder = folder
        self.policy = policy
        self.result = None
        self._force = force
        self._extension = extension
        self._log = log
        self._pid = os.getpid()
        self._seeded = 0

    def __repr__(self):
        return f"Recording({self.path!r})"


def is_recording():
    """True between start() and stop(). False in a forked child, which is not recorded."""
    return _current is not None and _current._pid == os.getpid()


def start(path, *, policy=None, values=True, lines=False, force=False):
    """Records this process, all its threads, from now on, into the trace `path`, which stop() makes.

    policy  fields that go before configure_policy(), environment and settings: {"require_trace": True}
    values  keep arguments and results
    lines   keep which lines each call executed
    force   replace an existing file

    Returns the Recording. Before anything starts it raises TypeError, PolicyError, FileExistsError (`path` is there and
    force is not given), FileNotFoundError (its folder is not); RecorderError when the recorder cannot start.
    """
    global _current
    path = _checked_path(path, force)
    for name, value in (("values", values), ("lines", lines), ("force", force)):
        if not isinstance(value, bool):
            raise TypeError(f"{name} is True or False, not {value!r}")
    effective = _policy.resolve(_policy.checked(policy if policy is not None else {}))
    extension = _extension.load()
    with _lock:
        if is_recording():
            raise RecorderError(
                "already-recording", f"This process is being recorded already, into {_current.path}.", "Stop that recording first."
            )
        try:
            log = Log(effective)
        except OSError as error:
            raise _policy.PolicyError(
                "log-file-not-writable", f"The log file {effective['log_file']} cannot be written: {error.strerror}.", source="log_file"
            ) from error
        recording = _begin(path, effective, values, lines, force, extension, log)
        _current = recording
    return recording


def stop(exit_code=None, *, exception=None):
    """Ends the recording and seals its trace. The program goes on unrecorded; start() may follow.

    exit_code  the status of what was recorded, 0 to 255, kept in the trace; None: not known
    exception  instead, the exception that ended it: SystemExit tells the status that python makes of it

    Returns a Result. A status other than 0 that the policy does not propagate is told in one line on standard error.
    Raises RecorderError when nothing is recorded now, and when the recorder failed (its `result` tells what is left).
    """
    global _current
    _checked_exit(exit_code, exception)
    with _lock:
        if not is_recording():
            raise RecorderError("not-recording", "This process is not being recorded.", "start() comes first.")
        recording, _current = _current, None
        return _end(recording, exit_code, exception, True)


class trace:
    """with trace(path): records the block, as start() and stop() around it. What leaves the block is kept as its end, and
    leaves it as before. `result` is there afterwards; no warning is written, because nothing is suppressed."""

    def __init__(self, path, *, policy=None, values=True, lines=False, force=False):
        self._options = {"policy": policy, "values": values, "lines": lines, "force": force}
        self._path = path
        self.result = None

    def __enter__(self):
        start(self._path, **self._options)
        return self

    def __exit__(self, kind, exception, traceback):
        global _current
        with _lock:
            if not is_recording():
                return  # the block has stopped it itself
            recording, _current = _current, None
            try:
                self.result = _end(recording, None if exception else 0, exception, False)
            except RecorderError as error:
                self.result = error.result
                if exception is None:
                    raise
                say(f"error: {error.message}")  # what leaves the block is not to be hidden by ours


def _checked_path(path, force):
    path = os.fspath(path)
    if not isinstance(path, str) or not path:
        raise TypeError(f"path is the path of a file, not {path!r}")
    path = os.path.abspath(path)
    try:
        mode = os.stat(path).st_mode
    except FileNotFoundError:
        folder = os.path.dirname(path)
        if not os.path.isdir(folder):
            raise FileNotFoundError(2, "There is no such folder for the trace", folder) from None
        return path
    if not stat.S_ISREG(mode):
        raise FileExistsError(17, "This is not a file", path)
    if not force:
        raise FileExistsError(17, "The trace exists already; force=True replaces it", path)
    return path


def _checked_exit(exit_code, exception):
    if exception is not None and not isinstance(exception, BaseException):
        raise TypeError(f"exception is an exception, not {exception!r}")
    if exit_code is None:
        return
    if exception is not None:
        raise TypeError("either exit_code or exception is given, not both")
    if isinstance(exit_code, bool) or not isinstance(exit_code, int):
        raise TypeError(f"exit_code is an int, not {exit_code!r}")
    if not 0 <= exit_code <= 255:
        raise ValueError(f"exit_code is 0 to 255, not {exit_code}")


def _begin(path, policy, values, lines, force, extension, log):
    try:
        run, folder = _places.new_run_folder()
    except OSError as error:
        raise RecorderError(
            "folder-not-writable",
            f"The folder {os.path.join(_places.home(), 'running')} cannot be written to: {error.strerror}.",
            "Logs are kept there while a program runs; CALLREEL_HOME chooses another folder.",
        ) from error
    recording = Recording(path, folder, policy, force, extension, log)
    try:
        extension.write_run_log(folder, _metadata(run, path, policy, values, lines, extension))
        extension.start(
            folder,
            values=values,
            lines=lines,
            on_error=policy["on_recorder_error"],
            module_name_from_globals=policy["module_name_from_globals"],
        )
        try:
            if policy["io_capture"] != "off":
                extension.capture_output()
            recording._seeded = extension.begin_main(True)
        except BaseException:
            extension.stop()
            raise
    except (RuntimeError, OSError) as error:
        _remove(folder)
        code, message = error.args if len(error.args) == 2 and isinstance(error.args[0], str) else ("recorder-failed", str(error))
        log.write("error", f"{code}: {message}")
        raise RecorderError(code, message) from None
    log.write("info", f"run {run}: log {folder}, trace {path}")
    return recording


def _metadata(run, path, policy, values, lines, extension):
    now = time.time_ns()
    started = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(now // 10**9)) + ".%06d+00:00" % (now // 1000 % 10**6)
    try:
        workdir = os.getcwd()
    except OSError:
        workdir = ""
    pairs = [("run.id", run)]
    pairs += [(f"run.program.{i}", word) for i, word in enumerate(sys.argv)]
    pairs += [(f"run.command.{i}", word) for i, word in enumerate(sys.orig_argv)]
    pairs += [("run.workdir", workdir), ("run.started", started), ("run.output", path)]
    for key, kept in (("values", values), ("output-kept", policy["io_capture"] != "off"), ("lines", lines)):
        pairs.append((f"run.{key}", "1" if kept else "0"))
    pairs += [("interpreter.path", sys.executable or ""), ("interpreter.version", sys.version.split()[0])]
    pairs += [("interpreter.implementation", "CPython"), ("recorder.name", "callreel"), ("recorder.version", extension.__version__)]
    for key, value in policy.items():
        if value is None:
            continue
        pairs.append((f"policy.{key}", str(value).lower() if isinstance(value, bool) else value))
        pairs.append((f"policy.{key}.source", policy.sources[key]))
        if policy.origins[key]:
            pairs.append((f"policy.{key}.origin", policy.origins[key]))
    return [(key, value) for key, value in pairs if value]


def _status_of(extension, exit_code, exception):
    """Tells the log how it ended; returns (status, signal): -1 when the status is not known, signal 0 when none killed it."""
    if exception is None:
        if exit_code is None:
            return -1, 0
        extension.outcome(1, exit_code, "", "")
        return exit_code, 0
    if isinstance(exception, SystemExit):
        status = _exit_status(exception.code)
        extension.outcome(1, status, "", "")
        return status, 0
    extension.outcome_of(exception)
    # python dies of SIGINT when nobody has handled the interrupt.
    return (-1, signal.SIGINT) if type(exception) is KeyboardInterrupt else (1, 0)


def _exit_status(code):
    """What python makes of SystemExit.code."""
    if code is None:
        return 0
    if not isinstance(code, int):
        return 1
    # Larger than a C long is -1 to python, whose lowest byte is 255.
    return code & 0xFF if -(1 << 63) <= code < 1 << 63 else 255


def _end(recording, exit_code, exception, told):
    extension, policy, log = recording._extension, recording.policy, recording._log
    status, killer = _status_of(extension, exit_code, exception)
    state, code, message = extension.stop()
    if status >= 0 or killer:
        try:
            extension.write_run_end(recording.folder, max(status, 0), killer)
        except OSError as error:
            log.write("error", str(error))  # a log that is gone cannot be sealed, which is said then
    result = recording.result = Result()
    failure = None
    if code:
        log.write("error" if state == _FAILED else "warn", f"{code}: {message}")
    if state == _FAILED:
        failure = RecorderError(code or "recorder-failed", message or "The recorder failed.")
    elif state == _DISABLED:
        say(f"warning: {message}")
    failure = _seal(recording, result) or failure
    recorded = result.report["counts"]["calls"] - 1 - recording._seeded if result.report else None
    if failure is None and policy["require_trace"] and recorded is None:
        failure = RecorderError(
            "not-sealed",
            "There is no trace, because the program callreel was not found to seal it.",
            f"A trace is required (require_trace), so this counts as a failure. callreel seal {recording.folder} makes it.",
        )
    elif failure is None and policy["require_trace"] and recorded <= 0:
        failure = RecorderError(
            "nothing-recorded",
            "Nothing of the program was recorded.",
            "A trace is required (require_trace), so this counts as a failure.",
        )
    if failure is not None and result.trace and not policy["keep_partial_trace"]:
        os.unlink(result.trace)
        say(f"warning: The trace of the failed recording was removed: {result.trace}.")
        result.trace = result.report = None
    result.exit_code, _, warning = extension.decide_exit(
        policy["propagate_script_exit"], status, killer, failure is not None
    )
    if failure is not None:
        failure.result = result
        log.write("error", f"{failure.code}: {failure.message}")
        if policy["json_errors"]:
            _write_json(failure, result)
        raise failure
    if warning and told:
        result.warning = warning
        log.write("warn", warning)
        say(warning)
    log.write("info", f"ended: trace {result.trace}, exit code {result.exit_code}")
    return result


def _write_json(failure, result):
    """json_errors: the line that `callreel record --json-errors` ends with."""
    line = {
        "schema": "callreel.error/1",
        "error_code": failure.code,
        "error_kind": "recorder",
        "message": failure.message,
        "help": failure.help or None,
        "source": failure.source or None,
        "causes": [],
        "exit_code": failure.exit_code,
        "run_id": result.report["run"]["id"] if result.report else None,
        "trace": result.trace,
        "log": result.log,
    }
    try:
        os.write(2, (json.dumps(line) + "\n").encode())
    except OSError:
        pass


def _seal(recording, result):
    """Makes the trace with the program `callreel`. Returns a RecorderError when that fails; without the program the log
    is left, which is said and no failure."""
    program = _places.callreel()
    if program is None:
        result.log = recording.folder
        say(
            "warning: The trace is not sealed: the program callreel is neither beside this package nor on PATH.\n"
            f"Nothing is lost: callreel seal {recording.folder}"
        )
        return None
    command = [program, "seal", "--json", "-o", recording.path] + (["--force"] if recording._force else []) + [recording.folder]
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    except OSError as error:
        done, reason = None, str(error)
    else:
        reason = done.stderr.decode("utf-8", "replace").replace("callreel: ", "").strip()
    if done is None or done.returncode != 0:
        result.log = recording.folder
        return RecorderError(
            "not-sealed",
            "The trace could not be sealed: " + (reason or "callreel seal failed"),
            f"Nothing is lost: the log is kept in {recording.folder}. When the trouble is mended: callreel seal {recording.folder}",
        )
    result.report = json.loads(done.stdout)
    result.trace = result.report["trace"]
    return None


def _remove(folder):
    for name in os.listdir(folder):
        os.unlink(os.path.join(folder, name))
    os.rmdir(folder)


def _at_exit():
    """A recording that nobody stopped is not left lying about: how the process ends is not known here."""
    if is_recording():
        try:
            stop()
        except RecorderError as error:
            say(f"error: {error.message}")


atexit.register(_at_exit)
