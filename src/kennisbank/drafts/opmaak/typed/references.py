"""References: addresses and abbreviations below a page that nothing on it asks for."""

import re
from collections.abc import Iterator

from kennisbank.drafts.opmaak.typed.fault import Fault
from kennisbank.problems import shorten

ADDRESS = re.compile(r"^ {0,3}\[(?!\^)([^\[\]\n]{1,100})\]:[ \t]*(?:\n[ \t]*)?(\S+)[^\n]*", re.M)
SHORT = re.compile(r"^\*\[([^\]\n]{1,40})\][ ]?:[^\n]*\S", re.M)


def find_references(_: str, plain: str) -> Iterator[Fault]:
    """Each line that vanishes, since nothing asks for it."""
    if "]:" not in plain and "] :" not in plain:
        return
    folded = " ".join(plain.casefold().split())
    seen: dict[str, str] = {}
    for found in ADDRESS.finditer(plain):
        name = " ".join(found[1].casefold().split())
        if seen.get(name, found[2]) != found[2]:
            wat = f"het adres bij `{shorten(found[1])}` staat er twee keer, en niet hetzelfde."
            yield Fault(*found.span(), wat, "Laat er een staan.", "KB156")
        elif folded.count(f"[{name}]") == folded.count(f"[{name}]:"):
            wat = f"`[{shorten(found[1])}]:` is niet te zien: geen link gebruikt dit adres."
            hoe = f"Schrijf `[tekst][{shorten(found[1])}]` in de tekst, of haal de regel weg."
            yield Fault(*found.span(), wat, hoe, "KB156")
        seen.setdefault(name, found[2])
    rest = SHORT.sub(lambda short: " " * len(short[0]), plain)
    known: set[str] = set()
    for found in SHORT.finditer(plain):
        if found[1] in known:
            wat = f"de afkorting `{shorten(found[1])}` staat er twee keer; alleen de laatste telt."
            yield Fault(*found.span(), wat, "Laat er een staan.", "KB115")
            continue
        known.add(found[1])
        if not re.search(rf"(?<!\w){re.escape(found[1])}(?!\w)", rest):
            wat = f"de afkorting `{shorten(found[1])}` staat nergens op deze pagina."
            yield Fault(
                *found.span(),
                wat,
                "Haal de regel weg, of schrijf de afkorting in de tekst.",
                "KB115",
            )
