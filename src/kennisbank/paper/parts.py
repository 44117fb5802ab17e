"""The parts of sheets: records as the plain data that a sheet is typeset from."""

from collections.abc import Iterable, Sequence

from kennisbank import queries
from kennisbank.model import (
    Begrip,
    Element,
    Indicator,
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


def texts_in(data: object) -> Iterable[str]:
    """Every text in plain data, however deep."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for value in data.values():
            yield from texts_in(value)
    elif isinstance(data, list | tuple):
        for value in data:
            yield from texts_in(value)


def abbreviations(bank: Kennisbank, inhoud: Data) -> tuple[tuple[str, str], ...]:
    """The abbreviations that occur on a sheet, with what they stand for."""
    found = queries.abbreviations_in(bank, texts_in(inhoud))
    return tuple((begrip.afkorting or "", write_out(begrip)) for begrip in found)


def write_out(begrip: Begrip) -> str:
    """What an abbreviation stands for: its term, or where that only repeats it, what that is."""
    if (begrip.afkorting or "").lower() not in begrip.term.lower():
        return begrip.term
    return begrip.uitleg.partition(". ")[0].removesuffix(".")


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
        return f"{overzicht.status}. {zinnen.word_concept(record.te_schrijven)}"
    if not record.vervallen:
        return ""
    reden = f" {record.reden}" if record.reden else ""
    wat = "deze praktijk" if isinstance(record, Praktijk) else "dit element"
    return f"{overzicht.status}. Gebruik {wat} niet meer als voorbeeld.{reden}"


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


def to_rule(item: Uitspraak) -> Data:
    """The rule of a positive answer, under a heading that says whose it is."""
    told = to_statement(item)
    rest = item.tekst.removeprefix(zinnen.OORDEEL_IS)
    return told | {"tekst": rest if rest == item.tekst else f"{rest[:1].upper()}{rest[1:]}"}


def to_checks(overzicht: queries.Indicatoroverzicht, shown: dict[str, Data]) -> Data:
    """An indicator with its norm and the rule for a positive answer, as rows to tick.

    `shown` are the rows of the indicators before it, by kenmerk of their norm: a norm stands once,
    and is ticked again only where another rule judges it.
    """
    indicator = overzicht.indicator
    return {
        "kop": f"{indicator.nummer}. {indicator.titel or indicator.kenmerk}",
        "icoon": indicator.themas[0],
        "themas": ", ".join(thema.naam for thema in overzicht.themas),
        "kenmerk": indicator.kenmerk,
        "tekst": indicator.tekst,
        "normen": [
            to_check(norm, [to_rule(regel) for regel in regels], indicator, shown)
            for norm, regels in overzicht.normen
        ]
        or [{"norm": None, "regels": [], "zie": "", "vinken": True}],
    }


def to_check(
    norm: Uitspraak, regels: list[Data], indicator: Indicator, shown: dict[str, Data]
) -> Data:
    """A norm with its rules, or where it stands already."""
    rij = {"norm": to_statement(norm), "regels": regels, "zie": "", "vinken": True}
    first = shown.setdefault(norm.kenmerk, rij | {"zie": f"Zie bij indicator {indicator.nummer}."})
    if first["regels"] is regels:
        return rij
    return {**first, "regels": regels, "vinken": regels != first["regels"]}


def word_rest(shown: int, aantal: int, een: str, meer: str) -> list[str]:
    """How many more there are on the page, if any: `nog 4 onderwerpen`, or `4 onderwerpen`."""
    rest = zinnen.word_aantal(aantal - shown, een, meer)
    return [] if shown == aantal else [f"nog {rest}" if shown else rest]


def tell_shown(shown: int, aantal: int) -> str:
    """How many of a soort there are, and how many of those stand here."""
    if not shown:
        return f"{aantal}, op de pagina"
    return str(aantal) if shown == aantal else f"{shown} van {aantal}"
