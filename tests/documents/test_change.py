"""Other values in some fields of a file: only their lines change."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisbank.documents import Value, change, parse_document
from kennisbank.documents.layout import stripped
from kennisbank.model import Praktijk

FILE = """\
# Wie dit leest: kijk ook bij Vlissingen.

kenmerk: WIJ-G08
soort: gaat-goed   # zoals de bron
titel: "Korte lijnen"
samenvatting: >-
  Een samenvatting
  op twee regels.
toelichting:
- Een eerste alinea.
# deze blijft ook
- 'Een tweede.'
themas: [veiligheid, evalueren]
# van de bron
bronnen:
  - bron: rapport-wijchen  # hoofdstuk 2
    vindplaats: Begin
  - {bron: rapport-wijchen, vindplaats: Eind}

wijzigingen:
  - datum: 2026-11-21
    tekst: Opgenomen in de kennisbank.
"""
BRON: Value = {"bron": "rapport-wijchen", "vindplaats": "Midden"}


def changed(**values: Value | None) -> list[str]:
    """The lines that are others, with a sign before them."""
    before, after = FILE.split("\n"), change(FILE.encode(), Praktijk, values).decode().split("\n")
    return [
        *(f"-{line}" for line in before if line not in after),
        *(f"+{line}" for line in after if line not in before),
    ]


def test_a_text_changes_on_its_line():
    assert changed(titel="Kortere lijnen") == ['-titel: "Korte lijnen"', "+titel: Kortere lijnen"]


def test_a_line_is_added_to_a_list_as_the_list_was_typed():
    data = parse_document(FILE.encode(), "").data
    lines = [*data["wijzigingen"], {"datum": "2026-11-29", "tekst": "Aangepast: titel."}]
    assert changed(wijzigingen=lines) == [
        "+  - datum: 2026-11-29",
        '+    tekst: "Aangepast: titel."',
    ]


def test_of_a_list_only_what_is_new_or_gone_changes():
    data = parse_document(FILE.encode(), "").data
    assert changed(bronnen=[data["bronnen"][0], BRON, data["bronnen"][1]]) == [
        "+  - bron: rapport-wijchen",
        "+    vindplaats: Midden",
    ]
    assert changed(toelichting=["Een eerste alinea.", "Een derde."]) == [
        "-- 'Een tweede.'",
        "+- Een derde.",
    ]
    assert changed(themas=["evalueren"]) == [
        "-themas: [veiligheid, evalueren]",
        "+themas:",
        "+  - evalueren",
    ]


def test_a_list_that_was_empty_is_filled():
    old = FILE.replace("[veiligheid, evalueren]", "[]").encode()
    new = FILE.replace(" [veiligheid, evalueren]", "\n  - evalueren").encode()
    assert change(old, Praktijk, {"themas": ["evalueren"]}) == new


def test_a_field_comes_where_the_model_has_it_and_goes_with_what_stands_above_it():
    after = change(FILE.encode(), Praktijk, {"gemeente": "wijchen", "status": "actueel"}).decode()
    names = [line.partition(":")[0] for line in after.split("\n") if line[:1].isalpha()]
    assert names[5:] == ["themas", "gemeente", "bronnen", "wijzigingen", "status"]
    assert after.endswith("\nstatus: actueel\n")
    gone = change(FILE.encode(), Praktijk, {"bronnen": None}).decode()
    assert "bron" not in gone.replace("de bron", "")


def test_line_ends_and_the_mark_of_the_file_stay():
    old = b"\xef\xbb\xbf" + FILE.replace("\n", "\r\n").encode()
    new = change(old, Praktijk, {"titel": "Kortere lijnen"})
    assert new == old.replace(b'"Korte lijnen"', b"Kortere lijnen")


def test_the_same_values_change_nothing():
    data = parse_document(FILE.encode(), "").data
    lists = {name: value for name, value in data.items() if isinstance(value, list)}
    del lists["themas"]  # on one line
    assert change(FILE.encode(), Praktijk, lists) == FILE.encode()


TEXTS = st.text("aé0:#-'\" \n|>[]{}&*!%@`", min_size=1)
WORDS = st.one_of(TEXTS, st.lists(TEXTS, max_size=3), st.none())


@given(st.dictionaries(st.sampled_from(["titel", "toelichting", "themas", "reden"]), WORDS))
def test_whatever_is_typed_is_what_is_read(values):
    after = parse_document(change(FILE.encode(), Praktijk, values), "").data
    assert isinstance(after, dict)
    for name, value in values.items():
        assert after.get(name) == (None if value is None else stripped(value))


def test_a_file_that_is_no_record_is_refused_before_it_is_changed():
    with pytest.raises(AssertionError):
        change(b"titel: a\n---x: b\n", Praktijk, {"titel": "b"})
