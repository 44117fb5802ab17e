"""The meeting of a local network about one theme: what the editors say of how it is held."""

from typing import Annotated

from pydantic import Field

from kennisbank.model.base import Record, Tekst, Zin

DUUR = 45  # minutes; together the points of the agenda take exactly so many


class Agendapunt(Record):
    """One point of the agenda."""

    minuten: Annotated[int, Field(ge=1, le=DUUR)] = Field(
        description="Hoeveel minuten dit punt duurt."
    )
    titel: Annotated[Tekst, Field(min_length=3, max_length=60)] = Field(
        description="Hoe dit punt heet, in een paar woorden."
    )
    tekst: Annotated[Tekst, Field(min_length=10, max_length=300)] = Field(
        description="Wat het netwerk bij dit punt doet."
    )


class Gesprek(Record):
    """reference/gesprek.yml: the same for each theme, and all of it of the editors."""

    inleiding: tuple[Zin, ...] = Field(
        min_length=1, max_length=3, description="Waar de gespreksset voor is, in korte alinea's."
    )
    spelregels: tuple[Zin, ...] = Field(
        min_length=1, max_length=5, description="Waar het netwerk zich aan houdt, elk in een zin."
    )
    agenda: tuple[Agendapunt, ...] = Field(
        min_length=2, max_length=8, description="De punten van de agenda, samen 45 minuten."
    )

    @property
    def tijden(self) -> tuple[tuple[int, int, Agendapunt], ...]:
        """Each point with the minute at which it begins and the one at which it ends."""
        ends = [sum(p.minuten for p in self.agenda[: n + 1]) for n in range(len(self.agenda))]
        return tuple(
            (end - punt.minuten, end, punt) for end, punt in zip(ends, self.agenda, strict=True)
        )
