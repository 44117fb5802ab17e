"""Made: what the site makes itself, and nobody hands in; and what is said where git, which knows
that, does not answer."""

import os
from collections.abc import Iterator
from pathlib import Path

from kennisbank.disk.git import GitError, ask_git
from kennisbank.documents.plain import at_most
from kennisbank.problems import Problem

UNREAD = "KB225"  # the code for a project of which git does not answer
KEPT = ".cache"  # what is kept between builds; a build takes it for its own work


def check_made(root: Path) -> Iterator[Problem]:
    """Nothing that is kept between builds comes with the project: whoever puts a page or a sheet
    there could have the site show it, and no reviewer reads it."""
    if not os.path.lexists(root / KEPT) or not (root / ".git").exists():
        return
    try:
        names = ask_git(root, "ls-files", "-z", "--", KEPT).decode(errors="replace")
    except GitError as error:
        yield problem_of_git(root, error)
        return
    wat = "dit bestand maakt de site zelf, en hoort niet in het project."
    hoe = "Haal het weg, ook uit uw voorstel."
    tracked = sorted(filter(None, names.split("\0")))
    yield from at_most(Problem(name, 1, 1, "", wat, hoe, "KB218") for name in tracked)


def problem_of_git(root: Path, error: GitError) -> Problem:
    """That git does not answer about a project that it keeps: else it would seem that all is well,
    while nobody looked."""
    said = str(error).partition("\n")[0].removeprefix("fatal: ")
    wat = (
        f"git leest deze map niet, en zegt: “{said}”. Nu is niet te zien wat al is gepubliceerd, "
        "en of er iets bij staat dat er niet hoort."
    )
    if "dubious ownership" in said:
        hoe = f"Is die map van u? Typ dan: git config --global --add safe.directory {root}"
    else:
        hoe = "Staat git op deze computer? Haal anders het project opnieuw op met `git clone`."
    return Problem(".git", 1, 1, "", wat, hoe, UNREAD, "let op")
