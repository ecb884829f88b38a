#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The CMake package (P5, P9, P12; E1, E3, E5, E12): installs the build to a folder, builds the program of docs/embedding.md
against it as somebody else would, and runs it.

usage: package.py BUILD
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[3]


def skip(why):
    print(f"ALL TESTS SKIPPED: {why}")
    sys.exit(0)


def check(condition, what):
    if not condition:
        print(f"FAILED: {what}")
        sys.exit(1)


def call(words, **options):
    done = subprocess.run(list(map(str, words)), capture_output=True, text=True, check=False, **options)
    check(done.returncode == 0, f"{' '.join(map(str, words))}: {done.returncode}\n{done.stdout}\n{done.stderr}")
    return done.stdout


def documented_files():
    """The files that docs/embedding.md shows whole: blocks whose first line names them."""
    text = (ROOT / "docs" / "embedding.md").read_text()
    blocks = re.findall(r"^```(?:cmake|cpp)\n((?:#|//) ([\w.]+).*?)^```$", text, re.M | re.S)
    return {name: content for content, name in blocks}


def cached(build, key):
    found = re.search(rf"^{key}:\w+=(.*)$", (build / "CMakeCache.txt").read_text(), re.M)
    return found[1] if found else ""


def build_project(folder, prefix, build):
    """A project of somebody else's: what the document shows, and each installed header by itself."""
    source = folder / "project"
    source.mkdir()
    for name, content in documented_files().items():
        (source / name).write_text(content)
    include = prefix / "include" / "callreel"
    headers = sorted(str(path.relative_to(include)) for path in include.rglob("*.h"))
    check("model/recording/RecordProgram.h" in headers and "model/session/RunAsScript.h" in headers, f"headers: {headers}")
    for number, header in enumerate(headers):
        (source / f"header{number}.cpp").write_text(f'#include "{header}"\n')
    with open(source / "CMakeLists.txt", "a", encoding="utf-8") as project:
        names = " ".join(f"header{number}.cpp" for number in range(len(headers)))
        project.write(f"add_library(headers OBJECT {names})\ntarget_link_libraries(headers PRIVATE Callreel::session)\n")
        project.write("add_executable(plain plain.cpp)\ntarget_link_libraries(plain PRIVATE Callreel::exit)\n")
        project.write('file(GENERATE OUTPUT program CONTENT "$<TARGET_FILE:Callreel::callreel>")\n')
    # Callreel::exit alone: nothing of Qt is needed.
    (source / "plain.cpp").write_text(
        '#include "model/exit/Diagnostic.h"\n'
        'int main() { return *callreel::exitCodeOf(callreel::withExitCode(callreel::failure("a", "b"), 9).error()); }\n'
    )
    out = folder / "out"
    words = ["cmake", "-S", source, "-B", out, f"-DCMAKE_PREFIX_PATH={prefix}", "-DCMAKE_CXX_COMPILER=" + cached(build, "CMAKE_CXX_COMPILER")]
    if shutil.which("ninja"):
        words += ["-G", "Ninja"]
    words.append("-DCMAKE_CXX_FLAGS=" + cached(build, "CMAKE_CXX_FLAGS"))  # a build with sanitizers has to be linked with them
    call(words)
    call(["cmake", "--build", out, "--parallel", "2"])
    check((out / "program").read_text() == str(prefix / "bin" / "callreel"), "Callreel::callreel is not the installed program")
    needed = call(["ldd", out / "plain"])
    check("Qt" not in needed, f"Callreel::exit needs Qt: {needed}")
    return out


def python():
    """A CPython that can be recorded."""
    ask = "import sys; sys.exit(sys.implementation.name != 'cpython' or sys.version_info < (3, 11))"
    for name in os.environ.get("PYTHONS", "").split(":") + ["/usr/bin/python3", "python3"]:
        path = shutil.which(name) if name else None
        if path and subprocess.run([path, "-c", ask], check=False).returncode == 0:
            return path
    return None


def run(folder, prefix, *words, **variables):
    environment = {
        "PATH": f"{prefix}/bin:/usr/bin:/bin",
        "HOME": str(folder),
        "LC_ALL": "C.UTF-8",
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_DATA_HOME": str(folder / "data"),
        "CALLREEL_HOME": str(folder / "home"),
        "CALLREEL_PYTHON": python() or "",
    }
    return subprocess.run(list(map(str, words)), env=environment | variables, cwd=folder, capture_output=True, text=True, check=False)


def main():
    if not shutil.which("cmake"):
        skip("cmake, which builds the program against the installed package, is missing")
    build = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory(prefix="callreel-package-") as name:
        folder = pathlib.Path(name)
        prefix = folder / "prefix"
        call(["cmake", "--install", build, "--prefix", prefix])
        out = build_project(folder, prefix, build)
        check(run(folder, prefix, out / "plain").returncode == 9, "E3: the attached code")
        if not python():
            skip("the package was built against; no CPython 3.11 or later was found to record; set PYTHONS")

        for script, text in {"good": "print('good')", "bad": "def f(): raise SystemExit(3)\nf()", "killed": "import os; os.kill(os.getpid(), 9)"}.items():
            (folder / f"{script}.py").write_text(text + "\n")
        done = run(folder, prefix, out / "nightly", "good.py")
        check(done.returncode == 0, f"a script that is well: {done}")
        words = done.stdout.split()
        check(words[0] == "good" and pathlib.Path(words[1]).is_file(), f"the trace: {done}")
        verified = run(folder, prefix, prefix / "bin" / "callreel", "verify", words[1])
        check(verified.returncode == 0, f"the trace opens: {verified}")
        done = run(folder, prefix, out / "nightly", "bad.py", "good.py")
        check(done.returncode == 3 and "good" not in done.stdout, f"P3, E12: the script's own code: {done}")
        check(done.stderr == "nightly: bad.py failed. \n", f"E6: told once: {done.stderr!r}")
        # What the program says goes before the variable (P10).
        done = run(folder, prefix, out / "nightly", "killed.py", CODETRACER_PROPAGATE_SCRIPT_EXIT="0")
        check(done.returncode == 137, f"P8: {done}")
        done = run(folder, prefix, out / "nightly", "good.py", CALLREEL_HOME="/proc/callreel")
        check(done.returncode == 125, f"P7: the recorder's failure: {done}")
        done = run(folder, prefix, out / "nightly", "good.py", PATH="/usr/bin:/bin")
        check(done.returncode == 1 and "callreel" in done.stderr, f"E4: no code is attached, so 1: {done}")

        done = run(folder, prefix, out / "slots")
        check(done.returncode == 0 and re.fullmatch(r"\d+, started for this\n", done.stdout), f"the service: {done}")
        done = run(folder, prefix, out / "slots", "1000")
        check(done.returncode == 3 and done.stderr == "slots: There are too few slots.\n", f"E1: the attached code: {done}")
        status = run(folder, prefix, prefix / "bin" / "callreel", "service", "status")
        check(status.returncode == 1, f"L20: the service that was started is left behind: {status}")
    print("the package is installed, found, built against and run")


main()
