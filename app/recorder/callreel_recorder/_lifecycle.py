# SPDX-License-Identifier: Apache-2.0
"""run_as_script: a function with the recording service there, and nothing left behind. The tables that decide are in
docs/lifecycle.md."""
import faulthandler
import os
import signal
import subprocess
import sys
import threading
import time
import traceback

from callreel_recorder import _service, _shutdown
from callreel_recorder._errors import ScriptOptionError, ServiceError

EXIT_MODES = ("none", "halt", "stop", "auto")
STOP_MODES = ("if_started", "always", "never")
EXIT_VARIABLE = "CALLREEL_SCRIPT_EXIT"
HALT_VARIABLE = "CALLREEL_SCRIPT_HALT"
_TRUTHY = ("1", "true", "yes", "y", "on")

_current = None


class ExitSelection:
    """Which exit mode holds, and why: the first that says something of option, halt, the two variables, none."""

    def __init__(self, mode, source, warning=None):
        self.mode = mode
        self.source = source
        self.warning = warning

    @property
    def deprecated(self):
        return self.source in ("halt option", HALT_VARIABLE)

    def effective(self, owned, persistent):
        if self.mode != "auto":
            return self.mode
        return "stop" if owned and persistent else "none"


def select_exit(exit_mode=None, halt=None, environment=None):
    """The ExitSelection for these options. Raises ScriptOptionError for a mode that is none of the four."""
    environment = os.environ if environment is None else environment
    if exit_mode is not None:
        if exit_mode not in EXIT_MODES:
            raise ScriptOptionError("bad-option", f"exit_mode is {exit_mode!r}.", "It takes none, stop, halt or auto.")
        return ExitSelection(exit_mode, "exit_mode option")
    if halt:
        return ExitSelection("halt", "halt option")
    text = environment.get(EXIT_VARIABLE, "")
    word = text.strip().lower()
    if word in EXIT_MODES:
        return ExitSelection(word, EXIT_VARIABLE)
    selection = ExitSelection("none", "default")
    if environment.get(HALT_VARIABLE, "").strip().lower() in _TRUTHY:
        selection = ExitSelection("halt", HALT_VARIABLE)
    if word:
        selection.warning = (
            f'warning: The variable {EXIT_VARIABLE} has the value "{text}", which is ignored: {selection.mode} is used '
            f"({selection.source}).\nIt takes none, stop, halt or auto."
        )
    return selection


class Script:
    """The script that runs: what its function needs to own what it starts. current_script() gives it."""

    def __init__(self, record):
        self._record = record
        self._targets = []
        self._service_targets = []
        self._start_is_over = False
        self.owns_service = False

    @property
    def run_id(self):
        return self._record.run_id

    def environment(self):
        """os.environ with the variables that prove a process to be of this script."""
        return dict(os.environ, CALLREEL_RUN_ID=self._record.run_id, CALLREEL_RUN_TOKEN=self._record.token)

    def start(self, command, **options):
        """subprocess.Popen in a group of its own that ends with the script at the latest."""
        process = subprocess.Popen(command, env=self.environment(), process_group=0, **options)
        self._own(_shutdown.Target(process.pid, group=process.pid, process=process))
        return process

    def adopt(self, pid):
        """Takes a process that runs into the care of the script, with its group when it leads one."""
        target = _shutdown.Target(pid)
        if not target.known:
            raise ProcessLookupError(f"There is no process {pid}.")
        self._own(target)

    def _own(self, target):
        self._targets.append(target)
        self._record.write(self._targets + self._service_targets)


def current_script():
    """The Script whose function runs in this process; None outside of run_as_script()."""
    return _current


class _Signalled(BaseException):
    def __init__(self, number):
        super().__init__(number)
        self.number = number


class _Signals:
    """SIGTERM and SIGHUP, where nobody else handles them, lead through the shutdown, as SIGINT does by itself. While it
    is under way a second signal ends its patience, a third one leaves at once."""

    def __init__(self):
        self.hurry = None
        self._writer = None
        self._saved = {}
        self._count = 0
        self._shutting_down = False

    def __enter__(self):
        if threading.current_thread() is threading.main_thread():
            self.hurry, self._writer = os.pipe()
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
                before = signal.getsignal(number)
                if before in (signal.SIG_DFL, signal.default_int_handler):
                    self._saved[number] = before
                    signal.signal(number, self._on)
        return self

    def _on(self, number, frame):
        self._count += 1
        if not self._shutting_down:
            self._shutting_down = True
            if number == signal.SIGINT:
                raise KeyboardInterrupt
            raise _Signalled(number)
        if self._count >= 3:
            signal.signal(number, signal.SIG_DFL)
            os.kill(os.getpid(), number)
        os.write(self._writer, b"x")

    def shutting_down(self):
        self._shutting_down = True
        self._count = max(self._count, 1)

    def __exit__(self, *_):
        for number, before in self._saved.items():
            signal.signal(number, before)
        self._saved = {}
        if self.hurry is not None:
            os.close(self.hurry)
            os.close(self._writer)
            self.hurry = None


def _status_of(error):
    """0 for a normal end; else the code attached to the error (exit_code, or that of SystemExit), or 1."""
    if error is None:
        return 0
    if isinstance(error, _Signalled):
        return 128 + error.number
    if isinstance(error, SystemExit):
        code = error.code
        return 0 if code is None else code & 0xFF if isinstance(code, int) else 1
    code = getattr(error, "exit_code", None)
    return code if isinstance(code, int) and 1 <= code <= 255 else 1


def _leave(mode, status, seconds):
    if mode == "halt":
        os._exit(status)
    # What Python still does may wait for ever, for a pipe that nobody reads or a thread: not longer than this.
    faulthandler.dump_traceback_later(seconds, exit=True, file=open(os.devnull, "w"))
    raise SystemExit(status)


def run_as_script(
    function,
    *,
    exit_mode=None,
    halt=None,
    stop_mode="if_started",
    await_pool=True,
    persistent=False,
    service=True,
    telemetry=None,
    log=True,
    start_timeout=15.0,
    ready_timeout=30.0,
    stop_timeout=10.0,
    cleanup_timeout=3.0,
    exit_timeout=5.0,
):
    """Calls function() with the recording service there and leaves nothing behind; returns what it returns.

    exit_mode: what becomes of the process. "none" (the default): it goes on; what the function raised is raised again.
        "stop": it ends as Python ends (SystemExit), bounded by exit_timeout; only in the main thread. "halt": it ends at once
        (os._exit). "auto": stop when this call started the service and `persistent` says that the process would stay;
        else none. Without it `halt` (deprecated; True is "halt"), CALLREEL_SCRIPT_EXIT and CALLREEL_SCRIPT_HALT decide.
    stop_mode: whether the service is stopped: "if_started" by this call (the default), "always", "never".
    await_pool: wait until the service can take work. service: False for a script that needs none, or an object with
        start(run_id, token, may_outlive, seconds), await_ready(seconds), targets(run_id, stopping), stop(seconds).
    telemetry: a file to which each step is appended as a line of JSON; without it CALLREEL_TELEMETRY.
    log: say on standard error, before the shutdown, what would be lost with the process, and what is wrong with a variable.
    Times are in seconds. The status is 0, or the `exit_code` of what was raised, that of SystemExit, or 1.

    Raises ScriptOptionError before anything is started, ServiceError when the service does not start or is not ready."""
    global _current
    selection = select_exit(exit_mode, halt)
    if stop_mode not in STOP_MODES:
        raise ScriptOptionError("bad-option", f"stop_mode is {stop_mode!r}.", "It takes if_started, always or never.")
    in_main = threading.current_thread() is threading.main_thread()
    if selection.mode in ("stop", "auto") and not in_main:
        raise ScriptOptionError("bad-option", f"exit_mode {selection.mode} is for the main thread.", "Use none or halt.")
    service = _service.RecordingService() if service is True else service or None
    from callreel_recorder import _places

    told = _shutdown.Telemetry(telemetry or os.environ.get("CALLREEL_TELEMETRY"))
    record = _shutdown.Record(_places.new_run_id())
    told.fields = {"run_id": record.run_id, "exit_mode": selection.mode, "stop_mode": stop_mode, "owned": None}
    told.emit(
        "script.exit.selected",
        source=selection.source,
        deprecated="yes" if selection.deprecated else "no",
        program=os.path.basename(sys.argv[0]) if getattr(sys, "argv", None) else "",
    )
    if log:
        for text in (selection.warning, told.problem and "warning: " + told.problem):
            if text:
                _shutdown.tell(text)
    script = Script(record)
    patience = {"capture": 2.0, "stop": stop_timeout, "cleanup": cleanup_timeout}
    orchestrator = _shutdown.Orchestrator(service, told, record, patience)
    value = error = None
    before = _current
    with _Signals() as signals:
        try:
            _start(service, script, told, stop_mode, start_timeout, ready_timeout if await_pool else None)
            _current = script
            since = time.monotonic_ns()
            outcome = "threw"
            try:
                value = function()
                outcome = "returned"
            finally:
                told.emit("script.function", outcome, since)
        except BaseException as raised:
            error = raised
        _current = before
        signals.shutting_down()
        status = _status_of(error)
        mode = selection.effective(script.owns_service, persistent)
        if log and mode != "none" and error is not None and not isinstance(error, (SystemExit, _Signalled)):
            _shutdown.tell("error: the script ended with an exception\n" + "".join(traceback.format_exception(error)))
        orchestrator.shut_down(stop_mode, script.owns_service, script._start_is_over, status, script._targets, signals.hurry)
        told.emit("script.shutdown.exit", status, effective="signal" if isinstance(error, _Signalled) else mode)
        told.close()
    if isinstance(error, _Signalled):
        signal.signal(error.number, signal.SIG_DFL)
        os.kill(os.getpid(), error.number)
    if mode != "none":
        _leave(mode, status, exit_timeout)
    if error is not None:
        raise error
    return value


def _start(service, script, told, stop_mode, start_timeout, ready_timeout):
    since = time.monotonic_ns()
    outcome = "failed"
    try:
        if service is None:
            script.owns_service = True
        else:
            may_outlive = stop_mode == "never"
            run = script._record
            done, owned, error = _shutdown.bounded(
                lambda: service.start(run.run_id, run.token, may_outlive, start_timeout), start_timeout
            )
            if not done:
                raise ServiceError("service-start-timed-out", f"The recording service did not start in {start_timeout:g} s.")
            if error is not None:
                raise error
            script.owns_service = owned
        script._start_is_over = True
        outcome = "started" if script.owns_service else "attached"
    finally:
        told.fields["owned"] = script.owns_service
        told.emit("script.start", outcome, since)
    if service is None:
        return
    if script.owns_service and stop_mode != "never":
        found = _shutdown.bounded(lambda: service.targets(script.run_id, True), 2.0)[1]
        script._service_targets = found or []
        if found:
            script._record.write(script._targets + script._service_targets)
    if ready_timeout is None:
        return
    since = time.monotonic_ns()
    done, _, error = _shutdown.bounded(lambda: service.await_ready(ready_timeout), ready_timeout)
    told.emit("script.ready", "ready" if done and error is None else "failed", since)
    if not done:
        raise ServiceError("service-not-ready", f"The recording service was not ready within {ready_timeout:g} s.")
    if error is not None:
        raise error
