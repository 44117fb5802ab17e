"""Vanishing: forms that leave no sign on the page, so that they are looked for as typed."""

import re
from collections.abc import Iterator

from kennisbank.documents import place_of_offset
from kennisbank.drafts.images import read_fences, without_code
from kennisbank.drafts.opmaak.icons import NAME
from kennisbank.problems import Problem, shorten

MATH = re.compile(r"\\\((?=[^()\n]{0,200}\\\))|\\\[(?=[^\[\]]{0,400}\\\])")
SCHEME = re.compile(r"!\[[^\]\n]{0,300}\]\([^()\s]{1,300}#(only-(?:dark|light)|gh-[a-z-]{1,20})\)")
TAG = re.compile(r"<(/?)([a-z][a-z0-9]{0,20})\b([^<>\n]{0,300})>")
WITHIN = re.compile(r"\smarkdown(?:=|\s|$)")  # whose text is Markdown
DRAWING = re.compile(r"[{. ]*mermaid\b")
ICON = re.compile(f":{NAME}:")
MAX_ICONS = 200  # on one page: a drawing can be as long as a page by itself
DEFINED = re.compile(r"^\[\^([^\]\n]{1,80})\]:", re.M)


def check_vanishing(text: str, name: str) -> Iterator[Problem]:
    """No formula or drawing by a script, no block without an end, no note that is not used."""
    for number, rest in read_fences(text.split("\n")):
        if DRAWING.match(rest):
            wat = "een schema met `mermaid` kan hier niet."
            hoe = (
                "Maak een tekening (`.svg`) en zet die als plaatje op de pagina, of maak een lijst."
            )
            yield Problem(name, number + 1, 1, "", wat, hoe, "KB115")
    plain = without_code(text)
    for offset, wat, hoe in find_vanishing(plain):
        regel, kolom = place_of_offset(text, offset)
        yield Problem(name, regel, kolom, "", wat, hoe, "KB115")


def find_vanishing(text: str) -> Iterator[tuple[int, str, str]]:
    """Where it is, what is wrong and what to do."""
    for found in MATH.finditer(text):
        wat = f"`{found[0]}` begint een formule, en die kan hier niet."
        yield found.start(), wat, "Schrijf de formule in woorden, of zet er een plaatje van."
    for found in SCHEME.finditer(text):
        wat = f"`#{found[1]}` werkt niet: de site heeft voor iedereen dezelfde kleuren."
        yield found.start(1) - 1, wat, "Zet er één plaatje, zonder dat teken erachter."
    for at, found in enumerate(ICON.finditer(text)):
        if at == MAX_ICONS:
            wat = f"op deze pagina staan meer dan {MAX_ICONS} pictogrammen."
            yield found.start(), wat, "Haal er weg: elk maakt de pagina zwaarder."
    yield from find_open(text)
    for found in DEFINED.finditer(text):
        if text.count(f"[^{found[1]}]") == 1:
            wat = f"naar de noot `{shorten(found[1])}` verwijst niets."
            hoe = f"Zet `[^{found[1]}]` in de tekst, of haal de noot weg."
            yield found.start(), wat, hoe


def find_open(text: str) -> Iterator[tuple[int, str, str]]:
    """Each block of HTML with Markdown in it that nothing closes: Markdown would, at the end."""
    tags = list(TAG.finditer(text))
    for tag in dict.fromkeys(found[2] for found in tags if WITHIN.search(found[3])):
        within: list[re.Match[str]] = []
        for found in tags:
            if found[2] == tag and not found[1]:
                within.append(found)
            elif found[2] == tag and within:
                within.pop()
        for found in within:
            wat = f"`<{tag}>` wordt nergens afgesloten."
            yield found.start(), wat, f"Zet `</{tag}>` erachter, alleen op een regel."
