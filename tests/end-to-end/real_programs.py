#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Real programs, not only toys: each ends as it does without us, its trace opens, and verifies as balanced.

usage: real_programs.py BUILD_FOLDER

On the oldest and the newest interpreter found (those of PYTHONS come first). A program that an interpreter does not have (Debian's
own has neither the standard library's tests nor pip) is left out, and that is said.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "outcomes"))
from outcome_grid import interpreters  # noqa: E402

BUILD = pathlib.Path(sys.argv.pop(1) if len(sys.argv) > 1 else "build").resolve()
CALLREEL = str(BUILD / "bin" / "callreel")
EXAMPLES = pathlib.Path(__file__).resolve().parents[2] / "resources" / "examples"
# What differs between any two runs: times, addresses, ports.
VARYING = re.compile(rb"0x[0-9a-f]+|\d+(\.\d+)?(e[+-]?\d+)?|\b[num]?sec\b")


class RealPrograms(unittest.TestCase):
    def setUp(self):
        found = interpreters()
        if not found:
            self.skipTest("no CPython 3.11 or later was found; set PYTHONS.")
        self.pythons = sorted({found[0][0], found[-1][0]})
        self.folder = tempfile.TemporaryDirectory(prefix="callreel-real-")
        self.addCleanup(self.folder.cleanup)
        self.work = pathlib.Path(self.folder.name)
        self.environment = {"PATH": os.environ["PATH"], "HOME": str(self.work), "CALLREEL_HOME": str(self.work / "home"),
                            "LC_ALL": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"}

    def run_in(self, *command):
        return subprocess.run(command, cwd=self.work, env=self.environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=600)

    def same_as_without_us(self, *program, needs=None, least_calls=1, masked=False):
        for python in self.pythons:
            with self.subTest(python=python):
                if needs and self.run_in(python, "-c", f"import {needs}").returncode != 0:
                    print(f"{python} has no {needs}: left out")
                    continue
                plain = self.run_in(python, *program)
                trace = self.work / "run.reel"
                recorded = self.run_in(CALLREEL, "record", "--force", "--propagate-script-exit", "-o", str(trace), "--python", python, *program)
                self.assertEqual(recorded.returncode, plain.returncode, recorded.stderr)
                mask = (lambda text: VARYING.sub(b"~", text)) if masked else (lambda text: text)
                self.assertEqual(mask(recorded.stdout), mask(plain.stdout))
                ours = [line for line in recorded.stderr.splitlines(True) if not line.startswith(b"callreel: ")]
                self.assertEqual(mask(b"".join(ours)), mask(plain.stderr))
                verified = self.run_in(CALLREEL, "verify", str(trace))
                self.assertEqual(verified.returncode, 0, verified.stdout + verified.stderr)
                shown = json.loads(self.run_in(CALLREEL, "show", "--json", str(trace)).stdout)
                self.assertEqual(shown["process_exit_status"]["code"], plain.returncode)
                self.assertEqual(shown["verdict"]["recorder"]["state"], "ok")
                self.assertTrue(shown["verdict"]["balance"]["balanced"])
                self.assertGreaterEqual(shown["counts"]["calls"], least_calls)
                rows = self.run_in(CALLREEL, "tree", "--json", "--limit", "5", str(trace)).stdout.splitlines()
                self.assertEqual(len(rows), 6)

    def test_json_tool_on_five_megabytes(self):
        rows = [{"id": number, "name": f"order {number}", "items": [number, number / 7, None, True]} for number in range(70000)]
        (self.work / "big.json").write_text(json.dumps(rows))
        self.assertGreater((self.work / "big.json").stat().st_size, 5_000_000)
        self.same_as_without_us("-m", "json.tool", "big.json", least_calls=1_000_000)

    def test_timeit(self):
        # One round alone: of several, timeit warns that they differ too much, which depends on what else the machine does.
        self.same_as_without_us("-m", "timeit", "-n", "150", "-r", "1", "sorted(range(100), key=lambda x: -x)", least_calls=10_000,
                                masked=True)

    def test_unittest_on_the_standard_library(self):
        self.same_as_without_us("-m", "unittest", "test.test_bisect", "test.test_textwrap", "test.test_generators", needs="test.test_bisect",
                                least_calls=1000, masked=True)

    def test_pip(self):
        self.same_as_without_us("-m", "pip", "--version", needs="pip", least_calls=1000)

    def test_echo_server_and_thread_pool(self):
        self.same_as_without_us(str(EXAMPLES / "threads_and_asyncio.py"), least_calls=1000, masked=True)

    def test_generator_pipeline(self):
        self.same_as_without_us(str(EXAMPLES / "generator_pipeline.py"), least_calls=50)

    def test_exception(self):
        self.same_as_without_us(str(EXAMPLES / "exception_journey.py"), least_calls=50, masked=True)


if __name__ == "__main__":
    if not interpreters():
        print("ALL TESTS SKIPPED: no CPython 3.11 or later was found; set PYTHONS.")
        sys.exit(0)
    unittest.main(verbosity=2)
