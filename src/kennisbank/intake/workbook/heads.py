"""The heads: which field stands below what is written above a column, or was most likely meant."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from kennisbank.intake.workbook.columns import (
    CHECKED,
    FIELDS,
    FINGERPRINT,
    ONLY_CONCEPT,
    OWN_WORDS,
    head_of,
)

UNLIKELY = (*ONLY_CONCEPT, "id", "wijzigingen")  # nobody has these in a list of her own
NEAR, SHORTEST = 0.85, 5  # how like a word must be, and how long, to be taken for a slip
# What people write above a column in a list of their own -> the field. A word stands for itself in
# a longer head too (`Naam van de aanpak`); who misses one, adds it here.
EVERYDAY: Mapping[str, str] = {
    "wat is het": "titel",
    "wat is de aanpak": "titel",
    "naam": "titel",
    "aanpak": "titel",
    "praktijk": "titel",
    "onderwerp": "titel",
    "kop": "titel",
    "eigen woorden": "samenvatting",
    "omschrijving": "samenvatting",
    "beschrijving": "samenvatting",
    "in het kort": "samenvatting",
    "kern": "samenvatting",
    "uitleg": "toelichting",
    "voorbeeld": "casus",
    "type": "soort",
    "thema": "themas",
    "element": "elementen",
    "wat helpt": "werkzame_elementen",
    "wat werkt": "werkzame_elementen",
    "wat is nodig": "randvoorwaarden",
    "nodig": "randvoorwaarden",
    "voorwaarden": "randvoorwaarden",
    "plaats": "gemeente",
    "waar": "gemeente",
    "woonplaats": "gemeente",
    "doelgroep": "doelgroepen",
    "voor wie": "doelgroepen",
    "bron": "bronnen",
    "contactpersoon": "contact",
    "publicatiedatum": "gepubliceerd",
    "herziening": "herzien_voor",
    "nagekeken": CHECKED,
    "code": "kenmerk",
    "nummer": "kenmerk",
    "bestandsnaam": "id",
}


def field_of_head(head: str) -> str:
    """The field that stands below a head, or nothing when no field is called so."""
    name = folded(head)
    if name in BY_HEAD:
        return BY_HEAD[name]
    return "samenvatting" if name == folded(OWN_WORDS) else ""


def meant_by_head(head: str) -> str:
    """The field that somebody who made up her own heads most likely meant, or nothing.

    What is said of the whole head counts before what is said of one of its words, the name of a
    field before a word that people use for it, and that before a slip in a name.
    """
    name = folded(head)
    words = name.split(" ")
    if whole := field_of_head(name) or EVERYDAY.get(name, ""):
        return whole
    for said, field in EVERYDAY.items():
        if " " in said and f" {said} " in f" {name} ":
            return field
    for known in (BY_HEAD, EVERYDAY):
        if found := next((known[word] for word in words if word in known), ""):
            return found
    near = (get_close_matches(word, BY_WORD, 1, NEAR) for word in (name, *words))
    return next((BY_WORD[one[0]] for one in near if one and len(one[0]) >= SHORTEST), "")


def folded(head: str) -> str:
    """A head without what differs from one person to the next."""
    return " ".join(re.sub(r"[^\w’' ]", " ", head.replace("_", " ")).casefold().split())


def words_of(fields: Iterable[str]) -> Mapping[str, str]:
    """The names and labels of fields, and each of their words that only one of them has."""
    named = {(folded(text), field) for field in fields for text in (field, head_of(field))}
    each = {(word, field) for said, field in named for word in said.split(" ")}
    times = Counter(word for word, _ in each)
    return {word: field for word, field in each if times[word] == 1} | dict(named)


BY_HEAD: Mapping[str, str] = {
    folded(text): field
    for field in (*FIELDS, FINGERPRINT, CHECKED)
    for text in (field, head_of(field))
}
BY_WORD = words_of(field for field in FIELDS if field not in UNLIKELY)
