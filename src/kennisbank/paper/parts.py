"""The parts of sheets: records and their sources as the plain data that a sheet is typeset from."""

from collections.abc import Iterable, Sequence

from kennisbank import queries
from kennisbank.model import (
    Bron,
    Bronvermelding,
    Element,
    Kennisbank,
    Praktijk,
    Thema,
    Uitspraak,
    Vraag,
    zinnen,
)
from kennisbank.paper.blad import Data
from kennisbank.queries import (
    Elementoverzicht,
    Praktijkoverzicht,
)

SHORT = 40  # letters of a name that fits on a line


def texts_in(data: Data | Sequence[object]) -> Iterable[str]:
    """Every text in plain data, however deep."""
    for value in data.values() if isinstance(data, dict) else data:
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict | list | tuple):
            yield from texts_in(value)


def keep_whole(naam: str) -> str:
    """A name that is not parted over two lines, unless it would hardly fit on one."""
    return naam.replace(" ", "\N{NO-BREAK SPACE}") if len(naam) <= SHORT else naam


def word_datum(bron: Bron) -> str:
    """From when a source is, in the words of our list of sources, or that this is not known."""
    return bron.tijd or bron.datum or zinnen.bron.DATUM_ONBEKEND


def tell_kader(bank: Kennisbank) -> str:
    """Of which region the toezichtkader is, and in which source from when it stands."""
    regio, bron = queries.regio_of_kader(bank), bank.bronnen[bank.toezichtkader.bron]
    whose = (
        zinnen.kader.KADERREGIO.format(regio=regio.naam) if regio else zinnen.kader.GEEN_KADERREGIO
    )
    return f"{whose} Het staat in: {bron.kort} ({word_datum(bron)})."


def abbreviations(bank: Kennisbank, inhoud: Data) -> tuple[tuple[str, str], ...]:
    """The abbreviations that occur on a sheet, with what they stand for."""
    found = queries.abbreviations_in(bank, texts_in(inhoud))
    return tuple((begrip.afkorting or "", queries.write_out(begrip)) for begrip in found)


def to_vraag(
    bank: Kennisbank, vragen: Sequence[Vraag], themas: Sequence[Thema], eigen: str = ""
) -> Data | None:
    """The first of its own questions for the meeting (`eigen` says whose choice that is), and which
    others it has; or else the question of its first theme."""
    first, bij = next(iter(vragen), None), eigen
    if first is None and themas:
        first = queries.vragen_by_kenmerk(bank)[themas[0].vraag]
        bij = f"bij het thema {themas[0].naam}"
    if first is None:
        return None
    rest = "; ".join(f"{one.nummer}. {one.titel}" for one in vragen[1:])
    return {
        "bij": bij,
        "titel": f"{first.nummer}. {first.titel}",
        "tekst": first.tekst,
        "ook": f"Ook: {rest}" if rest else "",
    }


def note_status(overzicht: Praktijkoverzicht | Elementoverzicht) -> str:
    """A word of warning about a record that should not be followed any more."""
    record = overzicht.praktijk if isinstance(overzicht, Praktijkoverzicht) else overzicht.element
    if record.concept:
        return f"{overzicht.status}. {zinnen.leven.word_concept(record.te_schrijven)}"
    if not record.vervallen:
        return ""
    reden = f" {record.reden}" if record.reden else ""
    said = zinnen.leven.word_vervallen(overzicht.status, isinstance(record, Praktijk))
    return f"{said}{reden}"


def name_successor(other: Praktijk | Element | None) -> str:
    """Which record takes the place of one."""
    return f" Lees in plaats daarvan: {other.titel} ({other.kenmerk})." if other else ""


def to_statement(item: Uitspraak) -> Data:
    """A numbered statement."""
    return {
        "titel": item.titel or "",
        "tekst": item.tekst,
        "kenmerk": item.kenmerk,
        "punten": item.punten,
    }


def word_rest(shown: int, aantal: int, een: str, meer: str) -> list[str]:
    """How many more there are on the page, if any: `nog 4 onderwerpen`, or `4 onderwerpen`."""
    rest = zinnen.aantallen.word_aantal(aantal - shown, een, meer)
    return [] if shown == aantal else [f"nog {rest}" if shown else rest]


def tell_shown(shown: int, aantal: int) -> str:
    """How many of a soort there are, and how many of those stand here."""
    if not shown:
        return f"{aantal}, op de pagina"
    return str(aantal) if shown == aantal else f"{shown} van {aantal}"


def name_sources(
    bank: Kennisbank,
    records: Iterable[Praktijk | Element],
    maximum: int | None = None,
    *,
    short: bool = False,
) -> str:
    """The short names of the sources that are cited, the most cited first, in own words.

    With a `maximum` the others are counted; when it is `short`, there are the names only.
    """
    counts: dict[str, int] = {}
    for record in records:
        for vermelding in record.bronnen:
            counts[vermelding.bron] = counts.get(vermelding.bron, 0) + 1
    cited = [bank.bronnen[bron] for bron in sorted(counts, key=lambda b: (-counts[b], b))]
    names = [
        f"{bron.kort} ({bron.tijd})" if bron.tijd and not short else bron.kort
        for bron in cited[:maximum]
    ]
    if rest := len(cited) - len(names):
        names.append(f"en nog {rest} op de pagina")
    named = ", ".join(names)
    return f"{end(named)} In eigen woorden." if named and not short else named


def cite(vermelding: Bronvermelding, bron: Bron) -> str:
    """A source in short, with the place in it; the lines stand on the page."""
    return f"{bron.kort}: {vermelding.vindplaats}"


def cite_all(cited: Iterable[tuple[Bronvermelding, Bron]]) -> str:
    """Each source in short with the place in it, in own words."""
    return " ".join([*(end(cite(*item)) for item in cited), "In eigen woorden."])


def end(zin: str) -> str:
    """A sentence with its end, also when it has one of its own."""
    return zin if zin.endswith((".", "?", "!")) else f"{zin}."
