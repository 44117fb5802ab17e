"""What an editor sees without asking: a page that changes, or says what is wrong, by itself."""

import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Error, Page

from tests.browser.axe import violations
from tests.projects import copy_project, mkdocs_serve

LEAST = 320  # CSS pixels


@pytest.fixture
def root(project: Path, tmp_path: Path) -> Iterator[Path]:
    """A copy of the project, in which a record is wrong."""
    root = copy_project(tmp_path / "kennisbank", sheets=project)
    (root / "practices/zeeland/x.yml").write_text("titel: [x\n", encoding="utf-8")
    yield root
    shutil.rmtree(root)


def wait_for(page: Page, words: str) -> None:
    """Until the page says this; it loads itself anew, and nobody asks it to."""
    end = time.monotonic() + 120
    while True:
        try:
            if words in page.content():
                return
        except Error:  # one page makes room for the other
            pass
        assert time.monotonic() < end, f"{words!r} does not come"
        page.wait_for_timeout(100)


def test_page_of_mkdocs_serve_shows_by_itself_what_is_wrong_and_that_it_is_mended(
    page: Page, root: Path
) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.set_viewport_size({"width": LEAST, "height": 640})
    record = root / "practices/zeeland/x.yml"
    with mkdocs_serve(root) as address:
        for _ in range(600):
            try:
                page.goto(f"{address}/over/")
            except Error:  # it is not there yet
                page.wait_for_timeout(100)
            else:
                break
        wait_for(page, "practices/zeeland/x.yml:1:8: hier begint een haakje")
        assert page.evaluate("getComputedStyle(document.querySelector('li')).whiteSpace") in (
            *("pre-wrap", "preserve"),
        )
        assert page.evaluate("document.documentElement.scrollWidth") <= LEAST
        assert violations(page) == []
        record.unlink()
        wait_for(page, "Hergebruik")
        record.write_text("titel: [x\n", encoding="utf-8")
        wait_for(page, "practices/zeeland/x.yml:1:8: hier begint een haakje")
    assert [text for text in said if "Content Security Policy" in text] == []
