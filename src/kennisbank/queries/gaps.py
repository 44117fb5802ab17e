"""Gaps: of which themes and questions each region has an example, and where one is missing."""

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from kennisbank.model import Kennisbank, Praktijk, Thema, Vraag
from kennisbank.queries.framework import vragen
from kennisbank.queries.plekken.bevindingen import praktijken_at
from kennisbank.queries.plekken.plek import Plek, plek_of

VOORBEELDEN = ("goed-voorbeeld", "gaat-goed")  # what others can learn from; the first leads


@dataclass(frozen=True)
class Vak:
    """A theme, or a question of it, at one place: how many examples there are, and where."""

    plek: Plek
    thema: Thema
    vraag: Vraag | None
    aantal: int
    url: str


@dataclass(frozen=True)
class Dekking:
    """One place with its examples in all, per theme and per question."""

    plek: Plek
    aantal: int
    themas: tuple[Vak, ...]
    vragen: tuple[Vak, ...]


@dataclass(frozen=True)
class Gatentabel:
    """The places with a row of their own, and those of which one sentence says all."""

    rijen: tuple[Dekking, ...]
    leeg: tuple[Plek, ...]


def voorbeelden_at(bank: Kennisbank, plek: Plek) -> tuple[Praktijk, ...]:
    """The praktijken of a place that are an example to others, and still hold."""
    return tuple(
        praktijk
        for praktijk in praktijken_at(bank, plek)
        if praktijk.soort in VOORBEELDEN and praktijk.status == "actueel"
    )


def all_voorbeelden(bank: Kennisbank) -> tuple[Praktijk, ...]:
    """All praktijken that are an example to others, and still hold."""
    return tuple(
        praktijk
        for praktijk in bank.praktijken.values()
        if praktijk.soort in VOORBEELDEN and praktijk.status == "actueel"
    )


def dekking(bank: Kennisbank) -> tuple[Dekking, ...]:
    """The whole country and each region, with what they have and lack."""
    return tuple(dekking_of(bank, plek) for plek in map(plek_of, (None, *bank.regios.values())))


def dekking_of(bank: Kennisbank, plek: Plek) -> Dekking:
    """The examples of one place, counted per theme and per question."""
    found = voorbeelden_at(bank, plek)
    per_thema = Counter(thema for praktijk in found for thema in praktijk.themas)
    lijst = f"praktijken/#soort={','.join(VOORBEELDEN)}&regio={plek.id}"
    per_vraag = Counter(vraag for praktijk in found for vraag in praktijk.vragen)
    return Dekking(
        plek,
        len(found),
        tuple(
            Vak(
                plek,
                thema,
                None,
                per_thema[thema.id],
                f"{lijst}&thema={thema.id}",
            )
            for thema in bank.themas.values()
        ),
        tuple(
            Vak(
                plek,
                bank.themas[vraag.thema],
                vraag,
                per_vraag[vraag.kenmerk],
                f"{lijst}&vraag={vraag.kenmerk}",
            )
            for vraag in vragen(bank)
        ),
    )


def fold_empty(
    rijen: tuple[Dekking, ...], part: Literal["themas", "vragen"], *, all_rows: bool
) -> Gatentabel:
    """Rows of which every cell says "geen" taken together, unless a reader can answer each cell."""
    shown: list[Dekking] = []
    empty: list[Dekking] = []
    for rij in rijen:
        vakken = rij.themas if part == "themas" else rij.vragen
        (shown if all_rows or any(vak.aantal for vak in vakken) else empty).append(rij)
    return Gatentabel(tuple(shown), tuple(rij.plek for rij in empty))
