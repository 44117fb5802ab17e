"""Seen: which plain files there are in some folders, and what else stands there.

Nothing is followed, opened or waited for while looking.
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import accumulate, islice
from pathlib import Path
from typing import NamedTuple

from kennisbank.disk.odd import (
    FILE_NAME,
    MAX_PATH,
    ORDINARY,
    SMALL,
    Odd,
    is_of_system,
    odd_of_error,
    odd_of_mode,
    odd_of_name,
    odd_of_size,
    told,
    twins_in,
)

MAX_DEPTH = 8  # folders within each other
MAX_IN_FOLDER, MAX_FILES = 20_000, 200_000  # in a folder; with all folders in it
MAX_TOGETHER = 1024 * 1024 * 1024  # bytes in a folder with all folders in it

Entry = os.DirEntry[str]
State = tuple[int, int, int, int]  # times of the content and of the file, size, number on the disk


class Seen(NamedTuple):
    """What was seen: the plain files with their state, and what is no plain file."""

    plain: dict[str, State]
    odd: dict[str, Odd]


def look_at(root: Path, names: Sequence[str]) -> Seen:
    """All that is at or under these names, seen from the root, the files sorted by folder.

    A name with a point is that of a file. What is not there gives nothing, nor does what a system
    keeps for itself, unless the engine would follow it, or wait for it.
    """
    look = Look(str(root))
    for name in names:
        look.at(name)
    return Seen(dict(sorted(look.plain.items(), key=by_folder)), look.odd)


def by_folder(file: tuple[str, object]) -> list[str]:
    """Sort key that keeps together what is in a folder."""
    return file[0].split("/")


class Look:
    """One look from a root: what was seen so far."""

    def __init__(self, root: str) -> None:
        self.root = root
        self.plain, self.odd = dict[str, State](), dict[str, Odd]()
        self.size = 0  # of all plain files together

    def at(self, name: str) -> None:
        """Add a file, or all in a folder."""
        if "." not in name.rpartition("/")[2][1:]:
            if self.is_folder(name):
                self.under(name)
            return
        folder = name.rpartition("/")[0]
        if (not folder or self.is_folder(folder)) and (found := self.look(name)):
            self.add(name, found, odd_of_mode(found.st_mode, True, f"{self.root}/{name}"))

    def is_folder(self, name: str) -> bool:
        """Whether a folder is there, and on the way to it nothing but folders."""
        for place in accumulate(name.split("/"), lambda folder, part: f"{folder}/{part}"):
            if (found := self.look(place)) is None:
                return False
            if wrong := odd_of_mode(found.st_mode, False, f"{self.root}/{place}"):
                self.add(place, found, wrong)
                return False
        return True

    def look(self, place: str) -> os.stat_result | None:
        """What is known of what stands in one place, if anything does."""
        try:
            return os.lstat(f"{self.root}/{place}")
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            self.odd[place] = odd_of_error(error)
            return None

    def under(self, name: str) -> None:
        """Add all in a folder, in bounded time however many that is, and however deep."""
        waiting, left, before = [(name, False)], MAX_FILES, self.size
        while waiting:
            folder, of_system = waiting.pop()
            try:
                with os.scandir(f"{self.root}/{folder}") as scanned:
                    entries = list(islice(scanned, MAX_IN_FOLDER + 1))
            except FileNotFoundError:
                continue
            except OSError as error:
                self.odd[folder] = odd_of_error(error)
                continue
            left -= len(entries)
            if left < 0:
                self.odd[name] = Odd("many", "200.000")
                return
            if len(entries) > MAX_IN_FOLDER:
                self.odd[folder] = Odd("many", "20.000")
                continue
            rest = entries if of_system else [*self.add_ordinary(entries, folder)]
            waiting += filter(None, (self.add_entry(e, folder, of_system) for e in rest))
            if not of_system and any(not ORDINARY.fullmatch(entry.name) for entry in rest):
                self.odd.update(twins_in(folder, [entry.name for entry in entries]))
        if self.size - before > MAX_TOGETHER:
            self.odd[name] = Odd("together", told(MAX_TOGETHER))

    def add_ordinary(self, entries: Sequence[Entry], folder: str) -> Iterator[Entry]:
        """Add the files that nothing can be wrong with, as nearly all are; what else there is."""
        plain, is_ordinary, longest = self.plain, ORDINARY.fullmatch, MAX_PATH - len(folder) - 1
        for entry in entries:
            own = entry.name
            if is_ordinary(own) and len(own) <= longest and entry.is_file(follow_symlinks=False):
                try:
                    found = entry.stat(follow_symlinks=False)
                except OSError:
                    yield entry
                    continue
                size = found.st_size
                if size <= SMALL and found.st_mode & 0o444 == 0o444:
                    state = found.st_mtime_ns, found.st_ctime_ns, size, found.st_ino
                    plain[f"{folder}/{own}"] = state
                    self.size += size
                    continue
            yield entry

    def add_entry(self, entry: Entry, folder: str, of_system: bool) -> tuple[str, bool] | None:
        """Add what stands in a folder; a folder comes back, to be looked in."""
        name = f"{folder}/{entry.name}"
        of_system = of_system or is_of_system(entry.name)
        wrong = None if of_system else odd_of_name(entry.name, name)
        if entry.is_dir(follow_symlinks=False):
            if name.count("/") > MAX_DEPTH:
                wrong = Odd("deep")
            elif not of_system and FILE_NAME.fullmatch(entry.name):
                wrong = Odd("folder")
            if wrong:
                self.odd[name] = wrong
            return None if wrong else (name, of_system)
        try:
            found = entry.stat(follow_symlinks=False)
        except FileNotFoundError:
            return None
        except OSError as error:
            self.odd[name] = odd_of_error(error)
            return None
        unlike = odd_of_mode(found.st_mode, True, entry.path)
        if not of_system or (unlike and not is_broken(entry)):
            self.add(name, found, unlike or wrong)
        return None

    def add(self, name: str, found: os.stat_result, wrong: Odd | None) -> None:
        """Add one file, or what is wrong with it."""
        wrong = wrong or odd_of_size(name, found.st_size)
        if not wrong and found.st_mode & 0o444 != 0o444:
            readable = os.access(f"{self.root}/{name}", os.R_OK)
            wrong = None if readable else Odd("unread")
        if wrong:
            self.odd[name] = wrong
        else:
            self.size += found.st_size
            times = found.st_mtime_ns, found.st_ctime_ns
            self.plain[name] = *times, found.st_size, found.st_ino


def is_broken(entry: Entry) -> bool:
    """Whether this is a link to nothing, which some programs make beside a file that is open."""
    with suppress(OSError):
        return entry.is_symlink() and not os.path.exists(entry.path)  # noqa: PTH110
    return False
