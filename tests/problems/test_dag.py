from datetime import UTC, date, datetime

import pytest

from kennisbank.problems.dag import DagError, to_dag


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 11, 29, 22, 59, tzinfo=UTC), date(2026, 11, 29)),
        (datetime(2026, 11, 29, 23, 0, tzinfo=UTC), date(2026, 11, 30)),
        (datetime(2026, 7, 1, 21, 59, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 7, 1, 22, 0, tzinfo=UTC), date(2026, 7, 2)),
        (datetime(2026, 12, 31, 23, 17, tzinfo=UTC), date(2027, 1, 1)),
    ],
)
def test_day_begins_at_midnight_in_the_netherlands(moment: datetime, day: date) -> None:
    assert to_dag(moment, {}) == day


def test_environment_gives_another_day() -> None:
    now = datetime(2026, 11, 29, tzinfo=UTC)
    assert to_dag(now, {"SOURCE_DATE_EPOCH": "1798153200"}) == date(2026, 12, 25)
    assert to_dag(now, {"SOURCE_DATE_EPOCH": "1798153199"}) == date(2026, 12, 24)
    assert to_dag(now, {"SOURCE_DATE_EPOCH": " "}) == date(2026, 11, 29)


@pytest.mark.parametrize(
    "typed", ["morgen", "2026-11-29", "9" * 30, "0", "-1", "1e9", "∞", "253402300799"]
)
def test_what_is_no_day_is_told(typed: str) -> None:
    with pytest.raises(DagError, match=r"SOURCE_DATE_EPOCH: .* Schrijf het aantal seconden"):
        to_dag(datetime(2026, 11, 29, tzinfo=UTC), {"SOURCE_DATE_EPOCH": typed})
