"""What is heard of a page as it is built: each card as a heading; nothing twice."""

from collections import Counter
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

HEADINGS = ":is(h2, h3, h4)"
HIDDEN = ".kb-verborgen"
NAMED = ("h1", "h2", "h3", "h4", "p", "dt", "dd", "caption")


def plain(node: LexborNode) -> str:
    return " ".join(node.text().split()).casefold()


def twice(page: LexborHTMLParser) -> list[str]:
    """What one hears two times in a row, or two links to the same in one item."""
    wrong = []
    for node in page.css("[aria-label]"):
        name = (node.attributes["aria-label"] or "").casefold()
        if plain(node).startswith(name):
            wrong.append(f"the name of a {node.tag} is what it begins with: {name}")
    for node in page.css("[aria-labelledby]"):
        for own in (node.attributes["aria-labelledby"] or "").split():
            if node.css_first(f'[id="{own}"]'):
                wrong.append(f"the name of a {node.tag} stands in it: {own}")
    for item in page.css("main li"):
        if len(item.css("li")) == 1:  # itself
            links = Counter(link.attributes["href"] for link in item.css("a[href]"))
            wrong += [f"twice in one item: {href}" for href, times in links.items() if times > 1]
    for node in page.css("main :is(h1, h2, h3, h4, p, dt)"):
        after = node.next
        while after is not None and after.tag == "-text":
            after = after.next
        if after is not None and after.tag in NAMED and plain(node) == plain(after) != "":
            wrong.append(f"twice after each other: {plain(node)}")
    for hidden in page.css("a .kb-verborgen, button .kb-verborgen"):
        around = hidden.parent
        while around and around.tag not in ("a", "button"):
            around = around.parent
        said = plain(hidden).strip(" ,:")
        if around and said and plain(around).count(said) > 1:
            wrong.append(f"twice in one link: {plain(around)}")
    return wrong


def test_nothing_is_said_twice(site: Path) -> None:
    found = {
        path.relative_to(site).as_posix(): wrong
        for path in sorted(site.rglob("*.html"))
        if (wrong := twice(LexborHTMLParser(path.read_text(encoding="utf-8"))))
    }
    assert found == {}


@pytest.mark.parametrize(
    "html",
    [
        '<nav aria-label="Menu"><p>Menu</p></nav>',
        '<section aria-labelledby="x"><h2 id="x">Bron</h2></section>',
        '<main><ul><li><a href="a">Titel</a> <a href="a">Lees verder</a></li></ul></main>',
        "<main><h2>Casus</h2><p>Casus</p></main>",
        '<a href="a">Wijchen<span class="kb-verborgen">, Wijchen</span></a>',
    ],
)
def test_what_is_said_twice_is_found(html: str) -> None:
    assert len(twice(LexborHTMLParser(html))) == 1


def test_every_card_is_a_heading(site: Path) -> None:
    cards = 0
    for path in sorted(site.rglob("*.html")):
        page = LexborHTMLParser(path.read_text(encoding="utf-8"))
        for card in page.css(".kb-kaart, .kb-elementregel"):
            assert len(card.css(f"{HEADINGS} > a")) == 1, path
            cards += 1
    assert cards > 500


def test_what_unfolds_in_more_places_says_what_it_is_about(site: Path) -> None:
    wrong = []
    for path in sorted(site.rglob("*.html")):
        page = LexborHTMLParser(path.read_text(encoding="utf-8"))
        seen = Counter(
            plain(node) for node in page.css("main summary") if not node.css_first(HIDDEN)
        )
        wrong += [(path.parent.name, name, times) for name, times in seen.items() if times > 1]
    assert wrong == []
