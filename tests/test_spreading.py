import os
import threading
import time
from collections.abc import Sequence

import pytest

from kennisbank import spreading
from kennisbank.spreading import MANY, processors, spread


def double(part: Sequence[int]) -> tuple[int, list[int]]:
    time.sleep(0.005)  # so that each process gets its turn
    return os.getpid(), [2 * item for item in part]


def test_few_items_stay_in_this_process() -> None:
    assert spread(double, range(MANY - 1)) == [(os.getpid(), [2 * n for n in range(MANY - 1)])]


def test_many_items_keep_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreading, "processors", lambda: 3)
    results = spread(double, range(MANY + 1))
    assert [item for _, part in results for item in part] == [2 * n for n in range(MANY + 1)]
    assert len({process for process, _ in results}) == 3


def test_error_of_another_process_is_raised_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(part: Sequence[int]) -> None:
        if MANY in part:
            raise ValueError("te veel")

    monkeypatch.setattr(spreading, "processors", lambda: 2)
    with pytest.raises(ValueError, match="te veel"):
        spread(fail, range(MANY + 1))


def test_work_of_a_process_that_is_stopped_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    here = os.getpid()

    def stop_elsewhere(part: Sequence[int]) -> tuple[int, list[int]]:
        if os.getpid() != here:
            os._exit(9)
        return double(part)

    monkeypatch.setattr(spreading, "processors", lambda: 2)
    results = spread(stop_elsewhere, range(MANY))
    assert [item for _, part in results for item in part] == [2 * n for n in range(MANY)]


def test_process_with_threads_is_not_copied() -> None:
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        assert processors() == 1
    finally:
        stop.set()
        thread.join()
