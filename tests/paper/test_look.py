"""The look of sheets: what a printer prints of them, in grey too, with little text and much."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import combinations
from typing import Any

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat
from pypdfium2.raw import FPDF_PAGEOBJ_TEXT

from kennisbank import icons
from kennisbank.model import Praktijk
from kennisbank.model.labels import BETEKENISSEN, SOORTEN
from kennisbank.paper import Blad, Pdf, list_sheets
from kennisbank.paper.bound import cut
from kennisbank.paper.praktijk import VERVOLG, go_on, praktijk_sheet
from kennisbank.paper.typeset import compiler, typeset
from tests.builders import BRONNEN, a_bank, a_full_praktijk, a_praktijk, a_verband, an_element
from tests.paper.test_elements import TEXTS, of_length, text_of, typeset_one

SITE_URL = "https://voorbeeld.nl/kennisbank/"
MM = 72 / 25.4
PRINTABLE = 12  # millimetres at each edge that some printers leave white
SMALLEST = 9  # points
SCALE = 3  # pixels of a picture for each point
CONTRAST = 4.5  # of letters with what is behind them (WCAG)


def sheet_of_praktijk(praktijk: Praktijk, **fields: Any) -> Blad:
    return praktijk_sheet(a_bank(praktijken=[praktijk], **fields), praktijk)


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
    return list(typeset([*list_sheets(bank)], SITE_URL).pdfs)


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
            if min(left, top, width - right, height - bottom) < margin:
                outside.append((pdf.blad.naam, kant))
    assert outside == []


def sizes_on(pdf: Pdf) -> Iterator[float]:
    """The size of each piece of text, in points."""
    with pypdfium2.PdfDocument(pdf.data) as document:
        for page in document:
            for item in page.get_objects(filter=(FPDF_PAGEOBJ_TEXT,), max_depth=8):
                yield round(item.get_font_size() * abs(item.get_matrix().d), 1)


def test_no_letter_is_smaller_than_can_be_read(pdfs: list[Pdf]) -> None:
    small = {pdf.blad.naam: min(sizes_on(pdf)) for pdf in pdfs}
    assert {name: size for name, size in small.items() if size < SMALLEST} == {}


def light_of(grey: int) -> float:
    """How much light a grey gives, of that of white."""
    part = grey / 255
    return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)


def test_letters_on_the_band_of_every_sheet_stand_out_in_grey(pdfs: list[Pdf]) -> None:
    seen = set()
    for pdf in pdfs:
        edges = [round(edge * MM * SCALE) for edge in (36, 15, 110, 38)]
        band = picture_of(pdf).crop((edges[0], edges[1], edges[2], edges[3]))
        counts = band.histogram()
        ground = max(range(256), key=counts.__getitem__)
        assert sum(counts[250:]) > 200, pdf.blad.naam  # so that there are letters
        assert 1.05 / (light_of(ground) + 0.05) >= CONTRAST, pdf.blad.naam
        seen.add(ground)
    assert len(seen) > 3  # the band has the colour of the soort


def drawn(call: str) -> Image.Image:
    """What a function of the sheets draws, in grey and as large as all others."""
    source = (
        '#import "/paper/typst/bewijs.typ": *\n#import "/paper/typst/balk.typ": *\n'
        f"#set page(width: 12mm, height: 12mm, margin: 1mm)\n#place({call})"
    )
    png = compiler().compile(source.encode(), format="png", ppi=100)
    assert isinstance(png, bytes)
    return Image.open(BytesIO(png)).convert("L")


@pytest.mark.parametrize(
    "calls",
    [
        {one: f'teken("{one}", 8mm)' for one in BETEKENISSEN},
        {one: f'icoon("{one}", maat: 8mm)' for one in icons.icons()},
        {one: f'balk("{one}", 8mm, hoog: 8mm)' for one in ("goed", "beter", "gevraagd", "anders")},
    ],
    ids=["evidence", "themes and soorten", "bars"],
)
def test_signs_differ_in_shape(calls: dict[str, str]) -> None:
    pictures = {name: drawn(call) for name, call in calls.items()}
    alike = [
        (one, two)
        for one, two in combinations(pictures, 2)
        if ImageStat.Stat(ImageChops.difference(pictures[one], pictures[two])).mean[0] < 2
    ]
    assert alike == []


def test_praktijk_with_the_least_text_is_set_large_and_says_once_what_we_do_not_hold() -> None:
    blad = sheet_of_praktijk(a_praktijk(titel="Kort ding", themas=()))
    assert (typeset_one(blad).kanten, blad.inhoud["maat"]) == (1, "groot")
    text = text_of(blad)
    assert text.count("Niet opgenomen: wat helpt, wat ervoor nodig is.") == 1
    assert "Toelichting" not in text
    assert "Werkza" not in text
    assert "De vraag voor het gesprek" not in text
    assert "Aantekeningen" in text


# Nobody writes capitals only: such a text is refused when it does not fit.
@pytest.mark.parametrize("text", [TEXTS[one] for one in TEXTS if one != "wide letters"])
def test_praktijk_with_much_text_and_a_title_of_ninety_letters_is_one_side(text: str) -> None:
    ids = [f"element-{number}" for number in range(5)]
    elementen = [
        an_element(id=one, kenmerk=f"WEL-E1{at}", titel=of_length(90, text))
        for at, one in enumerate(ids)
    ]
    blad = sheet_of_praktijk(
        a_full_praktijk(
            titel=of_length(90, text),
            samenvatting=of_length(300, text),
            toelichting=[of_length(180, text)] * 2,
            werkzame_elementen=[of_length(100, text)] * 2,
            randvoorwaarden=[of_length(100, text)] * 2,
            elementen=ids,
            verbanden=[a_verband(element=one, hoe=of_length(260, text)) for one in ids],
            bronnen=BRONNEN * 3,
            verwant=(),
        ),
        elementen=[*a_bank().elementen.values(), *elementen],
    )
    assert typeset_one(blad).kanten == 1
    assert blad.inhoud["maat"] == "krap"
    assert [one["hoe"] for one in blad.inhoud["elementen"]] == [""] * 5


def test_praktijk_without_a_question_of_its_own_has_that_of_its_theme() -> None:
    own = sheet_of_praktijk(a_full_praktijk(vragen=("CAL-VR2", "CAL-VR1"), verwant=())).inhoud[
        "vraag"
    ]
    assert (own["titel"], own["bij"]) == ("2. Wanneer evalueren wij?", "gekozen bij deze praktijk")
    assert own["ook"] == "Ook: 1. Weten wij of dit gezin veilig is?"
    of_thema = sheet_of_praktijk(a_praktijk(themas=("veiligheid",))).inhoud["vraag"]
    assert of_thema["titel"] == "1. Weten wij of dit gezin veilig is?"
    assert of_thema["bij"] == "bij het thema Veiligheid"
    assert sheet_of_praktijk(a_praktijk(themas=())).inhoud["vraag"] is None


def test_column_that_begins_among_elements_says_again_what_they_are() -> None:
    elementen: list[dict[str, Any]] = [
        {"soort": "gezien", "woord": woord, "vervolg": ""} for woord in ("Gezien", "", "")
    ]
    assert go_on(elementen, 2, 5) == go_on(elementen, 5, 5) == elementen
    first, second, third = go_on(elementen, 3, 5)
    assert (first, third) == (elementen[0], elementen[2])
    assert (second["woord"], second["vervolg"]) == ("Gezien", VERVOLG)
    assert go_on(elementen, 1, 3)[1]["vervolg"] == ""  # their heading is above both columns


@pytest.mark.parametrize("told", [0, 1])
def test_measured_column_says_again_of_what_it_goes_on(told: int) -> None:
    praktijk = a_praktijk(werkzame_elementen=["Kort."] * told, toelichting=())
    blad = sheet_of_praktijk(praktijk)
    one = {"soort": "gezien", "titel": "Samen het eerste contact", "kenmerk": "WEL-E01"}
    one |= {"hoe": "Elke week.", "vervolg": ""}
    elementen = [one | {"woord": woord} for woord in ("Gezien", "", "", "")]
    inhoud = blad.inhoud | {"maat": "krap", "knip": None, "elementen": elementen}
    text = text_of(replace(blad, inhoud=inhoud))
    assert text.count(VERVOLG) == told  # with nothing before them their heading is above both
    assert text.count("Gezien") == 2


@pytest.mark.parametrize("knip", [None, 2])
def test_paragraphs_that_go_on_in_the_second_column_have_their_heading_there(
    knip: int | None,
) -> None:
    blad = sheet_of_praktijk(a_praktijk(toelichting=["Zij spreken elkaar elke week. " * 8] * 4))
    inhoud = blad.inhoud | {"maat": "krap", "knip": knip, "elementen": []}
    assert text_of(replace(blad, inhoud=inhoud)).count("Toelichting (vervolg)") == 1


def test_one_paragraph_stands_under_the_lead_without_a_heading() -> None:
    blad = sheet_of_praktijk(a_praktijk(toelichting=("SWT is een wijkteam.",)))
    text = text_of(blad)
    assert f"{blad.lead} SWT is een wijkteam." in text
    assert "Toelichting" not in text
    assert "Toelichting" in text_of(sheet_of_praktijk(a_full_praktijk(verwant=())))


def test_second_column_begins_where_both_are_as_equal_as_can_be() -> None:
    assert cut([]) == (0, 0)
    assert cut([7]) == (1, 7)
    assert cut([1, 1, 1]) == (2, 2)
    assert cut([1, 1, 9]) == (2, 9)
    assert cut([4, 3, 3, 4]) == (2, 7)
    assert cut([4, 3, 3, 4], [0, 0, 4, 0]) == (3, 10)  # a heading that would stand there again
