"""The copy of a workbook in which one sees what is wrong."""

from kennisbank.intake.workbook import Melding, Words, read_rows, to_marked
from kennisbank.sheets import Cell, Mark, Row, Table
from tests.builders import a_bank

ROWS = [["Titel", "Herkomst"], ["Kort", "Wijkteam"], ["Een kaart", "Wijkteam"]]
TABLE = Table(
    "Lijst",
    [Row(at, {n: Cell(text) for n, text in enumerate(row)}) for at, row in enumerate(ROWS, 1)],
)


def test_what_is_wrong_what_to_look_at_and_what_a_draft_lacks_are_told_apart() -> None:
    meldingen = [
        Melding(2, 0, "", "in dit concept ontbreekt `soort`.", "Vul het in.", "KB190", "let op"),
        Melding(2, 0, "titel", "dit is lang.", "Kort het in.", "KB101", "let op"),
        Melding(2, 1, "herkomst", "dit kan niet.", "Kies.", "KB026"),
        Melding(3, 0, "titel", "dit is lang.", "Kort het in.", "KB101", "let op"),
        Melding(3, 0, "titel", "dit is leeg.", "Vul in.", "KB022"),
        Melding(3, 1, "", "in dit concept ontbreekt `soort`.", "Vul het in.", "KB190", "let op"),
    ]
    book = to_marked(read_rows(TABLE, {}), meldingen, Words(a_bank()))
    assert book.sheet.marks == {
        (0, 0): Mark("dit is lang. Kort het in.", wrong=False),
        (0, 1): Mark("dit kan niet. Kies."),
        (1, 0): Mark("dit is lang. Kort het in.\n\ndit is leeg. Vul in."),
    }
