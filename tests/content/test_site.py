"""The site that will be published: each page can be reached, and holds what it may."""

import re
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.projects import REPO, tree

ROOT = "https://site.invalid/"
TEMPLATES = {
    "elementen/": {("data-kb-regel",)},
    "praktijken/": {("data-kb-kaart",)},
    "vergelijken/": {("data-kb-naast",)},
    "gemeenten/": {("data-kb-mee",)},
    "mijn-gemeente/": {("data-kb-mee",)},
    "gesprek/*/": {("data-actie", "data-stap", "data-bij")},
    "reflectie/": {
        ("data-uitkomst", "data-stap", "data-lees"),
        ("data-stand",),
        ("data-vlak",),
        ("data-teken",),
    },
    "reflectie/naast-elkaar/": {
        ("data-rij",),
        ("data-antwoord",),
        ("data-punt", "data-nummer", "data-thema", "data-gesprek"),
        ("data-punt", "data-nummer", "data-eigen", "data-thema", "data-gesprek"),
    },
}
LOADED = "script[src], img[src], iframe, link[rel=stylesheet], link[rel=preconnect]"


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, LexborHTMLParser]:
    """Every page of the site by its address."""
    return {
        path.relative_to(site).as_posix().removesuffix("index.html"): LexborHTMLParser(
            path.read_text(encoding="utf-8")
        )
        for path in sorted(site.rglob("*.html"))
    }


def links_of(url: str, page: LexborHTMLParser) -> Iterator[str]:
    for node in page.css("a[href]"):
        target = urljoin(ROOT + url, node.attributes["href"] or "")
        if target.startswith(ROOT):
            yield urlsplit(target).path.removeprefix("/")


@pytest.fixture(scope="session")
def clicks(pages: dict[str, LexborHTMLParser]) -> dict[str, int]:
    """How many clicks each page that can be reached is away from the start page."""
    clicks = {"": 0}
    queue = deque([""])
    while queue:
        url = queue.popleft()
        for target in links_of(url, pages[url]):
            if target in pages and target not in clicks:
                clicks[target] = clicks[url] + 1
                queue.append(target)
    return clicks


def test_every_praktijk_is_at_most_three_clicks_away(
    pages: dict[str, LexborHTMLParser], clicks: dict[str, int]
) -> None:
    praktijken = [url for url in pages if re.fullmatch(r"praktijken/.+/", url)]
    assert len(praktijken) == len(list((REPO / "practices").glob("*/*.yml")))
    assert [url for url in praktijken if clicks.get(url, 99) > 3] == []


def test_every_page_can_be_reached(
    pages: dict[str, LexborHTMLParser], clicks: dict[str, int]
) -> None:
    # The manuals of macros, fields and messages are for editors, who find them in BIJDRAGEN.md.
    lost = {url for url in set(pages) - set(clicks) if not url.startswith("hulp/")}
    assert lost <= {"404.html", "macros/", "velden/"}


def test_no_sjabloon_is_left(site: Path) -> None:
    texts = {
        name: content.decode()
        for name, content in tree(site).items()
        if name.endswith((".html", ".xml", ".json"))
    }
    assert [name for name in texts if "sjabloon" in name] == []
    told = "hulp/kb109/index.html"  # which explains them
    left = [name for name, text in texts.items() if "kbplek" in text or "/sjabloon/" in text]
    assert left == [told]
    with_braces = {name.split("/")[0] for name, text in texts.items() if "{{" in text}
    assert with_braces == {"macros", "hulp"}  # where editors read how to write them


def test_every_page_has_one_heading_a_title_and_its_language(
    pages: dict[str, LexborHTMLParser],
) -> None:
    for url, page in pages.items():
        assert len(page.css("h1")) == 1, url
        assert [node.text().strip() != "" for node in page.css("head title")] == [True], url
        assert [node.attributes.get("lang") for node in page.css("html")] == ["nl"], url


def test_no_two_pages_have_the_same_title(pages: dict[str, LexborHTMLParser]) -> None:
    titles = [page.css("head title")[0].text() for url, page in pages.items() if url != "404.html"]
    assert [title for title in set(titles) if titles.count(title) > 1] == []


def test_no_page_has_an_id_twice(pages: dict[str, LexborHTMLParser]) -> None:
    for url, page in pages.items():
        ids = [node.attributes["id"] for node in page.css("[id]")]
        assert [name for name in set(ids) if ids.count(name) > 1] == [], url


def test_forms_stand_only_where_the_project_puts_them_and_frames_nowhere(
    pages: dict[str, LexborHTMLParser],
) -> None:
    ours = [
        *(REPO / "src/kennisbank/pages/templates").glob("*.j2"),
        *(REPO / "overrides").rglob("*.html"),
    ]
    own = {
        name
        for path in ours
        for name in re.findall(r'<form\b[^>]*? class="([\w-]+)', path.read_text(encoding="utf-8"))
    }
    for url, page in pages.items():
        assert page.css("iframe, frame, object, embed, base, portal, applet") == [], url
        kind = re.sub(r"^gesprek/[a-z0-9-]+/$", "gesprek/*/", url)
        found = {tuple(node.attributes) for node in page.css("template")}
        assert found == TEMPLATES.get(kind, set()), url
        forms = {(node.attributes.get("class") or "").split(" ")[0] for node in page.css("form")}
        assert forms <= own, url
        sent = [node.attributes.get("action") or "" for node in page.css("form[action]")]
        assert [address for address in sent if ":" in address or address.startswith("//")] == [], (
            url
        )
        said = [node.attributes["http-equiv"] for node in page.css("meta[http-equiv]")]
        assert said == ["Content-Security-Policy"], url


def test_nothing_on_a_page_runs_but_the_scripts_of_the_site(
    pages: dict[str, LexborHTMLParser],
) -> None:
    for url, page in pages.items():
        for node in page.css("*"):
            for name, value in node.attributes.items():
                assert not name.startswith("on"), (url, name)
                assert name != "style", (url, value)
                scheme = (value or "").partition(":")[0].strip().lower()
                assert scheme not in ("javascript", "data", "vbscript", "http"), (url, value)
        files = {
            urljoin(ROOT + url, node.attributes["src"] or "").removeprefix(ROOT).partition("/")[0]
            for node in page.css("script[src]")
        }
        assert files <= {"assets"}, url
        types = {node.attributes.get("type") for node in page.css("script:not([src])")}
        assert types <= {"application/ld+json"}, url


def test_no_page_asks_another_host_for_anything(pages: dict[str, LexborHTMLParser]) -> None:
    for url, page in pages.items():
        loaded = [
            node.attributes.get("src") or node.attributes.get("href") or ""
            for node in page.css(LOADED)
        ]
        assert [address for address in loaded if "//" in address] == [], url


def test_example_of_the_open_data_finds_praktijken() -> None:
    page = (REPO / "docs/gegevens.md").read_text(encoding="utf-8")
    ((soort, regio),) = re.findall(r'soort == "(.+?)" & regio == "(.+?)"', page)
    records = [path.read_text("utf-8") for path in (REPO / "practices" / regio).glob("*.yml")]
    assert any(f"\nsoort: {soort}\n" in record for record in records)
