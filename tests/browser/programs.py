"""The browsers of the tests: which program it is, and whether it starts."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

import pytest

Found = TypeVar("Found")
MISSING = "ontbreekt: "


class BrowserError(Exception):
    """No browser that works; the text says what to do about it."""


def find_program(variable: str, names: Sequence[str], environ: Mapping[str, str]) -> str | None:
    """Path of a browser: that of its environment variable, else the first of its names on PATH."""
    path = environ.get("PATH", "")
    if chosen := environ.get(variable):
        if found := shutil.which(chosen, path=path):
            return found
        raise BrowserError(f"{variable} is {chosen}, which is not an executable file.")
    return next((found for name in names if (found := shutil.which(name, path=path))), None)


def output_of(*command: str) -> str:
    """What the command prints; raises BrowserError when it does not start or fails."""
    try:
        return subprocess.run(
            command, check=True, capture_output=True, text=True, timeout=60
        ).stdout.strip()
    except subprocess.CalledProcessError as error:
        raise BrowserError(f"{command[0]} fails:\n{error.stderr.strip()}") from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise BrowserError(f"{command[0]} does not start: {error}") from error


def may_install() -> bool:
    """Whether this machine is ours to change: as root, or that of a forge."""
    ours = os.geteuid() == 0 or ("CI" in os.environ and shutil.which("sudo") is not None)
    return ours and shutil.which("apt-get") is not None


def must_have() -> bool:
    """Whether a program of the tests may not be missing here; else its tests say that they did not
    run."""
    return may_install() or "CI" in os.environ


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
        yield (
            f"NIET GECONTROLEERD: {len(tests)} tests ({files}), want {name} ontbreekt hier. "
            "Draai `make test` als root op Debian, of installeer het zelf (zie HACKING.md)."
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


def ready(name: str, check: Callable[[], str], variable: str, *packages: str) -> None:
    """Say which browser it is, or install it; end aloud where it is missing and may not be."""
    try:
        try:
            print(check())
        except BrowserError as error:
            print(error, flush=True)
            if os.environ.get(variable):  # somebody's choice, not ours to replace
                raise
            if not may_install():
                if must_have():
                    raise
                return  # the end of the run says what was not looked at
            print("Installing it ...", flush=True)
            apt_install(*packages)
            print(check())
    except BrowserError as error:
        own = f", or set {variable} to the path of yours" if variable else ""
        sys.exit(
            f"No {name} to test with: {error}\n"
            f"Install it (on Debian: apt-get install {' '.join(packages)}){own}."
        )
