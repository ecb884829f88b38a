# SPDX-License-Identifier: Apache-2.0
"""docs/outcomes.md, written from what the grid measures: outcome_grid.py BUILD --write-docs docs/outcomes.md"""
import re
import signal
import subprocess

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
Measured with a script that ends with 3; the last row with one that cannot be compiled.

| what fails | record | propagated | what is left |
|---|---|---|---|
{failures}

`--no-keep-partial-trace` removes the trace of a failed recording, and says so. A log that could not be sealed is kept in any
case; `callreel seal` makes the trace when the trouble is mended.
"""

FAILURES = {
    "start": "the start: no place for the log, an interpreter that is missing or unfit",
    "mid-run": "recording in mid-run: a write (`--on-recorder-error abort`, the default: the script is ended)",
    "mid-run, disable": "the same with `--on-recorder-error disable`: the script goes on, unrecorded",
    "callback, disable": "a callback of the recorder, with `--on-recorder-error disable`: that is no failure then",
    "flush": "writing the log: it is removed while the program runs",
    "seal": "sealing: there is no place for the trace any more",
    "require": "`--require-trace`, and nothing of the program was recorded",
}


def told(status):
    return f"dies of {signal.Signals(-status).name}" if status < 0 else str(status)


def shown_as(grid, cell):
    """What the trace says of the script, in the words of `callreel show`."""
    text = grid.call(cell, "show", str(cell.trace)).stdout.splitlines()[0].split("Script", 1)[1].strip()
    return text.removeprefix("! ")


def wrapped(grid, cell):
    """How `callreel run` ends with the same program, as it stands in the folder of the cell."""
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    words = [grid.callreel, "run", "--", cell.python[0], str(cell.script)]
    return subprocess.run(words, env=cell.environment, cwd=cell.folder, check=False, start_new_session=True, **quiet).returncode


def told_by(cell):
    """The column of the cell: "0 w" for a code and the warning line."""
    return told(cell.done.status) + (" w" if cell.warns() else "")


def row_name(outcome):
    return outcome.name.replace("|", "\\|")


def committed(text):
    """The rows of the table of outcomes in a document, by their names: lists of the other columns."""
    rows = {}
    for line in text.split("| outcome |", 1)[1].split("\n\n", 1)[0].splitlines()[2:]:
        name, *columns = [column.strip() for column in re.split(r"(?<!\\)\|", line)[1:-1]]
        rows[name] = columns
    return rows


def compare(grid, cell, rows):
    """What is wrong in the committed table, of what this cell has measured; nothing when all is right. Called while the
    cell's folder is there."""
    columns = rows.get(row_name(cell.outcome))
    if columns is None:
        return "docs/outcomes.md does not have it"
    measured = {0: str(cell.plain.status), 2 if cell.propagate else 1: told_by(cell), 5: shown_as(grid, cell)}
    if not cell.propagate:
        measured[3] = told(wrapped(grid, cell))
    wrong = [f"{columns[column]!r}, measured {value!r}" for column, value in measured.items() if columns[column] != value]
    return "docs/outcomes.md says " + "; ".join(wrong) if wrong else None


def measured(grid, python, outcome):
    from outcome_grid import Cell

    found = {}

    def look(cell):
        found[cell.propagate] = told_by(cell)
        found["plain"], found["shown"] = str(cell.plain.status), shown_as(grid, cell)
        found["run"] = told(wrapped(grid, cell))

    for propagate in (False, True):
        Cell(grid, python, outcome, propagate, "cli", "ok").run(look)
    peer = " / ".join(outcome.peer) if outcome.peer else "–"
    columns = (row_name(outcome), found["plain"], found[False], found[True], found["run"], peer, found["shown"])
    return "| " + " | ".join(columns) + " |"


def left(grid, python, outcome, recorder):
    from outcome_grid import Cell

    cells = [Cell(grid, python, outcome, propagate, "cli", recorder) for propagate in (False, True)]
    for cell in cells:
        cell.run()
    kept = {
        "start": "nothing; the script was not run",
        "mid-run": "the trace up to there: recorder failed, truncated",
        "mid-run, disable": "the same, and how the script ended",
        "callback, disable": "the trace up to there: recorder disabled, truncated; and how the script ended",
        "flush": "what could be read of it: truncated",
        "seal": "the log, and how to seal it",
        "require": "the trace, which holds no call of the program",
    }[recorder]
    return f"| {FAILURES[recorder]} | {told_by(cells[0])} | {told_by(cells[1])} | {kept} |"


def write(grid, python, path):
    rows = [measured(grid, python, outcome) for outcome in OUTCOMES]
    ordinary = next(outcome for outcome in OUTCOMES if outcome.name == "sys.exit(3)")
    never = next(outcome for outcome in OUTCOMES if not outcome.recorded)
    failures = [left(grid, python, never if recorder == "require" else ordinary, recorder) for recorder in FAILURES]
    version = "CPython " + ".".join(map(str, python[1]))
    path.write_text(HEAD.format(version=version) + "\n".join(rows) + "\n" + TAIL.format(failures="\n".join(failures)))
    print(f"{len(rows)} outcomes written to {path}")
    return 0
