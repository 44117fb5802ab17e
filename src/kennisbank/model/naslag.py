"""Reference nouns: themes, regions, municipalities, sources and terms."""

from typing import Annotated, Literal

from pydantic import Field

from kennisbank.model.base import Alinea, Bronvermelding, Id, Kenmerk, Record, Tekst, Webadres, Zin

Naam = Annotated[Tekst, Field(min_length=2, max_length=80)]


class Onderwerp(Record):
    """One subject within a theme."""

    naam: Naam = Field(description="Hoe het onderwerp heet.")
    uitleg: Zin = Field(description="Waar het onderwerp over gaat, in een zin.")


class Thema(Record):
    """One of the five themes, in the order of the report; themes/<id>.yml."""

    id: Id = Field(exclude=True, description="De naam van het bestand, zonder .yml.")
    naam: Naam = Field(description="Hoe het thema heet.")
    kort: Annotated[Tekst, Field(min_length=3, max_length=140)] = Field(
        description="Het thema in een zin."
    )
    volgorde: Annotated[int, Field(ge=1, le=9)] = Field(
        description="De plaats in de rij van thema's."
    )
    kernvraag: Annotated[Tekst, Field(min_length=10, max_length=200)] = Field(
        description="De vraag waar het thema om draait."
    )
    inleiding: tuple[Alinea, ...] = Field(
        min_length=1, max_length=4, description="De inleiding, in alinea's."
    )
    onderwerpen: tuple[Onderwerp, ...] = Field(
        min_length=1, max_length=8, description="De onderwerpen binnen het thema, elk met uitleg."
    )
    indicatoren: tuple[Kenmerk, ...] = Field(
        description="Kenmerken van indicatoren, zoals WIJ-I06."
    )
    vraag: Kenmerk = Field(description="Kenmerk van de vraag bij dit thema, zoals CAL-VR4.")
    toedeling_redactie: tuple[str, ...] = Field(
        default=(), description="De velden die de redactie zelf heeft toegedeeld."
    )
    bronnen: tuple[Bronvermelding, ...] = Field(
        min_length=1, description="Waar het staat: de bron en de plaats daarin."
    )

    @property
    def url(self) -> str:
        """Where the page of this theme stands."""
        return f"themas/{self.id}/"


class Tegel(Record):
    """The place of a region in the tile map: row and column from 1."""

    rij: Annotated[int, Field(ge=1, le=12)] = Field(
        description="De rij op de tegelkaart, van boven."
    )
    kolom: Annotated[int, Field(ge=1, le=12)] = Field(
        description="De kolom op de tegelkaart, van links."
    )


class Onderzocht(Record):
    """The year in which the inspectorates studied a region, as far as the sources say."""

    jaar: Annotated[str, Field(pattern=r"^\d{4}$")] = Field(
        description="Het jaar van het onderzoek."
    )
    bronnen: tuple[Bronvermelding, ...] = Field(
        min_length=1, description="Waar het staat: de bron en de plaats daarin."
    )
    toedeling_redactie: tuple[Literal["jaar"], ...] = Field(
        default=(), description="Zet hier `jaar` als de bron het jaar niet zelf noemt."
    )

    @property
    def wanneer(self) -> str:
        """The year for readers, who hear it when that is a conclusion of the editors."""
        return f"{self.jaar} (afgeleid)" if self.toedeling_redactie else self.jaar


class Regio(Record):
    """One of the Veilig Thuis regions."""

    id: Id = Field(description="Vaste naam om naar te verwijzen; ook het adres van de pagina.")
    code: Annotated[str, Field(pattern=r"^VT\d{2}$")] = Field(
        description="Code van het CBS, zoals VT08."
    )
    naam: Naam = Field(description="Hoe de regio heet.")
    naam_cbs: Naam | None = Field(
        default=None, description="Hoe het CBS de regio noemt, als dat anders is."
    )
    provincies: tuple[Naam, ...] = Field(
        min_length=1, description="De provincies waarin de regio ligt."
    )
    tegel: Tegel = Field(description="De plaats op de tegelkaart.")
    onderzocht: Onderzocht | None = Field(
        default=None, description="Het jaar waarin de inspecties de regio onderzochten."
    )

    @property
    def url(self) -> str:
        """Where the page of this region stands."""
        return f"regios/{self.id}/"


class Gemeente(Record):
    """A municipality with its CBS code and its Veilig Thuis region."""

    id: Id = Field(description="Vaste naam om naar te verwijzen; ook het adres van de pagina.")
    code: Annotated[str, Field(pattern=r"^GM\d{4}$")] = Field(
        description="Code van het CBS, zoals GM0296."
    )
    naam: Naam = Field(description="Hoe de gemeente heet.")
    regio: Id = Field(description="Id van de Veilig Thuis-regio.")
    aliassen: tuple[Naam, ...] = Field(
        default=(), description="Andere namen waaronder lezers de gemeente zoeken."
    )

    @property
    def url(self) -> str:
        """Where the page of this municipality stands, if it has one."""
        return f"gemeenten/{self.id}/"


class Bron(Record):
    """A source: a report, a page or a law. What is not known is left out."""

    id: Id = Field(description="Vaste naam om naar te verwijzen.")
    kort: Naam = Field(description="Korte naam van de bron.")
    titel: Annotated[Tekst, Field(min_length=3, max_length=200)] = Field(
        description="De volledige titel van de bron."
    )
    uitgever: Annotated[Tekst, Field(min_length=2, max_length=160)] = Field(
        description="Wie de bron heeft uitgegeven."
    )
    datum: Annotated[Tekst, Field(max_length=60)] | None = Field(
        default=None, description="Datum of jaar, zoals de bron dat noemt."
    )
    url: Webadres | None = Field(default=None, description="Het webadres van de bron.")
    toelichting: Alinea | None = Field(default=None, description="Wat voor bron dit is.")

    @property
    def url_pagina(self) -> str:
        """Where this source is described in the site."""
        return f"bronnen/#{self.id}"


class Begrip(Record):
    """A term or abbreviation with its meaning and where that meaning comes from."""

    id: Id = Field(description="Vaste naam om naar te verwijzen.")
    term: Naam = Field(description="Het begrip, voluit.")
    afkorting: Annotated[str, Field(pattern=r"^[A-Za-z0-9+&. ]{2,12}$")] | None = Field(
        default=None, description="De afkorting; de site legt haar overal uit."
    )
    synoniemen: tuple[Naam, ...] = Field(default=(), description="Andere woorden voor hetzelfde.")
    uitleg: Alinea = Field(description="Wat het begrip betekent.")
    bronnen: tuple[Bronvermelding, ...] = Field(
        min_length=1, description="Waar het staat: de bron en de plaats daarin."
    )

    @property
    def url(self) -> str:
        """Where this term is explained."""
        return f"begrippen/#{self.id}"
