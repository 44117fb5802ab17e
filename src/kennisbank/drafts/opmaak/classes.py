"""Classes: which may stand on a page, beside those that Markdown makes of a form of Material."""

import re
from collections.abc import Iterable, Mapping

from kennisbank.drafts.opmaak.icons import NAME
from kennisbank.problems import enumerate_values, suggest

# The kinds of block that Material knows, with the title that one gets without a title of its own.
TITLES = {
    "note": "Opmerking",
    "abstract": "Samenvatting",
    "info": "Informatie",
    "tip": "Tip",
    "success": "Gelukt",
    "question": "Vraag",
    "warning": "Let op",
    "failure": "Mislukt",
    "danger": "Gevaar",
    "bug": "Fout",
    "example": "Voorbeeld",
    "quote": "Citaat",
}
ALIGN = {side: f"kb-uitlijning--{side}" for side in ("left", "center", "right")}
# Classes of the site that an editor has use for.
CLASSES = (
    *("kb-scherm", "kb-melding", "kb-opmerking", "kb-knop", "kb-knop--vol"),
    *("kb-held", "kb-held__boven", "kb-held__lead", "kb-held__knoppen"),
)
# Those of Material that an editor types.
TYPED = (
    *("md-button", "md-button--primary", "grid", "cards", "card"),
    *("lg", "xl", "xxl", "xxxl", "middle"),
)
# What the extensions make of its forms; all of it only looks.
FORMS = frozenset(
    (
        *("admonition", "admonition-title", "inline", "end", *TITLES),
        *("tabbed-set", "tabbed-alternate", "tabbed-labels", "tabbed-content", "tabbed-block"),
        *("task-list", "task-list-item", "task-list-control", "task-list-indicator"),
        *("footnote", "footnote-ref", "footnote-backref", "toc", "toctitle"),
        *("twemoji", "keys", "critic", "block", "comment", *ALIGN.values()),
        *("highlight", "highlighttable", "linenos", "linenodiv", "code", "filename"),
    )
)
LANGUAGE = re.compile(r"language-[\w+#.-]{1,30}")
# What Markdown makes of one kind of element: the name of a language, a key, a token, an icon.
MADE: Mapping[str, re.Pattern[str]] = {
    "code": LANGUAGE,
    "div": LANGUAGE,
    "kbd": re.compile(r"key-[a-z0-9-]{1,30}"),
    "span": re.compile(
        r"[a-z][a-z0-9]{0,2}(?:-[A-Z][A-Za-z0-9]{0,20}){0,4}|normal|special|kb-verborgen"
    ),
    "i": re.compile(rf"kb-icoon-{NAME}"),
}
ANNOTATION = "Zet de uitleg onder de tekst, of gebruik een noot: `[^1]`."
COPY = "Haal het weg: de lezer selecteert de code zelf."
# What Material can by a script or by code of its own, and what to do here.
INSTEAD: Mapping[str, str] = {
    "annotate": ANNOTATION,
    **dict.fromkeys(("copy", "no-copy", "select", "no-select"), COPY),
    "arithmatex": "Schrijf de formule in woorden, of zet er een plaatje van.",
}
ALL = (*CLASSES, *TYPED)


def is_allowed(tag: str, word: str) -> bool:
    """Whether an element may have this class."""
    made = MADE.get(tag)
    return word in ALL or word in FORMS or bool(made and made.fullmatch(word))


def what_instead(word: str, all_of: Iterable[str]) -> str:
    """What to do about a class that cannot be there; `all_of` are those beside it."""
    if word in INSTEAD:
        return INSTEAD[word]
    if {"admonition", *TITLES} & {*all_of}:  # the kind of a block, or one that is thought to be
        nearest = suggest(word, TITLES)
        hoe = f"{nearest} Een blok is {enumerate_values(TITLES, len(TITLES))}."
        return f'{hoe} Zet een titel tussen aanhalingstekens: `!!! tip "Titel"`.'.strip()
    return f"{suggest(word, ALL)} Kies uit {enumerate_values(ALL, len(ALL))}.".strip()
