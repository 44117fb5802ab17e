"""Kept: what was made before, found again under its key as long as it is what was made.

The name of a file holds the key and a sum over key and content. So what was damaged, or put under
the name of another, is seen before it is used; it is removed, counted, and made again.
"""

import hashlib
import os
import re
import shutil
import stat
from collections import Counter
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path

from kennisbank.disk.whole import HALF, remove_halves, write_whole

NAME = re.compile(r"([0-9a-f]{40,64})-([0-9a-f]{64})\.[a-z]+")
# What may be removed: also what was kept under a name of before.
OURS = re.compile(rf"[0-9a-f]{{40,64}}|{NAME.pattern}")

LARGEST = 64 * 1024 * 1024  # bytes; what is larger (a site with many attachments) is not kept

_damaged: Counter[Path] = Counter()  # in each folder, since it was last told


class Kept:
    """What is kept in one folder; one that cannot be read or written costs time and no more."""

    def __init__(self, folder: Path, ending: str) -> None:
        self.folder, self._ending, self.damaged = folder, ending, 0
        self._names: dict[str, list[str]] = {}
        there = names_in(folder)
        if any(name.startswith(HALF) for name in there):
            remove_halves(folder)
        for name in there:
            if found := NAME.fullmatch(name):
                self._names.setdefault(found[1], []).append(name)

    @property
    def keys(self) -> Collection[str]:
        """What may be read."""
        return self._names.keys()

    def read(self, key: str) -> bytes:
        """What was kept; nothing when it is not there, or is not what was made."""
        good, names = b"", self._names.get(key, [])
        for name in tuple(names):
            data = b"" if good else read_plain(f"{self.folder}/{name}")
            if data and name == self._name(key, data):
                good = data
                continue
            self.count_damaged(not good)
            self._remove(name)
            names.remove(name)
        return good

    def count_damaged(self, number: int) -> None:
        """So many were damaged, as this process saw, or a copy of it that read here."""
        self.damaged += number
        _damaged[self.folder] += number

    def path_of(self, key: str) -> Path | None:
        """The file that holds it."""
        names = self._names.get(key)
        return self.folder / names[0] if names else None

    def keep(self, key: str, data: bytes) -> Path | None:
        """Keep it, in the place of what was kept under this key; the file, if that could be."""
        if len(data) > LARGEST:
            return None
        name = self._name(key, data)
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            write_whole(self.folder / name, data, durable=False)
            for other in set(self._names.get(key, [])) - {name}:
                self._remove(other)
            self._names[key] = [name]
            return self.folder / name
        return None

    def forget(self, needed: Collection[str], others: int) -> None:
        """Keep what is needed, and of the rest so many files, the newest."""
        used = {name for key in needed for name in self._names.get(key, [])}
        there = filter(OURS.fullmatch, names_in(self.folder))
        rest = [self.folder / name for name in there if name not in used]
        if len(rest) > others:
            with suppress(OSError):
                rest.sort(key=lambda path: -path.lstat().st_mtime_ns)
                for path in rest[others:]:
                    self._remove(path.name)

    def _name(self, key: str, data: bytes) -> str:
        digest = hashlib.sha256(key.encode())
        digest.update(data)
        return f"{key}-{digest.hexdigest()}.{self._ending}"

    def _remove(self, name: str) -> None:
        path = self.folder / name
        with suppress(OSError):
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)


def read_plain(path: str) -> bytes:
    """What is in a plain file; nothing for anything else, without waiting for it."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return b""
    try:
        found = os.fstat(handle)
        plain = stat.S_ISREG(found.st_mode) and found.st_size <= LARGEST
        return os.read(handle, found.st_size) if plain else b""
    except OSError:
        return b""
    finally:
        os.close(handle)


def names_in(folder: Path) -> set[str]:
    """The names in a folder; none when it cannot be read."""
    try:
        return set(os.listdir(folder))  # noqa: PTH208 (a Path for each takes longer)
    except OSError:
        return set()


def tell_damage() -> Iterator[str]:
    """How much was damaged since this was last asked, in words."""
    for folder, number in _damaged.items():
        if number == 1:
            yield f"1 bestand in {folder} was beschadigd en is opnieuw gemaakt."
        elif number:
            yield f"{number} bestanden in {folder} waren beschadigd en zijn opnieuw gemaakt."
    _damaged.clear()
