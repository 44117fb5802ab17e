"""The workbook of praktijken: a row for each record, with what it was when it was written."""

from collections.abc import Iterable, Mapping
from hashlib import sha256

from kennisbank.documents import Document, Value
from kennisbank.intake.workbook.cells import to_cell
from kennisbank.intake.workbook.columns import (
    FIELDS,
    FINGERPRINT,
    ID,
    ONLY_CONCEPT,
    to_columns,
    to_lists,
)
from kennisbank.intake.workbook.words import Words
from kennisbank.model import Praktijk
from kennisbank.sheets import LONGEST, Book, Sheet, as_read

SHEET = "Praktijken"
TOO_LONG = "(te lang voor een cel; dit veld blijft zoals het is)"
Texts = Mapping[str, str]


def to_texts(identity: str, data: Mapping[str, Value], words: Words) -> dict[str, str]:
    """The texts of the cells of a record, by field, as they are read back."""
    texts = {ID: identity}
    for name, value in data.items():
        text = as_read(to_cell(name, value, Praktijk, words))
        texts[name] = text if len(text) <= LONGEST else TOO_LONG
    return texts


def fingerprint(texts: Texts) -> str:
    """A mark that is another when one of the cells is."""
    said = [f"{name}={texts[name]}" for name in FIELDS if texts.get(name)]
    return sha256("\x1f".join(said).encode()).hexdigest()[:16]


def to_book(documents: Iterable[Document], words: Words) -> Book:
    """The workbook of these praktijken."""
    each = []
    for document in documents:
        data = document.data if isinstance(document.data, dict) else {}
        texts = to_texts(identity_of(document.name), data, words)
        each.append({**texts, FINGERPRINT: fingerprint(texts)})
    used = {name for texts in each for name in texts}
    columns = {
        name: column
        for name, column in to_columns(words).items()
        if name not in ONLY_CONCEPT or name in used
    }
    rows = [[texts.get(name, "") for name in columns] for texts in each]
    return Book(Sheet(SHEET, [*columns.values()], rows), to_lists(words))


def identity_of(name: str) -> str:
    """The id of the record in a file."""
    return name.rpartition("/")[2].removesuffix(".yml")
