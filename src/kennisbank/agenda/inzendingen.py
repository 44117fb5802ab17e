"""Submissions: what others sent that was made a draft, here or on a branch that waits."""

import re
from collections.abc import Iterator
from pathlib import Path

from kennisbank.agenda.records import Waar, drafts_in, lacking, to_taak
from kennisbank.agenda.taak import ALL, Groep, Taak
from kennisbank.bank import Harvest
from kennisbank.disk.git import GitError, ask_git
from kennisbank.model import Praktijk

SENT = "INS-"  # the letters before the kenmerk of what was sent
BRANCH = "aanmelding/"  # and the number of the issue
PLACES = (f"refs/heads/{BRANCH}", f"refs/remotes/*/{BRANCH}")


def inzendingen(root: Path, harvest: Harvest, waar: Waar) -> Iterator[Groep]:
    """What somebody sent and waits for: the branches that are not in this work yet, oldest first,
    and the drafts that are."""
    waiting = [
        Taak(f"klaargezet op {day}, als voorstel op de forge", f"tak {name}")
        for name, day in branches_in(root).items()
        if not is_here(name, harvest)
    ]
    sent = [draft for draft in drafts_in(harvest) if draft.kenmerk.startswith(SENT)]
    taken = (*waiting, *(to_taak(one, "status", lacking(one), waar) for one in sent))
    if taken:
        yield Groep(f"Ingestuurd: {len(taken)}. Iemand wacht op antwoord", taken, ALL)


def is_here(branch: str, harvest: Harvest) -> bool:
    """Whether what was sent is in this work too, as a forge may make one commit of a branch."""
    number = branch.removeprefix(BRANCH)
    return any(
        found and int(found[1]) == int(number)
        for praktijk in harvest.of(Praktijk)
        if number.isascii() and number.isdecimal()
        if (found := re.fullmatch("INS-V([0-9]+)", praktijk.kenmerk))
    )


def branches_in(root: Path) -> dict[str, str]:
    """The branches of submissions, with the day of each."""
    if not (root / ".git").exists():
        return {}
    form = "--format=%(committerdate:short) %(refname)"
    try:
        command = ("for-each-ref", "--sort=committerdate", "--no-merged=HEAD", form, *PLACES)
        found = ask_git(root, *command).decode(errors="replace")
    except GitError:  # a folder without a commit yet, or no git
        return {}
    waiting: dict[str, str] = {}
    for line in found.splitlines():
        day, _, name = line.partition(" ")
        waiting.setdefault(BRANCH + name.partition(BRANCH)[2], day)
    return waiting


def has_forge(root: Path) -> bool:
    """Whether git knows another place where this project is."""
    try:
        return (root / ".git").exists() and bool(ask_git(root, "remote").strip())
    except GitError:
        return False
