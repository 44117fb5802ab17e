"""The themadeel: what a place has under one theme, or under none."""

from collections import defaultdict
from dataclasses import dataclass

from kennisbank.model import Kennisbank, Praktijk, Thema
from kennisbank.queries.gaps import VOORBEELDEN
from kennisbank.queries.groups import Groep, group
from kennisbank.queries.plekken.bevindingen import praktijken_at
from kennisbank.queries.plekken.plek import Plek

DOEN = (*VOORBEELDEN, "ervaring")


@dataclass(frozen=True)
class Themadeel:
    """What a place has under one theme."""

    thema: Thema
    groepen: tuple[Groep, ...]

    @property
    def aantal(self) -> int:
        """The number of praktijken."""
        return sum(len(groep.praktijken) for groep in self.groepen)


def themadelen(bank: Kennisbank, plek: Plek) -> tuple[Themadeel, ...]:
    """What a place has under each of the themes; a praktijk may stand under several."""
    # Utrecht and Groningen are a region and a municipality, with lists of their own.
    scope = plek.sleutel.replace(":", "-")
    by_thema: dict[str, list[Praktijk]] = defaultdict(list)
    for praktijk in praktijken_at(bank, plek):
        for thema in praktijk.themas:
            by_thema[thema].append(praktijk)
    return tuple(
        Themadeel(
            thema,
            group(by_thema[thema.id], f"{scope}-{thema.id}", f"{thema.naam} in {plek.naam}"),
        )
        for thema in bank.themas.values()
    )


def doet_groepen(bank: Kennisbank, plek: Plek) -> tuple[Groep, ...]:
    """What somebody does at a place, of all themes together: what went well, and what is told."""
    scope = f"{plek.sleutel.replace(':', '-')}-geheel"
    found = (one for one in praktijken_at(bank, plek) if one.soort in DOEN)
    return group(found, scope, plek.naam)


def zonder_thema(bank: Kennisbank, plek: Plek) -> tuple[Groep, ...]:
    """What a place has that belongs to no theme, such as what is said of the study as a whole."""
    scope = f"{plek.sleutel.replace(':', '-')}-zonder-thema"
    found = (praktijk for praktijk in praktijken_at(bank, plek) if not praktijk.themas)
    return group(found, scope, f"Zonder thema in {plek.naam}")
