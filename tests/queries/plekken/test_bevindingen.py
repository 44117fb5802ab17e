from kennisbank.model import Kennisbank
from kennisbank.queries import (
    gemeenten_met_bevindingen,
    gemeenten_op_alfabet,
    plek_of,
    praktijken_at,
    tegels,
)
from tests.builders import a_bank


def test_regio_includes_its_gemeenten(bank: Kennisbank) -> None:
    for plek in (plek_of(bank.regios["zeeland"]), plek_of(bank.gemeenten["vlissingen"])):
        assert [praktijk.id for praktijk in praktijken_at(bank, plek)] == ["regiekaart"]


def test_gemeente_with_the_id_of_a_regio_does_not_get_its_praktijken() -> None:
    utrecht = a_bank().gemeenten["wijchen"].model_copy(update={"id": "gelderland-zuid"})
    assert praktijken_at(a_bank(), plek_of(utrecht)) == ()


def test_gemeente_with_only_a_report_has_findings(bank: Kennisbank) -> None:
    assert [g.id for g in gemeenten_met_bevindingen(bank)] == ["vlissingen", "wijchen"]
    assert [g.id for g in gemeenten_met_bevindingen(bank, "zeeland")] == ["vlissingen"]
    assert [g.id for g in gemeenten_met_bevindingen(a_bank(praktijken=[]))] == ["wijchen"]
    assert gemeenten_met_bevindingen(a_bank(praktijken=[], rapporten=[])) == ()


def test_each_gemeente_leads_to_its_page_or_to_its_regio(bank: Kennisbank) -> None:
    assert [
        (letter.teken, gemeente.id, plek.url, regio.id)
        for letter in gemeenten_op_alfabet(bank)
        for gemeente, plek, regio in letter.dingen
    ] == [
        ("G", "s-gravenhage", "regios/haaglanden/", "haaglanden"),
        ("M", "middelburg", "regios/zeeland/", "zeeland"),
        ("V", "vlissingen", "gemeenten/vlissingen/", "zeeland"),
        ("W", "wijchen", "gemeenten/wijchen/", "gelderland-zuid"),
    ]


def test_tiles_stand_in_reading_order(bank: Kennisbank) -> None:
    assert [(plek.id, aantal) for plek, _, aantal in tegels(bank)] == [
        ("haaglanden", 0),
        ("gelderland-zuid", 1),
        ("zeeland", 1),
    ]
