"""Taking newer versions: what may be pinned, and what a change of the site looks like in words."""

import subprocess
from pathlib import Path

import pytest

from tools import update

SETTINGS = """
[project]
dependencies = [
    "Een_Pakket[bin]==1.2", # why
    "twee==3.0.1",
]

[dependency-groups]
benchmark = ["drie==0.1"]

[tool.kennisbank]
below = ["twee<4"]
"""


def test_every_pin_is_asked_for_below_its_limit() -> None:
    assert update.wanted(SETTINGS) == "Een_Pakket[bin]\ntwee\ndrie\ntwee<4"


def test_only_the_versions_change() -> None:
    renewed = update.with_versions(SETTINGS, {"een-pakket": "1.10", "drie": "0.2", "vier": "9"})
    assert renewed == SETTINGS.replace("==1.2", "==1.10").replace("==0.1", "==0.2")


def test_each_pin_of_the_project_is_seen() -> None:
    settings = (update.ROOT / "pyproject.toml").read_text("utf-8")
    assert len(update.pins(settings)) == settings.count('=="') + settings.count("==") > 30


def test_what_fails_leaves_the_versions_as_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in update.VERSIONS:
        (tmp_path / name).write_text(SETTINGS)
    monkeypatch.setattr(update, "ROOT", tmp_path)
    monkeypatch.setattr(update, "KEPT", tmp_path / "kept")
    monkeypatch.setattr(update, "newest", lambda _: {"twee": "3.9"})
    monkeypatch.setattr(update, "build", lambda _: None)
    monkeypatch.setattr(update, "make", lambda *_: None)

    def lock(*_: object, **__: object) -> None:
        assert "twee==3.9" in (tmp_path / "pyproject.toml").read_text()
        raise subprocess.CalledProcessError(1, "lock")

    monkeypatch.setattr(subprocess, "run", lock)
    assert update.main() == 1
    assert (tmp_path / "pyproject.toml").read_text() == SETTINGS
    assert "weer zoals ze waren" in capsys.readouterr().err
