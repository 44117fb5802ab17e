"""Classes: which may stand on a page, beside those that Markdown makes of a form of Material."""

import re
from collections.abc import Mapping, Sequence

from kennisbank.drafts.opmaak.icons import NAME
from kennisbank.problems import enumerate_values, nearest, shorten, suggest

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
# What a block is called elsewhere: in other tools, in older manuals of the theme, in Dutch.
ALIKE: Mapping[str, str] = {
    **{title.casefold().replace(" ", ""): kind for kind, title in TITLES.items()},
    **dict.fromkeys(
        ("attention", "caution", "waarschuwing", "belangrijk", "pas-op", "let", "opgelet"),
        "warning",
    ),
    **dict.fromkeys(("hint", "important"), "tip"),
    **dict.fromkeys(("summary", "tldr"), "abstract"),
    **dict.fromkeys(("todo", "seealso", "informatief"), "info"),
    **dict.fromkeys(("check", "done", "goed"), "success"),
    **dict.fromkeys(("help", "faq"), "question"),
    **dict.fromkeys(("fail", "missing"), "failure"),
    "error": "danger",
    "snippet": "example",
    "cite": "quote",
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
BUTTONS = ("md-button", "md-button--primary")
# What the extensions make of its forms; all of it only looks.
FORMS = frozenset(
    (
        *("admonition", "admonition-title", "inline", "end", *TITLES),
        *("tabbed-set", "tabbed-alternate", "tabbed-labels", "tabbed-content", "tabbed-block"),
        *("task-list", "task-list-item", "task-list-control", "task-list-indicator"),
        *("footnote", "footnote-ref", "footnote-backref", "toc", "toctitle"),
        *("twemoji", "keys", "critic", "block", "comment", *ALIGN.values()),
        *("highlight", "linenos", "filename"),
    )
)
LANGUAGE = re.compile(r"language-[\w+#.-]{1,30}")
# What Markdown makes of one kind of element: the name of a language, a key, a token, an icon.
MADE: Mapping[str, re.Pattern[str]] = {
    "code": LANGUAGE,
    "div": LANGUAGE,
    "kbd": re.compile(r"key-[a-z0-9-]{1,30}"),
    "span": re.compile(r"[a-z][a-z0-9]{0,2}(?:-[A-Z][A-Za-z0-9]{0,20}){0,4}|kb-verborgen"),
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
SIDES = {**{side: side for side in ALIGN}, "middle": "center"}
TO_SIDE = re.compile(rf"(?:.*text-align:)?[ ]*({'|'.join(SIDES)})[ ]*;?[ ]*", re.S)
SIDE = "Schrijf onder de alinea of achter het plaatje `{{ align={0} }}`."
BUTTON = "Schrijf achter de link `{ .md-button }` of `{ .md-button .md-button--primary }`."
# What other sites and programs call it.
ELSEWHERE: Mapping[str, str] = {
    **dict.fromkeys(("center", "text-center", "centered", "midden"), SIDE.format("center")),
    **dict.fromkeys(("right", "text-right", "rechts"), SIDE.format("right")),
    **dict.fromkeys(("button", "btn", "btn-primary", "primary", "knop"), BUTTON),
    **dict.fromkeys(("kaart", "kaartje"), "Schrijf `{ .card }`."),
    **dict.fromkeys(("underline", "onderstreept"), "Schrijf `^^onderstreept^^`."),
}
ALL = (*CLASSES, *TYPED)


def is_allowed(tag: str, word: str) -> bool:
    """Whether an element may have this class."""
    if word in BUTTONS and tag != "a":
        return False
    made = MADE.get(tag)
    return word in ALL or word in FORMS or bool(made and made.fullmatch(word))


def instead_of_side(name: str, value: str) -> str:
    """What to do about an attribute that puts something to a side; empty when it does not."""
    found = TO_SIDE.fullmatch(value) if name in ("align", "style") else None
    if not found or (name == "style") != ("text-align" in value):
        return ""
    side = SIDES[found[1]]
    return f'Schrijf `class="{ALIGN[side]}"`, of met Markdown `{{ align={side} }}`.'


def refuse_class(tag: str, word: str, words: Sequence[str]) -> tuple[str, str]:
    """What is wrong with a class that cannot be there, and what to do; `words` are all of it."""
    named = f"`{shorten(word, 30)}`"
    if word in INSTEAD:
        return f"de klasse {named} kan hier niet.", INSTEAD[word]
    if hoe := ELSEWHERE.get(word.casefold()):
        return f"de klasse {named} kan hier niet.", hoe
    if word.startswith("Mso"):
        return f"de klasse {named} komt uit Word.", "Haal haar weg, of plak de tekst zonder opmaak."
    if word in BUTTONS:
        return (
            f"{named} staat niet bij een link.",
            "Zet het direct achter een link: `[Tekst](adres){ .md-button }`.",
        )
    block = words[0] == "admonition"
    if word == (words[1] if block else words[0]) and (block or tag == "details"):
        return f"{named} is geen soort blok.", which_kind(word)
    if block or tag == "details":
        wat = f"{named} staat achter de soort van een blok, zonder aanhalingstekens."
        return wat, 'Zet een titel tussen aanhalingstekens: `!!! tip "Titel"`.'
    hoe = f"{suggest(word, ALL)} Kies uit {enumerate_values(ALL, len(ALL))}.".strip()
    return f"de klasse {named} kan hier niet.", hoe


def which_kind(word: str) -> str:
    """What to do about a kind of block that nobody knows: which there are, the nearest first."""
    near = ALIKE.get(word.casefold()) or next(iter(nearest(word, TITLES)), "")
    kinds = sorted(TITLES, key=lambda kind: kind != near)
    asked = f"Bedoelde u `{near}`? " if near else ""
    return f"{asked}Een blok is {enumerate_values(kinds, len(kinds))}."
