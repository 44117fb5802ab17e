"""The browsers of the tests: which program it is, and whether it starts."""

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence


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


def can_apt() -> bool:
    """Whether packages of Debian can be installed here."""
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt_install(*packages: str) -> bool:
    """Whether apt could install these packages."""
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    unasked = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    update = subprocess.run(["apt-get", "update"])
    return update.returncode == 0 and subprocess.run(install, env=unasked).returncode == 0
