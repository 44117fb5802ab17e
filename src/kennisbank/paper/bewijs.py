"""Werkzame elementen on sheets: each with its evidence, as signs to draw and in sentences."""

from collections.abc import Iterable, Sequence

from kennisbank import queries
from kennisbank.model import Element, Kennisbank, zinnen
from kennisbank.model.labels import BETEKENISSEN, GEVRAAGD_OF_GENOEMD
from kennisbank.paper.blad import Data
from kennisbank.paper.bound import height_of
from kennisbank.paper.parts import note_status, tell_shown
from kennisbank.queries import Bewijs, Telling

RECHTS = 88  # millimetres of a line at a glance


def to_element(bank: Kennisbank, element: Element, **more: object) -> Data:
    """An element with its evidence on one line of signs, and what more its sheet tells of it."""
    overzicht = queries.describe_element(bank, element)
    return {
        "titel": element.titel,
        "kenmerk": element.kenmerk,
        "status": note_status(overzicht),
        "tekens": [
            to_signs(telling) | {"woorden": count_words(overzicht.bewijs, telling)}
            for telling in overzicht.bewijs.beeld
            if telling.aantal
        ],
        **more,
    }


def count_words(bewijs: Bewijs, telling: Telling) -> list[tuple[str, str]]:
    """The number of a part of the picture with its word; of asked and named the number of each."""
    counts = {telling.betekenis: telling.aantal}
    if telling.betekenis == "gevraagd":
        asked = bewijs.of("gevraagd").aantal
        counts = {"gevraagd": asked, "genoemd": telling.aantal - asked}
    return [
        (str(aantal), BETEKENISSEN[betekenis].enkelvoud.lower())
        for betekenis, aantal in counts.items()
        if aantal
    ]


def to_bewijs(bewijs: Bewijs, *, in_figures: bool = False) -> list[Data]:
    """Who saw an element where: the signs of the picture that occur, each with its sentences.

    When there is no room for those, only with how many places they are.
    """
    asked, named = bewijs.of("gevraagd"), bewijs.of("genoemd")
    # Who asks for it names it too, and its picture has one sign.
    both = (asked,) if {*named.waar} <= {*asked.waar} else (asked, named)
    return [
        to_signs(telling)
        | {
            "naam": telling.label.enkelvoud,
            "zinnen": [zinnen.bewijs.OP_DE_PAGINA]
            if in_figures
            else [
                one.zin
                for one in (both if telling.betekenis == "gevraagd" else (telling,))
                if one.aantal
            ],
        }
        for telling in bewijs.beeld
        if telling.aantal
    ]


def to_signs(telling: Telling) -> Data:
    """One part of the picture: a sign for each place, and how many places there are."""
    return {
        "aantal": telling.aantal,
        "vormen": telling.tekensoorten,
    }


def to_columns() -> list[Data]:
    """The columns of the picture of many elements: its signs with their word for each."""
    labels = {**BETEKENISSEN, "gevraagd": GEVRAAGD_OF_GENOEMD}
    return [
        {"vormen": vormen, "naam": labels[vormen[0]].enkelvoud.lower()}
        for vormen in (("gezien",), ("verteld",), ("gevraagd", "genoemd"), ("ontbrak",))
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


def to_parts(bank: Kennisbank, elementen: Sequence[Element], shown: int) -> Data:
    """What stands above the elements that were seen or told, and above the others after them.

    `vanaf` is the first of those; of all these elements so many are shown.
    """
    seen = count_seen(bank, elementen)
    other = len(elementen) - seen
    return {
        "vanaf": seen,
        "gezien": zinnen.bewijs.WEL_GEZIEN.format(tell_shown(min(seen, shown), seen))
        if seen
        else "",
        "anders": zinnen.bewijs.NIET_GEZIEN.format(tell_shown(shown - seen, other))
        if other and shown > seen
        else "",
    }


def count_seen(bank: Kennisbank, elementen: Iterable[Element]) -> int:
    """How many of these were seen or told anywhere."""
    return sum(1 for one in elementen if queries.bewijs_of(bank, one).in_praktijk)


def height_of_names(elementen: Sequence[Data]) -> float:
    """How many millimetres high the names of these are at a glance, with their signs."""
    return sum(
        height_of(f"{one['titel']} {one['kenmerk']} {one['status']}", RECHTS, 12)
        + (10 if one["tekens"] else 5)
        for one in elementen
    )
