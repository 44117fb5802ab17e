"""The index of Pagefind over a small site, and what is said when it cannot be made."""

import gzip
import hashlib
import json
import os
import stat
from pathlib import Path

import pagefind_bin
import pytest

from kennisbank.site.search import FOLDER, SearchError, count_parts, write_index

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


def fragments(site: Path, folder: str = FOLDER) -> list[dict[str, str]]:
    """What the index says of each page; a fragment is JSON after a word of Pagefind's."""
    texts = (gzip.decompress(path.read_bytes()) for path in (site / folder).rglob("*.pf_fragment"))
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


def test_what_is_said_to_it_elsewhere_changes_no_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Settings of Pagefind where we happen to be: with them it would take every page."""
    (tmp_path / "hier").mkdir()
    (tmp_path / "hier/pagefind.toml").write_text('root_selector = "h1"\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path / "hier")
    monkeypatch.setenv("PAGEFIND_ROOT_SELECTOR", "h1")
    a_site(tmp_path / "hier/site")
    write_index(Path("site"))
    assert [page["content"] for page in fragments(Path("site"))] == [
        "Huisbezoek. Het wijkteam belt.",
        "Korte lijnen. Het wijkteam belt.",
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


def test_many_pages_are_indexed_in_parts_that_have_each_page_once(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for n in range(12):
        a_page(site, f"praktijken/p-{n}", f"Titel {n}")
    a_page(site, "lijsten/alles", "Alles", body="")
    write_index(site, parts=3)
    bundle = site / FOLDER
    assert sorted(path.name for path in bundle.iterdir()) == ["deel-1", "deel-2", "deel-3"]
    found = [page["url"] for page in fragments(site)]
    assert sorted(found) == sorted(f"/praktijken/p-{n}/" for n in range(12))
    counts = [
        json.loads((part / "pagefind-entry.json").read_text())["languages"]["nl"]["page_count"]
        for part in bundle.iterdir()
    ]
    assert (sum(counts), min(counts) > 0) == (12, True)
    programs = {path.parent.name for path in bundle.rglob("*.js")}
    assert programs == {"deel-1"}  # the others are read with it
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_page_stays_in_its_part_when_others_come(tmp_path: Path) -> None:
    def parts_with(site: Path, *urls: str) -> dict[str, str]:
        for url in urls:
            a_page(site, url, url)
        write_index(site, parts=2)
        return {
            page["url"]: part.name
            for part in (site / FOLDER).iterdir()
            for page in fragments(site, f"{FOLDER}/{part.name}")
        }

    some = [f"praktijken/p-{n}" for n in range(8)]
    before = parts_with(tmp_path / "before" / "site", *some)
    after = parts_with(tmp_path / "after" / "site", "praktijken/a", *some)
    assert before.items() <= after.items()


@pytest.mark.parametrize(("pages", "parts"), [(0, 1), (1, 1), (10, 1), (11, 2), (20, 2), (21, 3)])
def test_no_part_has_more_pages_than_asked(pages: int, parts: int) -> None:
    assert count_parts(pages, 10) == parts


def test_pages_of_a_disk_without_links_are_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    site = tmp_path / "site"
    for n in range(12):
        a_page(site, f"praktijken/p-{n}", f"Titel {n}")
    write_index(site, parts=2)
    assert len(fragments(site)) == 12


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
