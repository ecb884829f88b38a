# SPDX-License-Identifier: Apache-2.0
# Starts the recorder in this interpreter and then runs the program as python itself would:
#   python [options] DIR/__main__.py --log FOLDER [--no-values] [--no-output] [--lines] [--module-names-from-files]
#          [--on-recorder-error abort|disable]
#          (SCRIPT | - | -m MODULE | -c CODE) ARGS...
# `python -m callreel_recorder` is another thing, see _launch.py.
# Written so that Python 2.7 parses it too: an interpreter that cannot be used has to be able to say so. It has no docstring
# and imports nothing that the interpreter has not imported already, because the program must not see a trace of it.
import sys

pristine = [(name, value) for name, value in globals().items() if name.startswith("__")]


def fail(folder, code, message):
    # ControlPage of model/trace/log/format/LogFormat.h: errorCode at 80, errorMessage at 144, and last the state, at 8.
    try:
        page = open(folder + "/control", "r+b")
        for offset, data in (
            (80, code.encode("utf-8") + b"\0"),
            (144, message.encode("utf-8", "replace")[:1000] + b"\0"),
            (8, b"\3\0\0\0"),
        ):
            page.seek(offset)
            page.write(data)
        page.close()
    finally:
        import os

        os._exit(125)


def refusal():
    # Before the extension is imported: a free-threaded interpreter finds it and crashes.
    version = "%d.%d.%d" % tuple(sys.version_info[:3])
    implementation = getattr(sys, "implementation", None)
    name = implementation.name if implementation else "python"
    if name not in ("cpython", "python"):
        return "interpreter-not-cpython", "The recorder works in CPython only, and %s is %s." % (sys.executable, name)
    if sys.version_info < (3, 11):
        return "interpreter-too-old", "%s is CPython %s; recording needs 3.11 or later." % (sys.executable, version)
    if "t" in sys.abiflags:
        return "interpreter-free-threaded", (
            "%s is a free-threaded build of CPython %s, in which the recorder does not work." % (sys.executable, version)
        )
    return None


def load_extension(folder):
    # By path and past sys.modules: the program must not be able to import it, nor to find it among the loaded modules.
    import _frozen_importlib
    import _imp

    known = set(sys.modules)
    spec = _frozen_importlib.ModuleSpec("_recorder", None, origin=folder + "/_recorder.abi3.so")
    module = _imp.create_dynamic(spec)
    _imp.exec_dynamic(module)
    for name in set(sys.modules) - known:
        del sys.modules[name]
    return module


class Arguments(object):
    def __init__(self, words):
        self.log = None
        self.values = self.output = True
        self.lines = False
        self.globals = True
        self.on_error = "abort"
        self.kind = "script"
        words = list(words)
        while words:
            word = words.pop(0)
            if word == "--log":
                self.log = words.pop(0)
            elif word == "--on-recorder-error":
                self.on_error = words.pop(0)
            elif word == "--no-values":
                self.values = False
            elif word == "--no-output":
                self.output = False
            elif word == "--lines":
                self.lines = True
            elif word == "--module-names-from-files":
                self.globals = False
            else:
                break
        if word in ("-m", "-c"):
            self.kind = "module" if word == "-m" else "code"
            word = words.pop(0)
        elif word == "-":
            self.kind = "stdin"
        self.target = word
        self.rest = words


def path_importer(path):
    # What python asks to know a folder or a zip file from a script; it leaves the same entry in the cache.
    if path not in sys.path_importer_cache:
        finder = None
        for hook in sys.path_hooks:
            try:
                finder = hook(path)
                break
            except ImportError:
                pass
        sys.path_importer_cache[path] = finder
    return sys.path_importer_cache[path]


def without_margin(code):
    # From 3.14 on the code of -c may be indented as a whole, as textwrap.dedent has it.
    lines = code.split("\n")
    full = [line for line in lines if line and not line.isspace()]
    first, last, margin = min(full or [""]), max(full or [""]), 0
    while margin < len(first) and first[margin] == last[margin] and first[margin] in " \t":
        margin += 1
    return "\n".join([line[margin:] if not line.isspace() else "" for line in lines])


def prepare(arguments, home, recorder):
    """Leaves sys and __main__ as python has them when it begins to run the program; returns what to run."""
    import posix

    for path in (home, sys.argv[0]):
        sys.path_importer_cache.pop(path, None)
    if not sys.flags.safe_path or __spec__ is not None:
        del sys.path[0]

    kind, target = arguments.kind, arguments.target
    options = sys.orig_argv[: len(sys.orig_argv) - len(sys.argv)]
    flag = {"module": "-m", "code": "-c"}.get(kind)
    sys.orig_argv[:] = options + ([flag] if flag else []) + [target] + arguments.rest
    sys.argv[:] = [flag or target] + arguments.rest

    try:
        here = posix.getcwd()
    except OSError:
        here = None
    first = ""
    if kind == "module":
        first = here
    elif kind == "script":
        path = target if target.startswith("/") or here is None else here + "/" + target
        if path_importer(path) is not None:
            kind, first = "folder", path
        else:
            real = recorder.real_path(target)
            first = real.rpartition("/")[0] or ("/" if real.startswith("/") else "")
        target = path
    if kind == "code" and sys.version_info >= (3, 14):
        target = without_margin(target)
    if first is not None and (kind == "folder" or not sys.flags.safe_path):
        sys.path.insert(0, first)

    # A module of its own, because what python does to this one at the end is meant for a script.
    main = type(sys)("__main__")
    names = dict(pristine, __doc__=None, __spec__=None, __package__=None)
    if "__annotations__" in names:
        names["__annotations__"] = {}
    if kind == "script":
        loader = sys.modules["_frozen_importlib_external"].SourceFileLoader
        if target.endswith(".pyc"):
            loader = sys.modules["_frozen_importlib_external"].SourcelessFileLoader
        names.update(__loader__=loader("__main__", target), __file__=target)
    else:
        names["__loader__"] = sys.modules["_frozen_importlib"].BuiltinImporter
        if kind == "stdin":
            names["__file__"] = "<stdin>"
        else:
            names.pop("__file__")
            names.pop("__cached__", None)
    main.__dict__.update(names)
    sys.modules["__main__"] = main
    return kind, target


def start():
    if __spec__ is not None and __spec__.name == "callreel_recorder.__main__":
        # python -m callreel_recorder: what a user writes; the supervisor starts this file by its path.
        from callreel_recorder._launch import launch

        return launch()
    try:
        arguments = Arguments(sys.argv[1:])
    except IndexError:
        # Whoever starts it by hand: nothing to run, and perhaps no log to say so in.
        sys.stderr.write("usage: python DIR/__main__.py --log FOLDER [options] (SCRIPT | -m MODULE | -c CODE) ARGS...\n")
        sys.exit(125)
    refused = refusal()
    if refused:
        fail(arguments.log, *refused)
    home = sys.path[0] if __spec__ is not None else __file__.rpartition("/")[0]
    try:
        recorder = load_extension(home)
    except BaseException as error:
        message = "The recorder's extension does not load in %s: %s." % (sys.executable, str(error).rstrip("."))
        fail(arguments.log, "extension-not-loaded", message)
    try:
        recorder.start(
            arguments.log,
            values=arguments.values,
            output=arguments.output,
            lines=arguments.lines,
            module_name_from_globals=arguments.globals,
            on_error=arguments.on_error,
        )
    except RuntimeError:
        # It has said why in the run's control page.
        import posix

        posix._exit(125)
    for key, value in (
        ("interpreter.path", sys.executable or ""),
        ("interpreter.version", sys.version.split()[0]),
        ("interpreter.implementation", "CPython"),
    ):
        recorder.metadata(key, value)
    if arguments.output:
        try:
            recorder.capture_output()
        except BaseException as error:
            fail(arguments.log, "output-not-capturable", "The output of %s cannot be kept: %s." % (sys.executable, error))
    kind, target = prepare(arguments, home, recorder)
    if kind == "code":
        recorder.source("<string>", target)
    program = recorder.Program(recorder, kind, target)
    if __spec__ is None:
        # python flushes sys.stderr when this file has run to its end, with no frame of Python left on the stack: there
        # the program runs, so that no traceback and no walk over the frames ever meets one of ours.
        sys.stderr = program
    else:
        program.flush()


start()
