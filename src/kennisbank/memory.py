"""Memory: what was made of something before, for a process that reads the same files again."""

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Memory:
    """Keeps what was made of a thing, for as long as that very thing is used.

    A round is one reading of all files: what a round did not ask for is forgotten after it. A new
    memory knows nothing, so that with one for each round everything is made each time.
    """

    def __init__(self) -> None:
        self._kept: dict[tuple[str, int], tuple[object, object]] = {}
        self._used: dict[tuple[str, int], tuple[object, object]] = {}
        self._files: dict[str, tuple[object, object]] = {}
        self._within: dict[str, object] = {}

    def recall(self, what: str, thing: object, make: Callable[[], T]) -> T:
        """What was made of the thing before, or what is made of it now."""
        key = (what, id(thing))
        found = self._used.get(key) or self._kept.get(key)
        if found is None:
            found = (thing, make())  # with the thing, so that nothing else gets its number
        self._used[key] = found
        return found[1]  # type: ignore[return-value]

    def knows(self, what: str, thing: object) -> bool:
        """Whether `recall` need not make it."""
        key = (what, id(thing))
        return key in self._used or key in self._kept

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
            self._kept = {key: kept for key, kept in self._kept.items() if key[0] != what}
        self._within[what] = surroundings

    def end_round(self) -> None:
        """Keep only what this round asked for."""
        self._kept, self._used = self._used, {}
