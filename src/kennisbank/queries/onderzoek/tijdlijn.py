"""The tijdlijn: what of the study was or would be when, from all reports, by kind."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from kennisbank.model import Gebeurtenis, Gedateerd, Kennisbank, Moment, Rapport
from kennisbank.model.labels import MOMENTEN, Label
from kennisbank.queries.onderzoek.tijd import Tijd, read_tijd

BAAN_MAX = 24  # so many moments of a kind stand on the line; those of the whole study come first


@dataclass(frozen=True)
class Punt:
    """A statement with its moment, where it stands in full, and when that is, if that is known."""

    uitspraak: Gedateerd | Gebeurtenis
    moment: Moment
    url: str
    tijd: Tijd | None

    @property
    def titel(self) -> str:
        """What it is called on the line."""
        return self.uitspraak.titel or self.uitspraak.tekst


@dataclass(frozen=True)
class Baan:
    """The moments of one kind, in the order of time, each with what is known of it since."""

    soort: str
    label: Label
    punten: tuple[tuple[Punt, Punt | None], ...]
    rest: int = 0


@dataclass(frozen=True)
class Tijdlijn:
    """The kinds that have a moment, and the years from the first to the last that one names."""

    banen: tuple[Baan, ...]
    jaren: tuple[int, ...]


def tijdlijn_of(bank: Kennisbank) -> Tijdlijn:
    """The moments of every report."""
    known = {punt.uitspraak.kenmerk: punt for punt in punten_of(bank)}
    banen = [baan_of(soort, label, known) for soort, label in MOMENTEN.items()]
    shown = [punt.tijd for baan in banen for punt, _ in baan.punten if punt.tijd]
    days = [day for tijd in shown for day in (tijd.begin, last_of(tijd))]
    jaren = range(min(days).year, max(days).year + 1) if days else ()
    return Tijdlijn(tuple(baan for baan in banen if baan.punten), tuple(jaren))


def last_of(tijd: Tijd) -> date:
    """The last day that shows: of what goes on after a year, the first day after it."""
    return tijd.eind + timedelta(days=1) if tijd.vorm == "vanaf" else tijd.eind


def baan_of(soort: str, label: Label, known: Mapping[str, Punt]) -> Baan:
    """The moments of a kind, each with the later one that it leads on to."""
    found = [punt for punt in known.values() if punt.moment.soort == soort]
    punten = sorted(found[:BAAN_MAX], key=by_tijd)
    both = tuple((punt, known.get(punt.moment.vervolg or "")) for punt in punten)
    return Baan(soort, label, both, len(found) - len(punten))


def punten_of(bank: Kennisbank) -> Iterator[Punt]:
    """Each statement with a moment: of the whole study first, then of gemeenten."""
    for rapport in sorted(bank.rapporten.values(), key=lambda one: bool(one.gemeente)):
        for uitspraak in gedateerd_in(rapport):
            if moment := uitspraak.moment:
                url = f"{rapport.url}#{uitspraak.kenmerk.lower()}"
                yield Punt(uitspraak, moment, url, read_tijd(moment.wanneer))


def gedateerd_in(rapport: Rapport) -> tuple[Gedateerd | Gebeurtenis, ...]:
    """What may have a moment in a report."""
    return (*rapport.opzet, *rapport.nazorg, *rapport.gebeurtenissen)


def by_tijd(punt: Punt) -> tuple[int, int, str]:
    """Sort key: by begin and end, then by kenmerk; what has no year comes last."""
    if not punt.tijd:
        return (1 << 30, 0, punt.uitspraak.kenmerk)
    return (punt.tijd.begin.toordinal(), punt.tijd.eind.toordinal(), punt.uitspraak.kenmerk)
