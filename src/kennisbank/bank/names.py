"""Names: what a reference may say, per kind; taken from what was typed, valid or not.

So one mistake in a source does not come back in every record that cites it. A kind that cannot be
known, because the file that lists it is unreadable, is absent.
"""

from collections.abc import Iterable, Iterator, Mapping

from kennisbank.documents import Document, Value
from kennisbank.model import (
    Bron,
    Element,
    Factsheet,
    Gemeente,
    Praktijk,
    Rapport,
    Regio,
    Thema,
    Toezichtkader,
)
from kennisbank.model.collections import collection_of
from kennisbank.model.doorverwijzing import Doorverwijzing

# The kind -> the file with a row for each.
ROWS = {
    "regio": collection_of(Regio).pattern,
    "gemeente": collection_of(Gemeente).pattern,
    "bron": collection_of(Bron).pattern,
}
KADER = collection_of(Toezichtkader).pattern
PRAKTIJKEN, ELEMENTEN, THEMAS, FACTSHEETS, RAPPORTEN = (
    collection_of(model).folder for model in (Praktijk, Element, Thema, Factsheet, Rapport)
)
# The kinds with a file each, and the fields by which people may call one.
NAMED = (
    ("thema", THEMAS, "naam"),
    ("element", ELEMENTEN, "titel"),
    ("element", ELEMENTEN, "kenmerk"),
)
# The first part of an address -> the kind that stands there.
ADDRESSED = {
    "praktijken": "praktijk",
    "elementen": "element",
    "themas": "thema",
    "regios": "regio",
    "gemeenten": "gemeente",
}
MOVED = collection_of(Doorverwijzing).pattern
# The kind -> the list in the toezichtkader with an item for each.
NUMBERED = {
    "hoofdvraag": "hoofdvragen",
    "kaderthema": "kaderthemas",
    "criterium": "criteria",
    "indicator": "indicatoren",
    "operationalisering": "operationaliseringen",
}
NORMEN = ("operationaliseringen", "beslisregels")
GEDATEERD = ("opzet", "nazorg", "gebeurtenissen")  # the lists of a report that may hold a moment
# The kinds that are called by a code, where the nearest one is seldom the one that was meant.
CODED = {*NUMBERED, "norm", "vraag", "moment"}
REGIO_OF_GEMEENTE = "regio van gemeente"
Names = Mapping[str, Mapping[str, str]]  # kind -> name, as people may write it -> id


def to_names(documents: Iterable[Document], unread: Iterable[str]) -> Names:
    """The names in the documents; `unread` are the files that exist and could not be read."""
    documents = list(documents)
    # Of praktijken, by far the most, only the name of the file counts.
    typed = {one.name: one.data for one in documents if not one.name.startswith(PRAKTIJKEN)}
    files = {*(document.name for document in documents), *unread}
    kinds = {
        "praktijk": stems(files, PRAKTIJKEN),
        "element": stems(files, ELEMENTEN),
        "thema": stems(files, THEMAS),
    }
    for kind, folder, field in NAMED:
        for name, data in typed.items():
            if name.startswith(folder) and (naam := text(data, field)):
                kinds[kind].setdefault(naam, kinds[kind][stem(name)])
    for kind, file in ROWS.items():
        if isinstance(rows := typed.get(file), list):
            kinds[kind] = names_of_rows(rows)
            if kind == "gemeente":
                kinds[REGIO_OF_GEMEENTE] = {text(row, "id"): text(row, "regio") for row in rows}
    add_moved(kinds, typed.get(MOVED))
    for kind, key in NUMBERED.items():
        if isinstance(items := items_of(typed.get(KADER), key), list):
            kinds[kind] = kenmerken(items)
    norms = [items_of(typed.get(KADER), key) for key in NORMEN]
    if None not in norms:
        kinds["norm"] = kenmerken(item for items in norms for item in items or ())
    questions = [items_of(typed.get(f), "vragen") for f in files if f.startswith(FACTSHEETS)]
    if None not in questions:
        kinds["vraag"] = kenmerken(item for items in questions for item in items or ())
    rapporten = [file for file in files if file.startswith(RAPPORTEN)]
    if rapporten and typed.keys() >= set(rapporten):
        kinds["moment"] = kenmerken(momenten_in(typed))
    return kinds


def momenten_in(typed: Mapping[str, Value]) -> Iterator[Value]:
    """The statements of the reports that have a moment on the timeline."""
    for file, data in typed.items():
        for key in GEDATEERD if file.startswith(RAPPORTEN) else ():
            for item in items_of(data, key) or ():
                if isinstance(item, dict) and item.get("moment"):
                    yield item


def add_moved(kinds: Mapping[str, dict[str, str]], rows: Value | None) -> None:
    """The old names of what has another one now, as an id or at the end of an address."""
    for row in rows if isinstance(rows, list) else ():
        van, naar = text(row, "van"), text(row, "naar")
        kind = "element" if text(row, "soort") == "element" else "praktijk"
        if "/" in van:
            kind, van = ADDRESSED.get(van.partition("/")[0], ""), van.strip("/").rpartition("/")[2]
        ids = kinds.get(kind, {})
        if van and (now := ids.get(naar.strip("/").rpartition("/")[2])):
            ids.setdefault(van, now)


def stem(name: str) -> str:
    """The name of a file without its folders and its extension."""
    return name.rpartition("/")[2].removesuffix(".yml")


def stems(files: Iterable[str], folder: str) -> dict[str, str]:
    """The ids that the files in a folder give by their own names."""
    return {stem(file): stem(file) for file in sorted(files) if file.startswith(folder)}


def names_of_rows(rows: list[Value]) -> dict[str, str]:
    """The id, the name, the code and the other names of every row."""
    names = {identity: identity for row in rows if (identity := text(row, "id"))}
    for row in rows:
        aliases = items_of(row, "aliassen") or []
        for name in (text(row, "naam"), text(row, "code"), *aliases):
            if isinstance(name, str) and name:
                names.setdefault(name, text(row, "id"))
    return names


def kenmerken(items: Iterable[Value]) -> dict[str, str]:
    """The kenmerken of the items, and their titles, by which people may call them."""
    items = list(items)
    names = {kenmerk: kenmerk for item in items if (kenmerk := text(item, "kenmerk"))}
    for item in items:
        if (titel := text(item, "titel")) and text(item, "kenmerk"):
            names.setdefault(titel, text(item, "kenmerk"))
    return names


def items_of(data: Value | None, key: str) -> list[Value] | None:
    """The list under a key of what was typed, or None where there is no list."""
    value = data.get(key) if isinstance(data, dict) else None
    return value if isinstance(value, list) else None


def text(data: Value, key: str) -> str:
    """The text of a field in what was typed, or the empty string."""
    value = data.get(key) if isinstance(data, dict) else None
    return value if isinstance(value, str) else ""
