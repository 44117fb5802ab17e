from pathlib import Path

from kennisbank.cli.derived import REPAIR, find_drift, write_files

ROOT = Path(__file__).parents[2]
FILES = ["schema/praktijk.schema.json", "sjablonen/praktijk.yml"]


def test_what_is_kept_here_is_what_the_model_says() -> None:
    drifted = list(find_drift(ROOT))
    assert drifted == [], f"{', '.join(drifted)}: niet gelijk aan het model. Herstel: {REPAIR}"


def test_all_files_are_written_once(tmp_path: Path) -> None:
    written = write_files(tmp_path)
    assert set(FILES) <= set(written)
    assert write_files(tmp_path) == []


def test_a_changed_file_has_drifted(tmp_path: Path) -> None:
    write_files(tmp_path)
    changed = {*FILES, ".github/ISSUE_TEMPLATE/goed-voorbeeld.yml"}
    for name in changed:
        (tmp_path / name).write_text("iets anders", encoding="utf-8")
    assert set(find_drift(tmp_path)) == changed
    assert set(write_files(tmp_path)) == changed


def test_a_schema_of_nothing_is_thrown_away(tmp_path: Path) -> None:
    write_files(tmp_path)
    (tmp_path / "schema/oud.schema.json").touch()
    assert write_files(tmp_path) == ["schema/oud.schema.json"]
    assert list(find_drift(tmp_path)) == []


def test_what_a_killed_command_left_there_goes(tmp_path: Path) -> None:
    write_files(tmp_path)
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
