"""What the engine hears of whoever starts it."""

import subprocess
from pathlib import Path

import pytest
from mkdocs.utils import get_build_date

from kennisbank.site.engine.process import Engine, EngineError, surroundings


@pytest.mark.parametrize("typed", ["", "  ", "morgen", "1e9", "9" * 30, "-1", "1795820400"])
def test_engine_has_the_same_day_whatever_is_typed(
    typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It reads that variable itself, and would stop in its own words where it is no number."""
    for name, value in surroundings({"SOURCE_DATE_EPOCH": typed, "HOME": "/h"}).items():
        monkeypatch.setenv(name, value)
    assert get_build_date() == "1980-01-01"


def test_engine_that_was_killed_is_told_as_that(tmp_path: Path) -> None:
    """For lack of memory, mostly: it said nothing itself."""
    engine = Engine.__new__(Engine)  # without MkDocs, which is as silent as what stands for it
    engine._report, engine._said = tmp_path / "motor.txt", tmp_path / "motor.log"
    engine._said.touch()
    engine._process = subprocess.Popen(("sleep", "60"))
    engine._process.kill()
    with pytest.raises(EngineError) as raised:
        engine.wait()
    assert str(raised.value) == (
        "MkDocs: van buiten gestopt (SIGKILL); misschien was er te weinig geheugen. Probeer het "
        "opnieuw."
    )
