# SPDX-License-Identifier: Apache-2.0
"""What `callreel run` costs beside env: the start of a command, and the throughput of its output with and without a filter.

Called by bench; every figure is CPU time, the median of interleaved rounds.
"""
import os
import pathlib
import resource
import statistics
import subprocess
import tempfile

ROUNDS = int(os.environ.get("CALLREEL_BENCH_ROUNDS", "5"))
STARTS = 40  # in each round
LINES = 400_000


def seconds(command, environment, times=1):
    """CPU seconds of one run, children included: what a busy machine does not change much."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    for _ in range(times):
        subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                       env=environment, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) / times


def medians(commands, environment, times):
    found = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            found[name].append(seconds(command, environment, times))
    return {name: statistics.median(values) for name, values in found.items()}


def bench_wrapper(build):
    callreel = str(build / "bin" / "callreel")
    with tempfile.TemporaryDirectory(prefix="callreel-bench-") as folder:
        measure(callreel, pathlib.Path(folder))


def measure(callreel, work):
    environment = dict(os.environ, CALLREEL_HOME=str(work / "home"))
    everything = work / "all.toml"
    everything.write_text("")
    output = work / "output.txt"
    with output.open("w") as file:
        for number in range(LINES):
            file.write(f"[{number}/{LINES}] Building CXX object model/CMakeFiles/part.dir/file{number}.cpp.o\n"
                       if number % 20 else f"src/file{number}.cpp:12:5: warning: unused variable 'x' [-Wunused-variable]\n")
    size = output.stat().st_size / 1e6

    print(f"\nWrapper: start of a command that does nothing (median of {ROUNDS} rounds of {STARTS}, interleaved)")
    starts = medians({
        "true": ["true"],
        "env true": ["env", "true"],
        "callreel run true": [callreel, "run", "true"],
        "callreel run --filter make true": [callreel, "run", "--quiet", "--filter", "make", "--", "true"],
        "callreel run --filter-command cat true": [callreel, "run", "--filter-command", "cat", "--", "true"],
    }, environment, STARTS)
    print("| command | CPU ms | more than env |\n|---|---|---|")
    for name, value in starts.items():
        print(f"| {name} | {value * 1e3:.2f} | {(value - starts['env true']) * 1e3:.2f} |")

    print(f"\nWrapper: {LINES} lines, {size:.0f} MB, of `cat`, to /dev/null")
    cat = ["cat", str(output)]
    flows = medians({
        "cat": cat,
        "callreel run cat": [callreel, "run", *cat],
        "--filter (no rules)": [callreel, "run", "--quiet", "--filter", str(everything), "--", *cat],
        "--filter make": [callreel, "run", "--quiet", "--filter", "make", "--", *cat],
        "--filter pytest": [callreel, "run", "--quiet", "--filter", "pytest", "--", *cat],
        "--filter-command cat": [callreel, "run", "--filter-command", "cat", "--", *cat],
    }, environment, 1)
    print("| with | CPU s | MB/s | lines/s |\n|---|---|---|---|")
    for name, value in flows.items():
        print(f"| {name} | {value:.3f} | {size / value:.0f} | {LINES / value:,.0f} |")
