"""The Python that `make` takes: the one asked for, that of .venv, or the quickest on PATH."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools.quickest import Interpreter, ask, candidates, choose

ROOT = Path(__file__).parents[2]
FIRST = Interpreter(0.010, "3.11.7", "/een/python3")


def a_python(folder: Path, name: str, seconds: float, version: str = "3.12.1") -> Path:
    """A stand-in that says how quick it is, as `ask` wants to hear it, and itself to a shell."""
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_text(
        '#!/bin/sh\ncase "$*" in\n'
        f"-I*) echo '{seconds} {version} {file}' ;;\n"
        f"*quickest.py*) exec '{sys.executable}' \"$@\" ;;\n"
        f"*) echo '{file}' ;;\nesac\n"
    )
    file.chmod(0o755)
    return file


@pytest.mark.parametrize(
    ("seconds", "wanted"),
    [(0.006, "/twee/python3"), (0.0095, "/een/python3"), (0.02, "/een/python3")],
)
def test_another_is_taken_only_when_it_is_much_quicker(seconds: float, wanted: str) -> None:
    chosen = choose([[FIRST, Interpreter(seconds, "3.11.2", "/twee/python3")]])
    assert chosen is not None
    assert chosen.path == wanted


def test_busy_moments_choose_none() -> None:
    """As measured with ten programs at work: the quicker one was slower in a round."""
    times = [(21.1, 15.3), (20.0, 12.9), (16.2, 13.0), (11.5, 16.0), (18.0, 14.0)]
    rounds = [
        [
            Interpreter(first, "3.11.7", "/een/python3"),
            Interpreter(other, "3.11.2", "/twee/python3"),
        ]
        for first, other in times
    ]
    assert choose(rounds) == rounds[0][1]


def test_no_python_gives_none() -> None:
    assert choose([]) is None
    assert choose([[]]) is None


def test_each_python_on_path_is_asked_once(tmp_path: Path) -> None:
    file = a_python(tmp_path / "a", "python3.12", 0.01)
    (tmp_path / "a/python3").symlink_to(file)
    other = a_python(tmp_path / "b", "python3.11", 0.01)
    (tmp_path / "b/python3").mkdir()
    (tmp_path / "b/python").touch()
    path = os.pathsep.join([str(tmp_path / "a"), "", str(tmp_path / "weg"), str(tmp_path / "b")])
    assert list(candidates(path)) == [tmp_path / "a/python3", other]


@pytest.mark.parametrize("answer", ["exit 1", "echo", "echo zo 3.12 /x", "echo 'nan'"])
def test_what_does_not_run_is_left_out(answer: str, tmp_path: Path) -> None:
    file = tmp_path / "python3"
    file.write_text(f"#!/bin/sh\n{answer}\n")
    assert ask(file) is None  # it cannot be run
    file.chmod(0o755)
    assert ask(file) is None


def test_this_one_is_quick_enough_to_be_measured() -> None:
    found = ask(Path(sys.executable))
    assert found is not None
    assert 0 < found.seconds < 10
    assert found.version == sys.version.split()[0]


def chosen_by_make(folder: Path, **environ: str) -> subprocess.CompletedProcess[str]:
    """What `uv.sh` would have uv use, as a stand-in for uv tells."""
    root = folder / "een map"
    shutil.copytree(ROOT / "tools", root / "tools", dirs_exist_ok=True)
    version = (ROOT / "tools/uv.txt").read_text().partition("\nuv==")[2].split()[0]
    uv = folder / "uv/uv"
    uv.parent.mkdir(exist_ok=True)
    uv.write_text(f'#!/bin/sh\n[ "$1" = --version ] && echo "uv {version}" || echo "$UV_PYTHON"\n')
    uv.chmod(0o755)
    known = {key: value for key, value in os.environ.items() if key != "PYTHON"}
    known["PATH"] = f"{folder / 'a'}:{folder / 'b'}:{uv.parent}:/usr/bin:/bin"
    command = ["sh", str(root / "tools/uv.sh"), "lock"]
    return subprocess.run(command, env=known | environ, capture_output=True, text=True, check=True)


def test_make_takes_the_quickest_and_says_so(tmp_path: Path) -> None:
    a_python(tmp_path / "a", "python3", 0.02)
    quick = a_python(tmp_path / "b", "python3.13", 0.0001, "3.13.0")
    done = chosen_by_make(tmp_path)
    assert done.stdout == f"{quick}\n"
    assert f"Python 3.13.0 ({quick}) is gekozen, de snelste van " in done.stderr


def test_what_is_asked_for_goes_first_and_then_that_of_venv(tmp_path: Path) -> None:
    a_python(tmp_path / "a", "python3", 0.0001)
    slow = a_python(tmp_path / "b", "python3.12", 0.5)
    assert chosen_by_make(tmp_path, PYTHON=str(slow)).stdout == f"{slow}\n"
    (tmp_path / "een map/.venv/bin").mkdir(parents=True)
    (tmp_path / "een map/.venv/bin/python").symlink_to(slow)
    done = chosen_by_make(tmp_path)
    assert (done.stdout, done.stderr) == (f"{slow}\n", "")
