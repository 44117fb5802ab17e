"""Collections: in which files the records of each model stand. Whoever reads, writes, names or
edits records asks this table; a new kind of record is a line here, a model and its pages."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kennisbank.model.base import Record
from kennisbank.model.bron import Begrip, Bron
from kennisbank.model.doorverwijzing import Doorverwijzing
from kennisbank.model.element import Element
from kennisbank.model.factsheet import Factsheet
from kennisbank.model.gesprek import Gesprek
from kennisbank.model.kader import Toezichtkader
from kennisbank.model.plaats import Gemeente, Regio, Woonplaatsen
from kennisbank.model.praktijk import Praktijk
from kennisbank.model.rapport import Rapport
from kennisbank.model.redactie import Redactie
from kennisbank.model.thema import Thema
from kennisbank.model.zoektaal import Zoekvraag, Zoekwoord


@dataclass(frozen=True)
class Collection:
    """The records of one model.

    `field` is its field in `Kennisbank`. With a `*` in the pattern each file is a record, and its
    name the id; else there is one file, with one record, or with `many` a list of them. `label` is
    what the editing screen calls it; without one it is not edited there.
    """

    field: str
    model: type[Record]
    pattern: str
    many: bool = False
    required: bool = True
    label: str = ""
    order: Callable[[Any], Any] | None = None
    key: str = "id"

    @property
    def in_folders(self) -> bool:
        """Whether each record has a file of its own."""
        return "*" in self.pattern

    @property
    def folder(self) -> str:
        """Where its files stand, with the slash: all of them, or the one."""
        return self.pattern.partition("*")[0].rpartition("/")[0] + "/"

    def holds(self, name: str) -> bool:
        """Whether a file, named from the root, is one of its files."""
        if not self.in_folders:
            return name == self.pattern
        same_depth = name.count("/") == self.pattern.count("/")
        return same_depth and name.startswith(self.folder) and name.endswith(".yml")


def by_kenmerk(record: Praktijk | Element) -> tuple[str | int, ...]:
    """Sort key that puts WIJ-G2 before WIJ-G10."""
    prefix, _, code = record.kenmerk.partition("-")
    letters = code.rstrip("0123456789")
    return prefix, letters, int(code[len(letters) :] or 0)


def by_naam(gemeente: Gemeente) -> str:
    """Sort key that files 's-Gravenhage under the G."""
    return gemeente.naam.removeprefix("'s-").removeprefix("'t ").casefold()


def by_volgorde(thema: Thema) -> int:
    """Sort key: the order of the report."""
    return thema.volgorde


def by_regio(regio: Regio) -> str:
    """Sort key: the name."""
    return regio.naam


def by_term(begrip: Begrip) -> str:
    """Sort key: the term, whatever its capitals."""
    return begrip.term.casefold()


COLLECTIONS = (
    Collection("themas", Thema, "themes/*.yml", label="Thema’s", order=by_volgorde),
    Collection(
        "elementen", Element, "elements/*.yml", label="Werkzame elementen", order=by_kenmerk
    ),
    Collection("praktijken", Praktijk, "practices/*/*.yml", order=by_kenmerk),
    Collection("rapporten", Rapport, "reference/rapporten/*.yml", label="Rapporten"),
    Collection("factsheets", Factsheet, "reference/factsheets/*.yml", label="Factsheets"),
    Collection("regios", Regio, "reference/regios.yml", many=True, order=by_regio),
    Collection("gemeenten", Gemeente, "reference/gemeenten.yml", many=True, order=by_naam),
    Collection(
        "woonplaatsen",
        Woonplaatsen,
        "reference/woonplaatsen.yml",
        many=True,
        required=False,
        key="gemeente",
    ),
    Collection("bronnen", Bron, "reference/bronnen.yml", many=True, label="Bronnen"),
    Collection(
        "begrippen",
        Begrip,
        "reference/begrippen.yml",
        many=True,
        label="Begrippen",
        order=by_term,
    ),
    Collection(
        "doorverwijzingen",
        Doorverwijzing,
        "reference/doorverwijzingen.yml",
        many=True,
        required=False,
        key="van",
    ),
    Collection(
        "zoektaal",
        Zoekwoord,
        "reference/zoektaal.yml",
        many=True,
        required=False,
        label="Zoektaal",
        key="woord",
    ),
    Collection(
        "zoekvragen",
        Zoekvraag,
        "reference/zoekvragen.yml",
        many=True,
        required=False,
        label="Zoekvragen",
        key="pagina",
    ),
    Collection(
        "toezichtkader", Toezichtkader, "reference/toezichtkader.yml", label="Toezichtkader"
    ),
    Collection("gesprek", Gesprek, "reference/gesprek.yml", label="Gesprek"),
    Collection("redactie", Redactie, "reference/redactie.yml", required=False, label="Redactie"),
)
# The folders of the editors.
EDITED = tuple(dict.fromkeys(c.pattern.partition("/")[0] for c in COLLECTIONS))


def collection_of(model: type[Record]) -> Collection:
    """Where the records of a model stand."""
    return next(collection for collection in COLLECTIONS if collection.model is model)
