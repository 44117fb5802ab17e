"""Setting up what runs the site: from PyPI by the lock, or the same files from a mirror."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SYNC = ("sync", "--locked", "--no-dev", "--inexact", "--compile-bytecode")
MIRROR = "https://spiegel.example/simple"
FROM_MIRROR = [
    "venv --quiet --clear .venv",
    "export --quiet --frozen --no-emit-project --no-dev --output-file .venv/eisen.txt",
    "pip install --python .venv --require-hashes --compile-bytecode -r .venv/eisen.txt",
    "pip install --python .venv --no-deps --editable .",
]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A folder whose uv writes down what it is asked, and with which index."""
    root = tmp_path / "een map (é) & 'meer'"
    shutil.copytree(ROOT / "tools", root / "tools", ignore=shutil.ignore_patterns("__pycache__"))
    version = (ROOT / "tools/uv.txt").read_text().partition("\nuv==")[2].split()[0]
    stand_in = tmp_path / "bin/uv"
    stand_in.parent.mkdir()
    stand_in.write_text(
        f'#!/bin/sh\n[ "$1" != --version ] || {{ echo "uv {version}"; exit; }}\n'
        f'echo "$*" >> "{tmp_path}/asked"\n'
        f'echo "${{UV_DEFAULT_INDEX:-}} ${{PIP_INDEX_URL:-}}" > "{tmp_path}/index"\n'
        f'echo "${{UV_SYSTEM_CERTS:-}} ${{PIP_CERT:-}}" > "{tmp_path}/trusted"\n'
        f'[ ! -e "{tmp_path}/broken" ]\n'
    )
    stand_in.chmod(0o755)
    return root


def run(checkout: Path, *words: str, **environ: str) -> subprocess.CompletedProcess[str]:
    names = ("UV_DEFAULT_INDEX", "UV_INDEX_URL", "PIP_INDEX_URL", "UV_SYSTEM_CERTS", "PIP_CERT")
    known = {name: value for name, value in os.environ.items() if name not in names}
    known["PATH"] = f"{checkout.parent / 'bin'}:{os.environ['PATH']}"
    known["PYTHON"] = sys.executable  # which is quickest, test_quickest asks
    command = ["sh", str(checkout / "tools/uv.sh"), *words]
    return subprocess.run(command, env=known | environ, capture_output=True, text=True, check=False)


def asked(checkout: Path) -> list[str]:
    return (checkout.parent / "asked").read_text().splitlines()


def test_without_a_mirror_the_lock_is_held_to(checkout: Path) -> None:
    assert run(checkout, *SYNC).returncode == 0
    assert asked(checkout) == [" ".join(SYNC)]


@pytest.mark.parametrize("name", ["UV_DEFAULT_INDEX", "UV_INDEX_URL", "PIP_INDEX_URL"])
def test_from_a_mirror_come_the_files_of_the_lock(checkout: Path, name: str) -> None:
    assert run(checkout, *SYNC, **{name: MIRROR}).returncode == 0
    assert asked(checkout) == FROM_MIRROR
    assert (checkout.parent / "index").read_text() == f"{MIRROR} {MIRROR}\n"


def test_for_development_the_rest_goes_and_a_group_comes(checkout: Path) -> None:
    run(checkout, "sync", "--locked", "--group", "benchmark", UV_DEFAULT_INDEX=MIRROR)
    _, exported, installed, _ = asked(checkout)
    assert "--group benchmark" in exported
    assert "--exact" in installed


def test_other_words_go_to_uv_as_they_are(checkout: Path) -> None:
    run(checkout, "lock", "--upgrade", UV_DEFAULT_INDEX=MIRROR)
    assert asked(checkout) == ["lock --upgrade"]


@pytest.mark.parametrize("environ", [{}, {"UV_DEFAULT_INDEX": MIRROR}])
def test_who_cannot_fetch_reads_what_to_do(checkout: Path, environ: dict[str, str]) -> None:
    (checkout.parent / "broken").touch()
    done = run(checkout, *SYNC, **environ)
    assert done.returncode == 1
    assert "\nNiet alles kon worden klaargezet; hierboven staat waarom. Is er internet?" in (
        done.stderr
    )
    assert "UV_DEFAULT_INDEX" in done.stderr


def test_what_the_machine_trusts_is_trusted(checkout: Path) -> None:
    stores = ("/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt")
    store = next((path for path in stores if Path(path).exists()), "")
    run(checkout, *SYNC)
    trusted = checkout.parent / "trusted"
    assert trusted.read_text() == (f"true {store}\n" if store else " \n")
    run(checkout, *SYNC, UV_SYSTEM_CERTS="false", PIP_CERT="/eigen.pem")
    assert trusted.read_text() == "false /eigen.pem\n"


def test_a_checkout_of_windows_keeps_the_line_ends_that_a_shell_reads() -> None:
    command = ["git", "ls-files", "--eol"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    texts = [line for line in listed.stdout.splitlines() if not line.startswith("i/-text")]
    assert len(texts) > 1000
    assert [line for line in texts if "attr/text=auto eol=lf" not in line] == []
    assert [line for line in texts if not line.startswith(("i/lf", "i/none"))] == []


def test_nothing_that_is_made_is_kept() -> None:
    command = ["git", "ls-files", "--cached", "--ignored", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert listed.stdout == ""


@pytest.fixture
def made(checkout: Path) -> Path:
    """The same with all that `make` reads."""
    for name in ("Makefile", "pyproject.toml", "uv.lock"):
        shutil.copy(ROOT / name, checkout)
    (checkout / ".venv").mkdir()
    return checkout


def make(root: Path, *words: str, **environ: str) -> str:
    """What `make` says."""
    path = f"{root.parent / 'bin'}{os.pathsep}{os.environ['PATH']}"
    above = ("MAKELEVEL", "MAKEFLAGS", "MFLAGS")  # of the `make` that runs the tests
    known = {name: value for name, value in os.environ.items() if name not in above}
    environment = {**known, "PATH": path, "PYTHON": sys.executable, **environ}
    done = subprocess.run(
        ("make", *words), cwd=root, env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_newer_version_that_bears_an_older_time_is_set_up(made: Path) -> None:
    """As when it is unpacked over the last one, or after a clock that was ahead."""

    def times() -> int:
        make(made, ".venv/.runtime")
        return len((made.parent / "asked").read_text().splitlines())

    assert (times(), times()) == (1, 1)
    for name in ("uv.lock", "pyproject.toml", "tools/uv.sh"):
        before = times()
        with (made / name).open("a") as file:
            file.write("# nieuwer\n")
        os.utime(made / name, (1, 1))
        assert (times(), times()) == (before + 1, before + 1), name


@pytest.mark.parametrize(
    ("given", "had"), [("C", "C.UTF-8"), ("POSIX", "C.UTF-8"), ("nl_NL.UTF-8", "nl_NL.UTF-8")]
)
def test_accent_in_the_name_of_a_folder_stops_no_python(given: str, had: str, made: Path) -> None:
    (made / "toon.mk").write_text("include Makefile\ntoon:\n\t@echo $$LC_ALL\n")
    assert make(made, "-f", "toon.mk", "toon", LC_ALL=given) == f"{had}\n"
