"""Notes: each has one text, and each text a place that refers to it."""

import re
from collections.abc import Iterator

from kennisbank.drafts.opmaak.typed.fault import Fault
from kennisbank.problems import shorten

DEFINED = re.compile(
    r"^ {0,3}\[\^([^\]\n]{1,80})\]:([^\n]*(?:\n(?:[ \t]*\n)*(?: {4}|\t)[^\n]*\S[^\n]*)?)", re.M
)
REFERRED = re.compile(r"\[\^([^\]\n]{1,80})\](?!:)")
NO_COLON = re.compile(r"^ {0,3}\[\^([^\]\n]{1,80})\][ \t]+\S", re.M)


def find_notes(text: str, plain: str) -> Iterator[Fault]:
    """What is wrong with the notes of a page; `plain` is its text without code."""
    if "[^" not in plain:
        return
    referred: dict[str, list[tuple[int, int]]] = {}
    for found in REFERRED.finditer(plain):
        referred.setdefault(found[1], []).append(found.span())
    defined: dict[str, re.Match[str]] = {}
    for found in DEFINED.finditer(plain):
        name, shown, place = found[1], shorten(found[1]), found.span()
        if name in defined:
            wat = f"de noot `{shown}` staat er twee keer; alleen de laatste komt op de pagina."
            yield Fault(*place, wat, "Geef een van de twee een andere naam, zoals `[^2]`.", "KB150")
            continue
        defined[name] = found
        if re.search(r"\s", name):
            hoe = "Gebruik letters, cijfers en streepjes, zoals `[^wet-1]`."
            wat = f"in de naam van de noot `{shown}` staat een spatie."
            yield Fault(*place, wat, hoe, "KB150", referred.get(name, []))
        elif not text[found.start(2) : found.end(2)].strip():
            wat = f"de noot `{shown}` heeft geen tekst."
            end = text.find("\n\n", place[1])  # what stands below it, is not in it either
            hoe = f"Zet de tekst achter `[^{shown}]:`, of spring hem eronder vier spaties in."
            yield Fault(place[0], end if end > 0 else len(text), wat, hoe, "KB150")
    yield from find_unlike(defined, referred)
    for found in NO_COLON.finditer(plain):
        if found[1] not in defined and len(referred.get(found[1], ())) > 1:
            wat = f"achter `[^{shorten(found[1])}]` ontbreekt een dubbele punt."
            hoe = f"Schrijf `[^{shorten(found[1])}]:` met de tekst van de noot erachter."
            yield Fault(*found.span(), wat, hoe, "KB150", referred[found[1]])


def find_unlike(
    defined: dict[str, re.Match[str]], referred: dict[str, list[tuple[int, int]]]
) -> Iterator[Fault]:
    """A note that nothing refers to, or only with a name that is written otherwise."""
    missing = {name.casefold().strip(): name for name in referred if name not in defined}
    for name, found in defined.items():
        if name in referred:
            continue
        if other := missing.get(name.casefold().strip()):
            wat = f"`[^{shorten(other)}]` en de noot `[^{shorten(name)}]` heten niet gelijk."
            hoe = "Schrijf de naam op beide plaatsen gelijk, ook de hoofdletters."
            first, *rest = referred[other]
            yield Fault(*first, wat, hoe, "KB150", rest)
        else:
            wat = f"naar de noot `{shorten(name)}` verwijst niets."
            hoe = f"Zet `[^{shorten(name)}]` in de tekst, of haal de noot weg."
            yield Fault(*found.span(), wat, hoe, "KB115")
