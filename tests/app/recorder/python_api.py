#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The Python API of the recorder in every interpreter found: policy, start and stop, trace, repeated, wrong use (P5, P9,
P10, P12, B13).

usage: python_api.py BUILD
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading
import unittest

SOURCE = pathlib.Path(__file__).resolve()
INSIDE = os.environ.get("CALLREEL_API_TEST")  # the build folder, in the interpreter that is tested


def step(n):
    return n + 1


def work(n=3):
    return [step(i) for i in range(n)]


class Api(unittest.TestCase):
    def setUp(self):
        import callreel_recorder

        self.api = callreel_recorder
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="api-"))
        self.addCleanup(shutil.rmtree, self.folder)
        for name in list(os.environ):
            if name.startswith("CODETRACER_"):
                del os.environ[name]
        os.environ.update(
            CALLREEL_HOME=str(self.folder / "home"), XDG_CONFIG_HOME=str(self.folder / "config"), HOME=str(self.folder), PATH="/usr/bin:/bin"
        )
        self.api.configure_policy(**{key: None for key in self.api.policy_snapshot()})
        self.trace = self.folder / "run.reel"

    def callreel(self, *words):
        return subprocess.run([INSIDE + "/bin/callreel", *words], capture_output=True, text=True, check=False)

    def errors(self, function):
        """What the function wrote to standard error, descriptor and all."""
        with tempfile.TemporaryFile() as file:
            kept = os.dup(2)
            os.dup2(file.fileno(), 2)
            try:
                function()
            finally:
                os.dup2(kept, 2)
                os.close(kept)
            file.seek(0)
            return file.read().decode()

    def settings(self, text):
        (self.folder / "config" / "callreel").mkdir(parents=True, exist_ok=True)
        (self.folder / "config" / "callreel" / "callreel.ini").write_text(text)

    def functions(self, trace=None):
        lines = self.callreel("tree", "--json", str(trace or self.trace)).stdout.splitlines()[1:]
        return [json.loads(line)["function"] for line in lines]

    def test_start_and_stop(self):
        recording = self.api.start(self.trace)
        self.assertTrue(self.api.is_recording())
        work()
        result = self.api.stop(exit_code=0)
        self.assertFalse(self.api.is_recording())
        self.assertIs(recording.result, result)
        self.assertEqual((result.trace, result.log, result.exit_code, result.warning), (str(self.trace), None, 0, None))
        self.assertEqual(self.functions().count("step"), 3)
        self.assertEqual(result.report["verdict"]["completeness"]["state"], "complete")
        self.assertEqual(self.callreel("verify", str(self.trace)).returncode, 0)
        self.assertEqual(os.stat(self.trace).st_mode & 0o777, 0o600)
        self.assertEqual(os.listdir(self.folder / "home" / "running"), [])

    def test_again_and_again(self):
        """Nothing of one recording is in the next, whatever was known before; more often than an interpreter has slots."""
        counts = []
        for i in range(300 if sys.version_info >= (3, 12) else 30):
            path = self.folder / f"{i}.reel"
            self.api.start(path)
            work(2)
            thread = threading.Thread(target=work, args=(5,))
            thread.start()
            thread.join()
            result = self.api.stop(exit_code=0)
            counts.append(self.functions(path).count("step") if i % 50 == 0 else 7)
            os.unlink(result.trace)
        self.assertEqual(set(counts), {7})

    def test_threads_that_live_on(self):
        """A thread that is there in two recordings, and in none between them."""
        go, done = threading.Semaphore(0), threading.Semaphore(0)

        def live():
            for _ in range(3):
                go.acquire()
                work(4)
                done.release()

        thread = threading.Thread(target=live, name="long")
        thread.start()
        traces = []
        for i in range(3):
            if i != 1:
                traces.append(self.folder / f"{i}.reel")
                self.api.start(traces[-1])
            go.release()
            done.acquire()
            if i != 1:
                self.api.stop(exit_code=0)
        thread.join()
        if sys.version_info >= (3, 12):  # 3.11 has a hook for each thread, set at its start
            for path in traces:
                self.assertEqual(self.functions(path).count("step"), 4)
        for path in traces:
            self.assertEqual(self.callreel("verify", str(path)).returncode, 0)

    def test_status_by_the_policy(self):
        """P1, P3, P6, P9: the same as for callreel record."""
        for propagate, code, expected in ((False, 3, 0), (True, 3, 3), (False, 0, 0), (True, 0, 0)):
            with self.subTest(propagate=propagate, code=code):
                result = None

                def run():
                    nonlocal result
                    self.api.start(self.trace, policy={"propagate_script_exit": propagate}, force=True)
                    work()
                    result = self.api.stop(exit_code=code)

                errors = self.errors(run)
                self.assertEqual(result.exit_code, expected)
                self.assertEqual(errors.count("callreel: script exited with status 3; returning 0 ("), int(code and not propagate))
                self.assertEqual(len(errors.splitlines()), int(code and not propagate))
                self.assertEqual(result.report["process_exit_status"], {"code": code, "label": None})

    def test_unknown_status(self):
        self.api.start(self.trace)
        result = self.api.stop()
        self.assertEqual(result.report["process_exit_status"], {"code": None, "label": None})
        self.assertEqual(result.exit_code, 0)

    def test_trace_keeps_what_leaves_the_block(self):
        for raised, script in (
            (None, {"outcome": "exited", "code": 0}),
            (SystemExit(4), {"outcome": "exited", "code": 4}),
            (SystemExit("text"), {"outcome": "exited", "code": 1}),
            (KeyError("lost"), {"outcome": "exception", "code": 1, "exception": "KeyError", "message": "lost"}),
            (KeyboardInterrupt(), {"outcome": "signal", "signal": 2, "exception": "KeyboardInterrupt"}),
        ):
            with self.subTest(raised=raised):
                block = self.api.trace(self.trace, force=True)

                def run():
                    try:
                        with block:
                            work()
                            if raised is not None:
                                raise raised
                    except BaseException as error:
                        self.assertIs(error, raised)

                self.assertEqual(self.errors(run), "")  # nothing is suppressed, so nothing is warned of
                told = block.result.report["verdict"]["script"]
                self.assertEqual({key: told[key] for key in script}, script)

    def test_policy_sources(self):
        """P10: start() before configure_policy() before environment before settings before default, each by name."""
        field = "require_trace"

        def shown(policy=None):
            snapshot = self.api.policy_snapshot(policy)
            return snapshot[field], snapshot.sources[field], snapshot.origins[field]

        self.assertEqual(shown(), (False, "default", ""))
        self.settings("[recording]\nrequireTrace=true\n")
        self.assertEqual(shown(), (True, "settings", ""))
        os.environ["CODETRACER_REQUIRE_TRACE"] = " Off "
        self.assertEqual(shown(), (False, "environment", "CODETRACER_REQUIRE_TRACE"))
        self.api.configure_policy(require_trace=True)
        self.assertEqual(shown(), (True, "api", "configure_policy()"))
        self.assertEqual(shown({field: False}), (False, "api", "start(policy=...)"))
        os.environ["CODETRACER_REQUIRE_TRACE"] = "perhaps"  # overruled, so not read
        self.assertEqual(shown()[0], True)
        self.api.configure_policy(require_trace=None)
        with self.assertRaises(self.api.PolicyError) as raised:
            self.api.policy_snapshot()
        self.assertEqual((raised.exception.exit_code, raised.exception.source), (2, "CODETRACER_REQUIRE_TRACE"))
        self.assertIn("1, true, t, yes, y, on or 0, false, f, no, n, off", str(raised.exception))
        with self.assertRaises(self.api.PolicyError):
            self.api.start(self.trace)
        self.assertFalse(self.api.is_recording())

    def test_the_same_rules_as_callreel(self):
        """P5, P9: for every field and any source, `callreel policy` and the package say the same."""
        tries = [{}]
        for name, values in {
            "CODETRACER_ON_RECORDER_ERROR": ("disable", " ABORT ", "", "explode"),
            "CODETRACER_REQUIRE_TRACE": ("1", "oN", "f", " ", "2"),
            "CODETRACER_KEEP_PARTIAL_TRACE": ("no", "yes", "nope"),
            "CODETRACER_LOG_LEVEL": ("trace", "Warning", "loud"),
            "CODETRACER_LOG_FILE": ("/a/file", ""),
            "CODETRACER_JSON_ERRORS": ("t", "n", "-"),
            "CODETRACER_CAPTURE_IO": ("off", "Proxies", "all"),
            "CODETRACER_MODULE_NAME_FROM_GLOBALS": ("0", "TRUE", "x"),
            "CODETRACER_PROPAGATE_SCRIPT_EXIT": ("y", "off", "maybe"),
        }.items():
            tries += [{name: value} for value in values]
        ini = [
            "",
            "[recording]\npropagateScriptExit=true\nrequireTrace=true\nonRecorderError=disable\noutput=false\nlogLevel=debug\n"
            "logFile=/b/file\njsonErrors=1\nkeepPartialTrace=false\nmoduleNameFromGlobals=0\n",
            '[recording]\npropagateScriptExit=TRUE\nrequireTrace=TRUE\nlogFile="/c, \\"d\\" = \\xe4/f"\n',
            "[recording]\npropagateScriptExit=1\nrequireTrace=yes\nonRecorderError=stop\noutput=maybe\nlogLevel=loud\nkeepPartialTrace=\n",
        ]
        for text in ini:
            self.settings(text)
            for variables in tries:
                with self.subTest(settings=text, variables=variables):
                    os.environ.update(variables)
                    try:
                        done = self.callreel("policy", "--json")
                        if done.returncode == 2:
                            with self.assertRaises(self.api.PolicyError) as raised:
                                self.api.policy_snapshot()
                            self.assertIn(raised.exception.message, done.stderr)
                            self.assertIn(raised.exception.help, done.stderr)
                            continue
                        told = json.loads(done.stdout)["fields"]
                        ours = self.api.policy_snapshot()
                        self.assertEqual({key: field["value"] for key, field in told.items()}, dict(ours))
                        self.assertEqual({key: field["source"] for key, field in told.items()}, ours.sources)
                        self.assertEqual({key: field["origin"] or "" for key, field in told.items()}, ours.origins)
                    finally:
                        for name in variables:
                            del os.environ[name]

    def test_wrong_use_is_told_before_anything_starts(self):
        existing = self.folder / "there.reel"
        existing.touch()
        wrong = [
            (TypeError, {"policy": {"require_trace": 1}}),
            (TypeError, {"policy": {"on_recorder_error": True}}),
            (TypeError, {"policy": ["require_trace"]}),
            (TypeError, {"policy": {"log_file": 3}}),
            (TypeError, {"values": 1}),
            (TypeError, {"lines": None}),
            (self.api.PolicyError, {"policy": {"on_recorder_error": "explode"}}),
            (self.api.PolicyError, {"policy": {"io_capture": "proxies+fd"}}),
            (self.api.PolicyError, {"policy": {"no_such_field": True}}),
            (self.api.PolicyError, {"policy": {"log_file": "/nowhere/at/all.log"}}),
            (FileExistsError, {"path": existing}),
            (FileExistsError, {"path": self.folder, "force": True}),
            (FileNotFoundError, {"path": self.folder / "nowhere" / "a.reel"}),
            (TypeError, {"path": 3}),
            (TypeError, {"path": b"a.reel"}),
        ]
        for kind, arguments in wrong:
            with self.subTest(arguments=arguments):
                with self.assertRaises(kind):
                    self.api.start(**{"path": self.trace, **arguments})
                self.assertFalse(self.api.is_recording())
                self.assertFalse((self.folder / "home").exists())
        for kind, arguments in ((TypeError, {"require_trace": "yes"}), (self.api.PolicyError, {"log_level": "loud"})):
            with self.assertRaises(kind):
                self.api.configure_policy(propagate_script_exit=True, **arguments)
            self.assertEqual(self.api.policy_snapshot().sources["propagate_script_exit"], "default")  # none of it holds
        with self.assertRaises(self.api.RecorderError):
            self.api.stop()
        self.api.start(self.trace)
        with self.assertRaises(self.api.RecorderError) as raised:
            self.api.start(self.folder / "other.reel")
        self.assertEqual(raised.exception.code, "already-recording")
        for kind, code in ((TypeError, "3"), (TypeError, True), (ValueError, 256), (ValueError, -1)):
            with self.assertRaises(kind):
                self.api.stop(exit_code=code)
        with self.assertRaises(TypeError):
            self.api.stop(exception="no exception")
        self.assertTrue(self.api.is_recording())
        self.api.stop(exit_code=255)

    def test_a_required_trace(self):
        raised = None
        self.api.start(self.trace, policy={"require_trace": True})
        try:
            self.api.stop(exit_code=0)
        except self.api.RecorderError as error:
            raised = error
        self.assertEqual((raised.code, raised.exit_code, raised.result.exit_code), ("nothing-recorded", 125, 125))
        self.api.start(self.trace, policy={"require_trace": True}, force=True)
        work()
        self.assertEqual(self.api.stop(exit_code=0).exit_code, 0)

    def test_a_failure_in_mid_run(self):
        """B13, P7: abort fails, disable goes on with a warning; the partial trace stays, or goes and that is said."""
        from callreel_recorder import _recorder

        def run(**policy):
            self.api.start(self.trace, policy=policy, force=True)
            work()
            _recorder._fail_next_callback()
            work()
            return self.api.stop(exit_code=3)

        with self.assertRaises(self.api.RecorderError) as raised:
            run(on_recorder_error="abort", propagate_script_exit=True)
        self.assertEqual(raised.exception.result.exit_code, 125)
        self.assertEqual(self.functions().count("step"), 3)
        errors = self.errors(lambda: self.assertRaises(self.api.RecorderError, run, keep_partial_trace=False, json_errors=True))
        self.assertIn("was removed", errors)
        self.assertFalse(self.trace.exists())
        self.assertEqual(json.loads(errors.splitlines()[-1])["error_code"], "callback-failed")
        errors = self.errors(lambda: self.assertEqual(run(on_recorder_error="disable").exit_code, 0))
        self.assertEqual(errors.count("warning: "), 1)
        self.assertEqual(errors.count("script exited with status 3"), 1)
        self.api.start(self.trace, force=True)  # and a new one begins
        work()
        self.assertEqual(self.api.stop(exit_code=0).report["verdict"]["recorder"]["state"], "ok")

    def test_a_failure_to_start(self):
        os.environ["CALLREEL_HOME"] = "/proc/callreel"
        with self.assertRaises(self.api.RecorderError) as raised:
            self.api.start(self.trace)
        self.assertEqual(raised.exception.exit_code, 125)
        self.assertFalse(self.api.is_recording())
        os.environ["CALLREEL_HOME"] = str(self.folder / "home")
        self.api.start(self.trace)
        self.api.stop(exit_code=0)

    def test_a_trace_that_cannot_be_sealed(self):
        (self.folder / "sub").mkdir()
        self.api.start(self.folder / "sub" / "a.reel")
        work()
        (self.folder / "sub").rmdir()
        with self.assertRaises(self.api.RecorderError) as raised:
            self.api.stop(exit_code=0)
        log = raised.exception.result.log
        self.assertIn("Nothing is lost", raised.exception.help)
        self.assertEqual(self.callreel("seal", log, "-o", str(self.trace)).returncode, 0)
        self.assertEqual(self.functions().count("step"), 3)

    def test_output_modules_and_values(self):
        def noisy(values=True, **policy):
            self.api.start(self.trace, policy=policy, values=values, force=True)
            os.write(1, b"")
            print("", end="")
            work()
            return self.api.stop(exit_code=0).report

        noisy(io_capture="off", module_name_from_globals=False)
        tree = self.callreel("tree", "--json", str(self.trace)).stdout.splitlines()[1:]
        modules = {call["function"]: call["module"] for call in map(json.loads, tree)}
        self.assertEqual(modules["step"], "python_api")
        noisy(values=False)
        tree = self.callreel("tree", "--json", str(self.trace)).stdout.splitlines()[1:]
        calls = [call for call in map(json.loads, tree) if call["function"] == "step"]
        self.assertEqual([call["result"] for call in calls], [None] * 3)
        self.assertEqual({call["module"] for call in calls}, {"__main__"})

    def test_the_log(self):
        log = self.folder / "api.log"
        self.api.start(self.trace, policy={"log_file": str(log), "log_level": "info"})
        self.api.stop(exit_code=0)
        self.assertEqual(len(log.read_text().splitlines()), 2)
        self.assertEqual(os.stat(log).st_mode & 0o777, 0o600)

    def test_a_fork_can_be_recorded_by_itself(self):
        """The child is not its parent's recording, and may begin one of its own."""
        self.api.start(self.trace)
        work()
        child = os.fork()
        if child == 0:
            code = 1
            try:
                assert not self.api.is_recording()
                self.api.start(self.folder / "child.reel")
                work(9)
                self.api.stop(exit_code=0)
                code = 0
            finally:
                os._exit(code)
        self.assertEqual(os.waitpid(child, 0)[1], 0)
        work(2)
        self.api.stop(exit_code=0)
        self.assertEqual(self.functions().count("step"), 5)
        self.assertEqual(self.functions(self.folder / "child.reel").count("step"), 9)

    def test_nobody_stops_it(self):
        """The trace is made when the process ends; without the program callreel the log stays, and it is said."""
        script = "import callreel_recorder as r\nr.start('left.reel')\nprint(len([1]))\ndef f(): pass\nf()\n"
        done = subprocess.run([sys.executable, "-c", script], cwd=self.folder, capture_output=True, text=True, check=False)
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "1\n", ""))
        self.assertIn("f", self.functions(self.folder / "left.reel"))

    def test_without_the_program_callreel(self):
        package = self.folder / "lib" / "callreel_recorder"
        shutil.copytree(INSIDE + "/share/callreel/callreel_recorder", package)
        environment = dict(os.environ, PYTHONPATH=str(package.parent))
        (self.folder / "s.py").write_text("import sys\ndef f(): sys.exit(3)\nf()\n")

        def run(*words):
            return subprocess.run([sys.executable, *words], cwd=self.folder, env=environment, capture_output=True, text=True, check=False)

        embedded = "import callreel_recorder as r, sys\nr.start('a.reel')\nresult = r.stop(exit_code=3)\nprint(result.log)\nsys.exit(result.exit_code)\n"
        done = run("-c", embedded)
        self.assertEqual(done.returncode, 0)
        self.assertIn("callreel seal " + done.stdout.strip(), done.stderr)
        self.assertEqual(self.callreel("seal", done.stdout.strip()).returncode, 0)
        self.assertTrue((self.folder / "a.reel").exists())
        for options, code in (((), 0), (("--propagate-script-exit",), 3), (("--require-trace",), 125), (("--no-such",), 2)):
            with self.subTest(options=options):
                done = run("-m", "callreel_recorder", *options, "s.py")
                self.assertEqual(done.returncode, code, done.stderr)
                self.assertEqual(done.stderr.count("returning 0 ("), int(code == 0))
        logs = os.listdir(self.folder / "home" / "running")
        self.assertEqual(len(logs), 3)
        done = self.callreel("seal", logs[0], "-o", str(self.trace), "--json")
        self.assertEqual(json.loads(done.stdout)["process_exit_status"], {"code": 3, "label": None})
        self.assertIn("f", self.functions())

    def test_inside_another_recording(self):
        """A program that records itself, recorded by callreel: it is told, and the recording outside goes on."""
        script = (
            "import callreel_recorder as r\ndef f(): pass\n"
            "try: r.start('inner.reel')\nexcept r.RecorderError as error: print(error.code)\nf()\n"
        )
        done = subprocess.run(
            [INSIDE + "/bin/callreel", "record", "--python", sys.executable, "-o", str(self.trace), "-c", script],
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
        )
        self.assertEqual((done.returncode, done.stdout), (0, "already-recording\n"), done.stderr)
        self.assertIn("f", self.functions())
        self.assertEqual(os.listdir(self.folder / "home" / "running"), [])

    def test_the_module_is_callreel_record(self):
        (self.folder / "s.py").write_text("import sys\nprint(sys.argv, sys.flags.dev_mode, sys.path[0])\nsys.exit(3)\n")
        done = subprocess.run(
            [sys.executable, "-X", "dev", "-m", "callreel_recorder", "-o", str(self.trace), "s.py", "-x", "--force"],
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
        )
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(done.stdout, f"['s.py', '-x', '--force'] True {os.path.realpath(self.folder)}\n")
        self.assertEqual(done.stderr.count("callreel: script exited with status 3; returning 0 ("), 1)
        report = json.loads(self.callreel("show", "--json", str(self.trace)).stdout)
        self.assertEqual(os.path.realpath(report["run"]["interpreter"]["path"]), os.path.realpath(sys.executable))


def main():
    sys.path.insert(0, str(SOURCE.parents[2] / "end-to-end" / "outcomes"))
    from outcome_grid import interpreters

    found = interpreters()
    if not found:
        print("ALL TESTS SKIPPED: no CPython 3.11 or later was found; set PYTHONS.")
        return 0
    build = str(pathlib.Path(sys.argv[1]).resolve())
    environment = dict(os.environ, CALLREEL_API_TEST=build, PYTHONPATH=build + "/share/callreel", PYTHONDONTWRITEBYTECODE="1")
    failed = 0
    for path, version in found:
        print("CPython", ".".join(map(str, version)), flush=True)
        failed += subprocess.run([path, str(SOURCE), *sys.argv[2:]], env=environment, check=False).returncode != 0
    return 1 if failed else 0


if __name__ == "__main__":
    if INSIDE:
        unittest.main()
    sys.exit(main())
