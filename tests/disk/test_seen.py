import os
from pathlib import Path

import pytest

from kennisbank.disk import Odd, OddFile, look_at, read_plain


def test_files_are_sorted_by_folder_and_seen_from_the_root(tmp_path: Path) -> None:
    for name in ("a/b/x.yml", "a-b/x.yml", "a/y.yml", "z.yml", "other/x.yml"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    assert [*look_at(tmp_path, ("z.yml", "a-b", "a", "gone")).plain] == [
        *("a/b/x.yml", "a/y.yml", "a-b/x.yml", "z.yml")
    ]


def test_state_changes_when_a_file_is_written_or_put_back(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_text("een", encoding="utf-8")
    stat = path.stat()
    first = look_at(tmp_path, ("a.yml",))
    assert look_at(tmp_path, ("a.yml",)) == first
    path.write_text("zes", encoding="utf-8")  # as long, and dated back
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert look_at(tmp_path, ("a.yml",)) != first


def test_folder_that_leads_to_itself_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/b").symlink_to(tmp_path / "a")
    assert look_at(tmp_path, ("a",)) == ({}, {"a/b": Odd("link", str(tmp_path / "a"))})


def test_folder_of_a_system_gives_no_files_and_is_searched_for_links(tmp_path: Path) -> None:
    """The engine walks into it, and would walk out of it again."""
    (tmp_path / "docs/.git").mkdir(parents=True)
    (tmp_path / "docs/.git/config").touch()
    (tmp_path / "docs/.git/all").symlink_to("/")
    assert look_at(tmp_path, ("docs",)) == ({}, {"docs/.git/all": Odd("link", "/")})


@pytest.mark.parametrize("name", ["docs", "docs/a", "docs/a/b.md"])
def test_link_on_the_way_to_a_name_is_told_and_not_followed(name: str, tmp_path: Path) -> None:
    (tmp_path / "elsewhere/a").mkdir(parents=True)
    (tmp_path / "elsewhere/a/b.md").touch()
    (tmp_path / "docs").symlink_to("elsewhere")
    assert look_at(tmp_path, (name,)) == ({}, {"docs": Odd("link", "elsewhere")})


def test_no_more_is_read_of_a_file_than_asked(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"x" * 100)
    assert read_plain(path, 100) == b"x" * 100
    assert read_plain(path, 9) == b"x" * 10


@pytest.mark.parametrize("kind", ["link", "pipe", "folder"])
def test_what_was_put_in_the_place_of_a_file_is_not_read(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    if kind == "link":
        path.symlink_to("/etc/hostname")
    elif kind == "pipe":
        os.mkfifo(path)
    else:
        path.mkdir()
    with pytest.raises(OddFile) as caught:
        read_plain(path, 100)
    assert caught.value.odd.kind == kind
