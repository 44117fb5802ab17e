"""Beveiliging: whom to tell of a leak in the site; and is that still right?"""

from collections.abc import Iterator
from datetime import date, timedelta

from kennisbank.bank.findings import Content, Finding
from kennisbank.model import Beveiliging, Redactie

SOON = timedelta(days=30)
LONGEST = timedelta(days=366)  # RFC 9116: less than a year ahead, so that it stays true
FIELDS = ("contact", "verloopt")


def check_beveiliging(content: Content) -> Iterator[Finding]:
    """Who is told of a leak is known until a day, and that day has not come."""
    for redactie in content.of(Redactie):
        yield from check_redactie(redactie, content.today)


def check_redactie(redactie: Redactie, today: date | None) -> Iterator[Finding]:
    """What is against the contact and its day."""
    if beveiliging := redactie.beveiliging:
        yield from check_both(redactie, beveiliging)
        if today and beveiliging.verloopt:
            yield from check_day(redactie, beveiliging.verloopt, today)


def check_both(redactie: Redactie, beveiliging: Beveiliging) -> Iterator[Finding]:
    """Both fields are filled in, or none."""
    empty = [name for name in FIELDS if not getattr(beveiliging, name)]
    if len(empty) == 1:
        hoe = "Vul `contact` en `verloopt` allebei in, of laat ze allebei leeg."
        yield Finding(redactie, ("beveiliging", *empty), "dit veld is leeg.", hoe, "KB067")


def check_day(redactie: Redactie, day: date, today: date) -> Iterator[Finding]:
    """The day has not passed, does not pass soon, and is not so far off that nobody knows."""
    loc = ("beveiliging", "verloopt")
    hoe = f"Kijk na of het contact nog klopt, en schrijf dan `{today + timedelta(days=365)}`."
    if day <= today:
        yield Finding(redactie, loc, f"`{day}` is voorbij.", hoe, "KB068")
    elif day - today <= SOON:
        wat = f"over {(day - today).days} dagen is `{day}` voorbij."
        yield Finding(redactie, loc, wat, hoe, "KB068", "let op")
    elif day - today > LONGEST:
        yield Finding(redactie, loc, f"`{day}` is meer dan een jaar verder.", hoe, "KB067")
