"""What the engine hears of whoever starts it."""

import pytest
from mkdocs.utils import get_build_date

from kennisbank.site.engine.process import surroundings


@pytest.mark.parametrize("typed", ["", "  ", "morgen", "1e9", "9" * 30, "-1", "1795820400"])
def test_engine_has_the_same_day_whatever_is_typed(
    typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It reads that variable itself, and would stop in its own words where it is no number."""
    for name, value in surroundings({"SOURCE_DATE_EPOCH": typed, "HOME": "/h"}).items():
        monkeypatch.setenv(name, value)
    assert get_build_date() == "1980-01-01"
