"""A problem: one thing an editor should mend, with its place and its repair."""

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Literal

from kennisbank.problems.signs import show, show_signs

Ernst = Literal["fout", "let op"]
Loc = tuple[str | int, ...]  # the way to a value within a record: names of fields, numbers of items
MAX_PLACE, MAX_WORDS = 500, 2000  # signs; a message is read by people


@dataclass(frozen=True, order=True)
class Problem:
    """What is wrong (`wat`) and what to do (`hoe`) at one place; lines and columns count from 1."""

    bestand: str
    regel: int
    kolom: int
    veld: str
    wat: str
    hoe: str
    code: str
    ernst: Ernst = "fout"

    def __str__(self) -> str:
        veld = f"{self.veld}: " if self.veld else ""
        let_op = "let op: " if self.ernst == "let op" else ""
        plaats = f"{self.bestand}:{self.regel}:{self.kolom}"
        words = f"{let_op}{veld}{self.wat} {self.hoe}"
        return f"{show(plaats, MAX_PLACE)}: {show(words, MAX_WORDS)} ({self.code})"


class ProblemsFound(Exception):
    """The content has problems that stop the build; `problems` holds all of them."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def stops(problems: Iterable[Problem]) -> bool:
    """Whether one of the problems is a `fout`, which stops the build."""
    return any(problem.ernst == "fout" for problem in problems)


def to_json(problems: Iterable[Problem]) -> str:
    """The problems as a JSON list of objects, in ASCII, for other programs."""
    plain = [
        {
            name: printable(value) if isinstance(value, str) else value
            for name, value in asdict(problem).items()
        }
        for problem in problems
    ]
    # A runner reads a command in these signs, also within a line.
    return json.dumps(plain, indent=1).replace("##[", "#\\u0023[")


def printable(text: str) -> str:
    """The text with each half of a letter, which JSON cannot hold, shown as a sign."""
    return re.sub("[\ud800-\udfff]", lambda found: show_signs(found[0]), text)
