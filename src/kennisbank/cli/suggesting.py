"""Suggestions for a new praktijk: the next free kenmerk and file name, and the day of review."""

import re
from collections import Counter
from collections.abc import Container
from datetime import date

from kennisbank.bank import Harvest, walk
from kennisbank.model import Praktijk
from kennisbank.pages import slugify

MAX_ID = 80


def kenmerken(harvest: Harvest) -> set[str]:
    """Every kenmerk that is in use, of whatever kind."""
    records = (record for record, _, _ in harvest.records)
    return {v for record in records for _, field, v in walk(record) if field == "kenmerk"}


def next_kenmerk(harvest: Harvest, bron: str, soort: str) -> str:
    """The first free number behind the letters that this bron has, preferably for this soort."""
    alike: Counter[str] = Counter()
    for praktijk in harvest.of(Praktijk):
        if praktijk.bronnen[0].bron == bron:
            letters = praktijk.kenmerk.rstrip("0123456789")
            alike[letters] += 1000 if praktijk.soort == soort else 1
    if not alike:
        return ""
    (letters, _), *_ = alike.most_common(1)
    used = [k for k in kenmerken(harvest) if re.fullmatch(rf"{letters}[0-9]+", k)]
    width = max(len(kenmerk) for kenmerk in used) - len(letters)
    return f"{letters}{max(int(k.removeprefix(letters)) for k in used) + 1:0{width}}"


def free_identity(titel: str, taken: Container[str]) -> str:
    """The title as the name of a file, with a number behind it if that name is taken."""
    slug = slugify(titel)[: MAX_ID - 4].strip("-")
    number, name = 1, slug
    while name in taken:
        number += 1
        name = f"{slug}-{number}"
    return name


def a_year_after(day: date) -> date:
    """The same day a year later; 28 February for a leap day."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)
