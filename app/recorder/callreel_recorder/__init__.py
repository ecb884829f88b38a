# SPDX-License-Identifier: Apache-2.0
"""Records this process: every call, return, yield, resume, throw and unwind, into one trace that Callreel opens.

    import callreel_recorder

    with callreel_recorder.trace("orders.reel"):
        main()

or with a start and a stop of one's own:

    callreel_recorder.start("orders.reel", policy={"require_trace": True})
    ...
    result = callreel_recorder.stop(exit_code=3)
    sys.exit(result.exit_code)      # what the policy says: 0 and a warning, or 3 when it is propagated

`python -m callreel_recorder script.py args...` is `callreel record script.py args...` with this interpreter.
"""

# Loaded when first asked for: an interpreter that is too old for them can still say so.
_HOMES = {
    "configure_policy": "_policy",
    "policy_snapshot": "_policy",
    "PolicySnapshot": "_policy",
    "start": "_recording",
    "stop": "_recording",
    "trace": "_recording",
    "is_recording": "_recording",
    "Recording": "_recording",
    "Result": "_recording",
    "run_as_script": "_lifecycle",
    "current_script": "_lifecycle",
    "select_exit": "_lifecycle",
    "Script": "_lifecycle",
    "PolicyError": "_errors",
    "ScriptOptionError": "_errors",
    "ServiceError": "_errors",
    "RecorderError": "_errors",
}
__all__ = sorted(_HOMES)


def __getattr__(name):
    if name not in _HOMES:
        raise AttributeError("module 'callreel_recorder' has no attribute %r" % name)
    import importlib

    # With its neighbours: a later access to one of them must not be a call that is recorded.
    module = importlib.import_module("callreel_recorder." + _HOMES[name])
    for other in _HOMES:
        if _HOMES[other] == _HOMES[name]:
            globals()[other] = getattr(module, other)
    return globals()[name]


def __dir__():
    return sorted(list(globals()) + __all__)
