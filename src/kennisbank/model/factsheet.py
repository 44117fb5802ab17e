"""The factsheet of the five questions: rode draden, actions and questions."""

from typing import Annotated

from pydantic import Field

from kennisbank.model.base import Alinea, Id, Kenmerk, Record, Tekst, Zin
from kennisbank.model.verband import Ingedeeld, Verbonden


class Actie(Ingedeeld):
    """What bestuurders or professionals can do; short, because all of them share one side."""

    tekst: Annotated[Tekst, Field(min_length=10, max_length=300)] = Field(
        description="Wat de lezer kan doen, in een korte zin."
    )


class RodeDraad(Ingedeeld):
    """One of the three threads, with the actions on both sides of it."""

    samenhang: Annotated[Tekst, Field(min_length=3, max_length=60)] = Field(
        description="De samenhang waar deze rode draad over gaat, in een paar woorden."
    )
    voorbeelden: tuple[Zin, ...] = Field(
        default=(), description="Voorbeelden die de bron hierbij noemt."
    )
    bestuurders: tuple[Actie, ...] = Field(
        min_length=1, max_length=6, description="Wat bestuurders kunnen doen."
    )
    professionals: tuple[Actie, ...] = Field(
        min_length=1, max_length=6, description="Wat professionals kunnen doen."
    )


class Vraag(Verbonden):
    """One of the five questions; `titel` is the question itself."""

    titel: Annotated[Tekst, Field(min_length=10, max_length=80)] = Field(
        description="De vraag zelf."
    )
    thema: Id = Field(description="Id van het thema waar de vraag bij hoort.")
    indicatoren: tuple[Kenmerk, ...] = Field(
        default=(), description="Kenmerken van indicatoren, zoals WIJ-I06."
    )

    @property
    def nummer(self) -> int:
        """The number of the question: `CAL-VR3` -> 3."""
        return int(self.kenmerk.rpartition("R")[2])

    @property
    def url(self) -> str:
        """Where the page of this question stands."""
        return f"vijf-vragen/vraag-{self.nummer}/"


class Factsheet(Record):
    """reference/factsheets/<id>.yml."""

    id: Id = Field(exclude=True, description="De naam van het bestand, zonder .yml.")
    titel: Annotated[Tekst, Field(min_length=5, max_length=90)] = Field(
        description="De titel van de factsheet."
    )
    ondertitel: Annotated[Tekst, Field(min_length=5, max_length=140)] = Field(
        description="De ondertitel van de factsheet."
    )
    bron: Id = Field(description="Id van de bron in reference/bronnen.yml.")
    inleiding: tuple[Alinea, ...] = Field(
        min_length=1, max_length=3, description="De inleiding, in alinea's."
    )
    bevindingen: tuple[Ingedeeld, ...] = Field(
        default=(), description="Wat de bron heeft vastgesteld."
    )
    rode_draden: tuple[RodeDraad, ...] = Field(
        min_length=1,
        description="De rode draden, elk met wat bestuurders en professionals kunnen doen.",
    )
    gesprek: tuple[Alinea, ...] = Field(
        min_length=1,
        max_length=3,
        description="Hoe u het gesprek met deze vragen voert, in alinea's.",
    )
    vragen: tuple[Vraag, ...] = Field(min_length=1, description="De vragen voor het gesprek.")

    @property
    def url(self) -> str:
        """Where this factsheet stands."""
        return f"factsheets/{self.id}/"
