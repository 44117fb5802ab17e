import os
import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest

from kennisbank.disk import heard
from kennisbank.disk.signals import STOPPING, ignore_from_now


@pytest.fixture(autouse=True)
def _nothing_ignored() -> Iterator[None]:
    """As in a terminal: tests that run in the background come with some signals ignored."""
    before = {number: signal.getsignal(number) for number in STOPPING}
    for number in STOPPING:
        handler = signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL
        signal.signal(number, handler)
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.parametrize("number", STOPPING)
def test_each_signal_that_stops_is_heard_as_ctrl_c(number: signal.Signals) -> None:
    before = signal.getsignal(number)
    with pytest.raises(KeyboardInterrupt), heard():
        os.kill(os.getpid(), number)
    assert signal.getsignal(number) == before


def test_nobody_stops_what_cannot_be_undone() -> None:
    before = [signal.getsignal(number) for number in STOPPING]
    with heard():
        ignore_from_now()
        for number in STOPPING:
            os.kill(os.getpid(), number)
    assert [signal.getsignal(number) for number in STOPPING] == before


def test_what_is_not_heard_stays_as_it_is() -> None:
    ignore_from_now()
    with pytest.raises(KeyboardInterrupt):
        os.kill(os.getpid(), signal.SIGINT)


NOHUP = """
import os, signal
from kennisbank.disk import heard
signal.signal(signal.SIGHUP, signal.SIG_IGN)
with heard():
    os.kill(os.getpid(), signal.SIGHUP)
"""


def test_hang_up_that_the_caller_ignores_stays_ignored() -> None:
    assert subprocess.run([sys.executable, "-c", NOHUP], check=False).returncode == 0
