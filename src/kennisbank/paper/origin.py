"""The origin of a sheet: its sources in short."""

from collections.abc import Iterable

from kennisbank.model import Bron, Bronvermelding, Element, Kennisbank, Praktijk


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
    """A source in short, with the place in it; the lines stand on the page."""
    return f"{bron.kort}: {vermelding.vindplaats}"


def cite_all(cited: Iterable[tuple[Bronvermelding, Bron]]) -> str:
    """Each source in short with the place in it, in own words."""
    return " ".join([*(f"{cite(*item)}." for item in cited), "In eigen woorden."])
