"""A sheet before and after it is typeset."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, Self

Data = dict[str, Any]
PAGE = re.compile(rb"/Type ?/Page\b")


def url_of_sheet(naam: str) -> str:
    """Where the PDF of a sheet stands in the site."""
    return f"pdf/{naam}.pdf"


@dataclass(frozen=True, slots=True)
class Blad:
    """One PDF to be: `sjabloon` draws `inhoud`, on at most `max_kanten` sides.

    `icoon` names the sign in its head (`kennisbank.icons`), `pagina` is the page of the site that
    it belongs to, `zoek` by which word that is found there when it is not its title, `bestand` the
    file whose editor can mend it when it does not fit, and `naar` what a link to it says.
    """

    naam: str
    soort: str
    icoon: str
    sjabloon: str
    titel: str
    boven: str
    lead: str
    kenmerk: str
    bron: str
    pagina: str
    bestand: str
    dag: date | None
    max_kanten: int
    inhoud: Data
    liggend: bool = False
    papier: str = "a4"
    naar: str = "Factsheet"
    zoek: str = ""
    afkortingen: tuple[tuple[str, str], ...] = ()

    @property
    def url(self) -> str:
        """Where the PDF stands in the site."""
        return url_of_sheet(self.naam)


class Sheet(NamedTuple):
    """A sheet by its name, still to be composed: that takes long when there are many."""

    naam: str
    compose: Callable[[], Blad]


@dataclass(frozen=True, slots=True)
class Pdf:
    """A typeset sheet, on so many sides and of so many bytes: those, or the site that has them."""

    blad: Blad
    held: bytes | Path
    kanten: int
    grootte: int

    @classmethod
    def of(cls, blad: Blad, data: bytes) -> Self:
        """A sheet as it was set; the tree of pages in a PDF of ours is not compressed."""
        return cls(blad, data, len(PAGE.findall(data)), len(data))

    def at(self, site: Path) -> Self:
        """The same without its bytes, which a site has, and what stands on it: many take room."""
        link = replace(self.blad, inhoud={}, lead="", bron="", boven="", bestand="", afkortingen=())
        return replace(self, blad=link, held=site)

    @property
    def data(self) -> bytes:
        """Its bytes."""
        return self.held if isinstance(self.held, bytes) else (self.held / self.url).read_bytes()

    @property
    def url(self) -> str:
        """Where the file stands in the site."""
        return self.blad.url

    @property
    def past(self) -> bool:
        """Whether it stays within its budget."""
        return self.kanten <= self.blad.max_kanten

    @property
    def omvang(self) -> str:
        """What a reader wants to know before following a link: `pdf, 1 pagina, 48 kB`."""
        pages = "1 pagina" if self.kanten == 1 else f"{self.kanten} pagina’s"
        papier = "" if self.blad.papier == "a4" else f" {self.blad.papier.upper()}"
        return f"pdf, {pages}{papier}, {-(-self.grootte // 1024)} kB"


def by_page(pdfs: Iterable[Pdf]) -> Mapping[str, list[Pdf]]:
    """The PDFs of each page that has one, in their order."""
    pages: dict[str, list[Pdf]] = {}
    for pdf in pdfs:
        pages.setdefault(pdf.blad.pagina, []).append(pdf)
    return pages


def by_soort(pdfs: Iterable[Pdf]) -> Mapping[str, list[Pdf]]:
    """The PDFs under the heading where they are listed, in their order."""
    groups: dict[str, list[Pdf]] = {}
    for pdf in pdfs:
        groups.setdefault(pdf.blad.soort, []).append(pdf)
    return groups
