"""How two built sites differ: `python -m tools.changed <before> <after> <report> [<above>]`.

The report is a page of Markdown, and the same as one file for a browser: what of each page and
sheet reads otherwise, and pictures, before and after, of what looks otherwise: sheets, the pages
with the most changes and one page of each kind. `above` is a page of Markdown that goes first.
"""

import difflib
import re
import sys
from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import chain
from pathlib import Path
from string import Template

from markdown import markdown
from PIL import ImageChops
from PIL.Image import Image
from PIL.Image import open as open_image
from playwright.sync_api import Browser, sync_playwright
from pypdf import PdfReader
from pypdfium2 import PdfDocument
from selectolax.lexbor import LexborHTMLParser

from kennisbank.disk import write_whole
from tests.browser.chromium import find_chromium
from tools.look import one_of_each_kind

WHEN = ("voor", "na")
GONE, NEW = "alleen hiervoor", "alleen hierna"
WIDTHS = (1280, 390)
SCALE = 1.4  # of a sheet: about a hundred points an inch
SHOWN = 8  # lines of one page; the report says how many more there are
PAGES = 40  # that are written out
MARGIN, TALLEST = 200, 1600  # pixels around what differs, and of a picture
PICTURED = 8  # pages of which pictures are made because so much changed on them
EVERYWHERE = 20  # on more pages than this, and half of all, a line is that of the whole site
FRAME = Path(__file__).with_suffix(".html")
FORMS = ["fenced_code", "pymdownx.tilde", "pymdownx.escapeall"]
PICTURE = re.compile(r'(?<=src=")[^":]+\.webp(?=")')


def read_words(path: Path) -> list[str]:
    """What a reader sees of a page or a sheet, line by line."""
    if path.suffix == ".pdf":
        text = "\n".join(sheet.extract_text() for sheet in PdfReader(path).pages)
    else:
        body = LexborHTMLParser(path.read_text("utf-8")).body
        text = body.text(separator="\n") if body else ""
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def changed_files(before: Path, after: Path) -> dict[str, list[str]]:
    """Each page and sheet that is not the same file, with the lines that read otherwise if any."""
    found = {}
    for name in sorted(set(chain(names(before), names(after)))):
        old, new = before / name, after / name
        if not (old.exists() and new.exists()):
            found[name] = [GONE if old.exists() else NEW]
        elif old.read_bytes() != new.read_bytes():
            diff = difflib.unified_diff(read_words(old), read_words(new), lineterm="", n=0)
            found[name] = [line for line in diff if line[:3] not in ("---", "+++", "@@ ")]
    return found


def without_everywhere(found: dict[str, list[str]]) -> tuple[list[str], dict[str, list[str]]]:
    """The lines that changed on most pages, such as the day of the last change; and the rest."""
    counts = Counter(line for lines in found.values() for line in dict.fromkeys(lines))
    enough = max(EVERYWHERE, len(found) / 2)
    of_all = [line for line, count in counts.items() if count > enough]
    rest = {
        name: [line for line in lines if counts[line] <= enough] for name, lines in found.items()
    }
    return of_all, rest


def most_changed(words: dict[str, list[str]]) -> list[str]:
    """The pages that are new, and then those on which most reads otherwise."""
    pages = [name for name, lines in words.items() if lines and name.endswith(".html")]
    order = sorted(pages, key=lambda name: (words[name] != [NEW], -len(words[name]), name))
    return order[:PICTURED]


def draw_sheets(changed: Iterable[str], before: Path, after: Path, report: Path) -> Iterator[str]:
    """The names of sides of sheets that look otherwise; both pictures of each are in the report."""
    for name in changed:
        if not all((site / name).exists() for site in (before, after)):
            continue
        with PdfDocument(before / name) as old, PdfDocument(after / name) as new:
            for number, sides in enumerate(zip(old, new, strict=False), 1):
                seen = [side.render(scale=SCALE).to_pil() for side in sides]
                if seen[0] != seen[1]:
                    stem = f"{Path(name).stem}-{number}"
                    for when, picture in zip(WHEN, seen, strict=True):
                        picture.save(report / f"{stem}-{when}.webp")
                    yield stem


def names(site: Path) -> Iterator[str]:
    """The pages and sheets of a site."""
    for pattern in ("*.html", "*.pdf"):
        yield from (path.relative_to(site).as_posix() for path in site.rglob(pattern))


def around_change(seen: dict[str, Image]) -> dict[str, Image]:
    """Of each picture the part where they begin to differ, with some of what is above it."""
    top, bottom = 0, TALLEST
    if len(seen) == len(WHEN):
        old, new = seen.values()
        width, height = max(old.width, new.width), max(old.height, new.height)
        box = ImageChops.difference(*(one.crop((0, 0, width, height)) for one in (old, new)))
        found = box.getbbox()
        if not found:
            return {}
        top = max(0, found[1] - MARGIN)
        bottom = min(found[3] + MARGIN, top + TALLEST)
    return {
        when: one.crop((0, top, one.width, max(top + 1, min(bottom, one.height))))
        for when, one in seen.items()
    }


def take_pictures(
    browser: Browser, before: Path, after: Path, report: Path, pages: Iterable[str]
) -> Iterator[str]:
    """The names of pages that look otherwise; the pictures of each stand in the report."""
    for width in WIDTHS:
        page = browser.new_page(viewport={"width": width, "height": 900}, reduced_motion="reduce")
        for name in pages:
            seen = {}
            for when, site in zip(WHEN, (before, after), strict=True):
                if (site / name).exists():
                    page.goto((site / name).resolve().as_uri())
                    shot = page.screenshot(full_page=True)
                    seen[when] = open_image(BytesIO(shot)).convert("RGB")
            if parts := around_change(seen):
                stem = f"{name.removesuffix('.html').replace('/', '-')}-{width}"
                for when, picture in parts.items():
                    picture.save(report / f"{stem}-{when}.webp")
                yield stem
        page.close()


def write_report(words: dict[str, list[str]], pictures: list[str], report: Path) -> Iterator[str]:
    """The lines of the report, in Markdown."""
    of_all, rest = without_everywhere(words)
    told = {name: lines for name, lines in rest.items() if lines}
    yield "## Wat er verandert op de site"
    yield f"\n{len(words)} bestanden zijn anders. Daarvan lezen {len(told)} anders."
    yield f"{len(pictures)} pagina’s of bladzijden van pdf’s zien er anders uit."
    if of_all:
        yield from ("\n### Woorden op bijna elke pagina\n\n```diff", *of_all[:SHOWN], "```")
    for stem in pictures:
        yield f"\n### Beeld: {stem}\n"
        for when in WHEN:
            if (report / f"{stem}-{when}.webp").exists():
                yield f"{when.capitalize()}:\n\n![{when}]({stem}-{when}.webp)\n"
    for name in [*told][:PAGES]:
        lines = told[name]
        rest = len(lines) - SHOWN
        yield f"\n### Woorden: {name}\n\n```diff"
        yield from lines[:SHOWN]
        yield "```" + (f"\n\nEn nog {rest} regels." if rest > 0 else "")
    if len(told) > PAGES:
        yield f"\nEn nog {len(told) - PAGES} andere: {', '.join([*told][PAGES:])}."


def as_one_file(text: str, report: Path) -> str:
    """A report as a page that needs nothing beside it: its pictures are in it."""

    def to_data(found: re.Match[str]) -> str:
        picture = (report / found[0]).read_bytes()
        return f"data:image/webp;base64,{b64encode(picture).decode()}"

    body = PICTURE.sub(to_data, markdown(text, extensions=FORMS))
    return Template(FRAME.read_text("utf-8")).substitute(inhoud=body)


def main() -> int:
    """Write the report and say where it is."""
    before, after, report = map(Path, sys.argv[1:4])
    above = "".join(Path(name).read_text("utf-8") + "\n" for name in sys.argv[4:])
    report.mkdir(parents=True, exist_ok=True)
    for old in report.iterdir():
        old.unlink()
    words = changed_files(before, after)
    changed = [name for name in words if name.endswith(".pdf")]
    pictures = [*draw_sheets(changed, before, after, report)]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        shown = dict.fromkeys(
            (*most_changed(without_everywhere(words)[1]), *one_of_each_kind(before))
        )
        pictures += take_pictures(browser, before, after, report, shown)
        browser.close()
    page = report / "verslag.md"
    text = above + "\n".join([*write_report(words, pictures, report), ""])
    write_whole(page, text.encode())
    write_whole(report / "verslag.html", as_one_file(text, report).encode())
    print(f"{len(words)} bestanden zijn anders, {len(pictures)} beelden. Het verslag: {page}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
