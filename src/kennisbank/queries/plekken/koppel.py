"""The koppel: two regions that stand ready to be put side by side, those of which most is known."""

from dataclasses import dataclass

from kennisbank.model import Kennisbank, Thema
from kennisbank.model.zinnen.aantallen import enumerate_names
from kennisbank.queries.plekken.bevindingen import praktijken_at
from kennisbank.queries.plekken.plek import plek_of


@dataclass(frozen=True)
class Koppel:
    """The names of the two, and the `keuze` of the comparison that puts them side by side."""

    naam: str
    keuze: str

    def at(self, thema: Thema) -> "Koppel":
        """The same two at one theme."""
        return Koppel(self.naam, f"{self.keuze}&thema={thema.id}")


def koppel_of(bank: Kennisbank, thema: Thema | None = None) -> Koppel | None:
    """The two regions with most praktijken, first at a theme; None while fewer have any."""
    counts = []
    for regio in bank.regios.values():
        found = praktijken_at(bank, plek_of(regio))
        at_thema = sum(thema is None or thema.id in praktijk.themas for praktijk in found)
        counts.append((-at_thema, -len(found), regio.naam, regio.id, bool(found)))
    two = [(naam, id) for *_, naam, id, some in sorted(counts) if some][:2]
    if len(two) < 2:
        return None
    ids = ",".join(id for _, id in two)
    koppel = Koppel(enumerate_names([naam for naam, _ in two]), f"naast={ids}")
    return koppel.at(thema) if thema else koppel
