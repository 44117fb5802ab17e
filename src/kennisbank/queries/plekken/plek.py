"""The plek: a region, a municipality or the whole country, as one kind of thing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from kennisbank.model import LANDELIJK, Gemeente, Kennisbank, Praktijk, Rapport, Regio
from kennisbank.model.zinnen.bewijs import HET_GEHEEL

Place = Regio | Gemeente | None


@dataclass(frozen=True)
class Plek:
    """A place that has findings: a region, a municipality, or the whole country."""

    id: str
    naam: str
    url: str
    soort: str

    @cached_property
    def sleutel(self) -> str:
        """What it is called where regions and municipalities go together: in an address."""
        return f"gemeente:{self.id}" if self.soort == "gemeente" else self.id


def plek_of(thing: Regio | Gemeente | None) -> Plek:
    """A region or municipality as a place; None is the whole country."""
    if thing is None:
        return Plek(LANDELIJK, "Landelijk", f"regios/{LANDELIJK}/", LANDELIJK)
    kind = "regio" if isinstance(thing, Regio) else "gemeente"
    return Plek(thing.id, thing.naam, thing.url, kind)


def name_in_zin(plek: Plek) -> str:
    """A place as it is called within a sentence: Utrecht is a region and a municipality."""
    if plek.soort == LANDELIJK:
        return HET_GEHEEL
    return f"de regio {plek.naam}" if plek.soort == "regio" else plek.naam


def name_beside(plek: Plek, plekken: Iterable[Plek]) -> str:
    """A place as the head of a column beside others, of which one may have the same name."""
    same = any(other.naam == plek.naam and other != plek for other in plekken)
    return f"{plek.soort} {plek.naam}" if same else plek.naam


def name_in_regio(gemeente: Gemeente, regio: str) -> str:
    """A municipality beside the name of her region, which may be the same."""
    return f"de gemeente {gemeente.naam}" if gemeente.naam == regio else gemeente.naam


def plek_of_praktijk(bank: Kennisbank, praktijk: Praktijk) -> Plek:
    """Where a praktijk was seen: its municipality, or else its region, or the whole country."""
    if praktijk.gemeente:
        return plek_by_gemeente(bank)[praktijk.gemeente]
    return plek_by_regio(bank)[praktijk.regio]


def plek_of_rapport(bank: Kennisbank, rapport: Rapport) -> Plek:
    """What a report is about: a municipality, a region, or the study as a whole."""
    if rapport.gemeente:
        return plek_by_gemeente(bank)[rapport.gemeente]
    return plek_by_regio(bank)[rapport.regio or LANDELIJK]


@lru_cache(maxsize=2)
def plek_by_regio(bank: Kennisbank) -> Mapping[str, Plek]:
    """The whole country and each region as a place, by what a record says."""
    return {plek.id: plek for plek in map(plek_of, (None, *bank.regios.values()))}


@lru_cache(maxsize=2)
def plek_by_gemeente(bank: Kennisbank) -> Mapping[str, Plek]:
    """Each municipality as a place, by its id."""
    return {gemeente.id: plek_of(gemeente) for gemeente in bank.gemeenten.values()}
