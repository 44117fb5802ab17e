from pathlib import Path

import pytest

from kennisbank.cli import main
from kennisbank.cli.codes import BAD_CONTENT, BAD_USE, GOOD
from tests.builders import write_bank

NAME = "practices/zeeland/regiekaart.yml"


def test_opmaak_rewrites_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = str(write_bank(tmp_path))
    assert main(["opmaak", "--controleer", "--root", root]) == BAD_CONTENT
    looked = capsys.readouterr().out
    assert f"{NAME}: heeft een andere opmaak.\n" in looked
    assert looked.endswith("Herstel dit met: .venv/bin/kennisbank opmaak\n")
    before = (tmp_path / NAME).read_bytes()
    assert main(["opmaak", "--root", root]) == GOOD
    assert f"{NAME}: opgemaakt.\n" in capsys.readouterr().out
    assert (tmp_path / NAME).read_bytes() != before
    assert main(["opmaak", "--controleer", "--root", root]) == GOOD
    assert capsys.readouterr().out == ""
    assert main(["check", "--root", root]) == GOOD


def test_opmaak_of_one_folder_leaves_the_others(tmp_path: Path) -> None:
    root = write_bank(tmp_path)
    names = (NAME, "practices/landelijk/eerst-veiligheid.yml")
    before = [(root / name).read_bytes() for name in names]
    assert main(["opmaak", str(root / "practices/zeeland"), "--root", str(root)]) == GOOD
    same = [(root / name).read_bytes() == was for name, was in zip(names, before, strict=True)]
    assert same == [False, True]


def test_opmaak_leaves_what_it_cannot_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_bank(tmp_path)
    (root / NAME).write_text("titel: Nee: nee\n", encoding="utf-8")
    assert main(["opmaak", str(root / NAME), "--root", str(root)]) == BAD_CONTENT
    assert capsys.readouterr().out.startswith(f"{NAME}:1:11: in deze tekst staat een dubbele punt")
    assert (root / NAME).read_text(encoding="utf-8") == "titel: Nee: nee\n"


def test_opmaak_of_something_else_is_wrong_use(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "docs.md"
    assert main(["opmaak", str(other), "--root", str(write_bank(tmp_path))]) == BAD_USE
    assert capsys.readouterr().out == f"{other}: dit is geen bestand met records.\n"


def test_schema_says_what_it_wrote(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mkdocs.yml").touch()
    root = str(tmp_path)
    assert main(["schema", "--root", root]) == GOOD
    assert "schema/praktijk.schema.json\n" in capsys.readouterr().out
    assert main(["schema", "--root", root]) == GOOD
    assert capsys.readouterr().out == "Alles was al gelijk aan het model.\n"
