"""What pages say at the limits: of none, one or several of a thing, and of two with one name."""

import re
from collections.abc import Sequence

import pytest
from selectolax.lexbor import LexborHTMLParser

from kennisbank import queries
from kennisbank.model import Kennisbank, Praktijk, Thema, zinnen
from kennisbank.pages import elements, pages_of
from kennisbank.paper import sheets_of
from kennisbank.paper.plek import plek_sheet
from kennisbank.paper.thema import thema_sheet
from tests.builders import (
    DAY,
    a_bank,
    a_bron,
    a_bronvermelding,
    a_gemeente,
    a_praktijk,
    a_rapport,
    a_regio,
    a_thema,
    a_verband,
    an_element,
    an_overdracht,
)
from tests.holes import texts_in


def text_of(html: str) -> str:
    """What a reader sees of a page, with single spaces."""
    tree = LexborHTMLParser(html)
    for node in tree.css(".kb-verborgen, svg, template"):
        node.decompose()
    return " ".join(tree.root.text().split()) if tree.root else ""


def descriptions(bank: Kennisbank) -> dict[str, str]:
    return {page.url: page.omschrijving for page in pages_of(bank, DAY)}


def test_description_of_a_place_promises_no_more_than_stands_there() -> None:
    said = descriptions(a_bank())
    assert said["regios/haaglanden/"] == (
        "Van de regio Haaglanden is nog niets opgenomen. Lees wat anderen doen."
    )
    assert said["regios/zeeland/"] == (
        "Wat wij van de regio Zeeland opnamen, per thema, en wat anderen doen."
    )
    assert said["gemeenten/vlissingen/"] == (
        "Wat wij van de gemeente Vlissingen opnamen, per thema, en wat anderen doen."
    )
    assert said["regios/landelijk/"] == zinnen.plek.OVER_LANDELIJK


def test_gemeente_with_a_report_alone_is_not_said_to_be_absent() -> None:
    bank = a_bank(praktijken=[], rapporten=[a_rapport()])
    regio = elements.draw_regio(bank, "", bank.regios["gelderland-zuid"])
    assert '<li><a href="gemeenten/wijchen/">Wijchen</a></li>' in regio
    assert "Alleen van Wijchen is iets opgenomen" in regio
    assert "kb-balkwoorden" not in regio
    assert "alleen Wijchen" in elements.draw_regiotabel(bank, "")
    kaart = elements.draw_regiokaart(bank, "")
    assert "Van geen enkele regio hebben wij praktijken opgenomen." in kaart
    assert kaart.count("nog niet opgenomen") == 2
    assert kaart.count("kb-regiokaart__gevuld") == kaart.count("kb-tegel--gevuld") == 1
    wijchen = text_of(elements.draw_gemeente(bank, "", bank.gemeenten["wijchen"]))
    assert "Alleen op de site staat: de rest van het rapport." in wijchen
    assert descriptions(bank)["gemeenten/wijchen/"] == (
        "Wat wij van de gemeente Wijchen opnamen en wat anderen doen."
    )
    lijst = elements.draw_gemeenten(bank, "")
    assert "Gemeenten waarvan iets is opgenomen</h2>" in lijst
    assert ">Met het rapport in eigen woorden</p>" in lijst


@pytest.mark.parametrize(
    ("uitgever", "herkomst", "wie"),
    [
        ("Toezicht Sociaal Domein", "waargenomen-door-tsd", "Toezicht Sociaal Domein"),
        ("Movisie", "waargenomen-door-tsd", "Toezicht Sociaal Domein; Movisie"),
        ("Movisie", "extern-onderzoek", "Ander onderzoek; Movisie"),
        ("Movisie", None, "Movisie"),
    ],
)
def test_report_says_what_its_publisher_says(uitgever: str, herkomst: str | None, wie: str) -> None:
    praktijken = [a_praktijk(gemeente="wijchen", herkomst=herkomst)] if herkomst else []
    bronnen = [a_bron(uitgever=uitgever), a_bank().bronnen["jaarbeeld-2019"]]
    bank = a_bank(praktijken=praktijken, bronnen=bronnen, rapporten=[a_rapport()])
    assert queries.basis_of(bank, bank.gemeenten["wijchen"]).onder == f"Wie zegt dit? {wie}."


def utrecht(*praktijken: Praktijk) -> Kennisbank:
    """A bank in which a region and her municipality have one name."""
    regio = a_regio(id="utrecht", code="VT20", naam="Utrecht", provincies=("Utrecht",))
    gemeente = a_gemeente(id="utrecht", code="GM0344", naam="Utrecht", regio="utrecht")
    return a_bank(
        regios=[regio], gemeenten=[gemeente], praktijken=praktijken, rapporten=[], woonplaatsen=[]
    )


def in_utrecht(**fields: object) -> Praktijk:
    return a_praktijk(**{"regio": "utrecht", "elementen": ("samen-eerste-contact",)} | fields)


def test_region_and_gemeente_of_one_name_are_told_apart() -> None:
    bank = utrecht(in_utrecht(gemeente="utrecht"))
    regio = elements.draw_regio(bank, "", bank.regios["utrecht"])
    assert "Alleen van de gemeente Utrecht is iets opgenomen" in regio
    assert "alleen de gemeente Utrecht" in elements.draw_regiotabel(bank, "")
    keuze = elements.draw_vergelijking(bank, "")
    assert 'data-voluit="regio Utrecht (alleen de gemeente Utrecht)"' in keuze
    assert 'data-voluit="gemeente Utrecht"' in keuze
    both = elements.draw_vergelijking(
        bank,
        "",
        regios=[queries.plek_of(bank.regios["utrecht"])],
        gemeenten=[queries.plek_of(bank.gemeenten["utrecht"])],
    )
    koppen = [node.text() for node in LexborHTMLParser(both).css("thead th a")]
    assert koppen == ["regio Utrecht", "gemeente Utrecht"] * 2
    own = utrecht(in_utrecht(id="eigen", kenmerk="UTR-G2"), in_utrecht(gemeente="utrecht"))
    titels = {page.url: page.titel for page in pages_of(own, DAY)}
    assert titels["regios/utrecht/"] == "Regio Utrecht"
    assert titels["gemeenten/utrecht/"] == "Utrecht"
    goed = queries.goed_at_thema(own, own.themas["veiligheid"])
    assert [one.naam for one in goed] == ["de regio Utrecht", "Utrecht"]


@pytest.mark.parametrize(
    ("actueel", "verouderd", "zin"),
    [
        (0, 0, "Nog niet opgenomen. Noem zelf wat u kent."),
        (0, 2, zinnen.gesprek.VERVALLEN),
        (2, 0, "Meer van deze soorten hebben wij bij dit thema niet."),
        (2, 1, "Er is er nog 1. Die is verouderd of ingetrokken."),
        (2, 2, "Er zijn er nog 2. Die zijn verouderd of ingetrokken."),
        (5, 1, "Er is er nog 1. Bij het thema staan:"),
    ],
)
def test_meeting_says_why_there_is_no_more(actueel: int, verouderd: int, zin: str) -> None:
    praktijken = [
        a_praktijk(id=f"p{at}", kenmerk=f"WIJ-G{at}", status=status, reden=reden)
        for at, (status, reden) in enumerate(
            [*[("actueel", None)] * actueel, *[("verouderd", "Het is anders.")] * verouderd]
        )
    ]
    bank = a_bank(praktijken=praktijken)
    html = elements.draw_gesprek(bank, "", queries.gespreksset(bank, bank.themas["veiligheid"]))
    deel = html.partition('id="voorbeelden"')[2].partition("</section>")[0]
    assert zin in text_of(deel)


@pytest.mark.parametrize("indicatoren", [(), ("WIJ-I01",)])
@pytest.mark.parametrize("gekozen", [(), ("indicatoren", "vraag")])
def test_theme_says_who_put_which_indicators_under_it(
    indicatoren: tuple[str, ...], gekozen: tuple[str, ...]
) -> None:
    thema = a_thema(indicatoren=indicatoren, toedeling_redactie=gekozen)
    html = elements.draw_thema(a_bank(themas=[thema, other_thema()]), "", thema)
    assert (zinnen.kader.GEEN_INDICATOREN in html) == (not indicatoren)
    assert ("Deze indicator staat in het toezichtkader" in html) == bool(indicatoren)
    of_editors = "De indeling bij het thema is van de redactie."
    assert (of_editors in html) == bool(indicatoren and gekozen)
    assert (f"{zinnen.praktijk.GEKOZEN}: de indicatoren, de vraag." in html) == bool(gekozen)
    assert f"{zinnen.praktijk.GEKOZEN}: ." not in html


def other_thema() -> Thema:
    return a_bank().themas["evalueren"]


def said_of_the_whole(*betekenissen: str, elders: bool = False) -> str:
    """The page of what is of no region, where one record says this of an element."""
    verbanden = tuple(a_verband(betekenis=one) for one in betekenissen)
    fields = {"elementen": ("samen-eerste-contact",), "kenmerk": "LND-B1"}
    whole = a_praktijk(soort="kan-beter", regio="landelijk", verbanden=verbanden, **fields)
    there = a_praktijk(id="daar", gemeente="wijchen", elementen=fields["elementen"])
    bank = a_bank(
        praktijken=[whole, there] if elders else [whole], elementen=[an_element()], rapporten=[]
    )
    return elements.draw_landelijk(bank, "")


def test_study_as_a_whole_is_not_called_here() -> None:
    alone = text_of(said_of_the_whole("ontbrak"))
    assert "1 werkzaam element dat ontbrak of beter kon" in alone
    assert "Ontbrak of kon beter: Korte lijnen" in alone
    both = said_of_the_whole("ontbrak", "gezien")
    assert zinnen.anderen.ALLEEN_GEHEEL in both
    assert "(ook deels gezien)" in both
    elsewhere = said_of_the_whole("ontbrak", "gezien", elders=True)
    assert zinnen.anderen.OOK_GEHEEL.format(waar="in Wijchen") in elsewhere
    for html in (alone, both, elsewhere):
        assert "hier ontbrak" not in html
        assert "Ontbrak hier" not in html
        assert "Hier " not in html.partition("Alles wat hier")[0]


@pytest.mark.parametrize("soorten", [(), ("goed-voorbeeld", "kan-beter")])
def test_what_is_of_no_place_is_not_said_to_be_of_one(soorten: Sequence[str]) -> None:
    praktijken = [
        a_praktijk(id=soort, kenmerk=f"LND-G{at}", soort=soort, regio="landelijk")
        for at, soort in enumerate(soorten)
    ]
    said = text_of(elements.draw_landelijk(a_bank(praktijken=praktijken, rapporten=[]), ""))
    assert "van Landelijk" not in said
    assert "Van Landelijk" not in said
    counted = f"{len(soorten)} praktijken {zinnen.plek.NIET_VAN_EEN_PLEK}"
    assert counted in said if soorten else "Nog niet opgenomen. Er zijn nog geen praktijken" in said


@pytest.mark.parametrize("soort", ["aanbeveling", "kan-beter"])
def test_only_a_recommendation_is_one_to_begin_with(soort: str) -> None:
    asked = a_praktijk(
        soort=soort,
        elementen=("samen-eerste-contact",),
        verbanden=(a_verband(betekenis="gevraagd"),),
    )
    element = an_element(indicatoren=("WIJ-I02",))
    bank = a_bank(praktijken=[asked], elementen=[element], rapporten=[])
    (vraag,) = (one for one in queries.reflectievragen(bank) if one.kenmerk == "WIJ-I02")
    assert [stap.soort for stap in vraag.stappen] == ["gevraagd"] * (soort == "aanbeveling")


@pytest.mark.parametrize("status", ["actueel", "ingetrokken"])
def test_hand_over_is_not_judged_by_what_was_withdrawn(status: str) -> None:
    praktijk = a_praktijk(status=status, reden="Het klopt niet meer.")
    overdracht = an_overdracht(praktijken=(praktijk.id,))
    bank = a_bank(praktijken=[praktijk], rapporten=[a_rapport(overdrachten=(overdracht,))])
    (schakel,) = queries.netwerk_of(bank, bank.rapporten["wijchen"]).schakels
    assert schakel.oordeel == ("goed" if status == "actueel" else None)


@pytest.mark.parametrize("status", ["actueel", "verouderd", "ingetrokken"])
def test_bar_says_that_some_of_what_it_counts_holds_no_more(status: str) -> None:
    here = {"gemeente": "wijchen", "themas": ("veiligheid",)}
    gone = a_praktijk(id="oud", kenmerk="WIJ-G9", status=status, reden="Voorbij.", **here)
    bank = a_bank(praktijken=[gone, a_praktijk(**here), a_praktijk(id="p", **here)])
    regio, thema = bank.regios["gelderland-zuid"], bank.themas["veiligheid"]
    said = "Van de praktijken geldt er 1 niet meer: verouderd of ingetrokken."
    for drawn in (
        elements.draw_regiokaart(bank, ""),
        elements.draw_gemeenten(bank, ""),
        elements.draw_regio(bank, "", regio),
        elements.draw_thema(bank, "", thema),
        elements.draw_themas(bank, ""),
        elements.draw_tellingen(bank, ""),
    ):
        assert (said in text_of(drawn)) == (status != "actueel")
    for blad in (plek_sheet(bank, regio), thema_sheet(bank, thema)):
        assert any(said in text for text in texts_in(blad.inhoud)) == (status != "actueel")


@pytest.mark.parametrize("status", ["actueel", "verouderd", "ingetrokken"])
def test_element_that_holds_no_more_is_not_counted_as_one_that_helps(status: str) -> None:
    gone = an_element(status=status, reden="Het werkt niet.")
    other = an_element(id="ander", kenmerk="WEL-E02", titel="Een ander ding")
    seen = a_praktijk(gemeente="wijchen", elementen=(gone.id,))
    lacked = a_praktijk(
        id="gemis", kenmerk="WIJ-B1", soort="kan-beter", gemeente="wijchen", elementen=(gone.id,)
    )
    bank = a_bank(praktijken=[seen, lacked], elementen=[gone, other], rapporten=[])
    wijchen, thema = bank.gemeenten["wijchen"], bank.themas["veiligheid"]
    holds = status == "actueel"
    some = "2 werkzame elementen" if holds else "1 werkzaam element"
    found = "1" if holds else ", voor zover wij opnamen, geen enkel"
    start = text_of(elements.draw_ingangen(bank, ""))
    assert re.sub(r"waarvan\b ?", "waarvan", start).count(
        f"{some}, waarvan{found} gezien of verteld"
    )
    assert f"{some}, 2 praktijken" in text_of(elements.draw_themas(bank, ""))
    said = "Van de elementen geldt er 1 niet meer: verouderd of ingetrokken."
    for drawn in (elements.draw_elementen(bank, ""), elements.draw_thema(bank, "", thema)):
        assert (said in text_of(drawn)) == (not holds)
    for drawn in (elements.draw_gemeente(bank, "", wijchen), elements.draw_vergelijking(bank, "")):
        assert (gone.titel in text_of(drawn)) == holds
    for blad in sheets_of(bank):
        if blad.pagina in (wijchen.url, bank.regios["gelderland-zuid"].url):
            assert (gone.titel in [*texts_in(blad.inhoud)]) == holds
    drawn = elements.draw_praktijk(bank, "", seen, DAY)
    assert ("Samen het eerste contact Verouderd Gezien." in text_of(drawn)) == (
        status == "verouderd"
    )


@pytest.mark.parametrize("status", ["actueel", "verouderd"])
def test_evidence_says_that_its_praktijk_holds_no_more(status: str) -> None:
    old = a_praktijk(status=status, reden="Voorbij.", elementen=("samen-eerste-contact",))
    bank = a_bank(praktijken=[old], elementen=[an_element()], rapporten=[])
    drawn = elements.draw_element(bank, "", an_element(), DAY)
    assert ("Korte lijnen Verouderd Goed voorbeeld" in text_of(drawn)) == (status == "verouderd")


@pytest.mark.parametrize(
    ("praktijken", "elementen", "woorden"),
    [
        (0, 0, ["0 werkzame elementen", "0 praktijken"]),
        (1, 1, ["1 werkzaam element, waarvan", "1 praktijk"]),
        (2, 2, ["2 werkzame elementen, waarvan", "2 praktijken"]),
    ],
)
def test_number_and_its_word_agree(praktijken: int, elementen: int, woorden: list[str]) -> None:
    bank = a_bank(
        praktijken=[a_praktijk(id=f"p{at}", kenmerk=f"WIJ-G{at}") for at in range(praktijken)],
        elementen=[an_element(id=f"e{at}", kenmerk=f"WEL-E{at}") for at in range(elementen)],
        rapporten=[],
    )
    rows = LexborHTMLParser(elements.draw_tellingen(bank, "")).css("dl div")
    told = [f"{row.css_first('dd').text()} {row.css_first('dt').text()}" for row in rows[:2]]
    for one, begin in zip(told, woorden, strict=True):
        assert one.startswith(begin)
        assert elementen or "waarvan" not in one
    goed = text_of(elements.draw_ontbreekt(bank, ""))
    assert ("In de kennisbank is dat er 1." in goed) == (praktijken == 1)
    assert ("In de kennisbank zijn dat er 2." in goed) == (praktijken == 2)
    start = text_of(elements.draw_ingangen(bank, ""))
    assert ("Bij elk staat wat de bronnen erover zeggen." in start) == bool(elementen)
    assert ("Werkzame elementen hebben wij nog niet opgenomen." in start) == (not elementen)


@pytest.mark.parametrize("aantal", [1, 2])
def test_soort_that_is_a_sentence_is_counted_as_one(aantal: int) -> None:
    praktijken = [
        a_praktijk(id=f"p{at}", kenmerk=f"WIJ-G{at}", soort="gaat-goed", gemeente="wijchen")
        for at in range(aantal)
    ]
    bank = a_bank(praktijken=praktijken)
    said = f"{aantal} keer “gaat goed”"
    assert said in text_of(elements.draw_regio(bank, "", bank.regios["gelderland-zuid"]))
    assert said in text_of(elements.draw_vergelijking(bank, ""))
    assert queries.basis_of(bank, bank.gemeenten["wijchen"]).delen[0] == ("gaat-goed", said)


def test_what_was_only_told_is_not_said_to_be_unseen() -> None:
    told = a_praktijk(
        soort="ervaring",
        herkomst="gemeld-door-de-gemeente",
        elementen=("samen-eerste-contact",),
    )
    bank = a_bank(praktijken=[told], elementen=[an_element()], rapporten=[])
    (reeks,) = queries.elementen_by_bewijs(bank)
    assert reeks.titel == "Verteld door een gemeente of organisatie, nog niet als gezien opgenomen"


def test_places_with_the_same_soorten_are_not_said_to_have_the_same() -> None:
    one = {"gemeente": "vlissingen", "regio": "zeeland"}
    praktijken = [
        a_praktijk(id="a", kenmerk="WIJ-G1", gemeente="wijchen"),
        *(a_praktijk(id=f"b{at}", kenmerk=f"VLI-G{at}", **one) for at in range(3)),
    ]
    bank = a_bank(praktijken=praktijken, elementen=[], rapporten=[])
    plekken = [queries.plek_of(bank.gemeenten[naam]) for naam in ("wijchen", "vlissingen")]
    html = elements.draw_vergelijking(bank, "", gemeenten=plekken)
    assert f"<p>{queries.GELIJK}</p>" in html
    assert "dezelfde soorten praktijken" in queries.GELIJK
    assert "dezelfde soorten praktijken" in queries.GELIJK_BIJ_THEMA


@pytest.mark.parametrize(
    ("bronnen", "zin"),
    [
        ([], ""),
        ([("a",)], ""),
        ([("a",), ("a",)], "Beide praktijken komen uit één bron:"),
        ([("a",), ("a",), ("a", "b"), ("b",)], "Van de 4 praktijken komen er 2 uit één bron:"),
        ([("a", "b"), ("a", "b")], ""),
    ],
)
def test_one_source_is_said_only_of_what_rests_on_it_alone(
    bronnen: list[tuple[str, ...]], zin: str
) -> None:
    praktijken = [
        a_praktijk(
            id=f"p{at}",
            kenmerk=f"WIJ-G{at}",
            bronnen=[a_bronvermelding(bron=one, regels=None) for one in each],
        )
        for at, each in enumerate(bronnen)
    ]
    known = [*a_bank().bronnen.values(), a_bron(id="a"), a_bron(id="b")]
    html = elements.draw_tellingen(a_bank(praktijken=praktijken, bronnen=known), "")
    assert zin in html
    assert ("uit één bron" in html) == bool(zin)


def test_page_of_no_region_says_what_it_is_for_while_it_is_empty() -> None:
    empty = elements.draw_landelijk(a_bank(praktijken=[], rapporten=[]), "")
    assert (zinnen.plek.OVER_LANDELIJK in empty, zinnen.plek.LANDELIJK in empty) == (True, False)
    filled = elements.draw_landelijk(a_bank(), "")
    assert (zinnen.plek.OVER_LANDELIJK in filled, zinnen.plek.LANDELIJK in filled) == (False, True)


@pytest.mark.parametrize(("regio", "is_place"), [("landelijk", False), ("zeeland", True)])
def test_study_as_a_whole_is_no_place_for_search_engines(regio: str, is_place: bool) -> None:
    praktijk = a_praktijk(regio=regio)
    html = elements.draw_praktijk(a_bank(praktijken=[praktijk]), "", praktijk, DAY)
    assert ('"contentLocation"' in html) == is_place
