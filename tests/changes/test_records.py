import shutil
from pathlib import Path

import pytest

from kennisbank.changes.fields import Veld
from kennisbank.changes.records import Soort, Verandering, veranderingen
from tests.builders import write_bank

NAME = "practices/gelderland-zuid/korte-lijnen.yml"


@pytest.fixture
def sides(tmp_path: Path) -> tuple[Path, Path]:
    old = write_bank(tmp_path / "oud")
    (old / "docs").mkdir()
    (old / "docs/over.md").write_text("# Over\n\nEen alinea.\n", encoding="utf-8")
    new = tmp_path / "nieuw"
    shutil.copytree(old, new)
    return old, new


def test_nothing_changed(sides: tuple[Path, Path]) -> None:
    assert veranderingen(*sides) == ()


def test_layout_is_no_change(sides: tuple[Path, Path]) -> None:
    path = sides[1] / NAME
    path.write_text("# een opmerking\n" + path.read_text("utf-8"), encoding="utf-8")
    assert veranderingen(*sides) == ()


def test_a_word_is_told_with_its_record_and_field(sides: tuple[Path, Path]) -> None:
    path = sides[1] / NAME
    text = path.read_text("utf-8")
    path.write_text(text.replace("titel: Korte lijnen", "titel: Lange lijnen"), encoding="utf-8")
    assert veranderingen(*sides) == (
        Verandering(
            Soort.VERANDERD,
            NAME,
            "korte-lijnen",
            "WIJ-G01 Lange lijnen",
            (Veld(("titel",), "Korte lijnen", "Lange lijnen"),),
        ),
    )


def test_new_gone_and_moved(sides: tuple[Path, Path]) -> None:
    old, new = sides
    (new / NAME).rename(new / "practices/gelderland-zuid/kortere-lijnen.yml")
    (new / "practices/zeeland/regiekaart.yml").unlink()
    text = (old / NAME).read_text("utf-8").replace("WIJ-G01", "WIJ-G99")
    (new / "practices/zeeland/erbij.yml").write_text(text, encoding="utf-8")
    (new / "docs/over.md").unlink()
    (new / "docs/extra.md").write_text("# Extra\n", encoding="utf-8")
    found = {(one.soort, one.bestand, one.van) for one in veranderingen(old, new)}
    moved = "practices/gelderland-zuid/kortere-lijnen.yml"
    assert found == {
        (Soort.VERPLAATST, moved, NAME),
        (Soort.WEG, "practices/zeeland/regiekaart.yml", ""),
        (Soort.NIEUW, "practices/zeeland/erbij.yml", ""),
        (Soort.WEG, "docs/over.md", ""),
        (Soort.NIEUW, "docs/extra.md", ""),
    }


def test_a_line_of_a_list_is_a_record_of_its_own(sides: tuple[Path, Path]) -> None:
    path = sides[1] / "reference/bronnen.yml"
    path.write_text(path.read_text("utf-8") + "- {id: erbij, titel: Een bron}\n", encoding="utf-8")
    (found,) = veranderingen(*sides)
    assert (found.soort, found.id, found.noemer) == (Soort.NIEUW, "erbij", "Een bron")


@pytest.mark.parametrize("content", [b"titel: [open", b"\xff\xfe", b"<<<<<<< a\n", b"x" * 300_000])
def test_what_cannot_be_read_is_told(sides: tuple[Path, Path], content: bytes) -> None:
    (sides[1] / NAME).write_bytes(content)
    (found,) = veranderingen(*sides)
    assert (found.soort, found.bestand) == (Soort.ONLEESBAAR, NAME)


def test_a_page_that_cannot_be_read_is_not_told_to_be_gone(sides: tuple[Path, Path]) -> None:
    (sides[1] / "docs/over.md").write_bytes(b"\xff\xfe")
    (found,) = veranderingen(*sides)
    assert (found.soort, found.bestand) == (Soort.ONLEESBAAR, "docs/over.md")


def test_what_cannot_be_read_takes_the_place_of_nothing(sides: tuple[Path, Path]) -> None:
    old, new = sides
    for folder, name in ((old, "a.yml"), (new, "b.yml")):
        (folder / "practices/zeeland" / name).write_text("titel: [open", encoding="utf-8")
    (new / "practices/zeeland/b.yml").rename(new / "practices/gelderland-zuid/a.yml")
    found = [(one.soort, one.bestand) for one in veranderingen(old, new)]
    assert found == [
        (Soort.ONLEESBAAR, "practices/gelderland-zuid/a.yml"),
        (Soort.WEG, "practices/zeeland/a.yml"),
    ]


def test_a_page_is_told_by_paragraph(sides: tuple[Path, Path]) -> None:
    page = sides[1] / "docs/over.md"
    page.write_text("# Over\n\nEen andere alinea.\n", encoding="utf-8")
    (found,) = veranderingen(*sides)
    assert found.velden == (Veld((1,), "Een alinea.", "Een andere alinea."),)
    page.write_bytes(b"# Over\r\n\r\nEen alinea.\r\n")
    assert veranderingen(*sides) == ()


def test_a_draft_that_is_done_is_new_to_readers_and_told_in_full(sides: tuple[Path, Path]) -> None:
    old, new = sides
    text = (old / NAME).read_text("utf-8")
    (old / NAME).write_text(f"{text}status: concept\n", encoding="utf-8")
    (found,) = veranderingen(old, new)
    assert (found.soort, found.concept, found.van) == (Soort.NIEUW, False, "")
    assert Veld(("titel",), None, "Korte lijnen") in found.velden
    moved = new / "practices/gelderland-zuid/kortere-lijnen.yml"
    (new / NAME).rename(moved)
    (found,) = veranderingen(old, new)
    assert (found.soort, found.van) == (Soort.NIEUW, NAME)
    moved.rename(new / NAME)
    changed = text.replace("titel: Korte lijnen", "titel: Lange lijnen")
    (new / NAME).write_text(f"{changed}status: concept\n", encoding="utf-8")
    (found,) = veranderingen(old, new)
    assert (found.soort, found.concept) == (Soort.VERANDERD, True)
    (old / NAME).write_text(text, encoding="utf-8")
    (found,) = veranderingen(old, new)  # it leaves the site
    assert (found.soort, found.concept) == (Soort.VERANDERD, False)
