"""How praktijken are divided, in figures and by theme, as bars to draw with their numbers."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from kennisbank import queries
from kennisbank.model import Praktijk
from kennisbank.model.labels import Label
from kennisbank.model.zinnen.papier import STREEPJE
from kennisbank.model.zinnen.plek import word_per_thema
from kennisbank.model.zinnen.praktijk import VAKER_GETELD, VERDELING
from kennisbank.paper.blad import Data

BALKEN_MIN = 10  # so many praktijken there must be for bars to show anything


class Deel(NamedTuple):
    """What a place has of one theme, or of none: its sign, its name, and the praktijken."""

    icoon: str
    naam: str
    groepen: tuple[queries.Groep, ...]

    @property
    def praktijken(self) -> list[Praktijk]:
        """Those of all soorten."""
        return [praktijk for groep in self.groepen for praktijk in groep.praktijken]


def to_verdeling(delen: Sequence[Deel], praktijken: Sequence[Praktijk]) -> Data:
    """A figure for each part that occurs, and under it how many of each theme."""
    geheel = queries.verdeel(praktijken)
    if geheel.aantal < BALKEN_MIN:
        return tell_few(delen, geheel)
    rijen = [[counts[one.id] for one in geheel.delen] for counts in map(count_parts, delen)]
    aantallen = [aantal for rij in rijen for aantal in rij]
    return {
        "aantal": geheel.aantal,
        "woord": "praktijk" if geheel.aantal == 1 else "praktijken",
        "delen": [
            {
                "soort": one.id,
                "naam": VERDELING[one.id],
                "waarvan": split(one),
                "aantal": one.aantal,
            }
            for one in geheel.delen
        ],
        "rijen": [
            {"icoon": deel.icoon, "naam": deel.naam, "aantallen": rij}
            for deel, rij in zip(delen, rijen, strict=True)
        ],
        "hoogste": max(aantallen, default=0),
        "let_op": " ".join(
            [
                *[geheel.let_op] * (geheel.vervallen > 0),
                *[VAKER_GETELD] * (sum(aantallen) > geheel.aantal),
                *[STREEPJE] * (0 in aantallen),
            ]
        ),
    }


def tell_few(delen: Sequence[Deel], geheel: queries.Verdeling) -> Data:
    """Of a few praktijken each soort large, and in words of which themes they are."""
    themas = [(deel.naam, len(deel.praktijken)) for deel in delen]
    return {
        "aantal": geheel.aantal,
        "soorten": [
            {"soort": soort, "aantal": many, "naam": word(label, many)}
            for deel in geheel.delen
            for soort, label, many in deel.soorten
        ],
        "delen": [],
        "rijen": [],
        "zin": word_per_thema(themas) if geheel.aantal else "",
        "let_op": " ".join(
            [
                *[geheel.let_op] * (geheel.vervallen > 0),
                *[VAKER_GETELD] * (sum(many for _, many in themas) > geheel.aantal),
            ]
        ),
    }


def word(label: Label, aantal: int) -> str:
    """The word under the number of a soort."""
    return (label.enkelvoud if aantal == 1 else label.meervoud).lower()


def split(deel: queries.Deel) -> str:
    """Of which soorten a part is, where its name does not say so."""
    return deel.soorten_in_woorden if deel.id == "anders" else deel.waarvan


def count_parts(deel: Deel) -> Counter[str]:
    """How many there are of each part."""
    return Counter({one.id: one.aantal for one in queries.verdeel(deel.praktijken).delen})
