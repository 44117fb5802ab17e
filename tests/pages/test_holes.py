"""No sentence on a page or a sheet lacks a word, whatever is missing in the records."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from kennisbank.model import Kennisbank
from kennisbank.paper import sheets_of
from tests.builders import a_bank, a_praktijk
from tests.holes import holes, texts_in
from tests.pages.test_zinnen import BANKS, SAID

GOLDEN = sorted((Path(__file__).parents[1] / "golden").rglob("*.html"))
POOR = [
    a_bank(praktijken=[]),
    a_bank(rapporten=[]),
    a_bank(praktijken=[], rapporten=[]),
    a_bank(praktijken=[a_praktijk(gemeente=None)]),
]
SENTENCES = "p,li,td,th,dd,dt,h1,h2,h3,h4,summary,figcaption,caption,label,button"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Met praktijken uit . Een streepje", ["Met praktijken uit . Een streepje"]),
        ("Van () en “”.", ["Van () en “”.", "Van () en “”."]),
        ("Uit None, van {jaar}", ["Uit None, van {jaar}", "Uit None, van {jaar}"]),
        ("Zeeland, , en meer..", ["Zeeland, , en meer..", "Zeeland, , en meer.."]),
        ("Een vraag? (2 van 3): “ja”. Zie www.voorbeeld.nl…", []),
    ],
)
def test_what_a_hole_is(text: str, found: list[str]) -> None:
    assert holes(text) == found


@pytest.mark.parametrize("bank", [*BANKS, *SAID, *POOR])
def test_no_sentence_of_a_sheet_has_a_hole(bank: Kennisbank) -> None:
    texts = [text for blad in sheets_of(bank) for text in texts_in([blad.titel, blad.inhoud])]
    assert len(texts) > 100
    assert [hole for text in texts for hole in holes(text)] == []


def test_no_sentence_of_an_element_has_a_hole() -> None:
    assert len(GOLDEN) > 60
    for path in GOLDEN:
        tree = LexborHTMLParser(path.read_text(encoding="utf-8"))
        for quiet in tree.css("code,kbd,svg,input"):
            quiet.replace_with("x")
        for tag in tree.css(SENTENCES):
            assert holes(" ".join(tag.text().split())) == [], path
