"""The rules of the theme for its forms: taken from its stylesheet, and asked for where used."""

from pathlib import Path

import pytest

from kennisbank.drafts.opmaak.classes import TITLES, TYPED
from kennisbank.drafts.opmaak.icons import theme
from kennisbank.site.look.forms import (
    SHEET,
    USED,
    add_styles,
    blocks_of,
    keep,
    rules_of_theme,
    split,
)
from kennisbank.site.look.icons import draw_icon, fill_icons

HEAD = '<head><link rel="stylesheet" href="../assets/stijl.css"></head>'
PAGE = '<body><article class="kb-pagina md-typeset">{}</article></body>'
LINK = '<link rel="stylesheet" href="../assets/opmaak.css">'


def a_page(root: Path, name: str, text: str) -> Path:
    page = root / name / "index.html"
    page.parent.mkdir()
    page.write_text(HEAD + PAGE.format(text), "utf-8")
    return page


def a_site(root: Path) -> Path:
    (root / "assets").mkdir()
    (root / "assets" / SHEET).write_text("@layer opmaak { a {} }", "utf-8")
    return root


USING = [
    '<div class="admonition note"><p>x</p></div>',
    '<details class="tip"><summary>x</summary></details>',
    '<ul class="task-list"></ul>',
    '<td class="kb-uitlijning--right">x</td>',
    '<span class="twemoji lg">x</span>',
    '<a class="md-button" href="x">x</a>',
    '<div class="language-py highlight"></div>',
    '<div class="grid cards"></div>',
    "<p><mark>x</mark></p>",
    "<figure></figure>",
]
PLAIN = [
    "<p>x</p>",
    '<p class="kb-opmerking">grid cards</p>',
    "<table><tr><td>x</td></tr></table>",
    '<div data-kbwoord="grid admonition"></div>',
    '<a title="class=highlight" href="x">x</a>',
]


@pytest.mark.parametrize("text", USING)
def test_page_that_uses_a_form_asks_for_its_rules(tmp_path: Path, text: str) -> None:
    page = a_page(a_site(tmp_path), "a", text)
    add_styles(tmp_path)
    html = page.read_text("utf-8")
    assert html.count(LINK) == 1
    assert html.index("stijl.css") < html.index(LINK)
    sheet = (tmp_path / "assets" / SHEET).read_text("utf-8")
    assert sheet.startswith("@layer material{")
    assert sheet.endswith("@layer opmaak { a {} }")


@pytest.mark.parametrize("text", PLAIN)
def test_page_without_a_form_pays_nothing(tmp_path: Path, text: str) -> None:
    page = a_page(a_site(tmp_path), "a", text)
    before = page.read_bytes()
    add_styles(tmp_path)
    assert page.read_bytes() == before
    assert not (tmp_path / "assets" / SHEET).exists()


def test_site_of_another_engine_without_our_sheet_stays_as_it_is(tmp_path: Path) -> None:
    page = a_page(tmp_path, "a", USING[0])
    before = page.read_bytes()
    add_styles(tmp_path)
    assert page.read_bytes() == before


def test_every_form_has_rules_of_the_installed_theme() -> None:
    rules = rules_of_theme()
    for kind in TITLES:
        assert f".kb-pagina .admonition.{kind}" in rules
        assert f"--md-admonition-icon--{kind}:url(" in rules
    for name in (*TYPED, "tabbed-set", "task-list-item", "footnote", "keys", "critic", "highlight"):
        if name != "cards":
            assert f".{name}" in rules, name
    assert ".grid.cards" in rules
    assert '.kb-pagina details:where(:not([class^="kb-"]))' in rules


def test_nothing_else_of_the_theme_comes_with_it() -> None:
    rules = rules_of_theme()
    for name in (".md-typeset", "[dir=", ".no-js", ".md-header", ".md-search", "mermaid", "@font"):
        assert name not in rules
    assert "http" not in rules.replace("http://www.w3.org/2000/svg", "")
    assert rules.count("{") == rules.count("}")
    root = theme()
    assert root
    (whole,) = root.glob("assets/stylesheets/main.*.css")
    assert len(rules) < whole.stat().st_size / 2


def test_rules_are_read_as_css_is() -> None:
    css = '@charset "x";a{b:url("{}")}@media print{.md-typeset .keys{c:d;e:1rem}.x{y:z}}'
    assert list(blocks_of(css)) == [
        ("a", 'b:url("{}")'),
        ("@media print", ".md-typeset .keys{c:d;e:1rem}.x{y:z}"),
    ]
    assert list(keep(css)) == ["@media print{.kb-pagina .keys{c:d;e:1.25rem}}"]
    assert split("a:is(b,c),d[x=',']") == ["a:is(b,c)", "d[x=',']"]


def test_icon_is_drawn_in_the_page_without_words_of_its_own() -> None:
    drawn = fill_icons('<span class="twemoji"><i class="kb-icoon-material-phone"></i></span>')
    assert drawn.startswith(
        '<span class="twemoji"><svg aria-hidden="true" focusable="false" viewBox="'
    )
    assert "xmlns" not in drawn
    assert drawn.endswith("</svg></span>")
    assert fill_icons('<i class="kb-icoon-material-niets"></i>') == ""
    assert fill_icons("<p>x</p>") == "<p>x</p>"
    assert draw_icon("../x") == ""


def test_what_folds_without_a_class_asks_for_the_rules_too() -> None:
    for html in ("<details>", "<details open>", '<details id="a" open="open">'):
        assert USED.search(html), html
    for html in ('<details class="kb-facet">', '<details open class="kb-facet">'):
        assert not USED.search(html), html
