"""The verband: how a record and a werkzaam element go together; and statements that have one."""

from typing import Annotated, Literal

from pydantic import Field

from kennisbank.model.base import Id, Kenmerk, Record, Uitspraak, Zin

Betekenis = Literal["gezien", "verteld", "gevraagd", "genoemd", "ontbrak"]
Sterkte = Literal["noodzakelijk", "helpt", "belangrijk", "kan-helpen"]


class Verband(Record):
    """What a record says of one of its elements, where that does not follow from its soort."""

    element: Id = Field(description="Id van het werkzame element; het staat ook onder elementen.")
    betekenis: Betekenis | None = Field(
        default=None,
        description="Wat het record over het element zegt, als dat niet uit de soort volgt.",
    )
    sterkte: Sterkte | None = Field(
        default=None, description="Het woord dat de bron zelf gebruikt, nooit een sterker woord."
    )
    hoe: Zin | None = Field(
        default=None, description="Hoe het element hier voorkwam of ontbrak, in een paar woorden."
    )


Elementen = Annotated[
    tuple[Id, ...],
    Field(max_length=8, description="Ids van de werkzame elementen die hierbij horen."),
]
Verbanden = Annotated[
    tuple[Verband, ...],
    Field(max_length=12, description="Wat er over een element staat, waar de bron dat zegt."),
]


class Verbonden(Uitspraak):
    """A statement that says something of werkzame elementen."""

    elementen: Elementen = ()
    verbanden: Verbanden = ()


class Ingedeeld(Verbonden):
    """A statement that is no praktijk, and that the editors put under themas and indicators."""

    themas: tuple[Id, ...] = Field(
        default=(), max_length=3, description="Ids van de thema's waar deze uitspraak bij hoort."
    )
    indicatoren: tuple[Kenmerk, ...] = Field(
        default=(), max_length=6, description="Kenmerken van indicatoren, zoals WIJ-I06."
    )
