"""The records of the project as a workbook: all of them come back as they are typed."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from kennisbank.bank import gather, load_bank
from kennisbank.cli import main
from kennisbank.documents.layout import stripped
from kennisbank.intake.workbook import Words
from kennisbank.intake.workbook.cells import from_cell, to_cell
from kennisbank.model import Praktijk
from tests.projects import CONTENT, REPO


def test_every_field_of_every_record_comes_back_from_its_cell() -> None:
    words = Words(load_bank(REPO)[0])
    for document in gather(REPO).documents:
        if document.name.startswith("practices/"):
            for name, value in document.data.items():
                text = to_cell(name, value, Praktijk, words)
                assert from_cell(name, text, Praktijk, words) == stripped(value), document.name


@pytest.mark.parametrize("name", ["p.xlsx", "p.ods"])
def test_no_byte_changes_on_the_way_there_and_back(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder in CONTENT:
        shutil.copytree(REPO / folder, tmp_path / folder)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.yml")}
    root, day = ["--root", str(tmp_path)], ["--vandaag", date.today().isoformat()]
    path = str(tmp_path / name)
    assert main(["werkblad", "--naar", path, *root, *day]) == 0
    assert main(["inlezen", path, "--neem-over", *root, *day]) == 0
    count = sum("practices" in path.parts for path in before)
    assert f"0 nieuw, 0 veranderd, {count} gelijk.\n" in capsys.readouterr().out
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.yml")} == before
