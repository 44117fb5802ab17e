"""The day on which a site is built, as it is in the Netherlands, or as SOURCE_DATE_EPOCH says it.

A machine of a forge keeps the time of Greenwich: just after midnight it is yesterday there.
"""

from collections.abc import Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

FIRST, LAST = 1990, 2099  # years; what is outside is a mistake, or "never"
HERE = ZoneInfo("Europe/Amsterdam")
GIVEN = "SOURCE_DATE_EPOCH"  # https://reproducible-builds.org/specs/source-date-epoch/
HOE = "Schrijf het aantal seconden sinds 1 januari 1970, zoals `1795820400`, of laat het weg."


class DagError(ValueError):
    """It is no day on which a site is built; the text says why and what to do."""


def to_dag(now: datetime, given: Mapping[str, str]) -> date:
    """The day at a moment, unless the environment gives another moment."""
    if typed := given.get(GIVEN, "").strip():
        try:
            now = datetime.fromtimestamp(int(typed), HERE)  # as late as 9999 it may be 10000 here
        except (ValueError, OverflowError, OSError):
            raise DagError(f"{GIVEN}: `{typed[:40]}` is geen moment. {HOE}") from None
    day = now.astimezone(HERE).date()
    if not FIRST <= day.year <= LAST:
        raise DagError(f"{GIVEN}: het jaar {day.year} kan niet. {HOE}")
    return day
