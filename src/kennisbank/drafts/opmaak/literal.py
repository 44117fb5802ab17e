"""Literal: signs of a form that a reader would see as signs, since no form came of them.

Markdown is silent about what it does not understand: it prints it. What then stands on the page
and looks like a form of Material's manual, is told, with what to write instead.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from kennisbank.drafts.opmaak.classes import TITLES
from kennisbank.drafts.opmaak.icons import SETS, names_of_icons
from kennisbank.problems import shorten, suggest


class Sign(NamedTuple):
    """What is left of a form: how it looks, what it is, and what to do."""

    form: re.Pattern[str]
    wat: str
    hoe: str


def sign(form: str, wat: str, hoe: str) -> Sign:
    """One sign, with `^` for the start of each line."""
    return Sign(re.compile(form, re.M), wat, hoe)


EMPTY_LINE = "Laat er een regel boven leeg"
INDENT = "en spring elke regel eronder vier spaties in"
MATH = "Schrijf de formule in woorden, of zet er een plaatje van."
ICON = re.compile(rf":((?:{'|'.join(SETS)})-[\w-]{{1,80}}):")
SIGNS = (
    sign(
        r"^[ \t]*(?:!!!|\?\?\?\+?).*",
        "`{}` is geen blok geworden.",
        f'{EMPTY_LINE}, schrijf `!!! tip "Titel"`, {INDENT}.',
    ),
    sign(
        r'^[ \t]*===[+!]*[ \t]*[^\s=].*|^[ \t]*===[+!]*"',
        "`{}` is geen tabblad geworden.",
        f'{EMPTY_LINE}, schrijf `=== "Titel"` met aanhalingstekens, {INDENT}.',
    ),
    sign(
        r"\[\^[^\]\n]{1,80}\]",
        "`{}` is een noot zonder tekst.",
        "Schrijf onderaan de pagina de noot zelf, zoals `[^1]: Zo staat het in de wet`.",
    ),
    sign(
        r"(?<![\w:])(?<!:)" + ICON.pattern,
        "`{}` is geen bekend pictogram.",
        "Kies een naam van Material, zoals `:material-phone:`, of haal het weg.",
    ),
    sign(
        r"(?<![\w:]):(?=[a-z_+-]*[a-z])[a-z0-9_+-]{2,60}:(?![\w:])",
        "`{}` is geen bekend teken.",
        "Kies een ander, zoals `:smile:`, of zet een spatie achter de eerste dubbele punt.",
    ),
    sign(
        r"(?<![\w+])\+\+ ?[\w\"][^+\n]{0,60}(?:\+[^+\n]{1,60}){0,9}\+\+(?!\w)",
        "`{}` is geen bekende toets.",
        "Schrijf Engelse namen zonder spaties, zoals `++ctrl+c++` of `++enter++`.",
    ),
    sign(
        r"\{(?:\+\+|--|~~|==|>>)",
        "`{}` begint een wijziging die nergens eindigt.",
        "Schrijf `{++erbij++}` of `{--eraf--}`, op een regel.",
    ),
    sign(
        r"\$\$[^$]{0,400}(?:\$\$)?|(?<![\w\\$])\$(?=[^\s$\d])[^$\n]{0,80}[\\^_{=][^$\n]{0,80}\$",
        "`{}` is een formule, en die kan hier niet.",
        MATH,
    ),
    sign(
        r"-{1,8}8<-{1,8}.*",
        "`{}` haalt tekst uit een ander bestand, en dat kan hier niet.",
        "Zet de tekst op de pagina zelf, of een link naar die pagina.",
    ),
    sign(
        r"^[ \t]*/{3,}[ \t]*\S.*",
        "`{}` begint een blok dat hier niet kan.",
        f'Schrijf `!!! tip "Titel"`, {INDENT}. Een bijschrift is `<figcaption>`.',
    ),
    sign(
        r"^[ \t]*:::.*",
        "`{}` begint een blok dat hier niet kan.",
        f'Schrijf `!!! tip "Titel"`, {INDENT}.',
    ),
    sign(
        r"\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]",
        "`{}` is een blok van een andere website, en werkt hier niet.",
        f'Schrijf `!!! tip "Titel"`, {INDENT}.',
    ),
    sign(
        r"\{:?[ \t]*(?:[.#][\w-]+|[a-z-]+=[^\s{}]+)[^{}\n]{0,80}\}",
        "`{}` hoort bij niets, en staat zo op de pagina.",
        "Zet het direct achter een link, plaatje of kop, of op de regel onder een alinea.",
    ),
    sign(
        r"^[ \t]*\[[ xX]\](?=\s)",
        "`{}` is geen taak geworden.",
        "Schrijf `- [x] klaar` of `- [ ] nog te doen`, met een streepje ervoor.",
    ),
    sign(
        r"^[ \t]*\*\[[^\]\n]{1,80}\]:?",
        "`{}` is een afkorting zonder uitleg.",
        "Schrijf de uitleg erachter, of `*[MDO]: begrippen` als zij in de begrippenlijst staat.",
    ),
    sign(
        r"\[TOC\].*",
        "`{}` kan maar één keer op een pagina.",
        "Laat het staan waar de lijst van kopjes hoort, alleen op een regel, en haal de rest weg.",
    ),
    sign(
        r"^[ \t]*(?:`{3,}|~{3,}).*",
        "`{}` begint of eindigt code die niet klopt.",
        "Zet boven en onder de code een regel met drie van die tekens, even ver ingesprongen.",
    ),
    sign(
        r"^[ \t]*(?:\|[ \t]*:?-+:?|:?-{2,}:?)[ \t]*\|[-:| \t]*$",
        "`{}` hoort bij een tabel die niet gelukt is.",
        "Laat boven de tabel een regel leeg, en geef deze regel evenveel vakken als de kop.",
    ),
    sign(
        r"^:[ \t]{2,}\S.*",
        "`{}` is geen uitleg bij een woord geworden.",
        "Zet er direct boven het woord, alleen op een regel.",
    ),
)
# In code: a number that a script would open.
IN_CODE = re.compile(r"(?:#|//|/\*|<!--|--|;|%)[ \t]*\(\d{1,3}\)!?[ \t]*(?:\*/|-->)?$", re.M)
FILE = re.compile(r"^-{1,8}8<-{1,8} .*$", re.M)
QUICK = re.compile("|".join(f"(?:{each.form.pattern})" for each in SIGNS), re.M)
CODE = "code, pre, kbd, samp"
MAX_TABS = 20  # so many the rules of the theme know
TABS = "hier staan meer dan twintig tabbladen naast elkaar."
EMPTY = f"Zet er tekst onder: laat een regel leeg, {INDENT}."
BLOCKS = ", ".join((".admonition", *(f"details.{kind}" for kind in TITLES), ".tabbed-block"))


def find_literal(html: str) -> Iterator[tuple[str, str, str]]:
    """What is wrong, what to do and what to look for, of each sign that is left on a page."""
    tree = LexborHTMLParser(html)
    body = tree.body
    if body is None:
        return
    for node in body.css(BLOCKS):
        yield from find_empty(node)
    for node in body.css(".tabbed-content"):
        for tab in [*node.iter()][MAX_TABS : MAX_TABS + 1]:
            yield TABS, "Maak er meer rijen van, of gebruik kopjes.", tab.text().strip()[:40]
    for node in body.css("code"):
        for found in IN_CODE.findall(node.text()):
            wat = f"`{shorten(found)}` opent een uitleg bij code, en dat kan hier niet."
            yield wat, "Zet de uitleg in het commentaar zelf, of onder de code.", found
        if (found_file := FILE.search(node.text())) and node.parent and node.parent.tag == "pre":
            wat = f"`{shorten(found_file[0])}` haalt code uit een ander bestand."
            yield wat, "Dat kan hier niet: zet de code zelf op de pagina.", found_file[0]
        node.decompose()
    for node in body.css(CODE):
        node.decompose()
    for line in lines_of(body):
        if QUICK.search(line):
            yield from find_signs(line)


def lines_of(body: LexborNode) -> Iterator[str]:
    """The text of each block of a page, as far as it stands on one line after another."""
    for node in body.traverse(include_text=True):
        if node.tag == "-text" and (text := node.text_content):
            yield text


def find_empty(node: LexborNode) -> Iterator[tuple[str, str, str]]:
    """A block has more than its title."""
    title = node.css_first(".admonition-title, summary")
    rest = node.text().strip()
    words = title.text().strip() if title else ""
    if rest != words or node.css_first("img, input, i, hr, table, div[data-kbwoord]"):
        return
    tab = "tabbed-block" in (node.attributes.get("class") or "")
    what = "een tabblad" if tab else f"het blok `{shorten(words, 40)}`"
    yield f"{what} heeft geen inhoud.", EMPTY, words


def find_signs(text: str) -> Iterator[tuple[str, str, str]]:
    """Each sign in a text, told once."""
    told: list[tuple[int, int]] = []
    for each in SIGNS:
        for found in each.form.finditer(text):
            begin, end = found.span()
            if any(begin < last and end > first for first, last in told):
                continue
            told.append((begin, end))
            typed = found[0].strip()
            hoe = each.hoe
            if icon := ICON.fullmatch(typed):
                hoe = f"{nearest_icon(icon[1])} {hoe}".strip()
            yield each.wat.format(shorten(typed, 40)), hoe, typed[:60]


def nearest_icon(name: str) -> str:
    """Which icon may be meant: one with a word of its name."""
    words = set(name.split("-")[1:])
    alike = [other for other in names_of_icons() if words & set(other.split("-"))][:200]
    return suggest(name, alike)
