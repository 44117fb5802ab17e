"""A page that the engine would stop at is told of by the check."""

from datetime import date
from pathlib import Path

import pytest

from kennisbank.bank import judge
from kennisbank.drafts.menu import check_menu, check_nav

SETTINGS = {
    "validation": {"omitted_files": "warn"},
    "nav": ["index.md", {"Over": "over.md"}, {"Meer": ["a/index.md", {"Twee": "a/twee.md"}]}],
    "not_in_nav": "/zoeken.md\n/*/sjabloon.md\n/later/\n/diep/**/x.md\n",
}


@pytest.mark.parametrize(
    "page",
    [
        *("index.md", "over.md", "a/index.md", "a/twee.md", "zoeken.md", "a/sjabloon.md"),
        *("later/a/b.md", "diep/a/b/x.md"),
    ],
)
def test_page_in_the_menu_or_left_out_of_it_is_good(page: str) -> None:
    assert [*check_menu(SETTINGS, [page])] == []


@pytest.mark.parametrize("page", ["nieuw.md", "a/over.md", "a/b/sjabloon.md", "a/zoeken.md"])
def test_page_that_is_not_in_the_menu_is_told_of(page: str) -> None:
    pages = ["index.md", "over.md", "a/index.md", "a/twee.md", page]
    assert [*map(str, check_menu(SETTINGS, pages))] == [
        f"docs/{page}:1:1: deze pagina staat niet in het menu, en dan vindt niemand haar. "
        f"Zet onder `nav` in mkdocs.yml een regel als `- Titel: {page}`. (KB145)"
    ]


@pytest.mark.parametrize("settings", [{}, {**SETTINGS, "validation": {"omitted_files": "info"}}])
def test_without_a_menu_or_that_rule_the_engine_stops_at_none(settings: dict[str, object]) -> None:
    assert [*check_menu(settings, ["nieuw.md"])] == []


def test_page_that_the_menu_says_otherwise_is_told_of_there_only() -> None:
    settings = {**SETTINGS, "nav": ["ovr.md"]}
    assert [*check_menu(settings, ["over.md"])] == []
    assert [problem.bestand for problem in check_menu(settings, ["over.md", "x.md"])] == [
        "docs/x.md"
    ]


def test_check_of_the_whole_tells_of_it(copied: Path) -> None:
    (copied / "docs/beleid.md").write_text("# Beleid\n", encoding="utf-8")
    _, found = judge(copied, date(2026, 11, 28))
    assert [one.code for one in found if one.bestand.startswith("docs/")] == ["KB145"]


def test_line_of_the_menu_that_leads_to_nothing_is_told_of_at_its_line(tmp_path: Path) -> None:
    text = "nav:\n  - Start: index.md\n  - Meer:\n      - a/index.md\n      - Twee: a/twe.md\n"
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    (tmp_path / "docs/a").mkdir(parents=True)
    (tmp_path / "docs/a/index.md").write_bytes(b"\xff")  # not to be read, and told of elsewhere
    settings = {"nav": [{"Start": "index.md"}, {"Meer": ["a/index.md", {"Twee": "a/twe.md"}]}]}
    assert [*map(str, check_nav(tmp_path, settings, ["index.md", "a/twee.md"]))] == [
        "mkdocs.yml:5:9: nav: deze regel van het menu leidt naar `docs/a/twe.md`, en die pagina is "
        "er niet. Bedoelde u `a/twee.md`? Maak de pagina, of haal de regel weg. (KB146)"
    ]


def test_menu_of_which_each_line_leads_to_a_page_is_good(tmp_path: Path) -> None:
    pages = ["index.md", "over.md", "a/index.md", "a/twee.md"]
    assert [*check_nav(tmp_path, SETTINGS, pages)] == []


def test_page_that_stands_in_the_menu_twice_is_told_of_at_its_second_line(tmp_path: Path) -> None:
    text = "nav:\n  - Start: index.md\n  - Meer:\n      - Over: index.md\n"
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    settings = {"nav": [{"Start": "index.md"}, {"Meer": [{"Over": "index.md"}]}]}
    assert [*map(str, check_nav(tmp_path, settings, ["index.md"]))] == [
        "mkdocs.yml:4:9: nav: `docs/index.md` staat twee keer in het menu. "
        "Laat één regel staan. (KB160)"
    ]
