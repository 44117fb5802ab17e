"""Told: what is wrong with a workbook, at its cell, in the words for a record where it is one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kennisbank.documents import CONTROL, READING
from kennisbank.problems import Ernst, show
from kennisbank.sheets import Cell, name_of_cell

FORMULA, ERROR = "een formule", "een foutwaarde"
MERGED = "samengevoegd met andere cellen"
UNREAD = (FORMULA, ERROR)  # of which nobody knows what would stand there
# What a cell is that is no text -> what is wrong and what to do.
ODD: Mapping[str, tuple[str, str]] = {
    FORMULA: (
        "in deze cel staat een formule, en die wordt hier niet uitgerekend.",
        "Kopieer de cel en plak haar als waarde (Plakken speciaal, Waarden).",
    ),
    ERROR: (
        "in deze cel staat een foutwaarde van het rekenblad, zoals #N/B of #VERW!.",
        "Typ wat er hoort. Hoort er niets, maak de cel dan leeg.",
    ),
    MERGED: (
        "deze cel is samengevoegd met andere.",
        "Hef het samenvoegen op, en vul in elke rij in wat er hoort.",
    ),
}
ODD_ELSE = ("hier staat geen tekst maar {}.", "Zet de opmaak van de cel op Tekst, en typ opnieuw.")


@dataclass(frozen=True, order=True)
class Melding:
    """One thing to mend in a workbook; `row` counts from 1 and `column` from 0, as in `Row`."""

    row: int
    column: int
    veld: str
    wat: str
    hoe: str
    code: str
    ernst: Ernst = "fout"

    @property
    def words(self) -> str:
        """What is wrong and what to do, for beside the cell itself."""
        return f"{self.wat} {self.hoe}"

    def at(self, place: str) -> str:
        """The whole line; `place` names the file and the sheet."""
        veld = f"{self.veld}: " if self.veld else ""
        let_op = "let op: " if self.ernst == "let op" else ""
        cell = f", cel {name_of_cell(self.row, self.column)}" if self.row else ""
        return (
            f"{show(place + cell, 500)}: {show(f'{let_op}{veld}{self.words}', 2000)} ({self.code})"
        )


def odd_cell(row: int, column: int, veld: str, odd: str) -> Melding:
    """A cell that is no plain text."""
    wat, hoe = ODD.get(odd, (ODD_ELSE[0].format(odd), ODD_ELSE[1]))
    return Melding(row, column, veld, wat, hoe, "KB211")


def check_cell(row: int, column: int, veld: str, cell: Cell) -> Iterator[Melding]:
    """A cell holds a text, and no sign that nobody sees."""
    if cell.odd:
        yield odd_cell(row, column, veld, cell.odd)
    if found := CONTROL.search(cell.text):
        wat, hoe = READING["KB002"]
        yield Melding(row, column, veld, wat.format(f"U+{ord(found[0]):04X}"), hoe, "KB002")
