"""The werkzame element: something that helps, of itself, whatever example it was seen in."""

from typing import Annotated, Literal

from pydantic import Field

from kennisbank.model.base import Alinea, Bronvermelding, Id, Kenmerk, Tekst, Zin
from kennisbank.model.leven import Gepubliceerd, HerzienVoor, Levend, Reden, Staat, Wijzigingen

Toegedeeld = Literal[
    "titel",
    "samenvatting",
    "werking",
    "randvoorwaarden",
    "kern",
    "themas",
    "indicatoren",
    "normen",
    "vragen",
]


class Element(Levend):
    """One record in elements/<id>.yml; the file name is its id and its address.

    Who saw it where stands in the records that name it, under `elementen`.
    """

    id: Id = Field(
        exclude=True,
        description="De naam van het bestand, zonder .yml; ook het adres van de pagina.",
    )
    kenmerk: Kenmerk
    titel: Annotated[Tekst, Field(min_length=5, max_length=90)] = Field(
        description="Korte titel: wat er gebeurt of is."
    )
    samenvatting: Annotated[Tekst, Field(min_length=20, max_length=300)] = Field(
        description="Het element in een of twee zinnen, in eigen woorden."
    )
    werking: tuple[Alinea, ...] = Field(
        default=(), max_length=4, description="Hoe het werkt, volgens de bron."
    )
    randvoorwaarden: tuple[Zin, ...] = Field(
        default=(), max_length=8, description="Waaronder het werkt, volgens de bron."
    )
    kern: tuple[Zin, ...] = Field(
        default=(),
        max_length=6,
        description="Wat moet blijven als een ander het aanpast, volgens de bron.",
    )
    themas: tuple[Id, ...] = Field(
        min_length=1, max_length=3, description="Een tot drie thema's, het hoofdthema eerst."
    )
    indicatoren: tuple[Kenmerk, ...] = Field(
        default=(), max_length=6, description="Kenmerken van indicatoren, zoals WIJ-I06."
    )
    normen: tuple[Kenmerk, ...] = Field(
        default=(),
        max_length=8,
        description="Kenmerken van operationaliseringen en beslisregels, zoals WIJ-O05.",
    )
    vragen: tuple[Kenmerk, ...] = Field(
        default=(), max_length=5, description="Kenmerken van de vijf vragen, zoals CAL-VR4."
    )
    toedeling_redactie: tuple[Toegedeeld, ...] = Field(
        default=(), description="De velden die de redactie zelf heeft toegedeeld."
    )
    opmerking: Alinea | None = Field(
        default=None, description="Aantekening van de redactie, zoals wat zij samenbracht."
    )
    bronnen: tuple[Bronvermelding, ...] = Field(
        min_length=1, max_length=6, description="Waar het staat: de bron en de plaats daarin."
    )
    gepubliceerd: Gepubliceerd
    herzien_voor: HerzienVoor
    wijzigingen: Wijzigingen = ()
    status: Staat = "actueel"
    reden: Reden = None
    vervangen_door: Id | None = Field(
        default=None, description="Id van het element dat hiervoor in de plaats komt."
    )

    @property
    def url(self) -> str:
        """Where the page of this element stands."""
        return f"elementen/{self.id}/"
