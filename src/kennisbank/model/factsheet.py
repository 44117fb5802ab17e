"""The factsheet of the five questions: rode draden, actions and questions."""

from typing import Annotated

from pydantic import Field

from kennisbank.model.base import Alinea, Id, Kenmerk, Record, Tekst, Uitspraak, Zin


class Actie(Uitspraak):
    """What bestuurders or professionals can do; short, because all of them share one side."""

    tekst: Annotated[Tekst, Field(min_length=10, max_length=170)]


class RodeDraad(Uitspraak):
    """One of the three threads, with the actions on both sides of it."""

    samenhang: Annotated[Tekst, Field(min_length=3, max_length=60)]
    voorbeelden: tuple[Zin, ...] = ()
    bestuurders: tuple[Actie, ...] = Field(min_length=1, max_length=6)
    professionals: tuple[Actie, ...] = Field(min_length=1, max_length=6)


class Vraag(Uitspraak):
    """One of the five questions; `titel` is the question itself."""

    titel: Annotated[Tekst, Field(min_length=10, max_length=80)]
    thema: Id
    indicatoren: tuple[Kenmerk, ...] = ()

    @property
    def nummer(self) -> int:
        """The number of the question: `CAL-VR3` -> 3."""
        return int(self.kenmerk.rpartition("R")[2])

    @property
    def url(self) -> str:
        """Where the page of this question stands."""
        return f"vijf-vragen/vraag-{self.nummer}/"


class Factsheet(Record):
    """reference/factsheets/<id>.yml."""

    id: Id = Field(exclude=True)
    titel: Annotated[Tekst, Field(min_length=5, max_length=90)]
    ondertitel: Annotated[Tekst, Field(min_length=5, max_length=140)]
    bron: Id
    inleiding: tuple[Alinea, ...] = Field(min_length=1, max_length=3)
    bevindingen: tuple[Uitspraak, ...] = ()
    rode_draden: tuple[RodeDraad, ...] = Field(min_length=1)
    gesprek: tuple[Alinea, ...] = Field(min_length=1, max_length=3)
    vragen: tuple[Vraag, ...] = Field(min_length=1)

    @property
    def url(self) -> str:
        """Where this factsheet stands."""
        return f"factsheets/{self.id}/"
