"""Searching: the index of the finished site; the only one that knows Pagefind.

Pagefind holds every page in memory that it indexes. So a large site is indexed in parts, one after
the other, which the browser searches together, each in a folder below FOLDER. Who does not know
that there are parts finds no index, and never a part of the answer.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path
from zlib import crc32

import pagefind_bin  # type: ignore[import-untyped]

FOLDER = "zoekindex"
# What a browser asks for. The rest of Pagefind's bundle is a ready-made look that we do not use.
USED = frozenset(("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "wasm.nl.pagefind"))
USED_OF_PART = frozenset(("pagefind-entry.json",))  # the program itself comes with the first
PART = "deel-{}"
PAGES_MAX = 10_000  # so many pages of the site cost Pagefind about half a gigabyte
BODY = b" data-pagefind-body"


class SearchError(Exception):
    """The index could not be made; the text says why, and how to do without."""


def count_parts(pages: int, pages_max: int = PAGES_MAX) -> int:
    """In how many parts a site of so many pages is indexed."""
    return max(1, -(-pages // pages_max))


def write_index(site: Path, parts: int = 1) -> None:
    """Index every page that says it may be found; SearchError when that does not work.

    A page says so with `data-pagefind-body` (overrides/main.html).
    """
    bundle = site / FOLDER
    shutil.rmtree(bundle, ignore_errors=True)
    if parts == 1:
        write_bundle(site, bundle, USED)
        return
    found = sorted(path for path in site.rglob("*.html") if BODY in path.read_bytes())
    for part in range(parts):
        # Which part a page is in does not change when others come.
        some = [p for p in found if crc32(p.relative_to(site).as_posix().encode()) % parts == part]
        with tempfile.TemporaryDirectory(prefix=".zoekdeel-", dir=site.parent) as folder:
            link_pages(some, site, Path(folder))
            below = bundle / PART.format(part + 1)
            write_bundle(Path(folder), below, USED_OF_PART if part else USED)


def link_pages(pages: Iterable[Path], site: Path, folder: Path) -> None:
    """The same pages at the same addresses in a folder of their own, without copying them."""
    for page in pages:
        there = folder / page.relative_to(site)
        there.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(page, there)
        except OSError:  # a disk that knows no second name for a file
            shutil.copyfile(page, there)


def write_bundle(pages: Path, bundle: Path, used: frozenset[str]) -> None:
    """The index of the pages in a folder, with only what a browser asks for."""
    run_pagefind("--site", str(pages), "--output-path", str(bundle), "--silent")
    for path in bundle.iterdir():
        if path.is_file() and path.name not in used and path.suffix != ".pf_meta":
            path.unlink()


def run_pagefind(*arguments: str) -> None:
    """Run the program that Pagefind is; it comes with the package, for each platform its own."""
    try:
        subprocess.run(
            [pagefind_bin.get_executable(), *arguments], check=True, capture_output=True, text=True
        )
    except OSError as error:
        cause = f"Pagefind start niet op deze computer ({error})"
        raise SearchError(without_search(cause)) from None
    except subprocess.CalledProcessError as error:
        lines = f"{error.stderr}\n{error.stdout}".split("\n")
        said = next((line for line in map(str.strip, lines) if line), f"code {error.returncode}")
        raise SearchError(without_search(f"Pagefind stopte: {said}")) from None


def without_search(cause: str) -> str:
    """The cause, and what to do about it."""
    return (
        f"De zoekindex is niet gemaakt. {cause.rstrip('.')}. "
        "Bouw zonder zoeken met: .venv/bin/kennisbank bouw --zonder-zoeken"
    )
