"""Sources and terms: what is cited, and what words mean."""

from typing import Annotated

from pydantic import Field

from kennisbank.model.base import Alinea, Bronvermelding, Id, Naam, Record, Tekst, Webadres


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
    tijd: Annotated[Tekst, Field(min_length=3, max_length=90)] | None = Field(
        default=None,
        description="Uit welke tijd de bron is: de jaren van het onderzoek en de datum.",
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
