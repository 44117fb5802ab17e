"""Signals: how somebody or a system stops us, heard as Ctrl+C is, until it is too late to stop."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import NoReturn

STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
WHEN_PARENT_DIES = 1  # what Linux is asked (prctl)


@contextmanager
def heard() -> Iterator[None]:
    """Each of these raises KeyboardInterrupt, so that what is half done is cleared away.

    What the caller ignores (`nohup`, a job in the background) stays ignored.
    """
    before = {number: signal.getsignal(number) for number in STOPPING}
    try:
        for number, handler in before.items():
            if handler in (signal.SIG_DFL, signal.default_int_handler):
                signal.signal(number, interrupt)
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def interrupt(number: int, _: FrameType | None) -> NoReturn:
    """Stop as Ctrl+C does."""
    raise KeyboardInterrupt(signal.Signals(number).name)


def ignore_from_now() -> None:
    """What cannot be undone has begun: what was `heard` no longer is."""
    for number in STOPPING:
        if signal.getsignal(number) is interrupt:
            signal.signal(number, signal.SIG_IGN)


def stop_at_once(parent: int) -> None:
    """For a copy of a process, which has nothing to clear away and nothing to say: it stops when it
    is told to, and with the process that waits for it, however that comes to its end."""
    from ctypes import CDLL  # takes milliseconds, and most commands need it not

    for number in STOPPING:
        signal.signal(number, signal.SIG_DFL)
    with suppress(AttributeError, OSError):  # where the system has no such thing
        CDLL(None).prctl(WHEN_PARENT_DIES, signal.SIGKILL)
    if os.getppid() != parent:  # that was before it could be asked
        os._exit(1)
