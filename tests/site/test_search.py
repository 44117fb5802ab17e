"""The index of Pagefind over a small site, and what is said when it cannot be made."""

import gzip
import hashlib
import json
import stat
from pathlib import Path

import pagefind_bin
import pytest

from kennisbank.site.search import FOLDER, SearchError, write_index

PAGE = """<!doctype html><html lang="nl"><body><article{body}><h1>{titel}</h1>
<p>Het wijkteam belt.</p><p data-pagefind-ignore>Kruimelpad</p></article></body></html>"""


def a_page(site: Path, url: str, titel: str, body: str = " data-pagefind-body") -> None:
    path = site / url / "index.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(PAGE.format(titel=titel, body=body), encoding="utf-8")


def a_site(site: Path) -> Path:
    a_page(site, "praktijken/korte-lijnen", "Korte lijnen")
    a_page(site, "praktijken/huisbezoek", "Huisbezoek")
    a_page(site, "lijsten/alles", "Alles", body="")
    return site


def fragments(site: Path) -> list[dict[str, str]]:
    """What the index says of each page; a fragment is JSON after a word of Pagefind's."""
    texts = (gzip.decompress(path.read_bytes()) for path in (site / FOLDER).rglob("*.pf_fragment"))
    found = [json.loads(text[text.index(b"{") :]) for text in texts]
    return sorted(found, key=lambda fragment: str(fragment["url"]))


def test_pages_that_say_so_are_in_the_index_without_what_is_around_the_text(
    tmp_path: Path,
) -> None:
    write_index(a_site(tmp_path))
    assert [(page["url"], page["content"]) for page in fragments(tmp_path)] == [
        ("/praktijken/huisbezoek/", "Huisbezoek. Het wijkteam belt."),
        ("/praktijken/korte-lijnen/", "Korte lijnen. Het wijkteam belt."),
    ]


def test_bundle_holds_only_what_a_browser_asks_for(tmp_path: Path) -> None:
    write_index(a_site(tmp_path))
    bundle = tmp_path / FOLDER
    names = sorted(path.name for path in bundle.iterdir() if path.suffix != ".pf_meta")
    assert names == [
        "fragment",
        "index",
        "pagefind-entry.json",
        "pagefind-worker.js",
        "pagefind.js",
        "wasm.nl.pagefind",
    ]
    entry = json.loads((bundle / "pagefind-entry.json").read_text(encoding="utf-8"))
    assert [*entry["languages"]] == ["nl"]


def test_equal_pages_give_an_equal_index(tmp_path: Path) -> None:
    def digests(site: Path) -> dict[str, str]:
        return {
            path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted((site / FOLDER).rglob("*"))
            if path.is_file()
        }

    one, other = a_site(tmp_path / "one"), a_site(tmp_path / "other")
    write_index(one)
    write_index(other)
    write_index(other)  # over an older index
    assert digests(one) == digests(other)


def test_site_without_pages_is_told(tmp_path: Path) -> None:
    with pytest.raises(SearchError) as raised:
        write_index(tmp_path)
    assert str(raised.value) == (
        "De zoekindex is niet gemaakt. Pagefind stopte: Error: Pagefind was not able to build an "
        "index. Bouw zonder zoeken met: .venv/bin/kennisbank bouw --zonder-zoeken"
    )


def test_program_that_does_not_start_is_told_with_the_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "pagefind"
    program.write_bytes(b"\x7fELF of another machine")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: program)
    with pytest.raises(SearchError) as raised:
        write_index(a_site(tmp_path / "site"))
    told = str(raised.value)
    assert told.startswith("De zoekindex is niet gemaakt. Pagefind start niet op deze computer (")
    assert told.endswith("Bouw zonder zoeken met: .venv/bin/kennisbank bouw --zonder-zoeken")
