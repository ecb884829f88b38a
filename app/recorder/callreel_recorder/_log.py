# SPDX-License-Identifier: Apache-2.0
"""Lines of ours: on standard error, or in the log file of the policy."""
import os
import sys
import time

LEVELS = ("off", "error", "warn", "info", "debug", "trace")


def say(text):
    """One line for the user, on standard error whatever the policy says; that nobody reads it changes nothing."""
    data = "".join(f"callreel: {line}\n" for line in text.splitlines()).encode("utf-8", "replace")
    try:
        os.write(2, data)
    except OSError:
        pass


class Log:
    """The log of one recording (log_level, log_file). What the user has to know is said by say() in any case, so without
    a file only what is more detailed goes to standard error. Raises OSError when the file cannot be written."""

    def __init__(self, policy):
        self._level = LEVELS.index(policy["log_level"])
        self._file = policy["log_file"]
        if self._file:
            os.close(self._open())

    def write(self, level, text):
        number = LEVELS.index(level)
        if number > self._level or self._level == 0:
            return
        text = " ".join(text.split("\n"))
        if not self._file:
            if number > LEVELS.index("warn"):
                say(f"{level}: recorder: {text}")
            return
        now = time.time_ns()
        stamp = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(now // 10**9)) + ".%06dZ" % (now // 1000 % 10**6)
        try:
            file = self._open()
        except OSError:
            return
        try:
            os.write(file, f"{stamp} {level} recorder[{os.getpid()}]: {text}\n".encode("utf-8", "replace"))
        except OSError:
            pass
        finally:
            os.close(file)

    def _open(self):
        return os.open(self._file, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o600)
