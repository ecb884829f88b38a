# SPDX-License-Identifier: Apache-2.0
"""usage: run.py FOLDER_OF_FLOOR SCRIPT: runs the script with empty callbacks on the recorder's events."""
import sys

sys.path.insert(0, sys.argv[1])
import _floor

script = sys.argv[2]
with open(script) as file:
    code = compile(file.read(), script, "exec")
_floor.start()
exec(code, {"__name__": "__main__"})
