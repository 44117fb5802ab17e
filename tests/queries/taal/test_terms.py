import pytest

from kennisbank.model import Kennisbank
from kennisbank.queries import abbreviations_in
from tests.builders import a_bank, a_begrip


def found_in(bank: Kennisbank, *texts: str) -> list[str | None]:
    return [begrip.afkorting for begrip in abbreviations_in(bank, texts)]


def test_abbreviations_are_listed_once_in_order(bank: Kennisbank) -> None:
    assert found_in(bank, "TSD en SWT", "TSD") == ["SWT", "TSD"]


@pytest.mark.parametrize("text", ["XTSD", "TSDs", "#TSD", "tsd"])
def test_part_of_a_word_is_no_abbreviation(text: str, bank: Kennisbank) -> None:
    assert found_in(bank, text) == []


def test_longest_abbreviation_that_fits_is_found() -> None:
    begrippen = [a_begrip(id="a", afkorting="R&D"), a_begrip(id="b", afkorting="R&DW")]
    assert found_in(a_bank(begrippen=begrippen), "de R&DW; en wat&R&D") == ["R&D", "R&DW"]


def test_bank_without_abbreviations_finds_none() -> None:
    assert found_in(a_bank(begrippen=[]), "TSD") == []
