"""A whole project on disk, and its site: built once in a run, for all who only read it."""

import fcntl
import io
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from kennisbank.cli import main
from tests.builders import a_bank, a_bron, write_bank

REPO = Path(__file__).parents[1]
# What the records and pages were on a day: what an editor changes, changes no test of the code.
FIXED = REPO / "tests/project"
CONTENT = ("docs", "practices", "elements", "themes", "reference")
LOOK = ("macros.py", "hooks.py", "overrides")
CACHE = ".cache"  # the sheets that were set; whoever builds again sets only what changed
DAY = "2026-11-28"  # on which they were so, and are looked at
HANGS = 900  # seconds; a machine may be very busy, and what takes longer will never end
SAID = "gezegd.txt"  # what the command printed


def copy_project(target: Path, content: Path = FIXED, sheets: Path | None = None) -> Path:
    """The project in a folder of its own, with the sheets of a project that was built."""
    for path in (*(content / name for name in CONTENT), *(REPO / name for name in LOOK)):
        copy = shutil.copytree if path.is_dir() else shutil.copy2
        copy(path, target / path.name)
    settings = (REPO / "mkdocs.yml").read_text(encoding="utf-8")
    if content == FIXED:
        start = settings.index("nav:\n")  # which names the pages
        settings = settings[:start] + (FIXED / "nav.yml").read_text(encoding="utf-8")
    (target / "mkdocs.yml").write_text(settings, encoding="utf-8")
    # mkdocs.yml watches it; the package itself is the installed one.
    (target / "src").mkdir(exist_ok=True)
    if sheets:
        shutil.copytree(sheets / CACHE, target / CACHE)
    return target


def small_project(target: Path, sheets: Path | None = None) -> Path:
    """A project with one or two of each kind of record: a site with every kind of page, in a
    quarter of the files. For who builds again and again, and asks nothing of many records."""
    # What the pages of the editors link to by name.
    bronnen = ("cbs-gebiedsindelingen", "nieuwsbericht-rapport-tsd", "tsd-werkwijze")
    bank = a_bank()
    some = (*bank.bronnen.values(), *(a_bron(id=name, kort=name, titel=name) for name in bronnen))
    write_bank(target, a_bank(bronnen=some))
    for name in LOOK:
        copy = shutil.copytree if (REPO / name).is_dir() else shutil.copy2
        copy(REPO / name, target / name)
    absent = {path.stem for path in (FIXED / "themes").glob("*.yml")} - bank.themas.keys()
    of_absent = [f"themas/{name}.md" for name in sorted(absent)]
    shutil.copytree(FIXED / "docs", target / "docs")
    for name in of_absent:
        (target / "docs" / name).unlink()
    nav = (FIXED / "nav.yml").read_text(encoding="utf-8").splitlines(keepends=True)
    nav = [line for line in nav if not line.rstrip().endswith(tuple(of_absent))]
    settings = (REPO / "mkdocs.yml").read_text(encoding="utf-8")
    settings = settings[: settings.index("nav:\n")] + "".join(nav)
    (target / "mkdocs.yml").write_text(settings, encoding="utf-8")
    (target / "src").mkdir(exist_ok=True)
    if sheets:
        shutil.copytree(sheets / CACHE, target / CACHE)
    return target


def ran(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """A command of ours in a project, without starting Python and importing all of it again."""
    out, err = io.StringIO(), io.StringIO()
    with chdir(root), redirect_stdout(out), redirect_stderr(err):
        code = main(words)
    return subprocess.CompletedProcess(words, code, out.getvalue(), err.getvalue())


def bouw(root: Path, *options: str, today: str = DAY) -> subprocess.CompletedProcess[str]:
    """The site of a project."""
    return ran(root, "bouw", "--vandaag", today, *options)


def build_project(root: Path, today: str = DAY) -> Path:
    """The site of a project, in `site/`, as editors build it; what was said stands beside it."""
    command = (sys.executable, "-m", "kennisbank", "bouw", "--vandaag", today)
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=HANGS)
    assert (done.returncode, done.stderr) == (0, "")
    (root / SAID).write_text(done.stdout, encoding="utf-8")
    return root


def tree(site: Path) -> dict[str, bytes]:
    """Every file of a site, by its name."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def a_port() -> int:
    """A port of this machine at which nobody listens."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port: int = asked.getsockname()[1]
        return port


@contextmanager
def mkdocs_serve(root: Path) -> Iterator[str]:
    """The address at which `mkdocs serve` shows a project."""
    address = f"127.0.0.1:{a_port()}"
    command = (sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address)
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with (root.parent / "gezegd.log").open("wb") as log:
        process = subprocess.Popen(
            command, cwd=root, env=environment, stdout=log, stderr=log, preexec_fn=hear_ctrl_c
        )
        try:
            yield f"http://{address}"
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=HANGS)


def wait_for(url: str, text: str) -> str:
    """The page, once it says this."""
    end, html = time.monotonic() + HANGS, ""
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(url, timeout=20) as answer:
                html = answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                html = error.read().decode()
        except (OSError, urllib.error.URLError):
            html = "(geen antwoord)"
        if text in html:
            return html
        time.sleep(0.1)
    raise AssertionError(f"{text!r} does not come; last seen: {html[:500]}")


def hear_ctrl_c() -> None:
    """Which a shell tells all that it starts in the background not to do (`make test &`)."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """A folder that one worker makes in each run of the tests, and all others wait for."""
    base = factory.getbasetemp()
    home = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder, made = home / name, home / f"{name}.klaar"
    with (home / f"{name}.slot").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            make(folder)
            made.touch()
    return folder
