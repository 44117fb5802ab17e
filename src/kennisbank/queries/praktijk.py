"""The praktijk: what all readers of one need to know, put together once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from kennisbank.model import (
    Bron,
    Bronvermelding,
    Element,
    Indicator,
    Kennisbank,
    Praktijk,
    Thema,
    Vraag,
)
from kennisbank.model.labels import (
    DOELGROEPEN,
    HERKOMSTEN,
    SOORTEN,
    SOORTEN_VAN_ANDEREN,
    STATUSSEN,
    VELDEN,
    Label,
)
from kennisbank.model.zinnen.bron import GEEN_TIJD
from kennisbank.model.zinnen.leven import NOG_TE_KIEZEN, word_vervallen
from kennisbank.model.zinnen.praktijk import word_niet_opgenomen
from kennisbank.queries.framework import indicatoren_by_kenmerk, vragen_by_kenmerk
from kennisbank.queries.gaps import VOORBEELDEN
from kennisbank.queries.plekken.plek import Plek, plek_by_regio, plek_of_praktijk
from kennisbank.queries.werkzaam.verband import Vermelding, vermeldingen_in

T = TypeVar("T")

# Of these a source does not say that they work: what helps may stand there, and no more.
ZONDER_OORDEEL = ("kan-beter", "aanbeveling", "bevinding", "ervaring")


@dataclass(frozen=True, slots=True)
class Praktijkoverzicht:
    """All about one praktijk: itself, what it refers to as nouns, and its fixed values in words."""

    praktijk: Praktijk
    toelichting: tuple[str, ...]  # but for its noten
    noten: tuple[str, ...]  # what only says what a short word stands for
    label: Label  # of its soort
    plek: Plek  # where it was seen: the municipality, or else the region, or the whole country
    regio: Plek
    themas: tuple[Thema, ...]
    vermeldingen: tuple[Vermelding, ...]  # what it says of werkzame elementen
    indicatoren: tuple[Indicator, ...]
    vragen: tuple[Vraag, ...]
    doelgroepen: str
    toedeling: str  # the fields that the editors assigned
    herkomst: str
    bronnen: tuple[tuple[Bronvermelding, Bron], ...]
    tijd: str  # from which time its sources are
    verwant: tuple[Praktijk, ...]
    gewijzigd: date
    status: str
    vervanger: Praktijk | None

    @property
    def tegenhangers(self) -> tuple[Praktijk, ...]:
        """Of what can be better: what is akin to it, went well and still holds."""
        if self.praktijk.soort != "kan-beter":
            return ()
        return tuple(p for p in self.verwant if p.soort in VOORBEELDEN and not p.vervallen)

    @property
    def ook_verwant(self) -> tuple[Praktijk, ...]:
        """What else is akin to it."""
        return tuple(p for p in self.verwant if p not in self.tegenhangers)

    @property
    def gemeente(self) -> Plek | None:
        """Its municipality, if it is of one."""
        return self.plek if self.praktijk.gemeente else None

    @property
    def uitleg(self) -> str:
        """What its soort means, by who says it."""
        soort, own = self.praktijk.soort, self.praktijk.herkomst == "waargenomen-door-tsd"
        return self.label.uitleg if own else SOORTEN_VAN_ANDEREN.get(soort, self.label.uitleg)

    @property
    def kop_themas(self) -> str:
        """What stands above its themes."""
        return "Thema" if len(self.themas) == 1 else "Thema’s"

    @property
    def kop_toelichting(self) -> str:
        """What stands above its `toelichting`; one paragraph goes on from the samenvatting."""
        return "Toelichting" if len(self.toelichting) > 1 else ""

    @property
    def kop_werkzaam(self) -> str:
        """What stands above its `werkzame_elementen`, and who says that those helped."""
        if self.praktijk.soort in ZONDER_OORDEEL:
            return "Wat helpt?"
        own = "werkzame_elementen" in self.praktijk.toedeling_redactie
        return f"Wat hielp, volgens de {'redactie' if own else 'bron'}?"

    @property
    def niet_opgenomen(self) -> str:
        """Which parts of its page are empty, in one sentence."""
        return word_niet_opgenomen(
            empty_of(self.praktijk, ("werkzame_elementen", "randvoorwaarden"))
        )


def describe_praktijk(bank: Kennisbank, praktijk: Praktijk) -> Praktijkoverzicht:
    """Everything about one praktijk.

    It is not remembered: eight millionths of a second to make, and a kilobyte to keep.
    """
    noten = tuple([one for one in praktijk.toelichting if is_short_word(bank, one)])
    return Praktijkoverzicht(
        praktijk=praktijk,
        toelichting=tuple([one for one in praktijk.toelichting if one not in noten]),
        noten=noten,
        label=SOORTEN[praktijk.soort],
        plek=plek_of_praktijk(bank, praktijk),
        regio=plek_by_regio(bank)[praktijk.regio],
        themas=look_up(bank.themas, praktijk.themas),
        vermeldingen=vermeldingen_in(bank, praktijk),
        indicatoren=look_up(indicatoren_by_kenmerk(bank), praktijk.indicatoren),
        vragen=look_up(vragen_by_kenmerk(bank), praktijk.vragen),
        doelgroepen=", ".join(look_up(DOELGROEPEN, praktijk.doelgroepen)),
        toedeling=", ".join(look_up(VELDEN, praktijk.toedeling_redactie)),
        herkomst=(
            NOG_TE_KIEZEN if "herkomst" in praktijk.te_schrijven else HERKOMSTEN[praktijk.herkomst]
        ),
        bronnen=tuple([(item, bank.bronnen[item.bron]) for item in praktijk.bronnen]),
        tijd=tijd_of(bank, praktijk),
        verwant=look_up(bank.praktijken, praktijk.verwant),
        gewijzigd=changed_on(praktijk),
        status=STATUSSEN[praktijk.status],
        vervanger=bank.praktijken[praktijk.vervangen_door] if praktijk.vervangen_door else None,
    )


def is_short_word(bank: Kennisbank, tekst: str) -> bool:
    """Whether a text only says what a short word stands for: one sentence, which begins with it."""
    word, _, rest = tekst.partition(" staat ")
    if not rest or " voor " not in f" {rest}" or ". " in rest:
        return False
    return any(word == begrip.afkorting for begrip in bank.begrippen.values())


def empty_of(record: Praktijk | Element, fields: Iterable[str]) -> list[str]:
    """The fields of a record in which nothing stands."""
    return [field for field in fields if not getattr(record, field)]


def look_up(nouns: Mapping[str, T], names: Iterable[str]) -> tuple[T, ...]:
    """What each name stands for, in the order of the names."""
    return tuple(map(nouns.__getitem__, names))


def changed_on(record: Praktijk | Element) -> date:
    """The day on which a record last changed."""
    return max([record.gepubliceerd, *(w.datum for w in record.wijzigingen)])


def omschrijving_of(record: Praktijk | Element) -> str:
    """What a link to a record, and whatever else shows only the short of it, says of it."""
    if not record.vervallen:
        return record.samenvatting
    said = word_vervallen(STATUSSEN[record.status], isinstance(record, Praktijk))
    return f"{said} {record.samenvatting}"


def is_overdue(record: Praktijk | Element, today: date) -> bool:
    """Whether the day before which a record is reviewed has come."""
    return record.herzien_voor <= today


def tijd_of(bank: Kennisbank, record: Praktijk | Element) -> str:
    """From which time the sources of a record are, as far as we know of each."""
    known = (bank.bronnen[vermelding.bron].tijd for vermelding in record.bronnen)
    return "; ".join(dict.fromkeys(tijd for tijd in known if tijd)) or GEEN_TIJD
