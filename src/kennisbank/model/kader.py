"""The toezichtkader: questions, themes, criteria and indicators, with their norms."""

from typing import Literal

from pydantic import Field

from kennisbank.model.base import Alinea, Id, Kenmerk, Record, Uitspraak


class Kaderthema(Uitspraak):
    """One of the three themes of the toezichtkader."""

    hoofdvraag: Kenmerk = Field(description="Kenmerk van de hoofdvraag, zoals WIJ-H1.")


class Criterium(Uitspraak):
    """What the inspectorates expect; belongs to one theme of the toezichtkader."""

    kaderthema: Kenmerk = Field(description="Kenmerk van het thema van het kader, zoals WIJ-T1.")


class Indicator(Uitspraak):
    """What is looked at to judge a criterium."""

    criteria: tuple[Kenmerk, ...] = Field(
        min_length=1, description="Kenmerken van de criteria waar deze indicator bij hoort."
    )
    themas: tuple[Id, ...] = Field(
        min_length=1,
        description="Ids van de thema's van deze kennisbank waar de indicator bij hoort.",
    )
    gaat_over: Literal["netwerk", "instelling"] = Field(
        default="netwerk",
        description="Over wie de vraag in de reflectie gaat: het netwerk samen, of ieders eigen "
        "instelling.",
    )

    @property
    def nummer(self) -> int:
        """The number that the report prints: `WIJ-I07` -> 7."""
        return int(self.kenmerk.rpartition("I")[2])

    @property
    def url(self) -> str:
        """Where the page of this indicator stands."""
        return f"toezichtkader/indicator-{self.nummer}/"


class Operationalisering(Uitspraak):
    """How an indicator shows in practice."""

    indicatoren: tuple[Kenmerk, ...] = Field(
        min_length=1, description="Kenmerken van indicatoren, zoals WIJ-I06."
    )


class Beslisregel(Uitspraak):
    """When the inspectorates judge positively."""

    operationalisering: Kenmerk = Field(
        description="Kenmerk van de operationalisering, zoals WIJ-O01."
    )
    indicatoren: tuple[Kenmerk, ...] = Field(
        min_length=1, description="Kenmerken van indicatoren, zoals WIJ-I06."
    )


class Toezichtkader(Record):
    """The framework by which the local networks were judged; reference/toezichtkader.yml."""

    bron: Id = Field(description="Id van de bron in reference/bronnen.yml.")
    inleiding: tuple[Alinea, ...] = Field(min_length=1, description="De inleiding, in alinea's.")
    hoofdvragen: tuple[Uitspraak, ...] = Field(description="De hoofdvragen van het toezichtkader.")
    kaderthemas: tuple[Kaderthema, ...] = Field(
        description="De thema's van het toezichtkader, elk bij een hoofdvraag."
    )
    criteria: tuple[Criterium, ...] = Field(description="Wat de inspecties verwachten.")
    indicatoren: tuple[Indicator, ...] = Field(description="Waar de inspecties naar kijken.")
    operationaliseringen: tuple[Operationalisering, ...] = Field(
        description="Hoe een indicator er in de praktijk uitziet."
    )
    beslisregels: tuple[Beslisregel, ...] = Field(description="Wanneer het oordeel positief is.")
