"""What every rival gets to build: our records, and the other pages of our site as data.

What is drawn from the records (record pages, groups of cards, lists, the comparison table) is not
in it: that is the work that is compared.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from benchmarks.records import to_yaml
from kennisbank.model import Praktijk

SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|])")


def escape(text: str) -> str:
    """A text in which Markdown sees nothing."""
    return SPECIAL.sub(r"\\\1", text)


@dataclass(frozen=True)
class Keuze:
    """Which records a page is about: those of which `veld` holds `waarde`."""

    veld: str = "alle"
    waarde: str = "alle"
    thema: str = ""
    soort: str = ""


@dataclass(frozen=True)
class Pagina:
    """A page beside those of the records: its own words in Markdown, and what it draws.

    `vorm` says what: `tekst` nothing more, `groepen` a group per soort, `plek` groups per theme,
    `lijst` one part of a long group, `matrix` the comparison table.
    """

    url: str
    vorm: str
    titel: str
    omschrijving: str
    blokken: tuple[str, ...]
    keuze: Keuze = Keuze()
    scope: str = ""
    deel: int = 1
    delen: int = 1

    def neighbour(self, step: int) -> str:
        """The address of the part before or after this one, if there is one."""
        nummer = self.deel + step
        if not 1 <= nummer <= self.delen:
            return ""
        return f"/lijsten/{self.scope}{f'-{nummer}' if nummer > 1 else ''}/"

    @property
    def markdown(self) -> str:
        """Its own words."""
        return "\n\n".join(self.blokken) + "\n"

    @property
    def naam(self) -> str:
        """A file name."""
        return self.url.strip("/").replace("/", "-") or "start"


@dataclass(frozen=True, eq=False)
class Inhoud:
    """Everything a rival builds from."""

    praktijken: tuple[Praktijk, ...]
    paginas: tuple[Pagina, ...]
    naslag: dict[str, Any]
    vandaag: str

    @cached_property
    def by_id(self) -> Mapping[str, Praktijk]:
        """The records by id."""
        return {praktijk.id: praktijk for praktijk in self.praktijken}

    def yaml_of(self, praktijk: Praktijk) -> str:
        """The record as it stands in its own file."""
        return to_yaml(praktijk).decode()


@lru_cache(maxsize=1)
def index_of(inhoud: Inhoud) -> Mapping[tuple[str, str], list[Praktijk]]:
    """The records under each thing they belong to."""
    index: dict[tuple[str, str], list[Praktijk]] = defaultdict(list)
    for praktijk in inhoud.praktijken:
        keys = [("alle", "alle"), ("regio", praktijk.regio)]
        keys += [("gemeente", praktijk.gemeente)] if praktijk.gemeente else []
        for veld in ("themas", "indicatoren", "vragen"):
            keys += [(veld, waarde) for waarde in getattr(praktijk, veld)]
        for key in keys:
            index[key].append(praktijk)
    return index


def records_of(inhoud: Inhoud, keuze: Keuze) -> list[Praktijk]:
    """The records that a page is about, of every soort."""
    found = index_of(inhoud).get((keuze.veld, keuze.waarde), [])
    return [praktijk for praktijk in found if not keuze.thema or keuze.thema in praktijk.themas]
