"""Reference nouns: themes, regions, municipalities, sources and terms."""

from typing import Annotated

from pydantic import Field

from kennisbank.model.base import Alinea, Bronvermelding, Id, Kenmerk, Record, Tekst, Webadres, Zin

Naam = Annotated[Tekst, Field(min_length=2, max_length=80)]


class Onderwerp(Record):
    """One subject within a theme."""

    naam: Naam
    uitleg: Zin


class Thema(Record):
    """One of the five themes, in the order of the report; themes/<id>.yml."""

    id: Id = Field(exclude=True)
    naam: Naam
    kort: Annotated[Tekst, Field(min_length=3, max_length=140)]
    volgorde: Annotated[int, Field(ge=1, le=9)]
    kernvraag: Annotated[Tekst, Field(min_length=10, max_length=200)]
    inleiding: tuple[Alinea, ...] = Field(min_length=1, max_length=4)
    onderwerpen: tuple[Onderwerp, ...] = Field(min_length=1, max_length=8)
    indicatoren: tuple[Kenmerk, ...]
    vraag: Kenmerk
    toedeling_redactie: tuple[str, ...] = ()
    bronnen: tuple[Bronvermelding, ...] = Field(min_length=1)

    @property
    def url(self) -> str:
        """Where the page of this theme stands."""
        return f"themas/{self.id}/"


class Tegel(Record):
    """The place of a region in the tile map: row and column from 1."""

    rij: Annotated[int, Field(ge=1, le=12)]
    kolom: Annotated[int, Field(ge=1, le=12)]


class Onderzocht(Record):
    """The year in which the inspectorates studied a region, as far as the sources say."""

    jaar: Annotated[str, Field(pattern=r"^\d{4}$")]
    bronnen: tuple[Bronvermelding, ...] = Field(min_length=1)


class Regio(Record):
    """One of the Veilig Thuis regions."""

    id: Id
    code: Annotated[str, Field(pattern=r"^VT\d{2}$")]
    naam: Naam
    naam_cbs: Naam | None = None
    provincies: tuple[Naam, ...] = Field(min_length=1)
    tegel: Tegel
    onderzocht: Onderzocht | None = None

    @property
    def url(self) -> str:
        """Where the page of this region stands."""
        return f"regios/{self.id}/"


class Gemeente(Record):
    """A municipality with its CBS code and its Veilig Thuis region."""

    id: Id
    code: Annotated[str, Field(pattern=r"^GM\d{4}$")]
    naam: Naam
    regio: Id
    aliassen: tuple[Naam, ...] = ()

    @property
    def url(self) -> str:
        """Where the page of this municipality stands, if it has one."""
        return f"gemeenten/{self.id}/"


class Bron(Record):
    """A source: a report, a page or a law. What is not known is left out."""

    id: Id
    kort: Naam
    titel: Annotated[Tekst, Field(min_length=3, max_length=200)]
    uitgever: Annotated[Tekst, Field(min_length=2, max_length=160)]
    datum: Annotated[Tekst, Field(max_length=60)] | None = None
    url: Webadres | None = None
    toelichting: Alinea | None = None

    @property
    def url_pagina(self) -> str:
        """Where this source is described in the site."""
        return f"bronnen/#{self.id}"


class Begrip(Record):
    """A term or abbreviation with its meaning and where that meaning comes from."""

    id: Id
    term: Naam
    afkorting: Annotated[str, Field(pattern=r"^[A-Za-z0-9+&. ]{2,12}$")] | None = None
    synoniemen: tuple[Naam, ...] = ()
    uitleg: Alinea
    bronnen: tuple[Bronvermelding, ...] = Field(min_length=1)

    @property
    def url(self) -> str:
        """Where this term is explained."""
        return f"begrippen/#{self.id}"
