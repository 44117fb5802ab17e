"""The telling: how much a proposal changes, in one sentence."""

from collections import Counter
from collections.abc import Sequence

from kennisbank.changes.records import Soort, Verandering

PRAKTIJKEN = "practices/"
HEADS = {
    Soort.NIEUW: "Nieuw",
    Soort.VERANDERD: "Veranderd",
    Soort.VERPLAATST: "Onder een andere naam",
    Soort.WEG: "Weg",
    Soort.ONLEESBAAR: "Niet te lezen",
}


def counted(found: Sequence[Verandering], others: Sequence[str]) -> str:
    """`2 nieuw, 1 veranderd, 1 weg.`"""
    counts = Counter(verandering.soort for verandering in found if not verandering.concept)
    concepts = sum(verandering.concept for verandering in found)
    new = sum(map(is_new_praktijk, found))
    come = "praktijk die op de site komt" if new == 1 else "praktijken die op de site komen"
    if not found:
        return "Aan de inhoud verandert niets." if others else "Er verandert niets."
    words = [
        f"{counts[soort]} {head[0].lower()}{head[1:]}"
        + (f" (met {new} {come})" if new and soort is Soort.NIEUW else "")
        for soort, head in HEADS.items()
        if counts[soort]
    ]
    words += [f"{counted_drafts(concepts)} niet op de site"] if concepts else []
    return f"{', '.join(words)}."


def counted_drafts(number: int) -> str:
    """`1 concept, dat komt`, `2 concepten, die komen`: what follows says where."""
    return "1 concept: dat komt" if number == 1 else f"{number} concepten: die komen"


def is_new_praktijk(verandering: Verandering) -> bool:
    """Whether readers will find a praktijk that was not there for them."""
    praktijk = verandering.bestand.startswith(PRAKTIJKEN)
    return praktijk and verandering.soort is Soort.NIEUW and not verandering.concept
