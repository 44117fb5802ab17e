from pathlib import Path

import pytest

from kennisbank.cli.derived import BEGIN, END, REPAIR, find_drift, rows, with_table, write_files

ROOT = Path(__file__).parents[2]
FILES = ["schema/praktijk.schema.json", "sjablonen/praktijk.yml"]


def an_empty_project(root: Path) -> Path:
    (root / "mkdocs.yml").touch()
    (root / "BIJDRAGEN.md").write_text(f"Voor\n{BEGIN}\noud\n{END}\nNa\n", encoding="utf-8")
    return root


def test_what_is_kept_here_is_what_the_model_says() -> None:
    drifted = list(find_drift(ROOT))
    assert drifted == [], f"{', '.join(drifted)}: niet gelijk aan het model. Herstel: {REPAIR}"


def test_all_files_are_written_once(tmp_path: Path) -> None:
    written = write_files(an_empty_project(tmp_path))
    assert set(FILES) <= set(written)
    assert write_files(tmp_path) == []


def test_a_changed_file_has_drifted(tmp_path: Path) -> None:
    write_files(an_empty_project(tmp_path))
    changed = {*FILES, ".github/ISSUE_TEMPLATE/goed-voorbeeld.yml"}
    for name in changed:
        (tmp_path / name).write_text("iets anders", encoding="utf-8")
    assert set(find_drift(tmp_path)) == changed
    assert set(write_files(tmp_path)) == changed


def test_a_schema_of_nothing_is_thrown_away(tmp_path: Path) -> None:
    write_files(an_empty_project(tmp_path))
    (tmp_path / "schema/oud.schema.json").touch()
    assert write_files(tmp_path) == ["schema/oud.schema.json"]
    assert list(find_drift(tmp_path)) == []


def test_what_a_killed_command_left_there_goes(tmp_path: Path) -> None:
    write_files(an_empty_project(tmp_path))
    left = tmp_path / "schema/.deel-0123456789abcdef"
    left.write_text("half", encoding="utf-8")
    write_files(tmp_path)
    assert not left.exists()
    left.write_text("half", encoding="utf-8")
    changed = next((tmp_path / "schema").glob("*.json"))
    changed.write_text("{}", encoding="utf-8")  # what is written beside it, takes it away first
    write_files(tmp_path)
    assert not left.exists()
    assert list(find_drift(tmp_path)) == []


def test_only_the_table_in_the_manual_changes() -> None:
    manual = with_table(f"Voor\n{BEGIN}\noud\n{END}\nNa\n")
    assert manual.startswith(f"Voor\n{BEGIN}\n\n| Veld |")
    assert manual.endswith(f"\n\n{END}\nNa\n")
    assert "oud" not in manual.split("\n")
    assert with_table(manual) == manual


def test_a_manual_without_the_marks_is_our_mistake() -> None:
    with pytest.raises(ValueError, match="ontbreken"):
        with_table("Geen tekens.")


def test_a_row_has_five_cells() -> None:
    assert {row.count(" | ") for row in rows()} == {4}
    assert next(rows()) == (
        "| `kenmerk` | Korte, vaste code die wordt gedrukt en aangehaald, zoals WIJ-G01. | ja | "
        "drie hoofdletters, een streepje, een of twee hoofdletters en hooguit drie cijfers, "
        "zoals WIJ-G01 | `WIJ-G09` |"
    )
