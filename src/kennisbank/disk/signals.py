"""Signals: how somebody or a system stops us, heard as Ctrl+C is, until it is too late to stop."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


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


def stop_at_once() -> None:
    """For a copy of a process, which has nothing to clear away and nothing to say."""
    for number in STOPPING:
        signal.signal(number, signal.SIG_DFL)
