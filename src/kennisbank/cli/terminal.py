"""The terminal: whatever is printed, every sign in it is no more than a sign."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TextIO, cast

from kennisbank.problems import show, show_lines

# The signs of our own messages that older terminals lack.
AS_TYPED = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "→": "->"}
)


class UnheardError(Exception):
    """What was to be printed could go nowhere; whatever was done, was done."""


class Terminal:
    """A stream behind which nothing that is printed is a command, in whatever encoding."""

    def __init__(self, beneath: TextIO) -> None:
        self.beneath = beneath
        self._begun = False  # whether a line is

    def write(self, text: str) -> int:
        """Write a text, with what cannot be seen or encoded as `\\x1b`."""
        first, end, rest = text.partition("\n")
        # Only at its start can a line be a command; a sign before it says that it has begun.
        first = show(f".{first}")[1:] if self._begun else show(first)
        shown = first + end + show_lines(rest)
        self._begun = not shown.endswith("\n") and (self._begun or bool(shown))
        try:
            self.beneath.write(encodable(shown, self.beneath.encoding or "utf-8"))
        except BrokenPipeError:
            raise
        except OSError:  # which is no word about what the command itself writes
            raise UnheardError from None
        return len(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.beneath, name)


def encodable(text: str, encoding: str) -> str:
    """The text with only signs that an encoding has: as people type them, or as `\\x1b`."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        plain = text.translate(AS_TYPED)
        return plain.encode(encoding, "backslashreplace").decode(encoding)
    return text


def send(text: str) -> None:
    """Print what is meant as a command, and was made as one."""
    print(text, file=getattr(sys.stdout, "beneath", sys.stdout))


@contextmanager
def plain_terminal() -> Iterator[None]:
    """Within this, all that is printed goes to such a stream."""
    before = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = (
        cast(TextIO, Terminal(stream)) if stream else stream for stream in before
    )
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before
