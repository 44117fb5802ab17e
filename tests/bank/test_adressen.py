"""Addresses that were published, and what becomes of them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kennisbank.bank import judge, load_bank, publications_of
from kennisbank.drafts.told import check_drafts
from kennisbank.publications import FIRST, read_register, to_list
from tests.builders import DAY, a_bank, write_bank

GEMEENTEN, THEMA = "reference/gemeenten.yml", "themes/evalueren.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The small bank with a page of the editors, all of which was published."""
    write_bank(tmp_path)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/over.md").write_text("# Over\n\nTekst.\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    told = check_drafts(tmp_path).told
    rows = publications_of(load_bank(tmp_path)[0], told, read_register(tmp_path).rows)
    (tmp_path / FIRST).write_text(to_list(rows), encoding="utf-8")
    return tmp_path


def codes(root: Path) -> list[str]:
    found = judge(root, DAY)[1]
    return [f"{one.bestand}: {one.hoe}" for one in found if one.code in ("KB181", "KB182")]


def everywhere(root: Path, old: str, new: str) -> None:
    for path in (*root.glob("*/*.yml"), *root.glob("*/*/*.yml")):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(old, new), encoding="utf-8")


def rename_gemeente(root: Path) -> None:
    everywhere(root, "gemeente: wijchen", "gemeente: wijchen-en-beuningen")
    everywhere(root, "- id: wijchen", "- id: wijchen-en-beuningen\n  aliassen: [Wijchen]")
    everywhere(root, "naam: Wijchen\n", "naam: Wijchen en Beuningen\n")


def rename_page(root: Path) -> None:
    (root / "docs/over.md").rename(root / "docs/over-ons.md")


def rename_regio(root: Path) -> None:
    everywhere(root, "zeeland", "nieuw-zeeland")
    (root / "practices/zeeland").rename(root / "practices/nieuw-zeeland")


def renumber_indicator(root: Path) -> None:
    everywhere(root, "WIJ-I01", "WIJ-I07")


def renumber_vraag(root: Path) -> None:
    everywhere(root, "CAL-VR1", "CAL-VR7")


def empty_gemeente(root: Path) -> None:
    everywhere(root, "\ngemeente: wijchen\n", "\n")


CHANGES: dict[Callable[[Path], None], tuple[str, str, str]] = {
    rename_gemeente: (
        GEMEENTEN,
        "gemeenten/wijchen/",
        "gemeenten/wijchen-en-beuningen/, oud_kenmerk: GM0296",
    ),
    empty_gemeente: (GEMEENTEN, "gemeenten/wijchen/", "regios/gelderland-zuid/"),
    rename_page: ("docs/over.md", "over/", "over-ons/"),
    rename_regio: ("reference/regios.yml", "regios/zeeland/", "regios/nieuw-zeeland/"),
    renumber_indicator: (
        "reference/toezichtkader.yml",
        "toezichtkader/indicator-1/",
        "toezichtkader/indicator-7/",
    ),
    renumber_vraag: (
        "reference/factsheets/vijf-vragen.yml",
        "vijf-vragen/vraag-1/",
        "vijf-vragen/vraag-7/",
    ),
}


@pytest.mark.parametrize("change", CHANGES, ids=lambda each: each.__name__)
def test_address_that_is_gone_is_told_once_until_it_leads_on(
    change: Callable[[Path], None], root: Path
) -> None:
    assert codes(root) == []
    change(root)
    file, old, new = CHANGES[change]
    (told,) = codes(root)
    assert told.startswith(
        f"{file}: Zet terug wat er stond, of zet in reference/doorverwijzingen.yml: `- {{van: {old}"
    )
    line = f"- {{van: {old}, naar: {new}}}\n"
    (root / "reference/doorverwijzingen.yml").write_text(line, encoding="utf-8")
    assert codes(root) == []


def test_page_that_cannot_be_read_is_not_told_as_gone(root: Path) -> None:
    page = root / "docs/over.md"
    page.write_text("---\ntitle: Over: ons\n---\n\nTekst.\n", "utf-8")
    assert codes(root) == []


def test_gemeente_with_the_old_name_as_another_one_is_named(root: Path) -> None:
    rename_gemeente(root)
    (told,) = codes(root)
    assert told.endswith("`- {van: gemeenten/wijchen/, naar: gemeenten/wijchen-en-beuningen/}`.")


def test_record_with_the_old_name_of_a_place_is_told_the_new_one(root: Path) -> None:
    everywhere(root, "- id: wijchen", "- id: wijchen-en-beuningen")
    line = "- {van: gemeenten/wijchen/, naar: gemeenten/wijchen-en-beuningen/}\n"
    (root / "reference/doorverwijzingen.yml").write_text(line, encoding="utf-8")
    unknown = [one for one in judge(root, DAY)[1] if one.code == "KB040"]
    assert unknown
    assert {one.hoe for one in unknown} == {"Schrijf `wijchen-en-beuningen`."}


@pytest.mark.parametrize(
    "pagina", ["elementen/weg/", "begrippen/#weg", "gemeenten/druten/", "weg/#deel"]
)
def test_questions_of_readers_for_a_page_that_is_not_there_are_told_and_stop_nobody(
    root: Path, pagina: str
) -> None:
    rows = (
        "- pagina: praktijken/korte-lijnen/\n  gevraagd: [wie ken ik daar]\n"
        f"- pagina: {pagina}\n  gevraagd: [wat nu]\n"
    )
    (root / "reference/zoekvragen.yml").write_text(rows, encoding="utf-8")
    (told,) = [one for one in judge(root, DAY)[1] if one.code == "KB182"]
    assert (told.bestand, told.regel, told.ernst) == ("reference/zoekvragen.yml", 3, "let op")
    assert told.wat.startswith(f"`{pagina}`")


def test_questions_of_readers_may_be_about_a_term_or_a_page_of_the_editors(root: Path) -> None:
    (term, *_) = a_bank().begrippen.values()
    rows = f"- pagina: {term.url}\n  gevraagd: [wat is dat]\n"
    rows += "- pagina: over/\n  gevraagd: [van wie is dit]\n"
    (root / "reference/zoekvragen.yml").write_text(rows, encoding="utf-8")
    assert not [one for one in judge(root, DAY)[1] if one.code == "KB182"]
