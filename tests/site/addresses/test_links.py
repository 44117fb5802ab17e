from pathlib import Path

import pytest

from kennisbank.site.addresses.links import (
    NAMED,
    Anchors,
    DeadLink,
    Drawn,
    files_of,
    find_dead_links,
    read_anchors,
)

PAGES = {
    "index.html": "<a href='a/'>a</a>",
    "a/index.html": "<h1 id='kop'>a</h1><h2 id='één'>b</h2>",
    "assets/x.css": "",
    "assets/met spatie.png": "",
    "404.html": "<a href='/nergens/'>x</a>",
}


GOOD = [
    "../",
    "..",
    "../a/",
    "../a/index.html",
    "../a/#kop",
    "../a/#%C3%A9%C3%A9n",
    "../a/?x=1#kop",
    "#hier",
    "../a/#thema=veiligheid&amp;soort=gaat-goed",  # what a reader chose, no place
    "../assets/x.css?v=2",
    "../assets/met%20spatie.png",
    "https://www.vng.nl/nergens",
    "//www.vng.nl/",
    "mailto:redactie@voorbeeld.nl",
    "tel:08002000",
    "",
]
DEAD = [
    ("<a href='../c/'>", "c/"),
    ("<a href='a/'>", "b/a/"),
    ("<a href='../a'>", "a"),
    ("<a href='../a/#geen'>", "a/#geen"),
    ("<a href='../c/#thema=veiligheid'>", "c/#thema=veiligheid"),
    ("<a href='#geen'>", "b/index.html#geen"),
    ("<img src='../assets/geen.png'>", "assets/geen.png"),
    ("<script src='../assets/geen.js'></script>", "assets/geen.js"),
    ("<link rel=stylesheet href='../assets/geen.css'>", "assets/geen.css"),
]


def dead_links(root: Path, html: str, page: str = "b/index.html") -> list[str]:
    for name, text in {**PAGES, page: html}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return [link.target for link in find_dead_links(root)]


@pytest.mark.parametrize("href", GOOD)
def test_good_link_is_not_dead(href: str, tmp_path: Path) -> None:
    assert dead_links(tmp_path, f"<p id='hier'><a href='{href}'>x</a>") == []


@pytest.mark.parametrize(("html", "target"), DEAD)
def test_dead_link_is_found(html: str, target: str, tmp_path: Path) -> None:
    assert dead_links(tmp_path, html) == [target]


def test_dead_link_says_where_it_stands(tmp_path: Path) -> None:
    dead_links(tmp_path, "<a href='../c/'>")
    assert [str(link) for link in find_dead_links(tmp_path)] == [
        "b/index.html: de link naar c/ leidt nergens heen"
    ]


def test_dead_links_are_sorted_by_page(tmp_path: Path) -> None:
    dead_links(tmp_path, "<a href='z/'>", "z/index.html")
    assert dead_links(tmp_path, "<a href='y/'><a href='x/'>") == ["b/x/", "b/y/", "z/z/"]


def dead_when_drawn(root: Path, html: str) -> list[str]:
    """As `dead_links`, for a page of which the links were noted while it was drawn."""
    dead_links(root, html)
    drawn = Drawn(files={*files_of(root)})
    drawn.add(html, "b/")
    return [link.target for link in find_dead_links(root, drawn)]


@pytest.mark.parametrize("href", GOOD)
def test_good_link_is_not_dead_when_it_is_drawn(href: str, tmp_path: Path) -> None:
    assert dead_when_drawn(tmp_path, f'<p id="hier"><a href="{href}">x</a>') == []


@pytest.mark.parametrize(("html", "target"), DEAD)
def test_dead_link_is_found_when_it_is_drawn(html: str, target: str, tmp_path: Path) -> None:
    assert dead_when_drawn(tmp_path, html.replace("'", '"').replace("<a ", '<a class="x" ')) == [
        target
    ]


def test_drawn_pages_lead_no_parser_through_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dead_links(tmp_path, "")
    drawn = Drawn(files={*files_of(tmp_path)})
    drawn.add('<a href="../">z</a><a href="../a/">x</a><a href="https://www.vng.nl/">y</a>', "b/")
    monkeypatch.delattr("kennisbank.site.addresses.links.LexborHTMLParser")
    assert (find_dead_links(tmp_path, drawn), drawn.parse) == ([], set())


def test_dead_address_is_named_on_the_first_pages_that_have_it_without_parsing_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dead_links(tmp_path, "")
    drawn, html = Drawn(), '<a href="../../c/?x=1&amp;y">x</a>'
    for n in range(40):
        page = tmp_path / f"p/{n:02}/index.html"
        page.parent.mkdir(parents=True)
        page.write_text(html if n else "<a href='/'>never noted</a>", encoding="utf-8")
        drawn.add(html if n else "", f"p/{n:02}/")
    drawn.files |= {*files_of(tmp_path)}
    parsed: list[str] = []

    def read(path: Path) -> Anchors:
        parsed.append(path.relative_to(tmp_path).as_posix())
        return read_anchors(path)

    monkeypatch.setattr("kennisbank.site.addresses.links.read_anchors", read)
    monkeypatch.setattr("kennisbank.site.addresses.links.spread", lambda work, todo: [work(todo)])
    named = [f"p/{n:02}/index.html" for n in range(1, NAMED + 1)]
    assert find_dead_links(tmp_path, drawn) == [DeadLink(name, "c/?x=1&y") for name in named]
    assert parsed == named


def test_dead_anchor_of_a_page_that_is_parsed_is_found_on_one_that_is_drawn(
    tmp_path: Path,
) -> None:
    dead_links(tmp_path, "<a href='../a/#geen'>x</a>")
    drawn = Drawn(files={*files_of(tmp_path)}, parse={"b/index.html"})
    assert [link.target for link in find_dead_links(tmp_path, drawn)] == ["a/#geen"]


def test_several_processes_draw_one_site() -> None:
    one, two = Drawn(files={"a/b/index.html"}), Drawn(files={"a/c/index.html"})
    one.add('<a href="../../x/?a=1#b">', "a/b/")
    two.add('<a href="../../y/"><a href="z/">', "a/c/")
    both = Drawn.together([one, two])
    assert both.addresses == {"x/#b", "y/"}
    assert both.parse == {"a/c/index.html"}
    assert both.files == {"a/b/index.html", "a/c/index.html"}
