"""The whole bank: every record, by id, frozen."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kennisbank.model.bron import Begrip, Bron
from kennisbank.model.doorverwijzing import Doorverwijzing
from kennisbank.model.element import Element
from kennisbank.model.factsheet import Factsheet
from kennisbank.model.gesprek import Gesprek
from kennisbank.model.kader import Toezichtkader
from kennisbank.model.plaats import Gemeente, Regio, Woonplaatsen
from kennisbank.model.praktijk import Praktijk
from kennisbank.model.rapport import Rapport
from kennisbank.model.redactie import Redactie
from kennisbank.model.thema import Thema
from kennisbank.model.zoektaal import Zoekvraag, Zoekwoord


@dataclass(frozen=True, eq=False)
class Kennisbank:
    """All nouns by id; praktijken and elementen by kenmerk, themas by volgorde, others by name.

    `uitgesteld` is what waits for its day, by address: it is in no other list, and nobody refers
    to it.
    """

    praktijken: Mapping[str, Praktijk]
    themas: Mapping[str, Thema]
    regios: Mapping[str, Regio]
    gemeenten: Mapping[str, Gemeente]
    bronnen: Mapping[str, Bron]
    begrippen: Mapping[str, Begrip]
    toezichtkader: Toezichtkader
    gesprek: Gesprek
    rapporten: Mapping[str, Rapport]
    factsheets: Mapping[str, Factsheet]
    doorverwijzingen: Mapping[str, Doorverwijzing] = field(default_factory=dict)
    elementen: Mapping[str, Element] = field(default_factory=dict)
    redactie: Redactie = field(default_factory=Redactie)
    zoektaal: Mapping[str, Zoekwoord] = field(default_factory=dict)
    zoekvragen: Mapping[str, Zoekvraag] = field(default_factory=dict)
    woonplaatsen: Mapping[str, Woonplaatsen] = field(default_factory=dict)
    uitgesteld: Mapping[str, Praktijk | Element] = field(default_factory=dict)

    @property
    def levend(self) -> Iterator[Praktijk | Element]:
        """Every record with a life of its own: published, reviewed, changed."""
        yield from self.praktijken.values()
        yield from self.elementen.values()
