"""That axe finds what is wrong, also where few of what is alike are looked at."""

import pytest
from playwright.sync_api import Page

from tests.browser.axe import violations

LIGHT = """<style>
.licht, .rij li:last-child { color: #bbb }
.grond { background: #555 }
.open { background: #222c }
.weg { position: absolute; clip-path: inset(50%) }
.vaag { opacity: 0.4 }
a { color: #00e }
.kaal { color: #111; text-decoration: none }
</style>"""
FIELD = ["color-contrast", "label"]
HIDDEN = "<p class='licht weg'>Weg</p>" * 3 + "<p class='licht' hidden>Weg</p>" * 3
LINKS = "<p>Een zin met <a href='#x'>een</a>.</p>" * 5
ITEMS = "<li class='regel'><p>Tekst</p></li>" * 9


@pytest.mark.parametrize(
    ("html", "rules"),
    [
        (f"<ul>{ITEMS}</ul>", []),
        (f"<ul>{ITEMS}<li class='regel'><p class='licht'>Tekst</p></li></ul>", ["color-contrast"]),
        (f"<ul>{ITEMS}</ul><ul class='licht'>{ITEMS}</ul>", ["color-contrast"]),
        (f"<ul class='rij'>{ITEMS}</ul>", ["color-contrast"]),
        (f"<ul>{ITEMS}</ul><ul><li class='grond'>Tekst</ul>", ["color-contrast"]),
        (f"<ul>{ITEMS}</ul><ul class='open'><li>Tekst</ul>", ["color-contrast"]),
        (f"<ul>{ITEMS}</ul><ul class='vaag'>{ITEMS}</ul>", ["color-contrast"]),
        (f"{HIDDEN}<p class='licht'>Tekst</p>", ["color-contrast"]),
        (f"<ul>{ITEMS}</ul><p>Een lange zin met <a href='#x'>woorden</a>.</p>", []),
        (f"{LINKS}<p>Een zin met <a href='#x' class='kaal'>een</a>.</p>", ["link-in-text-block"]),
        (f"<ul>{ITEMS}<li class='regel'><p><b class='licht'></b></p></li></ul>", []),
        (f"<ul>{ITEMS}<li class='regel'><p><input class='licht'></p></li></ul>", FIELD),
        (f"<ul>{ITEMS}<li class='regel'><p><img src='data:,'></p></li></ul>", ["image-alt"]),
    ],
)
def test_what_is_wrong_is_found_among_what_is_alike(
    page: Page, html: str, rules: list[str]
) -> None:
    body = f"<body><main><h1>Kop</h1><i id='x'></i>{html}</main></body>"
    page.set_content(f"<!doctype html><html lang=nl><title>Proef</title>{LIGHT}{body}</html>")
    before = page.content()
    assert [rule for rule, _ in violations(page)] == rules
    assert page.content() == before


def test_what_was_right_is_not_looked_at_again_and_what_was_not_is(page: Page) -> None:
    known: set[str] = set()
    for html, rules, more in (
        ("<p>Tekst</p>", [], 2),  # the heading too
        ("<p>Tekst</p><p class='licht'>Tekst</p>", ["color-contrast"], 0),
        ("<p>Tekst</p><p class='licht'>Tekst</p>", ["color-contrast"], 0),
        ("<ul><li><a href='#x' class='kaal'>een</a></ul>", [], 1),
        ("<p>Een zin met <a href='#x' class='kaal'>een</a>.</p>", ["link-in-text-block"], 0),
        ("<p>Een zin met <a href='#x' class='kaal'>een</a>.</p>", ["link-in-text-block"], 0),
        ("<p>Een zin met <a href='#x'>een</a>.</p>", [], 1),
        ("<p>Tekst</p>", [], 0),
    ):
        body = f"<body><main><h1>Kop</h1><i id='x'></i>{html}</main></body>"
        page.set_content(f"<!doctype html><html lang=nl><title>Proef</title>{LIGHT}{body}</html>")
        before = len(known)
        assert [rule for rule, _ in violations(page, known=known)] == rules
        assert len(known) - before == more, html
