"""The twin: the record that is there, and that a new row is most likely about once more."""

from collections.abc import Iterable, Mapping

from kennisbank.documents import Document, Value
from kennisbank.intake.workbook.heads import folded
from kennisbank.model import LANDELIJK

Key = tuple[str, str]


class Twins:
    """The records that are there, by what they are called and where they are about."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._known: dict[Key, Document] = {}
        for document in documents:
            if isinstance(document.data, dict) and (key := key_of(document.data)):
                self._known.setdefault(key, document)

    def of(self, fields: Mapping[str, Value]) -> Document | None:
        """The record of the same place with the same titel, or where there is none samenvatting."""
        key = key_of(fields)
        return self._known.get(key) if key else None


def key_of(fields: Mapping[str, Value]) -> Key | None:
    """What a record is called, however it is typed, and its gemeente, or else its region."""
    names = (fields.get(name) for name in ("titel", "samenvatting"))
    name = next((said for one in names if isinstance(one, str) and (said := folded(one))), "")
    place = fields.get("gemeente") or fields.get("regio") or LANDELIJK
    return (name, place) if name and isinstance(place, str) else None
