from collections.abc import Mapping
from typing import Any

import pytest

from kennisbank.bank.findings import Content
from kennisbank.bank.ontlening import check_ontlening, teksten_for
from kennisbank.bank.texts import texts_of
from kennisbank.model import Record
from kennisbank.model.praktijk import Casus
from kennisbank.overlap import Source
from tests.builders import a_begrip, a_bron, a_praktijk, an_element, an_uitspraak

TEKST = """Praten met kinderen
In drie dossiers werd soms met de kinderen gesproken over hun veiligheid thuis.
In een casus sprak de school vaak met de moeder over hulp.
"""
NAMES = {"gemeente": {"Goes": "goes"}, "regio": {"Zeeland": "zeeland"}}


def place(regels: str | None = "2", bron: str = "rapport") -> Mapping[str, Any]:
    return {"bron": bron, "vindplaats": "Praten met kinderen", "regels": regels}


def found(record: Record, *others: Record) -> list[tuple[tuple[str | int, ...], str]]:
    records = tuple(("x.yml", one) for one in (record, *others))
    content = Content(records, (), NAMES, teksten={"rapport": Source(TEKST)})
    teksten = teksten_for(content)
    assert teksten
    return [
        (one.loc, one.code) for one in check_ontlening(record, tuple(texts_of(record)), teksten)
    ]


WEAK = "In drie dossiers spraken zij af en toe met kinderen over veiligheid."
STRONG = "In drie dossiers spraken zij met kinderen over veiligheid."


def test_a_praktijk_that_says_what_its_source_says_is_well() -> None:
    assert found(a_praktijk(samenvatting=WEAK, bronnen=(place(),))) == []


def test_a_finding_stands_at_the_text_it_is_about() -> None:
    praktijk = a_praktijk(samenvatting=WEAK, toelichting=(WEAK, STRONG), bronnen=(place(),))
    assert found(praktijk) == [(("toelichting", 1), "KB198")]


def test_a_statement_within_a_record_has_its_own_places() -> None:
    casus = Casus(
        kenmerk="WIJ-G01-A1",
        tekst="De school sprak met de moeder over hulp.",
        bronnen=(place("3"),),
    )
    praktijk = a_praktijk(samenvatting=WEAK, casus=(casus,), bronnen=(place(),))
    assert found(praktijk) == [(("casus", 0, "tekst"), "KB198")]
    assert found(an_uitspraak(tekst=STRONG, bronnen=(place(),))) == [(("tekst",), "KB198")]


@pytest.mark.parametrize(
    "record",
    [
        an_element(samenvatting=STRONG, bronnen=(place(),)),
        a_begrip(uitleg=STRONG, bronnen=(place(),)),
    ],
)
def test_what_explains_something_as_such_is_held_to_its_own_words_only(record: Record) -> None:
    assert found(record) == []
    copied = "Er werd soms met de kinderen gesproken over hun veiligheid thuis."
    field = "uitleg" if hasattr(record, "uitleg") else "samenvatting"
    assert found(record.model_copy(update={field: copied})) == [((field,), "KB196")]


def test_a_strong_word_is_told_only_when_all_that_the_record_was_made_of_is_known() -> None:
    said = WEAK.replace("met", "met alle")
    praktijk = a_praktijk(samenvatting=said, bronnen=(place(),))
    assert found(praktijk) == [(("samenvatting",), "KB198")]
    for other in (place(bron="ander"), place(regels=None)):
        assert found(a_praktijk(samenvatting=said, bronnen=(place(), other))) == []


def test_what_stands_in_a_title_or_in_a_note_is_left_alone() -> None:
    title = "Praten met kinderen in drie dossiers"
    note = "Gesproken over hun veiligheid thuis: in drie dossiers werd soms met de kinderen."
    assert found(a_praktijk(titel=title, samenvatting=WEAK, bronnen=(place(),))) == []
    assert found(an_uitspraak(tekst=WEAK, opmerking=note, bronnen=(place(),))) == []


def test_a_term_counts_for_no_word() -> None:
    term = a_begrip(term="werd soms met de kinderen gesproken")
    said = "Er werd soms met de kinderen gesproken over hun veiligheid thuis, in drie dossiers."
    praktijk = a_praktijk(samenvatting=said, bronnen=(place(),))
    assert found(praktijk) == [(("samenvatting",), "KB196")]
    assert found(praktijk, term) == []


@pytest.mark.parametrize("regels", ["9", "2-4", "3-2", "2, 0"])
def test_lines_that_are_not_there_are_told(regels: str) -> None:
    assert found(a_praktijk(samenvatting=WEAK, bronnen=(place(regels),)))[:1] == [
        (("bronnen", 0, "regels"), "KB199")
    ]


def test_without_a_text_or_a_passage_there_is_nothing_to_hold_a_record_against() -> None:
    records = (("x.yml", a_praktijk()), ("y.yml", a_bron()))
    assert teksten_for(Content(records, (), NAMES)) is None


def test_a_draft_is_held_against_the_passage_beside_it_and_no_other() -> None:
    passage = "Soms sprak de school met de moeder.\nIn de wijk stonden twee gezinnen op de lijst."
    draft = a_praktijk(
        samenvatting="De school sprak met de moeder. Gezinnen in de wijk stonden op de lijst.",
        bronnen=(place(bron="ander"),),
        status="concept",
        passage=passage,
    )
    teksten = teksten_for(Content((("x.yml", draft),), (), NAMES))
    assert teksten
    found = list(check_ontlening(draft, tuple(texts_of(draft)), teksten))
    assert [(one.loc, one.code) for one in found] == [
        (("samenvatting",), "KB198"),
        (("samenvatting",), "KB197"),
    ]
    assert "Bron (de passage, regel 2)" in found[1].wat
