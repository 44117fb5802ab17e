from datetime import date
from pathlib import Path

import pytest

from kennisbank.documents import Value
from kennisbank.intake import (
    TakenError,
    add_rows,
    first_life,
    place_of,
    plain,
    to_yaml,
    write_drafts,
)
from kennisbank.model import Bron
from kennisbank.problems import ProblemsFound
from tests.builders import write_bank

DRAFT: dict[str, Value] = {
    "titel": "Korte lijnen: snel",
    "kenmerk": "DEV-G01",
    "samenvatting": "",
    "themas": [],
    "regio": "ijsselland",
}


def test_a_draft_is_laid_out_in_the_order_of_the_model() -> None:
    assert to_yaml({**DRAFT, **first_life(date(2026, 11, 29))}) == (
        "kenmerk: DEV-G01\n"
        'titel: "Korte lijnen: snel"\n'
        'samenvatting: ""\n'
        "regio: ijsselland\n"
        "gepubliceerd: 2026-11-29\n"
        "herzien_voor: 2027-11-29\n"
        "wijzigingen:\n"
        "  - datum: 2026-11-29\n"
        "    tekst: Opgenomen in de kennisbank.\n"
        "status: concept\n"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"# kop\n- {id: a}  # zo\n", b"# kop\n- {id: a}  # zo\n- id: b\n  kort: B\n"),
        (b"- id: a", b"- id: a\n- id: b\n  kort: B\n"),
        (b"- id: a\r\n", b"- id: a\r\n- id: b\r\n  kort: B\r\n"),
    ],
)
def test_a_row_is_added_and_no_other_byte_is_changed(before: bytes, after: bytes) -> None:
    assert add_rows(before, [{"kort": "B", "id": "b"}], Bron) == after


def test_a_text_of_others_becomes_plain() -> None:
    text = "• Een\u00ad \u200b punt\r\n  – nog\teen\u202e\n\n\n\nslot \x00"
    assert plain(text) == "Een punt\nnog een\n\nslot"


def test_files_are_written_in_folders_that_were_not_there(tmp_path: Path) -> None:
    root = write_bank(tmp_path)
    bronnen = root / "reference" / "bronnen.yml"
    before, name = bronnen.read_bytes(), place_of("ijsselland", "korte-lijnen-2")
    write_drafts(root, {name: "a: b\n"}, {"reference/bronnen.yml": (before, before + b"#\n")})
    assert (root / name).read_text() == "a: b\n"
    assert bronnen.read_bytes() == before + b"#\n"


def test_nothing_is_written_over_a_file_that_is_there(tmp_path: Path) -> None:
    root = write_bank(tmp_path)
    name = "practices/gelderland-zuid/korte-lijnen.yml"
    before = (root / name).read_bytes()
    with pytest.raises(TakenError, match=f"{name}: dit bestand is er al"):
        write_drafts(root, {"practices/x/nieuw.yml": "a: b\n", name: "weg"})
    assert (root / name).read_bytes() == before
    assert not (root / "practices" / "x").exists()


def test_nothing_is_written_when_a_file_changed_meanwhile(tmp_path: Path) -> None:
    root = write_bank(tmp_path)
    bronnen = {"reference/bronnen.yml": (b"zoals het was", b"zoals het wordt")}
    with pytest.raises(TakenError, match=r"bronnen\.yml: dit bestand is net veranderd"):
        write_drafts(root, {"practices/x/nieuw.yml": "a: b\n"}, bronnen)
    assert not (root / "practices" / "x").exists()


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    root = write_bank(tmp_path / "bank")
    (root / "practices" / "elders").symlink_to(tmp_path)
    with pytest.raises(ProblemsFound, match="koppeling"):
        write_drafts(root, {"practices/elders/nieuw.yml": "a: b\n"})
    assert not (tmp_path / "nieuw.yml").exists()
