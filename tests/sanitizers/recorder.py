#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Runs programs under a recorder that was built with AddressSanitizer and UndefinedBehaviorSanitizer.

usage: recorder.py BUILD_FOLDER [PROGRAM.py...]      (BUILD_FOLDER: of the preset `sanitize`, target callreel_recorder)

Every program of tests/fixtures/programs and every small workload of the benchmarks, in every interpreter of PYTHONS (paths joined
by `:`) and the one that runs this, with values, without them, and with executed lines. The interpreters are not instrumented: the
sanitizer's library is preloaded, and PYTHONMALLOC=malloc gives every object an allocation of its own, so that a look at one that
is gone is found. Leaks are not looked for: an interpreter that ends leaves much behind. Ends with 1 when anything was reported.
"""
import os
import pathlib
import struct
import subprocess
import sys
import tempfile

TESTS = pathlib.Path(__file__).resolve().parents[1]
MODES = [[], ["--no-values"], ["--lines"]]
LIMIT = 300  # seconds of one run


def control_page(folder):
    """What the supervisor makes before the start: model/trace/log/format/LogFormat.h."""
    page = bytearray(4096)
    page[0:4] = b"CRCT"
    struct.pack_into("<HH", page, 4, 1, 1240)
    (folder / "control").write_bytes(page)


def runs(program):
    if program.parent.name == "workloads":
        return [str(program), "small"]
    return [str(program)]


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    start = build / "share/callreel/callreel_recorder/__main__.py"
    library = subprocess.run(["g++", "-print-file-name=libasan.so"], capture_output=True, text=True, check=True).stdout.strip()
    programs = [pathlib.Path(p).resolve() for p in sys.argv[2:]]
    if not programs:
        programs = sorted((TESTS / "fixtures/programs").glob("*.py"))
        programs += [p for p in sorted((TESTS / "benchmarks/workloads").glob("*.py")) if p.name != "ten_million.py"]
    pythons = [p for p in os.environ.get("PYTHONS", "").split(":") if p] + [sys.executable]
    environment = dict(os.environ, LD_PRELOAD=os.path.realpath(library), PYTHONMALLOC="malloc", PYTHONDONTWRITEBYTECODE="1",
                       ASAN_OPTIONS="detect_leaks=0:verify_asan_link_order=0:allocator_may_return_null=1:handle_segv=1",
                       UBSAN_OPTIONS="print_stacktrace=1")
    found = count = 0
    for python in pythons:
        for program in programs:
            for mode in MODES:
                with tempfile.TemporaryDirectory() as name:
                    log = pathlib.Path(name)
                    control_page(log)
                    command = [python, str(start), "--log", name, *mode, *runs(program)]
                    try:
                        run = subprocess.run(command, cwd=program.parent, env=environment, stdin=subprocess.DEVNULL,
                                             capture_output=True, timeout=LIMIT)
                        text, code = run.stderr.decode(errors="replace"), run.returncode
                    except subprocess.TimeoutExpired as late:
                        text, code = f"{late}\n", None
                    count += 1
                    if code is None or code == -11 or "AddressSanitizer" in text or "runtime error:" in text:
                        found += 1
                        print(f"--- {' '.join(command)}\n{text[:6000]}", flush=True)
    print(f"{count} runs in {len(pythons)} interpreters, {found} with findings")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
