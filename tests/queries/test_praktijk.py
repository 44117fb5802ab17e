"""All that is known of one praktijk, and that every reader of one says the same of it."""

import json
from dataclasses import FrozenInstanceError
from datetime import date, timedelta

import pytest
from selectolax.lexbor import LexborHTMLParser

from kennisbank.model import Kennisbank, Praktijk
from kennisbank.model.labels import HERKOMSTEN, SOORTEN
from kennisbank.model.praktijk import Soort
from kennisbank.model.zinnen.bron import GEEN_TIJD
from kennisbank.model.zinnen.praktijk import GEKOZEN
from kennisbank.pages import pages_of
from kennisbank.pages.elements import draw_praktijk
from kennisbank.pages.jsonld import to_jsonld
from kennisbank.paper import sheets_of
from kennisbank.queries import (
    Praktijkoverzicht,
    changed_on,
    curl,
    describe_praktijk,
    indicatoren_by_kenmerk,
    is_overdue,
    is_short_word,
    plek_of,
    vermeldingen_in,
    vragen_by_kenmerk,
)
from kennisbank.site.data import to_velden
from tests.builders import DAY, a_bank, a_begrip, a_bronvermelding, a_full_praktijk, a_praktijk


def overzicht_of(**fields: object) -> Praktijkoverzicht:
    """The overview of a praktijk with these fields, in the bank of the tests."""
    praktijk = a_praktijk(**fields)
    return describe_praktijk(a_bank(praktijken=(praktijk,)), praktijk)


def test_full_praktijk_has_everything_as_nouns_and_in_words(bank: Kennisbank) -> None:
    praktijk = bank.praktijken["korte-lijnen"]
    assert describe_praktijk(bank, praktijk) == Praktijkoverzicht(
        praktijk=praktijk,
        toelichting=praktijk.toelichting,
        noten=(),
        label=SOORTEN["goed-voorbeeld"],
        plek=plek_of(bank.gemeenten["wijchen"]),
        regio=plek_of(bank.regios["gelderland-zuid"]),
        themas=(bank.themas["veiligheid"], bank.themas["evalueren"]),
        vermeldingen=vermeldingen_in(bank, praktijk),
        indicatoren=(indicatoren_by_kenmerk(bank)["WIJ-I01"],),
        vragen=(vragen_by_kenmerk(bank)["CAL-VR1"],),
        doelgroepen="Ouders, Gezinnen",
        toedeling="het thema, de indicatoren",
        herkomst="Toezicht Sociaal Domein",
        bronnen=((praktijk.bronnen[0], bank.bronnen["rapport-wijchen"]),),
        tijd=GEEN_TIJD,
        verwant=(bank.praktijken["regiekaart"],),
        gewijzigd=DAY,
        status="In gebruik",
        vervanger=None,
    )


def test_what_a_praktijk_does_not_say_is_empty() -> None:
    found = overzicht_of(themas=())
    assert (found.themas, found.indicatoren, found.vragen, found.verwant) == ((), (), (), ())
    assert (found.doelgroepen, found.toedeling) == ("", "")
    assert (found.vervanger, found.gemeente) == (None, None)


@pytest.mark.parametrize(
    ("fields", "plek", "regio", "gemeente"),
    [
        ({"regio": "zeeland", "gemeente": "vlissingen"}, "Vlissingen", "Zeeland", "Vlissingen"),
        ({"regio": "zeeland"}, "Zeeland", "Zeeland", None),
        ({"regio": "landelijk"}, "Landelijk", "Landelijk", None),
    ],
)
def test_place_is_the_smallest_that_is_known(
    fields: dict[str, str], plek: str, regio: str, gemeente: str | None
) -> None:
    found = overzicht_of(**fields)
    assert (found.plek.naam, found.regio.naam) == (plek, regio)
    assert (found.gemeente.naam if found.gemeente else None) == gemeente


def test_themas_stand_in_the_order_of_the_record_and_not_of_the_bank() -> None:
    found = overzicht_of(themas=("evalueren", "veiligheid"))
    assert [thema.id for thema in found.themas] == ["evalueren", "veiligheid"]


def test_each_citation_has_its_source_also_when_one_is_cited_twice() -> None:
    bronnen = (
        a_bronvermelding(vindplaats="Korte lijnen"),
        a_bronvermelding(bron="jaarbeeld-2019"),
        a_bronvermelding(vindplaats="Bijlage"),
    )
    found = overzicht_of(bronnen=bronnen)
    assert [(item.vindplaats, bron.kort) for item, bron in found.bronnen] == [
        ("Korte lijnen", "Rapport Wijchen"),
        ("Korte lijnen", "Jaarbeeld 2019"),
        ("Bijlage", "Rapport Wijchen"),
    ]


def test_successor_of_what_ended_is_the_praktijk_itself() -> None:
    old = a_praktijk(id="oud", kenmerk="WIJ-G09", status="verouderd", vervangen_door="korte-lijnen")
    bank = a_bank(praktijken=(a_praktijk(), old))
    found = describe_praktijk(bank, old)
    assert found.vervanger is bank.praktijken["korte-lijnen"]
    assert found.status == "Verouderd"


@pytest.mark.parametrize(
    ("days", "last"), [((), 0), ((5,), 5), ((9, 5), 9), ((-3,), 0)], ids=["none", "one", "two", "<"]
)
def test_last_change_is_the_latest_day_of_all(days: tuple[int, ...], last: int) -> None:
    told = tuple({"datum": DAY + timedelta(day), "tekst": "Titel verbeterd."} for day in days)
    found = overzicht_of(wijzigingen=told)
    assert found.gewijzigd == changed_on(found.praktijk) == DAY + timedelta(last)


@pytest.mark.parametrize(("day", "overdue"), [(20, False), (21, True), (22, True)])
def test_review_is_overdue_from_its_own_day(day: int, overdue: bool) -> None:
    praktijk = a_praktijk(herzien_voor=date(2027, 11, 21))
    assert is_overdue(praktijk, date(2027, 11, day)) is overdue


@pytest.mark.parametrize(
    ("soort", "kop"),
    [
        ("kan-beter", "Wat helpt?"),
        ("aanbeveling", "Wat helpt?"),
        ("goed-voorbeeld", "Wat hielp, volgens de bron?"),
        ("bevinding", "Wat helpt?"),
        ("ervaring", "Wat helpt?"),
    ],
)
def test_what_no_source_says_works_is_headed_by_what_helps(soort: Soort, kop: str) -> None:
    assert overzicht_of(soort=soort).kop_werkzaam == kop


@pytest.mark.parametrize(
    ("gekozen", "wie"), [(("titel",), "bron"), (("titel", "werkzame_elementen"), "redactie")]
)
def test_what_the_editors_call_helpful_is_not_said_of_the_source(
    gekozen: tuple[str, ...], wie: str
) -> None:
    kop = overzicht_of(soort="gaat-goed", toedeling_redactie=gekozen).kop_werkzaam
    assert kop == f"Wat hielp, volgens de {wie}?"


@pytest.mark.parametrize("herkomst", HERKOMSTEN)
@pytest.mark.parametrize("soort", SOORTEN)
def test_inspecties_are_named_only_where_they_say_it(soort: Soort, herkomst: str) -> None:
    uitleg = overzicht_of(soort=soort, herkomst=herkomst).uitleg
    of_tsd = herkomst == "waargenomen-door-tsd"
    assert ("inspecties" in uitleg) == (of_tsd and "inspecties" in SOORTEN[soort].uitleg)


def test_one_paragraph_goes_on_where_the_lead_ends() -> None:
    assert overzicht_of(toelichting=("Een zin die uitlegt.",)).kop_toelichting == ""
    assert overzicht_of(toelichting=("Een alinea.", "Nog een.")).kop_toelichting == "Toelichting"


def test_heading_of_the_themas_goes_by_their_number() -> None:
    kop = {
        number: overzicht_of(themas=("veiligheid", "evalueren")[:number]).kop_themas
        for number in range(3)
    }
    assert kop == {0: "Thema’s", 1: "Thema", 2: "Thema’s"}


def test_overview_is_frozen(bank: Kennisbank) -> None:
    found = describe_praktijk(bank, bank.praktijken["korte-lijnen"])
    with pytest.raises(FrozenInstanceError):
        found.status = "Verouderd"  # type: ignore[misc]


# Page, sheet, data for search engines and comparison: each says what the overview says.


def page_facts(bank: Kennisbank, praktijk: Praktijk) -> dict[str, str]:
    """What stands under each name in the lists of facts beside the text of a page."""
    page = LexborHTMLParser(draw_praktijk(bank, "", praktijk, DAY)).css_first(".kb-zij")
    return {
        " ".join(dt.text().split()): " ".join(dd.text().split())
        for dt, dd in zip(page.css("dt"), page.css("dd"), strict=True)
    }


def sheet_facts(bank: Kennisbank, praktijk: Praktijk) -> dict[str, str]:
    """The same on paper, where the most telling stand at a glance."""
    (blad,) = (blad for blad in sheets_of(bank) if blad.naam == praktijk.id)
    inhoud = blad.inhoud
    named = [thema["naam"] for thema in inhoud["themas"]]
    facts = {naam: " ".join(waarde.split()) for naam, waarde in inhoud["feiten"]}
    facts |= {"Van wie is dit?": inhoud["wie"], "Vragen voor het gesprek": inhoud["vraag"]["titel"]}
    facts["Thema" if len(named) == 1 else "Thema’s"] = ", ".join(named)
    _, plek = blad.boven.split(" · ")  # of a municipality its region stands among the facts
    facts["Gemeente" if "Regio" in facts else "Regio"] = plek
    return facts


@pytest.mark.parametrize(
    "praktijk",
    [
        a_full_praktijk(verwant=()),
        a_full_praktijk(verwant=(), themas=("evalueren",), herkomst="extern-onderzoek"),
        a_praktijk(regio="landelijk"),
        a_praktijk(regio="zeeland", gemeente="vlissingen", doelgroepen=("kinderen-en-jongeren",)),
    ],
    ids=["full", "one thema", "country", "gemeente"],
)
def test_page_and_sheet_state_the_same_facts(praktijk: Praktijk) -> None:
    bank = a_bank(praktijken=(praktijk,))
    page, sheet = page_facts(bank, praktijk), sheet_facts(bank, praktijk)
    found = describe_praktijk(bank, praktijk)
    assert page["Van wie is dit?"] == sheet["Van wie is dit?"] == found.herkomst
    assert page[found.kop_themas] == ", ".join(thema.naam for thema in found.themas)
    on_page_only = {"Gemeente": "Niet van één gemeente"}
    # Of these a sheet says that they stand on the page, when there are any.
    (blad,) = (blad for blad in sheets_of(bank) if blad.naam == praktijk.id)
    for naam, called, there in (
        ("Indicatoren", "de indicatoren", praktijk.indicatoren),
        ("Doelgroep", "de doelgroep", praktijk.doelgroepen),
        (GEKOZEN, "wat de redactie koos", praktijk.toedeling_redactie),
    ):
        assert naam not in sheet
        assert (called in blad.inhoud["op_de_pagina"]) == bool(there)
        on_page_only[naam] = page.get(naam, "")
    assert page.pop("Kenmerk") == praktijk.kenmerk  # on paper it stands in the foot
    # A source is worded in another way on paper; changes and further questions are left out there.
    for naam in page.keys() - {"Bron", "Wijzigingen", "Vragen voor het gesprek"}:
        assert curl(sheet.get(naam, on_page_only.get(naam, ""))) == page[naam]
    if praktijk.vragen:
        assert page["Vragen voor het gesprek"].startswith(curl(sheet["Vragen voor het gesprek"]))
    assert sheet.keys() - {"Vragen voor het gesprek"} <= page.keys()
    # On the page these have a section of their own.
    named = [one.element for one in vermeldingen_in(bank, praktijk)]
    told = [(one["titel"], one["kenmerk"]) for one in blad.inhoud["elementen"]]
    assert told == [(one.titel, one.kenmerk) for one in named]


def test_search_engines_and_comparison_are_told_the_same() -> None:
    praktijk = a_full_praktijk(
        verwant=(),
        herkomst="gemeld-door-de-gemeente",
        bronnen=(a_bronvermelding(), a_bronvermelding(vindplaats="Bijlage")),
        wijzigingen=({"datum": date(2027, 1, 2), "tekst": "Titel verbeterd."},),
    )
    bank = a_bank(praktijken=(praktijk,))
    found = describe_praktijk(bank, praktijk)
    told = to_jsonld(found)
    assert told["about"] == [
        {"@type": "Thing", "name": "Veiligheid"},
        {"@type": "Thing", "name": "Evalueren"},
    ]
    assert told["contentLocation"] == {"@type": "Place", "name": "Wijchen"}
    assert told["dateModified"] == "2027-01-02"
    assert told["citation"] == [{"@type": "CreativeWork", "name": found.bronnen[0][1].titel}]
    ((name, script),) = to_velden(bank)
    assert name == "gegevens/velden-0.js"
    (row,) = json.loads(script[script.index(",") + 1 : script.rindex(")")])
    assert row[3:] == [
        [[1, "Zicht op de risico’s"]],
        HERKOMSTEN["gemeld-door-de-gemeente"],
        [
            ["rapport-wijchen", "Rapport Wijchen", "Korte lijnen"],
            ["rapport-wijchen", "Rapport Wijchen", "Bijlage"],
        ],
    ]


@pytest.mark.parametrize(
    ("status", "woord"), [("ingetrokken", "Ingetrokken"), ("verouderd", "Verouderd")]
)
def test_what_holds_no_longer_says_so_wherever_a_link_to_it_goes(status: str, woord: str) -> None:
    gone = a_full_praktijk(status=status, reden="Het klopt niet meer.", verwant=())
    bank = a_bank(praktijken=(gone,))
    said = f"{woord}. Gebruik deze praktijk niet meer als voorbeeld. {gone.samenvatting}"
    about = {page.url: page.omschrijving for page in pages_of(bank, DAY)}
    assert about[gone.url] == said
    told = to_jsonld(describe_praktijk(bank, gone))
    assert (told["description"], told["creativeWorkStatus"]) == (said, woord)
    holds = to_jsonld(describe_praktijk(a_bank(), a_full_praktijk()))
    assert holds["description"] == gone.samenvatting
    assert "creativeWorkStatus" not in holds


def test_of_what_can_be_better_stands_first_what_is_akin_and_went_well() -> None:
    akin = [
        a_praktijk(id=f"p{n}", kenmerk=f"WIJ-G{n + 50}", soort=soort, **fields)
        for n, (soort, fields) in enumerate(
            [
                ("gaat-goed", {}),
                ("kan-beter", {}),
                ("goed-voorbeeld", {"status": "ingetrokken", "reden": "Het klopt niet meer."}),
            ]
        )
    ]
    for soort, first in (("kan-beter", ["p0"]), ("gaat-goed", [])):
        one = a_praktijk(soort=soort, verwant=[each.id for each in akin])
        overzicht = describe_praktijk(a_bank(praktijken=[one, *akin]), one)
        assert [each.id for each in overzicht.tegenhangers] == first
        assert {*overzicht.tegenhangers, *overzicht.ook_verwant} == set(overzicht.verwant)


def test_sentence_that_only_says_what_a_short_word_is_is_known() -> None:
    bank = a_bank(begrippen=[a_begrip(afkorting="SWT")])
    assert is_short_word(bank, "SWT staat in het rapport meestal voor team en wijkteam samen.")
    for other in (
        "Het team staat voor de wijk.",
        "SWT staat klaar.",
        "SWT staat voor het wijkteam. Dat maakte het plan.",
    ):
        assert not is_short_word(bank, other)


def test_what_only_says_what_a_short_word_is_stands_apart_from_the_toelichting() -> None:
    noot = "SWT staat in het rapport meestal voor team en wijkteam samen."
    praktijk = a_praktijk(toelichting=(noot, "Een alinea."))
    bank = a_bank(praktijken=[praktijk], begrippen=[a_begrip(afkorting="SWT")])
    overzicht = describe_praktijk(bank, praktijk)
    assert (overzicht.toelichting, overzicht.noten) == (("Een alinea.",), (noot,))
    assert overzicht.kop_toelichting == ""
