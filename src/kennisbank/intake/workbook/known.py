"""Known: the records that are there, and which of them a row is of."""

from collections.abc import Container, Iterable

from kennisbank.documents import Document, Value
from kennisbank.intake.workbook.book import identity_of
from kennisbank.intake.workbook.cells import from_cell
from kennisbank.intake.workbook.columns import ID, KENMERK
from kennisbank.intake.workbook.rows import Rij
from kennisbank.intake.workbook.voorstel import kenmerk_of
from kennisbank.intake.workbook.words import Words
from kennisbank.model import Praktijk

PLACE, SOURCES = "gemeente", "bronnen"


class Known:
    """The records by id and by kenmerk."""

    def __init__(self, documents: Iterable[Document], words: Words) -> None:
        self.by_id = {identity_of(one.name): one for one in documents}
        self.by_kenmerk = {kenmerk_of(one): one for one in self.by_id.values()}
        self.words = words

    def of(self, rij: Rij) -> Document | None:
        """The record that a row is of: by its id, or by its kenmerk where it gives no id."""
        if identity := rij.texts.get(ID):
            return self.by_id.get(identity)
        return self.by_kenmerk.get(rij.texts.get(KENMERK, "")) if KENMERK in rij.texts else None

    def made_of(self, rij: Rij, ids: Container[str]) -> Document | None:
        """The record that was made of a draft, where `ids` are those of all drafts.

        Nothing keeps an id or a kenmerk free until a draft is taken in, so that both may have gone
        to what another report said: it is that record only when source and gemeente are the same.
        """
        identity = rij.texts.get(ID, "")
        sources, place = self.value(rij, SOURCES), self.value(rij, PLACE)
        for one in (self.by_id.get(identity), self.by_kenmerk.get(rij.texts.get(KENMERK) or "-")):
            if one and is_alike(one, sources, place):
                return one
        # Both were taken: then it got another id, with something behind the one it had.
        for name, one in self.by_id.items():
            if identity and name.startswith(f"{identity}-") and name not in ids:
                fields = one.data if isinstance(one.data, dict) else {}
                if fields.get(SOURCES) == sources and fields.get(PLACE) == place:
                    return one
        return None

    def value(self, rij: Rij, name: str) -> Value | None:
        """What a row says in a field."""
        return from_cell(name, rij.texts.get(name, ""), Praktijk, self.words)


def is_alike(document: Document, sources: Value | None, place: Value | None) -> bool:
    """Whether a record has the same gemeente, and a source in common where both have any."""
    fields = document.data if isinstance(document.data, dict) else {}
    one, other = sources_of(fields.get(SOURCES)), sources_of(sources)
    return fields.get(PLACE) == place and (bool(one & other) or not (one and other))


def sources_of(value: Value | None) -> set[str]:
    """The sources to which a list of them refers."""
    items = value if isinstance(value, list) else []
    found = (one.get("bron") for one in items if isinstance(one, dict))
    return {one for one in found if isinstance(one, str)}
