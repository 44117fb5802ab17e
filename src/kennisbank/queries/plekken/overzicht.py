"""The plekoverzicht: all about one place."""

from dataclasses import dataclass

from kennisbank.model import LANDELIJK, Gemeente, Kennisbank, Rapport, Regio
from kennisbank.model.zinnen.plek import word_uit
from kennisbank.queries.groups import Groep
from kennisbank.queries.plekken.bevindingen import praktijken_at
from kennisbank.queries.plekken.plek import Plek, name_in_regio, plek_of
from kennisbank.queries.plekken.themadeel import Themadeel, doet_groepen, themadelen, zonder_thema
from kennisbank.queries.verdeling import Verdeling, verdeel


@dataclass(frozen=True)
class Plekoverzicht:
    """All about one place."""

    plek: Plek
    themadelen: tuple[Themadeel, ...]
    verdeling: Verdeling
    plaatsen: tuple[tuple[Gemeente, int], ...] = ()
    rapporten: tuple[Rapport, ...] = ()
    zonder_thema: tuple[Groep, ...] = ()
    doet: tuple[Groep, ...] = ()

    @property
    def aantal(self) -> int:
        """How many praktijken there are."""
        return self.verdeling.aantal

    @property
    def enige(self) -> Gemeente | None:
        """Of a region: the municipality, when all that was taken up is of one."""
        return self.met[0] if len(self.met) == 1 and not self.zelf else None

    @property
    def enige_naam(self) -> str:
        """What that one is called beside the name of the region."""
        return name_in_regio(self.enige, self.plek.naam) if self.enige else ""

    @property
    def met(self) -> tuple[Gemeente, ...]:
        """Of a region: the municipalities that have praktijken or a report, and so a page."""
        told = {rapport.gemeente for rapport in self.rapporten}
        return tuple(one for one, aantal in self.plaatsen if aantal or one.id in told)

    @property
    def zelf(self) -> bool:
        """Of a region: whether something was taken up that is of no municipality."""
        told = {rapport.gemeente for rapport in self.rapporten}
        return None in told or self.aantal > sum(aantal for _, aantal in self.plaatsen)

    @property
    def uit(self) -> str:
        """Of a region: of which municipalities something was taken up, counted when many."""
        if self.plek.soort != "regio":
            return ""
        return word_uit([name_in_regio(one, self.plek.naam) for one in self.met], self.zelf)


def describe_plek(bank: Kennisbank, thing: Regio | Gemeente | None) -> Plekoverzicht:
    """Everything about a region, a municipality, or (None) the whole country."""
    plek = plek_of(thing)
    inside = (
        tuple(
            (gemeente, len(praktijken_at(bank, plek_of(gemeente))))
            for gemeente in bank.gemeenten.values()
            if gemeente.regio == thing.id
        )
        if isinstance(thing, Regio)
        else ()
    )
    reports = tuple(
        rapport
        for rapport in bank.rapporten.values()
        if (rapport.gemeente == plek.id if plek.soort == "gemeente" else False)
        or (rapport.regio == plek.id if plek.soort == "regio" else False)
        or (plek.soort == LANDELIJK and rapport.regio is None and rapport.gemeente is None)
    )
    verdeling = verdeel(praktijken_at(bank, plek))
    return Plekoverzicht(
        plek,
        themadelen(bank, plek),
        verdeling,
        inside,
        reports,
        zonder_thema(bank, plek),
        doet_groepen(bank, plek),
    )
