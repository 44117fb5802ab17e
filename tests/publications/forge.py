"""A forge on disk: a bare repository, the job that publishes, and the clone of an editor."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from kennisbank.bank import judge, load_bank
from kennisbank.bank.adressen import publications_of
from kennisbank.cli import main
from kennisbank.drafts.told import check_drafts
from kennisbank.publications import LIST, read_register, to_list
from tests.builders import DAY, write_bank

# What the workflows do after their checkout, which has one commit of one branch.
FETCH = ("fetch", "--no-tags", "origin")
REFSPEC = "+refs/heads/gepubliceerd*:refs/remotes/origin/gepubliceerd*"


def git(root: Path, *arguments: str) -> str:
    """Git with no settings but these."""
    own = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    name = ("-c", "user.name=x", "-c", "user.email=x@voorbeeld.nl")
    local = ("-c", "protocol.file.allow=always", "-c", "init.defaultBranch=main")
    command = ("git", *name, *local, *arguments)
    done = subprocess.run(
        command, cwd=root, env=os.environ | own, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@dataclass(frozen=True)
class Forge:
    """`origin` is the bare repository, `editor` a clone in which somebody works."""

    home: Path

    @property
    def origin(self) -> str:
        return f"file://{self.home / 'origin.git'}"

    @property
    def editor(self) -> Path:
        return self.home / "editor"

    def propose(self, name: str) -> None:
        """Commit what the editor changed, on a branch of its own."""
        git(self.editor, "switch", "-q", "-c", name, "main")
        git(self.editor, "add", "-A")
        git(self.editor, "commit", "-q", "-m", f"praktijk: {name}")
        git(self.editor, "push", "-q", "origin", name)

    def merge(self, name: str) -> None:
        """Put a proposal on main."""
        git(self.editor, "switch", "-q", "main")
        git(self.editor, "merge", "-q", "--no-ff", "-m", name, name)
        git(self.editor, "push", "-q", "origin", "main")

    def checkout(self, branch: str) -> Path:
        """What a job of the forge has: one commit, and what was published."""
        folder = self.home / f"job-{len([*self.home.iterdir()])}"
        git(self.home, "clone", "-q", "--depth=1", "--branch", branch, self.origin, str(folder))
        git(folder, *FETCH, REFSPEC)
        return folder

    def publish(self) -> None:
        """The publishing job, without the engine: main is built, put in place and remembered."""
        job = self.checkout("main")
        rows = publications_of(load_bank(job)[0], check_drafts(job).told, read_register(job).rows)
        (job / "site").mkdir()
        (job / "site" / LIST).write_text(to_list(rows), encoding="utf-8")
        with pytest.MonkeyPatch.context() as patch:  # on the day of which all else speaks
            patch.setenv("GIT_COMMITTER_DATE", f"{DAY}T12:00:00Z")
            assert main(["gepubliceerd", "--root", str(job)]) == 0

    def told(self, branch: str) -> list[str]:
        """What the check of a proposal says."""
        return [str(problem) for problem in sorted(judge(self.checkout(branch), DAY)[1])]


def a_forge(home: Path) -> Forge:
    """A forge with the small bank, of which nothing is published yet."""
    forge = Forge(home)
    git(home, "init", "-q", "--bare", "origin.git")
    git(home, "clone", "-q", forge.origin, str(forge.editor))
    write_bank(forge.editor)
    (forge.editor / "docs").mkdir()
    git(forge.editor, "add", "-A")
    git(forge.editor, "commit", "-q", "-m", "begin")
    git(forge.editor, "branch", "-M", "main")
    git(forge.editor, "push", "-q", "origin", "main")
    return forge
