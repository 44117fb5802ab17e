"""What each element asks the bank; how it looks is in tests/golden/."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from kennisbank.model import Ingedeeld, Kennisbank
from kennisbank.pages import elements
from kennisbank.queries import curl, plek_of
from tests.builders import BRONNEN, DAY, a_bank, a_praktijk, a_rapport, a_regio, an_uitspraak


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
    assert "Niet bij één thema 1" in texts(page, ".kb-inhoud a")
    drawn = elements.draw_praktijk(bank, "", bank.praktijken["korte-lijnen"], DAY)
    assert "Niet bij één thema" in texts(drawn, "dd")


def test_place_with_only_praktijken_of_themas_has_no_part_without_thema(bank: Kennisbank) -> None:
    page = elements.draw_regio(bank, "", bank.regios["zeeland"])
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
    page = elements.draw_gemeente(bank, "", bank.gemeenten["wijchen"])
    assert hrefs(page, "#conclusies .kb-toedeling a") == [
        "themas/evalueren/",
        "toezichtkader/indicator-2/",
    ]


def test_report_shows_only_the_parts_that_it_has() -> None:
    assert [anchor for anchor, _, _ in elements.sections_of(a_rapport())] == [
        "conclusies",
        "voetnoten",
    ]


def test_replaced_praktijk_points_to_its_successor() -> None:
    old = a_praktijk(id="oud", status="ingetrokken", vervangen_door="korte-lijnen")
    drawn = elements.draw_praktijk(a_bank(praktijken=[a_praktijk(), old]), "", old, DAY)
    assert hrefs(drawn, ".kb-melding a") == ["praktijken/korte-lijnen/"]


def test_news_is_as_long_as_asked(bank: Kennisbank) -> None:
    assert len(texts(elements.draw_nieuw(bank, "", aantal=2), "li")) == 2
    assert len(texts(elements.draw_nieuw(bank, "", aantal=50), "li")) == 5


def test_counts_are_those_of_the_bank(bank: Kennisbank) -> None:
    drawn = elements.draw_tellingen(bank, "")
    assert dict(zip(texts(drawn, "dt"), texts(drawn, "dd"), strict=True)) == {
        "werkzame elementen": "2",
        "praktijken": "3",
        "goede voorbeelden": "1",
        "gaat goed": "0",
        "kan beter": "0",
        "aanbevelingen": "1",
    }


def test_trail_ends_at_the_page_itself(bank: Kennisbank) -> None:
    drawn = elements.draw_kruimelpad(bank, "../", (("Praktijken", "praktijken/"), ("Hier", "")))
    assert hrefs(drawn) == ["../", "../praktijken/"]
    assert texts(drawn, "[aria-current=page]") == ["Hier"]
