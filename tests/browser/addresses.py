"""One address of every type of page, also as a script leaves it; and when that is done."""

from playwright.sync_api import Page, expect

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
    "factsheets/vijf-vragen/",
    "toezichtkader/",
    "toezichtkader/indicator-5/",
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


def settle(page: Page, url: str) -> None:
    """Wait until a script has done what the address asks."""
    if url.startswith("vergelijken/#"):
        expect(page.locator(".kb-vergelijker__melding")).to_contain_text("Naast elkaar")
    if url.startswith("mijn-factsheet/#"):
        expect(page.locator(".kb-eigen__gekozen li")).to_have_count(2)
    if url.startswith("afdruk/#"):
        expect(page.locator(".kb-afdruk__antwoord")).to_contain_text("van dit blad")
    if url.startswith("zoeken/#"):
        expect(page.locator(".kb-zoekresultaat")).to_have_count(10, timeout=15_000)
    if url.startswith(("praktijken/#thema", "praktijken/#element", "elementen/#thema")):
        expect(page.locator(".kb-overzicht__melding")).to_contain_text("gevonden")
