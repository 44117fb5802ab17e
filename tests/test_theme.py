"""What the site uses of its theme and what not: an update that changes either is seen here."""

import re
from pathlib import Path

import material
import pytest
from jinja2 import Environment, meta
from selectolax.lexbor import LexborHTMLParser

REPO = Path(__file__).parents[1]
OURS, THEIRS = REPO / "overrides", Path(material.__file__).parent / "templates"
BLOCK = re.compile(r"{%-?\s*block (\w+)")
OF_THEME = re.compile(r"\bmd-[\w-]+|\bdata-md-[\w-]+|__(?:drawer|search|config|consent)\b")


def test_page_has_the_blocks_of_the_theme_in_its_order() -> None:
    own, theirs = ((path / "base.html").read_text(encoding="utf-8") for path in (OURS, THEIRS))
    assert BLOCK.findall(own) == BLOCK.findall(theirs)


def test_what_our_templates_fill_is_a_block_of_that_page() -> None:
    known = set(BLOCK.findall((OURS / "base.html").read_text(encoding="utf-8")))
    for name in ("main.html", "404.html"):
        assert set(BLOCK.findall((OURS / name).read_text(encoding="utf-8"))) <= known


def test_no_template_of_the_theme_is_used() -> None:
    seen, todo = set[str](), ["main.html", "404.html"]
    while todo:
        name = todo.pop()
        tree = Environment(autoescape=True).parse((OURS / name).read_text(encoding="utf-8"))
        seen.add(name)
        named = {one for one in meta.find_referenced_templates(tree) if one}
        todo += named - seen
    files = {path.relative_to(OURS).as_posix() for path in OURS.rglob("*.html")}
    assert seen == files


@pytest.mark.slow
def test_around_the_text_of_a_built_page_stands_nothing_of_the_theme(project: Path) -> None:
    pages = sorted((project / "site").rglob("*.html"))
    assert pages
    for path in pages:
        page = LexborHTMLParser(path.read_text(encoding="utf-8"))
        article = page.css_first("article.kb-pagina")
        assert article, path
        assert article.attributes["class"] == "kb-pagina md-typeset"  # for the rules of its forms
        article.decompose()
        assert page.html
        assert OF_THEME.findall(page.html) == [], path
        assert len(page.css("main")) == 1
        assert page.css("input:not(#zoekveld), dialog, label:not([for=zoekveld])") == [], path


@pytest.mark.slow
def test_no_file_of_the_theme_is_loaded(project: Path) -> None:
    names = [path.name for path in (project / "site/assets").iterdir()]
    assert not {"javascripts", "stylesheets"} & set(names)
    for path in (project / "site").rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        assert "assets/javascripts" not in html
        assert "assets/images" not in html
