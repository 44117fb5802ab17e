"""A link that somebody else made: what it can have the site say, and where it can lead."""

import re
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Page, expect

TURNED = "\u202ekwaad\u2066"  # turns around what comes after it
PROSE = f"”. Let op{TURNED}: deze site stopt. Bel 0900-1234, of kijk op www.kwaad.invalid. " * 20

# Where a value that nobody knows is said back -> the sentence that has it.
SAID = {
    "praktijken/#soort={}": "Niet gevonden: soort “",
    "praktijken/#volgorde={}": "Niet gevonden: volgorde “",
    "elementen/#thema={}": "Niet gevonden: thema “",
    "vergelijken/#naast={}": "Niet gevonden: “",
    "vergelijken/#praktijken={}": "Niet gevonden: “",
    "vergelijken/#thema={}": "Niet gevonden: thema “",
    "mijn-factsheet/#kies={}": "Niet gevonden: “",
    "mijn-gemeente/#gemeente={}": "Wij kennen geen gemeente “",
    "afdruk/#kenmerk={}": "Wij kennen geen blad met kenmerk “",
    "zoeken/#q=wonen+{}": "voor “",
    "reflectie/naast-elkaar/#r1=WIJ-I01%3Dj%26{}%3Dx": "begrijpen wij niet: “",
}


@pytest.mark.parametrize("link", SAID)
def test_what_a_link_says_is_between_marks_of_quotation(
    link: str, page: Page, address: str
) -> None:
    page.goto(address + link.format(quote(quote(PROSE) if "r1=" in link else PROSE)))
    sentence = page.locator("main p:visible, main [role=status]:visible").filter(
        has_text=re.compile(re.escape(SAID[link]))
    )
    expect(sentence.first).to_be_visible()
    told = sentence.first.inner_text()
    own = re.sub("“[^“”]*”", "", told)
    assert not re.search("kwaad|0900|stopt|[“”]", own), told
    assert not set(TURNED) & set("\u202e\u2066") & set(told), told
    assert len(told) < 500, told


def test_words_of_a_link_are_no_more_than_fit_in_the_field(page: Page, address: str) -> None:
    page.goto(f"{address}praktijken/#tekst={quote(PROSE)}")
    knop = page.locator(".kb-keuzes__knop")
    expect(knop).to_have_text(re.compile("^Woorden: “[^“”]{60,81}”, haal weg$"))
    assert not {"\u202e", "\u2066"} & set(page.locator("#tekst").input_value())


def test_a_heading_of_a_link_turns_nothing_around(page: Page, address: str) -> None:
    page.goto(
        f"{address}mijn-factsheet/#kies=korte-lijnen&kop={quote(TURNED)}&voor={quote(TURNED)}"
    )
    expect(page.locator(".kb-eigen__titel")).to_have_text("kwaad")
    expect(page.locator(".kb-eigen__voor")).to_have_text("kwaad")


# A path that begins with two slashes: a server gives the page, and a browser that is sent to that
# path takes its first part for another site.
ELSEWHERE = "/kwaad.invalid/..%2f/"


@pytest.mark.parametrize("tool", ["reflectie/", "reflectie/naast-elkaar/"])
def test_wiping_stays_on_this_site(tool: str, page: Page, address: str) -> None:
    asked: list[str | None] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).hostname))
    fragment = "WIJ-I01=j" if tool == "reflectie/" else "r1=WIJ-I01%3Dj"
    page.goto(f"{address}{ELSEWHERE}{tool}#{fragment}")
    form = page.locator("form.kb-reflectie, form.kb-reflecties").first
    expect(form).to_be_visible()
    page.locator(".kb-reflectie__wis summary").click()
    page.locator("[data-kb-wis]").click()
    expect(page.locator(".kb-reflectie__melding")).to_contain_text("Alles is gewist")
    assert page.url.startswith(address)
    assert "#" not in page.url
    assert set(asked) == {"127.0.0.1"}


def test_a_choice_comes_in_the_address_whatever_its_path(page: Page, address: str) -> None:
    page.goto(f"{address}{ELSEWHERE}praktijken/")
    page.locator("#tekst").fill("wijkteam")
    page.wait_for_url("**#tekst=wijkteam")
    assert page.url.startswith(address)
