# SPDX-License-Identifier: Apache-2.0
"""`callreel record` where there is no `callreel`: supervises one recording as it does - status, warning, metadata - except
that the log is not sealed but left, and it is said how to seal it."""
import os
import signal
import struct
import sys

from callreel_recorder import _extension, _places, _policy, _recording
from callreel_recorder._errors import PolicyError, RecorderError
from callreel_recorder._log import Log, say

USAGE, FAILED = 2, 125


class _Usage(Exception):
    pass


class _Options:
    """The options of `callreel record`, as far as they mean something here."""

    def __init__(self, words, table):
        self.policy = {}
        self.origins = {}
        self.values, self.lines, self.force, self.quiet = True, False, False, False
        self.output = None
        self.python_options = []
        options = {"--" + field["option"]: field for field in table}
        words = list(words)
        while words:
            word = words.pop(0)
            name, equals, value = word.partition("=")

            def argument():
                if not equals and not words:
                    raise _Usage(f"{name} needs a value.")
                return value if equals else words.pop(0)

            field = options.get(name)
            negated = options.get("--" + name[len("--no-") :]) if name.startswith("--no-") else None
            if word[:2] in ("-m", "-c"):
                if len(word) == 2 and not words:
                    raise _Usage(f"{word} needs a value.")
                self.program = [word[:2]] + ([word[2:]] if len(word) > 2 else []) + words
                return
            if word == "-" or not word.startswith("-"):
                self.program = [word] + words
                return
            if word == "--":
                if not words:
                    break
                first = words[0] if not words[0].startswith("-") or words[0] == "-" else "./" + words[0]
                self.program = [first] + words[1:]
                return
            if field and field["boolean"] and not equals:
                self._say(field, True, name)
            elif negated and negated["boolean"] and not equals:
                self._say(negated, False, name)
            elif field:
                self._say(field, argument(), name)
            elif word == "--no-output":
                self._say(options["--io-capture"], "off", name)
            elif word == "--no-values":
                self.values = False
            elif word == "--lines":
                self.lines = True
            elif word == "--force":
                self.force = True
            elif word == "--quiet":
                self.quiet = True
            elif name in ("-o", "--output"):
                self.output = argument()
            elif name == "--python-option":
                self.python_options.append(argument())
            else:
                raise _Usage(f"The option {name} is not known without the program callreel.")
        raise _Usage("No program to record is given.")

    def _say(self, field, value, origin):
        self.policy[field["key"]] = value
        self.origins[field["key"]] = origin


def record(arguments, python_options):
    """Runs the program and ends this process as the policy says."""
    try:
        code, deadly = _record(arguments, python_options)
    except (_Usage, PolicyError) as error:
        say(f"error: {error}")
        code, deadly = USAGE, 0
    except FileExistsError as error:
        say(f"error: {error.strerror}: {error.filename}")
        code, deadly = USAGE, 0
    except (RecorderError, OSError) as error:
        say(f"error: {error}")
        code, deadly = FAILED, 0
    if deadly:
        signal.signal(deadly, signal.SIG_DFL)
        os.kill(os.getpid(), deadly)
    sys.exit(code)


def _record(arguments, python_options):
    extension = _extension.load()
    options = _Options(arguments, extension.policy_fields())
    policy = _policy.resolve(options.policy, command_line=options.origins)
    try:
        log = Log(policy)
    except OSError as error:
        raise _Usage(f"The log file {policy['log_file']} cannot be written: {error.strerror}.") from None
    script = options.program[0]
    if script not in ("-", "-m", "-c") and not os.access(script, os.R_OK):
        raise _Usage(f"There is no script {script}, or it cannot be read.")
    output = _recording._checked_path(options.output, options.force) if options.output else ""
    run, folder = _places.new_run_folder()
    pairs = _recording._metadata(run, output, policy, options.values, options.lines, extension)
    pairs = [pair for pair in pairs if not pair[0].startswith(("run.program.", "run.command."))]
    command = [sys.executable] + python_options + options.python_options
    command += [os.path.join(_extension.PACKAGE, "__main__.py"), "--log", folder]
    command += ["--no-values"] * (not options.values) + ["--lines"] * options.lines
    command += ["--no-output"] * (policy["io_capture"] == "off")
    command += ["--module-names-from-files"] * (not policy["module_name_from_globals"])
    command += ["--on-recorder-error", policy["on_recorder_error"]] + options.program
    pairs += [(f"run.program.{i}", word) for i, word in enumerate(options.program)]
    pairs += [(f"run.command.{i}", word) for i, word in enumerate(command)]
    extension.write_run_log(folder, [pair for pair in pairs if pair[1]])
    log.write("info", f"run {run}: log {folder}")
    code, killer = _wait(command)
    extension.write_run_end(folder, max(code, 0), killer)
    log.write("info", f"the script ended: status {code}, signal {killer}")
    state, error_code, message, recorded = _read_control(folder)
    failed = state not in (1, 2, 4)  # recording, ended, disabled
    if not recorded and failed:
        _recording._remove(folder)
        if killer == signal.SIGINT:
            return 128 + killer, killer
        raise RecorderError(error_code or "interpreter-ended", message or f"The interpreter {sys.executable} ended before the recorder had started.")
    if state == 4:
        say(f"warning: {message}")
    exit_code, deadly, warning = extension.decide_exit(policy["propagate_script_exit"], code, killer, failed)
    if failed:
        say(f"error: {message}")
    if not failed and policy["require_trace"]:
        say("error: There is no trace, because the program callreel was not found to seal it.\nA trace is required (--require-trace or CODETRACER_REQUIRE_TRACE), so this counts as a failure.")
        exit_code, deadly, warning = FAILED, 0, None
    if warning:
        log.write("warn", warning)
        say(warning)
    if not options.quiet:
        to = " -o " + output if output else ""
        say(f"warning: The trace is not sealed: the program callreel was not found. Nothing is lost: callreel seal{to} {folder}")
    return exit_code, deadly


def _read_control(folder):
    """(state, error's code, its message, whether recording began) of the run's page `control`: ControlPage in
    model/trace/log/format/LogFormat.h."""
    try:
        with open(os.path.join(folder, "control"), "rb") as file:
            page = file.read()
        state, began = struct.unpack_from("<I", page, 8)[0], struct.unpack_from("<q", page, 40)[0]
        code, message = (page[at : at + size].split(b"\0")[0].decode("utf-8", "replace") for at, size in ((80, 64), (144, 1024)))
    except (OSError, struct.error):
        return 0, "", "", False
    return state, code, message, began != 0


def _wait(command):
    """(code, 0) or (-1, signal) of the command, which has our streams and our process group. What the terminal sends
    reaches it as well as us, and it decides."""
    ignored = [signal.SIGINT, signal.SIGQUIT]
    before = [signal.signal(number, signal.SIG_IGN) for number in ignored]
    restored = [number for number, handler in zip(ignored, before) if handler is not signal.SIG_IGN]
    child = os.posix_spawn(command[0], command, os.environ, setsigdef=restored)
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda got, frame: os.kill(child, got))
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return -1, os.WTERMSIG(status)
    return os.WEXITSTATUS(status), 0
