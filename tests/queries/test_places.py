from kennisbank.model import Kennisbank
from kennisbank.queries import (
    MATRIX_GEMEENTEN,
    Plek,
    compare,
    describe_plek,
    gemeenten_met_bevindingen,
    gemeenten_op_alfabet,
    matrix,
    plek_of,
    plek_of_praktijk,
    plekken_met_bevindingen,
    praktijken_at,
    tegels,
    themadelen,
)
from tests.builders import a_bank, a_gemeente, a_praktijk

LANDELIJK = Plek("landelijk", "Landelijk", "regios/landelijk/", "landelijk")


def test_place_is_a_gemeente_a_regio_or_the_country(bank: Kennisbank) -> None:
    wijchen, zeeland = bank.gemeenten["wijchen"], bank.regios["zeeland"]
    assert plek_of(wijchen) == Plek("wijchen", "Wijchen", "gemeenten/wijchen/", "gemeente")
    assert plek_of(zeeland) == Plek("zeeland", "Zeeland", "regios/zeeland/", "regio")
    assert plek_of(None) == LANDELIJK


def test_praktijk_was_seen_at_its_smallest_place(bank: Kennisbank) -> None:
    assert [plek_of_praktijk(bank, praktijk).id for praktijk in bank.praktijken.values()] == [
        "landelijk",
        "vlissingen",
        "wijchen",
    ]
    assert plek_of_praktijk(bank, a_praktijk(regio="zeeland")).id == "zeeland"


def test_regio_includes_its_gemeenten(bank: Kennisbank) -> None:
    for plek in (plek_of(bank.regios["zeeland"]), plek_of(bank.gemeenten["vlissingen"])):
        assert [praktijk.id for praktijk in praktijken_at(bank, plek)] == ["regiekaart"]


def test_gemeente_with_the_id_of_a_regio_does_not_get_its_praktijken() -> None:
    utrecht = a_bank().gemeenten["wijchen"].model_copy(update={"id": "gelderland-zuid"})
    assert praktijken_at(a_bank(), plek_of(utrecht)) == ()


def test_place_has_a_part_for_each_thema_also_when_empty(bank: Kennisbank) -> None:
    parts = themadelen(bank, plek_of(bank.regios["zeeland"]))
    assert [(part.thema.id, part.aantal) for part in parts] == [("veiligheid", 1), ("evalueren", 0)]
    assert parts[0].groepen[0].titel == "Veiligheid in Zeeland"


def test_gemeente_with_only_a_report_has_findings(bank: Kennisbank) -> None:
    assert [g.id for g in gemeenten_met_bevindingen(bank)] == ["vlissingen", "wijchen"]
    assert [g.id for g in gemeenten_met_bevindingen(bank, "zeeland")] == ["vlissingen"]
    assert [g.id for g in gemeenten_met_bevindingen(a_bank(praktijken=[]))] == ["wijchen"]
    assert gemeenten_met_bevindingen(a_bank(praktijken=[], rapporten=[])) == ()


def test_regio_knows_its_gemeenten_and_reports(bank: Kennisbank) -> None:
    overzicht = describe_plek(bank, bank.regios["gelderland-zuid"])
    assert [(gemeente.id, aantal) for gemeente, aantal in overzicht.plaatsen] == [("wijchen", 1)]
    assert [rapport.id for rapport in overzicht.rapporten] == ["wijchen"]
    assert overzicht.aantal == 1


def test_gemeente_and_country_have_their_own_report(bank: Kennisbank) -> None:
    wijchen = describe_plek(bank, bank.gemeenten["wijchen"])
    country = describe_plek(bank, None)
    assert [rapport.id for rapport in wijchen.rapporten] == ["wijchen"]
    assert [rapport.id for rapport in country.rapporten] == ["landelijk"]
    assert describe_plek(bank, bank.gemeenten["middelburg"]).rapporten == ()
    assert (wijchen.plaatsen, country.plaatsen) == ((), ())


def test_matrix_lists_every_regio_and_the_gemeenten_with_findings(bank: Kennisbank) -> None:
    assert [(rij.plek.id, rij.aantal) for rij in matrix(bank)] == [
        ("landelijk", 1),
        ("gelderland-zuid", 1),
        ("wijchen", 1),
        ("haaglanden", 0),
        ("zeeland", 1),
        ("vlissingen", 1),
    ]


def test_matrix_of_many_gemeenten_has_only_the_number_of_them() -> None:
    names = [f"g{number}" for number in range(MATRIX_GEMEENTEN + 1)]
    gemeenten = [a_gemeente(id=name, code=f"GM{n:04}") for n, name in enumerate(names)]
    praktijken = [
        a_praktijk(id=name, kenmerk=f"WIJ-G{n + 1}", gemeente=name) for n, name in enumerate(names)
    ]
    bank = a_bank(praktijken=praktijken, gemeenten=gemeenten, rapporten=[])
    assert [(rij.plek.id, rij.gemeenten) for rij in matrix(bank)] == [
        ("landelijk", 0),
        ("gelderland-zuid", MATRIX_GEMEENTEN + 1),
        ("haaglanden", 0),
        ("zeeland", 0),
    ]
    assert len(plekken_met_bevindingen(bank)) == 4 + MATRIX_GEMEENTEN + 1


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


def test_comparison_says_what_differs(bank: Kennisbank) -> None:
    places = tuple(plek_of(bank.regios[regio]) for regio in ("zeeland", "gelderland-zuid"))
    verschillen = compare(bank, places)
    assert [(verschil.thema.id, verschil.zinnen) for verschil in verschillen] == [
        (
            "veiligheid",
            (
                "Goede voorbeelden: opgenomen bij Gelderland-Zuid, nog niet bij Zeeland.",
                "Ervaringen: opgenomen bij Zeeland, nog niet bij Gelderland-Zuid.",
            ),
        ),
        (
            "evalueren",
            ("Goede voorbeelden: opgenomen bij Gelderland-Zuid, nog niet bij Zeeland.",),
        ),
    ]


def test_comparison_of_three_joins_their_names(bank: Kennisbank) -> None:
    places = tuple(plek_of(regio) for regio in bank.regios.values())
    (verschil,) = compare(bank, places, thema="evalueren")
    assert verschil.zinnen == (
        "Goede voorbeelden: opgenomen bij Gelderland-Zuid, nog niet bij Haaglanden en Zeeland.",
    )


def test_places_with_the_same_do_not_differ(bank: Kennisbank) -> None:
    plek = plek_of(bank.regios["zeeland"])
    assert [verschil.zinnen for verschil in compare(bank, (plek, plek))] == [(), ()]
