"""The praktijk: one good example, point, recommendation or finding, as one record."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from kennisbank.model.base import (
    Alinea,
    Bronvermelding,
    Citaat,
    Email,
    Id,
    Kenmerk,
    Record,
    Tekst,
    Zin,
)
from kennisbank.model.leven import (
    Gepubliceerd,
    HerzienVoor,
    Levend,
    Reden,
    Staat,
    Wijzigingen,
    to_write,
)
from kennisbank.model.verband import Elementen, Verbanden
from kennisbank.model.voorstel import Voorstel

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
Toegedeeld = Literal[
    "soort",
    "titel",
    "werkzame_elementen",
    "randvoorwaarden",
    "themas",
    "indicatoren",
    "vragen",
    "doelgroepen",
    "herkomst",
]

LANDELIJK = "landelijk"  # the place of what holds everywhere, where a region would stand


class Casus(Record):
    """What a report tells about one family: only what it says, nothing added."""

    kenmerk: Kenmerk
    tekst: Alinea = Field(description="Wat het rapport over de casus vertelt, in eigen woorden.")
    bronnen: tuple[Bronvermelding, ...] = Field(
        min_length=1, description="Waar het staat: de bron en de plaats daarin."
    )


class Contact(Record):
    """A desk that can tell more; never a person."""

    afdeling: Annotated[Tekst, Field(min_length=3, max_length=120)] = Field(
        description="De afdeling of organisatie, geen naam van een persoon."
    )
    email: Email | None = Field(default=None, description="E-mailadres van de afdeling.")
    telefoon: Annotated[str, Field(pattern=r"^[0-9+][0-9 ()-]{5,18}$")] | None = Field(
        default=None, description="Telefoonnummer van de afdeling."
    )


class Praktijk(Levend):
    """One record in practices/<regio>/<id>.yml; the file name is its id and its address.

    `passage` and `voorgesteld` are for who writes; a `Kennisbank` has neither.
    """

    may_lack: ClassVar[Mapping[str, Any]] = {
        **Levend.may_lack,
        "soort": "bevinding",
        "themas": (),
        "herkomst": "extern-onderzoek",
        "bronnen": ({"bron": "nog-te-kiezen", "vindplaats": to_write("bronnen")},),
    }
    id: Id = Field(
        exclude=True,
        description="De naam van het bestand, zonder .yml; ook het adres van de pagina.",
    )
    kenmerk: Kenmerk
    soort: Soort = Field(description="Wat voor bevinding dit is.")
    passage: Citaat | None = Field(
        default=None,
        max_length=20_000,
        description="Bij een concept: de tekst van de bron. Komt nooit op de site.",
    )
    titel: Annotated[Tekst, Field(min_length=5, max_length=90)] = Field(
        description="Korte titel; een kopje uit de bron mag. Wat beter kon, zegt dat in de titel."
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
    casus: tuple[Casus, ...] = Field(
        default=(), max_length=3, description="Wat het rapport over een gezin vertelt, niets erbij."
    )
    voorgesteld: tuple[Voorstel, ...] = Field(
        default=(),
        max_length=24,
        description="Bij een concept: wat erbij kan horen. Neem over wat klopt, en haal dit weg.",
    )
    themas: tuple[Id, ...] = Field(
        max_length=3,
        description="Een tot drie thema's, het hoofdthema eerst; [] als het bij geen thema hoort.",
    )
    elementen: Elementen = ()
    verbanden: Verbanden = ()
    regio: Id = Field(description="Id van de Veilig Thuis-regio, of landelijk.")
    gemeente: Id | None = Field(default=None, description="Id van de gemeente.")
    indicatoren: tuple[Kenmerk, ...] = Field(
        default=(), max_length=6, description="Kenmerken van indicatoren, zoals WIJ-I06."
    )
    vragen: tuple[Kenmerk, ...] = Field(
        default=(), max_length=5, description="Kenmerken van de vijf vragen, zoals CAL-VR4."
    )
    doelgroepen: tuple[Doelgroep, ...] = Field(
        default=(), max_length=5, description="Over wie het gaat, als de bron dat zegt."
    )
    toedeling_redactie: tuple[Toegedeeld, ...] = Field(
        default=(), description="De velden die de redactie zelf heeft toegedeeld."
    )
    herkomst: Herkomst = Field(description="Wie heeft dit gezien of gemeld?")
    bronnen: tuple[Bronvermelding, ...] = Field(
        min_length=1, max_length=6, description="Waar het staat: de bron en de plaats daarin."
    )
    verwant: tuple[Id, ...] = Field(
        default=(), max_length=8, description="Ids van records die hierbij horen."
    )
    contact: Contact | None = Field(
        default=None, description="De afdeling die meer kan vertellen; nooit een persoon."
    )
    gepubliceerd: Gepubliceerd
    herzien_voor: HerzienVoor
    wijzigingen: Wijzigingen = ()
    status: Staat = "actueel"
    reden: Reden = None
    vervangen_door: Id | None = Field(
        default=None, description="Id van het record dat hiervoor in de plaats komt."
    )

    @property
    def url(self) -> str:
        """Where the page of this record stands."""
        return f"praktijken/{self.id}/"
