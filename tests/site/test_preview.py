"""What a preview shows after a change is what a new build makes, to the byte."""

import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kennisbank.cli import main
from kennisbank.site.engine import CACHE
from kennisbank.site.preview import Preview
from tests.projects import small_project

pytestmark = pytest.mark.slow  # the engine, again and again

TODAY = date(2026, 12, 1)
MARK = ("robots.txt", "vooruit.txt")  # what only a build of it has
RECORD = "practices/zeeland/regiekaart.yml"


def replaced(name: str, pattern: str, new: str) -> Callable[[Path], None]:
    def change(root: Path) -> None:
        path = root / name
        text = path.read_text(encoding="utf-8")
        changed = re.sub(pattern, new, text, count=1, flags=re.M)
        assert changed != text
        path.write_text(changed, encoding="utf-8")

    return change


def element_added(root: Path) -> None:
    text = (root / ELEMENT).read_text(encoding="utf-8")
    new = re.sub(r"^kenmerk: .*", "kenmerk: WEL-E99", text, flags=re.M)
    (root / "elements/een-nieuw-element.yml").write_text(new, encoding="utf-8")
    link = replaced(RECORD, "^elementen:\n", "elementen:\n- een-nieuw-element\n")
    link(root)


def added(root: Path) -> None:
    text = (root / RECORD).read_text(encoding="utf-8")
    new = re.sub(r"^kenmerk: .*", "kenmerk: VLI-VL99", text, flags=re.M)
    (root / "practices/zeeland/een-nieuw-record.yml").write_text(new, encoding="utf-8")


def concept_added(root: Path) -> None:
    added(root)
    kept = (root / "practices/zeeland/een-nieuw-record.yml").read_text(encoding="utf-8")
    text = re.sub(r"^kenmerk: .*", "kenmerk: VLI-VL98", kept, flags=re.M)
    text = re.sub(r"^(?:titel|status): .*\n", "", text, flags=re.M) + "status: concept\n"
    (root / CONCEPT).write_text(text, encoding="utf-8")


def concept_published(root: Path) -> None:
    text = (root / CONCEPT).read_text(encoding="utf-8")
    text = text.replace("status: concept", "titel: Nu is het geschreven")
    (root / CONCEPT).write_text(text, encoding="utf-8")


CONCEPT = "practices/zeeland/een-concept.yml"
ELEMENT = "elements/samen-eerste-contact.yml"
PAGE = "praktijken/regiekaart/index.html"

# One change of each kind of thing that a page is made of, and a page on which it is to be seen.
CHANGES = {
    "a title": (PAGE, replaced(RECORD, "^titel: .*", "titel: Een heel andere titel")),
    "a theme of a record": (
        "themas/evalueren/index.html",
        replaced(RECORD, "^themas:\n", "themas:\n- evalueren\n"),
    ),
    "a line of what changed": (
        "nieuw/index.html",
        replaced(
            RECORD,
            r"\Z",
            "wijzigingen:\n- datum: '2026-11-30'\n  tekst: De titel is anders.\n",
        ),
    ),
    "a new record": ("praktijken/index.html", added),
    "a concept": ("praktijken/een-concept/index.html", concept_added),
    "a concept that becomes published": ("praktijken/een-concept/index.html", concept_published),
    "a title of an element": (
        PAGE,
        replaced(ELEMENT, "^titel: .*", "titel: Het eerste contact is samen"),
    ),
    "how an element works": (
        "elementen/samen-eerste-contact/index.html",
        replaced(ELEMENT, "^werking:\n", "werking:\n- Anders.\n"),
    ),
    "what a record says of an element": (
        PAGE,
        replaced(
            RECORD,
            r"^elementen:\n- samen-eerste-contact\n",
            r"\g<0>verbanden:\n- element: samen-eerste-contact\n  betekenis: ontbrak\n"
            "  hoe: Hier niet.\n",
        ),
    ),
    "a new element, and a record that names it": ("elementen/index.html", element_added),
    "what a theme is in short": (
        "themas/evalueren/index.html",
        replaced("themes/evalueren.yml", "^kort: .*", "kort: Kijk samen terug."),
    ),
    "a name of a region": (
        "regios/zeeland/index.html",
        replaced("reference/regios.yml", "naam: Zeeland", "naam: Zeeuwland"),
    ),
    "a term": (
        "begrippen/index.html",
        replaced("reference/begrippen.yml", "^- id: .*\n  term: .*", r"\g<0> (anders)"),
    ),
    "a source": (
        "praktijken/korte-lijnen/index.html",
        replaced("reference/bronnen.yml", "  kort: .*", "  kort: Andere naam"),
    ),
    "a text of the editors": (
        "over/index.html",
        replaced("docs/over.md", r"\Z", "\nNog een alinea.\n"),
    ),
    "a word on a page": ("nieuw/index.html", replaced("docs/nieuw.md", r"aantal=30", "aantal=3")),
    "a template of the engine": (
        "404.html",
        replaced("overrides/partials/voet.html", "geen officiële site", "geen echte site"),
    ),
    "a stylesheet": ("", replaced("overrides/assets/tokens.css", r"\A", "/* anders */\n")),
    "where the redactie is reached": (
        PAGE,
        replaced("reference/redactie.yml", r"\{\}", 'formulier: "https://voorbeeld.nl/"'),
    ),
}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_project(tmp_path_factory.mktemp("repo"))


@pytest.fixture(scope="module")
def preview(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Preview:
    preview = Preview(root, tmp_path_factory.mktemp("work"), TODAY)
    assert preview.refresh()
    assert preview.problems == ""
    return preview


def shown_by(preview: Preview, file: str) -> bytes | None:
    assert preview.shown is not None
    path = preview.site / file
    return preview.shown.find(file) or (path.read_bytes() if path.is_file() else None)


def built_anew(root: Path, target: Path) -> dict[str, bytes]:
    options = ["--root", str(root), "--map", str(target), "--vandaag", TODAY.isoformat()]
    assert main(["bouw", *options, "--vooruit", "--zonder-zoeken"]) == 0
    return {
        path.relative_to(target).as_posix(): path.read_bytes()
        for path in sorted(target.rglob("*"))
        if path.is_file() and path.name not in MARK
    }


def test_preview_is_the_same_as_a_new_build_after_each_kind_of_change(
    root: Path, preview: Preview, tmp_path: Path
) -> None:
    for number, (kind, (page, change)) in enumerate(CHANGES.items()):
        seen = shown_by(preview, page)
        change(root)
        assert preview.refresh(), kind
        assert preview.problems == "", kind
        assert shown_by(preview, page) != seen or not page, f"{kind} is not to be seen on {page}"
        if number in (len(CHANGES) // 2, len(CHANGES) - 1):  # a build for each takes too long
            now = all_shown_by(preview)
            shutil.rmtree(root / CACHE)  # what the engine built for the preview
            site = built_anew(root, tmp_path / str(number) / "site")
            shown = {file: now.get(file) or shown_by(preview, file) for file in site}
            assert [file for file, data in site.items() if shown[file] != data] == []
            assert sorted(now) == sorted(file for file in site if file.endswith(".html"))
    assert built_anew(root, tmp_path / "again/site") == site  # with what was kept meanwhile


def all_shown_by(preview: Preview) -> dict[str, bytes | None]:
    """Every page."""
    assert preview.shown is not None
    return {file: shown_by(preview, file) for file in preview.shown.files()}


def test_nothing_new_is_nothing_to_see(preview: Preview) -> None:
    preview.refresh()
    before = preview.changes
    assert not preview.refresh()
    assert preview.changes == before


def test_mistake_is_told_and_the_site_stays_until_it_is_mended(
    root: Path, preview: Preview
) -> None:
    preview.refresh()
    shown, text = preview.shown, (root / RECORD).read_text(encoding="utf-8")
    (root / RECORD).write_text(f"{text}titel: nog een\n", encoding="utf-8")
    assert preview.refresh()
    assert f"{RECORD}:" in preview.problems
    assert "KB012" in preview.problems
    assert preview.shown is shown
    (root / RECORD).write_text(text, encoding="utf-8")
    assert preview.refresh()
    assert preview.problems == ""


def test_page_that_the_engine_cannot_build_is_told_and_tried_again(
    root: Path, preview: Preview
) -> None:
    page = root / "docs/over.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(f"{text}\n[weg](nergens.md)\n", encoding="utf-8")
    assert preview.refresh()
    assert "nergens.md" in preview.problems
    page.write_text(text, encoding="utf-8")
    assert preview.refresh()
    assert preview.problems == ""
