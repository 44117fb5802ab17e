"""Opdracht: what was asked of a report: of which gemeente it is, its title and its letters."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kennisbank.intake.names import Names
from kennisbank.intake.place import bare
from kennisbank.intake.rapport.records import Rapportage
from kennisbank.model import Bron, Gemeente, Rapport
from kennisbank.model.collections import collection_of

BRONNEN = collection_of(Bron).pattern
RAPPORTEN = collection_of(Rapport).folder
LETTERS = re.compile(r"[A-Z]{3}")


class RefusedError(Exception):
    """Nothing can be made of this; the text says why, and what to do."""


@dataclass(frozen=True)
class Opdracht:
    """What was asked: a document, and what is known of it."""

    document: Path
    gemeente: str
    titel: str
    jaar: int
    uitgever: str
    letters: str
    today: date


def number(
    opdracht: Opdracht, gemeente: Gemeente, bronnen: dict[str, Bron], files: set[str]
) -> Rapportage:
    """The report with free ids; RefusedError when it is in the bank already."""
    own = re.compile(rf"rapport-{re.escape(gemeente.id)}(?:-\d{{4}})?")
    for known in bronnen.values():
        if own.fullmatch(known.id) and fold(known.titel) == fold(opdracht.titel):
            raise RefusedError(
                f"Dit rapport is al ingelezen: het is bron `{known.id}` in {BRONNEN}. Wilt u het "
                "opnieuw inlezen, haal dan eerst die bron en de concepten weg."
            )
    plain, dated = gemeente.id, f"{gemeente.id}-{opdracht.jaar}"
    for identity in (plain, dated):
        bron, name = f"rapport-{identity}", f"{RAPPORTEN}{identity}.yml"
        if bron not in bronnen and name not in files:
            return Rapportage(
                *(opdracht.titel, opdracht.jaar, opdracht.uitgever),
                *(gemeente.id, gemeente.regio, gemeente.naam, identity, bron),
            )
    raise RefusedError(
        f"Er is al een rapport over {gemeente.naam} uit {opdracht.jaar}: `rapport-{dated}` in "
        f"{BRONNEN}, of {RAPPORTEN}{dated}.yml. Haal dat eerst weg, of noem een ander jaar."
    )


def fold(titel: str) -> list[str]:
    """The words of a title, however it was typed."""
    return re.findall(r"\w+", titel.casefold())


def letters_of(opdracht: Opdracht, gemeente: Gemeente, free: Names) -> str:
    """The letters of its kenmerken; RefusedError when they are of another."""
    letters = opdracht.letters or free.letters(gemeente.id)
    if not LETTERS.fullmatch(letters):
        raise RefusedError(f"`{letters}`: een kenmerk begint met drie hoofdletters, zoals DEV.")
    if not free.may_have(gemeente.id, letters):
        raise RefusedError(
            f"De letters `{letters}` zijn al van andere kenmerken, en niet van {gemeente.naam}. "
            "Laat --letters weg, of kies andere."
        )
    return letters


def merged(opdracht: Opdracht, gemeente: Gemeente) -> str:
    """What to say of a gemeente that was named by another name than people call it by."""
    typed = bare(opdracht.gemeente)
    others = [name for name in gemeente.aliassen if name != gemeente.roepnaam]
    if typed.casefold() not in [name.casefold() for name in others]:
        return ""
    return f"{typed} hoort in de kennisbank bij de gemeente {gemeente.naam}. Daar komt dit onder."
