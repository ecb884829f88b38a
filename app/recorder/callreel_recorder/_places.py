# SPDX-License-Identifier: Apache-2.0
"""Where things are: the logs, the program `callreel`."""
import os
import shutil
import time

from callreel_recorder._extension import PACKAGE


def home():
    """CALLREEL_HOME, else callreel in the user's data directory (XDG Base Directory Specification)."""
    chosen = os.environ.get("CALLREEL_HOME")
    if chosen:
        return os.path.abspath(chosen)
    data = os.environ.get("XDG_DATA_HOME", "")
    if not data.startswith("/"):
        data = os.path.join(os.environ.get("HOME") or "/", ".local", "share")
    return os.path.join(os.path.abspath(data), "callreel")


def new_run_id():
    """A UUID of version 7 (RFC 9562): sorted by the time of its making."""
    number = int.from_bytes(os.urandom(16), "big") & ((1 << 80) - 1)
    number |= (time.time_ns() // 1_000_000 & (1 << 48) - 1) << 80
    number = number & ~(0xF << 76) | 7 << 76
    number = number & ~(3 << 62) | 2 << 62
    digits = f"{number:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def new_run_folder():
    """(id, folder) of a new run, readable by its owner only. Raises OSError."""
    running = os.path.join(home(), "running")
    os.makedirs(running, mode=0o700, exist_ok=True)
    run = new_run_id()
    folder = os.path.join(running, run)
    os.mkdir(folder, 0o700)
    return run, folder


def callreel():
    """The program `callreel` that this package was installed with, else the one on PATH; None when there is none."""
    beside = os.path.normpath(os.path.join(PACKAGE, "..", "..", "..", "bin", "callreel"))
    if os.access(beside, os.X_OK) and os.path.isfile(beside):
        return beside
    return shutil.which("callreel")
