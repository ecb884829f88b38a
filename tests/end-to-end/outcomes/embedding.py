# SPDX-License-Identifier: Apache-2.0
"""A program that embeds the recorder and runs a script in its own process: embedding.py TRACE SCRIPT [KEY=VALUE...].

It ends with what the recorder's policy says, as its documentation shows."""
import resource
import runpy
import sys
import traceback

import callreel_recorder


def run(script):
    """The exception that ended the script, or None; shown as python shows it."""
    try:
        runpy.run_path(script, run_name="__main__")
    except SystemExit as error:
        if error.code is not None and not isinstance(error.code, int):
            print(error.code, file=sys.stderr)
        return error
    except BaseException as error:
        traceback.print_exception(error)
        return error
    return None


def main(trace, script, *fields):
    words = {"true": True, "false": False}
    policy = {key: words.get(value, value) for key, _, value in (field.partition("=") for field in fields)}
    try:
        callreel_recorder.start(trace, policy=policy)
        ended = run(script)
        _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
        result = callreel_recorder.stop(exception=ended) if ended is not None else callreel_recorder.stop(exit_code=0)
    except callreel_recorder.RecorderError as error:
        print("embedder: failed:", error.code, file=sys.stderr)
        sys.exit(error.exit_code)
    sys.exit(result.exit_code)


main(*sys.argv[1:])
