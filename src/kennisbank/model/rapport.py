"""The report about a municipality (or about the whole study) beside its praktijken."""

from typing import Annotated

from pydantic import Field

from kennisbank.model.base import Alinea, Bronvermelding, Id, Record, Tekst, Uitspraak


class Passage(Record):
    """A piece of context with a heading and its place in the source."""

    kop: Annotated[Tekst, Field(min_length=3, max_length=80)]
    tekst: Alinea
    bronnen: tuple[Bronvermelding, ...] = Field(min_length=1)


class Rapport(Record):
    """reference/rapporten/<id>.yml; `gemeente` is absent for the report on the whole study."""

    id: Id = Field(exclude=True)
    titel: Annotated[Tekst, Field(min_length=5, max_length=120)]
    bron: Id
    regio: Id | None = None
    gemeente: Id | None = None
    samenvatting: Alinea
    context: tuple[Passage, ...] = ()
    opzet: tuple[Uitspraak, ...] = ()
    conclusies: tuple[Uitspraak, ...] = ()
    nazorg: tuple[Uitspraak, ...] = ()
    methoden: tuple[Uitspraak, ...] = ()
    partijen: tuple[Uitspraak, ...] = ()
    voetnoten: tuple[Uitspraak, ...] = ()
