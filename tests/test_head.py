"""What the pages say of themselves to browsers, search engines and who shares them."""

import json
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from kennisbank.pages.elements import draw_praktijk
from kennisbank.pages.jsonld import to_jsonld
from kennisbank.queries import describe_praktijk
from kennisbank.site.headers import POLICY, REFERRER
from tests.builders import DAY, a_bank, a_praktijk
from tests.projects import bouw, small_project

ADDRESS = "https://voorbeeld.nl/kb/"
RECORD = "praktijken/korte-lijnen/"
ELEMENT = "elementen/samen-eerste-contact/"
# The properties of schema.org that we use, each of a kind of thing that has them.
KNOWN = {
    "WebSite": {"name", "description", "inLanguage", "url"},
    "Article": {
        *("headline", "description", "identifier", "inLanguage", "datePublished"),
        *("dateModified", "about", "contentLocation", "citation", "mentions"),
        "creativeWorkStatus",
    },
    "DefinedTerm": {"name", "termCode"},
    "Thing": {"name"},
    "Place": {"name"},
    "CreativeWork": {"name"},
}
ATTACK = '</script><script>alert("1")</script><!-- & \' '


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with an address and with a contact for leaks."""
    root = small_project(tmp_path_factory.mktemp("head"))
    text = "beveiliging: {contact: lek@voorbeeld.nl, verloopt: 2026-12-31}\n"
    (root / "reference/redactie.yml").write_text(text, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", ADDRESS)
        done = bouw(root, "--zonder-pdf", "--zonder-zoeken")
    assert (done.returncode, done.stderr) == (0, "")
    return root / "site"


def read(site: Path, name: str) -> LexborHTMLParser:
    return LexborHTMLParser((site / name).read_text(encoding="utf-8"))


def said(page: LexborHTMLParser) -> dict[str, str]:
    """What the meta elements and the canonical link say, by name."""
    found = {}
    for node in page.css("meta[content]"):
        name = next(
            value
            for key in ("name", "property", "http-equiv")
            if (value := node.attributes.get(key))
        )
        name += node.attributes.get("media") or ""  # a colour by day, and one for the dark
        assert name not in found
        found[name] = node.attributes["content"] or ""
    for node in page.css("link[rel=canonical]"):
        found["canonical"] = node.attributes["href"] or ""
    return found


def check_jsonld(thing: object) -> None:
    """Every property is one of schema.org for that kind of thing, and says something."""
    if isinstance(thing, list):
        for one in thing:
            check_jsonld(one)
    elif isinstance(thing, dict):
        own = {key for key in thing if not key.startswith("@")}
        assert own <= KNOWN[thing["@type"]]
        for value in thing.values():
            check_jsonld(value)
    else:
        assert isinstance(thing, str)
        assert thing


def test_every_page_carries_the_policy_before_anything_is_loaded(site: Path) -> None:
    pages = list(site.rglob("*.html"))
    assert len(pages) > 200
    for path in pages:
        head = read(site, path.relative_to(site).as_posix()).css_first("head")
        assert head
        first, second, third = head.css("meta, link, script, style")[:3]
        assert first.attributes == {"charset": "utf-8"}
        assert second.attributes == {"http-equiv": "Content-Security-Policy", "content": POLICY}
        assert third.attributes == {"name": "referrer", "content": REFERRER}


def test_no_page_has_styles_or_scripts_in_itself(site: Path) -> None:
    for path in site.rglob("*.html"):
        page = read(site, path.relative_to(site).as_posix())
        assert page.css("style, [style], [onclick], [onload], [onerror]") == []
        inline = page.css("script:not([src])")
        assert {node.attributes.get("type") for node in inline} <= {"application/ld+json"}


def test_every_page_can_be_shared_under_its_own_address(site: Path) -> None:
    for path in site.rglob("index.html"):
        url = path.parent.relative_to(site).as_posix().removeprefix(".")
        page = read(site, path.relative_to(site).as_posix())
        meta, title = said(page), page.css_first("title")
        assert title
        assert meta["canonical"] == meta["og:url"] == (f"{ADDRESS}{url}/" if url else ADDRESS)
        assert meta["og:title"] == title.text().split(" | ")[0]
        assert meta["og:description"] == meta["description"]
        assert meta["og:type"] == ("article" if url else "website")
        picture = meta["og:image"].removeprefix(ADDRESS)
        assert (site / picture).read_bytes().startswith(b"\x89PNG")
        assert "robots" not in meta


def test_missing_page_is_not_to_be_found(site: Path) -> None:
    page = read(site, "404.html")
    assert said(page)["robots"] == "noindex"
    assert "canonical" not in said(page)
    links = {node.attributes["href"] for node in page.css("article a")}
    assert {"/kb/praktijken/", "/kb/mijn-gemeente/", "/kb/afdruk/"} <= links


def test_manifest_names_icons_that_exist(site: Path) -> None:
    link = read(site, "index.html").css_first("link[rel=manifest]")
    assert link
    path = site / (link.attributes["href"] or "")
    manifest = json.loads(path.read_text(encoding="utf-8"))
    for icon in manifest["icons"]:
        assert (path.parent / icon["src"]).is_file()
    assert (path.parent / manifest["start_url"]).resolve() == site.resolve()
    assert manifest["lang"] == "nl"


def test_site_praktijk_and_element_say_in_data_what_their_page_says(site: Path) -> None:
    kinds = {}
    for name in ("index.html", f"{RECORD}index.html", f"{ELEMENT}index.html"):
        node = read(site, name).css_first("script[type='application/ld+json']")
        assert node
        data = json.loads(node.text())
        assert data.pop("@context") == "https://schema.org"
        check_jsonld(data)
        kinds[name] = data["@type"]
    assert [*kinds.values()] == ["WebSite", "Article", "Article"]


def test_data_of_a_praktijk_cannot_end_its_element() -> None:
    # The model refuses such a text; here it got in all the same.
    evil = a_praktijk().model_copy(update={"titel": ATTACK, "samenvatting": ATTACK})
    bank = a_bank(praktijken=(evil,))
    html = draw_praktijk(bank, "../../", bank.praktijken["korte-lijnen"], DAY)
    nodes = LexborHTMLParser(html).css("script")
    assert [node.attributes for node in nodes] == [{"type": "application/ld+json"}]
    data = json.loads(nodes[0].text())
    assert data["headline"] == data["description"] == ATTACK


def test_source_that_is_cited_twice_is_named_once() -> None:
    praktijk = a_praktijk(bronnen=2 * a_praktijk().bronnen)
    told = to_jsonld(describe_praktijk(a_bank(praktijken=(praktijk,)), praktijk))
    assert told["citation"] == [{"@type": "CreativeWork", "name": "Het lokale netwerk in Wijchen"}]


def test_security_txt_and_robots_are_where_people_look(site: Path) -> None:
    text = (site / ".well-known/security.txt").read_text(encoding="utf-8")
    assert text.startswith("Contact: mailto:lek@voorbeeld.nl\nExpires: 2026-12-31T23:59:59Z\n")
    assert f"Sitemap: {ADDRESS}sitemap.xml" in (site / "robots.txt").read_text(encoding="utf-8")
