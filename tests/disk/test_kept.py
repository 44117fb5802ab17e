"""What is kept is read back when it is what was made, and made again when it is not."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kennisbank.disk import Kept, tell_damage

KEY, OTHER = "a" * 64, "b" * 64
DATA = b"wat er gemaakt is"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder in which two things are kept."""
    kept = Kept(tmp_path, "bin")
    kept.keep(KEY, DATA)
    kept.keep(OTHER, b"iets anders")
    [*tell_damage()]
    return tmp_path


def file_of(folder: Path, key: str = KEY) -> Path:
    (path,) = folder.glob(f"{key}-*")
    return path


def test_what_is_kept_is_read_back(folder: Path) -> None:
    kept = Kept(folder, "bin")
    assert set(kept.keys) == {KEY, OTHER}
    assert (kept.read(KEY), kept.read("c" * 64), kept.damaged) == (DATA, b"", 0)
    assert kept.path_of(KEY) == file_of(folder)
    assert file_of(folder).read_bytes() == DATA


def flip_each_bit(path: Path) -> None:
    data = path.read_bytes()
    for at in range(len(data) * 8):
        path.write_bytes(
            data[: at // 8] + bytes([data[at // 8] ^ 1 << at % 8]) + data[at // 8 + 1 :]
        )
        assert Kept(path.parent, "bin").read(KEY) == b""
        path.write_bytes(data)
    path.write_bytes(b"")


DAMAGES: dict[str, Callable[[Path], object]] = {
    "each bit": flip_each_bit,
    "empty": lambda path: path.write_bytes(b""),
    "cut": lambda path: path.write_bytes(DATA[:-1]),
    "longer": lambda path: path.write_bytes(DATA + b"!"),
    "exchanged": lambda path: file_of(path.parent, OTHER).rename(path),
    "renamed": lambda path: (
        path.unlink(),
        (other := file_of(path.parent, OTHER)).rename(
            path.with_name(other.name.replace(OTHER, KEY))
        ),
    ),
    "a folder": lambda path: (path.unlink(), (path / "x").mkdir(parents=True)),
    "a link": lambda path: path.symlink_to(path.rename(path.with_name("elders"))),
    "a link to itself": lambda path: (path.unlink(), path.symlink_to(path)),
    "a pipe": lambda path: (path.unlink(), os.mkfifo(path)),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_is_damaged_is_counted_and_kept_again(damage: str, folder: Path) -> None:
    DAMAGES[damage](file_of(folder))
    [*tell_damage()]
    kept = Kept(folder, "bin")
    assert kept.read(KEY) == b""
    assert [*tell_damage()] == [f"1 bestand in {folder} was beschadigd en is opnieuw gemaakt."]
    assert [*tell_damage()] == []
    kept.keep(KEY, DATA)
    assert Kept(folder, "bin").read(KEY) == DATA
    assert not file_of(folder).is_symlink()


def test_file_that_was_linked_elsewhere_is_not_written_in(folder: Path) -> None:
    file_of(folder).write_bytes(b"damaged")
    (folder / "elders").hardlink_to(file_of(folder))
    kept = Kept(folder, "bin")
    assert kept.read(KEY) == b""
    kept.keep(KEY, DATA)
    assert (folder / "elders").read_bytes() == b"damaged"


def test_of_a_key_only_the_last_is_kept(folder: Path) -> None:
    Kept(folder, "bin").keep(KEY, b"nieuwer")
    Kept(folder, "bin").keep(KEY, b"nieuwst")
    assert Kept(folder, "bin").read(KEY) == b"nieuwst"
    assert file_of(folder).read_bytes() == b"nieuwst"


def test_what_a_killed_process_left_goes(folder: Path) -> None:
    (folder / ".deel-1").touch()
    Kept(folder, "bin")
    assert not (folder / ".deel-1").exists()


@pytest.mark.parametrize("name", ["weg", "bestand", "pijp"])
def test_folder_that_is_none_costs_time_only(name: str, tmp_path: Path) -> None:
    (tmp_path / "bestand").touch()
    os.mkfifo(tmp_path / "pijp")
    kept = Kept(tmp_path / name / "x", "bin")
    assert kept.read(KEY) == b""
    kept.forget([], 0)
    file = kept.keep(KEY, DATA)
    assert (file and file.read_bytes()) == (DATA if name == "weg" else None)
    assert Kept(tmp_path / name / "x", "bin").read(KEY) == (DATA if name == "weg" else b"")
