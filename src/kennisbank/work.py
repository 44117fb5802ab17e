"""Work: much of it spread over all processors, kept from the collector, and not done twice."""

import gc
import os
import sys
import threading
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from ctypes import CDLL
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import TypeVar

from kennisbank.disk import stop_at_once

T = TypeVar("T")
R = TypeVar("R")
Done = dict[int, R]  # what came of each part, by its number

MANY = 500  # with fewer items a second process costs more than it saves
TURNS = 6  # parts for each process: who is done first takes the next
MOST = 250  # parts in all, as the number of each is one byte


def spread(
    work: Callable[[Sequence[T]], R],
    items: Sequence[T],
    many: int = MANY,
    turns: int = TURNS,
    aside: bool = False,
) -> list[R]:
    """What `work` makes of the items, in parts; in their order, and an error as it came.

    The other processes are copies of this one (fork), so that nothing has to be sent to them; what
    they give comes back by pickle. Where a copy is not safe, this process does it all. Of items
    that take long, fewer are `many`, and more `turns` keep some of them from coming together. Work
    that needs much room is done `aside`: by the others alone, with whom that room goes.
    """
    number = processors() if len(items) >= many else 1
    if number == 1:
        return [work(items)]
    size = -(-len(items) // min(number * turns, MOST))
    parts = [items[at : at + size] for at in range(0, len(items), size)]
    # The numbers of the parts wait in a pipe, from which each process reads one at a time.
    waiting, end = os.pipe()
    os.write(end, bytes(range(len(parts))))
    os.close(end)
    context = get_context("fork")
    running = []
    try:
        for _ in range(number if aside else number - 1):
            here, there = context.Pipe(duplex=False)
            process = context.Process(
                target=answer, args=(os.getpid(), work, parts, waiting, there)
            )
            process.start()
            there.close()
            running.append((process, here))
        mine = iter(()) if aside else numbers_in(waiting)
        results = {at: work(parts[at]) for at in mine}
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
    parent: int,
    work: Callable[[Sequence[T]], R],
    parts: Sequence[Sequence[T]],
    waiting: int,
    there: Connection,
) -> None:
    """Do parts in a process of its own and send what came of them, or the error."""
    stop_at_once(parent)
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


def set_apart() -> None:
    """Keep all that exists now out of later collections: a build needs it until it ends. What is
    needed no longer goes back to the system, before each process of `spread` has it too."""
    gc.freeze()
    give_back()


def give_back() -> None:
    """Have memory that is free go back to the system, which the library of C keeps for later."""
    with suppress(AttributeError, OSError):  # where it has no such thing
        CDLL(None).malloc_trim(0)


def collect_all() -> None:
    """Have the collector look through all there is, also what was set apart, and set it apart."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


@contextmanager
def not_collecting() -> Iterator[None]:
    """Without the collector, which would look through all that is kept again and again."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


class Memory:
    """Keeps what was made of a thing, for as long as that very thing is used.

    A round is one reading of all files: what a round did not ask for is forgotten after it. A new
    memory knows nothing, so that with one for each round everything is made each time; for one
    round only it need not be `lasting`, and keeps the files and nothing that was made of them.
    """

    def __init__(self, lasting: bool = True) -> None:
        self._lasting = lasting
        # By kind and by number of the thing: that thing, so that nothing else gets its number, and
        # what was made of it.
        self._kept: dict[str, dict[int, tuple[object, object]]] = defaultdict(dict)
        self._used: dict[str, dict[int, tuple[object, object]]] = defaultdict(dict)
        self._files: dict[str, tuple[object, object]] = {}
        self._within: dict[str, object] = {}
        self.seen: object = None  # what a look at the files gave, for who reads them next

    def recall(self, what: str, thing: object, make: Callable[[], T]) -> T:
        """What was made of the thing before, or what is made of it now."""
        if not self._lasting:
            return make()
        number, used = id(thing), self._used[what]
        found = used.get(number) or self._kept[what].get(number) or (thing, make())
        used[number] = found
        return found[1]  # type: ignore[return-value]

    def recall_all(
        self, what: str, things: Sequence[object], make: Callable[[int], T]
    ) -> Sequence[T]:
        """The same for many at once, where `make` gets the place of a thing: who changed one of
        thousands waits for the others as well."""
        if not self._lasting:
            return [make(at) for at in range(len(things))]
        used, kept = self._used[what], self._kept[what]
        for at, thing in enumerate(things):
            number = id(thing)
            if number not in used:
                used[number] = kept.get(number) or (thing, make(at))
        return [used[id(thing)][1] for thing in things]  # type: ignore[misc]

    def knows(self, what: str, thing: object) -> bool:
        """Whether `recall` need not make it."""
        return id(thing) in self._used[what] or id(thing) in self._kept[what]

    def knows_file(self, name: str, state: object) -> bool:
        """Whether a file was read in this state."""
        return name in self._files and self._files[name][0] == state

    def keep_file(self, name: str, state: object, content: object) -> None:
        """Keep what was read of a file."""
        self._files[name] = (state, content)

    def content_of(self, name: str) -> object:
        """What was read of a file."""
        return self._files[name][1]

    def stay_within(self, what: str, surroundings: object) -> None:
        """Forget all that was made of one kind when what it also depends on has changed."""
        if what in self._within and self._within[what] != surroundings:
            self._kept.pop(what, None)
        self._within[what] = surroundings

    def end_round(self) -> None:
        """Keep only what this round asked for."""
        self._kept, self._used = self._used, defaultdict(dict)
