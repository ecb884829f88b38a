# SPDX-License-Identifier: Apache-2.0
"""docs/outcomes.md, written from what the grid measures: outcome_grid.py BUILD --write-docs docs/outcomes.md"""
import pathlib
import signal
import subprocess
import tempfile

from outcomes import OUTCOMES

HEAD = """# What comes out: how programs end, and which code that gives

Written by `tests/end-to-end/outcomes/outcome_grid.py BUILD --write-docs docs/outcomes.md`, which runs every cell; the tests
`end-to-end.outcomes.*` hold them. Measured with {version}.

Which verb gives which code, and why:

| you want | use | it gives |
|---|---|---|
| a trace, and automation that goes on | `callreel record script.py` | 0 when the recording succeeded, one warning line when the script failed |
| a trace, and the script's own status | `callreel record --propagate-script-exit script.py` | the script's; 128+s when signal s killed it |
| no trace, only a command as it is | `callreel run -- command` | the command's, exactly; dies of s when s killed it |
| to know from the code that the recorder failed | `callreel record` in either mode | 125: it beats the script's status |
| a trace to be there, or else | `--require-trace` | 125 when nothing of the program was recorded |
| Ctrl-C to stop a shell's loop | nothing | `record` dies of SIGINT as the script did, in both modes |

Columns: **python** is the status of the plain interpreter, -9 a death by signal 9. **record** and **propagated** are
`callreel record` without and with `--propagate-script-exit`; a **w** is the one warning line. They hold for
`python -m callreel_recorder`, the window and the C++ interface too, and for a program that embeds the recorder and ends with
`result.exit_code`, as far as it lives to see the end. **peer** is codetracer-python-recorder 0.3.0 without and with its
`--propagate-script-exit`, as measured or documented; a dash where nobody has tried. **trace says** is the verdict on the
script, which is the same in both modes.

| outcome | python | record | propagated | `callreel run` | peer | trace says |
|---|---|---|---|---|---|---|
"""

TAIL = """
## When the recorder fails
| what fails | code, both modes | what is left |
|---|---|---|
{failures}

`--no-keep-partial-trace` removes the trace of a failed recording, and says so. A log that could not be sealed is kept in any
case; `callreel seal` makes the trace when the trouble is mended.
"""

FAILURES = {
    "start": "the start: no place for the log, an interpreter that is missing or unfit",
    "mid-run": "recording in mid-run (`--on-recorder-error abort`)",
    "flush": "writing the log: it is removed while the program runs",
    "seal": "sealing: there is no place for the trace any more",
    "require": "`--require-trace`, and nothing of the program was recorded",
}


def told(status):
    return f"dies of {signal.Signals(-status).name}" if status < 0 else str(status)


def measured(grid, python, outcome):
    from outcome_grid import Cell

    cells = [Cell(grid, python, outcome, propagate, "cli", "ok") for propagate in (False, True)]
    shown = None
    for cell in cells:
        cell.run()
    with tempfile.TemporaryDirectory(prefix="grid-") as name:
        cell = cells[0]
        cell.folder = pathlib.Path(name)
        (cell.folder / "trace").mkdir()
        cell.trace, cell.script = cell.folder / "trace" / "run.reel", cell.folder / "program.py"
        cell.script.write_text(outcome.script)
        environment = grid.environment(cell.folder)
        quiet = {"env": environment, "stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": name}
        subprocess.run(cell.command(), check=False, start_new_session=True, **quiet)
        shown = grid.call(cell, "show", str(cell.trace)).stdout.splitlines()[0].split("Script", 1)[1].strip()
        shown = shown.removeprefix("! ")
        wrapped = subprocess.run([grid.callreel, "run", "--", python[0], str(cell.script)], check=False, start_new_session=True, **quiet).returncode
    plain = cells[0].plain.status
    warns = " w" if cells[0].warns() else ""
    peer = " / ".join(outcome.peer) if outcome.peer else "–"
    name = outcome.name.replace("|", "\\|")
    return f"| {name} | {plain} | {told(cells[0].done.status)}{warns} | {told(cells[1].done.status)} | {told(wrapped)} | {peer} | {shown} |"


def left(grid, python, outcome, recorder):
    from outcome_grid import Cell

    cells = [Cell(grid, python, outcome, propagate, "cli", recorder) for propagate in (False, True)]
    for cell in cells:
        cell.run()
    assert {cell.done.status for cell in cells} == {125}
    kept = {
        "start": "nothing; the script was not run",
        "mid-run": "the trace up to there: recorder failed, truncated",
        "flush": "what could be read of it: truncated",
        "seal": "the log, and how to seal it",
        "require": "the trace, which holds no call of the program",
    }[recorder]
    return f"| {FAILURES[recorder]} | 125 | {kept} |"


def write(grid, python, path):
    rows = [measured(grid, python, outcome) for outcome in OUTCOMES]
    ordinary = next(outcome for outcome in OUTCOMES if outcome.name == "sys.exit(3)")
    never = next(outcome for outcome in OUTCOMES if not outcome.recorded)
    failures = [left(grid, python, never if recorder == "require" else ordinary, recorder) for recorder in FAILURES]
    version = "CPython " + ".".join(map(str, python[1]))
    path.write_text(HEAD.format(version=version) + "\n".join(rows) + "\n" + TAIL.format(failures="\n".join(failures)))
    print(f"{len(rows)} outcomes written to {path}")
    return 0
