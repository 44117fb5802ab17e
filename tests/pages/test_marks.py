"""What a word on a page hands to its element: the noun for each name that was typed."""

from typing import Any

import pytest

from kennisbank.drafts.calls import read_call
from kennisbank.drafts.words import WOORDEN
from kennisbank.model import Kennisbank
from kennisbank.pages import elements
from kennisbank.pages.marks import draw_woord, fill_afkortingen
from kennisbank.queries import plek_of, vijf_vragen

Given = dict[str, Any]


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> Given:
    """What the element of a word was given, in place of drawing it."""
    seen: Given = {}

    def draw(_: Kennisbank, basis: str, **nouns: object) -> str:
        seen.update(nouns, basis=basis)
        return "<p>"

    for name in WOORDEN:
        monkeypatch.setattr(elements, f"draw_{name}", draw)
    return seen


def draw(source: str, bank: Kennisbank) -> str:
    call = read_call(source)
    assert call
    return draw_woord(call, bank, "../")


def test_name_becomes_the_noun_that_it_stands_for(bank: Kennisbank, given: Given) -> None:
    source = 'praktijken("veiligheid", soort="ervaring", regio="zeeland", gemeente="vlissingen")'
    assert draw(source, bank) == "<p>"
    assert given == {
        "basis": "../",
        "thema": bank.themas["veiligheid"],
        "soort": "ervaring",
        "regio": plek_of(bank.regios["zeeland"]),
        "gemeente": plek_of(bank.gemeenten["vlissingen"]),
    }


def test_list_becomes_nouns_in_the_order_in_which_they_were_typed(
    bank: Kennisbank, given: Given
) -> None:
    draw('vergelijking(["zeeland", "landelijk"], thema="evalueren", gemeenten=[])', bank)
    assert given == {
        "basis": "../",
        "regios": [plek_of(bank.regios["zeeland"]), plek_of(None)],
        "thema": bank.themas["evalueren"],
        "gemeenten": [],
    }


def test_number_is_what_it_is_and_what_is_left_out_is_not_given(
    bank: Kennisbank, given: Given
) -> None:
    draw("nieuw(3)", bank)
    assert given.pop("aantal") == 3
    draw("praktijken()", bank)
    assert given == {"basis": "../"}


def test_factsheet_is_that_of_the_five_questions_when_none_is_named(bank: Kennisbank) -> None:
    sheet = vijf_vragen(bank)
    assert draw("vijf_vragen()", bank) == draw('vijf_vragen("vijf-vragen")', bank)
    assert sheet.vragen[0].titel in draw("vijf_vragen()", bank)


def test_whole_country_is_a_place_and_not_every_place(bank: Kennisbank) -> None:
    country, everything = draw('praktijken(regio="landelijk")', bank), draw("praktijken()", bank)
    assert "Eerst veiligheid" in country
    assert "Korte lijnen" not in country
    assert "Korte lijnen" in everything


def test_abbreviation_gets_its_term_of_the_begrippenlijst(bank: Kennisbank) -> None:
    asked = '<p>Het <abbr title="begrippen">SWT</abbr> en <abbr title="x">MDO</abbr></p>'
    term = next(each.term for each in bank.begrippen.values() if each.afkorting == "SWT")
    assert fill_afkortingen(asked, bank) == asked.replace("begrippen", term)
    assert fill_afkortingen("<p>SWT</p>", bank) == "<p>SWT</p>"
    unknown = '<abbr title="begrippen">NIETS</abbr>'
    assert fill_afkortingen(unknown, bank) == unknown
