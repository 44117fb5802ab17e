"""The calendar of reviews, for the staff."""

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta

from icalendar import Calendar, Event

from kennisbank.model import Kennisbank, Praktijk
from kennisbank.spreading import spread

END = b"END:VCALENDAR"
CALENDAR = "herzieningen.ics"


def to_calendar(bank: Kennisbank, site_url: str) -> bytes:
    """A calendar (RFC 5545) with a whole day for each review of a current praktijk.

    `site_url` is where the site stands, or empty; equal content gives equal bytes.
    """
    current = [praktijk for praktijk in bank.praktijken.values() if praktijk.status == "actueel"]

    def write(some: Sequence[Praktijk]) -> bytes:
        return b"".join(to_event(praktijk, site_url).to_ical() for praktijk in some)

    calendar = Calendar()
    calendar.add("prodid", "-//Kennisbank//Herzieningen//NL")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Herzieningen van de kennisbank")
    head, end = bytes(calendar.to_ical()).split(END)
    return b"".join((head, *spread(write, current), END, end))


def to_event(praktijk: Praktijk, site_url: str) -> Event:
    """The day before which a praktijk is reviewed."""
    changed = max([praktijk.gepubliceerd, *(line.datum for line in praktijk.wijzigingen)])
    event = Event()
    event.add("uid", f"{praktijk.kenmerk.lower()}@kennisbank")
    event.add("dtstamp", datetime.combine(changed, time(), UTC))
    event.add("dtstart", praktijk.herzien_voor)
    event.add("dtend", praktijk.herzien_voor + timedelta(days=1))
    event.add("summary", f"Herzien: {praktijk.titel} ({praktijk.kenmerk})")
    if site_url:
        event.add("url", f"{site_url.rstrip('/')}/{praktijk.url}")
    return event
