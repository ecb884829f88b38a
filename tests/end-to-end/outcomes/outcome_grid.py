#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The outcome grid (P1-P9, P12): how programs end x propagation x entry point x what becomes of the recorder. Each cell is
a real process, and what the plain interpreter does with the same script - status, output, errors - is the reference.

usage: outcome_grid.py BUILD [--shard K/N] [--only TEXT] [--write-docs FILE]

CALLREEL_GRID=full: every outcome with every failure of the recorder by every entry on the oldest and the newest interpreter,
and on those between what is run otherwise on the newest alone.
"""
import argparse
import glob
import itertools
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile

import documentation
from outcomes import OUTCOMES

HERE = pathlib.Path(__file__).resolve().parent
FULL = os.environ.get("CALLREEL_GRID") == "full"

# What the script does before it ends in its way, so that the recorder fails at a certain point.
SABOTAGE = {
    "ok": "",
    "require": "",
    "start": "",
    "mid-run": """import resource as _r
_r.setrlimit(_r.RLIMIT_FSIZE, (1 << 16, _r.getrlimit(_r.RLIMIT_FSIZE)[1]))
def _step(n): return n
for _i in range(30000): _step(_i)
""",
    # The same, and the script may go on without being recorded: a failed write is the recorder's failure all the same.
    "mid-run, disable": """import resource as _r
_r.setrlimit(_r.RLIMIT_FSIZE, (1 << 16, _r.getrlimit(_r.RLIMIT_FSIZE)[1]))
def _step(n): return n
for _i in range(30000): _step(_i)
""",
    # A callback that fails is no failure when the recorder may be disabled: the script's end counts.
    "callback, disable": """import gc as _g
next(m for m in _g.get_objects() if type(m) is type(_g) and hasattr(m, '_fail_next_callback'))._fail_next_callback()
(lambda: None)()
""",
    "flush": "import os as _o, shutil as _s\n_f = _o.environ['CALLREEL_HOME'] + '/running'\n"
             # The supervisor takes away what it has drained meanwhile: again, until there is nothing.
             "while _o.path.exists(_f): _s.rmtree(_f, ignore_errors=True)\n",
    "seal": "import shutil as _s, os as _o\n_s.rmtree(_o.environ['GRID_OUT']); open(_o.environ['GRID_OUT'], 'w').close()\n",
}
ENTRIES = ("cli", "module", "embedding", "desktop", "cpp")
RECORDERS = tuple(SABOTAGE)
SPOILED = tuple(name for name in RECORDERS if name not in ("ok", "require", "start"))  # by the script itself


class Mismatch(Exception):
    pass


def check(condition, what):
    if not condition:
        raise Mismatch(what)


def interpreters():
    """(path, version) of each supported CPython 3.N, the newest last."""
    found = {}
    candidates = os.environ.get("PYTHONS", "").split(":")
    for folder in os.environ.get("PATH", "").split(":") + ["/usr/bin", "/usr/local/bin"] + glob.glob(
        os.path.expanduser("~/.pyenv/versions/*/bin")
    ):
        if not folder.endswith("/shims"):
            candidates += sorted(glob.glob(folder + "/python3") + glob.glob(folder + "/python3.[0-9]*"))
    for path in candidates:
        if not path or not os.access(path, os.X_OK) or not re.search(r"python3(\.\d+)?$", path):
            continue
        ask = "import sys; print(sys.implementation.name, int('t' in sys.abiflags), *sys.version_info[:3])"
        done = subprocess.run([path, "-Ic", ask], capture_output=True, text=True, check=False)
        words = done.stdout.split()
        if done.returncode == 0 and words[:2] == ["cpython", "0"] and (3, 11) <= tuple(map(int, words[2:4])):
            found.setdefault(tuple(map(int, words[2:])), path)
    newest = {version[:2]: version for version in sorted(found)}  # of each 3.N
    return [(found[version], version) for version in newest.values()]


class Run:
    """A finished process: status as subprocess has it (-9: killed by SIGKILL), and what it wrote."""

    def __init__(self, command, environment, folder):
        with open(folder / "out", "wb") as out, open(folder / "err", "wb") as err:
            # A session of its own: no terminal reaches in here.
            done = subprocess.run(
                command, stdin=subprocess.DEVNULL, stdout=out, stderr=err, env=environment, cwd=folder, start_new_session=True, timeout=120, check=False
            )
        self.status = done.returncode
        self.out = (folder / "out").read_bytes()
        self.err = (folder / "err").read_bytes()

    def lines(self):
        """Ours, and the program's."""
        ours, rest = [], []
        for line in self.err.splitlines(keepends=True):
            (ours if line.startswith((b"callreel: ", b"embedder: ")) else rest).append(line)
        return ours, re.sub(rb"0x[0-9a-f]+", b"0x...", b"".join(rest))


class Cell:
    def __init__(self, grid, python, outcome, propagate, entry, recorder):
        self.grid, self.python, self.outcome = grid, python, outcome
        self.propagate, self.entry, self.recorder = propagate, entry, recorder

    def __str__(self):
        version = ".".join(map(str, self.python[1]))
        return f"{version} | {self.outcome.name} | {'on' if self.propagate else 'off'} | {self.entry} | {self.recorder}"

    def applies(self):
        if self.recorder in SPOILED and not self.outcome.recorded:
            return False  # it never runs, so it breaks nothing
        if self.entry == "embedding" and self.recorder in SPOILED and not self.outcome.embeddable:
            return False  # nobody is left to tell
        return True

    def run(self, look=None):
        """Checks the cell; `look` is called with it while its folder is there."""
        with tempfile.TemporaryDirectory(prefix="grid-") as name:
            folder = pathlib.Path(name)
            (folder / "trace").mkdir()
            self.folder, self.trace = folder, folder / "trace" / "run.reel"
            self.script = folder / "program.py"
            self.script.write_text(SABOTAGE[self.recorder] + self.outcome.script)
            self.environment = self.grid.environment(folder)
            self.plain = self.grid.plain(self)
            self.done = Run(self.command(), self.environment, folder)
            self.verify()
            if look:
                look(self)

    def command(self):
        grid, python = self.grid, self.python[0]
        options = ["--propagate-script-exit" if self.propagate else "--no-propagate-script-exit"]
        fields = [f"propagate_script_exit={'true' if self.propagate else 'false'}"]
        if self.recorder == "require":
            options.append("--require-trace")
            fields.append("require_trace=true")
        if self.disables():
            options.append("--on-recorder-error=disable")
            fields.append("on_recorder_error=disable")
        trace, script = str(self.trace), str(self.script)
        return {
            "cli": [grid.callreel, "record", "--python", python, "-o", trace, *options, script],
            "module": [python, "-m", "callreel_recorder", "-o", trace, *options, script],
            "embedding": [python, str(HERE / "embedding.py"), trace, script, *fields],
            "desktop": [grid.tool("outcome-desktop"), grid.callreel, python, trace, script, *options],
            "cpp": [grid.tool("outcome-embedder"), grid.callreel, python, trace, script, *fields],
        }[self.entry]

    # What is to be expected.

    def disables(self):
        return self.recorder.endswith(", disable")

    def failed(self):
        """Whether the recorder counts as failed (P7). What embeds it makes calls of its own, so something is recorded."""
        return self.recorder in ("start", "mid-run", "mid-run, disable", "flush", "seal") or (
            self.recorder == "require" and not self.outcome.recorded and self.entry != "embedding"
        )

    def code(self):
        """Of the process: what subprocess calls -2 is a death by SIGINT."""
        status = self.plain.status
        dies = -signal.SIGINT if self.entry in ("cli", "module") else 128 + signal.SIGINT
        if self.failed():
            return 125
        if self.entry == "embedding" and not self.outcome.embeddable:
            return status
        if status == -signal.SIGINT:
            return dies
        if not self.propagate:
            return 0
        return status if status >= 0 else 128 - status

    def warns(self):
        silent = self.failed() or self.propagate or self.plain.status in (0, -signal.SIGINT)
        return not silent and not (self.entry == "embedding" and not self.outcome.embeddable)

    # What is.

    def verify(self):
        ours, rest = self.done.lines()
        status, out = self.done.status, self.done.out
        if self.entry == "desktop":
            told = json.loads(out.splitlines()[-1])
            out = out[: out.rindex(out.splitlines(keepends=True)[-1])]
            status = told["exit_code"]
            check((told["warning"] != "") == self.warns(), f"the window is told {told['warning']!r}")
            check(told["end"] == ("failed" if self.failed() else "recorded"), f"the window is told {told['end']}")
        check(status == self.code(), f"status {status}, not {self.code()} (python: {self.plain.status})\n{self.done.err.decode()}")
        warnings = [line for line in ours if line.startswith(b"callreel: script ")]
        check(len(warnings) == self.warns(), f"warnings: {warnings}\n{self.done.err.decode()}")
        if warnings:
            signals = self.plain.status < 0
            how = f"was killed by {signal.Signals(-self.plain.status).name}" if signals else f"exited with status {self.plain.status}"
            line = f"callreel: script {how}; returning 0 (--propagate-script-exit or CODETRACER_PROPAGATE_SCRIPT_EXIT=1 returns it)\n"
            check(warnings == [line.encode()], f"the warning is {warnings}")
        if self.failed():
            check(any(b"error: " in line or b"failed: " in line for line in ours), "no word about the recorder's failure")
        if self.recorder == "callback, disable":  # it is said, once
            told = [line for line in ours if line.startswith(b"callreel: warning: ")]
            check(len(told) == 1, f"words about the recorder: {told}\n{self.done.err.decode()}")
        if self.recorder in ("ok", "require") or self.disables():  # the script was let alone
            check(out == self.plain.out, f"standard output differs: {out!r}, python: {self.plain.out!r}")
            # What a traceback says of lines is moved by what stands before the script.
            moved = SABOTAGE[self.recorder].count("\n")
            rest = re.sub(rb"(program\.py\", line )(\d+)", lambda found: found[1] + b"%d" % (int(found[2]) - moved), rest)
            if self.entry != "embedding" and self.outcome.stderr == "same":
                check(rest == self.plain.lines()[1], f"standard error differs:\n{rest.decode()}\npython:\n{self.plain.err.decode()}")
        self.verify_trace()

    def verify_trace(self):
        if self.recorder == "start":
            check(not self.trace.exists(), "a trace of nothing")
            return
        if self.recorder == "flush" and not self.trace.exists():
            return  # the log is gone, and nothing could be made of it
        trace = self.trace
        unsealed = self.recorder == "seal" or (self.entry == "embedding" and not self.outcome.embeddable)
        if unsealed:
            trace = self.seal()
        check(trace.exists(), "no trace")
        verified = self.grid.call(self, "verify", str(trace))
        check(verified.returncode == 0, f"verify: {verified.stdout}{verified.stderr}")
        shown = json.loads(self.grid.call(self, "show", "--json", str(trace)).stdout)
        self.verify_verdict(shown, self.entry == "embedding" and not self.outcome.embeddable)

    def seal(self):
        """Nothing is lost: the log is sealed when the trouble is mended."""
        logs = list((self.folder / "home" / "running").iterdir())
        check(len(logs) == 1, f"logs: {logs}")
        trace = self.folder / "later.reel"
        sealed = self.grid.call(self, "seal", str(logs[0]), "-o", str(trace))
        check(sealed.returncode == 0, f"seal: {sealed.stderr}")
        return trace

    def verify_verdict(self, shown, unknown):
        status, verdict = shown["process_exit_status"], shown["verdict"]
        check(verdict["balance"]["balanced"], "not balanced")
        if self.recorder == "flush":
            # The supervisor's own part of the log is gone too. Whether anything is missing depends on what was read
            # before it was taken away: the exit code and the report tell of the failure.
            return
        if self.recorder in ("mid-run", "mid-run, disable", "callback, disable"):
            state = "disabled" if self.recorder == "callback, disable" else "failed"
            check(verdict["recorder"]["state"] == state, f"recorder: {verdict['recorder']}")
            check(verdict["completeness"]["state"] == "truncated", f"completeness: {verdict['completeness']}")
        if self.recorder == "mid-run":
            return  # the script was ended
        plain = self.plain.status
        expected = {"code": 128 - plain if plain < 0 else plain, "label": signal.Signals(-plain).name if plain < 0 else None}
        if unknown:
            expected = {"code": None, "label": None}
        check(status == expected, f"process_exit_status {status}, not {expected}")  # P2
        script = verdict["script"]
        check(script["outcome"] == ("unknown" if unknown else self.outcome.outcome), f"verdict: {script}")
        check(script["exception"] == (None if unknown else self.outcome.exception), f"verdict: {script}")
        # Of what breaks only when the trace is made, the log knows nothing; a required trace that is missing is known here.
        if not self.disables():
            check(verdict["recorder"]["state"] == "ok", f"recorder: {verdict['recorder']}")
        if not unknown and not self.disables():
            wanted = "complete" if self.outcome.complete else "truncated"
            check(verdict["completeness"]["state"] == wanted, f"completeness: {verdict['completeness']}")


class Grid:
    def __init__(self, build):
        self.build = pathlib.Path(build).resolve()
        self.callreel = str(self.build / "bin" / "callreel")
        self._plain = {}

    def tool(self, name):
        return str(self.build / "tests" / name)

    def environment(self, folder, home=None):
        environment = {
            "PATH": "/usr/local/bin:/usr/bin:/bin",
            "LC_ALL": "C.UTF-8",
            "HOME": str(folder),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_DATA_HOME": str(folder / "data"),
            "CALLREEL_HOME": str(folder / "home"),
            "GRID_OUT": str(folder / "trace"),
            "PYTHONPATH": str(self.build / "share" / "callreel"),
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        return environment

    def plain(self, cell):
        """What python does with the script by itself. Where the script breaks things of the recorder, it is run as it is."""
        key = (cell.python, cell.outcome.name)
        if key not in self._plain:
            cell.script.write_text(cell.outcome.script)
            run = Run([cell.python[0], str(cell.script)], cell.environment, cell.folder)
            run.out, run.err = (text.replace(str(cell.folder).encode(), b"FOLDER") for text in (run.out, run.err))
            self._plain[key] = run
            cell.script.write_text(SABOTAGE[cell.recorder] + cell.outcome.script)
        known = self._plain[key]
        plain = Run.__new__(Run)
        plain.status = known.status
        plain.out, plain.err = (text.replace(b"FOLDER", str(cell.folder).encode()) for text in (known.out, known.err))
        if cell.recorder == "start":
            cell.environment["CALLREEL_HOME"] = "/proc/callreel"  # where not even root can make a folder
        return plain

    def call(self, cell, *words):
        environment = self.environment(cell.folder)
        return subprocess.run([self.callreel, *words], env=environment, capture_output=True, text=True, check=False)

    def cells(self, pythons):
        for python, outcome, propagate, entry, recorder in itertools.product(pythons, OUTCOMES, (False, True), ENTRIES, RECORDERS):
            cell = Cell(self, python, outcome, propagate, entry, recorder)
            asked = recorder == "ok" and entry != "cpp" or outcome.sample and (not cell.disables() or entry in ("cli", "desktop", "embedding"))
            if (asked or FULL and python in (pythons[0], pythons[-1])) and cell.applies():
                yield cell


def no_cores():
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build")
    parser.add_argument("--shard", default="0/1")
    parser.add_argument("--only", default="")
    parser.add_argument("--write-docs", metavar="FILE")
    arguments = parser.parse_args()
    no_cores()
    pythons = interpreters()
    if not pythons:
        print("ALL TESTS SKIPPED: no CPython 3.11 or later was found; set PYTHONS.")
        return 0
    if not FULL:
        pythons = pythons[-1:]
    grid = Grid(arguments.build)
    if arguments.write_docs:
        return documentation.write(grid, pythons[-1], pathlib.Path(arguments.write_docs))
    shard, shards = map(int, arguments.shard.split("/"))
    rows = documentation.committed((HERE.parents[2] / "docs" / "outcomes.md").read_text())

    def look(cell):
        # The document is what the grid measures: it is held against it in passing.
        if cell.entry == "cli" and cell.recorder == "ok":
            wrong = documentation.compare(grid, cell, rows)
            check(not wrong, f"{wrong}; --write-docs writes it")

    failed = count = 0
    stale = set(rows) - {documentation.row_name(outcome) for outcome in OUTCOMES}
    if stale:
        failed += 1
        print(f"FAILED docs/outcomes.md has rows that nobody measures: {stale}")
    for number, cell in enumerate(grid.cells(pythons)):
        if number % shards != shard or arguments.only not in str(cell):
            continue
        count += 1
        try:
            cell.run(look)
        except (Mismatch, ValueError, KeyError, OSError, subprocess.TimeoutExpired) as error:
            failed += 1
            print(f"FAILED {cell}: {type(error).__name__ if not isinstance(error, Mismatch) else ''} {error}", flush=True)
    print(f"{count} cells, {failed} failed; interpreters: {', '.join('.'.join(map(str, version)) for _, version in pythons)}")
    return 1 if failed or not count else 0


if __name__ == "__main__":
    sys.exit(main())
