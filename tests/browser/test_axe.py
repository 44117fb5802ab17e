"""That axe finds what is wrong, also where few of what is alike are looked at."""

import pytest
from playwright.sync_api import Page

from tests.browser.axe import violations

LIGHT = "<style>.licht { color: #bbb }</style>"
FIELD = ["color-contrast", "label"]
ITEMS = "<li class='regel'><p>Tekst</p></li>" * 9


@pytest.mark.parametrize(
    ("html", "rules"),
    [
        (f"<ul>{ITEMS}</ul>", []),
        (f"<ul>{ITEMS}<li class='regel'><p class='licht'>Tekst</p></li></ul>", ["color-contrast"]),
        (f"<ul>{ITEMS}</ul><ul class='licht'>{ITEMS}</ul>", ["color-contrast"]),
        (f"<ul>{ITEMS}<li class='regel'><p><b class='licht'></b></p></li></ul>", []),
        (f"<ul>{ITEMS}<li class='regel'><p><input class='licht'></p></li></ul>", FIELD),
        (f"<ul>{ITEMS}<li class='regel'><p><img src='data:,'></p></li></ul>", ["image-alt"]),
    ],
)
def test_what_is_wrong_is_found_among_what_is_alike(
    page: Page, html: str, rules: list[str]
) -> None:
    body = f"<body><main><h1>Kop</h1>{html}</main></body>"
    page.set_content(f"<!doctype html><html lang=nl><title>Proef</title>{LIGHT}{body}</html>")
    before = page.content()
    assert [rule for rule, _ in violations(page)] == rules
    assert page.content() == before
