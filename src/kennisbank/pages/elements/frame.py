"""Elements around a page: the trail to it, the PDFs, the day of the last change."""

from collections.abc import Sequence

from kennisbank.model import Kennisbank
from kennisbank.pages.rendering import renderer_of
from kennisbank.paper import Pdf, by_soort
from kennisbank.queries import last_change


def draw_kruimelpad(bank: Kennisbank, basis: str, kruimels: Sequence[tuple[str, str]]) -> str:
    """The trail from the start page: (name, address), the last without an address."""
    return str(renderer_of(bank).kruimelpad(basis, kruimels))


def draw_pdf(bank: Kennisbank, basis: str, pdf: Pdf) -> str:
    """The link to the PDF of a page, with its type, pages and size."""
    return renderer_of(bank).draw("pdf", basis, pdf=pdf)


def draw_factsheets(bank: Kennisbank, basis: str, pdfs: Sequence[Pdf]) -> str:
    """All PDFs of the site by kind."""
    return renderer_of(bank).draw("factsheets", basis, soorten=by_soort(pdfs))


def draw_versie(bank: Kennisbank) -> str:
    """The day on which the content last changed; nothing when there is no content."""
    day = last_change(bank)
    return renderer_of(bank).draw("versie", "", dag=day).rstrip("\n") if day else ""
