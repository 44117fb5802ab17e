"""Branches: the kenmerken that wait on other branches, so that two submissions never get one."""

import re
from pathlib import Path

from kennisbank.disk.git import GitError, ask_git

MOST = 200  # branches, the newest first
PLACES = ("refs/heads", "refs/remotes")
FOLDER = "practices"


def kenmerken_elsewhere(root: Path, letters: str) -> set[str]:
    """The kenmerken behind these letters on the branches that git knows and that are not in this
    work yet; none where there is no git."""
    if not (root / ".git").exists():
        return set()
    which = ("--no-merged=HEAD", "--sort=-committerdate", f"--count={MOST}", "--format=%(refname)")
    pattern = f"^kenmerk: *['\"]?{letters}[0-9]+"
    try:
        refs = ask_git(root, "for-each-ref", *which, *PLACES).decode(errors="replace").split()
        if not refs:
            return set()
        found = ask_git(root, "grep", "-h", "-E", "-e", pattern, *refs, "--", FOLDER)
    except GitError:  # no commit yet, no git; or no branch has any
        return set()
    return set(re.findall(rf"{letters}[0-9]+", found.decode(errors="replace")))
