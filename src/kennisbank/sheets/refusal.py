"""Refusal: why a file is no workbook that can be read, in Dutch."""

from collections.abc import Mapping

AGAIN = "Open het in Excel of LibreOffice, bewaar het als .xlsx of .ods, en lees dat in."
SMALLER = "Zet alleen de rijen van de praktijken in een nieuw werkblad, en lees dat in."
REFUSALS: Mapping[str, tuple[str, str]] = {
    "kind": ("dit is geen werkblad dat hier gelezen kan worden.", AGAIN),
    "macros": ("in dit werkblad zitten macro’s.", "Bewaar het als .xlsx zonder macro’s."),
    "password": (
        "op dit werkblad zit een wachtwoord.",
        "Bewaar een kopie zonder wachtwoord, en lees die in.",
    ),
    "broken": ("dit bestand is stuk: {}.", AGAIN),
    "large": ("dit bestand is te groot: {}.", SMALLER),
    "rows": ("op blad {} staan meer dan {} rijen.", SMALLER),
    "far": (
        "op blad {} staat iets heel ver weg, in cel {}.",
        "Haal weg wat daar staat, of zet alleen de rijen van de praktijken in een nieuw werkblad.",
    ),
    "letters": ("op blad {} staan meer dan {} tekens.", SMALLER),
    "cells": ("op blad {} staan meer dan {} cellen.", SMALLER),
}


class SheetError(Exception):
    """A file cannot be read as a workbook: what is wrong and what to do."""

    def __init__(self, kind: str, *found: object) -> None:
        wat, self.hoe = REFUSALS[kind]
        self.wat = wat.format(*found)
        super().__init__(f"{self.wat} {self.hoe}")
