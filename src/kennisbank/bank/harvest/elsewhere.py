"""Elsewhere: what stands in a file where nobody reads it as what it is, and where it belongs."""

import re
from collections.abc import Iterable, Iterator, Mapping

from kennisbank.bank.validation import problem_at
from kennisbank.documents import Document, Value
from kennisbank.model import Praktijk
from kennisbank.model.collections import COLLECTIONS, Collection
from kennisbank.problems import Ernst, Loc, Problem

CLEARLY = 3  # so many fields nearer to another kind is no mistake in a field
MISTAKES = 3  # so many fields may be wrong as well in what clearly is of another kind
# What a record of each kind is called, with the word for it, and several in one file.
CALLED: Mapping[str, str] = {
    "themas": "een thema, en dat",
    "elementen": "een werkzaam element, en dat",
    "praktijken": "een praktijk, en die",
    "rapporten": "een rapport, en dat",
    "factsheets": "een factsheet, en die",
    "toezichtkader": "het toezichtkader, en dat",
    "gesprek": "de tekst van de gesprekssets, en die",
    "redactie": "hoe lezers de redactie bereiken, en dat",
    "regios": "regio’s",
    "gemeenten": "gemeenten",
    "woonplaatsen": "woonplaatsen",
    "bronnen": "bronnen",
    "begrippen": "begrippen",
    "doorverwijzingen": "oude adressen",
    "zoektaal": "woorden om te zoeken",
    "zoekvragen": "vragen om te zoeken",
}
# What is meant by a file in a folder, and where that stands.
STRAYS = {
    "practices": ("een praktijk", "practices/<regio>/"),
    "elements": ("een werkzaam element", "elements/"),
}
# A file with such a name was meant as a record, wherever it stands; and what has only its name.
MEANT = re.compile(r"\.ya?ml", re.I)
BARE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def collection_meant(typed: Value, own: Collection) -> Collection | None:
    """Where what was typed in a file of one collection belongs, when it clearly is of another kind.

    A list is of the kind of most of its items, of which the first is looked at first.
    """
    listed = isinstance(typed, list)
    items = typed if isinstance(typed, list) else [typed]
    first = nearest_to(items[0], own, listed) if items else None
    if first is None:
        return None
    alike = sum(nearest_to(one, own, listed) is first for one in items)
    return first if 2 * alike > len(items) else None


def nearest_to(typed: Value, own: Collection, listed: bool) -> Collection | None:
    """The collection to which one record, an item of a list or by itself, clearly belongs."""
    if not isinstance(typed, dict):
        return None
    nearest = min(
        (one for one in COLLECTIONS if one.many == listed), key=lambda one: misses_of(one, typed)
    )
    misses, alien = misses_of(nearest, typed), typed.keys() - own.model.model_fields.keys()
    clear = misses <= MISTAKES and misses + CLEARLY <= misses_of(own, typed)
    return nearest if clear and len(alien) > 1 and nearest is not own else None


def misses_of(collection: Collection, typed: Mapping[str, Value]) -> int:
    """How far the fields that were typed are from those of its records: how many others there are,
    and how many that a record must have are not."""
    fields = {
        name: info for name, info in collection.model.model_fields.items() if not info.exclude
    }
    given = {"id"} if collection.in_folders else set()
    needed = {name for name, info in fields.items() if info.is_required()} - given
    return len(typed.keys() - fields.keys()) + len(needed - typed.keys())


def place_for(meant: Collection, name: str, typed: Value) -> str:
    """The file in which what was typed belongs, by the name that it has now."""
    if not meant.in_folders:
        return meant.pattern
    regio = typed.get("regio") if isinstance(typed, dict) else None
    folder = f"{regio if isinstance(regio, str) and regio else '<regio>'}/"
    return f"{meant.folder}{folder if meant.model is Praktijk else ''}{name.rpartition('/')[2]}"


def problem_elsewhere(document: Document, within: Loc, meant: Collection, typed: Value) -> Problem:
    """That a record, or a list of them, stands in a file of another kind."""
    place, called = place_for(meant, document.name, typed), CALLED[meant.field]
    wat = f"dit is {called} hoort hier niet."
    hoe = f"Zet het bestand in {place.rpartition('/')[0]}/."
    if meant.many:
        wat, hoe = f"hier staan {called}, en die horen hier niet.", f"Zet ze in {place}."
    elif not meant.in_folders:
        hoe = f"Zet het in {place}."
    return problem_at(document, within, wat, hoe, "KB222")


def place_meant(name: str) -> str:
    """The file that was meant by one that nobody reads for the end of its name."""
    whole = MEANT.split(name)[0] if MEANT.search(name) else name
    bare = BARE.fullmatch(whole.rpartition("/")[2])
    meant = f"{whole}.yml"
    return meant if bare and any(one.holds(meant) for one in COLLECTIONS) else ""


def strays(names: Iterable[str]) -> Iterator[Problem]:
    """Every file that nobody reads; one that was meant as a record stops the site."""
    for name in sorted(names):
        wat, waar = STRAYS.get(name.partition("/")[0], STRAYS["practices"])
        hoe = f"Zet {wat} als `.yml` in {waar}, of haal het bestand weg."
        meant = place_meant(name)
        if meant:
            hoe = f"Noem het `{meant.rpartition('/')[2]}`, of haal het bestand weg."
        elif name.endswith(".md"):
            hoe += " Is het een pagina? Zet haar dan in docs/."
        ernst: Ernst = "fout" if meant or MEANT.search(name) else "let op"
        yield Problem(name, 1, 1, "", "dit bestand wordt niet gelezen.", hoe, "KB052", ernst)
