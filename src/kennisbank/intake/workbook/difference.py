"""The difference: which fields a row says otherwise than its record does now."""

from collections.abc import Mapping

from kennisbank.intake.workbook.book import TOO_LONG, Texts, fingerprint
from kennisbank.intake.workbook.cells import from_cell, to_cell
from kennisbank.intake.workbook.columns import FIELDS, FINGERPRINT, ID, KENMERK
from kennisbank.intake.workbook.rows import Lezing, Rij
from kennisbank.intake.workbook.voorstel import as_day
from kennisbank.intake.workbook.words import Words
from kennisbank.model import Praktijk
from kennisbank.sheets import as_read

# What looks as a space does, and comes along with what is pasted.
SPACES = str.maketrans(dict.fromkeys("\t\u00a0\u2007\u2009\u202f", " "))
CHANGES = "wijzigingen"
BY_ITSELF = (KENMERK, "regio", "gepubliceerd", "herzien_voor", CHANGES, "status")


class Difference:
    """What a row says of its record, of which the cells would be `now`.

    `touched` are the fields that differ. The row is `older` where nobody touched it and the project
    went on, and `crossed` where both changed.
    """

    def __init__(self, lezing: Lezing, rij: Rij, now: Texts, words: Words) -> None:
        self.lezing, self.rij, self.now, self.words = lezing, rij, now, words
        mark = rij.texts.get(FINGERPRINT, "")
        # In a row that we did not write, an empty cell takes nothing away that follows by itself.
        left = () if mark else BY_ITSELF
        self.touched = [name for name in FIELDS if self.is_other(name, left)]
        went_on = bool(mark) and mark != fingerprint(now)
        if went_on and self.has_lines_of_ours():
            self.touched.remove(CHANGES)
        self.older = bool(self.touched) and bool(mark) and mark == fingerprint(self.complete())
        self.crossed = bool(self.touched) and went_on and not self.older

    def is_other(self, name: str, left: tuple[str, ...]) -> bool:
        """Whether the cell of a field says something else than the record."""
        if name == ID or name not in self.lezing.columns or name in self.rij.unread:
            return False
        said, now = as_day(name, self.rij.texts.get(name, "")), self.now.get(name, "")
        if alike(said, now) or said == TOO_LONG or (name in left and not said.strip()):
            return False
        value = from_cell(name, said, Praktijk, self.words)
        return not alike(as_read(to_cell(name, value, Praktijk, self.words)), now)

    def has_lines_of_ours(self) -> bool:
        """Whether the changes only lack the lines that came since: ours, when a row is taken over,
        or those of others."""
        said, now = (
            [line.strip() for line in texts.get(CHANGES, "").split("\n") if line.strip()]
            for texts in (self.rij.texts, self.now)
        )
        return CHANGES in self.touched and now[: len(said)] == said

    def complete(self) -> Mapping[str, str]:
        """The texts of the row, with those of the record where the workbook has no column."""
        others = {n: text for n, text in self.now.items() if n not in self.lezing.columns}
        return {**others, **{n: as_day(n, text) for n, text in self.rij.texts.items()}}


def alike(one: str, other: str) -> bool:
    """Whether nobody sees a difference between two texts: a change of those is no news."""
    return one == other or one.translate(SPACES) == other.translate(SPACES)
