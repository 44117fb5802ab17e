"""Compare the look of two built sites: `python -m tools.look <before> <after> [<page> ...]`.

On pages of the first it computes the style of every element under the stylesheet of either: wide,
narrow, on paper and with colours of the reader, at rest and as if every state held (`:hover`). Each
difference is named, and then it exits 1. Without the name of a page: one of each kind.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from typing import Literal, NamedTuple

from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import find_chromium

SCRIPT = Path(__file__).with_suffix(".js")
SHEET = re.compile(r'<link rel="stylesheet" href="([^"]*)">')
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
STATES = re.compile(r":(?:hover|focus-visible|focus|target|checked|disabled|empty)\b")


class View(NamedTuple):
    """A way to see a page."""

    name: str
    width: int
    media: Literal["screen", "print"] = "screen"
    colours: Literal["active", "none"] = "none"


VIEWS = (
    View("wide", 1280),
    View("tablet", 800),
    View("phone", 390),
    View("small", 320),
    View("paper", 700, media="print"),
    View("own colours", 1280, colours="active"),
)


def read_sheets(page: Path) -> str:
    """The stylesheets of a page, without comments."""
    links = SHEET.findall(page.read_text("utf-8"))
    sheets = "\n".join((page.parent / link).read_text("utf-8") for link in links)
    return COMMENT.sub("", sheets)


def in_every_state(sheet: str) -> str:
    """As if a reader pointed at everything; what is as long as before wins from as much."""
    return STATES.sub(":not(.never)", sheet)


def one_of_each_kind(site: Path) -> list[str]:
    """The first page of every folder, by how deep it lies."""
    kinds: dict[tuple[str, int], str] = {}
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site)
        kinds.setdefault((name.parts[0], len(name.parts)), name.as_posix())
    return [*kinds.values()]


def differences(browser: Browser, before: Path, after: Path, pages: Sequence[str]) -> Iterator[str]:
    """Each element that looks otherwise, on which page and how seen."""
    context = browser.new_context(bypass_csp=True)
    script = SCRIPT.read_text("utf-8")
    for name in pages:
        sheets = [read_sheets(site / name) for site in (before, after)]
        page = context.new_page()
        page.goto((before / name).resolve().as_uri())
        for view, states in product(VIEWS, (False, True)):
            page.set_viewport_size({"width": view.width, "height": 900})
            page.emulate_media(media=view.media, forced_colors=view.colours)
            seen = [in_every_state(sheet) for sheet in sheets] if states else sheets
            how = f"{view.name}, every state" if states else view.name
            for found in dict.fromkeys(page.evaluate(script, seen)):
                yield f"{name} ({how}): {found}"
        page.close()
    context.close()


def main() -> int:
    """Print what differs; 1 when something does."""
    before, after = map(Path, sys.argv[1:3])
    pages = sys.argv[3:] or one_of_each_kind(before)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        count = 0
        for found in differences(browser, before, after, pages):
            print(found)
            count += 1
        browser.close()
    print(f"{len(pages)} pages, {count} differences")
    return int(bool(count))


if __name__ == "__main__":
    sys.exit(main())
