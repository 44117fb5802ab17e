"""The veil: what a problem repeats of what was typed, without what may lead to somebody."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache, partial

from kennisbank.privacy import Gate
from kennisbank.problems import Problem

OURS = "KB07"  # how the codes of privacy begin
# What a message repeats of what was typed, where that is more than a name or a code.
REPEATED = re.compile(r"(?<=`)[^`]*(?:\s|@|\d{6})[^`]*(?=`)")
# A field of which the name is that of none of ours: a text with a colon is read as one.
TYPED_AS_FIELD = re.compile(r"[^a-z_0-9, ]|[a-z] [a-z]|\d{6}")


def veiled(problems: Iterable[Problem], to_gate: Callable[[], Gate]) -> Iterator[Problem]:
    """The problems, of which none repeats what may lead to somebody: they may be read by all.

    The gate is only made where a problem repeats something.
    """
    gate = cache(to_gate)
    for problem in problems:
        wat, hoe, veld = problem.wat, problem.hoe, problem.veld
        contact = veld.startswith("contact")
        if TYPED_AS_FIELD.search(veld):
            veld = gate().veil(veld, contact)
        if not problem.code.startswith(OURS):  # which repeat nothing
            wat, hoe = (REPEATED.sub(partial(veil, gate, contact), text) for text in (wat, hoe))
        same = (wat, hoe, veld) == (problem.wat, problem.hoe, problem.veld)
        yield problem if same else replace(problem, wat=wat, hoe=hoe, veld=veld)


def veil(gate: Callable[[], Gate], contact: bool, repeated: re.Match[str]) -> str:
    """What a message repeats, without what may lead to somebody."""
    return gate().veil(repeated[0], contact)
