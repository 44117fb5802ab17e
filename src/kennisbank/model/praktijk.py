"""The praktijk: one good example, point, recommendation or finding, as one record."""

from typing import Annotated, Literal

from pydantic import Field

from kennisbank.model.base import (
    Alinea,
    Bronvermelding,
    Datum,
    Id,
    Kenmerk,
    Record,
    Tekst,
    Zin,
)

Soort = Literal[
    "goed-voorbeeld",
    "gaat-goed",
    "kan-beter",
    "aanbeveling",
    "werkzame-factor",
    "ervaring",
    "bevinding",
]
Herkomst = Literal["waargenomen-door-tsd", "gemeld-door-de-gemeente", "extern-onderzoek"]
Doelgroep = Literal["kinderen-en-jongeren", "ouders", "volwassenen", "ouderen", "gezinnen"]
Status = Literal["actueel", "verouderd", "ingetrokken"]
Toegedeeld = Literal["soort", "titel", "themas", "indicatoren", "vragen", "doelgroepen", "herkomst"]

LANDELIJK = "landelijk"  # the place of what holds everywhere, where a region would stand


class Casus(Record):
    """What a report tells about one family: only what it says, nothing added."""

    kenmerk: Kenmerk
    tekst: Alinea
    bronnen: tuple[Bronvermelding, ...] = Field(min_length=1)


class Wijziging(Record):
    """One line in the life of a record."""

    datum: Datum
    tekst: Zin


class Praktijk(Record):
    """One record in practices/<regio>/<id>.yml; the file name is its id and its address."""

    id: Id = Field(exclude=True)
    kenmerk: Kenmerk
    soort: Soort = Field(description="Wat voor bevinding dit is.")
    titel: Annotated[Tekst, Field(min_length=5, max_length=90)] = Field(
        description="Korte titel; een kopje uit de bron mag."
    )
    samenvatting: Annotated[Tekst, Field(min_length=20, max_length=300)] = Field(
        description="De kern in een of twee zinnen, in eigen woorden."
    )
    toelichting: tuple[Alinea, ...] = Field(
        default=(), max_length=6, description="Uitleg in alinea's, in eigen woorden."
    )
    werkzame_elementen: tuple[Zin, ...] = Field(
        default=(), max_length=8, description="Wat maakt dat het werkt, volgens de bron."
    )
    randvoorwaarden: tuple[Zin, ...] = Field(
        default=(), max_length=8, description="Wat er nodig is, volgens de bron."
    )
    casus: tuple[Casus, ...] = Field(default=(), max_length=3)
    themas: tuple[Id, ...] = Field(min_length=1, max_length=3)
    regio: Id = Field(description="Id van de Veilig Thuis-regio, of landelijk.")
    gemeente: Id | None = Field(default=None, description="Id van de gemeente.")
    indicatoren: tuple[Kenmerk, ...] = Field(default=(), max_length=6)
    vragen: tuple[Kenmerk, ...] = Field(default=(), max_length=5)
    doelgroepen: tuple[Doelgroep, ...] = Field(default=(), max_length=5)
    toedeling_redactie: tuple[Toegedeeld, ...] = Field(
        default=(), description="De velden die de redactie zelf heeft toegedeeld."
    )
    herkomst: Herkomst = Field(description="Wie heeft dit gezien of gemeld?")
    bronnen: tuple[Bronvermelding, ...] = Field(min_length=1, max_length=6)
    verwant: tuple[Id, ...] = Field(default=(), max_length=8)
    gepubliceerd: Datum
    herzien_voor: Datum
    wijzigingen: tuple[Wijziging, ...] = ()
    status: Status = "actueel"
    vervangen_door: Id | None = None

    @property
    def url(self) -> str:
        """Where the page of this record stands."""
        return f"praktijken/{self.id}/"
