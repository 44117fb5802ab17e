import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from kennisbank.disk import own_folder
from kennisbank.disk.locks import SLOT, take, try_take

HOLDER = """
import sys, time
from pathlib import Path
from kennisbank.disk.locks import take
take(Path(sys.argv[1]), lambda: None)
print("has it", flush=True)
time.sleep(60)
"""


def test_lock_of_who_is_killed_is_free_at_once(tmp_path: Path) -> None:
    path = tmp_path / SLOT
    with subprocess.Popen([sys.executable, "-c", HOLDER, path], stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        assert try_take(path) is None
        holder.kill()
        holder.wait()
    lock = try_take(path)
    assert lock is not None
    os.close(lock)


def test_lock_on_a_file_that_was_removed_meanwhile_is_no_lock(tmp_path: Path) -> None:
    path = tmp_path / SLOT
    first = take(path, lambda: None)

    def remove_and_let_go() -> None:
        path.unlink()
        os.close(first)

    second = take(path, remove_and_let_go)
    assert try_take(path) is None
    os.close(second)


def test_lock_does_not_follow_a_link(tmp_path: Path) -> None:
    (tmp_path / "elders").touch()
    (tmp_path / SLOT).symlink_to(tmp_path / "elders")
    with pytest.raises(OSError, match="symbolic links"):
        try_take(tmp_path / SLOT)


def test_folders_that_killed_processes_left_go_and_those_of_the_living_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    for name in ("proef-dood", "ander-dood"):
        (tmp_path / name / "x").mkdir(parents=True)
    (tmp_path / "elders").mkdir()
    (tmp_path / "proef-link").symlink_to(tmp_path / "elders")
    with own_folder("proef-") as one, own_folder("proef-") as two:
        names = {path.name for path in tmp_path.iterdir()}
        assert names == {one.name, two.name, "ander-dood", "elders", "proef-link"}
    assert {path.name for path in tmp_path.iterdir()} == {"ander-dood", "elders", "proef-link"}
