"""Rows: the sheet of a workbook that holds praktijken, its columns as fields, and its rows."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kennisbank.documents import CONTROL
from kennisbank.intake.workbook.book import SHEET
from kennisbank.intake.workbook.columns import CHECKED
from kennisbank.intake.workbook.heads import field_of_head, folded, meant_by_head
from kennisbank.intake.workbook.told import UNREAD, Melding, check_cell, odd_cell
from kennisbank.problems import Ernst
from kennisbank.sheets import Row, Table, name_of_cell

DEPTH = 10  # rows in which a head is looked for
LISTS = "lijsten"


class NoSheetError(Exception):
    """Nobody can say on which sheet the praktijken stand; the text says so, and what to do."""


@dataclass(frozen=True)
class Rij:
    """A row of the sheet: its number, and its texts by field, without those that are `unread`."""

    number: int
    texts: Mapping[str, str]
    hidden: bool = False
    unread: Container[str] = ()


@dataclass
class Lezing:
    """What was read: the rows, where each field stands, and what is wrong so far.

    `unknown` are the heads of which nobody knows the field, `left` those that are not to be read,
    `above` says how many rows stand above the head, and `cleaned` from which cells signs were taken
    that nobody sees.
    """

    table: Table
    head: int = 0
    columns: dict[str, int] = field(default_factory=dict)
    rijen: list[Rij] = field(default_factory=list)
    meldingen: list[Melding] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    above: int = 0
    cleaned: list[str] = field(default_factory=list)

    def column_of(self, veld: str) -> int:
        """The column of a field, or the first of those that there are."""
        return self.columns.get(veld, min(self.columns.values(), default=0))

    def head_at(self, column: int) -> str:
        """What stands above a column."""
        cells = next(row.cells for row in self.table.rows if row.number == self.head)
        return cells[column].text if column in cells else ""

    def tell(
        self, rij: Rij, veld: str, wat: str, hoe: str, code: str, ernst: Ernst = "fout"
    ) -> Melding:
        """Something to say at the cell of a field."""
        return Melding(rij.number, self.column_of(veld), veld, wat, hoe, code, ernst)


def choose_sheet(tables: Sequence[Table], name: str, mapping: Mapping[str, str]) -> Table:
    """The sheet with this name, or the one that holds praktijken; else NoSheetError."""
    shown = [one for one in tables if one.name.casefold() != LISTS]
    names = ", ".join(f"`{one.name}`" for one in shown)
    if not shown:
        raise NoSheetError("In dit werkblad staat niets.")
    if name:
        found = [one for one in shown if one.name.casefold() == name.casefold()]
        if not found:
            raise NoSheetError(f"Er is geen blad `{name}`. Kies uit {names}.")
        return found[0]
    for one in shown:
        if one.name.casefold() == SHEET.casefold():
            return one
    shown = [one for one in shown if not one.hidden] or shown
    likely = [one for one in shown if score(head_of(one, mapping), mapping) > 1]
    found = likely if likely else shown
    if len(found) > 1:
        raise NoSheetError(
            f"Er zijn meer bladen: {names}. Zeg met --blad op welk blad de praktijken staan."
        )
    return found[0]


def head_of(table: Table, mapping: Mapping[str, str]) -> Row:
    """The row that is most like a head."""
    rows = table.rows[:DEPTH]
    best = max(rows, key=lambda row: score(row, mapping))
    if score(best, mapping):
        return best
    return next((row for row in rows if len(row.cells) > 1), rows[0])


def score(row: Row, mapping: Mapping[str, str]) -> int:
    """How many cells of a row are heads: those that we know count double."""
    heads = [cell.text for cell in row.cells.values()]
    known = sum(bool(known_field(head, mapping)) or folded(head) in mapping for head in heads)
    short = [head for head in heads if len(head) <= 40 and not known_field(head, mapping)]
    return 2 * known + sum(bool(meant_by_head(head)) for head in short)


def heads_in(row: Row, mapping: Mapping[str, str]) -> int:
    """How many cells of a row are the head of a field."""
    return sum(bool(known_field(cell.text, mapping)) for cell in row.cells.values())


def known_field(head: str, mapping: Mapping[str, str]) -> str:
    """The field of a head, as the mapping says or as it is called."""
    name = folded(head)
    return mapping[name] if name in mapping else field_of_head(head)


def read_rows(table: Table, mapping: Mapping[str, str]) -> Lezing:
    """The rows below the head, and what is wrong with their cells."""
    head = head_of(table, mapping)
    lezing = Lezing(table, head.number)
    lezing.above = sum(row.number < head.number for row in table.rows)
    below = [row for row in table.rows if row.number > head.number]
    for column, cell in head.cells.items():
        read_head(lezing, head.number, column, CONTROL.sub("", cell.text), mapping)
        if cell.odd:
            lezing.meldingen.append(odd_cell(head.number, column, "", cell.odd))
    lezing.meldingen += without_head(head, below)
    for at, row in enumerate(below):
        if (
            at < DEPTH
            and sum(bool(known_field(cell.text, mapping)) for cell in row.cells.values()) > 1
        ):
            wat, hoe = "dit lijkt een tweede kopregel.", "Houd er een, en haal de andere weg."
            lezing.meldingen.append(Melding(row.number, min(row.cells), "", wat, hoe, "KB212"))
            continue
        for veld, column in lezing.columns.items():
            if column in row.cells and veld != CHECKED:
                lezing.meldingen += check_cell(row.number, column, veld, row.cells[column])
                if row.cells[column].cleaned:
                    lezing.cleaned.append(name_of_cell(row.number, column))
        texts = {
            veld: CONTROL.sub("", row.cells[at].text)
            for veld, at in lezing.columns.items()
            if at in row.cells
        }
        if texts:
            unread = {veld for veld in texts if row.cells[lezing.columns[veld]].odd in UNREAD}
            lezing.rijen.append(Rij(row.number, texts, row.hidden, unread))
    return lezing


def read_head(
    lezing: Lezing, number: int, column: int, head: str, mapping: Mapping[str, str]
) -> None:
    """Note which field a column is."""
    veld = known_field(head, mapping)
    if not veld:
        (lezing.left if folded(head) in mapping else lezing.unknown).append(head)
    elif veld in lezing.columns:
        wat = f"twee kolommen zijn `{veld}`."
        hoe = "Houd er een: geef de andere een andere kop, of haal haar weg."
        lezing.meldingen.append(Melding(number, column, veld, wat, hoe, "KB212"))
    else:
        lezing.columns[veld] = column


def without_head(head: Row, below: Sequence[Row]) -> Iterator[Melding]:
    """Each column in which something stands below an empty head."""
    seen = set[int]()
    for row in below:
        for column in row.cells.keys() - head.cells.keys() - seen:
            seen.add(column)
            wat = f"deze kolom heeft geen kop, en in rij {row.number} staat er iets in."
            hoe = "Geef de kolom een kop, of haal weg wat erin staat."
            yield Melding(head.number, column, "", wat, hoe, "KB212")
