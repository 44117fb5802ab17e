"""Where it went well: the places with examples at a theme."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kennisbank.model import LANDELIJK, Kennisbank, Praktijk, Thema
from kennisbank.model.zinnen.praktijk import word_goed
from kennisbank.queries.gaps import VOORBEELDEN
from kennisbank.queries.groups import praktijken_of
from kennisbank.queries.plekken.plek import Plek, name_in_zin, plek_of_praktijk


@dataclass(frozen=True)
class Goedplek:
    """A place, the `keuze` of the overview that gives its `aantal` of examples, and how many of
    those are outdated: these did go well, and are no example any more."""

    plek: Plek
    aantal: int
    verouderd: int
    keuze: str

    @property
    def naam(self) -> str:
        """How it is called in a row of places."""
        return name_in_zin(self.plek)

    @property
    def telling(self) -> str:
        """Its number, and how much of that is outdated."""
        return word_goed(self.aantal, self.verouderd)


def goed_at_thema(bank: Kennisbank, thema: Thema) -> tuple[Goedplek, ...]:
    """The places that examples are about; a region counts those of its municipalities as well."""
    found = [
        praktijk
        for praktijk in praktijken_of(bank, "thema", thema.id)
        if praktijk.soort in VOORBEELDEN and praktijk.status != "ingetrokken"
    ]
    counts = count_at(bank, found)
    outdated = count_at(bank, [praktijk for praktijk in found if praktijk.vervallen])
    return tuple(
        Goedplek(plek, aantal, outdated.get(plek, 0), choose(thema, plek))
        for plek, aantal in sorted(counts.items(), key=most_first)
    )


def count_at(bank: Kennisbank, praktijken: Sequence[Praktijk]) -> Mapping[Plek, int]:
    """How many there are at each place that they are about, as its list has them."""
    at_place = Counter(plek_of_praktijk(bank, praktijk) for praktijk in praktijken)
    at_regio = Counter(praktijk.regio for praktijk in praktijken)
    return {
        plek: aantal if plek.soort == "gemeente" else at_regio[plek.id]
        for plek, aantal in at_place.items()
    }


def most_first(each: tuple[Plek, int]) -> tuple[bool, int, str]:
    """Sort key that puts the study as a whole, which is no place, last."""
    plek, aantal = each
    return plek.soort == LANDELIJK, -aantal, plek.naam


def choose(thema: Thema, plek: Plek) -> str:
    """The choice of the overview that gives the examples of a place at a theme."""
    facet = "gemeente" if plek.soort == "gemeente" else "regio"
    return f"thema={thema.id}&soort={','.join(VOORBEELDEN)}&{facet}={plek.id}"
