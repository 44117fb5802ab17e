"""A thema: one of the five under which everything stands."""

from typing import Annotated

from pydantic import Field

from kennisbank.model.base import Alinea, Bronvermelding, Id, Kenmerk, Naam, Record, Tekst, Zin


class Onderwerp(Record):
    """One subject within a theme."""

    naam: Naam = Field(description="Hoe het onderwerp heet.")
    uitleg: Zin = Field(description="Waar het onderwerp over gaat, in een zin.")
    elementen: tuple[Id, ...] = Field(
        default=(), max_length=4, description="De werkzame elementen die erbij horen."
    )


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
