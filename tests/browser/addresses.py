"""One address of every type of page, also as a script leaves it; and when that is done."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect
from selectolax.lexbor import LexborHTMLParser

PAGES = (
    "",
    "themas/",
    "themas/veiligheid/",
    "elementen/",
    "elementen/#thema=veiligheid&bewijs=gezien",
    "elementen/risicos-blijven-volgen/",
    "praktijken/",
    "praktijken/#thema=veiligheid&soort=kan-beter",
    "praktijken/#element=risicos-blijven-volgen",
    "praktijken/zicht-houden-op-veiligheidsrisicos/",
    "regios/",
    "regios/landelijk/",
    "regios/gelderland-zuid/",
    "regios/twente/",
    "gemeenten/",
    "gemeenten/wijchen/",
    "rapporten/wijchen/",
    "mijn-gemeente/",
    "ontbreekt/",
    "vergelijken/",
    "vergelijken/#naast=gelderland-zuid,zeeland,gemeente:wijchen",
    "vergelijken/#praktijken=korte-lijnen,samenhang-in-de-hulp,warme-overdracht",
    "praktijken/afspraken-en-verwachtingen-nodig/#past=jn",
    "vijf-vragen/",
    "vijf-vragen/vraag-1/",
    "gesprek/",
    "gesprek/1gezin1plan1regisseur/",
    "gesprek/veiligheid/#acties=WIJ-I01,WIJ-I02",
    "factsheets/vijf-vragen/",
    "toezichtkader/",
    "toezichtkader/indicator-5/",
    "reflectie/",
    "reflectie/#thema=veiligheid&WIJ-I01=j&WIJ-I02=d.alleen+bij+de+start&WIJ-I03=n&WIJ-I04=w",
    "reflectie/naast-elkaar/",
    "reflectie/naast-elkaar/#r1=WIJ-I01%3Dj%26WIJ-I02%3Dd.nog+niet&r2=WIJ-I01%3Dn%26WIJ-I02%3Dd&rol1=wijkteam",
    "begrippen/",
    "bronnen/",
    "nieuw/",
    "macros/",
    "opmaak/",
    "hulp/",
    "hulp/kb009/",
    "hulp/kb023/",
    "velden/",
    "over/",
    "privacy/",
    "gegevens/",
    "sporen-wissen/",
    "toegankelijkheid/",
    "zoeken/",
    "zoeken/#q=wijkteam",
    "zoeken/#q=wat+helpt+in+het+netwerk",
    "mijn-factsheet/",
    "mijn-factsheet/#kies=korte-lijnen,warme-overdracht&kop=Overleg",
    "afdruk/",
    "afdruk/#kenmerk=thema-veiligheid&datum=2026-01-01",
    "404.html",
)


FILES = "script[src], link[rel=stylesheet], link[rel=modulepreload], main :is(img, iframe)[src]"


def one_of_each_asking(site: Path) -> list[str]:
    """Of the pages that ask for the same files one, and each state that a script makes of a page.

    For who asks whether a page comes as it should: what stands on every page, for all of `PAGES`,
    is asked in `tests/content/test_every_page.py`.
    """
    chosen: dict[object, str] = {}
    for url in PAGES:
        path = site / url.partition("#")[0]
        file = path if path.suffix else path / "index.html"
        page = LexborHTMLParser(file.read_text(encoding="utf-8"))
        asked = (node.attributes.get("src") or node.attributes["href"] for node in page.css(FILES))
        files = frozenset(re.sub(r"^(\.\./)+", "", str(name)) for name in asked)
        chosen.setdefault(url if "#" in url else files, url)
    return [*chosen.values()]


# What is there once a script has done what an address that begins so asks: of a selector the text
# that the first holds, or how many there are.
READY: dict[str, tuple[str, str | int]] = {
    "vergelijken/#": (".kb-vergelijker__melding", "Naast elkaar"),
    "mijn-factsheet/#": (".kb-eigen__gekozen li", 2),
    "afdruk/#": (".kb-afdruk__antwoord", "van dit blad"),
    "reflectie/#": (".kb-reflectie__punt", 3),
    "gesprek/veiligheid/#": (".kb-acties__melding", "uit een reflectie"),
    "reflectie/naast-elkaar/#": (".kb-reflecties__punt", 2),
    "zoeken/#": (".kb-zoekresultaat", 10),
    "praktijken/#thema": (".kb-overzicht__melding", "gevonden"),
    "praktijken/#element": (".kb-overzicht__melding", "gevonden"),
    "elementen/#thema": (".kb-overzicht__melding", "gevonden"),
}


def ready_at(url: str) -> tuple[str, str | int] | None:
    """What is there once the page of this address is done, when a script has work to do."""
    return next((ready for start, ready in READY.items() if url.startswith(start)), None)


def settle(page: Page, url: str) -> None:
    """Wait until a script has done what the address asks."""
    if ready := ready_at(url):
        selector, wanted = ready
        if isinstance(wanted, int):
            expect(page.locator(selector)).to_have_count(wanted)
        else:
            expect(page.locator(selector)).to_contain_text(wanted)


UNTIL = """async ([says, patience]) => {{
  const end = performance.now() + patience;
  while (!({expression})) {{
    if (performance.now() > end) throw new Error(says);
    await new Promise((next) => setTimeout(next, 20));
  }}
}}"""


def wait_until(page: Page, expression: str, patience: int = 30_000) -> None:
    """Wait until this is so in the page, for so many milliseconds at most.

    It is sent once: Playwright's own `wait_for_function` has the page make code of a text again for
    each look after the first, which our policy forbids, so it fails on a page that is not quick.
    """
    page.evaluate(UNTIL.format(expression=expression), [f"never {expression}", patience])
