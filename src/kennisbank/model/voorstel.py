"""The voorstel: what a concept may be about, as a program found it, for the editors to judge."""

from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from kennisbank.model.base import Citaat, Id, Kenmerk, Record


class Voorstel(Record):
    """One element, indicator or thema, with the words of the passage that point to it."""

    element: Id | None = Field(default=None, description="Id van het voorgestelde element.")
    indicator: Kenmerk | None = Field(
        default=None, description="Kenmerk van de voorgestelde indicator."
    )
    thema: Id | None = Field(default=None, description="Id van het voorgestelde thema.")
    woorden: tuple[Citaat, ...] = Field(
        default=(), max_length=20, description="De woorden van de passage die hierop lijken."
    )

    @model_validator(mode="after")
    def check_one(self) -> Self:
        """A voorstel is about one thing (error type `voorstel`)."""
        if len([one for one in (self.element, self.indicator, self.thema) if one]) != 1:
            raise PydanticCustomError("voorstel", "one of three")
        return self
