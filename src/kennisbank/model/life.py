"""What has been published before: so that no page is lost and no change goes unsaid."""

from typing import Annotated

from pydantic import Field

from kennisbank.model.base import Id, Kenmerk, Record, Zin


class Publicatie(Record):
    """A praktijk as it was last published; reference/gepubliceerd.yml, kept by the build."""

    id: Id = Field(description="Id van de praktijk.")
    kenmerk: Kenmerk = Field(description="Kenmerk van de praktijk.")
    inhoud: Annotated[str, Field(pattern=r"^[0-9a-f]{12}$")] = Field(
        description="Controlegetal van de inhoud; de bouw houdt het bij."
    )
    wijzigingen: Annotated[int, Field(ge=0)] = Field(
        description="Hoeveel wijzigingen er toen bij stonden."
    )


class Doorverwijzing(Record):
    """An old address that leads to another praktijk; reference/doorverwijzingen.yml."""

    van: Id = Field(description="De oude id van de praktijk.")
    naar: Id = Field(description="Id van de praktijk die er nu voor in de plaats is.")
    reden: Zin | None = Field(default=None, description="Waarom het adres is veranderd.")

    @property
    def url(self) -> str:
        """Where the old page stood."""
        return f"praktijken/{self.van}/"
