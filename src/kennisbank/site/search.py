"""Search: the index of the finished site; the only one that knows Pagefind.

Pagefind holds every page in memory that it indexes. So a large site is indexed in parts, one after
the other, which the browser searches together, each in a folder below FOLDER (decision 0034).
"""

import gzip
import os
import shutil
import subprocess
import zlib
from collections.abc import Iterable
from pathlib import Path

import pagefind_bin  # type: ignore[import-untyped]

from kennisbank.disk import ask_for_room, make_folder, refusal_of, share_file, told_of_end
from kennisbank.problems import to_command

FOLDER = "zoekindex"
# What a browser asks for. The rest of Pagefind's bundle is a ready-made look that we do not use.
USED = frozenset(("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "wasm.nl.pagefind"))

USED_OF_PART = frozenset(("pagefind-entry.json",))  # the program itself comes with the first
PART, PAGES = "deel-{}", "bladzijden"  # below FOLDER; the second only while a part is made
PAGES_MAX = 10_000  # so many pages of the site cost Pagefind about half a gigabyte
BODY = b" data-pagefind-body"

OTHERS = "PAGEFIND_"  # how the names begin of what is said to it in an environment
GZIP = b"\x1f\x8b"  # how most of its files begin


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
    folder = bundle / PAGES
    for part in range(parts):
        link_pages((path for path in found if part_of(path, site, parts) == part), site, folder)
        write_bundle(folder, bundle / PART.format(part + 1), USED_OF_PART if part else USED)
        shutil.rmtree(folder)


def part_of(page: Path, site: Path, parts: int) -> int:
    """In which part a page is; that does not change when other pages come."""
    return zlib.crc32(page.relative_to(site).as_posix().encode()) % parts


def link_pages(pages: Iterable[Path], site: Path, folder: Path) -> None:
    """The same pages at the same addresses in a folder of their own, without copying them."""
    make_folder(str(folder))
    for page in pages:
        there = folder / page.relative_to(site)
        make_folder(str(there.parent))
        share_file(str(page), str(there))


def write_bundle(pages: Path, bundle: Path, used: frozenset[str]) -> None:
    """The index of the pages in a folder, with only what a browser asks for."""
    make_folder(str(bundle))
    places = (os.path.abspath(pages), os.path.abspath(bundle))  # noqa: PTH100 (it may be a link)
    run_pagefind(bundle, "--site", places[0], "--output-path", places[1], "--silent")
    check_index(bundle)
    for path in bundle.iterdir():
        if path.is_file() and path.name not in used and path.suffix != ".pf_meta":
            path.unlink()


def check_index(bundle: Path) -> None:
    """Every file of the index is whole: on a full disk Pagefind leaves parts and says nothing."""
    ask_for_room(bundle)
    for path in bundle.rglob("*.*"):
        data = path.read_bytes()
        try:
            if not data or (data.startswith(GZIP) and not gzip.decompress(data)):
                raise EOFError
        except (EOFError, OSError, zlib.error):
            cause = f"Pagefind schreef niet alles: {path.relative_to(bundle).as_posix()}"
            raise SearchError(without_search(cause)) from None


def run_pagefind(folder: Path, *arguments: str) -> None:
    """Run the program that Pagefind is; it comes with the package, for each platform its own.

    In an empty folder and without what is said to it elsewhere: a `pagefind.toml` where we are, or
    a PAGEFIND_… in the environment, would have it index pages that say they may not be found.
    """
    try:
        subprocess.run(
            [pagefind_bin.get_executable(), *arguments],
            check=True,
            capture_output=True,
            text=True,
            cwd=folder,
            env={name: said for name, said in os.environ.items() if not name.startswith(OTHERS)},
            close_fds=False,  # it holds the lock on the site as long as it lives
        )
    except OSError as error:
        cause = f"Pagefind start niet op deze computer ({error})"
        raise SearchError(without_search(cause)) from None
    except subprocess.CalledProcessError as error:
        if refusal := refusal_of(error.returncode, f"{error.stderr}\n{error.stdout}"):
            raise refusal from None
        lines = f"{error.stderr}\n{error.stdout}".split("\n")
        said = next((line for line in map(str.strip, lines) if line), told_of_end(error.returncode))
        raise SearchError(without_search(f"Pagefind stopte: {said}")) from None


def without_search(cause: str) -> str:
    """The cause, and what to do about it."""
    return (
        f"De zoekindex is niet gemaakt. {cause.rstrip('.')}. "
        f"Bouw zonder zoeken met: {to_command('bouw', '--zonder-zoeken')}"
    )
