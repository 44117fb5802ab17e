"""The list of woonplaatsen, made of a table of the CBS."""

from pathlib import Path

import pytest

from kennisbank.bank import load_bank
from tests.builders import write_bank
from tools.woonplaatsen import main

HEAD = "Woonplaatscode,Woonplaats,Gemeentecode\n"
ROWS = "1,'s-Gravenhage,0518\n2,Arnemuiden,GM0687\n3,Vlissingen,718\n4,Alverna ,0296\n5,Aa,296\n"


def make(root: Path, rows: str) -> int:
    table = root / "tabel.csv"
    table.write_text(HEAD + rows, encoding="utf-8")
    return main([str(table), "2024", "--root", str(root)])


def test_table_becomes_a_list_that_the_bank_reads(tmp_path: Path) -> None:
    root = write_bank(tmp_path)
    assert make(root, ROWS) == 0
    text = (root / "reference/woonplaatsen.yml").read_text(encoding="utf-8")
    assert "# Bron: CBS, Woonplaatsen in Nederland 2024, CC BY 4.0, bewerking." in text
    bank, problems = load_bank(root)
    assert problems == ()
    assert {one.gemeente: one.namen for one in bank.woonplaatsen.values()} == {
        "s-gravenhage": ("'s-Gravenhage",),
        "middelburg": ("Arnemuiden",),
        "vlissingen": ("Vlissingen",),
        "wijchen": ("Aa", "Alverna"),
    }


def test_municipality_that_only_one_of_both_knows_stops_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_bank(tmp_path)
    before = (root / "reference/woonplaatsen.yml").read_bytes()
    assert make(root, ROWS.replace("0687", "0999")) == 1
    assert capsys.readouterr().err == "Niet in beide: GM0687, GM0999.\n"
    assert (root / "reference/woonplaatsen.yml").read_bytes() == before
