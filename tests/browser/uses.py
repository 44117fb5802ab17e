"""What a reader does with each tool, in any browser."""

from collections.abc import Callable

from tests.browser.tab import Tab

KNOP = ".kb-sluiten__knop"
Use = Callable[[Tab], None]


def by_search(tab: Tab) -> None:
    tab.type_in("#zoekveld", "wijkteam")
    tab.wait_for_text(".kb-zoekpaneel__melding", "resultaten voor")
    tab.press("Enter")
    tab.wait_for_text(".kb-zoekpagina__melding", "“wijkteam”")
    assert tab.evaluate("location.pathname + location.hash") == "/zoeken/#q=wijkteam"


def by_filters(tab: Tab) -> None:
    tab.follow(".kb-hoofdmenu a[href$='praktijken/']")
    tab.click("[data-facet=thema] input")
    tab.wait_for_text(".kb-overzicht__melding", "gevonden")
    shown = "[location.hash, document.querySelector('.kb-overzicht__melding').textContent]"
    chosen = tab.evaluate(shown)
    assert chosen[0].startswith("#thema=")
    tab.evaluate("void scrollTo({ top: 700, behavior: 'instant' })")
    tab.follow(".kb-overzicht__kaarten .kb-kaart:nth-child(5) a")
    tab.traverse(-1)
    tab.wait_for(shown, chosen)
    tab.wait_for("scrollY > 300")


def by_comparison(tab: Tab) -> None:
    tab.follow(".kb-hoofdmenu a[href$='vergelijken/']")
    tab.evaluate("""void ["zeeland", "twente"].forEach((key, at) => {
      const field = document.querySelectorAll("[name=plaats]")[at];
      field.value = key;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    })""")
    tab.wait_for_text(
        ".kb-vergelijker__melding", "Naast elkaar: Zeeland (alleen Vlissingen) en Twente."
    )
    assert tab.evaluate("location.hash") == "#naast=zeeland,twente"


def by_my_municipality(tab: Tab) -> None:
    tab.follow(".kb-voet a[href$='mijn-gemeente/']")
    tab.type_in("[data-kb-gemeente] input", "wijchen")
    tab.press("Enter")
    tab.wait_for_text(".kb-plekantwoord > h2:first-child", "Wijchen")
    assert tab.evaluate("location.hash") == "#gemeente=wijchen"


def by_my_factsheet(tab: Tab) -> None:
    tab.follow(".kb-hoofdmenu a[href$='praktijken/']")
    tab.follow(".kb-kaart__titel a")
    tab.click(".kb-bewaar__knop")
    tab.wait_for_text("[data-kb-melding]", "Bewaard: 1 van 24")
    tab.click(".kb-bewaar__naar")
    tab.wait_for("location.pathname + location.hash.slice(0, 6)", "/mijn-factsheet/#kies=")
    tab.wait_for_text(".kb-eigen__melding", "1 van 24")
    tab.type_in("#kop", "Gesprek met mevrouw Jansen")
    tab.wait_for_text("#letop-kop", "Dit lijkt op een naam: Jansen.")


def by_elements(tab: Tab) -> None:
    tab.follow(".kb-hoofdmenu a[href$='elementen/']")
    tab.click("[data-facet=bewijs] [value=gezien]")
    tab.wait_for_text(".kb-overzicht__melding", "gevonden")
    assert tab.evaluate("location.hash") == "#bewijs=gezien"


def by_sheet_check(tab: Tab) -> None:
    tab.follow(".kb-voet a[href$='afdruk/']")
    tab.type_in("#kenmerk", "WIJ-G05")
    tab.evaluate("void (document.querySelector('#datum').value = '2026-01-31')")
    tab.click("#kenmerk")
    tab.press("Enter")
    tab.wait_for_text(".kb-afdruk__antwoord", "Er is iets veranderd na 31 januari 2026")


def by_conditions(tab: Tab) -> None:
    tab.follow(".kb-hoofdmenu a[href$='praktijken/']")
    tab.follow("main a[href$='afspraken-en-verwachtingen-nodig/']")
    tab.click("[data-kb-past] input[value=n]")
    tab.wait_for_text(".kb-past__zin", "Begin bij")
    assert tab.evaluate("location.hash").startswith("#past=n")


def by_reflection(tab: Tab) -> None:
    """What was answered is in the address, and comes back with no key once it was wiped."""
    tab.follow(".kb-hoofdmenu a[href$='reflectie/']")
    tab.click("[name=WIJ-I01][value=n]")
    tab.wait_for_text(".kb-reflectie__voortgang", "1 van 12 vragen beantwoord.")
    assert "&WIJ-I01=n" in tab.evaluate("location.hash")
    tab.click(".kb-reflectie__wis summary")
    tab.click("[data-kb-wis]")
    tab.wait_for_text(".kb-reflectie__melding", "Alles is gewist")
    tab.follow(".kb-hoofdmenu a[href$='elementen/']")
    tab.traverse(-1)
    tab.wait_for("location.pathname + location.hash", "/reflectie/")
    tab.wait_for_text(".kb-reflectie__voortgang", "0 van 12 vragen beantwoord.")


def by_a_jump_within_a_page(tab: Tab) -> None:
    tab.evaluate("void (location.hash = 'thema')")
    tab.wait_for("location.hash", "#thema")
    tab.evaluate("void document.querySelector('.kb-skip').click()")
    tab.wait_for("location.hash", "#inhoud")


def by_going_back(tab: Tab) -> None:
    start = tab.evaluate("location.href")
    tab.follow(".kb-hoofdmenu a[href$='praktijken/']")
    tab.follow(".kb-kaart__titel a")
    tab.traverse(-2)
    tab.wait_for("location.href + document.readyState", f"{start}complete")


USES: list[Use] = [
    by_search,
    by_filters,
    by_comparison,
    by_my_municipality,
    by_my_factsheet,
    by_elements,
    by_sheet_check,
    by_conditions,
    by_reflection,
    by_a_jump_within_a_page,
    by_going_back,
]
