"""Bewijs: who saw a werkzaam element where, as tallies, as a picture and in sentences."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from kennisbank.model import Element, Kennisbank
from kennisbank.model.labels import BETEKENISSEN, GEVRAAGD_OF_GENOEMD, STERKTES, Label
from kennisbank.model.zinnen.bewijs import (
    HET_GEHEEL,
    INGETROKKEN,
    NERGENS_GEZIEN,
    NIETS_OVER,
    VEROUDERD,
    word_bewijs,
    word_niet_bewezen,
    word_plekken,
)
from kennisbank.queries.plekken.plek import name_in_zin
from kennisbank.queries.reeks import GROEP_MAX
from kennisbank.queries.werkzaam.verband import Vermelding, ingetrokken_of, vermeldingen_of

# What one can choose elements by: the columns of the picture, and of what "seen" says, whether that
# is at several places, or that it was neither seen nor told.
BEWIJSSOORTEN: Mapping[str, str] = {
    "gezien": "Gezien",
    "meer-plaatsen": "Gezien op twee of meer plaatsen (het onderzoek als geheel telt mee)",
    "verteld": "Verteld",
    "gevraagd": GEVRAAGD_OF_GENOEMD.enkelvoud,
    "ontbrak": BETEKENISSEN["ontbrak"].enkelvoud,
    "niet-gezien": "Nog niet als gezien of verteld opgenomen",
}
DOET = ("gezien", "verteld")  # what says that it was there
MEER = 2  # from so many on they are several
TEKENS_MAX = 4  # so many signs are seen at a glance; the number beside them says how many


@dataclass(frozen=True)
class Telling:
    """How often an element was seen, told, asked, named or lacking, and where.

    `plekken` are the names of the regions and municipalities; `landelijk` says whether also the
    study as a whole, which names no places, and `bronnen` names sources that are about no place.
    `waar` is each of these as it is called in a sentence.
    """

    betekenis: str
    label: Label
    vermeldingen: tuple[Vermelding, ...]
    plekken: tuple[str, ...]
    landelijk: bool
    bronnen: tuple[str, ...]
    waar: tuple[str, ...]
    zin: str

    @property
    def aantal(self) -> int:
        """At how many places: the study as a whole counts as one, and each other source."""
        return len(self.plekken) + self.landelijk + len(self.bronnen)

    @property
    def gemeenten(self) -> int:
        """In how many municipalities."""
        places = {
            v.plek.sleutel for v in self.vermeldingen if v.plek and v.plek.soort == "gemeente"
        }
        return len(places)

    @property
    def tekens(self) -> range:
        """The signs in the picture: one for each place, and no more than are seen at a glance."""
        return range(min(self.aantal, TEKENS_MAX))

    @property
    def tekensoorten(self) -> tuple[str, ...]:
        """The betekenis of each of those signs; where asked and named are one, asked first."""
        own = {
            v.plek.sleutel if v.plek else v.waar
            for v in self.vermeldingen
            if v.betekenis == self.betekenis
        }
        return tuple(self.betekenis if at < len(own) else "genoemd" for at in self.tekens)

    @property
    def met_teken(self) -> tuple[str, ...]:
        """Where, a place for each of those signs."""
        return self.waar[:TEKENS_MAX]

    @property
    def zonder_teken(self) -> int:
        """How many places have no sign of their own."""
        return max(self.aantal - TEKENS_MAX, 0)

    @property
    def zichtbaar(self) -> tuple[Vermelding, ...]:
        """Those that stand on a page."""
        return self.vermeldingen[:GROEP_MAX]

    @property
    def rest(self) -> int:
        """How many do not stand there."""
        return max(len(self.vermeldingen) - GROEP_MAX, 0)


@dataclass(frozen=True)
class Bewijs:
    """Who saw an element where: a tally for each betekenis, in the fixed order, also of none; the
    same for the picture, where asked and named are one; and the strongest word of a source.

    `ingetrokken` says whether something was withdrawn that told that it was seen or told."""

    tellingen: tuple[Telling, ...]
    beeld: tuple[Telling, ...]
    sterkte: str | None
    ingetrokken: bool = False

    def of(self, betekenis: str) -> Telling:
        """The tally of one betekenis."""
        return next(one for one in self.tellingen if one.betekenis == betekenis)

    @property
    def in_praktijk(self) -> int:
        """At how many places it was seen or told."""
        return self.of("gezien").aantal + self.of("verteld").aantal

    @property
    def volgorde(self) -> tuple[int, int]:
        """What was seen at most places stands first, then what was told at most."""
        return -self.of("gezien").aantal, -self.of("verteld").aantal

    @property
    def gevraagd(self) -> int:
        """At how many places it was asked or named: one of those is one in the picture."""
        return next(one.aantal for one in self.beeld if one.betekenis == "gevraagd")

    @property
    def woord(self) -> Label | None:
        """The strongest word, as it is called on the site."""
        return STERKTES[self.sterkte] if self.sterkte else None

    @property
    def soorten(self) -> tuple[str, ...]:
        """By which choices it is found."""
        seen = [one.betekenis for one in self.beeld if one.aantal]
        if self.of("gezien").aantal >= MEER:
            seen.append("meer-plaatsen")
        return tuple(seen if self.in_praktijk else [*seen, "niet-gezien"])

    @property
    def niet_bewezen(self) -> str:
        """What it does not say that it was seen, or only told; nothing where it was neither."""
        return word_niet_bewezen(self.soorten)

    @property
    def nergens(self) -> str:
        """What is said when it was neither seen nor told."""
        return INGETROKKEN if self.ingetrokken else NERGENS_GEZIEN

    @property
    def kort(self) -> tuple[str, ...]:
        """What it comes down to, in sentences: seen or told where, and how strong a word."""
        seen = [one.zin for one in (self.of("gezien"), self.of("verteld")) if one.aantal]
        told = (*self.of("gezien").vermeldingen, *self.of("verteld").vermeldingen)
        word = [self.woord.uitleg] if self.woord else []
        return (*(seen or [self.nergens]), *tell_verouderd(told), *word)

    @property
    def leeg(self) -> tuple[str, ...]:
        """What we took nothing up of, in sentences: seen and told are one when neither was."""
        absent = [one for one in self.beeld if not one.aantal]
        if not self.in_praktijk:
            absent = [one for one in absent if one.betekenis not in ("gezien", "verteld")]
        names = "; ".join(one.label.enkelvoud.lower() for one in absent)
        return (
            *([] if self.in_praktijk else [self.nergens]),
            *([NIETS_OVER.format(wat=names)] if names else []),
        )


def bewijs_of(bank: Kennisbank, element: Element) -> Bewijs:
    """Who saw an element where, remembered as it stands on many pages."""
    return index_bewijs(bank)[element.id]


@lru_cache(maxsize=2)
def index_bewijs(bank: Kennisbank) -> Mapping[str, Bewijs]:
    """The evidence of each element."""
    gone = {identity for identity, betekenis in ingetrokken_of(bank) if betekenis in DOET}
    return {
        element.id: replace(weigh(vermeldingen_of(bank, element)), ingetrokken=element.id in gone)
        for element in bank.elementen.values()
    }


def weigh(vermeldingen: Sequence[Vermelding]) -> Bewijs:
    """What these together say."""
    by_betekenis: dict[str, list[Vermelding]] = defaultdict(list)
    for vermelding in vermeldingen:
        by_betekenis[vermelding.betekenis].append(vermelding)
    tellingen = {
        betekenis: tally(betekenis, label, by_betekenis[betekenis])
        for betekenis, label in BETEKENISSEN.items()
    }
    asked = (*by_betekenis["gevraagd"], *by_betekenis["genoemd"])
    words = {vermelding.sterkte for vermelding in vermeldingen}
    return Bewijs(
        tuple(tellingen.values()),
        (
            tellingen["gezien"],
            tellingen["verteld"],
            tally("gevraagd", GEVRAAGD_OF_GENOEMD, asked),
            tellingen["ontbrak"],
        ),
        next((word for word in STERKTES if word in words), None),
    )


def tally(betekenis: str, label: Label, found: Sequence[Vermelding]) -> Telling:
    """How often and where one betekenis occurs."""
    places = {v.plek.sleutel: v.plek for v in found if v.plek}
    country = places.pop("landelijk", None) is not None
    sources = tuple(dict.fromkeys(v.waar for v in found if not v.plek))
    names = tuple([plek.naam for plek in places.values()])
    in_zin = [*map(name_in_zin, places.values())]
    called = (*in_zin, *[HET_GEHEEL] * country, *[f"“{source}”" for source in sources])
    zin = word_bewijs(betekenis, word_plekken(in_zin, country, sources)) if found else ""
    return Telling(betekenis, label, tuple(found), names, country, sources, called, zin)


def tell_verouderd(found: Sequence[Vermelding]) -> list[str]:
    """The sentence that all that says so is outdated; none when something is not."""
    return [VEROUDERD] if found and all(one.verouderd for one in found) else []


def word_waar(found: Iterable[Vermelding]) -> str:
    """`in Wijchen en in het onderzoek als geheel`: each place once."""
    places = {(v.plek.sleutel if v.plek else v.waar): v for v in found}
    country = places.pop("landelijk", None) is not None
    names = [name_in_zin(v.plek) for v in places.values() if v.plek]
    return word_plekken(names, country, [v.waar for v in places.values() if not v.plek])


def by_evidence(bank: Kennisbank, elementen: Sequence[Element]) -> list[Element]:
    """Elements by where they were seen, then told, then asked or named, then by kenmerk."""

    def weight(element: Element) -> tuple[tuple[int, int], int]:
        bewijs = bewijs_of(bank, element)
        return bewijs.volgorde, -bewijs.gevraagd

    return sorted(elementen, key=weight)


def count_meer(bank: Kennisbank) -> tuple[int, int]:
    """How many elements were seen in several municipalities, and how many at several places."""
    seen = [bewijs.of("gezien") for bewijs in index_bewijs(bank).values()]
    return (
        sum(telling.gemeenten >= MEER for telling in seen),
        sum(telling.aantal >= MEER for telling in seen),
    )
