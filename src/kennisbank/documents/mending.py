"""Mending: the lines of a file as they would be if each mistake were mended as its message says."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from kennisbank.documents.mistakes import BULLET, SIGNS
from kennisbank.documents.place import ReadError

# Where a field or an item begins that stands on its own.
FIELD, ITEM = re.compile(r"([\w-]+)[ \t]*:(?:\s|$)"), re.compile(r"-(?:\s|$)")
FURTHER = re.compile(r"[ \t]+(?:-[ \t]+)?([\w-]+)[ \t]*:(?:\s|$)")
# A line with a text: the indent, the dash and the name before it.
TEXT = re.compile(r"(\s*)((?:-[ \t]+)*)((?:[\w-]+[ \t]*:(?:[ \t]+|$))?)(.*)")
# The mistakes that go when the text stands between quotes.
QUOTED = {"KB007", "KB008", "KB010", "KB011", "KB016", "KB017", "KB019", "KB028", "KB033"}
QUOTED |= {"KB034"}
DROPPED = {"KB012", "KB018", "KB201", "KB206"}  # those that go with their line


@dataclass
class Mending:
    """The lines of a file while they are mended, each at most once."""

    lines: list[str]
    errors: list[ReadError] = field(default_factory=list)
    mended: set[int] = field(default_factory=set)  # numbers from 1, as people count
    unsure: set[int] = field(default_factory=set)  # what was meant there, nobody knows
    gaps: bool = False
    named: set[str] = field(default_factory=set)  # what stood further in where all was lost

    def mend(self, error: ReadError, start: int, end: int) -> bool:
        """Tell a mistake between two lines and mend it; False when what is there is lost."""
        at = error.place[0] - 1
        if at + 1 in self.mended:
            return False  # what we made of it, which says nothing of what was typed
        self.errors.append(error)
        line = self.lines[at]
        if error.code == "KB006":
            self.put(at, line.replace("\t", "  "))
        elif error.code == "KB037" and BULLET.match(line):
            self.lines[at] = " " * indent_of(line) + "- " + line.lstrip(" \xa0-" + SIGNS)
            self.mended.add(at + 1)  # and that is surely what was meant
        elif error.code == "KB205":
            self.lines[at] = line.replace("-", "- ", 1)
            self.mended.add(at + 1)
        elif error.code in DROPPED:
            if error.code == "KB018":
                self.gaps = True
                self._doubt(at, start, says)
            self._drop(at, at, end)
        elif error.code in QUOTED:
            return self._quote(at, start, end)
        else:
            return False
        return True

    def lose(self, start: int, end: int) -> None:
        """Take out a field or an item of which nobody knows what it says."""
        line = self.lines[start]
        name = FIELD.match(line)
        # A field of the record may be among them, that stands too far in.
        self.named |= {
            found[1] for one in self.lines[start + 1 : end] if (found := FURTHER.match(one))
        }
        instead = f"{name[1]}: ~" if name else "- ~" if ITEM.match(line) else ""
        self.gaps |= not instead
        for at in range(start, end):
            self.put(at, "")
        self.put(start, instead)

    def _quote(self, at: int, start: int, end: int) -> bool:
        parts = TEXT.fullmatch(self.lines[at])
        if not parts or not parts[4]:
            return False
        indent, dash, name, text = parts.groups()
        if not dash and not name:  # a further line of the text that began above
            self._doubt(
                at, start, lambda line: bool(line.strip()) and indent_of(line) < len(indent)
            )
            self.put(at, "")
            return True
        self._drop(at, at + 1, end)
        quoted = text.replace("'", "''")
        self.put(at, f"{indent}{dash}{name}'{quoted}'")
        return True

    def _doubt(self, at: int, start: int, begins: Callable[[str], bool]) -> None:
        """Trust nothing of the text above that a line may be a part of, from where it begins."""
        above = range(at - 1, start - 1, -1)
        owner = next((one for one in above if begins(self.lines[one])), at)
        self.unsure.update(range(owner + 1, at + 1))

    def _drop(self, owner: int, first: int, end: int) -> None:
        """Take out lines that belong to a text: all that stand further in than where it began."""
        parts = TEXT.fullmatch(self.lines[owner])
        depth = len(parts[1] + parts[2]) if parts and parts[3] else indent_of(self.lines[owner])
        for at in range(first, end):
            if at > owner and self.lines[at].strip() and indent_of(self.lines[at]) <= depth:
                return
            self.put(at, "")

    def put(self, at: int, line: str) -> None:
        self.lines[at] = line
        self.mended.add(at + 1)
        self.unsure.add(at + 1)


def indent_of(line: str) -> int:
    """How far a line stands in."""
    return len(line) - len(line.lstrip())


def says(line: str) -> bool:
    """Whether anything stands on a line."""
    return bool(line.strip())
