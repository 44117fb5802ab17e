"""Nothing in a record can run: not in a browser, not in the engine, and not by getting lost.

Each text field of each kind of record gets each attack: (a) through the front door, where the
model refuses it or where it is harmless; (b) past the model, drawn, stamped and opened.
In the browser `make test` puts all that could run in every field at once; all turns of (b) are
for `KENNISBANK_AANVALLEN=alle`.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab
from pydantic import BaseModel
from selectolax.lexbor import LexborHTMLParser

from kennisbank import model
from kennisbank.bank import validation
from kennisbank.bank.load import load_bank
from kennisbank.drafts.calls import read_call
from kennisbank.drafts.words import WOORDEN
from kennisbank.model import Begrip, Kennisbank, Record
from kennisbank.model.doorverwijzing import Doorverwijzing
from kennisbank.pages.elements import draw_begrippen
from kennisbank.pages.listing import Page, pages_of
from kennisbank.pages.marks import draw_woord
from kennisbank.pages.rendering import Renderer
from kennisbank.problems import ProblemsFound, flatten, name_of_field
from kennisbank.site.addresses.moved import moved_pages
from kennisbank.site.finish import finish_site
from kennisbank.site.stamp import Built, Filler, stamp_site
from tests.browser.attacks import (
    AT_ONCE,
    ATTACKS,
    FIELDS,
    KEPT,
    PLAIN,
    REFUSED,
    attack_of,
    attacked_bank,
    leaves,
    turned_bank,
)
from tests.browser.server import served
from tests.builders import DAY, a_bank, a_begrip, write_bank, write_yaml
from tests.projects import FIXED

ROOT = Path(__file__).parents[2]
ALL = os.environ.get("KENNISBANK_AANVALLEN") == "alle"
TURNS = [AT_ONCE, *(range(len(ATTACKS)) if ALL else ())]


def test_every_field_of_text_is_attacked() -> None:
    """The bank that is attacked has every field of text of every kind of record."""
    seen: set[type[BaseModel]] = set()

    def look(kind: type[BaseModel]) -> Iterator[tuple[str, str]]:
        for name, info in kind.model_fields.items():
            for leaf in flatten(info.annotation):
                if leaf is str and name not in KEPT:
                    yield kind.__name__, name
                if isinstance(leaf, type) and issubclass(leaf, BaseModel) and leaf not in seen:
                    seen.add(leaf)
                    yield from look(leaf)

    kinds = [getattr(model, name) for name in model.__all__ if name != "LANDELIJK"]
    records = [kind for kind in kinds if issubclass(kind, Record) and kind is not Record]
    wanted = {field for kind in [*records, Doorverwijzing] for field in look(kind)}
    # Of a kind of Uitspraak some fields are filled in another kind: they are drawn alike.
    alike = {"tekst", "titel", "punten", "webadres", "opmerking"}
    # Whole addresses, which are read as a browser reads them: test_webadres.py attacks those.
    judged = {
        *(("Redactie", name) for name in ("email", "formulier", "beheerscherm")),
        ("Beveiliging", "contact"),
    }
    # What no page, sheet or file gets: tests/site/test_concept.py.
    unseen = {("Praktijk", "passage"), ("Voorstel", "woorden")}
    left = wanted - set(FIELDS) - judged - unseen
    assert {field for field in left if field[1] not in alike} == set()


# (a) Through the front door.


def front_door(attack: str, root: Path) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """The fields (model, name) that refuse the attack, and those that let it in."""
    text = attack.ljust(20, "x")
    bank = turned_bank(lambda _model, _name, _value: text)
    write_bank(root, bank)
    write_yaml(root / "reference/doorverwijzingen.yml", [*bank.doorverwijzingen.values()])
    try:
        load_bank(root)
        wrong: set[tuple[str, str]] = set()
    except ProblemsFound as error:
        wrong = {(problem.bestand, problem.veld) for problem in error.problems}
    refused, entered = set(), set()
    for file, within, record in where_records_are(bank):
        for loc, kind, name, _ in leaves(record):
            at = (file, name_of_field((*within, *loc)))
            bad = at in wrong or (file, "") in wrong
            (refused if bad else entered).add((kind, name))
    return refused - entered, entered


def where_records_are(bank: Kennisbank) -> Iterator[tuple[str, tuple[int, ...], Record]]:
    """Every record with its file, and its number there."""
    for praktijk in bank.praktijken.values():
        yield f"practices/{praktijk.regio}/{praktijk.id}.yml", (), praktijk
    for folder, records in (
        ("elements", bank.elementen),
        ("themes", bank.themas),
        ("reference/rapporten", bank.rapporten),
        ("reference/factsheets", bank.factsheets),
    ):
        for record in records.values():
            yield f"{folder}/{record.id}.yml", (), record
    for name in (
        "regios",
        "gemeenten",
        "bronnen",
        "begrippen",
        "doorverwijzingen",
        "zoektaal",
        "zoekvragen",
        "woonplaatsen",
    ):
        for number, record in enumerate(getattr(bank, name).values()):
            yield f"reference/{name}.yml", (number,), record
    yield "reference/toezichtkader.yml", (), bank.toezichtkader
    yield "reference/gesprek.yml", (), bank.gesprek


@pytest.mark.slow
@pytest.mark.parametrize("attack", REFUSED)
def test_code_and_layout_are_refused_in_every_field(
    attack: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(validation, "MAX_PROBLEMS", 10_000)
    refused, entered = front_door(attack, tmp_path)
    assert entered == set()
    assert refused == set(FIELDS)


@pytest.mark.slow
@pytest.mark.parametrize("attack", PLAIN)
def test_what_enters_is_plain_text_and_no_address(
    attack: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(validation, "MAX_PROBLEMS", 10_000)
    _, entered = front_door(attack, tmp_path)
    addresses = {field for field in entered if field[1] in ("url", "webadres")}
    assert not addresses or attack.startswith("https://")
    assert {
        field for field in entered if field[1] in ("email", "telefoon", "jaar", "regels")
    } == set()


# (b) Past the model: every attack in every field, drawn and stamped.

# What no page shows, and what has a test of its own.
APART = {
    *(("Gemeente", "aliassen"), ("Begrip", "afkorting")),
    # Only one of its two values means something: who a question asks (tests/queries).
    ("Indicator", "gaat_over"),
    # Only a script shows these, as text (test_mijn_gemeente.py, test_zoeken.py).
    *(("Woonplaatsen", name) for name in ("namen", "vroeger")),
    ("Zoekwoord", "hulp"),
    # Only their stems go to a browser, and nobody reads them there (tests/site/test_zoeken.py).
    *(("Zoekwoord", name) for name in ("woord", "ook", "zoekt")),
    *(("Zoekvraag", name) for name in ("pagina", "gevraagd")),
}

HEAD = '<html lang="nl"><head><title>kbplektitel | S</title>'
SJABLOON = f"""{HEAD}<meta name="description" content="kbplekomschrijving"></head>
<body><p>kbplekinhoud</p></body></html>"""


def pages_with_words(bank: Kennisbank) -> Iterator[Page]:
    """Every generated page, and every word of the editors on a page of its own."""
    yield from (page for page in pages_of(bank, DAY) if page.folder != "hulp")
    for name, woord in WOORDEN.items():
        if name in NO_RECORDS:
            continue
        draw = partial(draw_example, woord.voorbeeld, bank)
        yield Page("praktijken", f"praktijken/w-{name}/", name, name, ((name, ""),), draw)


def draw_example(source: str, bank: Kennisbank, basis: str) -> str:
    """The word as on a page."""
    call = read_call(source)
    assert call
    return draw_woord(call, bank, basis)


# Which letters there are, and what is about a term, follows from the words themselves.
# How a drawing of names and times is laid out does too: how many lines a name takes, which parties
# are one, where a moment stands. Only its own shapes, by name: what a text would bring is seen.
FOLLOWS = (
    ".kb-netwerk__beeld > :is(.kb-netwerk__vak, .kb-netwerk__naam, .kb-netwerk__pijl), "
    ".kb-tijdlijn__jaren, .kb-tijdlijn__jaren > text, "
    ".kb-tijdlijn__strook, .kb-tijdlijn__strook > line, .kb-tijdlijn__plek, "
    ".kb-tijdlijn__plek > :is(path, rect), "
    ".kb-letters *, .kb-letter, .kb-letter + *, .kb-begrip__verder *, "
    ".kb-letter + * + .kb-boven, .kb-letter + * + .kb-boven *, "
    ".kb-vouw--letter, .kb-vouw--letter > summary, .kb-vouw--letter > summary *, "
    ".kb-vouw--letter > ul"
)
IN_LETTERS = ":is(.kb-letter + *, .kb-vouw--letter > ul) *"


def shape(node: Any) -> list[str]:
    """The elements of a page with the names of their attributes, in order.

    Without those that a text may bring of itself: `<wbr>` after a hyphen, `<abbr>`. A name decides
    under which letter it stands, so of what stands under letters the order is no part of it.
    """
    lists = [node.css(FOLLOWS), node.css(IN_LETTERS)]
    following, moving = ({element.mem_id for element in found} for found in lists)
    told = [
        (element.mem_id, " ".join([element.tag, *sorted(element.attributes)]))
        for element in node.css("*")
        if element.tag not in ("wbr", "abbr") and element.mem_id not in following
    ]
    return [
        *(one for number, one in told if number not in moving),
        *sorted(one for number, one in told if number in moving),
    ]


def squeeze(text: str) -> str:
    """The text as a page shows it: a parser drops NUL, a browser shows no control sign, and marks
    of quotation are those of print."""
    shown = re.sub('[‘’“”"]', "'", re.sub("[\\x00\ufffd]", "", text))
    return re.sub(r"[\s\x01-\x1f\x7f-\x9f]+", " ", shown).strip()


def stamped(turn: int | None, root: Path) -> dict[str, str]:
    """Every page at a turn, by address."""
    bank = attacked_bank(turn)
    pages = tuple(pages_with_words(bank))
    built = Built({}, {page.folder: SJABLOON for page in pages})
    stamp_site(Filler(bank, built), root, pages)
    made = {page.url: (root / page.url / "index.html").read_text("utf-8") for page in pages}
    return made | old_addresses(bank)


def old_addresses(bank: Kennisbank) -> dict[str, str]:
    """The pages that lead on, by address."""
    return {name.removesuffix("index.html"): html.decode() for name, html in moved_pages(bank)}


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The shape of every page as it should be."""
    pages = stamped(None, tmp_path_factory.mktemp("good"))
    return {url: shape(LexborHTMLParser(html)) for url, html in pages.items()}


@pytest.mark.parametrize("name", ["<a href=x>x</a>", "</text><image href=x></image><text>"])
def test_what_a_name_in_a_drawing_would_bring_is_part_of_the_shape(name: str) -> None:
    drawing = '<svg class="kb-netwerk__beeld"><text class="kb-netwerk__naam">{}</text></svg>'
    good, bad = (shape(LexborHTMLParser(drawing.format(one))) for one in ("x", name))
    assert good != bad


@pytest.mark.slow
@pytest.mark.parametrize("turn", range(len(ATTACKS)))
def test_attack_changes_no_page_but_its_words(
    turn: int, good: dict[str, list[str]], tmp_path: Path
) -> None:
    pages = stamped(turn, tmp_path)
    assert set(pages) == set(good)
    seen = ""
    for url, html in pages.items():
        page = LexborHTMLParser(html)
        assert shape(page) == good[url], url
        for link in page.css("[href], [src], [action]"):
            for name in ("href", "src", "action"):
                value = (link.attributes.get(name) or "").strip()
                assert not re.match(r"(?!https://|mailto:)[\w+.-]*:|//|\\", value), (url, value)
        seen += page.root.text() if page.root else ""
        seen += " ".join(str(node.attributes["content"]) for node in page.css("[content]"))
    shown = squeeze(seen)
    lost = [
        field
        for field in FIELDS
        if field not in APART and squeeze(attack_of(*field, turn)) not in shown
    ]
    assert lost == []


@pytest.mark.parametrize("attack", ATTACKS)
def test_attack_as_an_abbreviation_is_explained_and_no_more(attack: str) -> None:
    changed = {"afkorting": attack, "term": attack}
    begrip = Begrip.model_construct(**dict(a_begrip()) | changed)
    bank = a_bank(begrippen=[begrip])
    drawn = str(Renderer(bank).explain(f"Zij bellen {attack} op."))
    page = LexborHTMLParser(f"<body><p>{drawn}</p></body>")
    assert shape(page) == ["html", "head", "body", "p"]
    assert [sorted(node.attributes) for node in page.css("abbr")] == [["title"]]
    shown = page.css("p")[0].text()
    assert squeeze(shown) == squeeze(f"Zij bellen {attack} op.")
    page = LexborHTMLParser(draw_begrippen(bank, ""))
    assert squeeze(f"{attack} ({attack})") in squeeze(page.root.text() if page.root else "")


# (b) Past the model, built by the engine and opened in Chromium.

FRONT = """---
title: "{title}"
description: "x"
render_macros: true
{more}---

# {title}

{body}
"""
NO_RECORDS = ("woorden", "velden", "hulplijst")  # words that draw no record


def without(settings: str, *blocks: str) -> str:
    """The settings of the engine without these blocks."""
    for block in blocks:
        settings = re.sub(rf"^{block}:.*\n(?:[ \n].*\n|\n)*", "", settings, flags=re.M)
    return settings


# The pages that a script fills -> the word for each; and addresses with what then appears.
ALIVE = {
    "vergelijken": "vergelijking",
    "praktijken": "overzicht",
    "elementen": "elementen",
    "mijn-gemeente": "mijn_gemeente",
    "mijn-factsheet": "mijn_factsheet",
    "afdruk": "afdruk",
    "reflectie": "reflectie",
    "reflectie/naast-elkaar": "reflecties",
}
# What somebody else can put in a link: in a note, in a role, as the name of a question.
FRAGMENT = "WIJ-I01=d.%3Cimg+src%3Dx+onerror%3Dkb(1)%3E&rol=%3Cscript%3Ekb(2)%3C%2Fscript%3E"
FRAGMENT += "&WIJ-I99=n.%22%3E%3Csvg+onload%3Dkb(3)%3E&thema=javascript:kb(4)&__proto__=j.x"
FRAGMENT += "&vragen=%3Cb%3E&dag=%3Cb%3E"
# The same of two that were laid side by side, of which one is older by the role that it has.
NAAST = urlencode({"r1": FRAGMENT, "r2": "WIJ-I01=j.x&rol=GGZ&dag=2026-01-01", "rol2": "'><img>"})
NAAST += f"&{urlencode({'r3': 'WIJ-I01=n&rol=GGZ', 'rol3': chr(39) + '><img>', 'eerder2': 'ja'})}"
NAAST += "&__proto__=x&rol9=x&eerder1=%3Cb%3E"
ASKED = {
    "vergelijken/#naast=gelderland-zuid,zeeland,gemeente:wijchen": ".kb-vergelijker__uitkomst > *",
    "vergelijken/#praktijken=eerst-veiligheid,korte-lijnen": ".kb-vergelijker__uitkomst > *",
    "praktijken/#thema=veiligheid": ".kb-overzicht__kaarten .kb-kaart",
    "praktijken/#element=samen-eerste-contact&regio=zeeland": ".kb-overzicht__kaarten .kb-kaart",
    "elementen/#thema=veiligheid": ".kb-overzicht__kaarten .kb-elementregel",
    "mijn-gemeente/#gemeente=wijchen": ".kb-plekantwoord li",
    "mijn-factsheet/#kies=eerst-veiligheid,korte-lijnen": ".kb-eigen__gekozen li",
    "afdruk/#kenmerk=thema-veiligheid&datum=2020-01-01": ".kb-afdruk__antwoord li",
    "afdruk/#kenmerk=WEL-E01&datum=2020-01-01": ".kb-afdruk__antwoord li",
    f"reflectie/#{FRAGMENT}": ".kb-reflectie__punt",
    "gesprek/veiligheid/#acties=WIJ-I01,WIJ-I99": ".kb-actielijst td p",
    f"reflectie/naast-elkaar/#{NAAST}": ".kb-reflecties__punt",
}


def scripts_of(name: str) -> str:
    """The scripts that the page of this name loads, as its front matter says."""
    page = FIXED / f"docs/{name}.md"
    text = (page if page.exists() else FIXED / f"docs/{name}/index.md").read_text("utf-8")
    found = re.search(r"^scripts: .*\n", text, re.M)
    assert found
    return found[0]


def write_project(root: Path) -> None:
    """A project for the engine: our look and sjabloonpagina's, and a page for every word."""
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    text = without(settings, "hooks", "nav", "watch", "strict", "validation")
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")
    (root / "overrides").symlink_to(ROOT / "overrides")
    (root / "macros.py").symlink_to(ROOT / "macros.py")
    for sjabloon in FIXED.glob("docs/*/sjabloon.md"):
        copy = root / "docs" / sjabloon.parent.name / sjabloon.name
        copy.parent.mkdir(parents=True)
        copy.write_text(sjabloon.read_text("utf-8"), encoding="utf-8")
    pages = {"index": "Start."} | {name: f"{{{{ {word}() }}}}" for name, word in ALIVE.items()}
    drawn = {name: woord for name, woord in WOORDEN.items() if name not in NO_RECORDS}
    pages |= {f"w-{name}": f"{{{{ {woord.voorbeeld} }}}}" for name, woord in drawn.items()}
    for name, body in pages.items():
        more = scripts_of(name) if name in ALIVE else ""
        page = FRONT.format(title=name.capitalize(), more=more, body=body)
        target = root / ("docs/praktijken/index.md" if name == "praktijken" else f"docs/{name}.md")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page, encoding="utf-8")


def build(project: Path, turn: int | None) -> Path:
    """The site at a turn: what the engine built, filled and finished by us."""
    site = project.parent / f"site-{turn}"
    shutil.copytree(project / "site", site)
    finish_site(attacked_bank(turn), site, "", DAY)
    return site


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the engine builds, which is the same for every turn: it knows no record."""
    root = tmp_path_factory.mktemp("project")
    write_project(root)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "src")]),
        "NO_MKDOCS_2_WARNING": "1",
    }
    subprocess.run(command, cwd=root, env=environment, check=True, capture_output=True)
    return root


WATCH = "window.ran = []; window.kb = (...all) => { window.ran.push(all.join()); };"
SHAPE = f"""() => {{
    const told = [...document.querySelectorAll('body *')]
        .filter((e) => !['WBR', 'ABBR'].includes(e.tagName) && !e.matches('{FOLLOWS}'))
        .map((e) => [e, [e.tagName, ...e.getAttributeNames().sort()].join(' ')]);
    const some = (moving) => told.filter(([e]) => e.matches('{IN_LETTERS}') === moving)
        .map(([, one]) => one);
    return [...some(false), ...some(true).sort()];
}}"""
STATE = """() => ({
    ran: window.ran,
    links: [...document.querySelectorAll('a[href]')].map((a) => a.protocol),
    hovered: [...document.querySelectorAll('*')].flatMap((e) =>
        e.getAttributeNames().filter((name) => name.startsWith('on'))),
    h1: document.querySelector('h1')?.textContent ?? '',
    title: document.title,
    description: document.querySelector('meta[name=description]')?.content ?? '',
    trail: document.querySelector('.kb-kruimelpad [aria-current]')?.textContent ?? '',
})"""


def shape_in(page: Tab, expected: list[str] | None) -> list[str]:
    """The shape of a page that scripts are still drawing: once it is what is expected, or, when
    nobody knows that, once it has been the same for a second."""
    shape, same = page.evaluate(SHAPE), 0
    for _ in range(100):
        if shape == expected or (expected is None and same == 10):
            break
        page.wait_for_timeout(100)
        again = page.evaluate(SHAPE)
        shape, same = again, same + 1 if again == shape else 0
    found: list[str] = shape
    return found


def one_of_each_kind(urls: Iterable[str]) -> list[str]:
    """The first page of each folder, for which the same scripts come; and of the words one."""
    return [*{("w-" if url.startswith("w-") else url.split("/")[0]): url for url in urls}.values()]


def open_all(
    browser: Browser, site: Path, turn: int | None, quiet: dict[str, list[str]] | None = None
) -> dict[str, list[str]]:
    """Open every page of a site and look whether anything happens; the shape of each page.

    As it should be, one page of each kind is opened. That the words of a record change no other
    as it is served, is asked of all of them at each turn, above.
    """
    bank = attacked_bank(turn)
    told = {page.url: page for page in pages_of(bank, DAY)}
    urls = sorted(
        path.parent.relative_to(site).as_posix() + "/" for path in site.rglob("*/index.html")
    )
    leading = old_addresses(bank)  # these lead on by themselves
    urls = [url for url in urls if not url.startswith("hulp/") and url not in leading]
    urls = [*(urls if quiet else one_of_each_kind(urls)), *ASKED]
    happened: list[str] = []
    shapes = {}
    with served(site) as address:
        visitor = browser.new_context()
        page = visitor.new_page()
        page.add_init_script(WATCH)
        page.on("dialog", lambda dialog: (happened.append(dialog.message), dialog.dismiss()))
        page.on("console", lambda message: happened.append(message.text))
        page.on("pageerror", lambda error: happened.append(str(error)))
        page.on("popup", lambda popup: happened.append(popup.url))
        page.on(
            "request",
            lambda request: (
                None if request.url.startswith(address) else happened.append(request.url)
            ),
        )
        for url in urls:
            page.goto(address + url)
            if url in ASKED:
                page.locator(ASKED[url]).first.wait_for()
                page.wait_for_load_state("networkidle")  # also of what comes last
            state = page.evaluate(STATE)
            assert (happened, state["ran"], state["hovered"]) == ([], [], []), (turn, url)
            assert page.url == address + url
            assert set(state["links"]) <= {"http:", "https:", "mailto:"}, (turn, url)
            known = quiet.get(url) if quiet else None
            shapes[url] = shape_in(page, known) if url in ASKED else page.evaluate(SHAPE)
            if url in told:
                titel, over = told[url].titel, told[url].omschrijving
                assert squeeze(state["trail"]) == squeeze(titel)
                assert squeeze(state["title"]).startswith(squeeze(titel))
                assert squeeze(state["description"]) == squeeze(over)
        visitor.close()
    return shapes


@pytest.fixture(scope="module")
def quiet(browser: Browser, project: Path) -> dict[str, list[str]]:
    """The shape of a page of each kind, in a browser, as it should be."""
    return open_all(browser, build(project, None), None)


@pytest.mark.parametrize("turn", TURNS)
def test_nothing_happens_in_a_browser(
    turn: int, browser: Browser, project: Path, quiet: dict[str, list[str]]
) -> None:
    shapes = open_all(browser, build(project, turn), turn, quiet)
    assert len(shapes) > 2 * len(quiet)
    assert [url for url in quiet if shapes[url] != quiet[url]] == []
