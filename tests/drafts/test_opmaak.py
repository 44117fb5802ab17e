"""Every form of Material's reference is drawn, or told of at its line."""

import re
import time

import pytest
from selectolax.lexbor import LexborHTMLParser

from kennisbank.drafts.docs import ALL_SECONDS
from kennisbank.drafts.draft import PAGE_SECONDS, judge_page
from kennisbank.drafts.opmaak.afkortingen import MARK, abbreviations_on
from kennisbank.drafts.opmaak.classes import TITLES
from kennisbank.drafts.opmaak.icons import emoji, icon_file
from kennisbank.drafts.opmaak.literal import find_literal
from kennisbank.drafts.rendition import to_html

# Who is stopped while the collector is at work there hears of it a moment later.
STOPPED = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")

F = "```"
# The pages of the reference, each with its forms, and what is found on the page of each.
DRAWN = {
    "admonitions": [
        ("!!! note\n\n    Tekst.", ".admonition.note > p.admonition-title + p"),
        ('!!! note "Een *titel*"\n\n    Tekst.', ".admonition-title > em"),
        (
            '!!! note "Buiten"\n\n    Tekst.\n\n    !!! note "Binnen"\n\n        Tekst.',
            ".admonition > .admonition > p + p",
        ),
        ('!!! note ""\n\n    Tekst.', ".admonition > p:only-child"),
        ("??? note\n\n    Tekst.", "details.note:not([open]) > summary + p"),
        ("???+ note\n\n    Tekst.", "details.note[open] > summary + p"),
        ('!!! info inline end "Kort"\n\n    Tekst.', ".admonition.info.inline.end"),
        ('!!! info inline "Kort"\n\n    Tekst.', ".admonition.info.inline:not(.end)"),
    ],
    "buttons": [
        ("[Knop](over.md){ .md-button }", "a.md-button"),
        ("[Knop](over.md){ .md-button .md-button--primary }", "a.md-button.md-button--primary"),
        ("[Stuur :fontawesome-solid-paper-plane:](over.md){ .md-button }", "a.md-button i"),
    ],
    "code-blocks": [
        (f"{F} py\nimport os\n{F}", "div.language-py.highlight code span.kn"),
        (f'{F} py title="x.py"\nimport os\n{F}', ".highlight > span.filename + pre"),
        (f'{F} py linenums="1"\nimport os\n{F}', '#regel-0-1 > a.linenos[href="#regel-0-1"]'),
        (
            f'{F} py linenums="9" hl_lines="2" title="x"\na\nb\n{F}',
            "pre > code > #regel-0-10 > .hll > a.linenos",
        ),
        (f'{F} py linenums="1 1 2"\na\nb\n{F}', "#regel-0-2 > a.linenos"),
        (f'{F} py hl_lines="1"\nimport os\n{F}', "span#regel-0-1 > .hll"),
        ("Met `#!python range()` kan dat.", "code.highlight span.nb"),
        (f"{F}\nzonder taal\n{F}", ".highlight code"),
        ("    ingesprongen", "pre code"),
    ],
    "content-tabs": [
        (
            f'=== "C"\n\n    {F} c\n    int x;\n    {F}\n\n'
            f'=== "C++"\n\n    {F} c++\n    int y;\n    {F}',
            ".tabbed-set > input:checked[type=radio] ~ .tabbed-labels > label + label",
        ),
        (
            '=== "A"\n\n    * een\n    * twee\n\n=== "B"\n\n    1. een',
            ".tabbed-content > .tabbed-block > ul",
        ),
        (
            '!!! example\n\n    === "A"\n\n        * een\n\n    === "B"\n\n        1. een',
            ".admonition .tabbed-content > .tabbed-block + .tabbed-block > ol",
        ),
    ],
    "data-tables": [
        ("| A | B |\n|---|---|\n| `x` | :material-check: Ja |", "td > .twemoji > i"),
        ("| A |\n|:--|\n| 1 |", "td.kb-uitlijning--left"),
        ("| A |\n|:-:|\n| 1 |", "td.kb-uitlijning--center"),
        ("| A |\n|--:|\n| 1 |", "td.kb-uitlijning--right"),
    ],
    "footnotes": [
        ("Tekst[^1].\n\n[^1]: De noot.", 'a.footnote-ref[href="#fn-1"]'),
        ("Tekst[^2].\n\n[^2]:\n    De noot.\n\n    Nog een.", ".footnote li#fn-2 > p + p"),
    ],
    "formatting": [
        ("Dit is {--weg--} en {++nieuw++}.", "del.critic + ins.critic"),
        ("Dit wordt {~~oud~>nieuw~~}.", "del.critic + ins.critic"),
        ("{==Opvallend==}{>>opmerking<<}", "mark.critic + .critic.comment"),
        ("{==\n\nEen alinea.\n\n==}", "mark.critic.block"),
        ("==gemarkeerd==", "p > mark"),
        ("^^erbij^^", "p > ins"),
        ("~~eraf~~", "p > del"),
        ("H~2~O", "p > sub"),
        ("A^T^A", "p > sup"),
        ("++ctrl+alt+del++", ".keys > kbd.key-control + span + kbd.key-alt"),
    ],
    "grids": [
        (
            '<div class="grid cards" markdown>\n\n- :material-phone: **Bel**\n- Mail\n\n</div>',
            "div.grid.cards > ul > li + li",
        ),
        (
            '<div class="grid cards" markdown>\n\n-   :material-phone:{ .lg .middle } __Bel__\n\n'
            "    ---\n\n    Tekst.\n\n    [Meer](over.md)\n\n</div>",
            "div.grid.cards li > p > .twemoji.lg.middle",
        ),
        (
            '<div class="grid" markdown>\n\nEen vak.\n{ .card }\n\n> Een citaat.\n\n</div>',
            "div.grid > p.card + blockquote",
        ),
        (
            '<div class="grid" markdown>\n\n=== "A"\n\n    * een\n\n=== "B"\n\n    1. een\n\n'
            f"{F}\ncode\n{F}\n\n</div>",
            "div.grid > .tabbed-set + .highlight",
        ),
    ],
    "icons-emojis": [
        (":smile:", ".twemoji"),
        (":fontawesome-regular-face-laugh-wink:", "i.kb-icoon-fontawesome-regular-face-laugh-wink"),
        (":octicons-mail-16:", "i.kb-icoon-octicons-mail-16"),
        (":simple-github:", "i.kb-icoon-simple-github"),
        (':material-phone:{ title="Bel" }', '.twemoji[title="Bel"] > i'),
    ],
    "images": [
        ("![Een huis](huis.png){ align=left }", "img.kb-uitlijning--left"),
        ("![Een huis](huis.png){ align=right }", "img.kb-uitlijning--right"),
        ("![Een huis](huis.png){ loading=lazy }", 'img[loading="lazy"]'),
        ('![Een huis](huis.png){ width="300" }', 'img[width="300"]'),
        (
            '<figure markdown="span">\n  ![Een huis](huis.png){ width="300" }\n'
            "  <figcaption>Een huis</figcaption>\n</figure>",
            "figure > img + figcaption",
        ),
    ],
    "lists": [
        ("- een\n\n    * twee\n    * drie", "ul > li > ul > li + li"),
        ("1.  een\n\n    1.  twee\n        1.  drie", "ol > li > ol > li > ol"),
        ("`Woord`\n\n:   De uitleg.", "dl > dt > code"),
        (
            "- [x] klaar\n- [ ] nog niet\n    * [x] een deel",
            "li.task-list-item > label.task-list-control > input[type=checkbox][disabled][checked]",
        ),
    ],
    "tooltips": [
        ('[Kijk](#hier "Een uitleg")', 'a[title="Een uitleg"]'),
        ('[Kijk][a]\n\n  [a]: #hier "Een uitleg"', 'a[title="Een uitleg"]'),
        ("De HTML.\n\n*[HTML]: Hyper Text", 'abbr[title="Hyper Text"]'),
    ],
    "index": [("[TOC]\n\n## Kop", 'div.toc a[href="#kop"]')],
}
CLASS = "de klasse `{}` kan hier niet."
NOTE = "Zet de uitleg onder de tekst, of gebruik een noot: `[^1]`."
MATH = "een formule, en die kan hier niet."
FIELD = "dit veld van MkDocs of Material werkt hier niet."
BLOCK = "`{}` is geen soort blok."
# What cannot be: the line on which it is told of, and what is said.
TOLD = {
    "annotations": [
        ("Tekst (1) hier.\n{ .annotate }\n\n1.  De uitleg.", 2, CLASS.format("annotate")),
        ('!!! note annotate "Titel (1)"\n\n    Tekst.\n\n1.  x', 1, CLASS.format("annotate")),
        ('=== "A"\n\n    Tekst (1)\n    { .annotate }\n\n    1.  x', 4, CLASS.format("annotate")),
        ('<div class="annotate" markdown>\n\n> Tekst (1)\n\n</div>', 1, CLASS.format("annotate")),
        (f"{F} yaml\nx: 1 # (1)!\n{F}\n\n1.  x", 2, "`# (1)!` opent een uitleg bij code"),
    ],
    "code-blocks": [
        (f"Tekst.\n\n{F} {{ .yaml .copy }}\nx: 1\n{F}", 3, CLASS.format("copy")),
        (f"{F} {{ .yaml .no-copy }}\nx: 1\n{F}", 1, CLASS.format("no-copy")),
        (f"{F} {{ .yaml .select }}\nx: 1\n{F}", 1, CLASS.format("select")),
        (f"{F} {{ .yaml .annotate }}\nx: 1\n{F}", 1, CLASS.format("annotate")),
        (f'{F} title=".browserslistrc"\n--8<-- ".browserslistrc"\n{F}', 2, "uit een ander bestand"),
    ],
    "diagrams": [
        (f"{F} mermaid\ngraph LR\n  A --> B;\n{F}", 1, "een schema met `mermaid` kan hier niet.")
    ],
    "math": [
        ("$$\n\\cos x=\\sum x\n$$", 1, MATH),
        ("De functie met $x^2$.", 1, MATH),
        ("De functie $f$.", 1, MATH),
        ("Ook \\(x^2\\) niet.", 1, MATH),
        ("En\n\n\\[ x^2 \\]", 3, MATH),
    ],
    "images": [
        ("![Een huis](https://voorbeeld.nl/x.png)", 1, "staat op een andere site."),
        ("![Een huis](x.png#only-light)", 1, "`#only-light` werkt niet"),
        ("![Een huis](x.png#only-dark)", 1, "`#only-dark` werkt niet"),
        ("![Een huis](x.png)\n/// caption\nEen huis\n///", 2, "`/// caption` begint een blok"),
    ],
    "icons-emojis": [
        (":fontawesome-brands-youtube:{ .youtube }", 1, CLASS.format("youtube")),
        (":octicons-heart-fill-24:{ .mdx-heart }", 1, CLASS.format("mdx-heart")),
        (":material-foon:", 1, "`:material-foon:` is geen bekend pictogram."),
        (":geen-teken:", 1, "`:geen-teken:` is geen bekend teken."),
    ],
    "data-tables": [
        ("<script>\n  new Tablesort(x)\n</script>", 1, "`<script>` kan niet op een pagina."),
    ],
    "tooltips": [('--8<-- "afkortingen.md"', 1, "uit een ander bestand")],
    "buttons": [("[Knop](over.md){ .md-button target=_blank }", 1, "`target` kan niet bij `<a>`.")],
    "grids": [('<div style="color: red">x</div>', 1, "`style` kan niet bij `<div>`.")],
    "index": [
        (f"---\n{field}\n---\n\n# Kop", 2, FIELD)
        for field in (
            *("icon: material/emoticon", "status: new", "subtitle: Kort", "template: x.html"),
            *("hide: [toc]", "tags: [a]", "search: {exclude: true}", "social: {}"),
        )
    ],
}
EVERY_DRAWN = [(page, *form) for page, forms in DRAWN.items() for form in forms]
EVERY_TOLD = [(page, *form) for page, forms in TOLD.items() for form in forms]
# What an editor gets wrong: where, and what is said of it. All at once.
BAD = [
    ("!!!\n\n    tekst", [(1, "`!!!` is geen blok geworden.")]),
    ('!!! "Titel"\n    tekst', [(1, '`!!! "Titel"` is geen blok geworden.')]),
    ("!!! tip\ntekst", [(1, "het blok `Tip` heeft geen inhoud.")]),
    ("a\n\n??? tip\n\n  tekst", [(3, "het blok `Tip` heeft geen inhoud.")]),
    ("!!! belangrijk\n\n    tekst", [(1, BLOCK.format("belangrijk"))]),
    ("=== Tab\n\n    tekst", [(1, "`=== Tab` is geen tabblad geworden.")]),
    ('=== "Tab"\ntekst', [(1, "een tabblad heeft geen inhoud.")]),
    ("Tekst[^a].", [(1, "`[^a]` is een noot zonder tekst.")]),
    ("Tekst.\n\n[^a]: noot", [(3, "naar de noot `a` verwijst niets.")]),
    ("Tekst.\n\n*[VT]:", [(3, "`*[VT]:` is een afkorting zonder uitleg.")]),
    ("++ctrl+niks++", [(1, "`++ctrl+niks++` is geen bekende toets.")]),
    ("{++ erbij", [(1, "`{++` begint een wijziging die nergens eindigt.")]),
    ("Tekst { .grid }", [(1, "`{ .grid }` hoort bij niets, en staat zo op de pagina.")]),
    ("[x] klaar", [(1, "`[x]` is geen taak geworden.")]),
    ("[TOC]\n\n## Kop\n\n[TOC]", [(5, "kan maar één keer op een pagina.")]),
    (f"Tekst\n\n{F} py\nimport os", [(3, "de code die hier begint, eindigt nergens.")]),
    ("| a | b |\n| - |", [(2, "de tabel bij `| a | b |` is niet gelukt.")]),
    ("> [!NOTE]\n> x", [(1, "`[!NOTE]` is een blok van een andere website, en werkt hier niet.")]),
    ("a\n\n<div markdown>\n\nx", [(3, "`<div>` wordt nergens afgesloten.")]),
    ("\n".join(f'=== "{n}"\n\n    x\n' for n in range(21)), [(81, "meer dan twintig tabbladen")]),
    (
        ":material-foon:\n\n!!! tup\n\n    x\n\n=== B\n\n    y\n\nz[^1]\n\n<script>x</script>",
        [
            (1, "`:material-foon:` is geen bekend pictogram."),
            (3, BLOCK.format("tup")),
            (7, "`=== B` is geen tabblad geworden."),
            (11, "`[^1]` is een noot zonder tekst."),
            (13, "`<script>` kan niet op een pagina."),
        ],
    ),
]


def told(text: str) -> list[tuple[int, str]]:
    """Where something is said of a page, and what."""
    return [(one.regel, one.wat) for one in judge_page(text, "docs/x.md", ())[1]]


@pytest.mark.parametrize(("page", "text", "selector"), EVERY_DRAWN)
def test_form_of_the_manual_is_drawn(page: str, text: str, selector: str) -> None:
    assert told(text) == [], page
    drawn = LexborHTMLParser(f"<body>{to_html(text)}</body>")
    assert drawn.css_first(selector), drawn.html


@pytest.mark.parametrize(("page", "text", "line", "said"), EVERY_TOLD)
def test_form_that_cannot_be_is_told_at_its_line(
    page: str, text: str, line: int, said: str
) -> None:
    assert [at for at, wat in told(text) if said in wat] == [line], (page, told(text))


def test_every_page_of_the_reference_is_in_these_lists() -> None:
    reference = (
        *("admonitions", "annotations", "buttons", "code-blocks", "content-tabs", "data-tables"),
        *("diagrams", "footnotes", "formatting", "grids", "icons-emojis", "images", "index"),
        *("lists", "math", "tooltips"),
    )
    assert sorted({*DRAWN, *TOLD}) == sorted(reference)


@pytest.mark.parametrize(("text", "wanted"), BAD)
def test_what_went_wrong_is_told_at_its_line_all_at_once(
    text: str, wanted: list[tuple[int, str]]
) -> None:
    found = sorted(told(text))
    assert [line for line, _ in found] == [line for line, _ in wanted], found
    for (_, wat), (_, said) in zip(found, wanted, strict=True):
        assert said in wat


@pytest.mark.parametrize(
    "text",
    [
        "Om 10:30:15 uur, a:b:c en C++ en c++.",
        "Het kost $ 5 of $10 en $20.",
        "Een pad a/b/c, een * ster en 3 > 2 ~ 1.",
        "Kop\n===\n\nTekst\n---",
        "`!!! tip` en `:material-foon:` en `[^1]`",
        f"{F}\n!!! tip\n[^1]\n$$x$$\n{F}",
        "Zie (1) en [2] en noot 3: dat is alles!!!",
        "Wat??? Ja!",
        "## Kop {: #eigen }",
    ],
)
def test_plain_text_is_left_alone(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("kind", TITLES)
def test_block_without_a_title_gets_one_in_dutch(kind: str) -> None:
    for sign, selector in (("!!!", ".admonition-title"), ("???", "summary")):
        drawn = LexborHTMLParser(to_html(f"{sign} {kind}\n\n    x"))
        title = drawn.css_first(selector)
        assert title
        assert title.text() == TITLES[kind]


def test_box_says_in_words_what_it_is() -> None:
    words = LexborHTMLParser(to_html("- [x] a\n- [ ] b")).css("label")
    assert [word.text().strip() for word in words] == ["Gedaan:", "Te doen:"]


def test_icon_is_a_file_of_the_theme_and_nothing_beside_it() -> None:
    for name in ("material-phone", "octicons-mail-16", "fontawesome-solid-paper-plane"):
        path = icon_file(name)
        assert path
        assert path.read_text("utf-8").startswith("<svg ")
    for name in ("material-", "material-..", "simple-", "material-../logo", "logo", "material"):
        assert icon_file(name) is None
    assert (emoji("smile"), emoji("+1"), emoji("niets")) == ("😄", "👍", "")


def test_nearest_icon_is_asked_about() -> None:
    (found,) = find_literal("<p>:material-phone-outlinee:</p>")
    assert found.hoe.startswith("Bedoelde u `material-phone-outline`?")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In het SWT.\n\n*[SWT]: begrippen", [(3, 3, "SWT")]),
        ("*[MDO]: een overleg", []),
        (f"{F}\n*[SWT]: begrippen\n{F}", []),
    ],
)
def test_abbreviation_asks_the_begrippenlijst(text: str, found: list[tuple[int, int, str]]) -> None:
    assert list(abbreviations_on(text)) == found
    assert (MARK in to_html(text)) is bool(found)


MOMENT = 0.1  # what is stopped after it, is stopped after PAGE_SECONDS too
HEAVY = [
    *("!!! note\n\n    a\n\n", '=== "a"\n\n    b\n\n', "??? tip\n", "!!! a ", '=== "'),
    *("[^a] ", "[^a]: b\n\n[^a]\n\n", ":material-phone:", ":material-foon: ", ":a:", ":smile:"),
    *("++a++ ", "++", "==a== ", "==", "^^", "~~", "~a", "^a", "{++a++} ", "{--", "{~~a~>", "{=="),
    *("- [ ] a\n", "- [x] ", "https://a.nl ", "www.", "a@b.nl ", "`#!py a` ", "$a^", "\\(a\\) "),
    *(
        f"{F} py\na = 1\n{F}\n\n",
        f"{F} py\n",
        f"    {F}\n",
        "*[a]: b\n\na ",
        "[TOC]\n\n",
        "a\n\n:   b\n\n",
    ),
    *("<div markdown>\n", "<p markdown>", '<div class="grid" markdown>\n\na\n\n</div>\n', "<!-- "),
    *("--8<-- ", "/// a\n", "> !!! a\n", "[!NOTE]", "{ .a }", "# (1)!\n", "![a](b#only-dark) "),
]


@pytest.mark.slow
@pytest.mark.parametrize("part", HEAVY)
@STOPPED
def test_page_of_one_form_over_and_over_is_judged_within_seconds(part: str) -> None:
    text = part * ((256 * 1024 - 100) // len(part.encode()))
    started = time.process_time()
    _, found = judge_page(text, "docs/x.md", (), MOMENT)
    assert time.process_time() - started < MOMENT + ALL_SECONDS - PAGE_SECONDS
    assert len(found) <= 26


@pytest.mark.parametrize(
    "text",
    [
        "*[a]: " + "x" * 100_000 + "\n\n" + "a " * 50_000,
        "".join(f"*[a{n}]: b\n" for n in range(300)),
        ":material-phone: " * 201,
    ],
)
def test_form_that_makes_a_page_many_times_as_long_is_refused(text: str) -> None:
    assert told(text) != []


def test_every_message_says_what_to_do() -> None:
    texts = [form[0] for forms in TOLD.values() for form in forms] + [text for text, _ in BAD]
    for text in texts:
        for problem in judge_page(text, "docs/x.md", ())[1]:
            assert problem.wat.endswith(".")
            assert problem.hoe.endswith(".")
            assert re.fullmatch(r"KB\d{3}", problem.code)
