"""Searching: the index of the finished site; the only one that knows Pagefind."""

import gzip
import shutil
import subprocess
import zlib
from pathlib import Path

import pagefind_bin  # type: ignore[import-untyped]

from kennisbank.disk import ask_for_room, refusal_of

FOLDER = "zoekindex"
# What a browser asks for. The rest of Pagefind's bundle is a ready-made look that we do not use.
USED = frozenset(("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "wasm.nl.pagefind"))

GZIP = b"\x1f\x8b"  # how most of its files begin


class SearchError(Exception):
    """The index could not be made; the text says why, and how to do without."""


def write_index(site: Path) -> None:
    """Index every page that says it may be found; SearchError when that does not work.

    A page says so with `data-pagefind-body` (overrides/main.html).
    """
    bundle = site / FOLDER
    shutil.rmtree(bundle, ignore_errors=True)
    run_pagefind("--site", str(site), "--output-path", str(bundle), "--silent")
    check_index(bundle)
    for path in bundle.iterdir():
        if path.is_file() and path.name not in USED and path.suffix != ".pf_meta":
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


def run_pagefind(*arguments: str) -> None:
    """Run the program that Pagefind is; it comes with the package, for each platform its own."""
    try:
        subprocess.run(
            [pagefind_bin.get_executable(), *arguments],
            check=True,
            capture_output=True,
            text=True,
            close_fds=False,  # it holds the lock on the site as long as it lives
        )
    except OSError as error:
        cause = f"Pagefind start niet op deze computer ({error})"
        raise SearchError(without_search(cause)) from None
    except subprocess.CalledProcessError as error:
        if refusal := refusal_of(error.returncode, f"{error.stderr}\n{error.stdout}"):
            raise refusal from None
        lines = f"{error.stderr}\n{error.stdout}".split("\n")
        said = next((line for line in map(str.strip, lines) if line), f"code {error.returncode}")
        raise SearchError(without_search(f"Pagefind stopte: {said}")) from None


def without_search(cause: str) -> str:
    """The cause, and what to do about it."""
    return (
        f"De zoekindex is niet gemaakt. {cause.rstrip('.')}. "
        "Bouw zonder zoeken met: .venv/bin/kennisbank bouw --zonder-zoeken"
    )
