"""Columns: which fields a sheet of praktijken has, what stands above each, and which was meant."""

import re
from collections.abc import Iterator, Mapping

from kennisbank.documents import Value
from kennisbank.forms import VOORBEELD, Veld, to_label, to_velden
from kennisbank.intake.workbook.cells import to_cell
from kennisbank.intake.workbook.words import Words
from kennisbank.model import Praktijk
from kennisbank.problems import OTHER_WORDS, meant_by
from kennisbank.sheets import Column

ID, KENMERK, FINGERPRINT, CHECKED = "id", "kenmerk", "vingerafdruk", "nagelezen"
OWN_WORDS = "Eigen woorden"  # what the samenvatting is called beside the passage of a source
FIELDS = tuple(Praktijk.model_fields)
ONLY_CONCEPT = ("passage", "voorgesteld")  # what goes when a record is no concept any more
UNLIKELY = (*ONLY_CONCEPT, "id", "wijzigingen")  # nobody has these in a list of her own
DAYS = ("gepubliceerd", "herzien_voor")
SHORT = ("id", "kenmerk", "soort", "regio", "gemeente", "status", "vervangen_door", *DAYS)
LONG = ("passage", "samenvatting", "toelichting", "casus", "verbanden", "bronnen", "wijzigingen")
# What people call a column, where no field is called nearly so.
OTHER_HEADS: Mapping[str, str] = {
    "eigen woorden": "samenvatting",
    "nagekeken": CHECKED,
    "wat helpt": "werkzame_elementen",
    "wat werkt": "werkzame_elementen",
    "nodig": "randvoorwaarden",
    "bestandsnaam": ID,
    "bron": "bronnen",
    "gemeld door": "herkomst",
}
CHOSEN = (
    *("soort", "themas", "elementen", "regio", "gemeente", "indicatoren", "vragen"),
    *("doelgroepen", "toedeling_redactie", "herkomst", "status", "bron"),
)
YES_NO = "Ja of nee"
BY_ID = ("Id van", "Ids van")  # how a field is explained to who types its id


def to_lists(words: Words) -> dict[str, tuple[str, ...]]:
    """The lists from which one chooses, by what they are called."""
    lists = {to_label(one): tuple(words.lists[one].values()) for one in CHOSEN}
    return {**lists, YES_NO: ("ja", "nee")}


def to_columns(words: Words) -> dict[str, Column]:
    """The columns of a sheet with praktijken, by field."""
    velden = {veld.naam: veld for veld in to_velden()}
    columns = {ID: Column(head_of(ID), 18, hint=ID_HINT, fixed=True)}
    for name in FIELDS:
        if veld := velden.get(name):
            columns[name] = Column(
                head_of(name),
                60 if name in LONG else 16 if name in SHORT else 34,
                hint=" ".join(hints_of(veld, words)),
                choices=to_label(name) if name in CHOSEN else "",
                several=veld.lijst,
                day=name in DAYS,
                fixed=name == KENMERK,
            )
    return {**columns, FINGERPRINT: Column(head_of(FINGERPRINT), hidden=True)}


ID_HINT = "De naam van het bestand. Laat leeg in een nieuwe rij: dan komt hij van de titel."


def head_of(field: str) -> str:
    """What stands above the column of a field."""
    return to_label(field)


def hints_of(veld: Veld, words: Words) -> Iterator[str]:
    """What to know of a field while one types in it; an example only where the form is new."""
    chosen = veld.naam in CHOSEN
    limits = (veld.grenzen.partition(";")[0] if veld.lijst else "") if chosen else veld.grenzen
    if chosen and veld.uitleg.startswith(BY_ID):
        yield "Kies uit de lijst."  # where all of them stand by name
    else:
        yield veld.uitleg.replace("[] als", "(geen) als")
    if limits and not veld.velden:
        yield f"{limits[:1].upper()}{limits[1:]}."
    if veld.lijst:
        yield "Elk op een eigen regel (Alt+Enter)."
    if veld.velden:
        value: Value = VOORBEELD[veld.naam]
        yield f"Zoals: {to_cell(veld.naam, value, Praktijk, words)}"


def field_of_head(head: str) -> str:
    """The field that stands below a head, or nothing when no field is called so."""
    name = folded(head)
    if name in BY_HEAD:
        return BY_HEAD[name]
    return "samenvatting" if name == folded(OWN_WORDS) else ""


def meant_by_head(head: str) -> str:
    """The field that somebody who made up their own heads most likely meant, or nothing.

    What is said of the whole head counts before what is said of one of its words, and a word that
    people use for a field before one that only looks like it.
    """
    name = folded(head)
    words = [word for word in name.split(" ") if len(word) > 2]
    for part in (name, *words):
        if exact := field_of_head(part) or OTHER_HEADS.get(part) or other_word(part):
            return exact
    if found := next((field for said, field in OTHER_HEADS.items() if said in name), ""):
        return found
    near = (ways[0] for part in (name, *words) if (ways := meant_by(Praktijk, (part,), "")))
    return next((str(way[0]) for way in near if len(way) == 1 and way[0] not in UNLIKELY), "")


def other_word(name: str) -> str:
    """The field for which people often use another word."""
    found = OTHER_WORDS.get(name, "")
    return next((field for field in (found, f"{found}s") if field in FIELDS and found), "")


def folded(head: str) -> str:
    """A head without what differs from one person to the next."""
    return " ".join(re.sub(r"[^\w’' ]", " ", head.replace("_", " ")).casefold().split())


BY_HEAD: Mapping[str, str] = {
    folded(text): field
    for field in (*FIELDS, FINGERPRINT, CHECKED)
    for text in (field, head_of(field))
}
