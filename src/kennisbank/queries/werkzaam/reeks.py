"""The rows of elements, and of what records say of one."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from kennisbank.model import Element, Kennisbank
from kennisbank.model.labels import ELEMENT
from kennisbank.model.zinnen.praktijk import word_hoeveel_vervallen
from kennisbank.queries.framework import vragen
from kennisbank.queries.reeks import GROEP_MAX, LIJST_MAX, Reeks
from kennisbank.queries.werkzaam.bewijs import bewijs_of, by_evidence
from kennisbank.queries.werkzaam.element import elementen_of
from kennisbank.queries.werkzaam.verband import Vermelding

# The evidence of an element comes down to the first of these that is true of it.
BEWIJSGROEPEN = {
    "gezien": "Gezien door de inspecties",
    "verteld": "Verteld door een gemeente of organisatie, nog niet als gezien opgenomen",
    "gevraagd": "Nog niet als gezien of verteld opgenomen",
}


def word_vervallen_elementen(elementen: Sequence[Element]) -> str:
    """Of elements that are listed and counted: how many of them hold no more."""
    gone = sum(element.vervallen for element in elementen)
    return word_hoeveel_vervallen(len(elementen), gone, "dit element", "elementen")


def elementen_of_thema(bank: Kennisbank, thema: str, maximum: int = GROEP_MAX) -> Reeks[Element]:
    """The elements of a theme, those seen at most places first."""
    found = elementen_of(bank, "thema", thema)
    return Reeks(f"elementen-{thema}", ELEMENT.meervoud, bank.themas[thema].naam, found, maximum)


def elementen_of_indicator(bank: Kennisbank, kenmerk: str, nummer: int) -> Reeks[Element]:
    """The elements of an indicator."""
    found = elementen_of(bank, "indicator", kenmerk)
    return Reeks(f"elementen-indicator-{nummer}", ELEMENT.meervoud, f"indicator {nummer}", found)


def elementen_of_vraag(bank: Kennisbank, kenmerk: str, nummer: int) -> Reeks[Element]:
    """The elements of a question."""
    found = elementen_of(bank, "vraag", kenmerk)
    return Reeks(f"elementen-vraag-{nummer}", ELEMENT.meervoud, f"vraag {nummer}", found)


@lru_cache(maxsize=2)
def elementen_by_bewijs(bank: Kennisbank) -> tuple[Reeks[Element], ...]:
    """All elements by what their evidence comes down to, without empty groups."""
    found: dict[str, list[Element]] = {group: [] for group in BEWIJSGROEPEN}
    for element in by_evidence(bank, tuple(bank.elementen.values())):
        bewijs = bewijs_of(bank, element)
        group = next((key for key in ("gezien", "verteld") if bewijs.of(key).aantal), "gevraagd")
        found[group].append(element)
    return tuple(
        Reeks(f"elementen-{group}", ELEMENT.meervoud, titel, tuple(found[group]), LIJST_MAX)
        for group, titel in BEWIJSGROEPEN.items()
        if found[group]
    )


def vermeldingen_of_element(bank: Kennisbank, element: Element) -> tuple[Reeks[Vermelding], ...]:
    """What records say of an element, a reeks for each betekenis that occurs."""
    return tuple(
        Reeks(
            f"element-{element.id}-{telling.betekenis}",
            telling.label.enkelvoud,
            element.titel,
            telling.vermeldingen,
        )
        for telling in bewijs_of(bank, element).tellingen
        if telling.vermeldingen
    )


def overflowing_elementen(bank: Kennisbank) -> Iterator[Reeks[Element]]:
    """Every reeks of elements that does not fit on its page."""
    reeksen = (
        *(elementen_of_thema(bank, thema) for thema in bank.themas),
        *(
            elementen_of_indicator(bank, item.kenmerk, item.nummer)
            for item in bank.toezichtkader.indicatoren
        ),
        *(elementen_of_vraag(bank, vraag.kenmerk, vraag.nummer) for vraag in vragen(bank)),
        *elementen_by_bewijs(bank),
    )
    return (reeks for reeks in reeksen if reeks.loopt_over)


def overflowing_vermeldingen(bank: Kennisbank) -> Iterator[Reeks[Vermelding]]:
    """Every reeks of what records say of an element that does not fit on the page of that."""
    for element in bank.elementen.values():
        yield from (one for one in vermeldingen_of_element(bank, element) if one.loopt_over)
