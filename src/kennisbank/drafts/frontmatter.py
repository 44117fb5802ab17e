"""Front matter: the fields above a page, read as data and held against a list of what may be."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from kennisbank.documents import Document, ReadError, Value, parse_document
from kennisbank.drafts.calls import SIGNS
from kennisbank.drafts.manual import FIELDS
from kennisbank.drafts.slots import SIGN
from kennisbank.problems import Loc, Problem, enumerate_values, shorten, shown, suggest

FENCE = re.compile(r"---[ \t]*")  # the line above the fields, and the one below
CURLY = re.compile("[“”„‘’][^“”„‘’]*[“”‘’]")  # around all of a text
MAX_TEXT = 300
SWITCH = ("true", "false")


@dataclass(frozen=True)
class Top:
    """The fields above a page, and the number of the line on which its text begins."""

    document: Document
    begin: int

    @property
    def fields(self) -> Mapping[str, Value]:
        """What was typed, by the name of the field."""
        return self.document.data if isinstance(self.document.data, dict) else {}

    @property
    def meta(self) -> dict[str, object]:
        """The fields as the engine and its templates want them: a switch is no text."""
        return {name: value_of(value) for name, value in self.fields.items()}


def value_of(value: Value) -> object:
    """`true` and `false` as such, anything else as it was typed."""
    return value == "true" if isinstance(value, str) and value in SWITCH else value


def read_top(text: str, name: str) -> Top:
    """The fields between the first line and the next line of dashes; ReadError if unreadable."""
    lines = text.split("\n")
    if not FENCE.fullmatch(lines[0]):
        first = next((number for number, line in enumerate(lines) if line.strip()), 0)
        if first and FENCE.fullmatch(lines[first]):
            raise ReadError("KB102", (first + 1, 1), lines[first])
        if begins_as_fields(lines):
            raise ReadError("KB102", (1, 1), lines[0])
        return Top(Document(name, "", {}), 1)
    end = next((at for at in range(1, len(lines)) if FENCE.fullmatch(lines[at])), 0)
    if not end:
        raise ReadError("KB102", (1, 1), lines[0])
    typed = "\n".join(["", *lines[1:end]])  # with a line for the dashes, so that places are right
    first = next((at for at in range(1, end) if lines[at].strip()), 0)
    if not first:
        return Top(Document(name, "", {}), end + 2)
    if all(line.lstrip().startswith("#") for line in lines[first:end] if line.strip()):
        raise ReadError("KB102", (first + 1, 1), lines[first])  # a comment to YAML, and so no field
    document = parse_document(typed.encode(), name)
    if not isinstance(document.data, dict):
        raise ReadError("KB102", (first + 1, 1), lines[first])
    return Top(document, end + 2)


def begins_as_fields(lines: Sequence[str]) -> bool:
    """Whether a page begins with fields below dashes that are none, or below nothing."""
    end = next((at for at, line in enumerate(lines[:MOST]) if FENCE.fullmatch(line)), 0)
    fields = lines[1 if DASHES.fullmatch(lines[0]) else 0 : end]
    return bool(fields) and all(map(LINE.match, fields))


MOST = 12  # lines of fields above a page
DASHES = re.compile(r"\s*[-–—_*]+\s*")
LINE = re.compile(r"[a-z_]+:(?: |$)")
# The fields that only pages of the site itself have.
OURS = ("sjabloon", "start", "zoekpagina")
# What people call a field -> its name.
OTHER_WORDS = {
    **dict.fromkeys(("titel", "kop", "naam"), "title"),
    **dict.fromkeys(("omschrijving", "beschrijving", "samenvatting", "summary"), "description"),
    **dict.fromkeys(("macros", "macro", "render_macro"), "render_macros"),
}


def check_top(top: Top, scripts: Collection[str]) -> Iterator[Problem]:
    """Every field is one that a page may have, with a value that it takes.

    `scripts` are those that the site has.
    """
    document = top.document
    checks = checks_of(document.name, scripts)
    for field, value in top.fields.items():
        if field not in checks:
            regel, kolom = document.place_of_key((field,))
            wat = "dit veld kent een pagina niet."
            if field in FIELDS:
                wat, hoe = "dit veld van MkDocs of Material werkt hier niet.", FIELDS[field]
            else:
                own = [one for one in checks if one not in OURS]
                meant = OTHER_WORDS.get(field.lower(), "")
                near = f"Bedoelde u `{meant}`?" if meant else suggest(field, own)
                hoe = f"{near} Kies uit {enumerate_values(own)}.".strip()
            yield Problem(document.name, regel, kolom, shorten(field), wat, hoe, "KB103")
            continue
        if isinstance(value, str) and CURLY.fullmatch(value):
            regel, kolom = document.place_of((field,))
            wat = f"de aanhalingstekens om {shown(value)} komen zo op de pagina."
            hoe = 'Typ rechte, zoals `"Nieuw"`, of laat ze weg.'
            yield Problem(document.name, regel, kolom, field, wat, hoe, "KB103", "let op")
        for loc, wat, hoe in checks[field](value):
            regel, kolom = document.place_of((field, *loc))
            yield Problem(document.name, regel, kolom, field, wat, hoe, "KB103")


Objections = Iterator[tuple[Loc, str, str]]  # where within the value, what is wrong, what to do
Check = Callable[[Value], Objections]


def checks_of(name: str, scripts: Collection[str]) -> Mapping[str, Check]:
    """The fields that this page may have, each with what judges its value."""
    switch = {
        "sjabloon": (is_sjabloon(name), "een sjabloonpagina"),
        "start": (name == "docs/index.md", "docs/index.md"),
        "zoekpagina": (name == "docs/zoeken.md", "docs/zoeken.md"),
    }
    own = {
        field: check_switch if here else partial(check_elsewhere, which=which)
        for field, (here, which) in switch.items()
    }
    text = check_slot if is_sjabloon(name) else check_text
    return {
        "title": text,
        "description": text,
        "render_macros": check_switch,
        "scripts": partial(check_scripts, scripts=scripts),
        "zoeken": partial(check_switch, others=("eerst",)),
        **own,
    }


def check_slot(value: Value) -> Objections:
    """A text, which is held against the slots elsewhere."""
    if not isinstance(value, str):
        yield from check_text(value)


def check_text(value: Value) -> Objections:
    """A short text, without the words of a sjabloonpagina."""
    if not isinstance(value, str) or not value.strip():
        hoe = "Schrijf een korte zin tussen dubbele aanhalingstekens."
        yield (), "hier hoort een tekst.", hoe
    elif len(value) > MAX_TEXT:
        yield (), f"dit is te lang ({len(value)} tekens).", f"Het mogen er {MAX_TEXT} zijn."
    elif any(sign in value for sign in SIGNS):
        yield (), f"in `{shorten(value)}` staat een macro, en die werkt hier niet.", "Haal hem weg."
    elif SIGN in value:
        yield (), f"`{shorten(value)}` hoort bij een sjabloonpagina.", "Schrijf een eigen tekst."


def check_switch(value: Value, others: Sequence[str] = ()) -> Objections:
    """`true` or `false`, or one of the others."""
    choices = [*SWITCH, *others]
    if value not in choices:
        wat = "hier staat niets." if value == "" else f"{shown(value)} kan hier niet."
        yield (), wat, f"Kies uit {enumerate_values(choices)}."


def check_elsewhere(value: Value, which: str) -> Objections:
    """No value at all."""
    if value:
        yield (), f"dit veld hoort alleen op {which}.", "Haal het weg."


def check_scripts(value: Value, scripts: Collection[str]) -> Objections:
    """Scripts of the site itself."""
    if not isinstance(value, list):
        yield (), "hier hoort een lijst tussen `[` en `]`.", "Schrijf bijvoorbeeld `[afdruk.js]`."
        return
    for at, item in enumerate(value):
        if item not in scripts:
            choices = f"Kies uit {enumerate_values(sorted(scripts))}." if scripts else ""
            hoe = suggest(str(item), scripts) or choices or "Haal het weg."
            wat = f"{shown(item)} is geen script van de site." if item else "hier staat niets."
            yield (at,), wat, hoe


def is_sjabloon(name: str) -> bool:
    """Whether this is the page that a kind of generated pages is made from."""
    return name.endswith("/sjabloon.md") and name.count("/") == 2
