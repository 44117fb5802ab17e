"""A letter: where it stands on a page, how large it is, and whether it is bold or raised."""

from __future__ import annotations

import ctypes
import math
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import pypdfium2

BOLD_NAME = re.compile(r"bold|black|heavy|demi", re.I)
BOLD_WEIGHT = 600
HIGH = 0.2  # of the size of a letter: so far above the line floats a raised digit


class Letter(NamedTuple):
    """One letter, and the box around it, from the left and from the foot of the page."""

    text: str
    x0: float
    x1: float
    y0: float
    y1: float
    foot: float  # the line on which it stands
    size: float
    bold: bool


def foot_of(text: pypdfium2.PdfTextPage, place: int, bottom: float, sideways: bool) -> float:
    """The line on which a letter stands, whatever its font; else the foot of its box."""
    from pypdfium2 import raw

    x, y = ctypes.c_double(), ctypes.c_double()
    found = raw.FPDFText_GetCharOrigin(text, place, x, y)
    return float((x if sideways else y).value) if found else bottom


def raised(text: pypdfium2.PdfTextPage, place: int, foot: float, size: float) -> bool:
    """Whether the ink of a digit floats high above the line, as the mark of a footnote does."""
    _, ink, _, _ = text.get_charbox(place)
    return bool(ink - foot > HIGH * size)


def size_of(part: object) -> float:
    """The size of the letters of a piece of text on the page; 0 when it does not say so."""
    from pypdfium2 import raw

    size, matrix = ctypes.c_float(), raw.FS_MATRIX()
    if not (part and raw.FPDFTextObj_GetFontSize(part, size)):
        return 0.0
    raw.FPDFPageObj_GetMatrix(part, matrix)
    return float(size.value * math.hypot(matrix.c, matrix.d))


def is_bold(part: object) -> bool:
    """Whether the letters of a piece of text are bold, by the weight or the name of their font."""
    from pypdfium2 import raw

    font = raw.FPDFTextObj_GetFont(part) if part else None
    if not font:
        return False
    name = ctypes.create_string_buffer(200)
    raw.FPDFFont_GetBaseFontName(font, name, 200)
    found = name.value.decode("latin-1")
    return raw.FPDFFont_GetWeight(font) >= BOLD_WEIGHT or bool(BOLD_NAME.search(found))
