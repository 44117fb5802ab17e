"""A page that the engine would stop at is told of by the check."""

from datetime import date
from pathlib import Path

import pytest

from kennisbank.bank import judge
from kennisbank.drafts.menu import check_menu

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
    assert [*map(str, check_menu(SETTINGS, [page]))] == [
        f"docs/{page}:1:1: deze pagina staat niet in het menu, en dan vindt niemand haar. "
        f"Zet onder `nav` in mkdocs.yml een regel als `- Titel: {page}`. (KB145)"
    ]


@pytest.mark.parametrize("settings", [{}, {**SETTINGS, "validation": {"omitted_files": "info"}}])
def test_without_a_menu_or_that_rule_the_engine_stops_at_none(settings: dict[str, object]) -> None:
    assert [*check_menu(settings, ["nieuw.md"])] == []


def test_check_of_the_whole_tells_of_it(copied: Path) -> None:
    (copied / "docs/beleid.md").write_text("# Beleid\n", encoding="utf-8")
    _, found = judge(copied, date(2026, 11, 28))
    assert [problem.code for problem in found] == ["KB145"]
