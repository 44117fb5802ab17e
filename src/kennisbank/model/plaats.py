"""Places: the regions of Veilig Thuis and their municipalities."""

from typing import Annotated, Literal

from pydantic import Field

from kennisbank.model.base import (
    Bronvermelding,
    Id,
    Naam,
    Record,
)


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

    jaar: Annotated[str, Field(pattern=r"^[0-9]{4}$")] = Field(
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
    code: Annotated[str, Field(pattern=r"^VT[0-9]{2}$")] = Field(
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
    code: Annotated[str, Field(pattern=r"^GM[0-9]{4}$")] = Field(
        description="Code van het CBS, zoals GM0296."
    )
    naam: Naam = Field(description="Hoe de gemeente heet.")
    regio: Id = Field(description="Id van de Veilig Thuis-regio.")
    roepnaam: Naam | None = Field(
        default=None, description="Een van de aliassen: hoe iedereen de gemeente noemt."
    )
    aliassen: tuple[Naam, ...] = Field(
        default=(), description="Andere namen waaronder lezers de gemeente zoeken."
    )

    @property
    def url(self) -> str:
        """Where the page of this municipality stands, if it has one."""
        return f"gemeenten/{self.id}/"


class Woonplaatsen(Record):
    """The places where people live within a municipality; reference/woonplaatsen.yml."""

    gemeente: Id = Field(description="Id van de gemeente.")
    namen: tuple[Naam, ...] = Field(
        min_length=1, description="De woonplaatsen in deze gemeente, zoals het CBS ze noemt."
    )
    vroeger: tuple[Naam, ...] = Field(
        default=(), description="Gemeenten die niet meer bestaan, en waar deze nu voor komt."
    )
