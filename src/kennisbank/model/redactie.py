"""The redactie: where readers reach it, and where somebody tells of a leak in the site."""

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, JsonValue
from pydantic_core import PydanticCustomError

from kennisbank.model.base import Datum, Email, Record, Webadres, check_address
from kennisbank.problems.project import objection_to_project
from kennisbank.problems.webadres import EMAIL

# What may be left empty without leaving it out, so that the file shows what can be filled in.
LEEG: dict[str, JsonValue] = {"leeg": True}
Formulier = Annotated[
    str,
    Field(pattern=r"^https://[^\s<>\"'`{}|\\^#]+$", max_length=300),
    AfterValidator(check_address),
]
Contact = Annotated[
    str,
    Field(pattern=rf"^(?:{EMAIL}|https://[^\s<>\"'`{{}}|\\^]+)$", max_length=300),
    AfterValidator(check_address),
]


def check_project(address: str) -> str:
    """Let only the address of a project through, and of no page in it (error type `adres`)."""
    if wrong := objection_to_project(address):
        raise PydanticCustomError("adres", "{wat} {hoe}", {"wat": wrong.wat, "hoe": wrong.hoe})
    return address


Project = Annotated[Webadres, AfterValidator(check_project)]


def to_nothing(value: object) -> object:
    """None for what was typed as nothing."""
    return None if isinstance(value, str) and not value.strip() else value


class Beveiliging(Record):
    """Whom to tell of a leak, and until which day that is sure to be right."""

    contact: Annotated[Contact | None, BeforeValidator(to_nothing)] = Field(
        default=None,
        description="E-mailadres van een afdeling, of een webadres, om een lek te melden.",
        json_schema_extra=LEEG,
    )
    verloopt: Annotated[Datum | None, BeforeValidator(to_nothing)] = Field(
        default=None,
        description="Tot welke dag het contact klopt; hooguit een jaar verder.",
        json_schema_extra=LEEG,
    )


class Redactie(Record):
    """reference/redactie.yml: all of it may be left out, and then the site says so."""

    email: Annotated[Email | None, BeforeValidator(to_nothing)] = Field(
        default=None,
        description="E-mailadres van de redactie, niet van een persoon.",
        json_schema_extra=LEEG,
    )
    formulier: Annotated[Formulier | None, BeforeValidator(to_nothing)] = Field(
        default=None,
        description="Het hele webadres van het formulier om een voorbeeld in te sturen.",
        json_schema_extra=LEEG,
    )
    beveiliging: Annotated[Beveiliging | None, BeforeValidator(to_nothing)] = Field(
        default=None,
        description="Waar iemand een lek in de site meldt. Vul beide velden in, of geen.",
        json_schema_extra=LEEG,
    )
    beheerscherm: Annotated[Project | None, BeforeValidator(to_nothing)] = Field(
        default=None,
        description="Het webadres van het project op de forge. Is dit ingevuld, dan komt het "
        "beheerscherm mee op de site.",
        json_schema_extra=LEEG,
    )

    @property
    def bereikbaar(self) -> bool:
        """Whether there is any way to send something."""
        return bool(self.email or self.formulier)
