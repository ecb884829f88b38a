#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A real display for the end-to-end tests: Xvfb, a window manager, a session bus, and the window read as a screen reader does.

Used by the scripts beside it; each is a test of its own. What the machine lacks makes the test skipped, with the reason.
"""
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

GUARD = "CALLREEL_TEST_GUARD"
TIMEOUT = 60.0  # seconds for anything that is waited for; generous, because it only matters when the test fails


def skip(reason):
    """Ends the test as skipped; ctest knows the words."""
    print(f"ALL TESTS SKIPPED: {reason}")
    sys.exit(0)


def require(*commands):
    missing = [c for c in commands if not shutil.which(c)]
    if missing:
        skip("needs " + ", ".join(missing))


def end_all(mark):
    """Kills every process that has this among its variables, until there is none: they may start others."""
    again = True
    while again:
        again = False
        for folder in pathlib.Path("/proc").glob("[0-9]*"):
            try:
                if int(folder.name) != os.getpid() and mark in (folder / "environ").read_bytes().split(b"\0"):
                    os.kill(int(folder.name), signal.SIGKILL)
                    again = True
            except (OSError, ValueError):
                pass


def guard():
    """Nothing that the test starts outlives it, even when ctest kills it: a process that is nobody's child sees to it."""
    mark = f"{GUARD}={os.getpid()}".encode()
    reader, writer = os.pipe()  # the other end closes with this process
    between = os.fork()
    if between == 0:
        os.setsid()
        if os.fork() == 0:
            os.close(writer)
            nowhere = os.open("/dev/null", os.O_RDWR)
            for stream in range(3):  # whoever reads what the test writes does not wait for this one
                os.dup2(nowhere, stream)
            os.read(reader, 1)
            end_all(mark)
        os._exit(0)
    os.waitpid(between, 0)
    os.close(reader)
    os.environ[GUARD] = str(os.getpid())
    return mark


class Session:
    """Owns the display, the bus and the program; everything is ended by close(), in reverse order."""

    def __init__(self, build):
        require("Xvfb", "openbox", "xdotool", "dbus-daemon", "import")
        self.build = pathlib.Path(build)
        self.mark = guard()
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="callreel-end-to-end-"))
        self.processes = []
        reader, writer = os.pipe()
        self._start(["Xvfb", "-displayfd", str(writer), "-screen", "0", "1440x900x24", "-nolisten", "tcp"], pass_fds=[writer])
        os.close(writer)
        with os.fdopen(reader) as pipe:
            self.display = ":" + pipe.readline().strip()
        reader, writer = os.pipe()
        self._start(["dbus-daemon", "--session", "--nofork", f"--print-address={writer}"], pass_fds=[writer])
        os.close(writer)
        with os.fdopen(reader) as pipe:
            bus = pipe.readline().strip()
        self.environment = dict(os.environ, DISPLAY=self.display, DBUS_SESSION_BUS_ADDRESS=bus, LC_ALL="C.UTF-8",
                                CALLREEL_HOME=str(self.folder / "traces"), XDG_CONFIG_HOME=str(self.folder / "config"),
                                XDG_DATA_HOME=str(self.folder / "data"), XDG_RUNTIME_DIR=str(self.folder),
                                QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_QPA_PLATFORM="xcb")
        for name in ("CODETRACER_PROPAGATE_SCRIPT_EXIT", "WAYLAND_DISPLAY", "CALLREEL_PYTHON"):
            self.environment.pop(name, None)
        self._start(["openbox"], env=self.environment)
        os.environ.update({k: self.environment[k] for k in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR")})
        try:
            import gi
            gi.require_version("Atspi", "2.0")
            from gi.repository import Atspi
        except (ImportError, ValueError):
            self.close()
            skip("needs gir1.2-atspi-2.0 and python3-gi")
        self.atspi = Atspi
        Atspi.init()
        self.program = None

    def _start(self, command, **options):
        options.setdefault("stdout", subprocess.DEVNULL)
        options.setdefault("stderr", subprocess.DEVNULL)
        self.processes.append(subprocess.Popen(command, **options))
        return self.processes[-1]

    def close(self):
        for process in reversed(self.processes):
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        end_all(self.mark)
        shutil.rmtree(self.folder, ignore_errors=True)

    def launch(self, *arguments):
        """Starts callreel-desktop and waits until its window can be read."""
        log = open(self.folder / "desktop.log", "wb")
        self.program = self._start([str(self.build / "bin" / "callreel-desktop"), *arguments], env=self.environment,
                                   stdout=log, stderr=log)
        self.application = self.wait(lambda: self._application(), "the window")

    def _application(self):
        desktop = self.atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child and child.get_process_id() == self.program.pid and child.get_child_count():
                return child
        return None

    def wait(self, condition, what):
        """Waits for what another process does; AT-SPI has no event for most of it, so it is asked for again."""
        until = time.monotonic() + TIMEOUT
        while time.monotonic() < until:
            try:
                found = condition()
            except self.atspi_error():
                found = None
            if found:
                return found
            if self.program and self.program.poll() is not None:
                raise AssertionError(f"the program ended with {self.program.returncode} while waiting for {what}:\n" +
                                     (self.folder / "desktop.log").read_text(errors="replace"))
            time.sleep(0.1)
        self.screenshot(self.folder / "failed.png")
        raise AssertionError(f"{what} did not appear in {TIMEOUT} s; on screen are:\n" + "\n".join(self.names()))

    @staticmethod
    def atspi_error():
        from gi.repository import GLib
        return GLib.Error

    def walk(self, node=None, depth=0):
        node = node or self.application
        yield node
        if depth > 40:
            return
        for index in range(min(node.get_child_count(), 400)):
            child = node.get_child_at_index(index)
            if child:
                yield from self.walk(child, depth + 1)

    def visible(self, node):
        states = node.get_state_set()
        return states.contains(self.atspi.StateType.SHOWING)

    def find(self, name, role=None):
        """The first control on screen with this accessible name (and role); None when there is none."""
        for node in self.walk():
            if (node.get_name() or "") == name and (role is None or node.get_role_name() == role) and self.visible(node):
                return node
        return None

    def find_containing(self, text):
        for node in self.walk():
            if text in (node.get_name() or "") and self.visible(node):
                return node
        return None

    def names(self):
        return sorted({f"{n.get_role_name()}: {n.get_name()}" for n in self.walk() if n.get_name() and self.visible(n)})

    def click(self, name, role=None):
        """A real mouse click in the middle of the control."""
        node = self.wait(lambda: self.find(name, role), f"'{name}'")
        place = node.get_extents(self.atspi.CoordType.SCREEN)
        subprocess.run(["xdotool", "mousemove", "--sync", str(place.x + place.width // 2),
                        str(place.y + place.height // 2), "click", "1"], env=self.environment, check=True)

    def key(self, *keys):
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], env=self.environment, check=True)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "2", text], env=self.environment, check=True)

    def screenshot(self, path):
        subprocess.run(["import", "-window", "root", str(path)], env=self.environment, check=False)
