"""Of a source: who says it, from when, and where it is found."""

from collections.abc import Mapping, Sequence

from kennisbank.model.zinnen.aantallen import enumerate_names, word_aantal

GEEN_TIJD = "niet opgenomen"
GEEN_WEBADRES = (
    "Een webadres van deze bron hebben wij niet opgenomen. Vraag de uitgever ernaar, of zoek op "
    "woorden uit de titel."
)
REGELS = "De redactie gebruikte een tekstversie die niet op deze site staat."
DATUM_ONBEKEND = "datum niet bekend"  # of a source
# By their herkomst: who tells of praktijken that are counted.
VERTELD_DOOR: Mapping[str, str] = {
    "waargenomen-door-tsd": "opgeschreven door de inspecties",
    "gemeld-door-de-gemeente": "verteld door de gemeente of een organisatie daar",
    "extern-onderzoek": "uit ander onderzoek",
}
# On what it rests that stands of a municipality, and how much of each there is.
BRON_VAN_PLEK = "Uitgever: {uitgever}. Tijd: {tijd}."
WIE_ZEGT = "Wie zegt dit? {wie}."


def word_uit_een_bron(aantal: int, uit: int) -> str:
    """Before the source that most praktijken are from: how many of all those are."""
    if uit < aantal:
        komt = "komt er 1" if uit == 1 else f"komen er {uit}"
        return f"Van de {aantal} praktijken {komt} uit één bron:"
    return f"{'Beide' if aantal == 2 else f'Alle {aantal}'} praktijken komen uit één bron:"


def word_jaren(bronnen: int, jaren: Sequence[int], onbekend: bool, afgeleid: int = 0) -> str:
    """`uit één bron van 2019`, `uit bronnen van 2018 tot en met 2020 en uit een onbekende tijd`

    Of so many (`afgeleid`) the editors worked out the year themselves.
    """
    what = "één bron" if bronnen == 1 else "bronnen"
    if not jaren:
        return f"uit {what} waarvan wij de tijd niet kennen"
    first, last = min(jaren), max(jaren)
    span = f"{first}" if first == last else f"{first} tot en met {last}"
    if afgeleid:
        years = "dat jaar" if first == last else "die jaren"
        all_so = f"{years} leidden wij af"
        span += f" ({all_so if afgeleid == bronnen else f'deels leidden wij {years} af'})"
    return f"uit {what} van {span}{' en uit een onbekende tijd' if onbekend else ''}"


def word_van_anderen(bronnen: int) -> str:
    """After those years: that so many sources are not of who says it."""
    what = "uit een bron van een ander" if bronnen == 1 else "uit bronnen van anderen"
    return f" en {what}" if bronnen else ""


def word_tijd(uit: str) -> str:
    """From which years it is, and that it is not of today; `uit` is what `word_jaren` says."""
    return f"{uit[0].upper()}{uit[1:]}. Het kan nu anders zijn." if uit else ""


def word_bron(uitgever: str, tijd: str | None) -> str:
    """`Uitgever: Toezicht Sociaal Domein. Tijd: niet opgenomen.`"""
    return BRON_VAN_PLEK.format(uitgever=uitgever, tijd=tijd or GEEN_TIJD)


def word_onder(rest: int, wie: Sequence[str]) -> str:
    """`En nog 1 bron. Wie zegt dit? Toezicht Sociaal Domein.`"""
    more = [f"En nog {word_aantal(rest, 'bron', 'bronnen')}."] if rest > 0 else []
    return " ".join([*more, *([WIE_ZEGT.format(wie="; ".join(wie))] if wie else [])])


def word_herkomst(aantallen: Mapping[str, int]) -> str:
    """`8 opgeschreven door de inspecties en 4 uit ander onderzoek`; no number when all are so."""
    told = [(wie, aantallen.get(herkomst, 0)) for herkomst, wie in VERTELD_DOOR.items()]
    found = [(wie, aantal) for wie, aantal in told if aantal]
    return enumerate_names([wie if len(found) == 1 else f"{aantal} {wie}" for wie, aantal in found])


def word_regels(regels: str) -> str:
    """`33` is one line; `33-35` and `33, 40` are more."""
    return f"{'regel' if regels.isdecimal() else 'regels'} {regels}"
