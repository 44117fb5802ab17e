"""What each element asks the bank; how it looks is in tests/golden/."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from kennisbank.model import Ingedeeld, Kennisbank, Praktijk, zinnen
from kennisbank.pages import elements
from kennisbank.pages.listing import pages_of
from kennisbank.queries import GROEP_MAX, LIJST_MAX, curl, plek_of, vragen
from tests.builders import (
    BRONNEN,
    DAY,
    a_bank,
    a_full_rapport,
    a_gemeente,
    a_praktijk,
    a_rapport,
    a_regio,
    an_element,
    an_uitspraak,
)


def texts(html: str, selector: str) -> list[str]:
    return [" ".join(node.text().split()) for node in LexborHTMLParser(html).css(selector)]


def hrefs(html: str, selector: str = "a") -> list[str | None]:
    return [node.attributes["href"] for node in LexborHTMLParser(html).css(selector)]


def test_links_start_at_the_page_that_is_drawn(bank: Kennisbank) -> None:
    assert hrefs(elements.draw_themas(bank, "../")) == [
        "../themas/veiligheid/",
        "../themas/evalueren/",
    ]
    assert hrefs(elements.draw_themas(bank, "./"))[0] == "./themas/veiligheid/"


def test_thema_has_its_own_indicator_and_question(bank: Kennisbank) -> None:
    drawn = elements.draw_thema(bank, "../../", bank.themas["evalueren"])
    assert hrefs(drawn, "#norm a") == ["../../toezichtkader/indicator-2/"]
    assert texts(drawn, "#vraag a")[0] == "2. Wanneer evalueren wij?"


def test_praktijken_can_be_chosen_by_several_properties(bank: Kennisbank) -> None:
    drawn = elements.draw_praktijken(bank, "", thema=bank.themas["veiligheid"], soort="ervaring")
    assert texts(drawn, ".kb-kaart__titel") == ["Een regiekaart"]


def test_comparison_without_places_is_the_whole_matrix(bank: Kennisbank) -> None:
    assert texts(elements.draw_vergelijking(bank, ""), ".kb-matrix tbody th a") == [
        "Landelijk",
        "Gelderland-Zuid",
        "Wijchen",
        "Haaglanden",
        "Zeeland",
        "Vlissingen",
    ]


def test_comparison_with_places_shows_them_in_the_given_order(bank: Kennisbank) -> None:
    drawn = elements.draw_vergelijking(
        bank,
        "",
        regios=[plek_of(bank.regios["zeeland"]), plek_of(None)],
        gemeenten=[plek_of(bank.gemeenten["wijchen"])],
        thema=bank.themas["evalueren"],
    )
    assert texts(drawn, "thead th") == ["Thema", "Zeeland", "Landelijk", "Wijchen"]
    assert texts(drawn, "tbody th") == ["Evalueren"]


def test_gemeente_without_praktijken_has_no_link(bank: Kennisbank) -> None:
    drawn = elements.draw_gemeenten(bank, "")
    assert "gemeenten/vlissingen/" in hrefs(drawn)
    assert "gemeenten/middelburg/" not in hrefs(drawn)
    assert any("Middelburg" in text for text in texts(drawn, "li"))


def test_gemeente_with_only_a_report_has_a_link() -> None:
    bank = a_bank(praktijken=[], rapporten=[a_rapport()])
    assert "gemeenten/wijchen/" in hrefs(elements.draw_gemeenten(bank, ""))


def test_place_is_headed_by_its_name(bank: Kennisbank) -> None:
    assert texts(elements.draw_landelijk(bank, ""), "h1") == ["Landelijk"]
    for regio in bank.regios.values():
        assert texts(elements.draw_regio(bank, "", regio), "h1") == [curl(regio.naam)]
    for gemeente in bank.gemeenten.values():
        assert texts(elements.draw_gemeente(bank, "", gemeente), "h1") == [curl(gemeente.naam)]


def test_praktijk_without_thema_stands_apart_on_the_page_of_its_place() -> None:
    bank = a_bank(praktijken=(a_praktijk(themas=()), a_praktijk(id="ander", kenmerk="WIJ-G08")))
    page = elements.draw_regio(bank, "", bank.regios[bank.praktijken["ander"].regio])
    assert hrefs(page, "#zonder-thema .kb-kaart__titel a") == ["praktijken/korte-lijnen/"]
    assert "praktijken/korte-lijnen/" not in hrefs(page, "#veiligheid a")
    assert "Bij geen thema 1" in texts(page, ".kb-inhoud a")
    drawn = elements.draw_praktijk(bank, "", bank.praktijken["korte-lijnen"], DAY)
    assert "Bij geen thema" in texts(drawn, "dd")


def test_place_with_only_praktijken_of_themas_has_no_part_without_thema(bank: Kennisbank) -> None:
    page = elements.draw_gemeente(bank, "", bank.gemeenten["vlissingen"])
    assert texts(page, ".kb-kaart__titel") != []
    assert "zonder-thema" not in page


@pytest.mark.parametrize(
    ("toedeling", "said"), [((), "Ja, in 2019"), (("jaar",), "Ja, in 2019 (afgeleid)")]
)
def test_regio_says_when_editors_concluded_its_year(toedeling: tuple[str, ...], said: str) -> None:
    onderzocht = {"jaar": "2019", "bronnen": BRONNEN, "toedeling_redactie": toedeling}
    found = {"gemeenten": (), "praktijken": (), "rapporten": ()}
    bank = a_bank(regios=(a_regio(onderzocht=onderzocht),), **found)
    (regio,) = bank.regios.values()
    assert said in texts(elements.draw_regio(bank, "", regio), "dd")
    assert said.removeprefix("Ja, in ") in texts(elements.draw_regiotabel(bank, ""), "td")


def test_statement_leads_to_the_themas_and_indicators_that_editors_gave_it() -> None:
    conclusie = an_uitspraak(
        Ingedeeld, kenmerk="WIJ-C1", themas=("evalueren",), indicatoren=("WIJ-I02",)
    )
    bank = a_bank(rapporten=(a_rapport(conclusies=(conclusie,)),))
    page = elements.draw_rapport(bank, "", bank.rapporten["wijchen"])
    assert hrefs(page, "#conclusies .kb-toedeling a") == [
        "themas/evalueren/",
        "toezichtkader/indicator-2/",
    ]


def test_report_shows_only_the_parts_that_it_has() -> None:
    assert [anchor for anchor, _, _ in elements.sections_of(a_rapport())] == [
        "conclusies",
        "voetnoten",
    ]


def test_statement_leads_to_the_elements_of_which_it_says_something(bank: Kennisbank) -> None:
    page = elements.draw_rapport(bank, "", bank.rapporten["wijchen"])
    (said,) = texts(page, "#conclusies .kb-toedeling")[:1]
    assert said == "Over werkzame elementen: De risico’s blijven volgen (ontbrak of kon beter)."
    assert hrefs(page, "#conclusies .kb-toedeling a")[0] == "elementen/risicos-blijven-volgen/"


def many_elementen(number: int, praktijken: int = 0) -> Kennisbank:
    """A bank with so many elements, the first of them seen in so many praktijken."""
    return a_bank(
        elementen=[
            an_element(id=f"e{n}", kenmerk=f"WEL-E{n}", indicatoren=["WIJ-I01"], vragen=["CAL-VR1"])
            for n in range(1, number + 1)
        ],
        praktijken=[
            a_praktijk(id=f"p{n}", kenmerk=f"WIJ-G{n}", elementen=("e1",))
            for n in range(1, praktijken + 1)
        ],
        rapporten=[],
    )


def test_overview_of_many_elements_is_bounded_and_leads_to_all_of_them() -> None:
    few, many = (
        elements.draw_elementen(many_elementen(number), "")
        for number in (LIJST_MAX + 1, 10 * LIJST_MAX)
    )
    assert len(many) < 1.02 * len(few)
    assert len(texts(many, ".kb-overzicht__groepen .kb-elementregel")) == LIJST_MAX
    assert hrefs(many, ".kb-meer a") == [
        "lijsten/elementen-veiligheid/",
        "lijsten/elementen-gevraagd/",
    ]


def test_pages_with_many_elements_are_bounded_and_lead_to_all_of_them() -> None:
    bank = many_elementen(GROEP_MAX + 1)
    (indicator, *_), (vraag, *_) = bank.toezichtkader.indicatoren, vragen(bank)
    for drawn, scope in (
        (elements.draw_thema(bank, "", bank.themas["veiligheid"]), "veiligheid"),
        (elements.draw_indicator(bank, "", indicator), "indicator-1"),
        (elements.draw_vraag(bank, "", vraag), "vraag-1"),
    ):
        assert len(texts(drawn, "#elementen :is(.kb-kaart, .kb-elementregel)")) == GROEP_MAX
        assert hrefs(drawn, "#elementen .kb-meer a") == [f"lijsten/elementen-{scope}/"]


def test_element_seen_in_many_praktijken_shows_some_and_leads_to_all() -> None:
    bank = many_elementen(1, praktijken=GROEP_MAX + 1)
    drawn = elements.draw_element(bank, "", bank.elementen["e1"], DAY)
    assert len(texts(drawn, "#gezien li")) == GROEP_MAX
    assert hrefs(drawn, "#gezien .kb-meer a") == ["lijsten/element-e1-gezien/"]
    urls = {page.url for page in pages_of(bank, DAY)}
    assert "lijsten/element-e1-gezien/" in urls


def test_theme_begins_with_its_elements(bank: Kennisbank) -> None:
    drawn = elements.draw_thema(bank, "", bank.themas["veiligheid"])
    sections = [node.attributes["id"] for node in LexborHTMLParser(drawn).css("section[id]")]
    assert sections[:2] == ["elementen", "goed-voorbeeld"]


def test_element_leads_to_where_its_norm_stands(bank: Kennisbank) -> None:
    drawn = elements.draw_element(bank, "", bank.elementen["samen-eerste-contact"], DAY)
    assert hrefs(drawn, "#norm a[href*='#']") == [
        "toezichtkader/indicator-1/#wij-o01",
        "toezichtkader/indicator-1/#wij-d01",
    ]
    page = elements.draw_indicator(bank, "", bank.toezichtkader.indicatoren[0])
    assert {"wij-o01", "wij-d01"} <= {
        node.attributes["id"] for node in LexborHTMLParser(page).css("[id]")
    }


def test_replaced_praktijk_points_to_its_successor() -> None:
    old = a_praktijk(id="oud", status="ingetrokken", vervangen_door="korte-lijnen")
    drawn = elements.draw_praktijk(a_bank(praktijken=[a_praktijk(), old]), "", old, DAY)
    assert hrefs(drawn, ".kb-melding a") == ["praktijken/korte-lijnen/"]


def test_news_is_as_long_as_asked(bank: Kennisbank) -> None:
    assert len(texts(elements.draw_nieuw(bank, "", aantal=2), "li")) == 2
    assert len(texts(elements.draw_nieuw(bank, "", aantal=50), "li")) == 5


def test_counts_are_those_of_the_bank_and_add_up_to_its_praktijken() -> None:
    soorten = ("goed-voorbeeld", "gaat-goed", "gaat-goed", "kan-beter", "aanbeveling", "ervaring")
    bank = a_bank(
        praktijken=[
            a_praktijk(id=f"p-{at}", kenmerk=f"WIJ-G{at:02}", soort=soort)
            for at, soort in enumerate(soorten)
        ]
    )
    drawn = elements.draw_tellingen(bank, "")
    counts = dict(zip(texts(drawn, "dt"), map(int, texts(drawn, "dd")), strict=True))
    assert counts == {
        f"werkzame elementen, {zinnen.bewijs.word_gezien(0)}": len(bank.elementen),
        "praktijken": 6,
        "ging goed: 1 goed voorbeeld en 2 keer “gaat goed”": 3,
        "kan beter": 1,
        "aanbevolen": 1,
        "ervaring": 1,
    }
    assert sum([*counts.values()][2:]) == counts["praktijken"]
    assert "praktijken/#soort=goed-voorbeeld,gaat-goed" in hrefs(drawn)
    assert hrefs(drawn, "p a") == ["bronnen/#rapport-wijchen"]
    (uit,) = texts(drawn, "p")
    assert uit.startswith("Alle 6 praktijken komen uit één bron: ")


def test_trail_ends_at_the_page_itself(bank: Kennisbank) -> None:
    drawn = elements.draw_kruimelpad(bank, "../", (("Praktijken", "praktijken/"), ("Hier", "")))
    assert hrefs(drawn) == ["../", "../praktijken/"]
    assert texts(drawn, "[aria-current=page]") == ["Hier"]


def test_page_of_a_place_goes_from_what_went_well_to_its_sources() -> None:
    beter = a_praktijk(id="beter", kenmerk="WIJ-B01", soort="kan-beter", gemeente="wijchen")
    goed = a_praktijk(gemeente="wijchen", elementen=())
    bank = a_bank(
        praktijken=[goed, beter.model_copy(update={"elementen": ("samen-eerste-contact",)})]
    )
    drawn = elements.draw_gemeente(bank, "", bank.gemeenten["wijchen"])
    order = ["kb-verdeling", "kb-inhoud", "kb-doet", "kb-gemislijst", 'id="alle-elementen"']
    order += ['id="veiligheid"', 'id="anderen"', 'id="rapport"', 'class="kb-basis"', "kb-gebruik"]
    places = [drawn.index(part) for part in order]
    assert places == sorted(places)
    folded = {node.attributes["id"] for node in LexborHTMLParser(drawn).css("details[id]")}
    assert {"alle-elementen", "veiligheid", "anderen"} <= folded
    assert "<details open" not in drawn


def test_page_of_a_theme_begins_with_what_helps(bank: Kennisbank) -> None:
    drawn = elements.draw_thema(bank, "", bank.themas["veiligheid"])
    order = ["kb-kop", "kb-inhoud", 'id="elementen"', 'id="praktijken"', 'class="kb-groep"']
    places = [drawn.index(part) for part in [*order, "kb-thema__inleiding", 'id="norm"']]
    assert places == sorted(places)
    assert "#praktijken" in hrefs(drawn, ".kb-inhoud a")
    none = a_bank(praktijken=[], elementen=[], doorverwijzingen=())
    assert "#praktijken" not in hrefs(elements.draw_thema(none, "", none.themas["veiligheid"]))


def test_links_at_the_top_of_a_place_lead_to_no_theme_that_is_empty(bank: Kennisbank) -> None:
    page = elements.draw_gemeente(bank, "", bank.gemeenten["vlissingen"])
    empty = [node.attributes["id"] for node in LexborHTMLParser(page).css(".kb-vouwrijen__leeg")]
    assert empty
    assert not {f"#{thema}" for thema in empty} & {*hrefs(page, ".kb-inhoud a")}


def places_of(*gemeenten: str | None) -> Kennisbank:
    """A bank in which each of these, or the region itself, has a praktijk."""
    praktijken = [
        a_praktijk(id=f"p{at}", kenmerk=f"WIJ-G{at}", gemeente=gemeente)
        for at, gemeente in enumerate(gemeenten)
    ]
    named = [a_gemeente(), a_gemeente(id="druten", code="GM0225", naam="Druten")]
    return a_bank(gemeenten=named, praktijken=praktijken, rapporten=[], woonplaatsen=())


@pytest.mark.parametrize(
    ("gemeenten", "enige"),
    [
        (("wijchen",), True),
        (("wijchen", "wijchen"), True),
        (("wijchen", "druten"), False),
        (("wijchen", None), False),
        ((None,), False),
        ((), False),
    ],
)
def test_only_a_region_of_one_gemeente_says_so_and_leads_there(
    gemeenten: tuple[str | None, ...], enige: bool
) -> None:
    bank = places_of(*gemeenten)
    drawn = elements.draw_regio(bank, "", bank.regios["gelderland-zuid"])
    assert ("Alleen van Wijchen is iets opgenomen" in drawn) == enige
    assert ("kb-enige" in drawn) == enige
    assert (hrefs(drawn, ".kb-enige h2 a") == ["gemeenten/wijchen/"]) == enige
    tiles = elements.draw_regiokaart(bank, "")
    assert ("alleen Wijchen" in tiles) == enige
    assert texts(tiles, ".kb-tegel__getal") == []


@pytest.mark.parametrize("praktijken", [(), (a_praktijk(id="p", kenmerk="WIJ-G90"),)])
def test_what_a_region_of_one_gemeente_leads_to_stands_there(
    praktijken: tuple[Praktijk, ...],
) -> None:
    bank = a_bank(praktijken=praktijken)  # of which the report speaks of elementen too
    drawn = elements.draw_regio(bank, "", bank.regios["gelderland-zuid"])
    there = elements.draw_gemeente(bank, "", bank.gemeenten["wijchen"])
    led = [one.partition("#")[2] for one in hrefs(drawn, ".kb-enige a") if "wijchen/#" in one]
    assert [place for place in led if f'id="{place}"' not in there] == []


def test_region_with_a_report_of_another_gemeente_is_not_of_one() -> None:
    bank = a_bank(
        gemeenten=[a_gemeente(), a_gemeente(id="druten", code="GM0225", naam="Druten")],
        praktijken=[a_praktijk(gemeente="druten")],
        rapporten=[a_rapport()],
        woonplaatsen=(),
    )
    drawn = elements.draw_regio(bank, "", bank.regios["gelderland-zuid"])
    assert "Alleen van" not in drawn


def test_region_of_one_gemeente_keeps_the_addresses_of_its_parts(bank: Kennisbank) -> None:
    whole = LexborHTMLParser(elements.draw_gemeente(bank, "", bank.gemeenten["wijchen"]))
    region = LexborHTMLParser(elements.draw_regio(bank, "", bank.regios["gelderland-zuid"]))
    parts = [str(node.attributes["id"]) for node in whole.css(".kb-themadeel, .kb-groep")]
    assert "veiligheid" in parts
    for anchor in parts:
        (here,) = region.css(f"[id='{anchor}']")
        link = here if here.tag == "a" else here.css_first("a")
        assert link.attributes["href"] == f"gemeenten/wijchen/#{anchor}"


def test_table_of_regions_has_those_of_which_something_is_known_and_names_the_others() -> None:
    bank = places_of("wijchen")
    drawn = elements.draw_regiotabel(bank, "")
    assert "Gelderland-Zuid" in texts(drawn, "tbody th")
    assert len(texts(drawn, "tbody th")) + len(texts(drawn, "li")) == len(bank.regios)


def test_all_that_lacked_stands_on_the_page_of_a_place() -> None:
    bank = many_elementen(GROEP_MAX)
    names = tuple(bank.elementen)
    praktijken = [
        a_praktijk(id=f"p{at}", kenmerk=f"WIJ-B{at}", soort="kan-beter", gemeente="wijchen")
        for at, name in enumerate(names)
    ]
    told = [
        one.model_copy(update={"elementen": (name,)})
        for one, name in zip(praktijken, names, strict=True)
    ]
    bank = a_bank(elementen=[*bank.elementen.values()], praktijken=told, rapporten=[])
    drawn = elements.draw_gemeente(bank, "", bank.gemeenten["wijchen"])
    assert len(texts(drawn, ".kb-gemis summary")) == GROEP_MAX
    assert "En nog" not in drawn.partition("kb-gemislijst")[2].partition("</ul>\n<details")[0]


def test_each_address_in_a_report_that_stood_on_the_page_of_its_place_leads_on() -> None:
    rapport = a_full_rapport()
    bank = a_bank(rapporten=[rapport])
    whole = LexborHTMLParser(elements.draw_rapport(bank, "", rapport))
    page = LexborHTMLParser(elements.draw_gemeente(bank, "", bank.gemeenten["wijchen"]))
    there = {str(node.attributes["id"]) for node in whole.css("article [id], section[id], li[id]")}
    assert {"conclusies", "overdrachten", "wij-c1"} <= there | {"wij-c1"}
    for anchor in there:
        (here,) = page.css(f"[id='{anchor}']")
        href = here.attributes.get("href") or ""
        assert here.tag in ("section", "li") or href == f"rapporten/wijchen/#{anchor}"


@pytest.mark.parametrize("told", [True, False])
def test_page_of_a_gemeente_leads_to_its_network_when_its_report_has_one(told: bool) -> None:
    bank = a_bank(rapporten=[a_full_rapport() if told else a_rapport()])
    drawn = elements.draw_gemeente(bank, "../../", bank.gemeenten["wijchen"])
    assert ('href="#overdrachten"' in drawn, 'id="overdrachten"' in drawn) == (told, told)
    assert ("kb-netwerk__lijst" in drawn) is told


def test_each_side_that_a_browser_prints_says_whom_to_call(bank: Kennisbank) -> None:
    (factsheet,) = bank.factsheets.values()
    sides = [elements.draw_factsheet(bank, "./", factsheet), elements.draw_mijn_factsheet(bank, "")]
    feet = [texts(html, ".kb-blad__voet") for html in sides]
    assert [len(some) for some in feet] == [2, 3]
    for foot in (*feet[0], *feet[1]):
        assert "Bij direct gevaar: 112 · Veilig Thuis: 0800-2000, gratis, dag en nacht" in foot
