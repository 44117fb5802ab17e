"""A problem: one thing an editor should mend, with its place and its repair."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from difflib import get_close_matches
from typing import Literal

Ernst = Literal["fout", "let op"]


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
        return f"{plaats}: {let_op}{veld}{self.wat} {self.hoe} ({self.code})"


class ProblemsFound(Exception):
    """The content has problems that stop the build; `problems` holds all of them."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def stops(problems: Iterable[Problem]) -> bool:
    """Whether one of the problems is a `fout`, which stops the build."""
    return any(problem.ernst == "fout" for problem in problems)


def to_json(problems: Iterable[Problem]) -> str:
    """The problems as a JSON list of objects, for other programs."""
    return json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=1)


def to_github(problem: Problem) -> str:
    """The problem as a GitHub workflow command, which annotates the line in a pull request."""
    level = "error" if problem.ernst == "fout" else "warning"
    veld = f"{problem.veld}: " if problem.veld else ""
    text = f"{veld}{problem.wat} {problem.hoe}".replace("%", "%25").replace("\n", "%0A")
    where = f"file={problem.bestand},line={problem.regel},col={problem.kolom}"
    return f"::{level} {where},title={problem.code}::{text}"


def suggest(value: str, known: Iterable[str]) -> str:
    """A Dutch question with the nearest known value, or the empty string."""
    by_fold = {name.casefold(): name for name in known}
    typed = value.casefold()
    near = [name for name in by_fold if name.startswith(typed)] if len(typed) > 2 else []
    near = near or get_close_matches(typed, by_fold, n=1, cutoff=0.6)
    return f"Bedoelde u `{by_fold[near[0]]}`?" if near else ""


def enumerate_values(values: Iterable[str], limit: int = 12) -> str:
    """The values between backticks, at most `limit` of them, as one Dutch phrase."""
    names = [f"`{value}`" for value in values]
    if len(names) > limit:
        return ", ".join(names[:limit]) + f" en {len(names) - limit} andere"
    return " of ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
