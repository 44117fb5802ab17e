"""The heads of a sheet: which field each is, and which one somebody meant."""

import pytest

from kennisbank.intake.workbook import Words
from kennisbank.intake.workbook.columns import FIELDS, to_columns, to_lists
from kennisbank.intake.workbook.heads import field_of_head, meant_by_head
from kennisbank.sheets.xlsx import MAX_HINT, MAX_TITLE
from tests.builders import a_bank

HEADS = {
    "titel": "titel",
    "THEMA’S": "themas",
    "Herzien_voor": "herzien_voor",
    "Werkzame  elementen:": "werkzame_elementen",
    "Toegedeeld door de redactie": "toedeling_redactie",
    "Eigen woorden": "samenvatting",
    "Nagelezen": "nagelezen",
    "Plaats": "",
}
MEANT = {
    "Naam": "titel",
    "Naam voorbeeld": "titel",
    "Korte omschrijving": "samenvatting",
    "Soort voorbeeld": "soort",
    "Plaats": "gemeente",
    "Thema": "themas",
    "Wat werkt": "werkzame_elementen",
    "Gemeld door": "",  # a name, where herkomst is one of three values
    "Gemeentee": "gemeente",
    "Samenvating": "samenvatting",
    "Wat is het": "titel",
    "Naam gemeente": "gemeente",
    "Wat is het?": "titel",
    "In welke gemeente": "gemeente",
    "Wat is er nodig": "randvoorwaarden",
    "Toegevoegd door": "",
    "Wat": "",
    "Waarde": "",
    "Verwacht": "",
    "Contactpersoon": "contact",
    "Nr": "",
    "Datum": "",
    "Opmerkingen": "",
}


@pytest.mark.parametrize("head", HEADS)
def test_a_head_is_known_however_it_is_typed(head: str) -> None:
    assert field_of_head(head) == HEADS[head]


@pytest.mark.parametrize("head", MEANT)
def test_what_was_meant_by_a_head_of_her_own(head: str) -> None:
    assert meant_by_head(head) == MEANT[head]


def test_every_field_has_a_column_with_a_hint_that_fits() -> None:
    words = Words(a_bank())
    columns = to_columns(words)
    assert [*columns] == [*FIELDS, "vingerafdruk"]
    for column in columns.values():
        assert column.hidden or 10 < len(column.hint) <= MAX_HINT, column.head
        assert len(column.head) <= MAX_TITLE
        assert not column.choices or column.choices in to_lists(words)
    chosen = {name for name, column in columns.items() if column.choices}
    assert {"soort", "themas", "regio", "gemeente", "elementen", "status"} < chosen
    assert [name for name, column in columns.items() if column.fixed] == ["id", "kenmerk"]
    assert columns["gemeente"].hint == "Kies uit de lijst."
