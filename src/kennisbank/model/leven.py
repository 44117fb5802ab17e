"""The life of a record: when it came, when it is reviewed, what changed, whether it still holds."""

from typing import Annotated, Literal

from pydantic import Field

from kennisbank.model.base import Datum, Record, Zin

Status = Literal["actueel", "verouderd", "ingetrokken"]

Gepubliceerd = Annotated[Datum, Field(description="Datum waarop het record op de site komt.")]
HerzienVoor = Annotated[
    Datum, Field(description="Voor deze datum kijkt de redactie of het nog klopt.")
]


class Wijziging(Record):
    """One line in the life of a record."""

    datum: Datum = Field(description="De dag van de verandering.")
    tekst: Zin = Field(description="Wat er is veranderd, in een zin.")


Wijzigingen = Annotated[
    tuple[Wijziging, ...],
    Field(description="Wat er wanneer is veranderd; de nieuwste regel onderaan."),
]
Staat = Annotated[Status, Field(description="Of het record nog geldt.")]
Reden = Annotated[Zin | None, Field(description="Waarom het record is ingetrokken of verouderd.")]
