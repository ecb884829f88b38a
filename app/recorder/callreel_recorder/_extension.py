# SPDX-License-Identifier: Apache-2.0
"""The recorder's C++ half, for interpreters in which it works."""
import os
import sys

from callreel_recorder._errors import RecorderError

PACKAGE = os.path.dirname(os.path.abspath(__file__))


def refusal():
    """Why this interpreter cannot be recorded: (code, message), or None. Asked before the extension is loaded, which a
    free-threaded interpreter would find, and crash."""
    version = "%d.%d.%d" % sys.version_info[:3]
    if sys.implementation.name != "cpython":
        return "interpreter-not-cpython", f"The recorder works in CPython only, and this is {sys.implementation.name}."
    if sys.version_info < (3, 11):
        return "interpreter-too-old", f"This is CPython {version}; recording needs 3.11 or later."
    if "t" in getattr(sys, "abiflags", ""):
        return "interpreter-free-threaded", f"This is a free-threaded build of CPython {version}, in which the recorder does not work."
    return None


def load():
    """The extension module. Raises RecorderError."""
    refused = refusal()
    if refused:
        raise RecorderError(*refused, help="Choose the ordinary build of CPython 3.11 or later.")
    try:
        from callreel_recorder import _recorder
    except ImportError as error:
        raise RecorderError(
            "extension-not-loaded",
            f"The recorder's extension does not load in {sys.executable}: {error}.",
            "Install Callreel again for this machine.",
        ) from error
    return _recorder
