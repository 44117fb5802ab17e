"""The zoektaal: words that readers type, and the words that the knowledge base has for them."""

from typing import Annotated

from pydantic import Field

from kennisbank.model.base import Id, Record, Tekst

Woorden = Annotated[Tekst, Field(min_length=2, max_length=60)]


class Zoekwoord(Record):
    """One everyday word or saying; reference/zoektaal.yml."""

    woord: Woorden = Field(description="Wat een lezer typt: een woord of een paar woorden.")
    ook: tuple[Woorden, ...] = Field(
        default=(), max_length=12, description="Andere woorden die lezers voor hetzelfde typen."
    )
    zoekt: tuple[Woorden, ...] = Field(
        min_length=1, max_length=12, description="Woorden van de kennisbank die daarbij horen."
    )
    hulp: Annotated[Tekst, Field(min_length=10, max_length=140)] | None = Field(
        default=None,
        description="Wat wie dit typt het eerst leest: welk nummer iemand in nood kan bellen.",
    )
    bron: Id | None = Field(default=None, description="Id van de bron waar dat nummer in staat.")

    @property
    def woorden(self) -> tuple[str, ...]:
        """All that readers type for this."""
        return (self.woord, *self.ook)


Vraag = Annotated[Tekst, Field(min_length=2, max_length=100)]
Pagina = Annotated[
    str, Field(pattern=r"^([a-z0-9-]+/)+(#[a-z0-9-]+)?$", min_length=3, max_length=120)
]


class Zoekvraag(Record):
    """How readers ask for one page, which itself has other words; reference/zoekvragen.yml."""

    pagina: Pagina = Field(
        description="Het adres van de pagina op deze site, zoals elementen/gedeelde-visie/."
    )
    gevraagd: tuple[Vraag, ...] = Field(
        min_length=1,
        max_length=30,
        description="Vragen en situaties in woorden van lezers. Zij staan nergens op de site.",
    )
