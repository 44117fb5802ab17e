"""An old address and the praktijk or element it leads to: so that no page is lost."""

from typing import Literal

from pydantic import Field

from kennisbank.model.base import Id, Record, Zin


class Doorverwijzing(Record):
    """An old address that leads to another record; reference/doorverwijzingen.yml."""

    van: Id = Field(description="De oude id van de praktijk of het element.")
    naar: Id = Field(description="Id van het record dat er nu voor in de plaats is.")
    soort: Literal["praktijk", "element"] = Field(
        default="praktijk", description="Of het een praktijk is of een werkzaam element."
    )
    reden: Zin | None = Field(default=None, description="Waarom het adres is veranderd.")

    @property
    def url(self) -> str:
        """Where the old page stood."""
        return f"{'elementen' if self.soort == 'element' else 'praktijken'}/{self.van}/"
