"""Verdeling: how many praktijken say that it went well, can be better, is advised, or else."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kennisbank.model import Praktijk
from kennisbank.model.labels import SOORTEN, Label
from kennisbank.model.zinnen.aantallen import enumerate_names, word_soort
from kennisbank.model.zinnen.praktijk import VERDELING, word_hoeveel_vervallen
from kennisbank.queries.gaps import VOORBEELDEN

SOORTEN_OF: Mapping[str, tuple[str, ...]] = {
    "goed": VOORBEELDEN,
    "beter": ("kan-beter",),
    "gevraagd": ("aanbeveling",),
    "anders": ("werkzame-factor", "ervaring", "bevinding"),
}


@dataclass(frozen=True)
class Deel:
    """One part: how many praktijken, of which soorten, and where it lies on a bar, in percents.

    `soorten` has each that occurs, with how many there are of it.
    """

    id: str
    aantal: int
    soorten: tuple[tuple[str, Label, int], ...]
    begin: float
    breedte: float

    @property
    def naam(self) -> str:
        """How it is called; other soorten are named when there is one only."""
        if self.id == "anders" and len(self.soorten) == 1:
            ((_, label, aantal),) = self.soorten
            return label.enkelvoud if aantal == 1 else label.meervoud
        return VERDELING[self.id]

    @property
    def keuze(self) -> str:
        """The `soort` of the overview that gives its praktijken."""
        return ",".join(soort for soort, _, _ in self.soorten)

    @property
    def soorten_in_woorden(self) -> str:
        """Each soort with how many: `6 goede voorbeelden en 8 keer “gaat goed”`."""
        return enumerate_names(
            [word_soort(many, one.enkelvoud, one.meervoud) for _, one, many in self.soorten]
        )

    @property
    def waarvan(self) -> str:
        """Of which soorten it is the sum; nothing when all of it is of one."""
        return self.soorten_in_woorden if len(self.soorten) > 1 else ""


@dataclass(frozen=True)
class Verdeling:
    """The parts that have praktijken, in a fixed order, how many those are together, and how many
    of these hold no more."""

    aantal: int
    delen: tuple[Deel, ...]
    vervallen: int

    @property
    def let_op(self) -> str:
        """That some hold no more; nothing where all do."""
        return word_hoeveel_vervallen(self.aantal, self.vervallen)


def verdeel(praktijken: Iterable[Praktijk]) -> Verdeling:
    """How these praktijken are divided."""
    alle = tuple(praktijken)
    counts = Counter[str](praktijk.soort for praktijk in alle)
    total, begin = counts.total(), 0
    delen = []
    for naam, of in SOORTEN_OF.items():
        soorten = tuple((one, SOORTEN[one], counts[one]) for one in of if counts[one])
        if aantal := sum(many for _, _, many in soorten):
            place, wide = (round(100 * part / total, 2) for part in (begin, aantal))
            delen.append(Deel(naam, aantal, soorten, place, wide))
            begin += aantal
    return Verdeling(total, tuple(delen), sum(praktijk.vervallen for praktijk in alle))
