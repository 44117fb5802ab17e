"""Made: what the site makes itself, and nobody hands in."""

import os
from collections.abc import Iterator
from pathlib import Path

from kennisbank.disk.git import GitError, ask_git
from kennisbank.documents.plain import at_most
from kennisbank.problems import Problem

KEPT = ".cache"  # what is kept between builds; a build takes it for its own work


def check_made(root: Path) -> Iterator[Problem]:
    """Nothing that is kept between builds comes with the project: whoever puts a page or a sheet
    there could have the site show it, and no reviewer reads it."""
    if not os.path.lexists(root / KEPT) or not (root / ".git").exists():
        return
    try:
        names = ask_git(root, "ls-files", "-z", "--", KEPT).decode(errors="replace")
    except GitError:
        return
    wat = "dit bestand maakt de site zelf, en hoort niet in het project."
    hoe = "Haal het weg, ook uit uw voorstel."
    tracked = sorted(filter(None, names.split("\0")))
    yield from at_most(Problem(name, 1, 1, "", wat, hoe, "KB218") for name in tracked)
