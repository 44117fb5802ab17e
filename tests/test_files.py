import os
from pathlib import Path

from kennisbank.files import list_files


def test_files_are_sorted_by_folder_and_seen_from_the_root(tmp_path: Path) -> None:
    for name in ("a/b/x.yml", "a-b/x.yml", "a/y.yml", "z.yml", "other/x.yml"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    assert [*list_files(tmp_path, ("z.yml", "a-b", "a", "gone"))] == [
        *("a/b/x.yml", "a/y.yml", "a-b/x.yml", "z.yml")
    ]


def test_state_changes_when_a_file_is_written_or_put_back(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_text("een", encoding="utf-8")
    stat = path.stat()
    first = list_files(tmp_path, ("a.yml",))
    assert list_files(tmp_path, ("a.yml",)) == first
    path.write_text("zes", encoding="utf-8")  # as long, and dated back
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert list_files(tmp_path, ("a.yml",)) != first


def test_folder_that_leads_to_itself_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/b").symlink_to(tmp_path / "a")
    assert list_files(tmp_path, ("a",)) == {}
