"""Exchange: two folders take each other's place in one step, where the system knows how."""

import errno
import os
import sys
from functools import cache
from pathlib import Path
from typing import Any

AT_FDCWD = -100  # a name is seen from the folder we are in
SWAP = 2  # RENAME_EXCHANGE on Linux, RENAME_SWAP on macOS
UNKNOWN = (errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP)  # to this system, or to this disk


@cache
def library() -> Any:
    """The functions of the system that Python has no name for."""
    import ctypes  # takes milliseconds, and most commands need it not

    return ctypes.CDLL(None, use_errno=True)


def exchange(one: Path, other: Path) -> bool:
    """Have two folders of one disk change names; False when this system or disk cannot."""
    names = os.fsencode(one), os.fsencode(other)
    try:
        if sys.platform == "darwin":
            failed = library().renamex_np(*names, SWAP)
        else:
            failed = library().renameat2(AT_FDCWD, names[0], AT_FDCWD, names[1], SWAP)
    except AttributeError:
        return False
    if not failed:
        return True
    number = last_error()
    if number in UNKNOWN:
        return False
    raise OSError(number, os.strerror(number), str(other))


def flush(folder: Path) -> None:
    """Have the disk of a folder keep all that it was given, so that a power cut loses nothing."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        if library().syncfs(handle):
            raise OSError(last_error(), os.strerror(last_error()), str(folder))
    except AttributeError:
        os.sync()
    finally:
        os.close(handle)


def last_error() -> int:
    """Why the last of these functions failed."""
    import ctypes

    return ctypes.get_errno()
