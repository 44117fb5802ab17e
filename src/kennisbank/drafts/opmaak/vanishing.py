"""Vanishing: forms that leave no sign on the page, so that they are looked for as typed."""

import re
from collections.abc import Iterator
from itertools import chain, islice

from kennisbank.drafts.images import read_fences, without_code
from kennisbank.drafts.opmaak.icons import NAME
from kennisbank.drafts.opmaak.typed.fault import Fault, without_overlap
from kennisbank.drafts.opmaak.typed.fences import find_fences
from kennisbank.drafts.opmaak.typed.indents import find_indents
from kennisbank.drafts.opmaak.typed.marks import find_marks
from kennisbank.drafts.opmaak.typed.notes import find_notes
from kennisbank.drafts.opmaak.typed.references import find_references
from kennisbank.drafts.opmaak.typed.spans import find_spans
from kennisbank.drafts.opmaak.typed.tables import find_tables
from kennisbank.drafts.opmaak.typed.underlines import find_underlines

MATH = re.compile(
    r"\\\((?=[^()\n]{0,200}[\\^_={}+<>][^()\n]{0,200}\\\))"
    r"|\\begin\{(?:align|aligned|cases|equation|gather|math|matrix|pmatrix)\*?\}"
    r"|\\(?:frac|sqrt|sum|int|prod|text|mathrm|mathbf)\{"
    r"|\\\[(?=[^\[\]]{0,400}[\\^_={}+<>][^\[\]]{0,400}\\\])"
)
FORMULE = "Schrijf de formule in woorden, of zet er een plaatje van."
SCHEME = re.compile(r"!\[[^\]\n]{0,300}\]\([^()\s]{1,300}#(only-(?:dark|light)|gh-[a-z-]{1,20})\)")
TAG = re.compile(r"<(/?)([a-z][a-z0-9]{0,20})\b([^<>\n]{0,300})>")
WITHIN = re.compile(r"\smarkdown(?:=|\s|$)")  # whose text is Markdown
DRAWING = re.compile(r"[{. ]*mermaid\b")
FORMULA = re.compile(r"[{. ]*(?:math|latex-math|katex)\b(?!-)")
ICON = re.compile(f":{NAME}:")
MAX_ICONS = 200  # on one page: a drawing can be as long as a page by itself
MAX_FAULTS = 50  # of one kind; who has more mends those first
FINDERS = (
    *(find_fences, find_spans, find_notes, find_tables, find_references, find_indents),
    *(find_underlines, find_marks),
)


def find_faults(text: str) -> list[Fault]:
    """What is wrong in the text of a page, each told once."""
    plain = without_code(text)
    found = [fault for find in FINDERS for fault in islice(find(text, plain), MAX_FAULTS)]
    first = islice(chain(find_drawings(text), find_vanishing(plain)), MAX_FAULTS)
    return without_overlap([*first, *found])


def find_drawings(text: str) -> Iterator[Fault]:
    """Code that a script would draw."""
    lines = text.split("\n")
    for number, rest in read_fences(lines):
        begin = sum(len(line) + 1 for line in lines[:number]) if rest else 0
        if FORMULA.match(rest):
            wat = f"`{rest}` begint een formule, en die kan hier niet."
            yield Fault(begin, begin + len(lines[number]), wat, FORMULE, "KB115")
        if DRAWING.match(rest):
            wat = "een schema met `mermaid` kan hier niet."
            hoe = (
                "Maak een tekening (`.svg`) en zet die als plaatje op de pagina, of maak een lijst."
            )
            yield Fault(begin, begin + len(lines[number]), wat, hoe, "KB115")


def find_vanishing(text: str) -> Iterator[Fault]:
    """No formula, no picture for one scheme of colours, no block without an end."""
    for found in MATH.finditer(text):
        wat = f"`{found[0]}` begint een formule, en die kan hier niet."
        yield Fault(*found.span(), wat, FORMULE, "KB115")
    for found in SCHEME.finditer(text):
        wat = f"`#{found[1]}` werkt niet: de site heeft voor iedereen dezelfde kleuren."
        hoe = "Zet er één plaatje, zonder dat teken erachter."
        yield Fault(found.start(1) - 1, found.end(), wat, hoe, "KB115")
    for at, found in enumerate(ICON.finditer(text)):
        if at == MAX_ICONS:
            wat = f"op deze pagina staan meer dan {MAX_ICONS} pictogrammen."
            yield Fault(*found.span(), wat, "Haal er weg: elk maakt de pagina zwaarder.", "KB115")
    yield from find_open(text)


def find_open(text: str) -> Iterator[Fault]:
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
            hoe = f"Zet `</{tag}>` erachter, alleen op een regel."
            yield Fault(*found.span(), wat, hoe, "KB115")
