"""The origin of a sheet: its sources in short, and the day of the last change of what is on it."""

from collections.abc import Iterable
from datetime import date

from kennisbank import queries
from kennisbank.model import Bron, Bronvermelding, Element, Kennisbank, Praktijk, zinnen


def changed(bank: Kennisbank, records: Iterable[Praktijk | Element]) -> date | None:
    """The day of the last change of these records, or else of the whole bank.

    What is told of an element changes also with each praktijk that says something of it.
    """
    days = []
    for record in records:
        days.append(queries.changed_on(record))
        if isinstance(record, Element):
            found = (one.record for one in queries.vermeldingen_of(bank, record))
            days += [queries.changed_on(one) for one in found if isinstance(one, Praktijk)]
    return max(days) if days else queries.last_change(bank)


def name_sources(
    bank: Kennisbank, records: Iterable[Praktijk | Element], maximum: int | None = None
) -> str:
    """The short names of the sources that are cited, the most cited first, in own words.

    With a `maximum` the others are counted.
    """
    counts: dict[str, int] = {}
    for record in records:
        for vermelding in record.bronnen:
            counts[vermelding.bron] = counts.get(vermelding.bron, 0) + 1
    cited = [bank.bronnen[bron] for bron in sorted(counts, key=lambda b: (-counts[b], b))]
    names = [f"{bron.kort} ({bron.tijd})" if bron.tijd else bron.kort for bron in cited[:maximum]]
    if rest := len(cited) - len(names):
        names.append(f"en nog {rest} op de pagina")
    return f"{', '.join(names)}. In eigen woorden." if names else ""


def cite(vermelding: Bronvermelding, bron: Bron) -> str:
    """A source in short, with the place in it."""
    regels = f" ({zinnen.word_regels(vermelding.regels)})" if vermelding.regels else ""
    return f"{bron.kort}: {vermelding.vindplaats}{regels}"
