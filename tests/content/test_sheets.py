"""Every PDF, of the live content and of the small bank: a document for everybody, and complete."""

import re
from collections.abc import Iterator, Sequence
from ctypes import c_float, c_int, c_ulong, create_string_buffer
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pdfua
import pikepdf
import pypdfium2
import pytest
import zxingcpp
from PIL import Image
from pypdfium2 import raw

from kennisbank.bank import load_bank
from kennisbank.model import Kennisbank, Praktijk
from kennisbank.paper import Pdf, list_sheets, names_of_sheets, sheets_of
from kennisbank.paper.parts import texts_in
from kennisbank.paper.praktijk import left_out
from kennisbank.paper.typeset import CACHE, typeset
from kennisbank.queries.taal.dutch import format_date
from kennisbank.site.fit import check_fit, check_names
from tests.builders import a_bank
from tests.holes import holes

ROOT = Path(__file__).parents[2]
SITE_URL = "https://voorbeeld.nl/kennisbank/"
MM = 72 / 25.4
# What pdfua cannot judge here. It takes an array of attributes for a number and gives up; that no
# heading is empty is asserted below instead.
NOT_JUDGED = {"UA-14-001"}
# The fields of a praktijk whose text stands on its sheet, those that are shown in other words, and
# those that stand on the page only, which the sheet says.
AS_TYPED = {"titel", "samenvatting", "toelichting", "werkzame_elementen", "randvoorwaarden"}
IN_WORDS = {
    *("kenmerk", "soort", "themas", "regio", "gemeente", "vragen", "herkomst"),
    *("bronnen", "contact", "gepubliceerd", "herzien_voor"),
    *("status", "reden", "vervangen_door", "casus"),
}
ON_THE_PAGE_ONLY = {
    *("verwant", "wijzigingen", "elementen", "verbanden"),
    *("indicatoren", "doelgroepen", "toedeling_redactie"),
}
NO_TEXT = {"id", "passage", "voorgesteld"}  # in the address, or for who writes it only


@pytest.fixture(scope="module")
def live() -> Kennisbank:
    return load_bank(ROOT)[0]


@pytest.fixture(scope="module")
def pdfs(live: Kennisbank) -> list[Pdf]:
    """All sheets of the live content, from the cache where that has them, and of the small bank."""
    return [
        *typeset([*list_sheets(live)], SITE_URL, ROOT / CACHE)[0],
        *typeset([*list_sheets(a_bank())], SITE_URL)[0],
    ]


@dataclass(frozen=True)
class Side:
    """One side of a sheet, read once for all that is asked of it."""

    size: tuple[float, float]
    headings: set[int]  # the numbers of the pieces of content that are headings
    # Of each piece of text the number of its content (-1 for the foot), and left to top; and how
    # large it is drawn, in points.
    texts: list[tuple[int, tuple[float, float, float, float]]]
    sizes: list[float]
    words: str


Read = Sequence[tuple[Pdf, Sequence[Side]]]


@pytest.fixture(scope="module")
def read(pdfs: list[Pdf]) -> Read:
    """All sheets with their sides."""
    found = []
    for pdf in pdfs:
        with pypdfium2.PdfDocument(pdf.data) as document:
            found.append((pdf, [read_side(page) for page in document]))
    return found


def read_side(page: pypdfium2.PdfPage) -> Side:
    texts, sizes = [], []
    for item in page.get_objects(filter=(raw.FPDF_PAGEOBJ_TEXT,), max_depth=8):
        texts.append((raw.FPDFPageObj_GetMarkedContentID(item.raw), item.get_bounds()))
        size = c_float()
        raw.FPDFTextObj_GetFontSize(item.raw, size)
        sizes.append(round(size.value * abs(item.get_matrix().d), 2))
    words = page.get_textpage().get_text_range()
    return Side(page.get_size(), heading_marks(page), texts, sizes, words)


def text_of(sides: Sequence[Side]) -> str:
    """All text, without spaces and ends of lines."""
    return squeeze("".join(side.words for side in sides))


def squeeze(text: str) -> str:
    """Without what differs when a line ends there; a hyphen that ends one becomes U+FFFE.

    And with one kind of marks of quotation, whichever were typed.
    """
    plain = text.translate(str.maketrans("‘’“”", "''\"\""))
    return re.sub(r"[\s\u200b\ufffe-]+", "", plain)


def stands_in(text: str, printed: str) -> bool:
    """Whether a text is printed, in one piece or on two sides."""
    words = text.split()
    cuts = (("".join(words[:at]), "".join(words[at:])) for at in range(len(words)))
    return any(squeeze(one) in printed and squeeze(two) in printed for one, two in cuts)


def tags_in(node: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    if isinstance(node, pikepdf.Array):
        for kid in node:
            yield from tags_in(kid)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield node
        yield from tags_in(node.get("/K", pikepdf.Array()))


def has_content(node: pikepdf.Object) -> bool:
    """Whether a tag holds something that stands on the page."""
    if isinstance(node, pikepdf.Array):
        return any(has_content(kid) for kid in node)
    if isinstance(node, pikepdf.Dictionary):
        return node.get("/Type") == "/MCR" or has_content(node.get("/K", pikepdf.Array()))
    return True  # the number of a piece of content


def faults_of(pdf: Pdf) -> Iterator[str]:
    """What would stand between this document and somebody who cannot see it."""
    with pikepdf.open(BytesIO(pdf.data)) as document:
        root = document.Root
        with document.open_metadata() as metadata:
            if metadata.get("pdfuaid:part") != "1":
                yield "does not say that it is PDF/UA-1"
        if not root.MarkInfo.Marked or "/StructTreeRoot" not in root:
            yield "has no tags"
            return
        if str(root.Lang) != "nl-NL":
            yield "is not in Dutch"
        if not squeeze(str(document.docinfo.Title)).startswith(
            squeeze(f"{pdf.blad.titel} – Kennisbank")
        ):
            yield "has another title"
        if not root.ViewerPreferences.DisplayDocTitle:
            yield "shows its file name for a title"
        if len(document.pages) != pdf.kanten:
            yield "has another number of pages than is said"
        tags = list(tags_in(root.StructTreeRoot.K))
        yield from faults_of_tags(tags)
        headings = [tag for tag in tags if re.fullmatch(r"/H\d", str(tag.S))]
        if "/Outlines" not in root or int(root.Outlines.get("/Count", 0)) == 0:
            yield "has no bookmarks"
        elif count_bookmarks(root.Outlines) != len(headings):
            yield "has not a bookmark for each heading"
        for page in document.pages:
            if page.get("/Tabs") != "/S" and "/Annots" in page:
                yield "has links that are not reached in reading order"
            for note in page.get("/Annots", ()):
                if note.Subtype == "/Link" and not str(note.get("/Contents", "")).strip():
                    yield "has a link without a text"
            for font in page.Resources.get("/Font", {}).values():
                descriptor = font.DescendantFonts[0].FontDescriptor
                if not {"/FontFile2", "/FontFile3"} & set(descriptor.keys()):
                    yield f"has a font that is not in it: {font.BaseFont}"
                if "/ToUnicode" not in font:
                    yield f"has a font whose letters cannot be copied: {font.BaseFont}"


def faults_of_tags(tags: list[pikepdf.Dictionary]) -> Iterator[str]:
    """The same of what its parts are called."""
    headings = [tag for tag in tags if re.fullmatch(r"/H\d", str(tag.S))]
    levels = [int(str(tag.S)[2]) for tag in headings]
    if levels[:1] != [1] or levels.count(1) != 1:
        yield "does not start at heading 1, or has two"
    if any(deep - before > 1 for before, deep in pairwise(levels)):
        yield "skips a level of headings"
    if not all(has_content(tag) for tag in headings):
        yield "has an empty heading"
    for tag in tags:
        if tag.S == "/Figure" and not str(tag.get("/Alt", "")).strip():
            yield "has a figure without an alternative text"
        if tag.S == "/Table":
            inner = [str(item.S) for item in tags_in(tag.K)]
            if inner.count("/THead") != 1 or "/TH" not in inner or "/TBody" not in inner:
                yield "has a table without a head"
        if tag.S == "/LI" and "/LBody" not in [str(item.S) for item in tags_in(tag.K)]:
            yield "has an item of a list without a body"


def count_bookmarks(node: pikepdf.Dictionary) -> int:
    """All bookmarks under one, however deep."""
    kid, count = node.get("/First"), 0
    while kid is not None:
        count += 1 + count_bookmarks(kid)
        kid = kid.get("/Next")
    return count


def test_no_sentence_has_a_hole(read: Read) -> None:
    for pdf, sides in read:
        assert [hole for side in sides for hole in holes(side.words)] == [], pdf.blad.naam


def test_every_sheet_is_an_accessible_document(pdfs: list[Pdf]) -> None:
    faults = {pdf.blad.naam: list(faults_of(pdf)) for pdf in pdfs}
    assert {name: found for name, found in faults.items() if found} == {}


def test_second_opinion_finds_nothing(pdfs: list[Pdf], tmp_path: Path) -> None:
    """In the longest and the shortest of each template; the first, above, looks at all."""
    path = tmp_path / "blad.pdf"
    by_length = sorted(pdfs, key=lambda pdf: len(pdf.data))
    longest = {pdf.blad.sjabloon: pdf for pdf in by_length}
    shortest = {pdf.blad.sjabloon: pdf for pdf in reversed(by_length)}
    for pdf in (*longest.values(), *shortest.values()):
        path.write_bytes(pdf.data)
        report = pdfua.validate(str(path))
        found = [f"{item.rule_id} {item.message}" for item in report.findings]
        assert (pdf.blad.naam, found) == (pdf.blad.naam, [])
        assert {item.rule_id for item in report.skipped} <= NOT_JUDGED


def test_second_opinion_would_find_something(pdfs: list[Pdf], tmp_path: Path) -> None:
    path = tmp_path / "blad.pdf"
    with pikepdf.open(BytesIO(pdfs[0].data)) as document:
        figure = next(tag for tag in tags_in(document.Root.StructTreeRoot.K) if tag.S == "/Figure")
        del figure.Alt
        del document.Root.Lang
        document.save(path)
    assert {item.rule_id for item in pdfua.validate(str(path)).findings} == {
        "UA-06-001",
        "UA-13-004",
    }


def test_every_sheet_fits_and_has_a_name_of_its_own(live: Kennisbank, pdfs: list[Pdf]) -> None:
    assert list(check_names(list_sheets(live))) == []
    assert list(check_fit(pdfs, ROOT, SITE_URL)) == []
    assert {pdf.kanten for pdf in pdfs if pdf.blad.soort == "Praktijken"} == {1}


def heading_marks(page: pypdfium2.PdfPage) -> set[int]:
    """The numbers of the pieces of content on a page that are headings."""
    tree = raw.FPDF_StructTree_GetForPage(page)
    found: set[int] = set()

    def walk(element: raw.FPDF_STRUCTELEMENT, within: bool) -> None:
        size = raw.FPDF_StructElement_GetType(element, None, 0)
        name = create_string_buffer(size)
        raw.FPDF_StructElement_GetType(element, name, c_ulong(size))
        within = within or bool(re.fullmatch(r"H\d", name.raw.decode("utf-16-le").rstrip("\0")))
        for index in range(raw.FPDF_StructElement_CountChildren(element)):
            mark = raw.FPDF_StructElement_GetChildMarkedContentID(element, c_int(index))
            if mark >= 0 and within:
                found.add(mark)
            if kid := raw.FPDF_StructElement_GetChildAtIndex(element, c_int(index)):
                walk(kid, within)

    for index in range(raw.FPDF_StructTree_CountChildren(tree)):
        if kid := raw.FPDF_StructTree_GetChildAtIndex(tree, c_int(index)):
            walk(kid, within=False)
    raw.FPDF_StructTree_Close(tree)
    return found


def test_no_heading_is_the_last_thing_on_a_side(read: Read) -> None:
    last, seen = [], 0
    for pdf, sides in read:
        for number, side in enumerate(sides, start=1):
            marks = side.headings
            heads = [bounds for mark, bounds in side.texts if mark in marks]
            body = [bounds for mark, bounds in side.texts if mark >= 0 and mark not in marks]
            seen += len(heads)
            if heads and min(box[1] for box in heads) < min(box[1] for box in body):
                last.append(f"{pdf.blad.naam}, side {number}")
    assert seen > 500  # so that it is certain that headings were found
    assert last == []


def test_no_text_is_smaller_than_nine_points_and_most_is_ten_or_more(read: Read) -> None:
    for pdf, sides in read:
        smallest = min(size for side in sides for size in side.sizes)
        assert (pdf.blad.naam, smallest >= 9) == (pdf.blad.naam, True)
    front, _ = next(sides for pdf, sides in read if pdf.blad.naam == "vijf-vragen")
    assert sum(size >= 10 for size in front.sizes) > 0.9 * len(front.sizes)


def test_no_text_stands_outside_the_margins_or_over_the_qr_code(read: Read) -> None:
    # The margins at the sides, and how far the code reaches from the top and the right, in mm; a
    # letter as `j` may reach a little into the margin.
    margin, deep, wide = 17, 37, 41
    outside = set()
    for pdf, sides in read:
        for number, side in enumerate(sides, start=1):
            width, height = (size / MM for size in side.size)
            for _, bounds in side.texts:
                left, bottom, right, top = (edge / MM for edge in bounds)
                within = margin - 1 <= left and right <= width - margin + 1
                on_code = number == 1 and top > height - deep and right > width - wide
                if not within or bottom < 7.5 or top > height - 11 or on_code:
                    outside.add(f"{pdf.blad.naam}, side {number}")
    assert sorted(outside) == []


def test_everything_that_is_meant_for_a_sheet_is_printed(read: Read) -> None:
    drawn = ("soort", "soortnaam", "plek", "icoon", "vormen", "maat", "is")  # not as words
    kept = (*drawn, "kenmerk", "tekst", "elders")  # told in another way
    for pdf, sides in read:
        printed = text_of(sides)
        texts = [pdf.blad.titel, pdf.blad.boven, pdf.blad.lead, pdf.blad.bron, pdf.blad.kenmerk]
        texts += texts_in(without_keys(pdf.blad.inhoud, drawn, kept))
        texts += [f"{kort}:{lang}" for kort, lang in pdf.blad.afkortingen]
        missing = [text for text in texts if text and not stands_in(text, printed)]
        assert (pdf.blad.naam, missing) == (pdf.blad.naam, [])


def without_keys(data: object, drawn: tuple[str, ...], kept: tuple[str, ...]) -> object:
    """Plain data without what is drawn; a row that is only referred to leaves out more."""
    if isinstance(data, dict):
        drop = kept if data.get("elders") else drawn
        return {
            key: without_keys(value, drawn, kept) for key, value in data.items() if key not in drop
        }
    if isinstance(data, list | tuple):
        return [without_keys(item, drawn, kept) for item in data]
    return data


def test_each_field_of_a_praktijk_is_printed_or_said_to_be_on_the_page() -> None:
    assert set(Praktijk.model_fields) == AS_TYPED | IN_WORDS | ON_THE_PAGE_ONLY | NO_TEXT


def test_every_live_praktijk_is_on_its_sheet_in_full(live: Kennisbank, read: Read) -> None:
    by_name = {pdf.blad.naam: sides for pdf, sides in reversed(read)}
    for praktijk in live.praktijken.values():
        printed = text_of(by_name[praktijk.id])
        texts = [praktijk.titel, praktijk.samenvatting, praktijk.kenmerk]
        texts += [*praktijk.toelichting, *praktijk.werkzame_elementen, *praktijk.randvoorwaarden]
        texts += [text for casus in praktijk.casus for text in (casus.kenmerk, casus.tekst)]
        texts += [vermelding.vindplaats for vermelding in praktijk.bronnen]
        texts += [live.themas[thema].naam for thema in praktijk.themas]
        texts += [live.gemeenten[praktijk.gemeente].naam] if praktijk.gemeente else []
        texts += [format_date(praktijk.gepubliceerd), format_date(praktijk.herzien_voor)]
        if rest := left_out(praktijk):
            texts.append(f"Op de pagina staat ook: {rest}.")
        missing = [text for text in texts if text and not stands_in(text, printed)]
        assert (praktijk.id, missing) == (praktijk.id, [])


def test_each_sheet_has_the_name_by_which_it_is_known_without_it(live: Kennisbank) -> None:
    assert [*names_of_sheets(live)] == [blad.naam for blad in sheets_of(live)]


def test_reflectie_has_every_rule_of_the_kader_on_four_sides(live: Kennisbank, read: Read) -> None:
    pdf, sides = next(one for one in read if one[0].blad.naam == "reflectie")
    asked = (*live.toezichtkader.indicatoren, *live.toezichtkader.beslisregels)
    assert pdf.kanten <= 4
    printed = text_of(sides)
    assert [one.kenmerk for one in asked if squeeze(one.kenmerk) not in printed] == []
    assert "Ennog" not in printed  # nothing is only counted


def picture_of_code(pdf: Pdf, dpi: int) -> Image.Image:
    """The corner of the first side with the QR code, in grey."""
    with pypdfium2.PdfDocument(pdf.data) as document:
        page = document[0]
        width, height = page.get_size()
        crop = (width - 50 * MM, height - 60 * MM, 0, 0)  # left, bottom, right, top
        return page.render(scale=dpi / 72, crop=crop, grayscale=True).to_pil()


def test_qr_code_of_every_sheet_gives_its_address(pdfs: list[Pdf]) -> None:
    for pdf in pdfs:
        found = [code.text for code in zxingcpp.read_barcodes(picture_of_code(pdf, 150))]
        assert found == [f"{SITE_URL}{pdf.blad.pagina}"]


def test_qr_code_is_read_from_a_pale_and_coarse_copy(pdfs: list[Pdf]) -> None:
    kinds = {pdf.blad.sjabloon: pdf for pdf in pdfs}
    for pdf in kinds.values():
        pale = picture_of_code(pdf, 100).point(lambda grey: 128 + grey // 2)
        found = [code.text for code in zxingcpp.read_barcodes(pale)]
        assert (pdf.blad.sjabloon, found) == (pdf.blad.sjabloon, [f"{SITE_URL}{pdf.blad.pagina}"])
