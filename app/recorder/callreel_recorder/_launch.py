# SPDX-License-Identifier: Apache-2.0
"""python -m callreel_recorder [options] SCRIPT ARGS...: `callreel record` with this interpreter.

With the program `callreel` this process becomes it, so that everything is the same. Without it the program is recorded by
_alone.py, and the log left for a later `callreel seal`."""
import os
import sys

from callreel_recorder import _places


def interpreter_options():
    """What stood between the interpreter and -m: -X, -W, -O ..."""
    words = getattr(sys, "orig_argv", [sys.executable] + sys.argv)
    words = words[1 : len(words) - len(sys.argv) + 1]
    # The last of them are "-m", "callreel_recorder", or in one word, perhaps with flags before it ("-Bm").
    if words and words[-1] == "callreel_recorder":
        words = words[:-1]
        last = words.pop() if words else "-m"
    else:
        last = words.pop()[: -len("callreel_recorder")] if words else "-m"
    flags = last[:-1]
    return words + ([flags] if flags not in ("", "-") else [])


def launch():
    program = _places.callreel()
    if program is None:
        from callreel_recorder import _alone

        return _alone.record(sys.argv[1:], interpreter_options())
    arguments = sys.argv[1:]
    own = ["--python", sys.executable] if sys.executable and not _names_python(arguments) else []
    own += ["--python-option=" + word for word in interpreter_options()]
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    os.execv(program, [program, "record"] + own + arguments)


def _names_python(arguments):
    """Whether an interpreter is chosen among the options, which end at the program."""
    for word in arguments:
        if word == "--python" or word.startswith("--python="):
            return True
        if not word.startswith("-") or word[:2] in ("-m", "-c"):
            return False
    return False
