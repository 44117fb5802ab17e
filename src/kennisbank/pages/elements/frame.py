"""Elements around a page: the trail to it, the PDFs, the day of the last change."""

from collections.abc import Mapping, Sequence

from kennisbank.model import Kennisbank
from kennisbank.pages.rendering import renderer_of
from kennisbank.paper import Pdf, by_soort
from kennisbank.queries import (
    Letter,
    Meenemen,
    by_letter,
    is_long,
    last_change,
    meenemen_at,
)

FACTSHEETS_MAX = 120  # so many PDFs of a kind are listed; the others are linked from their pages


def draw_kruimelpad(bank: Kennisbank, basis: str, kruimels: Sequence[tuple[str, str]]) -> str:
    """The trail from the start page: (name, address), the last without an address."""
    return str(renderer_of(bank).kruimelpad(basis, kruimels))


def draw_meenemen(bank: Kennisbank, basis: str, url: str, pdfs: Sequence[Pdf] = ()) -> str:
    """What a reader can take along from a page: its link, itself on paper, PDFs, praktijken."""
    take = meenemen_at(bank, url)
    if not (take or pdfs):
        return ""
    return renderer_of(bank).draw(
        "meenemen", basis, url=url, pdfs=pdfs, meenemen=take or Meenemen(), lijst=""
    )


def draw_pdfs(bank: Kennisbank, basis: str, pdfs: Sequence[Pdf]) -> str:
    """Links to some PDFs; nothing when there are none."""
    if not pdfs:
        return ""
    return renderer_of(bank).draw("factsheetlijst", basis, pdfs=pdfs, statussen=statussen_of(bank))


def draw_factsheets(bank: Kennisbank, basis: str, pdfs: Sequence[Pdf]) -> str:
    """The PDFs of the site by kind."""
    return renderer_of(bank).draw(
        "factsheets",
        basis,
        soorten=[
            (soort, len(found), found[:FACTSHEETS_MAX], letters_of(found[:FACTSHEETS_MAX], number))
            for number, (soort, found) in enumerate(by_soort(pdfs).items(), 1)
        ],
        statussen=statussen_of(bank),
    )


def statussen_of(bank: Kennisbank) -> Mapping[str, str]:
    """By the address of a record whether it still holds."""
    return {record.url: record.status for record in bank.levend}


def letters_of(pdfs: Sequence[Pdf], number: int) -> Sequence[Letter[Pdf]]:
    """The letters to jump to in a long list, of which there may be several on the page."""
    return by_letter(pdfs, lambda pdf: pdf.blad.titel, f"letter-{number}") if is_long(pdfs) else ()


def draw_versie(bank: Kennisbank) -> str:
    """The day on which the content last changed; nothing when there is no content."""
    day = last_change(bank)
    return renderer_of(bank).draw("versie", "", dag=day).rstrip("\n") if day else ""
