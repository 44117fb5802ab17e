"""Odd: why something among the files is none that can be used: what it is, its name, its size.

A second name of a file elsewhere (a hard link) cannot be told from the first, so that is none.
"""

import errno
import os
import re
import stat
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import NamedTuple

MAX_PATH = 200  # signs from the root: Windows knows 260, with what stands before the root
MAX_NAME = 255  # bytes
KB, MB = 1024, 1024 * 1024
ATTACHMENT = 25 * MB
# How large another file may be, by how its name ends; who reads a text says that it is too long.
LARGEST = {"py": 256 * KB, "csv": 10 * MB}
SMALL = 256 * KB  # anything may be this large
# A name as most are: with nothing in it that some system or program knows better.
ORDINARY = re.compile(
    r"(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|\Z))[a-z0-9]+(?:-[a-z0-9]+)*"
    r"(?:\.(?:yml|md|csv|html|css|js|svg|png|woff2))?"
)
# What systems and programs keep beside the files of people; nobody reads or shows it.
OF_SYSTEM = re.compile(
    r"\..*|~\$.*|#.*#|.*~|.*\.(?:orig|rej|bak|tmp|sw[op])|(?:eh)?thumbs\.db|desktop\.ini|icon\r"
    r"|__macosx|__pycache__|\$recycle\.bin",
    re.I | re.S,
)
RESERVED = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\..*)?", re.I | re.S
)
SIGNS = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f-\x9f\u2028\u2029]')
# A folder with such a name would be taken for the file.
FILE_NAME = re.compile(r".*\.(?:ya?ml|csv|txt|md|markdown|mkdn?|mdown|html?|css|js|py|pdf)", re.I)


class Odd(NamedTuple):
    """Why something is no file that can be used: its kind, and what was found."""

    kind: str
    found: str = ""


class OddFile(Exception):
    """What was a plain file a moment ago, or was taken for one, is none."""

    def __init__(self, path: str, odd: Odd) -> None:
        self.path, self.odd = path, odd
        super().__init__(path, odd)


def is_of_system(name: str) -> bool:
    """Whether something with this name, in any folder, is kept by a system or a program."""
    return OF_SYSTEM.fullmatch(name) is not None


def odd_of_name(own: str, name: str) -> Odd | None:
    """What keeps another computer from having something with this name."""
    if not is_text(own):
        return Odd("bytes", own)
    if RESERVED.fullmatch(own):
        return Odd("reserved", own)
    if SIGNS.search(own):
        return Odd("sign", own)
    if own[-1] in ". ":
        return Odd("end", own)
    if len(name) > MAX_PATH or len(own.encode()) > MAX_NAME:
        return Odd("long", f"{len(name)} tekens")
    return None


def is_text(name: str) -> bool:
    """Whether the bytes of a name on the disk are UTF-8."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def odd_of_mode(mode: int, is_file: bool, path: str) -> Odd | None:
    """What is wrong with something of this kind in the place of a file, or of a folder."""
    if stat.S_ISREG(mode):
        return None if is_file else Odd("file")
    if stat.S_ISDIR(mode):
        return Odd("folder") if is_file else None
    if stat.S_ISLNK(mode):
        target = ""
        with suppress(OSError):
            target = os.readlink(path)  # noqa: PTH115
        return Odd("link", target)
    return Odd("pipe" if stat.S_ISFIFO(mode) else "socket" if stat.S_ISSOCK(mode) else "device")


def odd_of_size(name: str, size: int) -> Odd | None:
    """Whether a file is larger than one of its kind may be."""
    limit = LARGEST.get(name.rpartition(".")[2].lower(), ATTACHMENT)
    return Odd("large", told(limit)) if size > limit else None


def told(size: int) -> str:
    """`25 MB`, `256 kB`."""
    return f"{size // MB} MB" if size >= MB else f"{size // KB} kB"


def odd_of_error(error: OSError) -> Odd:
    """Why something could not be looked at or opened."""
    match error.errno:
        case errno.ENAMETOOLONG:
            return Odd("long", "meer dan 4.000 tekens")
        case errno.ELOOP:
            return Odd("link")
        case errno.ENXIO:
            return Odd("socket")
        case errno.EACCES | errno.EPERM:
            return Odd("unread")
    return Odd("unread", error.strerror or "")


def twins_in(folder: str, names: Sequence[str]) -> Iterator[tuple[str, Odd]]:
    """The names that another computer takes for an earlier one in the same folder."""
    first = dict[str, str]()
    for name in sorted(names):
        key = unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())
        if key in first:
            yield f"{folder}/{name}", Odd("twin", first[key])
        first.setdefault(key, name)
