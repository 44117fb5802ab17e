"""An old address and the praktijk it leads to: so that no page is lost."""

from pydantic import Field

from kennisbank.model.base import Id, Record, Zin


class Doorverwijzing(Record):
    """An old address that leads to another praktijk; reference/doorverwijzingen.yml."""

    van: Id = Field(description="De oude id van de praktijk.")
    naar: Id = Field(description="Id van de praktijk die er nu voor in de plaats is.")
    reden: Zin | None = Field(default=None, description="Waarom het adres is veranderd.")

    @property
    def url(self) -> str:
        """Where the old page stood."""
        return f"praktijken/{self.van}/"
