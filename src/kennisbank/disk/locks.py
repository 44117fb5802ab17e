"""Locks: who is at work on something. Who is killed lets go by itself, which a written number
of a process does not."""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

SLOT = "slot"  # the file in a folder on which the lock is


def take(path: Path, say: Callable[[], object]) -> int:
    """Lock a file, which is made if need be: a descriptor, which lets go when it is closed.

    When another has it, we `say` so once and stay until that one lets go.
    """
    lock = try_take(path)
    if lock is None:
        say()
    while lock is None:
        lock = open_lock(path)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX)
        except BaseException:
            os.close(lock)
            raise
        lock = lock_if_there(lock, path)
    return lock


def try_take(path: Path) -> int | None:
    """Lock a file, which is made if need be; None when another has it."""
    while True:
        lock = open_lock(path)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(lock)
            if isinstance(error, BlockingIOError):
                return None
            raise
        if (taken := lock_if_there(lock, path)) is not None:
            return taken


def open_lock(path: Path) -> int:
    """A descriptor of the file that is to be locked."""
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o644)


def share_with_children(lock: int) -> None:
    """Programs that are started with `close_fds=False` have the lock too, and outlive us with it.

    So what they write in is not cleared away when only we are killed.
    """
    os.set_inheritable(lock, True)


def lock_if_there(lock: int, path: Path) -> int | None:
    """The lock, unless its last owner removed that very file just before we had it."""
    with suppress(FileNotFoundError):
        if os.path.samestat(os.fstat(lock), path.lstat()):
            return lock
    os.close(lock)
    return None


@contextmanager
def own_folder(prefix: str) -> Iterator[Path]:
    """A folder for temporary files; those that killed processes left behind are removed."""
    for left in Path(tempfile.gettempdir()).glob(f"{prefix}*"):
        remove_dead(left)
    folder = Path(tempfile.mkdtemp(prefix=prefix))
    lock = take(folder / SLOT, lambda: None)
    share_with_children(lock)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(lock)


def remove_dead(folder: Path) -> None:
    """Remove a folder of ours, unless somebody is still at work in it."""
    with suppress(OSError):
        stat = folder.lstat()
        if folder.is_symlink() or not folder.is_dir() or stat.st_uid != os.getuid():
            return
        if (lock := try_take(folder / SLOT)) is not None:
            shutil.rmtree(folder, ignore_errors=True)
            os.close(lock)
