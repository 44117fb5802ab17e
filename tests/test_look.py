"""The look: colours are chosen in one sheet, and what outranks what in one line."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from fontTools.ttLib import TTFont

REPO = Path(__file__).parents[1]
LOOK = REPO / "overrides"
SHEETS = sorted((LOOK / "assets").glob("*.css"))
TOKENS = LOOK / "assets/tokens.css"
LAYERS = ("tokens", "basis", "kennisbank", "zoeken", "factsheet", "hulpmiddelen", "opmaak", "print")
# Beside those of our sheets, the rules of the theme for what editors write (site/look/forms.py).
THEME = "material"
LATER = "opmaak"  # comes on pages that use it, so that not every page asks for it
# What a browser draws or runs beside the sheets.
DRAWN = sorted(
    path
    for folder, pattern in (
        (LOOK, "*.html"),
        (LOOK / "assets", "*.js"),
        (REPO / "src/kennisbank", "templates/**/*.j2"),
        (REPO / "docs", "*.md"),
        (REPO / "beheer", "*.html"),
    )
    for path in folder.rglob(pattern)
    if "vendor" not in path.parts
)

COMMENT_OR_STRING = re.compile(r'/\*.*?\*/|"[^"]*"', re.DOTALL)
STRUCTURE = re.compile(r"([^{};]*)([{};])")
NAME = re.compile(r"var\(--[\w-]+|!important")
MIXED = r"\b(?:rgba?|hsla?|hwb|(?:ok)?lab|(?:ok)?lch|color(?:-mix)?|light-dark)\("
LITERAL = re.compile(rf"#[0-9a-f]{{3,8}}\b|{MIXED}", re.IGNORECASE)
WORD = re.compile(r"(?<![-\w.#(])[a-z][a-z-]*(?![-\w(])", re.IGNORECASE)
COLOURED = re.compile(r"color|background|border|outline|shadow|fill|stroke$|decoration|rule|image")
# All that stands where a colour can stand, and is none.
WORDS = frozenset(
    (
        *("none", "inherit", "initial", "transparent", "currentcolor", "inset", "solid", "dashed"),
        *(
            "dotted",
            "underline",
            "collapse",
            "separate",
            "no-repeat",
            "clone",
            "slice",
            "exact",
            "round",
        ),
    )
)
# The colours of the reader, for who has her own.
SYSTEM = frozenset(
    ("canvas", "canvastext", "buttontext", "linktext", "highlight", "highlighttext", "mark")
) | {"marktext"}
IN_DRAWING = re.compile(
    r"""\b(?:fill|stroke|(?:bg|stop-|flood-|lighting-)?color)\s*=\s*["'](?!none|currentColor|inherit)"""
    rf"""|["'`]\#[0-9a-f]{{3,8}}["'`]|["'`:]\s*{MIXED}""",
    re.IGNORECASE,
)

THEME_COLOR = re.compile(r'<meta name="theme-color" media="\(([\w-]+: \w+)\)" content="([^"]*)">')
DARK = "@media screen and (prefers-color-scheme: dark)"

# Which tokens are read on which, so that each colour has its place here; a rule of our sheets that
# chooses both a text and what it stands on must be one of these.
SOORTEN = tuple(
    f"soort-{soort}"
    for soort in (
        *("goed-voorbeeld", "gaat-goed", "kan-beter", "aanbeveling"),
        *("werkzame-factor", "ervaring", "bevinding"),
    )
)
TEXT = (
    "inkt",
    "inkt-zacht",
    "inkt-zacht-op-petrol-licht",
    "petrol",
    "petrol-diep",
    "terra",
    "code",
)
SURFACES = ("papier", "zand", "zand-diep", "petrol-licht", "kaart", "veld", "blad", "toets")
READ_ON = (
    ((*TEXT, *SOORTEN), SURFACES),
    (("op-donker", "op-donker-zacht", "voettekst", "oker"), ("vlak", "vlak-diep")),
    (("op-oker",), ("oker", "knop-op-donker")),
    (("op-knop",), ("knop-op-donker",)),
    (("op-donker",), ("op-knop",)),
    (("drukinkt",), ("blad",)),
    (("papier",), ("petrol-diep",)),
)
# Edges of fields, rings of the focus and signs without words.
SEEN_ON = (
    (("lijn-sterk", "petrol", "terra"), SURFACES),
    (("oker", "op-donker"), ("vlak", "vlak-diep")),
)
ORNAMENT = ("lijn", "schaduw", "toets-rand", "toets-licht")
ON_PAPER = ("drukinkt", "schrijflijn")  # which knows no dark


REPEATED = re.compile(r"(\.[\w-]+)(?:[.:#\[][^\s>+~,]*)?\1(?![\w-])")
# What says nothing of its own: the other name of an article, and what holds for every class.
PADDING = re.compile(r"\.md-typeset|\[class[*^$~|]?=|:not\(#|^html \S")


class Declaration(NamedTuple):
    """One property within its blocks, the outermost first."""

    within: tuple[str, ...]
    name: str
    value: str


def declarations(sheet: str) -> Iterator[Declaration]:
    """All of a stylesheet, without comments and with empty strings."""
    within: list[str] = []
    plain = COMMENT_OR_STRING.sub(lambda found: "" if found[0][0] == "/" else '""', sheet)
    for text, sign in STRUCTURE.findall(plain):
        words = " ".join(text.split())
        if sign == "{":
            within.append(words)
            continue
        name, colon, value = words.partition(":")
        if colon:
            yield Declaration(tuple(within), name.strip(), value.strip())
        if sign == "}":
            within.pop()


def colours_in(sheet: str) -> list[str]:
    """Every declaration with a colour that is chosen there."""
    found = []
    for within, name, value in declarations(sheet):
        own = any("forced-colors" in block for block in within)
        words = {word.lower() for word in WORD.findall(NAME.sub("", value))}
        unknown = words - WORDS - (SYSTEM if own else frozenset())
        if LITERAL.search(value) or (COLOURED.search(name) and unknown):
            found.append(f"{name}: {value}")
    return found


def lengthened(selector: str) -> bool:
    """Whether a selector is longer than what it finds, so as to win."""
    return bool(REPEATED.search(selector) or PADDING.search(selector))


@pytest.mark.parametrize(
    ("sheet", "found"),
    [
        ("a { color: var(--kb-inkt); border: 2px solid currentcolor }", []),
        ('a::before { content: "#fff; {"; background: none }', []),
        ("a { color: #FFF }", ["color: #FFF"]),
        ("a { border: 1px solid White !important; }", ["border: 1px solid White !important"]),
        ("a { --x: rgb(0 0 0 / 25%); }", ["--x: rgb(0 0 0 / 25%)"]),
        ("@media print { a { b { fill: tomato } } /* c */ }", ["fill: tomato"]),
        ("a { color: var(--kb-x, red); }", ["color: var(--kb-x, red)"]),
        ("a { color: CanvasText; }", ["color: CanvasText"]),
        ("@media (forced-colors: active) { a { color: CanvasText; } }", []),
    ],
)
def test_colour_in_a_sheet_is_seen(sheet: str, found: list[str]) -> None:
    assert colours_in(sheet) == found


@pytest.mark.parametrize("sheet", [sheet.name for sheet in SHEETS if sheet != TOKENS])
def test_colours_are_chosen_in_tokens_only(sheet: str) -> None:
    assert colours_in((LOOK / "assets" / sheet).read_text("utf-8")) == []


def test_no_page_and_no_script_chooses_a_colour() -> None:
    assert len(DRAWN) > 100
    found = [
        (path.relative_to(REPO).as_posix(), line.strip())
        for path in DRAWN
        for line in path.read_text("utf-8").splitlines()
        if IN_DRAWING.search(line) and not THEME_COLOR.search(line)
    ]
    assert found == []


@pytest.mark.parametrize(
    "drawn",
    [
        '<path fill="#0f4c55">',
        "<td bgcolor='red'>",
        'colour = "#fff"',
        '"color: rgb(0 0 0)"',
    ],
)
def test_colour_on_a_page_or_in_a_script_is_seen(drawn: str) -> None:
    assert IN_DRAWING.search(drawn)


def tokens(*, dark: bool = False) -> dict[str, str]:
    """Each token by its name, with what it is by day or in the dark."""
    made = [
        (name.removeprefix("--kb-"), value)
        for within, name, value in declarations(TOKENS.read_text("utf-8"))
        if name[:2] == "--" and (DARK in within) == dark
    ]
    assert len(made) == len(dict(made))
    return dict(made)


def test_every_property_is_declared_once_and_used() -> None:
    sheets = [sheet.read_text("utf-8") for sheet in SHEETS]
    used = {name for text in sheets for name in re.findall(r"var\(--kb-([\w-]+)", text)}
    assert sorted(tokens()) == sorted(used)


def test_every_colour_has_one_for_the_dark_but_those_of_paper() -> None:
    colours = {name for name, value in tokens().items() if LITERAL.search(value)}
    assert sorted(tokens(dark=True)) == sorted(colours - set(ON_PAPER))
    placed = {name for pairs in READ_ON + SEEN_ON for group in pairs for name in group}
    assert sorted(placed | {*ORNAMENT, *ON_PAPER}) == sorted(colours)


def contrast(one: str, other: str) -> float:
    """How much lighter the one colour is than the other, as WCAG 2 counts."""

    def light(colour: str) -> float:
        digits = colour[1:] if len(colour) == 7 else "".join(sign * 2 for sign in colour[1:])
        parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
        linear = [it / 12.92 if it <= 0.04045 else ((it + 0.055) / 1.055) ** 2.4 for it in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(("pairs", "enough"), [(READ_ON, 4.5), (SEEN_ON, 3.0)])
def test_what_is_read_or_seen_stands_out_by_day_and_in_the_dark(
    pairs: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...], enough: float, dark: bool
) -> None:
    colours = tokens() | tokens(dark=dark)
    assert [
        (text, ground, round(found, 2))
        for texts, grounds in pairs
        for text in texts
        for ground in grounds
        if (found := contrast(colours[text], colours[ground])) < enough
        and not (dark and text in ON_PAPER)
    ] == []


def test_rule_with_a_text_and_its_ground_takes_two_that_are_read_together() -> None:
    known = {(text, on) for texts, grounds in READ_ON for text in texts for on in grounds}
    rules = defaultdict[tuple[str, ...], dict[str, str]](dict)
    for sheet in SHEETS:
        for within, name, value in declarations(sheet.read_text("utf-8")):
            if found := re.fullmatch(r"var\(--kb-([\w-]+)\)", value):
                rules[within][name.removesuffix("-color")] = found[1]
    both = {
        (rule["color"], rule["background"])
        for rule in rules.values()
        if {"color", "background"} <= rule.keys()
    }
    assert len(both) > 10
    assert sorted(both - known) == []


def test_browser_gets_the_same_colours_around_the_page() -> None:
    by_day, in_the_dark = tokens(), tokens(dark=True)
    manifest = json.loads((LOOK / "assets/site.webmanifest").read_text("utf-8"))
    assert manifest["background_color"] == by_day["papier"]
    assert manifest["theme_color"] == by_day["petrol"]
    assert THEME_COLOR.findall((LOOK / "main.html").read_text("utf-8")) == [
        ("prefers-color-scheme: light", by_day["vlak-diep"]),
        ("prefers-color-scheme: dark", in_the_dark["vlak-diep"]),
    ]


def test_every_class_of_a_sheet_is_put_on_something() -> None:
    sources = [*DRAWN, *(REPO / "src/kennisbank").rglob("*.py")]
    put = "\n".join(path.read_text("utf-8") for path in sources)
    # Of what comes after `--` some is filled in, as `kb-tijdlijn__{{ ... "balk" }}` is behind `__`.
    filled = {*re.findall(r"(kb-[\w-]+)(?=\{\{)", put)}
    named = {
        name for sheet in SHEETS for name in re.findall(r"\.(kb-[\w-]+)", sheet.read_text("utf-8"))
    }
    assert len(named) > 400
    bare = {name.partition("--")[0] for name in named}
    assert (
        sorted(
            name
            for name in bare
            if name not in put and f"{name.partition('__')[0]}__" not in filled
        )
        == []
    )


def test_order_of_the_layers_is_the_first_statement_and_said_once() -> None:
    said = [COMMENT_OR_STRING.sub("", sheet.read_text("utf-8")) for sheet in SHEETS]
    order = f"@layer {', '.join((*LAYERS[:2], THEME, *LAYERS[2:]))};"
    assert COMMENT_OR_STRING.sub("", TOKENS.read_text("utf-8")).lstrip().startswith(order)
    assert sum(len(re.findall(r"@layer [^{;]*;", text)) for text in said) == 1
    asked = re.findall(r"assets/([\w-]+)\.css", (REPO / "mkdocs.yml").read_text("utf-8"))
    assert asked[0] == "tokens"
    assert sorted([*asked, LATER]) == sorted(LAYERS) == [sheet.stem for sheet in SHEETS]
    assert [text for text in said if "@import" in text or "@charset" in text] == []


@pytest.mark.parametrize("sheet", LAYERS)
def test_every_rule_of_a_sheet_stands_in_its_own_layer_or_on_paper(sheet: str) -> None:
    within = {
        declaration.within[0]
        for declaration in declarations((LOOK / f"assets/{sheet}.css").read_text("utf-8"))
    }
    assert {f"@layer {sheet}"} <= within <= {f"@layer {sheet}", "@layer print"}


@pytest.mark.parametrize("sheet", LAYERS)
def test_no_selector_is_lengthened_to_win(sheet: str) -> None:
    selectors = {
        selector
        for declaration in declarations((LOOK / f"assets/{sheet}.css").read_text("utf-8"))
        for selector in declaration.within
    }
    assert [selector for selector in sorted(selectors) if lengthened(selector)] == []


@pytest.mark.parametrize(
    ("selector", "longer"),
    [
        (".kb-kaart.kb-kaart", True),
        (".kb-kaart:hover.kb-kaart p", True),
        (".kb-pagina.md-typeset .kb-kaart", True),
        ('.kb-tabelvak table:not([class*="x-"])', True),
        ("p:not(#x)", True),
        ("html .kb-pagina p", True),
        (".kb-blad + .kb-blad", False),
        (".kb-kaart .kb-kaart__kop", False),
        (".kb-kaart.kb-kaart--gekozen", False),
        (".kb-pagina table:not([class])", False),
    ],
)
def test_lengthened_selector_is_seen(selector: str, longer: bool) -> None:
    assert lengthened(selector) == longer


def test_important_only_takes_away() -> None:
    important = [
        (sheet.name, value)
        for sheet in SHEETS
        for _, _, value in declarations(sheet.read_text("utf-8"))
        if "!important" in value and value.split()[0] not in ("none", "auto")
    ]
    assert important == []


FACES = {  # what stands in for a font of ours until it has come, and how bold
    "Kennisbank tekst": ("atkinson-hyperlegible-next-latin-wght-normal", 2),
    "Kennisbank kop": ("source-serif-4-latin-600-normal", 1),
}


@pytest.mark.parametrize("name", FACES)
def test_line_in_a_font_of_the_device_is_as_high_as_in_ours(name: str) -> None:
    file, many = FACES[name]
    with TTFont(LOOK / f"assets/fonts/{file}.woff2") as font:
        size, high = font["head"].unitsPerEm, font["hhea"]
        wanted = high.ascent / size, -high.descent / size, high.lineGap / size
    css = TOKENS.read_text("utf-8")
    faces = [face for face in re.findall(r"@font-face \{(.*?)\}", css, re.S) if f'"{name}"' in face]
    assert len(faces) == many
    for face in faces:
        said = {key: float(value) / 100 for key, value in re.findall(r"([a-z-]+): ([\d.]+)%", face)}
        wide = said["size-adjust"]
        lines = [said[f"{part}-override"] * wide for part in ("ascent", "descent", "line-gap")]
        assert lines == pytest.approx(wanted, abs=0.002)
    assert re.search(rf'--kb-[a-z]+: "[A-Z][\w ]+", "{name}", ', css)


def test_no_sheet_turns_a_page_that_a_reader_holds_upright() -> None:
    """WCAG 1.3.4, which axe is not asked of each page: it would read all sheets again for it."""
    assert [sheet.name for sheet in SHEETS if "orientation" in sheet.read_text("utf-8")] == []


def test_a_sheet_is_as_wide_to_each_browser() -> None:
    """With margins to Chromium (794 px), without to Firefox (680): between, a rule says where."""
    silent = []
    for sheet in SHEETS:
        for query in re.findall(r"@media ([^{]*)\{", sheet.read_text("utf-8")):
            bounds = re.findall(r"(\d+(?:\.\d+)?)r?em\b", query)
            between = any(680 / 16 < float(bound) <= 794 / 16 for bound in bounds)
            if between and not re.search(r"\b(screen|print)\b", query):
                silent.append(f"{sheet.name}: {query}")
    assert silent == []
