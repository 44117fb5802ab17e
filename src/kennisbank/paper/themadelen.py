"""What a place has of each theme: titles with their soort, and the texts that there is room for."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from kennisbank import queries
from kennisbank.model import Kennisbank, Praktijk, zinnen
from kennisbank.paper.blad import Data
from kennisbank.paper.bound import divide, taken
from kennisbank.paper.letters import lines_set
from kennisbank.paper.parts import note_status
from kennisbank.paper.stukken import Stuk
from kennisbank.paper.verdeling import Deel
from kennisbank.queries import Plek

KOLOM = 23.2  # times the size of the type that a column is wide
MERK, KLEIN = 1.8, 1.5  # so much of that is for a sign, and won by what is set small
KOP = 17  # times the size of the type that the name of a theme is wide
THEMA, TUSSEN, REST = 1.55, 0.2, 1.2  # lines around that, between praktijken, for how many more


class Rij(NamedTuple):
    """A praktijk as it stands there, and the lines for its title and for its text."""

    data: Data
    titel: float
    tekst: float


def delen_of(overzicht: queries.Plekoverzicht) -> list[Deel]:
    """The themes of a place, and last what belongs to none."""
    delen = [Deel(deel.thema.id, deel.thema.naam, deel.groepen) for deel in overzicht.themadelen]
    if overzicht.zonder_thema:
        delen.append(Deel("thema", zinnen.praktijk.GEEN_THEMA, overzicht.zonder_thema))
    return delen


class Themas:
    """The themes of a place with what each of their praktijken takes."""

    def __init__(self, bank: Kennisbank, plek: Plek, delen: Sequence[Deel]) -> None:
        """Describe what may stand there, each with its place where those are several."""
        self.delen = [deel for deel in delen if deel.groepen]
        groepen = [(deel.naam, groep.zichtbaar) for deel in self.delen for groep in deel.groepen]
        places = {queries.plek_of_praktijk(bank, one) for _, some in groepen for one in some}
        others = places - {plek} if len(places) > 1 else set()
        seen: dict[str, str] = {}
        self.rijen = [
            [describe(bank, one, seen.setdefault(one.id, naam), naam, others) for one in some]
            for naam, some in groepen
        ]

    @property
    def texts(self) -> list[Data]:
        """All that may be told."""
        return [rij.data for rijen in self.rijen for rij in rijen]

    @property
    def lines(self) -> float:
        """How many all the titles take."""
        return sum(map(height_of, self.delen)) + sum(
            rij.titel for some in self.rijen for rij in some
        )

    def fit(self, room: float, heel: float = 0) -> list[Stuk]:
        """What fits in so many lines: the titles, and the texts when there is room for all.

        A theme of at most `heel` lines stands in one column.
        """
        left = room - sum(map(height_of, self.delen))
        first = [[rij.titel for rij in rijen] for rijen in self.rijen]
        if sum(map(sum, first)) > left:
            left -= REST * len(self.delen)
        titels = divide(first, left)
        shown = [rijen[:many] for rijen, many in zip(self.rijen, titels, strict=True)]
        texts = [[rij.tekst for rij in rijen] for rijen in shown]
        fits = sum(map(sum, texts)) <= left - taken(first, titels)
        teksten = [len(part) if fits else 0 for part in texts]
        told: set[str] = set()
        groepen = iter(
            [tell(rij, number < many, told) for number, rij in enumerate(rijen)]
            for rijen, many in zip(shown, teksten, strict=True)
        )
        return [
            stuk
            for deel in self.delen
            for stuk in keep(
                [*to_stukken(deel, [rij for _ in deel.groepen for rij in next(groepen)])], heel
            )
        ]


def describe(
    bank: Kennisbank, praktijk: Praktijk, first: str, thema: str, others: Collection[Plek]
) -> Rij:
    """One praktijk; under a later theme than its `first` it is only referred to."""
    overzicht = queries.describe_praktijk(bank, praktijk)
    data = {
        "is": "praktijk",
        "soort": praktijk.soort,
        "woord": overzicht.label.enkelvoud.lower(),
        "titel": praktijk.titel,
        "kenmerk": praktijk.kenmerk,
        "waar": overzicht.plek.naam if overzicht.plek in others else "",
        "tekst": praktijk.samenvatting if first == thema else "",
        "elders": "" if first == thema else zinnen.papier.STAAT_BIJ.format(thema=first),
        "status": note_status(overzicht),
    }
    small = f"{praktijk.kenmerk} · {data['woord']}".replace(" ", "\N{NO-BREAK SPACE}")
    kop = f"{praktijk.titel} {small} {data['waar']}"
    lines = lines_set(kop, KOLOM - MERK + KLEIN, vet=True) + TUSSEN
    lines += lines_set(data["elders"], KOLOM - MERK)
    lines += lines_set(data["status"], KOLOM - MERK, vet=True)
    return Rij(data, lines, lines_set(data["tekst"], KOLOM - MERK))


def tell(rij: Rij, in_full: bool, told: set[str]) -> Stuk:
    """What is told of a praktijk, which is referred to only when it was `told` there."""
    data = rij.data
    if not data["elders"]:
        told.add(data["kenmerk"])
    elif data["kenmerk"] not in told:
        data = data | {"elders": ""}
    if in_full:
        return Stuk(rij.titel + rij.tekst, data)
    return Stuk(rij.titel, data | {"tekst": ""})


def to_stukken(deel: Deel, rijen: Sequence[Stuk]) -> Iterator[Stuk]:
    """The head of a theme, the praktijken that are shown, and how many are not."""
    aantal = len(deel.praktijken)
    rest = aantal - len(rijen)
    kop = {"is": "thema", "icoon": deel.icoon, "naam": deel.naam, "aantal": aantal}
    yield Stuk(height_of(deel), kop, kop=True)
    yield from rijen
    if rest:
        yield Stuk(REST, {"is": "tekst", "tekst": f"En nog {rest} op de pagina."})


def keep(stukken: list[Stuk], most: float) -> list[Stuk]:
    """The pieces of a theme together in one column, when they are no higher than `most`."""
    kop, *rest = stukken
    if not rest or sum(stuk.regels for stuk in stukken) > most:
        return stukken
    held = [stuk._replace(kop=True) for stuk in rest[:-1]]
    return [kop._replace(data=kop.data | {"heel": len(rest)}), *held, rest[-1]]


def height_of(deel: Deel) -> float:
    """How many lines the head of a theme takes."""
    return THEMA + 1.2 * lines_set(f"{deel.naam} ({len(deel.praktijken)})", KOP, vet=True)
