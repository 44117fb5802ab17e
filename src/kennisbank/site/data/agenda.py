"""The calendar of reviews: one file per year, one of the months around now, and that of each theme
and region on its own.

"Now" is the day on which the content last changed, so that equal content gives equal bytes.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta

from kennisbank.model import Element, Kennisbank, Praktijk
from kennisbank.queries import KALENDER, gevolgd, last_change

CALENDAR, OF_YEAR = KALENDER, "herzieningen-{}.ics"
TITLE = "Herzieningen van de kennisbank"
Levend = Praktijk | Element  # what has a life: it is published, reviewed, changed
BACK, AHEAD = timedelta(days=366), timedelta(days=400)  # around the last change
NAMES_MAX, NAMES_OF_PART = 100, 20  # of one day; what reads calendars cuts off longer texts
END = b"END:VCALENDAR\r\n"
EVENT, END_OF_EVENT = b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n"


def to_calendars(bank: Kennisbank, site_url: str) -> Iterator[tuple[str, bytes]]:
    """The name and bytes of each calendar, with the days on which records are due for review.

    `site_url` is where the site stands, or empty.
    """
    now = last_change(bank) or date.min
    due = by_day(bank.levend)
    versions = versions_of(bank, due)

    # Most of an event is the same in each calendar, so it is written once.
    same = {day: lines_of_day(day, now, version) for day, version in versions.items()}

    def draw(days: Mapping[date, Sequence[Levend]], of: str = "") -> dict[date, bytes]:
        most = NAMES_OF_PART if of else NAMES_MAX
        return {
            day: to_event(some, name_of(day, of), most, site_url, same[day])
            for day, some in days.items()
        }

    events = draw(due)
    yield CALENDAR, to_calendar(TITLE, [events[day] for day in around(events, now)])
    by_year: dict[int, list[bytes]] = defaultdict(list)
    for day, text in events.items():
        by_year[day.year].append(text)
    for year, some in by_year.items():
        yield OF_YEAR.format(year), to_calendar(f"{TITLE} in {year}", some)
    for one in gevolgd(bank):
        if one.kalender:
            own = by_day(one.te_herzien)
            near = draw({day: own[day] for day in around(own, now)}, one.url)
            yield one.kalender, to_calendar(f"{TITLE}: {one.naam}", near.values())


def by_day(records: Iterable[Levend]) -> dict[date, list[Levend]]:
    """The records that still hold, by the day before which each is reviewed, in order."""
    due: dict[date, list[Levend]] = defaultdict(list)
    for record in records:
        if record.status == "actueel":
            due[record.herzien_voor].append(record)
    return dict(sorted(due.items()))


def around(days: Iterable[date], now: date) -> list[date]:
    """The days of the months around now, or else the last: no calendar may be empty (RFC 5545)."""
    every = list(days)
    return [day for day in every if -BACK <= day - now <= AHEAD] or every[-1:]


def versions_of(bank: Kennisbank, due: Mapping[date, Sequence[Levend]]) -> dict[date, int]:
    """A number for each day that grows when its records change, so that a calendar notices.

    It grows by each line under `wijzigingen`; and since a review mostly needs none, by one when a
    record comes to the day, or leaves it for a later one or for good.
    """
    told = sum(len(record.wijzigingen) for record in bank.levend)
    beyond = sum(1 for _ in bank.levend)
    versions = {}
    for day in sorted(due):
        beyond -= len(due[day])
        versions[day] = 2 * (told + beyond) + len(due[day])
    return versions


def to_calendar(name: str, events: Iterable[bytes]) -> bytes:
    """One calendar (RFC 5545) with the given events, each as it stands in the file."""
    from icalendar import Calendar  # it takes as long to import as all else of a small build

    calendar = Calendar()
    calendar.add("prodid", "-//Kennisbank//Herzieningen//NL")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    return b"".join([calendar.to_ical().removesuffix(END), *events, END])


def name_of(day: date, of: str) -> str:
    """The name of the event of a day, of its own in the calendar of the page `of`."""
    part = f"-{of.strip('/').replace('/', '-')}" if of else ""
    return f"herzien-{day.isoformat()}{part}@kennisbank"


def to_event(records: Sequence[Levend], uid: str, most: int, site_url: str, of_day: bytes) -> bytes:
    """The day before which some records are reviewed: the names and addresses of so many of them,
    and what stands in each event `of_day`."""
    root = f"{site_url.rstrip('/')}/" if site_url else ""
    names = [
        f"{record.kenmerk} {record.titel}{f': {root}{record.url}' if root else ''}"
        for record in records[:most]
    ]
    if rest := len(records) - len(names):
        names.append(f"En nog {rest} andere; `kennisbank verouderd` noemt ze als het zover is.")
    one = f"{records[0].titel} ({records[0].kenmerk})"
    summary = f"Herzien: {one if len(records) == 1 else f'{len(records)} records'}"
    own = lines_of({"uid": uid, "summary": summary, "description": "\n".join(names)})
    return b"".join((EVENT, own, of_day, END_OF_EVENT))


def lines_of_day(day: date, changed: date, version: int) -> bytes:
    """What the events of a day have in common, in whatever calendar.

    They take no time of that day: nobody is busy, or away.
    """
    stamp = datetime.combine(changed, time(), UTC)
    return lines_of(
        {
            "dtstamp": stamp,
            "last-modified": stamp,
            "sequence": version,
            "dtstart": day,
            "dtend": day + timedelta(days=1),
            "transp": "TRANSPARENT",
            "x-microsoft-cdo-busystatus": "FREE",
        }
    )


def lines_of(fields: Mapping[str, object]) -> bytes:
    """Some fields of an event, as they stand in the file."""
    from icalendar import Event

    event = Event()
    for name, value in fields.items():
        event.add(name, value)
    return bytes(event.to_ical()).removeprefix(EVENT).removesuffix(END_OF_EVENT)
