"""The disk on which is built: what it does by itself, so that it is not taken for our work.

A file system without a journal (ext4 in many virtual machines) uses the number of a removed file
again only after some minutes, and looks through all of those for each new folder: after a site of
thousands of pages was removed, the next takes up to ten times as long to write. So nothing is
removed while there is something to measure, and a report says how fast the disk was.
"""

import time
from itertools import count
from pathlib import Path

FOLDERS = 4000
KILOBYTES = 20


def set_aside(path: Path, attic: Path) -> None:
    """Move a file or folder out of the way, into `attic` on the same disk, if it is there."""
    if path.exists():
        attic.mkdir(parents=True, exist_ok=True)
        path.rename(next(free for at in count() if not (free := attic / f"{at}").exists()))


def probe(folder: Path) -> float:
    """Seconds to write folders with one file of a page's size each; they stay in `folder`."""
    page = b"x" * KILOBYTES * 1000
    folder.mkdir(parents=True)
    started = time.perf_counter()
    for number in range(FOLDERS):
        (folder / f"{number}").mkdir()
        (folder / f"{number}" / "index.html").write_bytes(page)
    return time.perf_counter() - started


def told(before: float, after: float) -> str:
    """What the disk did before and after the measuring, in a sentence."""
    return (
        f"Writing {FOLDERS} folders with a file of {KILOBYTES} kB each, by one process, took "
        f"{before:.2f} s before and {after:.2f} s after measuring, with nothing removed."
    )
