"""The ground under every record: frozen, strict, and plain text only."""

import re
from datetime import date
from functools import cache
from typing import Annotated, ClassVar, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from kennisbank.problems import model_within
from kennisbank.problems.dag import FIRST, LAST
from kennisbank.problems.webadres import EMAIL, objection_to, objection_to_mail

# Text that some later program could take for code or layout. A record holds none of it, so that
# the same words go unchanged to the page, to paper and to data.
MARKUP = re.compile(
    r"</?[a-zA-Z!?]|\{\{|\}\}|\{%|%\}|\{#|#\}|&(?:\w+|#\w+);|\]\(|\*\*|__|`|^#{1,6} |^[-*] "
    r"|^[ \t]*[•◦▪●·‣\uf0b7][ \t\u00a0]"  # and the bullets of a word processor,
    r"|[ \t][•◦▪●‣\uf0b7][ \t\u00a0]"  # which YAML puts behind each other when a dash lacks
    r"|(?<!\w)(?:\*[a-zà-ÿA-Z](?:[a-zà-ÿA-Z ',.-]*[a-zà-ÿA-Z.])?\*"  # and words that slant
    r"|_[a-zà-ÿA-Z](?:[a-zà-ÿA-Z ',.-]*[a-zà-ÿA-Z.])?_)(?!\w)",
    re.M,
)
# Each of these holds one of these signs, and most texts none: that is seen six times as fast.
SIGNS = re.compile(r"[<{}&\]*_`#•◦▪●·‣\uf0b7-]")
DATE = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.A)


def check_plain(text: str) -> str:
    """Refuse HTML, template code and Markdown in a text (error type `opmaak`)."""
    if SIGNS.search(text) and (found := MARKUP.search(text)):
        raise PydanticCustomError("opmaak", "{gevonden}", {"gevonden": found.group()})
    return text


def check_date(value: object) -> object:
    """Let only `2026-11-21` through to pydantic, which would also take a number of seconds."""
    if isinstance(value, str) and not DATE.match(value):
        raise PydanticCustomError("datum", "{gevonden}", {"gevonden": value})
    return value


def check_address(address: str) -> str:
    """Let only an address through that leads where it says (error type `adres`)."""
    web = address.startswith("https://")
    if wrong := objection_to(address) if web else objection_to_mail(address):
        raise PydanticCustomError("adres", "{wat} {hoe}", {"wat": wrong.wat, "hoe": wrong.hoe})
    return address


def check_year(day: date) -> date:
    """Refuse a day of another age: programs that get it may not know what to do (`jaartal`)."""
    if not FIRST <= day.year <= LAST:
        context = {"gevonden": day.isoformat(), "van": FIRST, "tot": LAST}
        raise PydanticCustomError("jaartal", "{gevonden}", context)
    return day


Tekst = Annotated[str, AfterValidator(check_plain)]
Zin = Annotated[str, Field(min_length=3, max_length=260), AfterValidator(check_plain)]
Naam = Annotated[Tekst, Field(min_length=2, max_length=80)]
Alinea = Annotated[str, Field(min_length=3, max_length=700), AfterValidator(check_plain)]
Datum = Annotated[date, BeforeValidator(check_date), AfterValidator(check_year)]
Kenmerk = Annotated[
    str,
    Field(
        pattern=r"^[A-Z]{3}-[A-Z]{1,2}[0-9]{1,3}(-[A-Z][0-9]{1,2})?$",
        description="Korte, vaste code die wordt gedrukt en aangehaald, zoals WIJ-G01.",
    ),
]
Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
# Words of somebody else as they stand there: they are shown to who writes, and on no page.
Citaat = Annotated[str, Field(json_schema_extra={"citaat": True})]
Regels = Annotated[str, Field(pattern=r"^[0-9]+(-[0-9]+)?(, [0-9]+(-[0-9]+)?)*$")]
Email = Annotated[str, Field(pattern=rf"^{EMAIL}$", max_length=120), AfterValidator(check_address)]
Webadres = Annotated[
    str,
    Field(pattern=r"^https://[^\s<>\"'`{}|\\^]+$", max_length=300),
    AfterValidator(check_address),
]


class Record(BaseModel):
    """A noun of the knowledge base: it cannot change, and knows nothing of files or HTML."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)
    # Whether many are equal, of which one is then kept. Its values must have a hash.
    often_alike: ClassVar[bool] = False


R = TypeVar("R", bound=Record)
_known: dict[tuple[object, ...], Record] = {}
_sets: dict[frozenset[str], set[str]] = {}


def compact(record: R) -> R:
    """The same record, which shares with others what is equal, as thousands stay in memory.

    Pydantic keeps for each which fields it was given: as much as half of all that is typed.
    """
    given = record.__pydantic_fields_set__
    one = _sets.setdefault(frozenset(given), given)
    object.__setattr__(record, "__pydantic_fields_set__", one)
    values = record.__dict__
    for name in fields_with_records(type(record)):
        value = values[name]
        if isinstance(value, Record):
            values[name] = compact(value)
        elif value and isinstance(value, tuple):
            values[name] = tuple(map(compact, value))
    if not record.often_alike:
        return record
    return _known.setdefault((type(record), *values.values()), record)  # type: ignore[return-value]


@cache
def fields_with_records(model: type[Record]) -> tuple[str, ...]:
    """The fields of a record that hold others."""
    fields = model.model_fields.items()
    return tuple(name for name, info in fields if model_within(info.annotation))


class Bronvermelding(Record):
    """A place in a source: the id of the source, the heading there, and the lines if known."""

    often_alike = True
    bron: Id = Field(description="Id van de bron in reference/bronnen.yml.")
    vindplaats: Annotated[Tekst, Field(min_length=3, max_length=160)] = Field(
        description="De kop of kopjes waaronder het in de bron staat."
    )
    regels: Regels | None = Field(
        default=None, description="Regelnummers in de tekstversie van de bron, zoals 183-188."
    )


class Uitspraak(Record):
    """One numbered statement of a source, in our own words, with the place where it stands."""

    kenmerk: Kenmerk
    titel: Annotated[Tekst, Field(min_length=3, max_length=160)] | None = Field(
        default=None, description="Korte titel van deze uitspraak."
    )
    tekst: Alinea = Field(description="Wat de bron zegt, in eigen woorden.")
    punten: tuple[Zin, ...] = Field(
        default=(), description="De punten die de bron bij deze uitspraak noemt."
    )
    webadres: Webadres | None = Field(
        default=None, description="Het webadres dat de bron hier noemt."
    )
    bronnen: tuple[Bronvermelding, ...] = Field(
        min_length=1, description="Waar het staat: de bron en de plaats daarin."
    )
    toedeling_redactie: tuple[Annotated[str, Field(pattern=r"^[a-z_]+$")], ...] = Field(
        default=(), description="De velden die de redactie zelf heeft toegedeeld."
    )
    opmerking: Alinea | None = Field(
        default=None, description="Aantekening van de redactie bij deze uitspraak."
    )
