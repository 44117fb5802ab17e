"""Spreading: the same work over all processors, where that is sure to pay."""

import os
import sys
import threading
from collections.abc import Callable, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

MANY = 500  # with fewer items a second process costs more than it saves


def spread(work: Callable[[Sequence[T]], R], items: Sequence[T]) -> list[R]:
    """What `work` makes of the items, in parts; in their order, and an error as it came.

    The other processes are copies of this one (fork), so that nothing has to be sent to them; what
    they give comes back by pickle. Where a copy is not safe, this process does it all.
    """
    number = processors() if len(items) >= MANY else 1
    if number == 1:
        return [work(items)]
    size = -(-len(items) // number)
    parts = [items[at : at + size] for at in range(0, len(items), size)]
    context = get_context("fork")
    running = []
    for part in parts[1:]:
        here, there = context.Pipe(duplex=False)
        process = context.Process(target=answer, args=(work, part, there))
        process.start()
        there.close()
        running.append((process, here))
    results = [work(parts[0])]
    for part, (process, here) in zip(parts[1:], running, strict=True):
        try:
            result, error = here.recv()
        except EOFError:  # that process was stopped, for lack of memory perhaps: do it here
            result, error = work(part), None
        process.join()
        if error:
            raise error
        results.append(result)
    return results


def answer(work: Callable[[Sequence[T]], R], part: Sequence[T], there: Connection) -> None:
    """Do one part in a process of its own and send what came of it, or the error."""
    try:
        outcome: tuple[R | None, Exception | None] = work(part), None
    except Exception as error:  # noqa: BLE001 (whatever it is, the first process raises it)
        outcome = None, error
    there.send(outcome)
    there.close()


def processors() -> int:
    """How many processes may share the work: one where a copy of this process is not safe."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0))
