# SPDX-License-Identifier: Apache-2.0
"""What can go wrong, as exceptions that say what to do."""


class _Told(Exception):
    """`code` is stable and for programs, `help` says what to do, `exit_code` is what `callreel record` ends with."""

    exit_code = 1

    def __init__(self, code, message, help="", source=""):
        super().__init__(message + (" " + help if help else ""))
        self.code = code
        self.message = message
        self.help = help
        self.source = source


class PolicyError(_Told, ValueError):
    """A policy field has a value that it cannot have, in the code, in a variable or in the settings."""

    exit_code = 2


class RecorderError(_Told):
    """The recorder failed: it did not start, failed in mid-run, could not be sealed, or recorded nothing although a
    trace is required. It beats the program's own status. `result` is what there is of the recording, or None."""

    exit_code = 125
    result = None


class ScriptOptionError(_Told, ValueError):
    """An option of run_as_script() has a value that it cannot have. Nothing was started."""

    exit_code = 2


class ServiceError(_Told):
    """The recording service could not be started, is not fit, or has gone."""
