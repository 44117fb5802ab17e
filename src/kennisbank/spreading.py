"""Spreading: the same work over all processors, where that is sure to pay."""

import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import TypeVar

from kennisbank.signals import stop_at_once

T = TypeVar("T")
R = TypeVar("R")
Done = dict[int, R]  # what came of each part, by its number

MANY = 500  # with fewer items a second process costs more than it saves
TURNS = 6  # parts for each process: who is done first takes the next
MOST = 250  # parts in all, as the number of each is one byte


def spread(work: Callable[[Sequence[T]], R], items: Sequence[T]) -> list[R]:
    """What `work` makes of the items, in parts; in their order, and an error as it came.

    The other processes are copies of this one (fork), so that nothing has to be sent to them; what
    they give comes back by pickle. Where a copy is not safe, this process does it all.
    """
    number = processors() if len(items) >= MANY else 1
    if number == 1:
        return [work(items)]
    size = -(-len(items) // min(number * TURNS, MOST))
    parts = [items[at : at + size] for at in range(0, len(items), size)]
    # The numbers of the parts wait in a pipe, from which each process reads one at a time.
    waiting, end = os.pipe()
    os.write(end, bytes(range(len(parts))))
    os.close(end)
    context = get_context("fork")
    running = []
    try:
        for _ in range(number - 1):
            here, there = context.Pipe(duplex=False)
            process = context.Process(target=answer, args=(work, parts, waiting, there))
            process.start()
            there.close()
            running.append((process, here))
        results = {at: work(parts[at]) for at in numbers_in(waiting)}
        for _, here in running:
            try:
                done, error = here.recv()
            except EOFError:  # that process was stopped, for lack of memory perhaps
                continue
            if error:
                raise error
            results |= done
    finally:
        os.close(waiting)
        for process, here in running:
            here.close()
            process.terminate()
            process.join()
    return [results[at] if at in results else work(part) for at, part in enumerate(parts)]


def numbers_in(waiting: int) -> Iterator[int]:
    """The numbers of parts that nobody has taken yet, one at a time."""
    while number := os.read(waiting, 1):
        yield number[0]


def answer(
    work: Callable[[Sequence[T]], R],
    parts: Sequence[Sequence[T]],
    waiting: int,
    there: Connection,
) -> None:
    """Do parts in a process of its own and send what came of them, or the error."""
    stop_at_once()
    try:
        outcome: tuple[Done[R], Exception | None] = (
            {at: work(parts[at]) for at in numbers_in(waiting)},
            None,
        )
    except Exception as error:  # noqa: BLE001 (whatever it is, the first process raises it)
        outcome = {}, error
    with suppress(BrokenPipeError):  # when nobody waits for it any more
        there.send(outcome)
    there.close()


def processors() -> int:
    """How many processes may share the work: one where a copy of this process is not safe."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0))
