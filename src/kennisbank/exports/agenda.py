"""The calendar of reviews, for the staff."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from kennisbank.model import Kennisbank, Praktijk
from kennisbank.queries import changed_on

if TYPE_CHECKING:
    from icalendar import Event

CALENDAR = "herzieningen.ics"


def to_calendar(bank: Kennisbank, site_url: str) -> bytes:
    """A calendar (RFC 5545) with each day on which current praktijken are due for review.

    `site_url` is where the site stands, or empty; equal content gives equal bytes.
    """
    from icalendar import Calendar  # it takes as long to import as all else of a small build

    due: dict[date, list[Praktijk]] = defaultdict(list)
    for praktijk in bank.praktijken.values():
        if praktijk.status == "actueel":
            due[praktijk.herzien_voor].append(praktijk)
    calendar = Calendar()
    calendar.add("prodid", "-//Kennisbank//Herzieningen//NL")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Herzieningen van de kennisbank")
    for day, praktijken in sorted(due.items()):
        calendar.add_component(to_event(day, praktijken, site_url))
    return bytes(calendar.to_ical())


def to_event(day: date, praktijken: Sequence[Praktijk], site_url: str) -> "Event":
    """The day before which some praktijken are reviewed, with their names and addresses."""
    from icalendar import Event

    root = f"{site_url.rstrip('/')}/" if site_url else ""
    lines = [
        f"{praktijk.kenmerk} {praktijk.titel}{f': {root}{praktijk.url}' if root else ''}"
        for praktijk in praktijken
    ]
    one = f"{praktijken[0].titel} ({praktijken[0].kenmerk})"
    event = Event()
    event.add("uid", f"herzien-{day.isoformat()}@kennisbank")
    event.add("dtstamp", datetime.combine(max(map(changed_on, praktijken)), time(), UTC))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add(
        "summary", f"Herzien: {one if len(praktijken) == 1 else f'{len(praktijken)} praktijken'}"
    )
    event.add("description", "\n".join(lines))
    return event
