"""The reach of a proposal: which elements it touches, and which sheets will read otherwise."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kennisbank.bank import load_bank
from kennisbank.changes.records import Verandering
from kennisbank.model import Element, Kennisbank
from kennisbank.paper import Blad, sheets_of
from kennisbank.problems import ProblemsFound
from kennisbank.queries import elementen_in, elementen_of


@dataclass(frozen=True)
class Bereik:
    """The elements that are touched, and the sheets that read otherwise, are new, or are gone."""

    elementen: tuple[Element, ...]
    anders: tuple[Blad, ...]
    nieuw: tuple[Blad, ...]
    weg: tuple[Blad, ...]


def reach_of(old: Path, new: Path, found: Iterable[Verandering]) -> Bereik | None:
    """What changes between two folders touch; None as long as either has a `fout`."""
    try:
        before, after = load_bank(old)[0], load_bank(new)[0]
    except ProblemsFound:
        return None
    changed = [verandering.id for verandering in found]
    touched = {element.id for bank in (before, after) for element in touched_in(bank, changed)}
    known = {**before.elementen, **after.elementen}
    olds, news = by_name(before), by_name(after)
    return Bereik(
        tuple(element for element in known.values() if element.id in touched),
        tuple(blad for name, blad in news.items() if olds.get(name, blad) != blad),
        tuple(blad for name, blad in news.items() if name not in olds),
        tuple(blad for name, blad in olds.items() if name not in news),
    )


def by_name(bank: Kennisbank) -> dict[str, Blad]:
    """All sheets by the name of their file."""
    return {blad.naam: blad for blad in sheets_of(bank)}


def touched_in(bank: Kennisbank, ids: Iterable[str]) -> Iterable[Element]:
    """The elements with one of these ids, those that such a praktijk speaks of, and those that
    stand on such a source."""
    for name in ids:
        if element := bank.elementen.get(name):
            yield element
        if praktijk := bank.praktijken.get(name):
            yield from elementen_in(bank, praktijk)
        if name in bank.bronnen:
            yield from elementen_of(bank, "bron", name)
