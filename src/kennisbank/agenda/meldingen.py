"""What the check says, as work: mistakes first, then each kind of remark with where it begins."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from kennisbank.agenda.taak import Groep, Taak, count
from kennisbank.problems import Problem, show

ALL = "make check"
MAX_WORDS = 200  # signs of a message; the check says the rest
# Which have a group of their own: what waits for its day, and what a draft still lacks.
OWN = {"KB183", "KB190", "KB192"}


def fouten(problems: Sequence[Problem]) -> Iterator[Groep]:
    """What keeps the site from being published."""
    taken = tuple(to_taak(problem) for problem in problems if problem.ernst == "fout")
    if taken:
        told = count(len(taken), "fout houdt", "fouten houden")
        yield Groep(f"Eerst: {told} de site tegen", taken, ALL)


def let_op(problems: Sequence[Problem], title_of: Callable[[str], str]) -> Iterator[Groep]:
    """Remarks by kind, most of a kind first."""
    kinds = defaultdict[str, list[Problem]](list)
    for problem in problems:
        if problem.ernst == "let op" and problem.code not in OWN:
            kinds[problem.code].append(problem)
    taken = tuple(
        Taak(f"{title_of(code)} ({code}, {len(found)} keer)", found[0].bestand, found[0].regel)
        for code, found in sorted(kinds.items(), key=lambda kind: (-len(kind[1]), kind[0]))
    )
    if taken:
        number = sum(map(len, kinds.values()))
        yield Groep(f"Let op: {count(number, 'melding', 'meldingen')}, per soort", taken, ALL)


def to_taak(problem: Problem) -> Taak:
    """A mistake in few words."""
    field = f"{problem.veld}: " if problem.veld else ""
    words = f"{field}{problem.wat} {problem.hoe}"
    return Taak(f"{show(words, MAX_WORDS)} ({problem.code})", problem.bestand, problem.regel)
