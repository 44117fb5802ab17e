"""Take the newest allowed versions and show what they change on the site: `make bijwerken`.

The site is built before and after. When anything fails, the versions are as they were. This process
has all it needs before what is installed changes beneath it; `tools.changed` shows what changed.
"""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

from kennisbank.disk import copy_folder, share_file, write_whole

ROOT = Path(__file__).parents[1]
KEPT = ROOT / ".cache/bijwerken"
VERSIONS = ("pyproject.toml", "uv.lock")
PIN = re.compile(
    r'(?m)^(    |benchmark = \[)"(?P<name>[\w.-]+)(?P<extra>\[[^\]]*\])?==(?P<version>[^"]+)"'
)
LISTED = re.compile(r"(?m)^([\w.-]+)==([^ ;\n]+)")
# The lock names the public default only, whatever index somebody uses.
INDEXES = ("UV_INDEX", "UV_DEFAULT_INDEX", "UV_INDEX_URL", "UV_EXTRA_INDEX_URL", "UV_FIND_LINKS")


def canonical(name: str) -> str:
    """A name as the index writes it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def pins(settings: str) -> dict[str, str]:
    """The version of each package that pyproject.toml pins, by its name."""
    return {canonical(found["name"]): found["version"] for found in PIN.finditer(settings)}


def wanted(settings: str) -> str:
    """What is asked for: each pinned package at any version below its limit, one a line."""
    data = tomllib.loads(settings)
    names = (found["name"] + (found["extra"] or "") for found in PIN.finditer(settings))
    return "\n".join([*names, *data["tool"]["kennisbank"]["below"]])


def newest(settings: str) -> dict[str, str]:
    """The newest versions that go together, by name; CalledProcessError when there are none."""
    how = ("--universal", "--python-version", "3.11", "--no-header", "--no-annotate")
    environment = {name: value for name, value in os.environ.items() if name not in INDEXES}
    uv = ["sh", "tools/uv.sh", "pip", "compile", "-q", "-", *how]
    found = subprocess.run(
        uv, cwd=ROOT, env=environment, input=wanted(settings), check=True, text=True, stdout=-1
    )
    return {canonical(name): version for name, version in LISTED.findall(found.stdout)}


def with_versions(settings: str, versions: dict[str, str]) -> str:
    """pyproject.toml with these versions; what they do not name stays."""

    def replace(found: re.Match[str]) -> str:
        version = versions.get(canonical(found["name"]), found["version"])
        return f'{found[1]}"{found["name"]}{found["extra"] or ""}=={version}"'

    return PIN.sub(replace, settings)


def make(*targets: str) -> None:
    """Run make; CalledProcessError when it stops."""
    subprocess.run(["make", "-s", *targets], cwd=ROOT, check=True)


def build(where: Path) -> None:
    """Build the site and keep a copy of it."""
    make("site")
    shutil.rmtree(where, ignore_errors=True)
    copy_folder(ROOT / "site", where, share_file)


def update(before: Path, after: Path) -> bool:
    """Whether anything was updated; the site as it was, and as it is then, stand in the folders."""
    path = ROOT / "pyproject.toml"
    settings = path.read_text("utf-8")
    locked = (ROOT / "uv.lock").read_bytes()
    versions = newest(settings)
    renewed = with_versions(settings, versions)
    build(before)
    write_whole(path, renewed.encode())
    subprocess.run(["make", "-s", "lock", "LOCK_ARGS=--upgrade"], cwd=ROOT, check=True)
    if renewed == settings and (ROOT / "uv.lock").read_bytes() == locked:
        return False
    for name, old in pins(settings).items():
        if pins(renewed)[name] != old:
            print(f"{name}: {old} wordt {pins(renewed)[name]}")
    make(".venv/.dev")
    build(after)
    return True


def main() -> int:
    """Update and show what changed; 1 when that did not work, and then all is as it was."""
    KEPT.mkdir(parents=True, exist_ok=True)
    were = {name: (ROOT / name).read_bytes() for name in VERSIONS}
    before, after = KEPT / "voor", KEPT / "na"
    try:
        if not update(before, after):
            print("Alles is al het nieuwste wat mag. Er is niets veranderd.")
            return 0
        subprocess.run(
            [".venv/bin/python", "-m", "tools.changed", before, after, KEPT / "verslag"],
            cwd=ROOT,
            check=True,
        )
    except (subprocess.CalledProcessError, KeyboardInterrupt) as error:
        for name, data in were.items():
            write_whole(ROOT / name, data)
        make(".venv/.dev")
        print(
            f"Bijwerken lukt niet ({error}). De versies zijn weer zoals ze waren.", file=sys.stderr
        )
        return 1
    print("Kijk naar het verslag, doe `make test`, en leg dan pyproject.toml en uv.lock vast.")
    print("Wilt u het niet: git checkout pyproject.toml uv.lock")
    return 0


if __name__ == "__main__":
    sys.exit(main())
