"""The toezichtkader: questions, themes, criteria and indicators, with their norms."""

from pydantic import Field

from kennisbank.model.base import Alinea, Id, Kenmerk, Record, Uitspraak


class Kaderthema(Uitspraak):
    """One of the three themes of the toezichtkader."""

    hoofdvraag: Kenmerk


class Criterium(Uitspraak):
    """What the inspectorates expect; belongs to one theme of the toezichtkader."""

    kaderthema: Kenmerk


class Indicator(Uitspraak):
    """What is looked at to judge a criterium."""

    criteria: tuple[Kenmerk, ...] = Field(min_length=1)
    themas: tuple[Id, ...] = Field(min_length=1)

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

    indicatoren: tuple[Kenmerk, ...] = Field(min_length=1)


class Beslisregel(Uitspraak):
    """When the inspectorates judge positively."""

    operationalisering: Kenmerk
    indicatoren: tuple[Kenmerk, ...] = Field(min_length=1)


class Toezichtkader(Record):
    """The framework by which the local networks were judged; reference/toezichtkader.yml."""

    bron: Id
    inleiding: tuple[Alinea, ...] = Field(min_length=1)
    hoofdvragen: tuple[Uitspraak, ...]
    kaderthemas: tuple[Kaderthema, ...]
    criteria: tuple[Criterium, ...]
    indicatoren: tuple[Indicator, ...]
    operationaliseringen: tuple[Operationalisering, ...]
    beslisregels: tuple[Beslisregel, ...]
