"""The report about a municipality (or about the whole study) beside its praktijken."""

from typing import Annotated, Literal

from pydantic import Field

from kennisbank.model.base import Alinea, Bronvermelding, Id, Kenmerk, Record, Tekst, Uitspraak, Zin
from kennisbank.model.verband import Ingedeeld, Verbonden

Momentsoort = Literal["onderzoek", "voornemen", "daarna"]
Overdrachtsoort = Literal["casus", "informatie", "hulp"]
Partijen = Annotated[
    tuple[Annotated[Tekst, Field(min_length=2, max_length=60)], ...],
    Field(min_length=1, max_length=6),
]


class Passage(Record):
    """A piece of context with a heading and its place in the source."""

    kop: Annotated[Tekst, Field(min_length=3, max_length=80)] = Field(
        description="Kopje boven dit stuk tekst."
    )
    tekst: Alinea = Field(description="Wat de bron zegt, in eigen woorden.")
    bronnen: tuple[Bronvermelding, ...] = Field(
        min_length=1, description="Waar het staat: de bron en de plaats daarin."
    )


class Moment(Record):
    """When something of the study was or would be, for the timeline."""

    wanneer: Annotated[Tekst, Field(min_length=4, max_length=60)] = Field(
        description="Wanneer dat was of zou zijn, zoals de bron dat zegt: zomer 2018, of onbekend."
    )
    soort: Momentsoort = Field(description="Wat voor moment dit op de tijdlijn is.")
    vervolg: Kenmerk | None = Field(
        default=None, description="Kenmerk van een later moment, dat zegt wat hiervan bekend is."
    )


class Gedateerd(Uitspraak):
    """A statement that may stand on the timeline."""

    moment: Moment | None = Field(
        default=None, description="Waar deze uitspraak op de tijdlijn staat."
    )


class Afspraak(Gedateerd, Verbonden):
    """What was asked or meant to happen afterwards."""


class Gebeurtenis(Uitspraak):
    """What stands on the timeline and nowhere else in the report."""

    moment: Moment = Field(description="Waar deze gebeurtenis op de tijdlijn staat.")


class Overdracht(Uitspraak):
    """Who hands over what to whom, as the report tells it."""

    van_wie: Partijen = Field(description="Welke partij iets overdraagt; meer partijen mag ook.")
    aan_wie: Partijen = Field(description="Welke partij het krijgt; meer partijen mag ook.")
    soort: Overdrachtsoort = Field(description="Wat er overgaat: een casus, informatie of hulp.")
    wanneer: Zin | None = Field(default=None, description="Wanneer dat gebeurt, volgens de bron.")
    hoe_vaak: Literal["niet-altijd"] | None = Field(
        default=None, description="Vul dit in als het volgens de bron niet altijd ging."
    )
    praktijken: tuple[Id, ...] = Field(
        default=(), max_length=6, description="Ids van de praktijken die over deze overdracht gaan."
    )


class Rapport(Record):
    """reference/rapporten/<id>.yml; `gemeente` is absent for the report on the whole study."""

    id: Id = Field(exclude=True, description="De naam van het bestand, zonder .yml.")
    titel: Annotated[Tekst, Field(min_length=5, max_length=120)] = Field(
        description="De titel van het rapport."
    )
    bron: Id = Field(description="Id van de bron in reference/bronnen.yml.")
    regio: Id | None = Field(default=None, description="Id van de Veilig Thuis-regio.")
    gemeente: Id | None = Field(
        default=None, description="Id van de gemeente; staat er niet bij het onderzoek als geheel."
    )
    samenvatting: Alinea = Field(description="Waar het rapport over gaat, in eigen woorden.")
    context: tuple[Passage, ...] = Field(
        default=(), description="Wat u over de gemeente of het onderzoek moet weten."
    )
    opzet: tuple[Gedateerd, ...] = Field(default=(), description="Hoe het onderzoek is opgezet.")
    conclusies: tuple[Ingedeeld, ...] = Field(
        default=(), description="De conclusies van het rapport."
    )
    overdrachten: tuple[Overdracht, ...] = Field(
        default=(),
        max_length=24,
        description="Wie aan wie overdraagt, volgens het rapport; de site tekent het.",
    )
    nazorg: tuple[Afspraak, ...] = Field(
        default=(),
        description="Wat de inspecties na het onderzoek vroegen en wilden doen.",
    )
    gebeurtenissen: tuple[Gebeurtenis, ...] = Field(
        default=(), description="Wat er verder op de tijdlijn van het onderzoek staat."
    )
    methoden: tuple[Uitspraak, ...] = Field(
        default=(),
        description="Hoe de inspecties het onderzoek deden.",
    )
    partijen: tuple[Uitspraak, ...] = Field(
        default=(), description="Welke partijen aan het onderzoek meededen."
    )
    voetnoten: tuple[Uitspraak, ...] = Field(default=(), description="Voetnoten van het rapport.")

    @property
    def url(self) -> str:
        """Its page, with a place for each of its statements."""
        return f"rapporten/{self.id}/"
