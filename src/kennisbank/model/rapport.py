"""The report about a municipality (or about the whole study) beside its praktijken."""

from typing import Annotated

from pydantic import Field

from kennisbank.model.base import Alinea, Bronvermelding, Id, Record, Tekst, Uitspraak
from kennisbank.model.verband import Ingedeeld, Verbonden


class Passage(Record):
    """A piece of context with a heading and its place in the source."""

    kop: Annotated[Tekst, Field(min_length=3, max_length=80)] = Field(
        description="Kopje boven dit stuk tekst."
    )
    tekst: Alinea = Field(description="Wat de bron zegt, in eigen woorden.")
    bronnen: tuple[Bronvermelding, ...] = Field(
        min_length=1, description="Waar het staat: de bron en de plaats daarin."
    )


class Rapport(Record):
    """reference/rapporten/<id>.yml; `gemeente` is absent for the report on the whole study."""

    id: Id = Field(exclude=True, description="De naam van het bestand, zonder .yml.")
    titel: Annotated[Tekst, Field(min_length=5, max_length=120)] = Field(
        description="De titel van het rapport."
    )
    bron: Id = Field(description="Id van de bron in reference/bronnen.yml.")
    regio: Id | None = Field(default=None, description="Id van de Veilig Thuis-regio.")
    gemeente: Id | None = Field(
        default=None, description="Id van de gemeente; staat er niet bij het onderzoek als geheel."
    )
    samenvatting: Alinea = Field(description="Waar het rapport over gaat, in eigen woorden.")
    context: tuple[Passage, ...] = Field(
        default=(), description="Wat u over de gemeente of het onderzoek moet weten."
    )
    opzet: tuple[Uitspraak, ...] = Field(default=(), description="Hoe het onderzoek is opgezet.")
    conclusies: tuple[Ingedeeld, ...] = Field(
        default=(), description="De conclusies van het rapport."
    )
    nazorg: tuple[Verbonden, ...] = Field(
        default=(),
        description="Wat de inspecties na het onderzoek vroegen en wilden doen.",
    )
    methoden: tuple[Uitspraak, ...] = Field(
        default=(),
        description="Hoe de inspecties het onderzoek deden.",
    )
    partijen: tuple[Uitspraak, ...] = Field(
        default=(), description="Welke partijen aan het onderzoek meededen."
    )
    voetnoten: tuple[Uitspraak, ...] = Field(default=(), description="Voetnoten van het rapport.")
