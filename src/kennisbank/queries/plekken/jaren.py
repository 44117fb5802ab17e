"""Jaren: from which years the sources are of what stands of places, in words."""

import re
from collections.abc import Iterable
from itertools import chain

from kennisbank.model import Kennisbank
from kennisbank.model.zinnen.bron import word_jaren
from kennisbank.model.zinnen.plek import word_uit_alle
from kennisbank.queries.plekken.bevindingen import praktijken_at
from kennisbank.queries.plekken.overzicht import Plekoverzicht, describe_plek

REGIOS_MAX = 6  # of so many regions is told of which municipalities the records are
JAAR = re.compile(r"\b(?:19|20)\d\d\b")
AFGELEID = re.compile(r"\baf(?:ge)?leid")  # how the time of a source says that its year is ours


def jaren_at(bank: Kennisbank, overzichten: Iterable[Plekoverzicht]) -> str:
    """The years of the sources of these places, praktijken and reports."""
    bronnen: dict[str, None] = {}
    for overzicht in overzichten:
        for praktijk in praktijken_at(bank, overzicht.plek):
            bronnen |= dict.fromkeys(vermelding.bron for vermelding in praktijk.bronnen)
        bronnen |= dict.fromkeys(rapport.bron for rapport in overzicht.rapporten)
    return jaren_in(bank, bronnen)


def jaren_in(bank: Kennisbank, bronnen: Iterable[str]) -> str:
    """The years of these sources; nothing without a source.

    Behind the first comma of a time stands something else, as when a reaction was due, or that the
    editors worked out the year themselves.
    """
    tijden = [bank.bronnen[bron].tijd or "" for bron in dict.fromkeys(bronnen)]
    jaren = [[int(jaar) for jaar in JAAR.findall(tijd.split(",")[0])] for tijd in tijden]
    both = zip(jaren, tijden, strict=True)
    afgeleid = sum(bool(found and AFGELEID.search(tijd)) for found, tijd in both)
    return word_jaren(len(jaren), [*chain(*jaren)], not all(jaren), afgeleid) if jaren else ""


def word_regios(bank: Kennisbank) -> str:
    """Of which municipalities the records of regions are, and from when; not of many regions."""
    alle = (describe_plek(bank, regio) for regio in bank.regios.values())
    found = [overzicht for overzicht in alle if overzicht.aantal]
    if not 1 < len(found) <= REGIOS_MAX:
        return ""
    places = [(overzicht.plek.naam, overzicht.uit) for overzicht in found]
    return word_uit_alle(places, jaren_at(bank, found))
