"""Git: what it answers about a folder. It asks nobody, and hears of no other repository."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

# Whoever starts us (a hook of git, an editor) may speak of another repository.
# (`git rev-parse --local-env-vars`, but for settings, among which one may have let us in).
OTHERS = (
    *("GIT_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_PREFIX"),
    *("GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES"),
    *("GIT_GRAFT_FILE", "GIT_SHALLOW_FILE", "GIT_NO_REPLACE_OBJECTS", "GIT_REPLACE_REF_BASE"),
    *("GIT_NAMESPACE", "GIT_INTERNAL_SUPER_PREFIX", "GIT_CEILING_DIRECTORIES"),
)
OWN = {
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "LC_ALL": "C",
}


class GitError(Exception):
    """Git could not do what it was asked, in its own words."""


def ask_git(
    root: Path, *question: str, given: bytes = b"", env: Mapping[str, str] | None = None
) -> bytes:
    """What git answers about the repository in a folder; GitError when it is absent or refuses."""
    known = {name: value for name, value in os.environ.items() if name not in OTHERS}
    command = ("git", "-C", str(root), *question)
    try:
        done = subprocess.run(
            command, input=given, env=known | OWN | dict(env or {}), capture_output=True
        )
    except FileNotFoundError:
        raise GitError("git staat niet op deze computer.") from None
    except OSError as error:
        raise GitError(str(error)) from None
    if done.returncode:
        raise GitError(done.stderr.decode(errors="replace").strip())
    return done.stdout
