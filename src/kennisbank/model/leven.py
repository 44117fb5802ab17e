"""The life of a record: when it came, when it is reviewed, what changed, whether it still holds."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, Self

from pydantic import Field

from kennisbank.model.base import Datum, Record, Zin

Status = Literal["concept", "actueel", "verouderd", "ingetrokken"]
CONCEPT: Status = "concept"

Gepubliceerd = Annotated[Datum, Field(description="Datum waarop het record op de site komt.")]
HerzienVoor = Annotated[
    Datum, Field(description="Voor deze datum kijkt de redactie of het nog klopt.")
]


class Wijziging(Record):
    """One line in the life of a record."""

    often_alike = True
    datum: Datum = Field(description="De dag van de verandering.")
    tekst: Zin = Field(description="Wat er is veranderd, in een zin.")


Wijzigingen = Annotated[
    tuple[Wijziging, ...],
    Field(description="Wat er wanneer is veranderd; de nieuwste regel onderaan."),
]
Staat = Annotated[
    Status,
    Field(description="Of het record nog geldt; een concept staat nog niet op de site."),
]
Reden = Annotated[Zin | None, Field(description="Waarom het record is ingetrokken of verouderd.")]


def to_write(name: str) -> str:
    """What stands where a text of a concept is still to be written."""
    return f"Nog te schrijven: {name.replace('_', ' ')}"


class Levend(Record):
    """A record with a life of its own, from concept to withdrawn.

    What a concept may lack has a stand-in, so that its page can be shown to who writes it; of which
    fields that is one, `te_schrijven` says.
    """

    # In the order of the model this field comes late, so each model declares it.
    if TYPE_CHECKING:
        status: Status
    may_lack: ClassVar[Mapping[str, Any]] = {
        name: to_write(name) for name in ("titel", "samenvatting")
    }
    _te_schrijven: tuple[str, ...] = ()

    @property
    def te_schrijven(self) -> tuple[str, ...]:
        """The fields of a concept that are still to be written or chosen."""
        # Asked of every record, and by way of pydantic that takes ten times as long.
        found: tuple[str, ...] = (self.__pydantic_private__ or {}).get("_te_schrijven", ())
        return found

    @property
    def concept(self) -> bool:
        """Whether this is still being written, and so on no site."""
        return self.status == CONCEPT

    @property
    def vervallen(self) -> bool:
        """Whether this was an example once, and is none any more."""
        return self.status in ("verouderd", "ingetrokken")

    def lacking(self, names: Sequence[str], without: Iterable[str]) -> Self:
        """The same record, of which these fields are to be written; a list `without` is empty."""
        record = self.model_copy(update=dict.fromkeys(without, ()))
        record._te_schrijven = tuple(names)
        return record
