"""Commands, each in a process of its own, without starting Python and importing all for each.

Another process imports all that commands use, does nothing with it, and copies itself (fork) for
each command that is asked of it. For who starts the same commands again and again, and asks what
they do; that they start at all, is seen where they are started as programs.
"""

import atexit
import gc
import importlib
import json
import os
import pkgutil
import resource
import selectors
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

import kennisbank
from kennisbank.cli import leave

MOST = 200_000  # bytes of a request: arguments and environment


class Started:
    """A command at work, in a group of its own; as `subprocess.Popen` of a text."""

    def __init__(
        self,
        arguments: Sequence[str],
        cwd: Path,
        env: Mapping[str, str],
        limit: int | None = None,  # bytes beyond which it may let no file grow
    ) -> None:
        self.args, self.returncode = arguments, 0
        wanted = {"arguments": arguments, "cwd": str(cwd), "env": dict(env), "limit": limit}
        pipes = [os.pipe() for _ in range(3)]
        socket.send_fds(asked(), [json.dumps(wanted).encode()], [end for _, end in pipes])
        for _, end in pipes:
            os.close(end)
        self._told, self._out, self._err = (here for here, _ in pipes)
        self._read: dict[int, bytes] = {self._told: b"", self._out: b"", self._err: b""}
        self._open = selectors.DefaultSelector()
        for here in self._read:
            self._open.register(here, selectors.EVENT_READ)
        while b"\n" not in self._read[self._told]:
            self._hear(None)
        self.pid = int(self._read[self._told].split()[0])

    def _hear(self, timeout: float | None) -> None:
        for key, _ in self._open.select(timeout):
            if new := os.read(key.fd, 65536):
                self._read[key.fd] += new
            else:
                self._open.unregister(key.fd)
                os.close(key.fd)

    @property
    def said(self) -> str:
        """What it printed so far."""
        return self._read[self._out].decode()

    def hear_until(self, text: str, seconds: float) -> None:
        """Wait until it printed this, or ended."""
        end = time.monotonic() + seconds
        while text not in self.said and self._open.get_map() and time.monotonic() < end:
            self._hear(max(end - time.monotonic(), 0))

    def communicate(self, timeout: float) -> tuple[str, str]:
        """What it printed, when it and all that it began have ended; TimeoutExpired before that."""
        end = time.monotonic() + timeout
        while self._open.get_map():
            if time.monotonic() >= end:
                raise subprocess.TimeoutExpired(self.args, timeout)
            self._hear(max(end - time.monotonic(), 0))
        self.returncode = int(self._read[self._told].split()[1])
        return self.said, self._read[self._err].decode()

    def terminate(self) -> None:
        """Stop it, if it is still busy."""
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGTERM)


@cache
def asked() -> socket.socket:
    """Where commands are asked for; whoever copies itself for them ends when this one does."""
    here, there = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    command = (sys.executable, "-m", "tests.started", str(there.fileno()))
    root = Path(__file__).parents[1]
    copied = subprocess.Popen(
        command, cwd=root, pass_fds=[there.fileno()], stdin=subprocess.DEVNULL
    )
    there.close()

    def leave_it() -> None:
        here.close()
        copied.wait()

    atexit.register(leave_it)
    return here


def import_all() -> None:
    """All modules, but the one that is a command when it is imported."""
    for module in pkgutil.walk_packages(kennisbank.__path__, "kennisbank."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)


def answer(asking: socket.socket) -> None:
    """Begin the commands that are asked for, one after the other, until nobody can ask."""
    import_all()
    gc.collect()
    gc.freeze()
    while True:
        wanted, pipes, *_ = socket.recv_fds(asking, MOST, 3)
        if not wanted:
            return
        pid = os.fork()
        if not pid:
            begin(json.loads(wanted), *pipes)
        told, *others = pipes
        for pipe in others:
            os.close(pipe)
        os.write(told, f"{pid}\n".encode())
        _, status = os.waitpid(pid, 0)
        os.write(told, f"{os.waitstatus_to_exitcode(status)}\n".encode())
        os.close(told)


def begin(wanted: Mapping[str, Any], told: int, out: int, err: int) -> NoReturn:
    """Be the command that is asked for, as if this process had been started for it."""
    os.close(told)
    for pipe, place in ((out, 1), (err, 2)):
        os.dup2(pipe, place)
        os.close(pipe)
    os.setsid()
    os.chdir(str(wanted["cwd"]))
    os.environ.clear()
    os.environ.update(wanted["env"])
    if limit := wanted["limit"]:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    sys.argv = ["kennisbank", *wanted["arguments"]]
    leave()


if __name__ == "__main__":
    answer(socket.socket(fileno=int(sys.argv[1])))
