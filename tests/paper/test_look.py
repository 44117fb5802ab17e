"""The look of sheets: within what a printer prints, in grey as in colour, with little text and much."""

from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pypdfium2
import pytest
from PIL import Image
from pypdfium2.raw import FPDF_PAGEOBJ_TEXT

from kennisbank.model import Praktijk, zinnen
from kennisbank.model.labels import SOORTEN
from kennisbank.paper import Pdf, sheets_of
from kennisbank.paper.blad import Blad
from kennisbank.paper.praktijk import praktijk_sheet
from kennisbank.paper.typeset import typeset
from tests.builders import BRONNEN, a_bank, a_full_praktijk, a_praktijk, a_verband, an_element
from tests.paper.test_elements import TEXTS, of_length, text_of

SITE_URL = "https://voorbeeld.nl/kennisbank/"
MM = 72 / 25.4
PRINTABLE = 12  # millimetres at each edge that some printers leave white
SMALLEST = 9  # points
SCALE = 3  # pixels of a picture for each point
CONTRAST = 4.5  # of letters with what is behind them (WCAG)


def sheet_of_praktijk(praktijk: Praktijk, **fields: Any) -> Blad:
    return praktijk_sheet(a_bank(praktijken=[praktijk], **fields), praktijk)


def typeset_one(blad: Blad) -> Pdf:
    return typeset([blad], SITE_URL).pdfs[0]


def picture_of(pdf: Pdf, kant: int = 0) -> Image.Image:
    """A side in grey, as a printer without colours has it."""
    with pypdfium2.PdfDocument(pdf.data) as document:
        return document[kant].render(scale=SCALE, grayscale=True).to_pil()


@pytest.fixture(scope="module")
def pdfs() -> list[Pdf]:
    """Every kind of sheet, and a praktijk of each soort."""
    some = [
        a_full_praktijk(id=soort, kenmerk=f"WIJ-G{number:02}", soort=soort)
        for number, soort in enumerate(SOORTEN, start=10)
    ]
    bank = a_bank(praktijken=[*a_bank().praktijken.values(), *some])
    return list(typeset(sheets_of(bank), SITE_URL).pdfs)


def test_nothing_stands_where_a_printer_does_not_print(pdfs: list[Pdf]) -> None:
    margin = round((PRINTABLE - 0.5) * MM * SCALE)  # half a millimetre is no letter
    outside = []
    for pdf in pdfs:
        for kant in range(pdf.kanten):
            picture = picture_of(pdf, kant)
            box = picture.point(lambda grey: 255 * (grey < 250)).getbbox()
            assert box
            left, top, right, bottom = box
            width, height = picture.size
            if min(left, top, width - right) < margin or height - bottom < 7 * MM * SCALE:
                outside.append((pdf.blad.naam, kant))
    assert outside == []


def sizes_on(pdf: Pdf) -> Iterator[float]:
    """The size of each piece of text, in points."""
    with pypdfium2.PdfDocument(pdf.data) as document:
        for page in document:
            for item in page.get_objects(filter=(FPDF_PAGEOBJ_TEXT,), max_depth=8):
                yield round(item.get_font_size() * abs(item.get_matrix().d), 1)
