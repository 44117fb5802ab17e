"""Columns: which fields a sheet of praktijken has, and what stands above each."""

from collections.abc import Iterator

from kennisbank.documents import Value
from kennisbank.forms import VOORBEELD, Veld, to_label, to_velden
from kennisbank.intake.workbook.cells import to_cell
from kennisbank.intake.workbook.words import Words
from kennisbank.model import Praktijk
from kennisbank.sheets import Column

ID, KENMERK, FINGERPRINT, CHECKED = "id", "kenmerk", "vingerafdruk", "nagelezen"
OWN_WORDS = "Eigen woorden"  # what the samenvatting is called beside the passage of a source
FIELDS = tuple(Praktijk.model_fields)
ONLY_CONCEPT = ("passage", "voorgesteld")  # what goes when a record is no concept any more
DAYS = ("gepubliceerd", "herzien_voor")
SHORT = ("id", "kenmerk", "soort", "regio", "gemeente", "status", "vervangen_door", *DAYS)
LONG = ("passage", "samenvatting", "toelichting", "casus", "verbanden", "bronnen", "wijzigingen")
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
