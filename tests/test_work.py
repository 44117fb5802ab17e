import os
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from multiprocessing import get_context
from pathlib import Path

import pytest

from kennisbank import work
from kennisbank.work import MANY, Memory, processors, spread


def double(part: Sequence[int]) -> tuple[int, list[int]]:
    return os.getpid(), [2 * item for item in part]


def test_few_items_stay_in_this_process() -> None:
    assert spread(double, range(MANY - 1)) == [(os.getpid(), [2 * n for n in range(MANY - 1)])]


def test_few_that_take_long_are_spread_too_in_smaller_parts() -> None:
    if processors() == 1:
        pytest.skip("one processor")
    results = spread(lambda part: [*part], range(60), many=60, turns=10)
    assert [item for part in results for item in part] == [*range(60)]
    assert {len(part) for part in results} == {-(-60 // (processors() * 10))}
    assert spread(lambda part: [*part], range(59), many=60) == [[*range(59)]]


def test_many_items_keep_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    everybody = get_context("fork").Barrier(3)
    begun: set[int] = set()

    def double_together(part: Sequence[int]) -> tuple[int, list[int]]:
        if os.getpid() not in begun:  # nobody goes on before each has a part
            begun.add(os.getpid())
            everybody.wait(timeout=60)
        return double(part)

    monkeypatch.setattr(work, "processors", lambda: 3)
    results = spread(double_together, range(MANY + 1))
    assert [item for _, part in results for item in part] == [2 * n for n in range(MANY + 1)]
    assert len({process for process, _ in results}) == 3


def test_work_that_is_done_aside_leaves_nothing_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "processors", lambda: 2)
    results = spread(double, range(MANY), aside=True)
    assert [item for _, part in results for item in part] == [2 * n for n in range(MANY)]
    assert os.getpid() not in {process for process, _ in results}


def test_error_of_another_process_is_raised_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(part: Sequence[int]) -> None:
        if MANY in part:
            raise ValueError("te veel")

    monkeypatch.setattr(work, "processors", lambda: 2)
    with pytest.raises(ValueError, match="te veel"):
        spread(fail, range(MANY + 1))


def test_work_of_a_process_that_is_stopped_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    here = os.getpid()

    def stop_elsewhere(part: Sequence[int]) -> tuple[int, list[int]]:
        if os.getpid() != here:
            os._exit(9)
        return double(part)

    monkeypatch.setattr(work, "processors", lambda: 2)
    results = spread(stop_elsewhere, range(MANY))
    assert [item for _, part in results for item in part] == [2 * n for n in range(MANY)]


ASLEEP = """
import os, time
from kennisbank import work
work.processors = lambda: 2
def sleep(part):
    os.write(1, f"{os.getpid()}\\n".encode())
    time.sleep(600)
work.spread(sleep, range(work.MANY), aside=True)
"""


def test_copies_go_with_a_process_that_is_killed() -> None:
    command = [sys.executable, "-c", ASLEEP]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout
        copies = [int(process.stdout.readline()) for _ in range(2)]
        assert all(map(is_alive, copies))
        process.kill()
    until = time.monotonic() + 20
    while any(map(is_alive, copies)) and time.monotonic() < until:
        time.sleep(0.01)
    assert not any(map(is_alive, copies))


def is_alive(process: int) -> bool:
    """Whether it runs; who was killed may stay where nobody clears away orphans."""
    try:
        state = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(") ")[2]
    except OSError:
        return False
    return state[0] not in "ZX"


def test_process_with_threads_is_not_copied() -> None:
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        assert processors() == 1
    finally:
        stop.set()
        thread.join()


def test_what_was_made_of_a_thing_is_made_once() -> None:
    memory, thing, made = Memory(), [1], []
    for _ in range(2):
        memory.recall("sum", thing, lambda: made.append(1))
        memory.end_round()
    assert made == [1]
    assert memory.knows("sum", thing)
    assert not memory.knows("other", thing)


def test_of_many_only_what_is_new_is_made() -> None:
    memory, things, made = Memory(), [[1], [2], [1]], list[int]()

    def double(at: int) -> int:
        made.append(at)
        return things[at][0] * 2

    assert memory.recall_all("double", things, double) == [2, 4, 2]
    memory.end_round()
    things[1] = [3]
    assert memory.recall_all("double", [*things, things[0]], double) == [2, 6, 2, 2]
    assert made == [0, 1, 2, 1]
    assert Memory(lasting=False).recall_all("double", things, double) == [2, 6, 2]


def test_memory_for_one_round_keeps_files_and_nothing_that_was_made_of_them() -> None:
    memory, thing, made = Memory(lasting=False), [1], []
    for _ in range(2):
        memory.recall("sum", thing, lambda: made.append(1))
    assert made == [1, 1]
    assert not memory.knows("sum", thing)
    memory.keep_file("a", (1, 2), "text")
    assert memory.content_of("a") == "text"


def test_equal_thing_is_another_thing() -> None:
    memory = Memory()
    assert memory.recall("copy", [1], lambda: "first") == "first"
    assert memory.recall("copy", [1], lambda: "second") == "second"


def test_what_a_round_did_not_ask_for_is_forgotten() -> None:
    memory, thing = Memory(), [1]
    memory.recall("sum", thing, lambda: 1)
    memory.end_round()
    memory.end_round()
    assert not memory.knows("sum", thing)


def test_other_surroundings_make_one_kind_of_thing_anew() -> None:
    memory, thing = Memory(), [1]
    for surroundings, expected in (({"a": 1}, 1), ({"a": 1}, 1), ({"a": 2}, 3)):
        memory.stay_within("sum", surroundings)
        assert memory.recall("sum", thing, lambda new=expected: new) == expected
        memory.recall("other", thing, lambda: 5)
        memory.end_round()
    assert memory.recall("other", thing, lambda: 6) == 5


def test_file_is_known_in_one_state_only() -> None:
    memory = Memory()
    assert not memory.knows_file("a", None)
    memory.keep_file("a", (1, 2), "text")
    assert memory.knows_file("a", (1, 2))
    assert not memory.knows_file("a", (1, 3))
    assert memory.content_of("a") == "text"
