"""Names: the next free kenmerk and file name of what is new, its letters and its day of review."""

import re
import unicodedata
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import date
from itertools import count

from kennisbank.bank import Harvest, to_names, walk
from kennisbank.model import Praktijk
from kennisbank.publications import Publicatie

MAX_ID = 80
LAST = 999  # a kenmerk has three digits at most
OF_SENT = "INS"  # the letters of what was sent in
KENMERKEN = re.compile(r"[A-Z]{3}-[A-Z]{1,2}[0-9]{1,3}")
NAMELESS = "concept"  # the name of a file for what has no title yet


class KenmerkenGoneError(Exception):
    """All numbers behind these letters are in use; the text says so, and what to do."""


class Names:
    """The names that are in use or were published, and those given out here since."""

    def __init__(self, harvest: Harvest, published: Mapping[str, Publicatie] | None = None) -> None:
        rows = published or {}
        self._kenmerken = kenmerken(harvest) | {row.kenmerk for row in rows.values()}
        self._ids = set(to_names(harvest.documents, harvest.files)["praktijk"])
        self._ids |= {a.split("/")[1] for a in rows if a.startswith("praktijken/")}
        self._letters: dict[str, Counter[str]] = {}
        for praktijk in harvest.of(Praktijk):
            letters = self._letters.setdefault(praktijk.gemeente or "", Counter())
            letters[praktijk.kenmerk.partition("-")[0]] += 1

    def reserve(self, ids: Iterable[str], kenmerken: Iterable[str]) -> None:
        """Give none of these out."""
        self._ids |= {*ids}
        self._kenmerken |= {one for one in kenmerken if KENMERKEN.fullmatch(one)}

    def is_of_another(self, kenmerk: str, gemeente: str) -> bool:
        """Whether its letters are those of another gemeente only."""
        letters = kenmerk.partition("-")[0]
        return letters not in self._letters.get(gemeente, ()) and any(
            letters in each for each in self._letters.values()
        )

    def identity(self, titel: str, gemeente: str = "") -> str:
        """A free name for a file, from a title; with the gemeente behind it where that is taken."""
        name = free_identity(titel, self._ids, gemeente)
        self._ids.add(name)
        return name

    def kenmerk(self, letters: str) -> str:
        """The number after the last behind these letters (`DEV-G`); a gap when those are gone."""
        numbers = {
            int(found[1]): found[1]
            for each in self._kenmerken
            if (found := re.fullmatch(rf"{letters}([0-9]+)", each))
        }
        last = max(numbers, default=0)
        free = last + 1 if last < LAST else next((n for n in range(1, last) if n not in numbers), 0)
        if not free:
            raise KenmerkenGoneError(f"Alle nummers van `{letters}` zijn op. Kies andere letters.")
        width = len(numbers[last]) if numbers else 2
        kenmerk = f"{letters}{free:0{width}}"
        self._kenmerken.add(kenmerk)
        return kenmerk

    def letters(self, gemeente: str) -> str:
        """The three letters before the kenmerken of a gemeente: those it has, or free ones."""
        if own := self._letters.get(gemeente):
            return own.most_common(1)[0][0]
        taken = {kenmerk.partition("-")[0] for kenmerk in self._kenmerken}
        return next(each for each in three_letters(gemeente) if each not in taken)

    def may_have(self, gemeente: str, letters: str) -> bool:
        """Whether these letters are free, or those of this gemeente."""
        taken = {kenmerk.partition("-")[0] for kenmerk in self._kenmerken}
        return letters in self._letters.get(gemeente, ()) or letters not in taken | {OF_SENT}


def three_letters(gemeente: str) -> Iterator[str]:
    """Three letters for a name, the best first; there are more of them than gemeenten."""
    plain = re.sub(r"[^a-z]", "", gemeente.removeprefix("s-").removeprefix("t-")).upper()
    first = f"{plain}XX"[:2]
    alphabet = [chr(ord("A") + number) for number in range(26)]
    yield from (first + letter for letter in [*plain[2:], "X"])
    yield from (first[0] + second + third for second in alphabet for third in alphabet)


def slugify(text: str) -> str:
    """`'s-Hertogenbosch` -> `s-hertogenbosch`: ASCII, lower case, words joined by hyphens."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_text.lower()).strip("-")


def kenmerken(harvest: Harvest) -> set[str]:
    """Every kenmerk that is in use, of whatever kind."""
    records = (record for record, _, _ in harvest.records)
    return {v for record in records for _, field, v in walk(record) if field == "kenmerk"}


def free_identity(titel: str, taken: Container[str], gemeente: str = "") -> str:
    """The title as the name of a file, with the gemeente or a number behind it if that is taken."""
    slug = shorten_slug(slugify(titel), MAX_ID - 4) or NAMELESS
    if slug not in taken:
        return slug
    if gemeente and not slug.endswith(gemeente):
        slug = f"{shorten_slug(slug, MAX_ID - 5 - len(gemeente))}-{gemeente}"
    names = (f"{slug}-{number}" if number > 1 else slug for number in count(1))
    return next(name for name in names if name not in taken)


def shorten_slug(slug: str, longest: int) -> str:
    """As many whole words of it as fit."""
    if len(slug) > longest:
        slug = slug[: longest + 1].rpartition("-")[0] or slug[:longest]
    return slug.strip("-")


def a_year_after(day: date) -> date:
    """The same day a year later; 28 February for a leap day."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)
