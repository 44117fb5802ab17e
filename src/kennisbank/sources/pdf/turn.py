"""A turn: how the letters of a page are turned, and where they stand once the page is upright."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from kennisbank.sources.pdf.letter import Letter

if TYPE_CHECKING:
    import pypdfium2

ENOUGH = 400  # letters, that say how most of a page is turned


class Turn:
    """The quarters by which most letters of a page are turned clockwise, and the size it has when
    they are upright. However a page is shown, its letters stand in it as they were written."""

    def __init__(self, page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage, count: int) -> None:
        from pypdfium2 import raw

        angles = (raw.FPDFText_GetCharAngle(text, place) for place in range(min(count, ENOUGH)))
        quarters = Counter(round(angle / (math.pi / 2)) % 4 for angle in angles if angle >= 0)
        self.quarters = max(quarters, key=lambda each: quarters[each], default=0)
        self.width, self.height = float(page.get_width()), float(page.get_height())

    def upright(self, letter: Letter) -> Letter:
        """Where a letter stands when the page is turned back."""
        if not self.quarters:
            return letter
        x0, x1, y0, y1 = letter.x0, letter.x1, letter.y0, letter.y1
        foot = letter.foot
        if self.quarters == 3:
            x0, x1, y0, y1 = y0, y1, self.width - x1, self.width - x0
            foot = self.width - letter.foot
        elif self.quarters == 1:
            x0, x1, y0, y1 = self.height - y1, self.height - y0, x0, x1
        else:
            x0, x1 = self.width - x1, self.width - x0
            y0, y1, foot = self.height - y1, self.height - y0, self.height - foot
        return letter._replace(x0=x0, x1=x1, y0=y0, y1=y1, foot=foot)

    @property
    def top(self) -> float:
        """How high the page is when its letters are upright."""
        return self.width if self.quarters % 2 else self.height
