from datetime import date

from kennisbank.model import Kennisbank
from kennisbank.queries import abbreviations, citations, last_change, latest
from tests.builders import DAY, a_bank, a_begrip, a_praktijk, an_element


def test_newest_change_comes_first_and_then_the_kenmerk() -> None:
    changed = ({"datum": date(2026, 12, 1), "tekst": "Titel verbeterd."},)
    bank = a_bank(
        elementen=[],
        rapporten=[],
        factsheets=[],
        praktijken=[
            a_praktijk(id="a", kenmerk="WIJ-G03"),
            a_praktijk(id="b", kenmerk="WIJ-G02"),
            a_praktijk(id="c", kenmerk="WIJ-G01", wijzigingen=changed),
        ],
    )
    assert [(day, praktijk.id) for day, praktijk in latest(bank, 2)] == [
        (date(2026, 12, 1), "c"),
        (DAY, "b"),
    ]
    assert last_change(bank) == date(2026, 12, 1)


def test_element_that_changed_is_news_too() -> None:
    later = ({"datum": date(2026, 12, 2), "tekst": "Bron erbij."},)
    element = an_element(wijzigingen=later)
    bank = a_bank(praktijken=[a_praktijk()], elementen=[element], rapporten=(), factsheets=())
    assert [record.kenmerk for _, record in latest(bank, 5)] == ["WEL-E01", "WIJ-G01"]
    assert last_change(bank) == date(2026, 12, 2)


def test_what_is_new_comes_before_what_changed_on_that_day() -> None:
    later = date(2026, 12, 2)
    changed = ({"datum": later, "tekst": "Bron erbij."},)
    praktijken = [a_praktijk(wijzigingen=changed)]
    element = an_element(gepubliceerd=later)
    bank = a_bank(praktijken=praktijken, elementen=[element], rapporten=(), factsheets=())
    assert [(day, record.kenmerk) for day, record in latest(bank, 5)] == [
        (later, "WEL-E01"),
        (later, "WIJ-G01"),
    ]


def test_empty_bank_never_changed() -> None:
    bank = a_bank(praktijken=[], elementen=[], rapporten=(), factsheets=())
    assert last_change(bank) is None


def test_sources_that_are_cited_most_come_first(bank: Kennisbank) -> None:
    assert [(bron.id, *aantallen) for bron, *aantallen in citations(bank)] == [
        ("rapport-wijchen", 2, 2),
        ("jaarbeeld-2019", 1, 1),
    ]


def test_term_without_abbreviation_is_not_one() -> None:
    bank = a_bank(begrippen=[a_begrip(), a_begrip(id="casus", afkorting=None)])
    assert list(abbreviations(bank)) == ["TSD"]
