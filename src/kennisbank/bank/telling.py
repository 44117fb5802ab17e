"""How problems are told: each once, where it is best mended, and without who it may lead to."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from kennisbank.bank.privacy import veiled
from kennisbank.privacy import Gate
from kennisbank.problems import Problem

# The code of a problem -> those that say the same of a value, and better.
TOLD_BY = {
    **dict.fromkeys(("KB023", "KB027"), ("KB040",)),
    "KB040": ("KB025",),
    "KB042": ("KB081",),
}
TWICE = ("KB025", "KB040", "KB081")
MANY = 12  # places that name the same nothing: what they name was taken away, not mistyped


def as_told(problems: set[Problem], to_gate: Callable[[], Gate]) -> tuple[Problem, ...]:
    """The problems of records, in order, as all may read them."""
    return tuple(veiled(mended_in_one(sorted(worded_once(problems))), to_gate))


def worded_once(problems: set[Problem]) -> Iterator[Problem]:
    """A reference to nothing may also have a wrong form; only the rule knows what was meant.

    What should have been a list of references refers to nothing, until it is a list. And a
    kenmerk that was printed goes back, whoever has the one that stands there now.
    """
    at = {code: {(one.bestand, one.veld) for one in problems if one.code == code} for code in TWICE}
    for problem in problems:
        place = problem.bestand, problem.veld
        if not any(place in at[code] for code in TOLD_BY.get(problem.code, ())):
            yield problem


def mended_in_one(problems: Sequence[Problem]) -> Iterator[Problem]:
    """The problems; where very many places have a name that nobody knows, it is mended where it was
    taken away or got another name."""
    times = Counter(problem.wat for problem in problems if is_unknown(problem))
    for problem in problems:
        if is_unknown(problem) and (many := times[problem.wat]) > MANY:
            back = "Is het weggehaald, of heet het anders? Zet dan terug wat er stond."
            yield replace(problem, hoe=f"Zo staat het op {many} plaatsen. {back}")
        else:
            yield problem


def is_unknown(problem: Problem) -> bool:
    """Whether this is about a name of which nobody knows what was meant."""
    return problem.code == "KB040" and problem.hoe.startswith("Kies uit")
