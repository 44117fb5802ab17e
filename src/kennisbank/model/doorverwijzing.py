"""An old address and what it leads to: so that no page and no sheet is lost."""

from typing import Annotated, Literal

from pydantic import Field

from kennisbank.model.base import Record, Zin

# What stands on a page of ours; of a praktijk or an element the id will do. A file is written at
# it, so a part of it is never `..`, and the first is no name of a file, such as `sitemap.xml`.
PART = r"[a-z0-9]+([._-]+[a-z0-9]+)*"
Adres = Annotated[
    str,
    Field(
        pattern=rf"^[a-z0-9]+(-[a-z0-9]+)*$|^[a-z0-9]+([_-]+[a-z0-9]+)*/({PART}/)*$|^pdf/{PART}\.pdf$",
        max_length=160,
    ),
]

Oud = Annotated[str, Field(pattern=r"^[A-Z0-9]+(-[A-Z0-9]+)*$", max_length=20)]


class Doorverwijzing(Record):
    """An old address that leads to another one; reference/doorverwijzingen.yml."""

    van: Adres = Field(
        description="De oude id van de praktijk of het element, of een heel adres van de site."
    )
    naar: Adres = Field(
        description="De id van het record dat er nu voor in de plaats is, of het nieuwe adres."
    )
    soort: Literal["praktijk", "element"] = Field(
        default="praktijk", description="Of het een praktijk is of een werkzaam element."
    )
    oud_kenmerk: Oud | None = Field(
        default=None, description="Het kenmerk dat op gedrukte bladen staat en niet meer bestaat."
    )
    reden: Zin | None = Field(default=None, description="Waarom het adres is veranderd.")

    @property
    def url(self) -> str:
        """Where the old page stood."""
        return self._address(self.van)

    @property
    def doel(self) -> str:
        """Where it leads."""
        return self._address(self.naar)

    def _address(self, typed: str) -> str:
        folder = "elementen" if self.soort == "element" else "praktijken"
        return typed if "/" in typed else f"{folder}/{typed}/"
