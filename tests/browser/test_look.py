"""The tool that compares how two built sites look."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tools.look import differences, one_of_each_kind

pytestmark = pytest.mark.browser

PAGE = '<link rel="stylesheet" href="assets/stijl.css"><p class="a">x</p><ul><li>y</li></ul>'
SHEET = """
@layer low, high;
@layer high { p { color: #000; } }
@layer low { p.a.a.a { color: #fff; } /* :hover */ p:hover { margin: 0; } }
@media print { li::marker { color: #123; } }
"""


def a_site(root: Path, sheet: str) -> Path:
    (root / "assets").mkdir(parents=True)
    (root / "assets/stijl.css").write_text(sheet, encoding="utf-8")
    (root / "index.html").write_text(f"<!doctype html>{PAGE}", encoding="utf-8")
    return root


def test_another_stylesheet_that_looks_the_same_differs_in_nothing(
    browser: Browser, tmp_path: Path
) -> None:
    same = (
        "@media print { li::marker { color: rgb(17 34 51) } }"
        "p:hover { margin: 0 } p { color: black }"
    )
    sites = a_site(tmp_path / "a", SHEET), a_site(tmp_path / "b", same)
    assert [*differences(browser, *sites, ["index.html"])] == []


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("#000", "#010101", "(wide): p.a { color: rgb(0, 0, 0) -> rgb(1, 1, 1) }"),
        ("low, high;", "high, low;", "(phone): p.a { color: rgb(0, 0, 0) -> rgb(255, 255, 255) }"),
        ("margin: 0", "margin: 3px", "(wide, every state): p.a { margin-top: 0px -> 3px }"),
        ("#123", "#124", "(paper): li::marker { color: rgb(17, 34, 51) -> rgb(17, 34, 68) }"),
    ],
)
def test_each_difference_is_named_with_where_it_is_seen(
    browser: Browser, tmp_path: Path, old: str, new: str, found: str
) -> None:
    sites = a_site(tmp_path / "a", SHEET), a_site(tmp_path / "b", SHEET.replace(old, new))
    assert f"index.html {found}" in [*differences(browser, *sites, ["index.html"])]


def test_one_page_of_each_kind(tmp_path: Path) -> None:
    for name in ("index.html", "404.html", "a/index.html", "a/x/index.html", "a/y/index.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("", encoding="utf-8")
    assert one_of_each_kind(tmp_path) == [
        "404.html",
        "a/index.html",
        "a/x/index.html",
        "index.html",
    ]
