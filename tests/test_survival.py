"""Some of what `python -m tests.survival` does in full: each command killed, and without room."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.survival import (
    CASES,
    Harm,
    Trial,
    limit_to,
    make_root,
    own_space,
    shares_of,
)


@pytest.fixture(scope="module")
def first(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_root(tmp_path_factory.mktemp("eerste") / "kb", small)


@pytest.mark.parametrize("name", [name for name in CASES if name != "bouw"])
def test_each_command_leaves_what_is_whole(name: str, first: Path, tmp_path: Path) -> None:
    template = first
    if CASES[name].prepare:
        template = shutil.copytree(first, tmp_path / "voor")
    trial = Trial(CASES[name], template, tmp_path)
    trial.kill(*shares_of(trial, 1))
    assert limit_to(trial, [200, 20_000]) > 0


def test_command_that_is_quicker_than_it_was_is_killed_all_the_same(
    first: Path, tmp_path: Path
) -> None:
    """And when it is never at work any more, that is told: nothing was tried."""
    trial = Trial(CASES["schema"], shutil.copytree(first, tmp_path / "voor"), tmp_path)
    took, trial.seconds = trial.seconds, 60
    assert trial.kill(0.9, 0.5) == 2
    trial.seconds = took
    with pytest.raises(Harm, match=r"^schema: never at work any more where it was to be killed"):
        trial.kill(1e6)


def test_build_leaves_what_is_whole_on_a_full_disk_too(first: Path, tmp_path: Path) -> None:
    space = own_space()  # where no disk may be mounted, files may not grow, and that is all
    command = [*space, sys.executable, "-m", "tests.survival", "--map", str(tmp_path / "werk")]
    options = ["--eerste", str(first), "--kills", "3", "--in-a-row", "--limits", "2"]
    options += ["--fills", "2" if space else "0", "bouw"]
    done = subprocess.run([*command, *options], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    ways = [line.split()[1:3] for line in done.stdout.splitlines()]
    assert [way for way, _ in ways] == ["kills", "limits", *(["disks"] if space else [])]
    assert "0" not in [stopped for _, stopped in ways]


def test_harm_is_seen(tmp_path: Path, first: Path) -> None:
    """A trial of a trial: what would not survive is told."""
    shutil.copytree(first, tmp_path / "voor")
    trial = Trial(CASES["schema"], tmp_path / "voor", tmp_path)
    trial.put_back()
    path = trial.root / "deploy/_headers"
    path.write_bytes(path.read_bytes()[:100])
    with pytest.raises(AssertionError, match="deploy/_headers is neither old nor new: cut"):
        trial.judge("cut")
    trial.put_back()
    (trial.root / "site/index.html").unlink()
    with pytest.raises(AssertionError, match="site/ is neither old nor new: gone"):
        trial.judge("gone")
    trial.put_back()
    assert trial.judge("nothing") == trial.before
    made = path.stat()
    path.write_bytes(bytes(made.st_size))  # as long, and as old as it was
    os.utime(path, ns=(made.st_atime_ns, made.st_mtime_ns))
    with pytest.raises(AssertionError, match="deploy/_headers is neither old nor new: zeros"):
        trial.judge("zeros")
    (trial.root / "of nobody").mkdir()
    (trial.root / "of nobody/a").touch()
    trial.put_back()
    assert trial.judge("nothing") == trial.before
    assert not (trial.root / "of nobody").exists()
