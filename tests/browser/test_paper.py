"""What comes out of the printer: A4, complete, and readable without colour."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from math import ceil
from pathlib import Path
from types import SimpleNamespace

import pypdfium2
import pytest
from jinja2 import Environment, FileSystemLoader
from playwright.sync_api import Browser, Page, expect
from selectolax.lexbor import LexborHTMLParser

from kennisbank import queries
from kennisbank.pages.elements import draw_netwerk
from tests.browser.addresses import PAGES, settle
from tests.browser.bidi import Firefox
from tests.builders import a_bank, a_praktijk, a_rapport, an_overdracht
from tests.projects import REPO

A4 = (595, 842)  # points
MM = 72 / 25.4
FOOT = 28.5 * MM  # what is kept free at the bottom: the margin, and the room for the foot
FACTSHEET = "factsheets/vijf-vragen/"
OWN_SHEETS = (
    FACTSHEET,
    "mijn-factsheet/",
)  # with a foot of their own, and heads above room to write
OWN_FACTSHEET = "mijn-factsheet/#kies=korte-lijnen,warme-overdracht"
LONG_FACTSHEET = (
    f"{OWN_FACTSHEET},veiligheidsplan,een-regisseur,veiligheid-bespreken,gezamenlijke-werkplek"
)
# Of each type of page that has a PDF the longest.
LONGEST = (
    *("themas/veiligheid/", "themas/1gezin1plan1regisseur/"),
    *("elementen/delen-met-wie-gezin-ziet/", "elementen/risicos-blijven-volgen/"),
    *("praktijken/zicht-houden-op-veiligheidsrisicos/", "praktijken/warme-overdracht/"),
    *("regios/gelderland-zuid/", "regios/zeeland/", "gemeenten/wijchen/", "gemeenten/vlissingen/"),
    *("vergelijken/", "gesprek/1gezin1plan1regisseur/", "toezichtkader/", FACTSHEET),
)
COMPARISON = "vergelijken/#naast=gelderland-zuid,zeeland,gemeente:wijchen"
SITE = "Kennisbank Lokale netwerken na Veilig Thuis"
HELP = "Bij direct gevaar: bel 112. Advies of een melding: Veilig Thuis, 0800-2000"

# What must not be cut over two sheets, and what has no use on paper.
BLOCKS = """.kb-kaart, .kb-gegevens, .kb-casus, .kb-vraagblok, .kb-norm, .kb-criterium, .kb-begrip,
    .kb-bron, .kb-zoekresultaat, .kb-melding, .kb-keuze__deel, .kb-vragen > li, .kb-uitspraken > li,
    .kb-kop, tbody tr, h1, h2, h3, h4"""
MEANS = """nav, button, input, select, fieldset:not(.kb-reflectie__vraag), .kb-skip, .kb-scherm,
    .kb-knop, .md-button, .kb-sitekop, .kb-verborgen"""
A_FRAME = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"
LOOK = """([blocks, means]) => {
    const all = (css, root = document) =>
        [...root.querySelectorAll(css)].filter((part) => part.checkVisibility());
    const texts = (css, root) => all(css, root).map((part) => part.innerText);
    return {
        // Higher than a sheet: that may be cut.
        blocks: all(blocks).filter((part) => part.clientHeight < 900).map((part) => part.innerText),
        heads: texts("h1, h2, h3, h4"),
        tables: all("table").map((table) => texts("tr", table)),
        means: texts(means),
        colours: all("body *").flatMap((part) => {
            const { color, backgroundColor } = getComputedStyle(part);
            const plain = color === "rgb(0, 0, 0)" && backgroundColor === "rgba(0, 0, 0, 0)";
            return plain ? [] : [`${part.className}: ${color} on ${backgroundColor}`]; }) }; }"""


@dataclass(frozen=True)
class Sheet:
    """One side of paper: the text above the foot, its lowest line, and the foot."""

    width: float
    height: float
    text: str
    lowest: str
    foot: str


@dataclass(frozen=True)
class Print:
    """A page as it comes out of the printer, with what the browser knows of it (squeezed)."""

    sheets: list[Sheet]
    blocks: list[str]
    heads: list[str]
    tables: list[list[str]]
    means: list[str]
    colours: list[str]


def squeeze(text: str) -> str:
    """Letters, figures and the signs of a macro: paper breaks lines, and css adds other signs."""
    return re.sub(r"[^\w{}]", "", text)


def read_sheet(page: pypdfium2.PdfPage) -> Sheet:
    """The texts of one side, by their place."""
    text = page.get_textpage()

    def between(bottom: float, top: float) -> str:
        return " ".join(str(text.get_text_bounded(bottom=bottom, top=top)).split())

    lines = map(text.get_rect, range(text.count_rects()))
    above = [(low, high) for _, low, _, high in lines if low > FOOT]
    lowest = min(above, default=(FOOT, FOOT))
    return Sheet(
        *page.get_size(),
        text=between(FOOT, page.get_height()),
        lowest=between(lowest[0], lowest[1] + 1),
        foot=between(0, FOOT),
    )


@pytest.fixture(scope="module")
def printed(browser: Browser, address: str) -> Iterator[Callable[[str], Print]]:
    """Prints a page as Chromium does, each page once, all from one tab."""

    @cache
    def print_page(url: str) -> Print:
        page.goto("about:blank")  # another place on the same page is not loaded anew
        page.emulate_media(media="screen")
        page.goto(address + url)
        settle(page, url)
        page.emulate_media(media="print")
        page.evaluate(A_FRAME)  # a script hears of it then
        seen = page.evaluate(LOOK, [BLOCKS, MEANS])
        with pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True)) as pdf:
            sheets = [read_sheet(pdf[number]) for number in range(len(pdf))]
        for name in ("blocks", "heads"):
            seen[name] = [squeezed for text in seen[name] if (squeezed := squeeze(text))]
        seen["tables"] = [[squeeze(text) for text in rows] for rows in seen["tables"]]
        return Print(sheets, **seen)

    with browser.new_context(viewport={"width": 680, "height": 1000}) as visitor:
        page = visitor.new_page()
        yield print_page


def test_factsheet_is_two_sides_of_a4(printed: Callable[[str], Print]) -> None:
    sheets = printed(FACTSHEET).sheets
    assert len(sheets) == 2
    front, back = (f"{sheet.text} {sheet.foot}" for sheet in sheets)
    assert "Volwassenenproblematiek is kindproblematiek" in front
    assert front.count("Bestuurders aan zet") == 3
    assert front.count("Professionals aan zet") == 3
    assert "1/2" in front
    assert "Wie let er op de kinderen?" in back
    assert "Wanneer en hoe vaak kijken jullie terug?" in back
    assert "2/2" in back


def test_nothing_of_the_factsheet_is_cut_off(page: Page, address: str) -> None:
    page.goto(address + FACTSHEET)
    page.set_viewport_size({"width": 680, "height": 1000})  # 180 mm: A4 less its margins
    page.emulate_media(media="print")
    assert (
        page.evaluate(
            """[...document.querySelectorAll(".kb-blad, .kb-blad *")]
           .filter((part) => part.scrollHeight > part.clientHeight + 1 && part.clientHeight
                             && getComputedStyle(part).overflow !== "visible")
           .map((part) => part.className)"""
        )
        == []
    )
    assert page.evaluate(
        """[...document.querySelectorAll(".kb-blad")].map((blad) => {
             const last = blad.querySelector(".kb-blad__voet").getBoundingClientRect().bottom;
             return last <= blad.getBoundingClientRect().bottom + 1; })"""
    ) == [True, True]
    rooms = page.evaluate(
        """[...document.querySelectorAll(".kb-schrijfruimte")].map((room) => room.clientHeight)"""
    )
    assert len(rooms) == 5
    assert min(rooms) > 75  # two centimetres to write in


@pytest.mark.parametrize(
    ("url", "words"),
    [
        (FACTSHEET, ["5 vragen aan bestuurders", "Wie let er op de kinderen?"]),
        (
            OWN_FACTSHEET,
            ["Warme overdracht", "Wie let er op de kinderen?", "Notities en afspraken"],
        ),
        (LONG_FACTSHEET, ["kunnen zij elkaar vinden", "Wie let er op", "Notities en afspraken"]),
    ],
)
def test_firefox_prints_as_many_sides_as_chromium(
    firefox: Firefox,
    address: str,
    printed: Callable[[str], Print],
    url: str,
    words: list[str],
) -> None:
    with firefox.open_tab() as tab:
        tab.goto(address + url)
        tab.wait_for("!document.querySelector('[role=status]')?.textContent.includes('laden')")
        if url != FACTSHEET:
            tab.wait_for("document.querySelectorAll('.kb-eigen__gekozen > li').length > 1")
        with pypdfium2.PdfDocument(tab.print(21.0, 29.7)) as pdf:
            sides = [pdf[number].get_textpage().get_text_range() for number in range(len(pdf))]
    assert len(sides) == len(words)
    if url != LONG_FACTSHEET:
        assert len(sides) == len(printed(url).sheets)
    for number, (side, word) in enumerate(zip(sides, words, strict=True), 1):
        assert word in " ".join(side.split())
        assert f"{number}/{len(words)}" in side  # its foot is not cut off


def budget_of(site: Path, url: str) -> int:
    """As many sheets as the PDF of a page has sides, and a third."""
    html = (site / url / "index.html").read_text("utf-8")
    link = LexborHTMLParser(html).css_first('.kb-meenemen a[href$=".pdf"]')
    assert link is not None
    with pypdfium2.PdfDocument(site / url / (link.attributes["href"] or "")) as pdf:
        return ceil(len(pdf) * 4 / 3)


LIST = """(free) => {
    const filler = Object.assign(document.createElement("div"), { className: "vulling" });
    filler.style.height = `${254 - free}mm`;
    const item = "<li class='kb-gemis'><p>Eerste</p><p>tweede</p><p>derde</p></li>";
    const page = document.querySelector(".kb-pagina");
    page.innerHTML = `<h2>Boven</h2><h3>Onder</h3><ul class="kb-gemislijst">${item}</ul>`;
    page.prepend(filler);
}"""


@pytest.mark.parametrize("free", range(15, 46, 5))
def test_firefox_leaves_no_heading_behind(firefox: Firefox, address: str, free: int) -> None:
    with firefox.open_tab() as tab:
        tab.goto(f"{address}privacy/")
        tab.evaluate(f"({LIST})({free})")
        with pypdfium2.PdfDocument(tab.print(21.0, 29.7)) as pdf:
            sides = [page.get_textpage().get_text_range() for page in pdf]
    (number,) = [number for number, side in enumerate(sides) if "Eerste" in side]
    assert [number for number, side in enumerate(sides) if "Boven" in side] == [number], sides
    assert [number for number, side in enumerate(sides) if "Onder" in side] == [number], sides


@pytest.mark.parametrize("url", ["themas/veiligheid/", "gemeenten/wijchen/"])
def test_firefox_takes_no_more_paper_either(
    firefox: Firefox, address: str, site: Path, url: str
) -> None:
    with firefox.open_tab() as tab:
        tab.goto(address + url)
        with pypdfium2.PdfDocument(tab.print(21.0, 29.7)) as pdf:
            assert len(pdf) <= budget_of(site, url)


@pytest.mark.parametrize(
    ("url", "sides"),
    [
        *(("begrippen/", 10), ("regios/twente/", 2), ("ontbreekt/", 2), ("hulp/", 3)),
        ("mijn-gemeente/#gemeente=wijchen", 4),
    ],
)
def test_page_takes_no_more_sides_than_it_needs(
    printed: Callable[[str], Print], url: str, sides: int
) -> None:
    assert len(printed(url).sheets) <= sides


def test_own_factsheet_without_praktijken_is_no_empty_side(
    printed: Callable[[str], Print],
) -> None:
    told = "Er is nog niets gekozen."
    assert told in printed("mijn-factsheet/").sheets[0].text
    assert told not in printed(OWN_FACTSHEET).sheets[0].text


def test_part_of_what_was_found_is_said_to_be_a_part(printed: Callable[[str], Print]) -> None:
    *_, last = printed("zoeken/#q=wat+helpt+in+het+netwerk").sheets
    assert re.search(r"Hier staan de eerste 10 van \d+ resultaten\.", last.text)


def test_two_praktijken_are_compared_in_letters_for_a_table(page: Page, address: str) -> None:
    sizes = []
    for ids in ("korte-lijnen,warme-overdracht", "korte-lijnen,warme-overdracht,veiligheidsplan"):
        page.goto("about:blank")
        page.goto(f"{address}vergelijken/#praktijken={ids}")
        cell = page.locator(".kb-vergelijker__uitkomst td").first
        expect(cell).to_be_attached()
        page.emulate_media(media="print")
        sizes.append(cell.evaluate("(cell) => parseFloat(getComputedStyle(cell).fontSize) * 0.75"))
    assert sizes == pytest.approx([9.5, 7.3], abs=0.1)


def test_where_one_goes_on_from_a_place_is_not_on_paper(printed: Callable[[str], Print]) -> None:
    for url, left_out in (
        ("regios/gelderland-zuid/", "Wat anderen doen"),
        ("regios/twente/", "Bespreek het: gespreksset"),
        ("", "Zoek uw gemeente"),
    ):
        assert not any(left_out in sheet.text for sheet in printed(url).sheets)


def test_firefox_compares_two_places_on_few_sides(firefox: Firefox, address: str) -> None:
    with firefox.open_tab() as tab:
        tab.goto(f"{address}vergelijken/#naast=gelderland-zuid,zeeland")
        tab.wait_for("Boolean(document.querySelector('.kb-vergelijker__uitkomst table'))")
        with pypdfium2.PdfDocument(tab.print(21.0, 29.7)) as pdf:
            assert len(pdf) <= 2


@pytest.mark.parametrize("url", ["themas/veiligheid/", "elementen/"])
def test_what_unfolds_an_explanation_is_not_on_paper(
    printed: Callable[[str], Print], url: str
) -> None:
    whole = " ".join(sheet.text for sheet in printed(url).sheets)
    assert "Elk teken staat voor een gemeente of regio" in whole
    assert "zo leest u de tekens" not in whole


def test_what_paper_leaves_out_is_said_on_it(printed: Callable[[str], Print]) -> None:
    whole = " ".join(sheet.text for sheet in printed("gemeenten/wijchen/").sheets)
    assert "Hoe is het onderzocht" not in whole
    assert (
        "Alleen op de site staat: de tabel van de werkzame elementen, meer over wat ontbrak of"
        " beter kon, wat anderen doen en" in whole
    )


def test_firefox_breaks_no_word_on_the_tiles(firefox: Firefox, address: str) -> None:
    with firefox.open_tab() as tab:
        tab.goto(address + "regios/")
        # Those in bold are set in a font whose letters cannot be read back.
        tiles = ".kb-tegel:not(.kb-tegel--gevuld) .kb-tegel__naam"
        names = tab.evaluate(
            f"[...document.querySelectorAll('{tiles}')].map((it) => it.textContent)"
        )
        with pypdfium2.PdfDocument(tab.print(21.0, 29.7)) as pdf:
            text = pdf[0].get_textpage().get_text_range().partition("in een tabel")[0]
    parts = {part for name in names for part in re.split(r"[-\s]", name)}
    assert {"Amstelland", "Vechtstreek", "Rijnmond"} <= parts
    whole = set(re.split(r"[-\s\u00ad\ufffe]+", text))
    assert parts - whole == set()


def test_factsheet_reads_without_colour(page: Page, address: str) -> None:
    page.goto(address + FACTSHEET)
    page.emulate_media(media="print")
    colours = page.evaluate(
        """[...new Set([...document.querySelectorAll(".kb-blad :is(h1, h2, h3, p, li, footer)")]
           .map((part) => getComputedStyle(part).color))]"""
    )
    assert colours == ["rgb(0, 0, 0)"]


def test_theme_of_which_nothing_is_there_is_no_part_of_the_one_above(
    page: Page, address: str
) -> None:
    page.goto(f"{address}gemeenten/vlissingen/")
    page.emulate_media(media="print")
    inset = page.locator(".kb-vouwrijen__leeg h2").evaluate_all(
        """(koppen) => koppen.map((kop) => {
            const vak = kop.parentElement.getBoundingClientRect();
            return Math.round(kop.getBoundingClientRect().left - vak.left);
        })"""
    )
    assert {*inset} == {0}


def test_number_with_its_ring_and_name_stays_on_one_sheet(page: Page, address: str) -> None:
    good_and_better = [
        a_praktijk(id=f"p-{soort}", kenmerk=f"WIJ-{letter}09", soort=soort)
        for soort, letter in (("gaat-goed", "G"), ("kan-beter", "B"))
    ]
    handed = an_overdracht(praktijken=[one.id for one in good_and_better])
    bank = a_bank(praktijken=good_and_better, rapporten=[a_rapport(overdrachten=(handed,))])
    drawn = draw_netwerk(bank, "../", queries.plek_of(bank.gemeenten["wijchen"]))
    page.goto(f"{address}over/")
    page.emulate_media(media="print")
    page.locator(".kb-pagina").evaluate("(node, html) => { node.innerHTML = html; }", drawn)
    ring, above, inside = page.locator(".kb-netwerk__lijst > li").evaluate(
        """(row) => {
            const ring = row.querySelector(".kb-netwerk__cijfer");
            const { outlineWidth, outlineOffset } = getComputedStyle(ring);
            const wide = parseFloat(outlineWidth) + parseFloat(outlineOffset);
            const above = ring.getBoundingClientRect().top - row.getBoundingClientRect().top;
            return [wide, above, getComputedStyle(ring.parentElement).breakInside];
        }"""
    )
    assert 0 < ring <= above
    assert inside == "avoid"


def test_paper_is_as_white_from_a_dark_screen(page: Page, address: str) -> None:
    page.goto(address + "themas/veiligheid/")
    sides = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        with pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True)) as pdf:
            sides.append([pdf[number].render(scale=0.5).to_pil().tobytes() for number in range(2)])
    assert sides[0] == sides[1]
    dark = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(dark) != "rgb(255, 253, 249)"  # the screen was dark indeed


@pytest.mark.parametrize("url", dict.fromkeys((*PAGES, *LONGEST)))
def test_page_on_paper(printed: Callable[[str], Print], site: Path, url: str) -> None:
    paper = printed(url)
    check_sheets(paper.sheets, url)
    check_texts(paper, url)
    assert (paper.means, paper.colours) == ([], [])
    if url in LONGEST:
        assert len(paper.sheets) <= budget_of(site, url)  # hardly more than its PDF takes


def check_sheets(sheets: list[Sheet], url: str) -> None:
    """Each is A4, and says where it comes from."""
    for number, sheet in enumerate(sheets, 1):
        lies = url.startswith("vergelijken/#")  # so that four places fit beside each other
        assert (round(sheet.width), round(sheet.height)) == (A4[::-1] if lies else A4)
        if url.startswith(OWN_SHEETS):
            own = f"· {number}/{len(sheets)} {SITE} · /{url.partition('#')[0]}"
            assert sheet.foot.endswith(own)
            continue
        address = f" {SITE} · /{url.partition('#')[0]}" if url != "404.html" else ""
        assert re.fullmatch(
            rf"{number}/{len(sheets)} {HELP}.* De inhoud is bijgewerkt op \d+ \w+ \d{{4}}\."
            + re.escape(address),
            sheet.foot,
        ), sheet.foot


def check_texts(paper: Print, url: str) -> None:
    """None is cut, alone or lost."""
    whole = [squeeze(sheet.text) for sheet in paper.sheets]
    together = "".join(whole)
    assert [block for block in paper.blocks if block not in together] == []
    assert [block for block in paper.blocks if not any(block in text for text in whole)] == []
    lowest = [squeeze(sheet.lowest) for sheet in paper.sheets]
    if not url.startswith(OWN_SHEETS):
        # The last words of a row may be those of a heading: all of the heading must stand there.
        ends = zip(lowest, whole, strict=True)
        alone = [
            head
            for line, text in ends
            for head in paper.heads
            if head.endswith(line) and text.endswith(head)
        ]
        assert alone == []
    assert [sheet.text for sheet in paper.sheets if len(sheet.text) < 60] == []


@pytest.mark.parametrize("url", ["vergelijken/", "velden/"])
def test_head_of_a_table_stands_on_each_sheet(printed: Callable[[str], Print], url: str) -> None:
    paper = printed(url)
    texts = [squeeze(sheet.text) for sheet in paper.sheets]
    most = 0
    for head, *rows in paper.tables:
        covered = [text for text in texts if any(row in text for row in rows if len(row) > 40)]
        assert [text for text in covered if head not in text] == []
        most = max(most, len(covered))
    assert most > 1


def test_a_comparison_is_printed_without_the_table(printed: Callable[[str], Print]) -> None:
    table = "Wat er is opgenomen, per thema en plaats."
    assert any(table in sheet.text for sheet in printed("vergelijken/").sheets)
    texts = [sheet.text for sheet in printed(COMPARISON).sheets]
    assert "Zeeland" in texts[0]
    assert [text for text in texts if table in text] == []


def test_foot_gives_the_whole_address_when_it_is_known() -> None:
    engine = Environment(loader=FileSystemLoader(REPO / "overrides"), autoescape=True)
    engine.filters["url"] = str
    html = engine.get_template("partials/voet.html").render(
        config={"site_name": SITE, "site_url": "https://voorbeeld.nl/kennisbank/", "extra": {}},
        page={"url": "praktijken/korte-lijnen/"},
        nav=SimpleNamespace(items=[]),
    )
    foot = LexborHTMLParser(html).css_first(".kb-voet__adres")
    assert foot is not None
    assert foot.text() == f"{SITE} · voorbeeld.nl/kennisbank/praktijken/korte-lijnen/"
