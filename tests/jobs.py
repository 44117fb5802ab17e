"""What the jobs of a forge work on: a bare repository with a small bank, and an editor's clone."""

import shutil
import subprocess
from pathlib import Path

from tests.builders import write_bank

RECORD = "practices/zeeland/regiekaart.yml"
SITE = "https://tsd.example/kennisbank"
# A site of three files stands for ours, which takes a minute to build.
MAKEFILE = """\
.venv/.runtime:
\ttouch $@
check:
\t.venv/bin/kennisbank check
site:
\tmkdir -p site/.well-known
\techo '<loc>'$${SITE_URL%/}'/</loc>' > site/sitemap.xml
\techo adres,bestand,kenmerk,inhoud,wijzigingen > site/gepubliceerd.csv
\techo over/,docs/over.md,,,0 >> site/gepubliceerd.csv
\ttouch site/index.html site/.well-known/security.txt
"""


class Repository:
    """`origin` is what the forge holds, `copy` the clone in which somebody works."""

    def __init__(self, home: Path) -> None:
        self.home, self.copy, self.origin = home, home / "copy", home / "origin.git"
        self.git("init", "-q", "--bare", "-b", "main", "origin.git", at=home)
        self.git("clone", "-q", "origin.git", "copy", at=home)
        write_bank(self.copy)
        (self.copy / "docs").mkdir(exist_ok=True)
        (self.copy / "Makefile").write_text(MAKEFILE)
        shutil.copytree(Path(__file__).parents[1] / ".ci", self.copy / ".ci")
        (self.copy / ".gitignore").write_text("/.venv/\n/site/\n")

    def git(self, *words: str, at: Path | None = None) -> str:
        """What git says."""
        who = ("-c", "user.name=Redactie", "-c", "user.email=redactie@example.nl")
        command = ["git", *who, *words]
        done = subprocess.run(command, cwd=at or self.copy, capture_output=True, check=True)
        return done.stdout.decode()

    def offer(self, ref: str) -> None:
        """Have the forge hold all that stands in the copy."""
        self.git("add", "--all")
        self.git("commit", "-q", "--allow-empty", "-m", "Wijziging")
        self.git("push", "-q", "origin", f"HEAD:refs/heads/{ref}")
