"""Scaffold: the folder beside a site in which the next one is built, and how that takes its place.

At each moment there is a whole site, the last one or the new one: it survives who is killed, a
full disk, and another build at the same time (decision 0031).
"""

import errno
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from kennisbank.disk.exchange import exchange, flush
from kennisbank.disk.locks import SLOT, share_with_children, take, try_take
from kennisbank.disk.signals import ignore_from_now
from kennisbank.disk.whole import Copy, copy_folder, flush_folder, naming, write_whole

YARD = ".bouw-"  # the start of the name of the folder beside a site; the rest is its name
WORK = "werk-"  # in there, the start of the name of the folder of one command
NEW, OLD, GONE = "site", "oud", "weg"  # in that: the new site, the last one, and what may go
WHOLE = "heel"  # says that the new site is whole, and stands on the disk
UNMOVABLE = (errno.EXDEV, errno.EBUSY, errno.EPERM)
ELSEWHERE = "Kies een andere map."


class PlaceError(Exception):
    """No site can be put here; the text says why, and what to do."""


class Scaffold:
    """What one command has to itself: `work`, a folder for notes, and `new`, the site to be."""

    def __init__(self, site: Path, work: Path) -> None:
        self.site, self.work, self.new = site, work, work / NEW

    def begin_with_last(self, copy: Copy) -> None:
        """Let the new site begin as the last one, with each file as `copy` gives it."""
        copy_folder(self.site, self.new, copy)

    def place(self, besides: Callable[[], object] = lambda: None) -> None:
        """Put the new site in its place and do `besides`: both, or neither when one fails."""
        mark, old = self.work / WHOLE, self.work / OLD
        self.new.chmod(0o755)
        flush(self.new)
        write_whole(mark, b"")
        ignore_from_now()
        try:
            swap(self.new, self.site, old)
            try:
                besides()
            except OSError:
                undo(self.new, self.site, old)
                raise
        except OSError as error:
            mark.unlink()
            if error.errno not in UNMOVABLE:
                raise
            reason = f"{self.site} kan niet in één stap worden vervangen ({error.strerror})."
            raise PlaceError(f"{reason} Er is niets veranderd. {ELSEWHERE}") from None
        flush_folder(self.site.parent)


@contextmanager
def scaffold_for(site: Path, root: Path | None = None) -> Iterator[Scaffold]:
    """Our turn to build a site: who comes later waits. PlaceError when none can be put there.

    `root` is that of the project, which no site may hold. What is made meanwhile is readable for a
    server, whatever the caller's umask.
    """
    site = full(site)
    if root and root.is_relative_to(site):
        raise PlaceError(f"In {site} staat het project zelf. Er is niets veranderd. {ELSEWHERE}")
    check_place(site)
    before = os.umask(0o022)
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        with turn_at(site) as yard:
            work = Path(tempfile.mkdtemp(prefix=WORK, dir=yard))
            try:
                yield Scaffold(site, work)
            finally:
                clear(work, site)
    finally:
        os.umask(before)


def full(site: Path) -> Path:
    """The site as everybody names it; a link is not followed, the folder where it stands is."""
    site = Path(os.path.abspath(site))  # noqa: PTH100 (`resolve` would follow it)
    return site.parent.resolve() / site.name


def check_place(site: Path) -> None:
    """PlaceError for what cannot change places with another folder."""
    if site.is_symlink():
        raise PlaceError(
            f"{site} is een koppeling (symbolische link). Er is niets veranderd. Noem de map "
            "zelf, of haal de koppeling weg."
        )
    if site.is_mount():
        raise PlaceError(
            f"{site} is een schijf op zichzelf, en kan dus niet in één stap worden vervangen. "
            f"Er is niets veranderd. Kies een map daarin, zoals {site / 'site'}."
        )


@contextmanager
def turn_at(site: Path) -> Iterator[Path]:
    """The folder beside a site for our work, as soon as nobody else alive is at work there.

    What others left there is removed, and a site that is missing is put back (`clear`).
    """
    yard, lock = yard_of(site), None

    def say() -> None:
        print(f"{site}: hier is een andere opdracht bezig. Deze wacht daarop.", file=sys.stderr)

    while lock is None:
        with naming(site.parent):
            yard.mkdir(exist_ok=True)
        try:
            lock = take(yard / SLOT, say)
        except FileNotFoundError:  # removed by who was before us
            continue
        except BaseException:
            with suppress(OSError):
                yard.rmdir()
            raise
    share_with_children(lock)
    try:
        clear_all(yard, site)
        yield yard
    finally:
        leave(yard, lock)


@contextmanager
def kept_still(site: Path) -> Iterator[None]:
    """Nobody replaces a site while it is read; where we may not write, that is left to chance."""
    with ExitStack() as stack:
        try:
            stack.enter_context(turn_at(full(site)))
        except OSError as error:
            if error.errno not in (errno.EACCES, errno.EROFS, errno.EPERM):
                raise
        yield


def repair(site: Path) -> bool:
    """Put a site back that is missing since a command was killed; whether that was done."""
    site = full(site)
    if not is_missing(site) or not (yard := yard_of(site)).is_dir():
        return False
    lock = try_take(yard / SLOT)
    if lock is None:  # somebody is building the first site
        return False
    try:
        clear_all(yard, site)
    finally:
        leave(yard, lock)
    return not is_missing(site)


def yard_of(site: Path) -> Path:
    """Where work on a site is done."""
    yard = site.with_name(YARD + site.name)
    if yard.is_symlink() or yard.is_file():
        raise PlaceError(f"{yard} staat in de weg. Er is niets veranderd. Haal het weg.")
    return yard


def leave(yard: Path, lock: int) -> None:
    """Let go of the folder for work; it goes, unless somebody waits for it."""
    (yard / SLOT).unlink(missing_ok=True)
    with suppress(OSError):
        yard.rmdir()
    os.close(lock)


def clear_all(yard: Path, site: Path) -> None:
    """Clear away what others left, who are dead as we have the lock."""
    for left in sorted(yard.glob(f"{WORK}*")):
        if not left.is_symlink():
            clear(left, site)


def is_missing(site: Path) -> bool:
    """Whether there is nothing that a site could take the place of; an empty folder is nothing."""
    return not os.path.lexists(site) or (
        site.is_dir() and not site.is_symlink() and not any(site.iterdir())
    )


def clear(work: Path, site: Path) -> None:
    """Remove the folder of a command that is over; if there is no site, what is whole is put there.

    A site that is being removed has another name first, so that a part is never taken for a site.
    """
    old, new, mark, gone = (work / name for name in (OLD, NEW, WHOLE, GONE))
    if is_missing(site):
        for whole in (old, *([new] if mark.exists() else ())):
            if whole.is_dir():
                whole.rename(site)
                break
    mark.unlink(missing_ok=True)
    if old.exists():
        old.rename(gone)
    shutil.rmtree(work, ignore_errors=True)


def swap(new: Path, site: Path, old: Path) -> None:
    """Put the new site in its place, and the last one, if there is one, at `old`.

    In one step where the system can. Else in two: who is killed between them leaves no site, which
    `repair` puts back.
    """
    try:
        if exchange(new, site):
            new.rename(old)
            return
        site.rename(old)
    except FileNotFoundError:
        new.rename(site)
        return
    try:
        new.rename(site)
    except OSError:
        old.rename(site)
        raise


def undo(new: Path, site: Path, old: Path) -> None:
    """Have everything as it was before `swap`."""
    if old.exists():
        swap(old, site, new)
    else:
        site.rename(new)
