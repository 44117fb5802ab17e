"""Whole: a file that is written for good or not at all; and the plain writing of what is not in
use yet. Only here is anything written."""

import errno
import os
import re
import shutil
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Self

from kennisbank.disk.locks import take, try_take
from kennisbank.disk.refusals import FULL

HALF = ".deel-"  # the start of the name of a file that is being written; nobody reads those
READABLE = 0o644  # a server is somebody else
ROOM = 64 * 1024  # bytes; a disk with less is full
NOTHING = re.compile(r"(?!)")

Copy = Callable[[str, str], object]  # from one name to another


def write_whole(path: Path, data: bytes, *, durable: bool = True, new: bool = False) -> None:
    """Write a file of which nobody ever finds a part; see `Half`. With `new` it may not exist."""
    with Half(path, durable) as half:
        half.file.write(data)
        half.put(new)


class Half:
    """A file in the making, beside the one it replaces: it is `put` there when it is whole.

    Whatever goes wrong before that changes nothing. Mode and owner stay those of the file before;
    a link is replaced and never followed. What need not be `durable` does not wait for the disk: a
    power cut may damage it.
    """

    def __init__(self, path: Path, durable: bool = True) -> None:
        self.path, self._durable = path, durable
        with naming(path):
            self._before = file_before(path)
            if durable:
                remove_halves(path.parent)
            self._half = path.with_name(f"{HALF}{os.urandom(8).hex()}")
            handle = take(self._half, lambda: None)
        self.file: BinaryIO = os.fdopen(handle, "wb")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Leave nothing beside the file."""
        self._half.unlink(missing_ok=True)
        with suppress(OSError):  # of what was still to be written, and is not wanted any more
            self.file.close()

    def flush(self) -> None:
        """Have the disk take all of it, and so say now whether there is room."""
        with naming(self.path):
            self.file.flush()
            resemble(self.file.fileno(), self._before)
            if self._durable:
                os.fsync(self.file.fileno())

    def put(self, new: bool = False) -> None:
        """Give it its name; with `new` FileExistsError when another has that."""
        self.flush()
        self.give_name(new)
        if self._durable:
            flush_folder(self.path.parent)

    def give_name(self, new: bool = False) -> None:
        """The same once it is flushed, without waiting for the disk."""
        with naming(self.path):
            if new:
                put_new(self._half, self.path)
            else:
                self._half.replace(self.path)


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """What goes wrong is told of this file, and not of what stands beside it."""
    try:
        yield
    except OSError as error:
        error.filename, error.filename2 = str(path), None
        raise


def file_before(path: Path) -> os.stat_result | None:
    """What is known of the file that stands there; nothing of a link, which goes.

    PermissionError when we may not write in it, or when it is no file (`/dev/stdout`).
    """
    try:
        before = path.lstat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(before.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if stat.S_ISLNK(before.st_mode) and (path.is_file() or not path.exists()):
        return None
    if not stat.S_ISREG(before.st_mode) or not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return before


def resemble(handle: int, before: os.stat_result | None) -> None:
    """Give an open file the mode, and if we may the owner, of the one before it."""
    os.fchmod(handle, stat.S_IMODE(before.st_mode) if before else READABLE)
    now = os.fstat(handle)
    if before and (now.st_uid, now.st_gid) != (before.st_uid, before.st_gid):
        with suppress(PermissionError):
            os.fchown(handle, before.st_uid, before.st_gid)


def put_new(half: Path, path: Path) -> None:
    """Give a file its name; FileExistsError when another has it."""
    try:
        path.hardlink_to(half)  # unlike `replace`, never in the place of another
    except FileExistsError:
        raise
    except OSError:  # a disk without links
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from None
        half.replace(path)


def remove_halves(folder: Path) -> None:
    """Remove what those who were killed while writing left in a folder."""
    with os.scandir(folder) as entries:
        left = [Path(entry.path) for entry in entries if entry.name.startswith(HALF)]
    for half in left:
        with suppress(OSError):
            if not half.is_symlink() and half.is_file() and (lock := try_take(half)) is not None:
                half.unlink(missing_ok=True)
                os.close(lock)


def flush_folder(folder: Path) -> None:
    """Have the disk keep the names in a folder, where it can be asked to."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def make_folder(folder: str) -> None:
    """Make one folder, mostly within one that is there: to try that costs least."""
    try:
        os.mkdir(folder)  # noqa: PTH102
    except FileExistsError:
        return
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103


def write_file(file: str, data: bytes, how: int = os.O_TRUNC) -> None:
    """Write a file of a site that is not in its place yet, where a part of a file harms nobody.

    Plain functions, as a Path for each would take as long as the writing.
    """
    target = os.open(file, os.O_WRONLY | os.O_CREAT | how, READABLE)
    try:
        written = 0
        while written < len(data):
            written += os.write(target, data[written:])
    finally:
        os.close(target)


def add_to_file(file: str, data: bytes) -> None:
    """Write more at the end of such a file; of one that is of others too, only here."""
    if os.stat(file).st_nlink > 1:  # noqa: PTH116
        with open(file, "rb") as shared:  # noqa: PTH123
            begin = shared.read()
        os.unlink(file)  # noqa: PTH108
        write_file(file, begin)
    write_file(file, data, os.O_APPEND)


def ask_for_room(folder: Path) -> None:
    """OSError when the disk of a folder is full, which other programs do not always say."""
    trial = folder / ".proef"
    try:
        write_file(str(trial), bytes(ROOM))
    finally:
        trial.unlink(missing_ok=True)


def copy_folder(source: Path, target: Path, copy: Copy, skip: re.Pattern[str] = NOTHING) -> None:
    """Make a folder with all files of another, each as `copy` gives it, but without these names."""
    make_folder(str(target))
    with os.scandir(source) as entries:
        for entry in entries:
            if skip.fullmatch(entry.name):
                continue
            if entry.is_symlink():
                os.symlink(os.readlink(entry.path), target / entry.name)  # noqa: PTH115, PTH211
            elif entry.is_dir(follow_symlinks=False):
                copy_folder(Path(entry.path), target / entry.name, copy, skip)
            elif entry.is_file():
                copy(entry.path, f"{target}/{entry.name}")


def holds(file: str, data: bytes) -> bool:
    """Whether this is a file of our own with this content, that a server may read."""
    try:
        handle = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return False
    try:
        found = os.fstat(handle)
        known = (stat.S_IFREG | READABLE, os.geteuid(), len(data))
        same = (found.st_mode, found.st_uid, found.st_size) == known
        return same and os.read(handle, len(data)) == data
    except OSError:
        return False
    finally:
        os.close(handle)


def share_or_write(kept: str | Path | None, data: bytes, target: str) -> None:
    """A new file with this content, and if the disk can the very one that holds it already.

    Not one that a server may not read: what was kept may have come back under another umask.
    """
    with suppress(FileNotFoundError):  # and not written in: it may be a file of others too
        os.unlink(target)  # noqa: PTH108
    if kept:
        with suppress(OSError):
            if os.stat(kept).st_mode == stat.S_IFREG | READABLE:  # noqa: PTH116
                os.link(kept, target)
                return
    write_file(target, data)


def share_file(source: str, target: str) -> None:
    """One file under two names, where the disk can: never to be written in place."""
    try:
        os.link(source, target)
    except OSError as error:
        if error.errno in FULL:
            raise
        shutil.copy2(source, target)
