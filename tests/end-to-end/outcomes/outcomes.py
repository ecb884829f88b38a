# SPDX-License-Identifier: Apache-2.0
"""How programs end: the rows of the outcome grid. Each is a script; what python itself does with it is the reference.

Outcome.peer: what codetracer-python-recorder 0.3.0 returns without and with --propagate-script-exit, where that was
measured with its command line or is documented; None elsewhere.
"""
import dataclasses


@dataclasses.dataclass(frozen=True)
class Outcome:
    name: str
    script: str
    outcome: str = "exited"  # verdict.script.outcome; "signal" when one kills it
    exception: str | None = None  # verdict.script.exception
    peer: tuple[str, str] | None = None
    complete: bool = True  # verdict.completeness
    recorded: bool = True  # whether any call is recorded
    embeddable: bool = True  # whether the program's end can be seen from within its process
    stderr: str = "same"  # "same", or "varies": addresses, threads
    sample: bool = False  # also with every failure of the recorder


def exits(argument, peer=None, **rest):
    return Outcome(f"sys.exit({argument})", f"import sys\ndef f(): return sys.exit({argument})\nf()\n", peer=peer, **rest)


WORK = "def f(n): return n\nfor n in range(20): f(n)\n"
SIGNAL = "import os, signal\ndef f(): os.kill(os.getpid(), signal.{0})\n{1}f()\nsignal.pause()\n"


def killed(name, prepare=""):
    return Outcome(
        f"killed by {name}", SIGNAL.format(name, prepare), "signal", peer=("no trace file", "no trace file"), embeddable=False, sample=name == "SIGKILL"
    )


OUTCOMES = [
    Outcome("normal end", WORK, peer=("0", "0"), sample=True),
    exits("", ("0 + warning", "1")),
    exits("None", ("0 + warning", "1")),
    exits("0", ("0", "0")),
    exits("3", ("0 + warning", "3"), sample=True),
    exits("300", ("44", "44")),
    exits("-1", ("255", "255")),
    exits("256", ("0", "0")),
    exits("2**40", ("recorder fails, 1", "recorder fails, 1")),
    exits("2**70"),
    exits("True", ("0 + warning", "1")),
    exits("False"),
    exits("'out of paper'", ("message lost", "message lost")),
    exits("(1, 2)"),
    Outcome(
        "sys.exit(object)",
        "import sys\nclass Reason:\n    def __str__(self): return 'a reason'\nsys.exit(Reason())\n",
    ),
    Outcome("raise SystemExit(3) in a function", "def f(): raise SystemExit(3)\nf()\n"),
    Outcome("uncaught exception", "def f(): raise ValueError('bad news')\nf()\n", "exception", "ValueError", ("1", "1"), sample=True),
    Outcome(
        "uncaught exception of its own class",
        "class Trouble(Exception):\n    def __init__(self, a, b): super().__init__(a); self.b = b\ndef f(): raise Trouble('x', 2)\nf()\n",
        "exception",
        "Trouble",
        ("1", "1"),
    ),
    Outcome(
        "ExceptionGroup",
        "def f(): raise ExceptionGroup('two', [ValueError(1), TypeError(2)])\nf()\n",
        "exception",
        "ExceptionGroup",
        ("1", "1"),
    ),
    Outcome("failed assert", "def f(): assert 1 == 2, 'sums'\nf()\n", "exception", "AssertionError", ("1", "1")),
    Outcome("SyntaxError", "def f(:\n", "exception", "SyntaxError", ("1", "1"), recorded=False, sample=True),
    Outcome("ImportError", "import nosuchmodule_anywhere\n", "exception", "ModuleNotFoundError", ("1", "1")),
    Outcome("RecursionError", "def f(): f()\nf()\n", "exception", "RecursionError", ("1", "1")),
    Outcome("MemoryError", "def f(): raise MemoryError\nf()\n", "exception", "MemoryError"),
    Outcome("exception in atexit", "import atexit\ndef f(): raise ValueError('late')\natexit.register(f)\n"),
    Outcome("sys.exit(3), exception in atexit", "import atexit, sys\ndef f(): raise ValueError('late')\natexit.register(f)\nsys.exit(3)\n"),
    Outcome(
        "exception in a thread",
        "import threading\ndef f(): raise ValueError('elsewhere')\nt = threading.Thread(target=f)\nt.start(); t.join()\n",
        stderr="varies",
    ),
    Outcome(
        "sys.exit(3) in a thread",
        "import threading, sys\ndef f(): sys.exit(3)\nt = threading.Thread(target=f)\nt.start(); t.join()\n",
    ),
    Outcome(
        "KeyboardInterrupt",
        "def f(): raise KeyboardInterrupt\nf()\n",
        "signal",
        "KeyboardInterrupt",
        ("130", "130"),
        sample=True,
    ),
    Outcome(
        "SIGINT, not trapped",
        "import os, signal\nsignal.signal(signal.SIGINT, signal.default_int_handler)\ndef f(): os.kill(os.getpid(), signal.SIGINT)\nf()\nfor i in range(10**9): pass\n",
        "signal",
        "KeyboardInterrupt",
        ("130", "130"),
    ),
    Outcome(
        "SIGINT, trapped: sys.exit(5)",
        "import os, signal, sys\nsignal.signal(signal.SIGINT, lambda *_: sys.exit(5))\nos.kill(os.getpid(), signal.SIGINT)\nfor i in range(10**9): pass\n",
    ),
    Outcome(
        "SIGTERM, trapped: sys.exit(4)",
        "import os, signal, sys\nsignal.signal(signal.SIGTERM, lambda *_: sys.exit(4))\nos.kill(os.getpid(), signal.SIGTERM)\nfor i in range(10**9): pass\n",
    ),
    killed("SIGTERM"),
    killed("SIGKILL"),
    killed("SIGSEGV"),
    killed("SIGPIPE", "signal.signal(signal.SIGPIPE, signal.SIG_DFL)\n"),
    killed("SIGABRT"),
    Outcome("os.abort()", "import os\ndef f(): os.abort()\nf()\n", "signal", peer=("no trace file", "no trace file"), embeddable=False),
    Outcome(
        "segmentation fault",
        "import ctypes\ndef f(): ctypes.string_at(8)\nf()\n",
        "signal",
        peer=("no trace file", "no trace file"),
        embeddable=False,
    ),
    Outcome("os._exit(7)", "import os\ndef f(): os._exit(7)\nf()\n", peer=("no trace file", "no trace file"), embeddable=False, sample=True),
    Outcome("os._exit(0)", "import os\ndef f(): os._exit(0)\nf()\n", peer=("no trace file", "no trace file"), embeddable=False),
    Outcome(
        "daemon thread still running",
        "import threading, time\ndef f():\n    while True: time.sleep(0.01)\nthreading.Thread(target=f, daemon=True).start()\ntime.sleep(0.05)\n",
    ),
    Outcome(
        "daemon thread still running, sys.exit(3)",
        "import sys, threading, time\ndef f():\n    while True: time.sleep(0.01)\nthreading.Thread(target=f, daemon=True).start()\ntime.sleep(0.05)\nsys.exit(3)\n",
    ),
    Outcome(
        "exec into another program that exits 6",
        "import os\ndef f(): os.execv('/bin/sh', ['sh', '-c', 'exit 6'])\nf()\n",
        complete=False,
        embeddable=False,
        sample=True,
    ),
    Outcome(
        "exec that fails, then sys.exit(3)",
        "import os, sys\ndef f():\n    try: os.execv('/nowhere/at/all', ['x'])\n    except OSError: pass\nf()\nsys.exit(3)\n",
    ),
    Outcome(
        "fork, the child exits first with 9",
        "import os, sys\npid = os.fork()\nif pid == 0: os._exit(9)\nos.waitpid(pid, 0)\nsys.exit(3)\n",
    ),
    Outcome(
        "fork, the child outlives the parent",
        "import os, sys, time\npid = os.fork()\nif pid == 0:\n    time.sleep(0.3)\n    os._exit(9)\nsys.exit(3)\n",
    ),
    Outcome("standard output closed", "import sys\nprint('x')\nsys.stdout.close()\n"),
]
