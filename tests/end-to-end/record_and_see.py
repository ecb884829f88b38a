#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The whole way, as a person goes it: open the window, record a script through the dialog, see the tree and the truth.

usage: record_and_see.py BUILD_FOLDER      (a screenshot goes to BUILD_FOLDER/screenshots/end-to-end.png)
"""
import json
import pathlib
import subprocess
import sys

from desktop_session import Session

SCRIPT = """
import sys

def load(names):
    for name in names:
        yield name.upper()

def ship(order, express=False):
    if order == "CHF":
        raise LookupError("no rate for " + order)
    return {"order": order, "express": express}

def main(argv):
    shipped = [ship(order) for order in load(argv)]
    print(len(shipped), "orders shipped")
    try:
        ship("CHF", express=True)
    except LookupError as error:
        print(error, file=sys.stderr)
        return 3

sys.exit(main(sys.argv[1:] or ["eur", "usd"]))
"""


def main():
    build = pathlib.Path(sys.argv[1])
    session = Session(build)
    try:
        script = session.folder / "orders.py"
        script.write_text(SCRIPT)
        session.launch()
        session.wait(lambda: session.find("Record a Python program"), "the start page")

        session.key("ctrl+r")
        session.wait(lambda: session.find("Exact command"), "the record dialog")
        session.key("ctrl+a")
        session.type(str(script))
        session.wait(lambda: session.find_containing("orders.py"), "the script in the exact command")
        session.key("ctrl+Return")

        # The trace opens by itself when it is sealed: a tree that balances, and how it ended.
        session.wait(lambda: session.find_containing("exited with status 3"), "the answer to how it ended")
        session.wait(lambda: session.find_containing("<toplevel>"), "the root of the tree")
        session.wait(lambda: session.find_containing("ship"), "the calls of the script")
        session.wait(lambda: session.find_containing("The script exited with status 3"), "the warning banner")
        picture = build / "screenshots" / "end-to-end.png"
        picture.parent.mkdir(exist_ok=True)
        session.screenshot(picture)

        traces = list((session.folder / "traces").glob("*.reel"))
        assert len(traces) == 1, f"one recording makes one trace: {traces}"
        callreel = build / "bin" / "callreel"
        subprocess.run([callreel, "verify", traces[0]], env=session.environment, check=True, stdout=subprocess.DEVNULL)
        shown = json.loads(subprocess.run([callreel, "show", "--json", traces[0]], env=session.environment, check=True,
                                          capture_output=True, text=True).stdout)
        assert shown["process_exit_status"] == {"code": 3, "label": None}, shown["process_exit_status"]
        assert shown["verdict"]["balance"]["balanced"] is True
        assert not list((session.folder / "traces" / "running").glob("*")), "the log is gone once it is sealed"

        session.key("ctrl+q")
        session.program.wait(30)
        assert session.program.returncode == 0, f"the window ended with {session.program.returncode}"
    finally:
        session.close()
    print("recorded through the dialog, seen in the tree, balanced")


if __name__ == "__main__":
    main()
