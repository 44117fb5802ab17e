"""Files: which there are in some folders, and what changes when one is written or put back."""

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

State = tuple[int, int, int, int]  # times of the content and of the file, size, number on the disk


def list_files(root: Path, names: Sequence[str]) -> dict[str, State]:
    """Every file at or under these names, seen from the root, sorted by folder, with its state."""
    found = (file for name in names for file in files_at(str(root), name))
    return dict(sorted(found, key=lambda file: file[0].split("/")))


def files_at(root: str, name: str) -> Iterator[tuple[str, State]]:
    """One file, or all in a folder; what is not there gives nothing."""
    path = f"{root}/{name}"
    with suppress(FileNotFoundError):
        if not os.path.isdir(path):  # noqa: PTH112 (a Path for each takes longer than the looking)
            yield name, to_state(os.stat(path))  # noqa: PTH116
            return
        with os.scandir(path) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    yield from files_at(root, f"{name}/{entry.name}")
                elif entry.is_file():
                    yield f"{name}/{entry.name}", to_state(entry.stat())


def to_state(stat: os.stat_result) -> State:
    """The state of a file."""
    return stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size, stat.st_ino
