"""A whole site, built by the command as editors run it; and what stops that."""

import re
import shutil
from pathlib import Path

import pytest

from kennisbank.publications import FIRST, LIST, read_list
from tests.projects import FIXED, SAID, bouw, copy_project, small_project, tree


def test_report_tells_where_the_site_is_and_what_is_in_it(project: Path) -> None:
    site, report = project / "site", (project / SAID).read_text(encoding="utf-8")
    praktijken = len(list((FIXED / "practices").glob("*/*.yml")))
    pages = len(list(site.rglob("*.html")))
    pdfs = len(list((site / "pdf").iterdir()))
    # Its titles are from before a title had to say what could be better.
    titles = [line for line in report.splitlines() if "(KB137)" in line]
    lines = [line for line in report.splitlines() if line not in titles]
    assert lines[:2] == [
        f"De site staat in {site}",
        f"{praktijken} praktijken, {pages} pagina’s, 0 fouten, {len(titles)} keer let op",
    ]
    assert [re.sub(r"^ *\d+\.\d\d s  ", "", line) for line in lines[2:]] == [
        "lezen en controleren",
        "wachten op MkDocs",
        f"{pdfs} pdf’s, {pdfs} nieuw gezet",
        "pagina’s van records",
        "links controleren",
        "zoekindex",
        "starten en wisselen",
        "totaal",
    ]


def test_second_build_in_another_place_is_the_same_to_the_byte(
    project: Path, tmp_path: Path
) -> None:
    # The sheets are those of before: `test_equal_content_gives_equal_bytes` sets them twice, and
    # `test_properdocs_builds_the_same_site` in another process.
    second_root = copy_project(tmp_path, sheets=project)
    assert bouw(second_root).returncode == 0
    first, second = tree(project / "site"), tree(second_root / "site")
    assert list(second) == list(first)
    assert [name for name, content in second.items() if content != first[name]] == []


@pytest.fixture
def broken(small: Path, tmp_path: Path) -> Path:
    """A copy of the small project with an older site, in which a test makes a mistake."""
    root = small_project(tmp_path, sheets=small)
    (root / "site").mkdir()
    (root / "site/index.html").write_text("de vorige", encoding="utf-8")
    return root


def check_nothing_changed(root: Path) -> None:
    assert tree(root / "site") == {"index.html": b"de vorige"}
    assert list(root.glob(".bouw-*")) == []


def test_broken_records_stop_the_build_with_all_problems(broken: Path) -> None:
    for name in ("a", "b"):
        (broken / f"practices/zeeland/{name}.yml").write_text("titel: [x\n", encoding="utf-8")
    done = bouw(broken)
    assert (done.returncode, done.stdout) == (1, "")
    lines = [line for line in done.stderr.splitlines() if "(KB019)" in line]
    assert lines == [
        f"practices/zeeland/{name}.yml:1:8: hier begint een haakje dat niet wordt gesloten: "
        "`titel: [x`. Sluit het haakje, of zet de hele tekst tussen dubbele aanhalingstekens. "
        "(KB019)"
        for name in ("a", "b")
    ]
    assert done.stderr.endswith("Er is niets gebouwd. De site in site is niet veranderd.\n")
    assert "Traceback" not in done.stderr
    check_nothing_changed(broken)


def test_unknown_word_on_a_page_stops_the_build_at_its_line(broken: Path) -> None:
    page = broken / "docs/over.md"
    page.write_text("---\nrender_macros: true\n---\n\n{{ tema() }}\n", encoding="utf-8")
    done = bouw(broken)
    assert done.returncode == 1
    assert "docs/over.md:5:1: `tema` is geen bekende macro. Bedoelde u `thema`?" in done.stderr
    assert "Traceback" not in done.stderr
    check_nothing_changed(broken)


def test_setting_that_moved_stops_the_build_at_its_line(broken: Path) -> None:
    settings = broken / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(f"{text}extra:\n  redactie: {{}}\n", encoding="utf-8")
    done = bouw(broken)
    assert done.returncode == 1
    assert f"mkdocs.yml:{text.count(chr(10)) + 2}:3: extra, redactie: " in done.stderr
    check_nothing_changed(broken)


def test_link_that_only_the_built_site_shows_to_be_dead_stops_the_build(broken: Path) -> None:
    page = broken / "docs/over.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(f'{text}\n<a href="../gegevens/nergens.js">x</a>\n', encoding="utf-8")
    done = bouw(broken)
    assert done.returncode == 1
    assert "over/index.html: de link naar gegevens/nergens.js leidt nergens heen" in done.stderr
    check_nothing_changed(broken)


def test_site_says_what_it_publishes_and_shares_what_did_not_change_with_the_last(
    small: Path, broken: Path
) -> None:
    site = broken / "site"
    shutil.rmtree(site)
    shutil.copytree(small / "site", site)
    inodes = {path: path.stat().st_ino for path in site.rglob("*") if path.is_file()}
    record = next(broken.glob("practices/*/korte-lijnen.yml"))
    record.write_text(record.read_text("utf-8").replace("titel: ", "titel: Heel ", 1), "utf-8")
    before = b"adres,bestand,kenmerk,inhoud,wijzigingen\n"
    (broken / FIRST).write_bytes(before)
    assert bouw(broken).returncode == 0
    assert (broken / FIRST).read_bytes() == before
    rows, problems = read_list((broken / "site" / LIST).read_text(encoding="utf-8"), LIST)
    assert problems == []
    there = {path.relative_to(broken / "site").as_posix() for path in broken.glob("site/**/*")}
    for folder in ("praktijken", "elementen", "gemeenten", "regios", "gesprek", "themas"):
        pages = {f"{folder}/{path.name}/" for path in broken.glob(f"site/{folder}/*/")}
        assert pages <= rows.keys()
    assert {name for name in there if name.startswith("pdf/")} <= rows.keys()
    shared = {
        path.relative_to(site).as_posix()
        for path, inode in inodes.items()
        if path.exists() and path.stat().st_ino == inode
    }
    assert "praktijken/korte-lijnen/index.html" not in shared
    assert "nieuw/volgen.xml" not in shared
    assert "over/index.html" in shared
    assert shared > {name for name in tree(small / "site") if name.startswith("hulp/")}
    now, then = tree(site), tree(small / "site")
    assert [name for name in shared if now[name] != then[name]] == []


def test_sheet_that_does_not_fit_stops_the_build_at_its_field(broken: Path) -> None:
    record = broken / "practices/gelderland-zuid/korte-lijnen.yml"
    text = record.read_text(encoding="utf-8")
    long = "toelichting:\n" + f"  - {'Een lange zin. ' * 46}\n" * 6
    record.write_text(re.sub(r"toelichting:\n(- .*\n)+", long, text), encoding="utf-8")
    done = bouw(broken)
    assert (done.returncode, done.stdout) == (1, "")
    assert "toelichting: de factsheet past niet: 2 kanten A4, en het mag één kant zijn." in (
        done.stderr
    )
    assert "Traceback" not in done.stderr
    check_nothing_changed(broken)
