"""Rows: lines with bars between words, that were to be a table and are none."""

import re
from collections.abc import Iterator

from kennisbank.drafts.opmaak.printed.alinea import Alinea
from kennisbank.drafts.opmaak.printed.sign import Left, shown

DASHES = re.compile(r"[ \t]*(?=[^\n]*-)(?=[^\n]*\|)\|?[ \t:|=-]*")  # under the head of a table
ROW = re.compile(r"[ \t]*\|(?!\|)[^\n]*\S")
CELLS = re.compile(r"[^|\n]*[^|\s][ \t]\|[ \t][^|\s][^\n]*")
WRONG = "de tabel bij `{}` is niet gelukt."
NO_DASHES = "Zet onder de kop een regel met voor elk vak streepjes, zoals `|---|---|`."
NO_LINE = "Laat boven de kop van de tabel een regel leeg."


def find_rows(alinea: Alinea) -> Iterator[Left]:
    """The first row of what was to be a table, with the reason why it is none."""
    if "|" not in alinea.text or alinea.tag in ("td", "th", "dt"):
        return
    lines = alinea.text.split("\n")
    dashes = next((at for at, line in enumerate(lines) if DASHES.fullmatch(line)), -1)
    first = first_row(lines) if dashes < 0 else max(dashes - 1, 0)
    if first < 0:
        return
    if dashes < 0:
        hoe = NO_DASHES
    elif dashes == 0:
        hoe = "Zet boven de streepjes een regel met de koppen van de tabel."
    elif count(lines[first]) != count(lines[dashes]):
        hoe = (
            f"Geef de regel met streepjes evenveel vakken als de kop: "
            f"{count(lines[first])}, en niet {count(lines[dashes])}."
        )
    elif first:
        hoe = NO_LINE
    else:
        hoe = "Gebruik in de regel onder de kop alleen streepjes: `|---|---|`."
    at = dashes if "evenveel" in hoe else first
    begin = sum(len(line) + 1 for line in lines[:at]) + len(lines[at]) - len(lines[at].lstrip())
    yield Left(begin, len(alinea.text), WRONG.format(shown(lines[first])), hoe, "KB151")


def first_row(lines: list[str]) -> int:
    """The first of two lines below each other that look like rows; less than 0 without."""
    for form in (ROW, CELLS):
        kinds = [bool(form.fullmatch(line)) for line in lines]
        for at in range(len(kinds) - 1):
            if kinds[at] and kinds[at + 1] and count(lines[at]) == count(lines[at + 1]):
                return at
            if kinds[at] and kinds[at + 1] and form is ROW:
                return at
    return -1


def count(line: str) -> int:
    """How many cells a row has."""
    row = line.strip()
    return len(row.removeprefix("|").removesuffix("|").split("|"))
