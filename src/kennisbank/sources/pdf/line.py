"""A line: the letters that stand beside each other on a page, with their size and weight."""

from __future__ import annotations

import ctypes
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kennisbank.sources.pdf.letter import Letter, foot_of, is_bold, raised, size_of
from kennisbank.sources.pdf.turn import Turn
from kennisbank.sources.refusal import SourceError
from kennisbank.sources.runs import Run

if TYPE_CHECKING:
    import pypdfium2

MAX_PAGES, MAX_LETTERS = 400, 3_000_000
FEW = 60  # letters of a page with a picture that are no more than its number, or a stamp
SMALLER = 0.6  # is a raised digit, though its font does not say so
HYPHENS = (0x2, 0xFFFE)  # what stands for a hyphen at the end of a line


@dataclass
class Line:
    """One line of text; `y` is where it stands above the foot of the page."""

    page: int
    letters: list[Letter] = field(default_factory=list)

    def settle(self) -> None:
        """What can be said of the whole line, once all of it is there."""
        seen = [letter for letter in self.letters if not letter.text.isspace()]
        self.x0, self.x1 = min(each.x0 for each in seen), max(each.x1 for each in seen)
        self.size = Counter(round(each.size, 1) for each in seen).most_common(1)[0][0]
        usual = [each for each in seen if each.size > 0.8 * self.size] or seen
        self.y = sorted(each.foot for each in usual)[len(usual) // 2]
        self.bold = all(each.bold for each in seen)
        self.runs = [*self._runs()]
        self.text = " ".join("".join(text for text, _ in self.runs).split())
        self.letters = []  # a report has a million of them

    def _runs(self) -> list[Run]:
        """Its pieces, bold or not; a small raised number is the mark of a footnote."""
        runs: list[Run] = []
        small = ""
        for each in [*self.letters, None]:
            raised = each is not None and each.size < 0.8 * self.size and each.text.isdigit()
            if raised and each is not None:
                small += each.text
                continue
            if small:
                runs.append((f"[{small}]", runs[-1][1] if runs else False))
                small = ""
            if each is None:
                break
            if runs and (runs[-1][1] == each.bold or each.text.isspace()):
                runs[-1] = (runs[-1][0] + each.text, runs[-1][1])
            else:
                runs.append((each.text, each.bold))
        return runs


@dataclass
class Page:
    """The lines of one page, from top to bottom as they were written."""

    number: int
    height: float
    lines: list[Line]


def read_pages(content: bytes) -> tuple[list[Page], list[str]]:
    """The pages of a PDF, and in Dutch what of them could not be read."""
    import pypdfium2  # slow to begin, and most commands read no document

    try:
        pdf = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise SourceError("password") from None
        raise SourceError("broken", "de pdf kan niet worden geopend") from None
    if len(pdf) > MAX_PAGES:
        raise SourceError("large", f"{len(pdf)} bladzijden, en er passen er {MAX_PAGES}")
    pages, images, bare, wordless, left = [], 0, [], 0, MAX_LETTERS
    for number in range(1, len(pdf) + 1):
        try:
            page = pdf[number - 1]
        except pypdfium2.PdfiumError:
            raise SourceError("broken", f"bladzijde {number} kan niet worden gelezen") from None
        if page.get_rotation():  # only how it is shown, which would change the order of its text
            page.set_rotation(0)
            page.close()
            page = pdf[number - 1]
        lines, count, top = read_lines(page, number, left)
        left -= count
        pictures = count_images(page)
        images += pictures
        if pictures and count < FEW:
            bare.append(str(number))
            wordless += not lines
        pages.append(Page(number, top, lines))
        page.close()
    if wordless and wordless * 2 > len(pages):
        raise SourceError("scan")
    unread = [f"afbeeldingen: {images}"] if images else []
    if bare:
        unread.append(f"bladzijden met alleen een plaatje (misschien een scan): {', '.join(bare)}")
    return pages, unread


def count_images(page: pypdfium2.PdfPage) -> int:
    """How many pictures stand on a page."""
    from pypdfium2 import raw

    return sum(
        raw.FPDFPageObj_GetType(raw.FPDFPage_GetObject(page, place)) == raw.FPDF_PAGEOBJ_IMAGE
        for place in range(min(raw.FPDFPage_CountObjects(page), MAX_LETTERS))
    )


def read_lines(page: pypdfium2.PdfPage, number: int, left: int) -> tuple[list[Line], int, float]:
    """The lines of a page, how many letters they have, and how high it is."""
    from pypdfium2 import raw

    text = page.get_textpage()
    count = text.count_chars()
    if count > left:
        raise SourceError("large", "er staat te veel tekst in")
    lines: list[Line] = []
    turn = Turn(page, text, count)
    box, looks = raw.FS_RECTF(), dict[int, tuple[float, bool]]()
    for place in range(count):
        code = raw.FPDFText_GetUnicode(text, place)
        if raw.FPDFText_IsGenerated(text, place) == 1 and code not in HYPHENS:
            if code == ord(" ") and lines and lines[-1].letters:
                last = lines[-1].letters[-1]
                lines[-1].letters.append(last._replace(text=" "))
            continue
        sign = "-" if code in HYPHENS else chr(code)
        if sign < " " or not raw.FPDFText_GetLooseCharBox(text, place, ctypes.byref(box)):
            continue
        part = raw.FPDFText_GetTextObject(text, place)
        key = ctypes.cast(part, ctypes.c_void_p).value or 0
        if not key and lines:  # the second half of a ligature
            last = lines[-1].letters[-1]
            looks[key] = last.size, last.bold
        if key not in looks:
            looks[key] = size_of(part) or box.top - box.bottom, is_bold(part)
        size, bold = looks[key]
        sideways = bool(turn.quarters % 2)
        foot = foot_of(text, place, box.left if sideways else box.bottom, sideways)
        if sign.isdigit() and not turn.quarters and raised(text, place, foot, size):
            size *= SMALLER
        letter = Letter(sign, box.left, box.right, box.bottom, box.top, foot, size, bold)
        letter = turn.upright(letter)
        if not lines or not is_beside(lines[-1].letters[-1], letter):
            if sign.isspace():
                continue
            lines.append(Line(number))
        lines[-1].letters.append(letter)
    for line in lines:
        line.settle()
    if turn.quarters == 1:  # from the side where pdfium begins, the last line comes first
        lines.sort(key=lambda line: (-round(line.y), line.x0))
    text.close()
    return lines, count, turn.top


def is_beside(last: Letter, letter: Letter) -> bool:
    """Whether a letter stands on the same line as the one before it."""
    shared = min(last.y1, letter.y1) - max(last.y0, letter.y0)
    smallest = min(last.y1 - last.y0, letter.y1 - letter.y0)
    return shared > 0.4 * smallest and letter.x0 > last.x0 - smallest
