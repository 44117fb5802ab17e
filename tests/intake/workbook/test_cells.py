"""The written form of a field in a cell: readable, and the same value back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisbank.documents import Value
from kennisbank.intake.workbook import Words
from kennisbank.intake.workbook.cells import from_cell, to_cell
from kennisbank.model import Praktijk
from tests.builders import a_bank

WORDS = Words(a_bank())
BRON: dict[str, Value] = {"bron": "jaarbeeld-2019", "vindplaats": "Begin, eerste alinea"}
WRITTEN: dict[str, tuple[str, Value, str]] = {
    "a text": ("titel", "Korte lijnen", "Korte lijnen"),
    "a fixed value": ("soort", "gaat-goed", "Gaat goed"),
    "a place": ("gemeente", "vlissingen", "Vlissingen"),
    "everywhere": ("regio", "landelijk", "Landelijk"),
    "a list": ("toelichting", ["Een.", "Twee."], "Een.\nTwee."),
    "a list of names": ("themas", ["veiligheid"], "Veiligheid"),
    "a list that is empty": ("themas", [], "(geen)"),
    "an item of two lines": ("toelichting", ["Een\ntwee"], "Een↵twee"),
    "sources": (
        "bronnen",
        [BRON, {**BRON, "regels": "9, 33"}],
        "jaarbeeld-2019 | Begin, eerste alinea\n"
        "jaarbeeld-2019 | Begin, eerste alinea | regels: 9, 33",
    ),
    "a source that lacks a part": (
        "bronnen",
        [{"vindplaats": "Begin"}],
        "vindplaats: Begin",
    ),
    "a list within an item": (
        "casus",
        [{"kenmerk": "VLI-X1", "tekst": "Een ouder.", "bronnen": [BRON]}],
        "VLI-X1 | Een ouder.\n    bronnen: jaarbeeld-2019 | Begin, eerste alinea",
    ),
    "a group": (
        "contact",
        {"afdeling": "Wijkteam", "email": "wijkteam@vlissingen.nl"},
        "Wijkteam | email: wijkteam@vlissingen.nl",
    ),
    "signs that divide": (
        "wijzigingen",
        [{"datum": "2026-11-21", "tekst": "a | b \\ c ↵"}],
        "2026-11-21 | a \\| b \\\\ c \\↵",
    ),
    "a text that begins as a name": (
        "wijzigingen",
        [{"datum": "2026-11-21", "tekst": "datum: verbeterd"}],
        "2026-11-21 | \\datum: verbeterd",
    ),
}


@pytest.mark.parametrize("case", WRITTEN)
def test_a_value_is_written_so_and_read_back(case):
    name, value, text = WRITTEN[case]
    assert to_cell(name, value, Praktijk, WORDS) == text
    assert from_cell(name, text, Praktijk, WORDS) == value


# What somebody types, and what that is.
TYPED: dict[str, tuple[str, str, Value]] = {
    "an id": ("gemeente", "vlissingen", "vlissingen"),
    "what everybody calls a place": ("gemeente", "Den Haag", "s-gravenhage"),
    "capitals": ("gemeente", "VLISSINGEN", "vlissingen"),
    "what is not known": ("gemeente", "Vlisingen", "Vlisingen"),
    "the code with its words": ("indicatoren", "WIJ-I01 Iets", ["WIJ-I01"]),
    "the name of a source": (
        "bronnen",
        "Jaarbeeld | Begin",
        [{**BRON, "bron": "Jaarbeeld", "vindplaats": "Begin"}],
    ),
    "parts without names": (
        "bronnen",
        "jaarbeeld-2019|Begin|9-10",
        [{"bron": "jaarbeeld-2019", "vindplaats": "Begin", "regels": "9-10"}],
    ),
    "a sign too many": (
        "wijzigingen",
        "2026-11-21 | Een | twee",
        [{"datum": "2026-11-21", "tekst": "Een | twee"}],
    ),
    "empty lines": ("toelichting", "\n Een. \n\nTwee.\n", ["Een.", "Twee."]),
    "a list within, not further in": (
        "casus",
        "VLI-X1 | Een ouder.\nbronnen: jaarbeeld-2019 | Begin, eerste alinea",
        [{"kenmerk": "VLI-X1", "tekst": "Een ouder.", "bronnen": [BRON]}],
    ),
}


@pytest.mark.parametrize("case", TYPED)
def test_what_is_typed_is_understood(case):
    name, text, value = TYPED[case]
    assert from_cell(name, text, Praktijk, WORDS) == value


LINE = st.text("ab|;:\\↵\n regels", min_size=1).map(str.strip).filter(bool)


@given(
    st.lists(st.fixed_dictionaries({"bron": LINE}, optional={"vindplaats": LINE, "regels": LINE}))
)
def test_every_source_comes_back(items):
    wanted: list[Value] = [*items]
    assert (
        from_cell("bronnen", to_cell("bronnen", wanted, Praktijk, WORDS), Praktijk, WORDS) == wanted
    )


@given(st.lists(LINE))
def test_every_list_of_texts_comes_back(items):
    text = to_cell("toelichting", [*items], Praktijk, WORDS)
    assert from_cell("toelichting", text, Praktijk, WORDS) == items
