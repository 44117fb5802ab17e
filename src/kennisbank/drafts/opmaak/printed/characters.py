"""Characters: names of signs that are not known, or not closed, and signs that become no arrow."""

import re
from collections.abc import Iterator
from html.entities import html5

from kennisbank.drafts.opmaak.icons import SETS, emoji
from kennisbank.drafts.opmaak.printed.alinea import Alinea
from kennisbank.drafts.opmaak.printed.sign import Left, shown, sign
from kennisbank.problems import suggest

USUAL = (
    *("nbsp", "euro", "eacute", "egrave", "euml", "iuml", "ouml", "uuml", "auml", "aacute"),
    *("ccedil", "copy", "reg", "trade", "ndash", "mdash", "hellip", "shy", "lt", "gt", "amp"),
    *("quot", "apos", "rarr", "larr", "middot", "bull", "times", "deg", "sect", "frac12"),
    *("lsquo", "rsquo", "ldquo", "rdquo", "thinsp", "ensp", "emsp"),
)
ENTITY = re.compile(rf"&([A-Za-z][a-z0-9]{{2,11}});|&({'|'.join(USUAL)})\b|&#\w{{0,12}};?")
ARROWS = {"-->": "→", "<--": "←", "<-->": "↔", "==>": "⇒", "<==": "⇐", "<==>": "⇔"}
ARROW = re.compile(r"(?<![\w<=!-])(?:<--+>|<==+>|--+>|<--+|==+>|<==+)(?![\w=>!-])")
ICONS = "|".join(SETS)
CHARACTERS = (
    sign(
        rf"(?<![\w:]):(?:{ICONS})-[\w-]{{1,80}}(?![\w:-])",
        "`{}` is geen pictogram geworden.",
        "Zet er ook een dubbele punt achter, zoals `:material-phone:`.",
        "KB158",
    ),
    sign(
        rf"(?<![\w:/-])(?:{ICONS})-[a-z0-9-]{{1,80}}:(?![\w:/])",
        "`{}` is geen pictogram geworden.",
        "Zet er ook een dubbele punt voor, zoals `:material-phone:`.",
        "KB158",
    ),
    sign(
        r"\\$",
        "`{}` aan het eind van een alinea staat zo op de pagina.",
        "Haal het weg.",
        "KB158",
    ),
    sign(
        r"(?<![\w\\:/])\\(?:newpage|pagebreak|newline|clearpage|textbf|emph|vspace|hspace)\b",
        "`{}` werkt hier niet.",
        "Haal het weg; een nieuwe alinea begint na een lege regel.",
        "KB158",
    ),
    sign(
        r"%%[^%\n]+%%|^[ \t]*%%.*",
        "`{}` is geen opmerking: iedereen kan het lezen.",
        "Haal het weg; bewaar het ergens anders.",
        "KB158",
    ),
)
CLOSED = "KB158"


def find_characters(alinea: Alinea) -> Iterator[Left]:
    """Names of characters and of emoji, and arrows of signs."""
    for found in ENTITY.finditer(alinea.text) if "&" in alinea.text else ():
        name = found[1] or found[2] or ""
        if found[1] and f"{found[1]};" in html5:
            continue  # typed as `&amp;euro;`, so that it shows what one types
        hoe = f"Schrijf `&{name};`." if found[2] else suggest_entity(name)
        wat = f"`{shown(found[0])}` is geen teken geworden."
        yield Left(*found.span(), wat, hoe, CLOSED)
    for found in ARROW.finditer(alinea.text):
        arrow = ARROWS[re.sub(r"([-=])\1+", r"\1\1", found[0])]
        wat = f"`{shown(found[0])}` wordt geen pijl."
        yield Left(*found.span(), wat, f"Typ of plak het teken zelf: {arrow}.", CLOSED)
    for found in re.finditer(r"(?<![^\s(]):([a-z][a-z0-9_+-]{3,40})(?![\w:-])", alinea.text):
        if emoji(found[1]):
            wat = f"`{shown(found[0])}` is geen teken geworden."
            hoe = f"Zet er ook een dubbele punt achter: `{found[0]}:`."
            yield Left(*found.span(), wat, hoe, CLOSED)


def suggest_entity(name: str) -> str:
    """What to do about a name that no character has."""
    near = suggest(name, USUAL).replace("`", "`&", 1).replace("`?", ";`?") if name else ""
    return f"{near} Typ anders het teken zelf.".strip()
