"""Remarks: what the check says of a proposal, and did not say yet where that began."""

from collections import Counter
from collections.abc import Iterable, Iterator

from kennisbank.problems import Problem


def new_remarks(old: Iterable[Problem], new: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems that came, in the order of files; one that only moved to another line did not
    come."""
    return tuple(sorted(without(Counter(map(to_key, old)), new)))


def without(known: Counter[tuple[str, ...]], new: Iterable[Problem]) -> Iterator[Problem]:
    """The problems of which no equal one is known, each known one being good for one."""
    for problem in new:
        if known[key := to_key(problem)]:
            known[key] -= 1
        else:
            yield problem


def to_key(problem: Problem) -> tuple[str, ...]:
    """What a problem is about, wherever it stands in its file."""
    return problem.bestand, problem.veld, problem.wat, problem.code
