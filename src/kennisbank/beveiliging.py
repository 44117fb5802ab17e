"""Beveiliging: whom to tell of a leak in the site, as set in mkdocs.yml; becomes security.txt."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from kennisbank.problems import Problem, enumerate_values, suggest
from kennisbank.settings import problem_at

FILE = ".well-known/security.txt"
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", re.A)
PAGE = re.compile(r"https://[^\s<>\"'`{}|\\^]+")
FIELDS = ("contact", "verloopt")
SOON = timedelta(days=30)
LONGEST = timedelta(days=366)  # RFC 9116: less than a year ahead, so that it stays true


@dataclass(frozen=True)
class Beveiliging:
    """Where to report a leak, and until which day that is sure to be right."""

    contact: str
    verloopt: date


def to_beveiliging(setting: object) -> Beveiliging | None:
    """The setting `beveiliging` under `extra`, which has been checked; None when it is empty."""
    values = setting if isinstance(setting, Mapping) else {}
    if not values.get("contact"):
        return None
    return Beveiliging(str(values["contact"]), date.fromisoformat(str(values["verloopt"])))


def check_beveiliging(setting: object, text: str, today: date) -> Iterator[Problem]:
    """The setting, when filled in, says whom to tell and until when, and has not expired."""
    if setting is None:
        return
    if not isinstance(setting, Mapping):
        hoe = "Schrijf daaronder `contact:` en `verloopt:`, ingesprongen."
        yield problem_at("beveiliging", text, "hier staan geen velden onder.", hoe, "KB067")
        return
    for name in setting:
        if name not in FIELDS:
            hoe = f"{suggest(str(name), FIELDS)} Kies uit {enumerate_values(FIELDS)}.".strip()
            yield problem_at(str(name), text, "dit veld bestaat niet.", hoe, "KB067")
    contact, verloopt = (setting.get(name) or "" for name in FIELDS)
    if not contact and not verloopt:
        return
    if not (isinstance(contact, str) and (EMAIL.fullmatch(contact) or PAGE.fullmatch(contact))):
        hoe = "Schrijf een e-mailadres van een afdeling, of een webadres dat met https:// begint."
        yield problem_at("contact", text, f"`{contact}` klopt niet.", hoe, "KB067")
    try:
        day = date.fromisoformat(str(verloopt))
    except ValueError:
        hoe = f"Schrijf een dag als `{today + timedelta(days=365)}`."
        yield problem_at("verloopt", text, f"`{verloopt}` is geen datum.", hoe, "KB067")
        return
    yield from check_day(day, text, today)


def check_day(day: date, text: str, today: date) -> Iterator[Problem]:
    """The day has not passed, does not pass soon, and is not so far off that nobody knows."""
    hoe = f"Kijk na of het contact nog klopt, en schrijf dan `{today + timedelta(days=365)}`."
    if day <= today:
        yield problem_at("verloopt", text, f"`{day}` is voorbij.", hoe, "KB068")
    elif day - today <= SOON:
        wat = f"over {(day - today).days} dagen is `{day}` voorbij."
        yield problem_at("verloopt", text, wat, hoe, "KB068", "let op")
    elif day - today > LONGEST:
        wat = f"`{day}` is meer dan een jaar verder."
        yield problem_at("verloopt", text, wat, hoe, "KB067")


def to_security_txt(beveiliging: Beveiliging, site_url: str) -> str:
    """The file as RFC 9116 wants it; the last day itself still counts."""
    contact = beveiliging.contact
    lines = [
        f"Contact: {f'mailto:{contact}' if EMAIL.fullmatch(contact) else contact}",
        f"Expires: {beveiliging.verloopt.isoformat()}T23:59:59Z",
        "Preferred-Languages: nl, en",
    ]
    if site_url:
        lines.append(f"Canonical: {site_url.rstrip('/')}/{FILE}")
    return "\n".join(lines) + "\n"


def write_security_txt(setting: object, site: Path, site_url: str) -> None:
    """Write the file, when the project has said whom to tell."""
    if beveiliging := to_beveiliging(setting):
        (site / FILE).parent.mkdir(exist_ok=True)
        (site / FILE).write_text(to_security_txt(beveiliging, site_url), encoding="utf-8")
