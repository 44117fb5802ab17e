"""Judgement: one reading of the settings, and what is wrong with them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from kennisbank.documents import Document, Place, Value, is_string
from kennisbank.drafts.manual import told_of
from kennisbank.problems import Loc, Problem, name_of_field, shown, suggest

MAX_PROBLEMS = 25  # of one file; who has more mends those first
ALLOWED = "Wat hier mag staan, staat met de reden in src/kennisbank/drafts/settings.py."


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
        act = suggest(str(loc[-1]), known) or "Haal haar weg."
        hoe = told_of(loc) or f"{act} {ALLOWED}"
        self.refuse(loc, "deze instelling kan hier niet.", hoe)

    def refuse_value(self, loc: Loc, value: Value, why: str) -> None:
        """Keep that a setting has a value that it may not have."""
        wat = "hier staat niets." if value == "" else f"{shown(value)} kan hier niet."
        self.refuse(loc, wat, why)

    def refuse_no_text(self, loc: Loc, text: str, place: Place) -> None:
        """Keep that MkDocs takes a text for a number, a date or nothing, as it has no quotes."""
        if not is_string(text) and self.document.is_plain_at(place):
            wat = f"`{text}` is voor MkDocs geen tekst."
            self.refuse(loc, wat, f'Zet aanhalingstekens erom: `"{text}"`.')
