"""Submissions: what others sent that was made a draft, on a branch that waits for a judgement."""

from collections.abc import Iterator
from pathlib import Path

from kennisbank.agenda.taak import Groep, Taak, count
from kennisbank.disk.git import GitError, ask_git

BRANCH = "aanmelding/"  # and the number of the issue
PLACES = (f"refs/heads/{BRANCH}", f"refs/remotes/*/{BRANCH}")


def inzendingen(root: Path) -> Iterator[Groep]:
    """The branches with a submission that is not in this work yet, oldest first."""
    if not (root / ".git").exists():
        return
    form = "--format=%(committerdate:short) %(refname)"
    try:
        command = ("for-each-ref", "--sort=committerdate", "--no-merged=HEAD", form, *PLACES)
        found = ask_git(root, *command).decode(errors="replace")
    except GitError:  # a folder without a commit yet, or no git
        return
    waiting: dict[str, str] = {}
    for line in found.splitlines():
        day, _, name = line.partition(" ")
        waiting.setdefault(BRANCH + name.partition(BRANCH)[2], day)
    taken = tuple(Taak(f"klaargezet op {day}", f"tak {name}") for name, day in waiting.items())
    if taken:
        kop = f"Beoordelen: {count(len(taken), 'inzending', 'inzendingen')}"
        yield Groep(kop, taken, "de voorstellen (pull requests) op de forge")
