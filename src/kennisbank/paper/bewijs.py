"""Werkzame elementen on sheets: each with its evidence, as signs to draw and in sentences."""

from kennisbank import queries
from kennisbank.model import Element, Kennisbank, zinnen
from kennisbank.model.labels import BETEKENISSEN, GEVRAAGD_OF_GENOEMD
from kennisbank.paper.blad import Data
from kennisbank.paper.parts import note_status
from kennisbank.queries import Bewijs, Telling


def to_element(bank: Kennisbank, element: Element, **more: object) -> Data:
    """An element with its evidence on one line of signs, and what more its sheet tells of it."""
    overzicht = queries.describe_element(bank, element)
    return {
        "titel": element.titel,
        "kenmerk": element.kenmerk,
        "status": note_status(overzicht),
        "tekens": [
            to_signs(telling) | {"naam": telling.label.enkelvoud.lower()}
            for telling in overzicht.bewijs.beeld
            if telling.aantal
        ],
        **more,
    }


def to_bewijs(bewijs: Bewijs, *, in_figures: bool = False) -> list[Data]:
    """Who saw an element where: the signs of the picture, each with its sentences beside it.

    When there is no room for those, only with how many places they are.
    """
    asked = bewijs.of("gevraagd"), bewijs.of("genoemd")
    return [
        to_signs(telling)
        | {
            "naam": telling.label.enkelvoud,
            "zinnen": [
                zinnen.OP_DE_PAGINA if in_figures else one.zin
                for one in (asked if telling.betekenis == "gevraagd" else (telling,))
                if one.aantal
            ],
            "leeg": "" if telling.aantal else zinnen.word_geen(telling.label.enkelvoud),
        }
        for telling in bewijs.beeld
    ]


def to_signs(telling: Telling) -> Data:
    """One part of the picture: a sign for each place, and how many places there are."""
    return {
        "soort": telling.betekenis,
        "aantal": telling.aantal,
        "tekens": len(telling.tekens),
    }


def to_columns() -> list[Data]:
    """The columns of the picture of many elements: a sign with its word for each."""
    labels = {**BETEKENISSEN, "gevraagd": GEVRAAGD_OF_GENOEMD}
    return [
        {"soort": betekenis, "naam": labels[betekenis].enkelvoud.lower()}
        for betekenis in ("gezien", "verteld", "gevraagd", "ontbrak")
    ]


def to_row(bank: Kennisbank, element: Element, **more: object) -> Data:
    """An element in that picture: a cell for each of its columns."""
    beeld = queries.bewijs_of(bank, element).beeld
    return {
        "titel": element.titel,
        "kenmerk": element.kenmerk,
        "vakken": [to_signs(telling) for telling in beeld],
        **more,
    }
