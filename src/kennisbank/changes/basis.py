"""The basis: the project as it was where a proposal began, in a folder of its own."""

import os
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from kennisbank.disk import make_folder, write_file
from kennisbank.disk.git import GitError, ask_git
from kennisbank.model.collections import EDITED

READ = (*EDITED, "docs", "mkdocs.yml")  # what people write


class BasisError(Exception):
    """The basis cannot be had; the message says why, in Dutch."""


@dataclass(frozen=True)
class Basis:
    """Where the basis stands, and the names of all files that were changed since, from the root."""

    map: Path
    anders: tuple[str, ...]


@contextmanager
def basis_of(root: Path, since: str) -> Iterator[Basis]:
    """What people had written where this work left `since` (a branch or a commit), until the end.

    What others put on that branch afterwards is not held against this work. BasisError when git
    does not know it.
    """
    commit = ask(
        root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{since}^{{commit}}"
    )
    start = commit.decode().strip()
    with suppress(BasisError):  # too little of the history is here: then the branch as it is now
        start = ask(root, "merge-base", start, "HEAD").decode().strip()
    there = ask(root, "ls-tree", "-z", "--name-only", start, *READ).split(b"\0")
    names = [name.decode() for name in there if name]
    changed = ask(root, "diff", "--name-only", "--no-renames", "-z", start, "--", ".")
    new = ask(root, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")
    anders = sorted({os.fsdecode(name) for name in (*changed.split(b"\0"), *new.split(b"\0"))})
    with TemporaryDirectory(prefix="kennisbank-") as folder:
        if names:
            packed = ask(root, "archive", "--format=tar", start, "--", *names)
            unpack(packed, Path(folder))
        yield Basis(Path(folder), tuple(filter(None, anders)))


def unpack(packed: bytes, folder: Path) -> None:
    """Write the files of an archive that git made; a link in it is no text of ours.

    By hand, as the Python of Debian 12 cannot be asked to do so safely (`filter="data"`).
    """
    with tarfile.open(fileobj=BytesIO(packed)) as archive:
        for member in filter(tarfile.TarInfo.isreg, archive):
            path = folder / member.name
            if ".." not in path.parts and (content := archive.extractfile(member)):
                make_folder(str(path.parent))
                write_file(str(path), content.read())


def ask(root: Path, *question: str) -> bytes:
    """What git answers; BasisError when it has no answer."""
    try:
        return ask_git(root, *question)
    except GitError as error:
        said = f" Git zegt: {error}" if str(error) else ""
        raise BasisError(
            "git kent dat begin niet, of deze map is geen kopie van het project. Haal eerst alles "
            f"op met `git fetch`, of noem een ander begin met `--sinds`.{said}"
        ) from None
