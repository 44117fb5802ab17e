from pathlib import Path

import pytest

from kennisbank.help import load_help
from kennisbank.model import Kennisbank
from kennisbank.pages import Page
from kennisbank.stamping import SjabloonError, stamp_pages, stamp_site
from tests.builders import DAY

SJABLOON = """<html><head><title>kbplektitel - Site</title>
<meta name="description" content="kbplekomschrijving">
<link rel="canonical" href="https://voorbeeld.nl/praktijken/sjabloon/"></head>
<body><main><p>kbplekinhoud</p></main></body></html>"""
FOLDERS = (
    *("praktijken", "regios", "gemeenten", "toezichtkader", "vijf-vragen", "gesprek", "lijsten"),
    "hulp",
)
PAGES = 15 + len(load_help())


def a_site(root: Path, html: str = SJABLOON) -> Path:
    for folder in FOLDERS:
        path = root / folder / "sjabloon/index.html"
        path.parent.mkdir(parents=True)
        path.write_text(html.replace("praktijken/", f"{folder}/"), encoding="utf-8")
    return root


def a_page(
    titel: str = "Titel", omschrijving: str = "Over dit.", inhoud: str = "<h1>x</h1>"
) -> Page:
    return Page(
        "praktijken", "praktijken/x/", titel, omschrijving, ((titel, ""),), lambda _: inhoud
    )


def stamped(root: Path, page: Page, bank: Kennisbank) -> str:
    assert stamp_pages(bank, a_site(root), [page]) == 1
    return (root / page.url / "index.html").read_text(encoding="utf-8")


def test_page_fills_every_place_of_its_sjabloon(tmp_path: Path, bank: Kennisbank) -> None:
    html = stamped(tmp_path, a_page(), bank)
    assert "<title>Titel - Site</title>" in html
    assert 'content="Over dit."' in html
    assert "<h1>x</h1></main>" in html
    assert 'href="https://voorbeeld.nl/praktijken/x/"' in html
    assert "kbplek" not in html
    assert "sjabloon" not in html


def test_title_and_description_are_escaped(tmp_path: Path, bank: Kennisbank) -> None:
    html = stamped(tmp_path, a_page('</title><script>"', '"><script>'), bank)
    assert "<title>&lt;/title&gt;&lt;script&gt;&quot; - Site</title>" in html
    assert 'content="&quot;&gt;&lt;script&gt;"' in html
    assert "<script" not in html


@pytest.mark.parametrize("text", [r"\1 \n", "kbplektitel", "praktijken/sjabloon/"])
def test_words_of_a_page_are_never_places(text: str, tmp_path: Path, bank: Kennisbank) -> None:
    html = stamped(tmp_path, a_page(omschrijving=text, inhoud=f"<h1>{text}</h1>"), bank)
    assert f'content="{text}"' in html
    assert f"<h1>{text}</h1>" in html


def test_site_gets_every_page_and_loses_its_sjablonen(tmp_path: Path, bank: Kennisbank) -> None:
    assert stamp_site(bank, a_site(tmp_path), DAY) == PAGES
    assert len(list(tmp_path.rglob("index.html"))) == PAGES
    assert list(tmp_path.rglob("sjabloon")) == []


def test_missing_sjabloon_says_which(tmp_path: Path, bank: Kennisbank) -> None:
    with pytest.raises(SjabloonError, match=r"docs/praktijken/sjabloon\.md is niet gebouwd"):
        stamp_pages(bank, tmp_path, [a_page()])


def test_sjabloon_without_a_place_says_so(tmp_path: Path, bank: Kennisbank) -> None:
    a_site(tmp_path, "<p>niets</p>")
    with pytest.raises(SjabloonError, match="heeft geen regel kbplekinhoud"):
        stamp_pages(bank, tmp_path, [a_page()])
