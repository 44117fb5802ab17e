"""The programs of the tests: which one it is, whether it starts, and what to ask for without it."""

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest

Found = TypeVar("Found")
MISSING = "ontbreekt: "
# What an administrator is asked for.
ASK = {
    "Chromium": "`apt-get install libatomic1` met chromium (Debian) of Google Chrome (Ubuntu)",
    "Firefox": "`apt-get install firefox-esr` (Debian) of Firefox van Mozilla zelf (Ubuntu)",
    "WebKit": "`apt-get install webkit2gtk-driver xvfb`",
    "Java": "`apt-get install default-jre-headless`",
    "de HTML-controle": "toegang tot de pakketten van npm",
    "nginx": "`apt-get install nginx`",
}


class BrowserError(Exception):
    """No program that works; the text says what is wrong."""


def find_program(variable: str, names: Sequence[str], environ: Mapping[str, str]) -> str | None:
    """Path of a program: that of its environment variable, else the first of its names on PATH."""
    path = environ.get("PATH", "")
    if chosen := environ.get(variable):
        if found := shutil.which(chosen, path=path):
            return found
        raise BrowserError(f"{variable} is {chosen}; dat is geen programma dat kan starten.")
    found_names = (shutil.which(name, path=path) for name in names)
    return next((found for found in found_names if found and not is_snap(Path(found))), None)


def is_snap(path: Path) -> bool:
    """Whether this is a snap of Ubuntu, which cannot see the folders of a test, or leads to one."""
    if path.resolve().is_relative_to("/snap") or path.resolve() == Path("/usr/bin/snap"):
        return True
    with path.open("rb") as file:
        return file.read(2) == b"#!" and b"/snap/bin/" in file.read(4096)


def output_of(*command: str) -> str:
    """What the command prints; raises BrowserError when it does not start or fails."""
    try:
        return subprocess.run(
            command, check=True, capture_output=True, text=True, timeout=60
        ).stdout.strip()
    except subprocess.CalledProcessError as error:
        raise BrowserError(f"{command[0]} werkt niet:\n{error.stderr.strip()}") from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise BrowserError(f"{command[0]} start niet: {error}") from error


def may_install() -> bool:
    """Whether this machine is ours to change: as root, or that of a forge."""
    ours = os.geteuid() == 0 or ("CI" in os.environ and shutil.which("sudo") is not None)
    return ours and shutil.which("apt-get") is not None


def must_have() -> bool:
    """Whether nothing may be missing; elsewhere its tests say that they did not run."""
    return "CI" in os.environ


def is_debian() -> bool:
    """Whether this is Debian itself, which has every browser as a package."""
    try:
        return platform.freedesktop_os_release()["ID"] == "debian"
    except OSError:
        return False


def found_or_skipped(name: str, find: Callable[[], Found]) -> Found:
    """What is found; else the test is skipped, and the end of the run says so."""
    try:
        return find()
    except BrowserError:
        if must_have():
            raise
        pytest.skip(f"{MISSING}{name}")


def tell_missing(skipped: Iterable[tuple[str, str]]) -> Iterator[str]:
    """What was not looked at in this run, of tests with the reason why they were skipped."""
    missing: dict[str, list[str]] = {}
    for test, reason in skipped:
        if MISSING in reason:
            missing.setdefault(reason.split(MISSING)[1], []).append(test.split("::")[0])
    for name, tests in sorted(missing.items()):
        files = ", ".join(sorted(set(tests)))
        number = "1 test" if len(tests) == 1 else f"{len(tests)} tests"
        yield (
            f"NIET GECONTROLEERD: {number} ({files}), want {name} ontbreekt hier. "
            f"Vraag uw beheerder om {ASK[name]}."
        )


def apt_install(*packages: str) -> bool:
    """Whether apt could install these packages."""
    first = [] if os.geteuid() == 0 else ["sudo", "-n"]
    unasked = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["install", "-y", "--no-install-recommends", *packages]
    return all(
        subprocess.run([*first, "apt-get", *command], env=unasked).returncode == 0
        for command in (["update"], install)
    )


def by_apt(*packages: str) -> Callable[[], bool] | None:
    """What installs these packages, where that may be done."""
    return partial(apt_install, *packages) if may_install() else None


def ready(
    name: str, check: Callable[[], str], variable: str, install: Callable[[], object] | None = None
) -> bool:
    """Whether the program is there, which is said, or could be installed.

    Where it is missing the rest of the run goes on, but not at a forge, nor when somebody's own
    choice does not work.
    """
    try:
        print(check())
        return True
    except BrowserError as error:
        print(error, flush=True)
    chosen = bool(os.environ.get(variable))  # not ours to replace
    if install and not chosen:
        print(f"{name} wordt klaargezet ...", flush=True)
        install()
        try:
            print(check())
            return True
        except BrowserError as error:
            print(error)
    own = f", of zet {variable} op het pad van de uwe" if variable else ""
    asked = f"Vraag uw beheerder om {ASK[name]}{own}."
    if chosen or must_have():
        sys.exit(f"{name} werkt hier niet, en dat moet wel. {asked}")
    print(
        f"{name} ontbreekt hier. De rest gaat door; aan het eind staat wat niet is gecontroleerd. "
        f"{asked}",
        flush=True,
    )
    return False
