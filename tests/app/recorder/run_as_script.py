#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""callreel_recorder.run_as_script: the precedence table, the stop_mode x exit_mode matrix and the failure edges, each row in
a process of its own, in the oldest and the newest interpreter found (L1-L30, L34, L35).

usage: run_as_script.py BUILD
"""
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import textwrap
import time
import unittest

SOURCE = pathlib.Path(__file__).resolve()
INSIDE = os.environ.get("CALLREEL_API_TEST")  # the build folder, in the interpreter that is tested
BOUND = 60  # seconds; never waited for when all is well


def is_gone(pid):
    try:
        return pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] in "ZX"
    except OSError:
        return True


BAD_SERVICE = """
import subprocess, sys, time
from callreel_recorder._shutdown import Target
class Bad:
    def __init__(self, how): self.how, self.up = how, False
    def start(self, run_id, token, may_outlive, seconds):
        if self.how == "start-fails": raise OSError("no start")
        ignore = "import signal; signal.signal(15, signal.SIG_IGN);" if self.how == "stop-hangs" else ""
        self.process = subprocess.Popen([sys.executable, "-c", ignore + "import time; print(1, flush=True); time.sleep(600)"],
                                        start_new_session=True, stdout=subprocess.PIPE)
        self.process.stdout.readline()
        print("service", self.process.pid, flush=True)
        if self.how == "start-hangs": time.sleep(600)
        self.up = True
        return True
    def await_ready(self, seconds):
        if self.how == "never-ready": time.sleep(600)
        if self.how == "not-fit": raise OSError("not fit")
    def targets(self, run_id, stopping):
        if not hasattr(self, "process"): return []
        return [Target(self.process.pid, group=self.process.pid, process=self.process)] if stopping or not self.up else []
    def stop(self, seconds):
        print("stopping", flush=True)
        if self.how == "stop-hangs": time.sleep(600)
        if self.how == "stop-throws": raise OSError("no stop")
        if self.how != "stop-lies": self.process.terminate()
"""


class RunAsScript(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="run-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.telemetry = self.folder / "telemetry"
        self.environment = {k: v for k, v in os.environ.items() if not k.startswith(("CODETRACER_", "CALLREEL_"))}
        self.environment.update(
            CALLREEL_HOME=str(self.folder / "h"),
            XDG_CONFIG_HOME=str(self.folder),
            CALLREEL_PYTHON=sys.executable,
            CALLREEL_TELEMETRY=str(self.telemetry),
        )

    def callreel(self, *words):
        return subprocess.run(
            [INSIDE + "/bin/callreel", *words], env=self.environment, capture_output=True, text=True, timeout=BOUND, check=False
        )

    def service_runs(self):
        return self.callreel("service", "status").returncode == 0

    def program(self, call, function="pass", prelude=""):
        return (
            "import atexit, os, sys, time\nimport callreel_recorder\n"
            + prelude
            + "\natexit.register(lambda: os.write(1, b'atexit\\n'))\ndef function():\n"
            + "    script = callreel_recorder.current_script()\n    print('owned', script.owns_service, flush=True)\n"
            + textwrap.indent(textwrap.dedent(function), "    ")
            + f"\n    return 'value'\nprint(callreel_recorder.run_as_script(function, {call}), flush=True)\n"
        )

    def run_program(self, call="", function="pass", prelude="", **variables):
        self.telemetry.unlink(missing_ok=True)
        return subprocess.run(
            [sys.executable, "-c", self.program(call, function, prelude)],
            env={**self.environment, **variables},
            capture_output=True,
            text=True,
            timeout=BOUND,
            check=False,
        )

    def events(self):
        return [json.loads(line) for line in self.telemetry.read_text().splitlines()]

    def event(self, name):
        return next(event for event in self.events() if event["event"] == name)

    def test_journal_of_a_window(self):  # L34
        journal = self.folder / "h" / "service" / "telemetry"
        self.run_program("service=False")
        self.assertFalse(journal.exists(), "no window has made one")
        journal.parent.mkdir(0o700, parents=True)
        journal.touch()
        self.run_program("service=False")
        told = [json.loads(line) for line in journal.read_text().splitlines()]
        self.assertEqual(told, self.events())
        self.assertEqual((told[0]["event"], told[0]["program"]), ("script.exit.selected", "-c"))
        self.assertEqual(told[-1]["event"], "script.shutdown.exit")
        self.run_program("service=False", CALLREEL_TELEMETRY=str(journal))  # each line once
        self.assertEqual(len(journal.read_text().splitlines()), 2 * len(told))

    def test_precedence(self):  # L7 to L14
        from callreel_recorder import ScriptOptionError, select_exit

        both = {"CALLREEL_SCRIPT_EXIT": " AuTo ", "CALLREEL_SCRIPT_HALT": "1"}
        rows = [
            (("stop", True, both), "stop", "exit_mode option"),
            (("none", True, both), "none", "exit_mode option"),
            ((None, True, both), "halt", "halt option"),
            ((None, False, both), "auto", "CALLREEL_SCRIPT_EXIT"),
            ((None, None, {**both, "CALLREEL_SCRIPT_EXIT": ""}), "halt", "CALLREEL_SCRIPT_HALT"),
            ((None, None, {}), "none", "default"),
        ]
        rows += [((None, None, {"CALLREEL_SCRIPT_HALT": word}), "halt", "CALLREEL_SCRIPT_HALT") for word in ("1", " Yes", "y", "ON", "true")]
        rows += [((None, None, {"CALLREEL_SCRIPT_HALT": word}), "none", "default") for word in ("", "0", "t", "halt", "enabled")]
        for given, mode, source in rows:
            with self.subTest(given=given):
                selection = select_exit(*given)
                self.assertEqual((selection.mode, selection.source, selection.warning), (mode, source, None))
                self.assertEqual(selection.deprecated, source in ("halt option", "CALLREEL_SCRIPT_HALT"))
        warned = select_exit(None, None, {"CALLREEL_SCRIPT_EXIT": "Quit", "CALLREEL_SCRIPT_HALT": "on"})
        self.assertEqual(warned.mode, "halt")
        self.assertIn('"Quit"', warned.warning)
        self.assertIn("halt is used (CALLREEL_SCRIPT_HALT)", warned.warning)
        for bad in ("quit", "Stop", "", 1, True):
            with self.assertRaises(ScriptOptionError):
                select_exit(bad)

    def test_bad_options_start_nothing(self):  # L8
        for call in ("exit_mode='quit'", "stop_mode='sometimes'"):
            done = self.run_program(call)
            self.assertEqual(done.returncode, 1)
            self.assertIn("ScriptOptionError", done.stderr)
            self.assertNotIn("owned", done.stdout)
            self.assertFalse((self.folder / "h").exists())

    def test_matrix(self):  # L1 to L6, L19 to L28
        rows = [
            ("L21", False, "", "returned", False),
            ("L22", False, "exit_mode='stop'", "stop", False),
            ("L23", False, "exit_mode='halt'", "halt", False),
            ("L24 it stays", False, "exit_mode='auto', persistent=True", "stop", False),
            ("L24 it does not", False, "exit_mode='auto'", "returned", False),
            ("L25", True, "", "returned", True),
            ("L26", True, "stop_mode='always'", "returned", False),
            ("L26 halt", True, "stop_mode='always', exit_mode='halt'", "halt", False),
            ("L27 stop", True, "exit_mode='stop'", "stop", True),
            ("L27 halt", True, "exit_mode='halt', stop_mode='never'", "halt", True),
            ("L28", True, "exit_mode='auto', persistent=True", "returned", True),
            ("L20 never", False, "stop_mode='never'", "returned", True),
            ("L7 legacy", False, "halt=True", "halt", False),
            ("L9 legacy ignored", False, "halt=True, exit_mode='none'", "returned", False),
        ]
        for name, embedded, call, end, stays in rows:
            with self.subTest(row=name):
                if embedded:
                    self.assertEqual(self.callreel("service", "start").returncode, 0)
                done = self.run_program(call)
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertIn(f"owned {not embedded}", done.stdout)
                self.assertEqual("value" in done.stdout, end == "returned")
                self.assertEqual("atexit" in done.stdout, end != "halt")
                self.assertEqual(self.service_runs(), stays)
                self.assertEqual(self.event("script.shutdown.stop")["status"], "skipped" if stays else "stopped")
                self.assertEqual(self.event("script.shutdown.exit")["effective"], "none" if end == "returned" else end)
                self.callreel("service", "stop")
                self.assertEqual(os.listdir(self.folder / "h" / "sessions") if not stays else [], [])

    def test_variables(self):
        done = self.run_program("service=False", CALLREEL_SCRIPT_EXIT=" HALT ")
        self.assertNotIn("atexit", done.stdout)
        done = self.run_program("service=False", CALLREEL_SCRIPT_HALT="yes")
        self.assertNotIn("atexit", done.stdout)
        done = self.run_program("service=False", CALLREEL_SCRIPT_EXIT="bye", CALLREEL_SCRIPT_HALT="off")
        self.assertIn("value", done.stdout)
        self.assertEqual(done.stderr.count('the value "bye", which is ignored: none is used'), 1)

    def test_log(self):  # L17: only before the exit, and only when it is wanted
        for log, said in ((True, 1), (False, 0)):
            done = self.run_program(f"service=False, log={log}", CALLREEL_SCRIPT_EXIT="bye")
            self.assertEqual((done.returncode, done.stderr.count('"bye"')), (0, said))
            for mode in ("stop", "halt"):
                done = self.run_program(f"service=Bad('ok'), log={log}, exit_mode={mode!r}", "raise ValueError('bad news')", BAD_SERVICE)
                self.assertEqual((done.returncode, done.stderr.count("ValueError: bad news")), (1, said))
                self.assertEqual(bool(done.stderr), log)  # and nothing else
                self.assertEqual(done.stdout.partition("stopping\n")[2], "atexit\n" if mode == "stop" else "")

    def test_what_is_around_it_decides_nothing(self):  # L6
        for call, effective in (("exit_mode='auto'", "none"), ("exit_mode='auto', persistent=True", "stop")):
            line = [sys.executable, "-c", self.program("service=Bad('ok'), " + call, prelude=BAD_SERVICE)]
            for around in ([], ["timeout", str(BOUND)], ["sh", "-c", '"$@" | cat', "sh"], ["sh", "-c", '"$@" >/dev/null 2>&1', "sh"]):
                for on_terminal in (False, True):
                    with self.subTest(call=call, around=around, on_terminal=on_terminal):
                        self.telemetry.unlink(missing_ok=True)
                        near, far = os.openpty() if on_terminal else os.pipe()
                        subprocess.run(
                            around + line, env=self.environment, stdin=far if on_terminal else -3, stdout=far, stderr=far, timeout=BOUND, check=True
                        )
                        os.close(near)
                        os.close(far)
                        self.assertEqual(self.event("script.shutdown.exit")["effective"], effective)

    def test_existing_scripts(self):  # L35: what says nothing of all this is as it was, and the legacy ways do what they did
        going_on = "owned True\nvalue\natexit\n"
        for call, variables, said in (
            ("", {}, going_on),
            ("halt=False", {"CALLREEL_SCRIPT_HALT": "no"}, going_on),
            ("halt=True", {}, "owned True\n"),
            ("", {"CALLREEL_SCRIPT_HALT": "1"}, "owned True\n"),
        ):
            with self.subTest(call=call, variables=variables):
                done = self.run_program(call, **variables)
                self.assertEqual((done.returncode, done.stdout, done.stderr), (0, said, ""))
                self.assertFalse(self.service_runs())

    def test_status(self):  # L2, L15, L16
        rows = [
            ("raise ValueError('bad news')", 1),
            ("sys.exit(3)", 3),
            ("error = ValueError('x'); error.exit_code = 7; raise error", 7),
            ("sys.exit(0)", 0),
        ]
        for function, status in rows:
            for mode in ("none", "stop", "halt"):
                with self.subTest(function=function, mode=mode):
                    done = self.run_program(f"service=False, exit_mode={mode!r}", function)
                    python_knows = mode != "none" or "exit_code" not in function  # what was raised is raised again
                    self.assertEqual(done.returncode, status if python_knows else 1)
                    self.assertEqual(self.event("script.shutdown.start")["status"], status)
                    self.assertEqual("bad news" in done.stderr, "bad news" in function)

    def test_order(self):  # L29, L30, L34
        self.run_program("service=Bad('ok'), exit_mode='halt'", prelude=BAD_SERVICE)
        events = [event for event in self.events() if event["event"] != "script.shutdown.cleanup.phase"]
        self.assertEqual(
            [event["event"].removeprefix("script.") for event in events],
            "exit.selected start ready function shutdown.start shutdown.capture shutdown.stop shutdown.cleanup shutdown.exit".split(),
        )
        for event in events:
            self.assertEqual((event["run_id"], event["exit_mode"], event["stop_mode"]), (events[0]["run_id"], "halt", "if_started"))
        self.assertTrue(all(event["owned"] for event in events[1:]))
        self.assertEqual([e["status"] for e in self.events() if e["event"].endswith("cleanup.phase")], ["terminate", "kill", "verify"])
        self.assertEqual((events[0]["source"], events[0]["deprecated"]), ("exit_mode option", "no"))
        self.run_program("service=False, halt=True")
        self.assertEqual((self.events()[0]["source"], self.events()[0]["deprecated"]), ("halt option", "yes"))

    def test_the_service_is_awaited_only_when_asked(self):  # L29
        done = self.run_program("service=Bad('never-ready'), await_pool=False", prelude=BAD_SERVICE)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertNotIn("script.ready", [event["event"] for event in self.events()])

    def test_edges(self):  # L18, L32, L33
        times = "start_timeout=1, ready_timeout=1, stop_timeout=1, cleanup_timeout=1"
        for how, fails in (
            ("start-fails", True),
            ("start-hangs", True),
            ("never-ready", True),
            ("not-fit", True),
            ("stop-throws", False),
            ("stop-hangs", False),
            ("stop-lies", False),
        ):
            for mode in ("none", "halt"):
                with self.subTest(how=how, mode=mode):
                    done = self.run_program(f"service=Bad({how!r}), exit_mode={mode!r}, {times}", prelude=BAD_SERVICE)
                    self.assertEqual(done.returncode, int(fails), done.stderr)
                    self.assertEqual("owned" in done.stdout, not fails)
                    for name in ("start", "stop", "cleanup", "exit"):
                        self.event("script.shutdown." + name)
                    for line in done.stdout.splitlines():
                        if line.startswith("service "):
                            self.assertTrue(is_gone(int(line.split()[1])))
                    self.assertEqual([*(self.folder / "h").glob("sessions/*")], [])

    def test_what_it_starts_ends_with_it(self):  # L30 d
        function = "child = script.start(['sh', '-c', \"trap '' TERM; echo; while :; do sleep 60; done\"], stdout=-1)\nchild.stdout.readline()\nprint('child', child.pid, flush=True)"
        done = self.run_program("service=False, cleanup_timeout=1", function)
        child = int(done.stdout.split("child ")[1].split()[0])
        self.assertTrue(is_gone(child))
        self.assertGreater(self.event("script.shutdown.cleanup")["killed"], 0)

    def test_signals(self):
        for number in (signal.SIGTERM, signal.SIGINT):
            process = subprocess.Popen(
                [sys.executable, "-c", self.program("service=Bad('ok')", "print('waiting', flush=True); time.sleep(600)", BAD_SERVICE)],
                env=self.environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
            )
            service = None
            for line in process.stdout:
                if line.startswith("service"):
                    service = int(line.split()[1])
                if line.startswith("waiting"):
                    break
            process.send_signal(number)
            self.assertEqual(process.wait(BOUND), -number)
            process.stdout.close()
            self.assertTrue(is_gone(service))

    def test_pipes(self):  # L18
        program = self.folder / "program.py"
        for mode in ("none", "stop", "halt"):
            program.write_text(self.program(f"service=False, exit_mode={mode!r}, exit_timeout=1"))
            for line in (">&- 2>&-", "| true", "2>&1 | head -c 1", ">/dev/full 2>&1"):
                with self.subTest(mode=mode, line=line):
                    subprocess.run(
                        ["sh", "-c", f'timeout {BOUND} "$0" "$1" {line}', sys.executable, program],
                        env=self.environment,
                        stderr=subprocess.DEVNULL,
                        timeout=BOUND - 5,
                        check=False,
                    )

    def test_full_standard_error(self):  # L18: what is to be said is given up
        for mode in ("stop", "halt"):
            reader, writer = os.pipe()
            os.set_blocking(writer, False)
            for size in (4096, 1):  # to the last byte
                try:
                    while os.write(writer, b"x" * size):
                        pass
                except BlockingIOError:
                    pass
            os.set_blocking(writer, True)
            process = subprocess.Popen(
                [sys.executable, "-c", self.program(f"service=False, exit_mode={mode!r}", "raise ValueError('bad news')")],
                env=self.environment,
                stdout=subprocess.DEVNULL,
                stderr=writer,
            )
            try:
                self.assertEqual(process.wait(BOUND), 1)
            finally:
                process.kill()
                process.wait()
                os.close(reader)
                os.close(writer)

    def test_full_pipe_that_nobody_reads(self):  # L4, L18
        for mode in ("stop", "halt"):
            reader, writer = os.pipe()
            call = f"service=False, exit_mode={mode!r}, exit_timeout=1"
            function = "sys.stdout = open(1, 'w', 1 << 20, closefd=False); print('x' * 900000, end='')"
            began = time.monotonic()
            process = subprocess.Popen(
                [sys.executable, "-c", self.program(call, function)], env=self.environment, stdout=writer, stderr=subprocess.DEVNULL
            )
            process.wait(BOUND)  # raises when it hangs
            self.assertLess(time.monotonic() - began, BOUND)
            os.close(reader)
            os.close(writer)


def main():
    sys.path.insert(0, str(SOURCE.parents[2] / "end-to-end" / "outcomes"))
    from outcome_grid import interpreters

    found = interpreters()
    if not found:
        print("ALL TESTS SKIPPED: no CPython 3.11 or later was found; set PYTHONS.")
        return 0
    found = sorted(found, key=lambda entry: entry[1])
    build = str(pathlib.Path(sys.argv[1]).resolve())
    environment = dict(os.environ, CALLREEL_API_TEST=build, PYTHONPATH=build + "/share/callreel", PYTHONDONTWRITEBYTECODE="1")
    failed = 0
    for path, version in {found[0][1]: found[0], found[-1][1]: found[-1]}.values():
        print("CPython", ".".join(map(str, version)), flush=True)
        failed += subprocess.run([path, str(SOURCE), *sys.argv[2:]], env=environment, check=False).returncode != 0
    return 1 if failed else 0


if __name__ == "__main__":
    if INSIDE:
        unittest.main()
    sys.exit(main())
