"""Judgement: one reading of the settings, and what is wrong with them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from kennisbank.documents import Document, Value
from kennisbank.drafts.manual import told_of
from kennisbank.problems import Loc, Problem, name_of_field, shown, suggest

MAX_PROBLEMS = 25  # of one file; who has more mends those first
REMOVE = (
    "Haal haar weg. Wat hier mag staan, staat met de reden in src/kennisbank/drafts/settings.py."
)


@dataclass
class Judgement:
    """One reading of the settings: what is wrong with them, and where."""

    document: Document
    problems: list[Problem] = field(default_factory=list)

    def refuse(self, loc: Loc, wat: str, hoe: str, code: str = "KB112") -> None:
        """Keep a problem, at the name of a setting where it has one."""
        if len(self.problems) < MAX_PROBLEMS:
            name, place = self.document.name, self.document.place_of_key(loc)
            self.problems.append(Problem(name, *place, name_of_field(loc), wat, hoe, code))

    def refuse_name(self, loc: Loc, known: Iterable[str]) -> None:
        """Keep that there is no such setting; one that is real is not taken for another."""
        hoe = told_of(loc) or f"{suggest(str(loc[-1]), known)} {REMOVE}".strip()
        self.refuse(loc, "deze instelling kan hier niet.", hoe)

    def refuse_value(self, loc: Loc, value: Value, why: str) -> None:
        """Keep that a setting has a value that it may not have."""
        wat = "hier staat niets." if value == "" else f"{shown(value)} kan hier niet."
        self.refuse(loc, wat, why)
