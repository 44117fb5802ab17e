"""The branch on which the forge keeps what it published: read, and added to, by plain git.

Nobody proposes anything for it and it has no files of the project, so it never clashes.
"""

import base64
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kennisbank.disk.git import GitError, ask_git
from kennisbank.publications.publicatie import LIST

TAK = "gepubliceerd"
HEADS = f"refs/heads/{TAK}"
# With a star nothing goes wrong where there is no such branch yet; see git-fetch(1).
FETCHED = f"+{HEADS}*:refs/remotes/{{0}}/{TAK}*"
NAME = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "Kennisbank"), ("EMAIL", "kennisbank@voorbeeld.invalid"))
}
TRIES = 3  # as somebody else may have published in between


@dataclass(frozen=True)
class Tip:
    """The last publication that is known here: its list, its commit, and its day."""

    text: str
    commit: str
    dag: str


def git(root: Path, *arguments: str, given: str = "", env: Mapping[str, str] | None = None) -> str:
    """What git answers, as text; GitError when it is not there, or refuses."""
    return ask_git(root, *arguments, given=given.encode(), env=env).decode(errors="replace")


def read_tip(root: Path) -> Tip | None:
    """The newest publication of which this checkout knows; None where it knows of none. GitError
    when git does not say.

    A folder in a repository of something else is no checkout of ours.
    """
    if not (root / ".git").exists():
        return None
    places = (f"refs/remotes/*/{TAK}", HEADS)
    form = "--format=%(objectname) %(committerdate:short)"
    found = git(root, "for-each-ref", "--sort=-committerdate", form, *places)
    for line in found.splitlines():
        commit, dag = line.split()
        try:
            return Tip(git(root, "cat-file", "blob", f"{commit}:{LIST}"), commit, dag)
        except GitError:  # another branch of that name
            continue
    return None


def places_of(root: Path) -> list[str]:
    """The names of the other copies that this one knows; GitError where it is no copy."""
    return git(root, "remote").split()


def fetch_tip(root: Path, remote: str) -> str:
    """The commit of the last publication at the forge, fetched; nothing when it has none."""
    git(root, "fetch", "--no-tags", "--prune", remote, FETCHED.format(remote), env=access())
    place = f"refs/remotes/{remote}/{TAK}"
    return git(root, "for-each-ref", "--format=%(objectname)", place).strip()


def push_list(root: Path, remote: str, text: str, parent: str, subject: str) -> None:
    """One commit more on the branch, at the forge; GitError when another came before."""
    blob = git(root, "hash-object", "-w", "--stdin", given=text).strip()
    tree = git(root, "mktree", given=f"100644 blob {blob}\t{LIST}\n").strip()
    after = ("-p", parent) if parent else ()
    commit = git(root, "commit-tree", tree, *after, "-m", subject, env=NAME).strip()
    # The branch may only grow, and nobody may have made it in between: git refuses both.
    lease = f"--force-with-lease={HEADS}:{parent}"
    git(root, "push", "--no-verify", lease, remote, f"{commit}:{HEADS}", env=access())


def access() -> Mapping[str, str]:
    """What lets git in at the forge: KENNISBANK_TOKEN, or what git itself knows.

    In the environment, as everybody on a machine can read the words of a command.
    """
    token = os.environ.get("KENNISBANK_TOKEN", "")
    if not token:
        return {}
    login = token if ":" in token else f"x-access-token:{token}"
    secret = base64.b64encode(login.encode()).decode()
    return {
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": "http.extraHeader",
        "GIT_CONFIG_VALUE_0": f"Authorization: Basic {secret}",
    }
