import os
from pathlib import Path

import pytest

from kennisbank.disk import write_together
from kennisbank.disk.whole import Half


def test_all_files_are_written_and_keep_their_mode(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_bytes(b"before")
    old.chmod(0o600)
    write_together({old: b"after", new: b"made"})
    assert (old.read_bytes(), new.read_bytes()) == (b"after", b"made")
    assert old.stat().st_mode & 0o777 == 0o600
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new", "old"]


def test_what_cannot_be_written_leaves_all_as_it_was(tmp_path: Path) -> None:
    good, folder = tmp_path / "good", tmp_path / "folder"
    good.write_bytes(b"before")
    folder.mkdir()
    with pytest.raises(IsADirectoryError):
        write_together({good: b"after", folder: b"never"})
    assert good.read_bytes() == b"before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "good"]


def test_a_disk_that_refuses_at_the_last_moment_gives_back_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, made, last = (tmp_path / name for name in ("first", "made", "last"))
    first.write_bytes(b"before")
    give_name = Half.give_name

    def name_but_not_the_last(half: Half, new: bool = False) -> None:
        if half.path == last:
            raise OSError(28, "No space left on device")
        give_name(half, new)

    monkeypatch.setattr(Half, "give_name", name_but_not_the_last)
    with pytest.raises(OSError, match="No space"):
        write_together({first: b"after", made: b"new", last: b"never"})
    monkeypatch.undo()
    assert first.read_bytes() == b"before"
    assert [path.name for path in tmp_path.iterdir()] == ["first"]


def test_nothing_is_waited_for_between_the_first_name_and_the_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else who is killed while a disk is busy leaves some of the files."""
    done: list[str] = []
    wait, give_name = os.fsync, Half.give_name
    monkeypatch.setattr(os, "fsync", lambda handle: [done.append("waited"), wait(handle)])
    monkeypatch.setattr(
        Half, "give_name", lambda half, new=False: [done.append("named"), give_name(half, new)]
    )
    write_together({tmp_path / "one": b"1", tmp_path / "two": b"2"})
    assert done == ["waited", "waited", "named", "named", "waited"]
