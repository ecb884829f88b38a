#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""What the shells complete and what the manual page describes are the verbs and options that there are, no fewer and no more:
`callreel VERB --help`, which the parser writes, against each. The shells are asked, not their files read.

usage: completions.py BUILD
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[3]
COMPLETIONS = ROOT / "resources" / "completions"


def call(words, **options):
    return subprocess.run(words, capture_output=True, text=True, check=False, **options).stdout


def help_of(program, *words):
    return call([program, *words, "--help"])


def options_of(program, verb):
    """From the column that the parser fills."""
    text = help_of(program, verb).split("\nOptions:\n", 1)[1].split("\n\n", 1)[0]
    found = set()
    for line in text.splitlines():
        head = re.match(r"  (-\S+)", line)
        if head:
            found |= set(head[1].split(","))
    return found


def verbs_of(program):
    text = help_of(program).split("\nVerbs:\n", 1)[1].split("\n\n", 1)[0]
    return set(re.findall(r"^  (\S+)", text, re.M))


def bash(words):
    typed = " ".join(f"'{word}'" for word in words)
    script = f"source {COMPLETIONS}/callreel.bash; COMP_WORDS=({typed}); COMP_CWORD={len(words) - 1}; _callreel; echo \"${{COMPREPLY[@]}}\""
    return set(call(["bash", "--norc", "-c", script]).split())


def fish(line):
    text = call(["fish", "--no-config", "-c", f"source {COMPLETIONS}/callreel.fish; complete -C '{line}'"])
    return {row.split("\t")[0] for row in text.splitlines()}


def zsh(verb):
    """The specifications that _arguments is given; it is the shell that puts them together."""
    script = (
        "_arguments() { if [[ $1 == -C ]]; then state=$wanted; else print -rl -- \"$@\"; fi }\n"
        "_describe() { local list=$4; print -rl -- ${(P)list} }\n"
        f"service=callreel; wanted={'argument' if verb else 'verb'}; words=({verb or ''} '')\n"
        f"source {COMPLETIONS}/_callreel\n"
    )
    found = set()
    for line in call(["zsh", "-f", "-c", script]).splitlines():
        if line in ("-S", "-A", "-*"):  # for _arguments itself
            continue
        if not verb:
            found.add(line.split(":")[0])
            continue
        line = re.sub(r"^\([^)]*\)", "", line).lstrip("*")
        option = re.match(r"(--?[a-zA-Z][\w-]*)", line)
        if option:
            found.add(option[1])
    return found


def flags(lines):
    """Of mdoc: "Fl Fl json" is --json, "Fl o" is -o, "Fl Fl" alone is a --."""
    found = set()
    for words in map(str.split, lines):
        for at, word in enumerate(words):
            rest = words[at + 1 :] + ["", ""]
            if word.lstrip(".") != "Fl" or at and words[at - 1].lstrip(".") == "Fl":
                continue
            name, dashes = (rest[1], "--") if rest[0] == "Fl" else (rest[0], "-")
            if name and name not in ("Ar", "Cm"):
                found.add(dashes + name)
    return found


def manual(verb):
    """The options that the page shows in its synopsis of the verb, or describes in the part about it."""
    text = (ROOT / "resources" / "man" / "callreel.1").read_text()
    synopsis = text.split("\n.Sh SYNOPSIS\n", 1)[1].split("\n.Sh ", 1)[0]
    found = set()
    for entry in synopsis.split(".Nm\n"):
        lines = entry.splitlines()
        if lines and lines[0] == f".Cm {verb}":
            found |= flags(lines)
    part = re.search(rf"^\.Ss callreel {verb}\n(.*?)(?=^\.S[sh] )", text, re.M | re.S)
    return found | flags(line for line in part[1].splitlines() if line.startswith(".It ")) if part else set()


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve() / "bin" / "callreel")
    os.environ["PATH"] = os.path.dirname(program) + ":" + os.environ["PATH"]
    failed = []

    def compare(where, what, there, wanted):
        if there != wanted:
            failed.append(f"{where}, {what}: missing {sorted(wanted - there)}, not there {sorted(there - wanted)}")

    verbs = verbs_of(program)
    if len(verbs) < 11:
        failed.append(f"verbs: {verbs}")
    skipped = [name for name in ("bash", "zsh", "fish") if not shutil.which(name)]
    for verb in [None, *sorted(verbs)]:
        wanted = options_of(program, verb) if verb else verbs
        what = verb or "verbs"
        if "bash" not in skipped:
            there = bash(["callreel", verb, "-"] if verb else ["callreel", ""])
            compare("bash", what, {word for word in there if word != "--"} - (set() if verb else {"--help", "--version"}), wanted)
        if "zsh" not in skipped:
            compare("zsh", what, zsh(verb), wanted)
        if "fish" not in skipped:
            there = fish(f"callreel {verb} -") | fish(f"callreel {verb} --") if verb else fish("callreel ")
            compare("fish", what, there, wanted)
        if verb:
            compare("manual", what, manual(verb), wanted - {"-h", "--help"})
    desktop = {"--record", "--help", "--version"}
    there = flags((ROOT / "resources" / "man" / "callreel-desktop.1").read_text().splitlines())
    compare("manual", "callreel-desktop", there, desktop)
    if "fish" not in skipped:
        compare("fish", "callreel-desktop", fish("callreel-desktop -"), desktop)
    print("\n".join(failed))
    if skipped:
        print(f"not asked, because they are missing: {', '.join(skipped)}")
    if len(skipped) == 3:
        print("ALL TESTS SKIPPED: no shell to ask")
    return 1 if failed else 0


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as home:
        os.environ["HOME"] = os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_DATA_HOME"] = home
        sys.exit(main())
