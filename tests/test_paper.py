"""Paper: what is in the PDFs, that they fit, and that they are the same each time."""

from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader

from kennisbank.finishing import PDF_CACHE, finish_site
from kennisbank.fitting import check_fit
from kennisbank.loading import load_bank
from kennisbank.model import Kennisbank
from kennisbank.paper import to_input, typeset
from kennisbank.problems import ProblemsFound
from kennisbank.sheets import Pdf, by_soort, sheets_of
from tests.builders import DAY, TEKST, a_bank, a_praktijk, write_bank
from tests.test_stamping import a_site

ROOT = Path(__file__).parent.parent
SITE_URL = "https://voorbeeld.nl/kennisbank/"
EVIL = r"Schrijf #eval en $x$ en *vet* en @ref en ~ en \ en = kop // eind"


@pytest.fixture(scope="module")
def pdfs() -> dict[str, Pdf]:
    return typeset_all(a_bank())


def typeset_all(bank: Kennisbank, folder: Path | None = None) -> dict[str, Pdf]:
    made, _ = typeset(sheets_of(bank), SITE_URL, folder)
    return {pdf.blad.naam: pdf for pdf in made}


def text_of(pdf: Pdf) -> str:
    pages = PdfReader(BytesIO(pdf.data)).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def tags_in(node: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    if isinstance(node, pikepdf.Array):
        for kid in node:
            yield from tags_in(kid)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield node
        yield from tags_in(node.get("/K", pikepdf.Array()))


def tags_of(document: pikepdf.Pdf) -> list[pikepdf.Dictionary]:
    return list(tags_in(document.Root.StructTreeRoot.K))


def test_each_kind_of_sheet_exists(pdfs: dict[str, Pdf]) -> None:
    kinds = {
        soort: [pdf.blad.naam for pdf in some] for soort, some in by_soort(pdfs.values()).items()
    }
    assert kinds == {
        "Vijf vragen": ["vijf-vragen"],
        "Thema’s": ["thema-veiligheid", "thema-evalueren"],
        "Regio’s": ["regio-gelderland-zuid", "regio-zeeland"],
        "Gemeenten": ["gemeente-vlissingen", "gemeente-wijchen"],
        "Vergelijking": ["vergelijking-regios"],
        "Toezichtkader": ["toezichtkader"],
        "Praktijken": ["eerst-veiligheid", "regiekaart", "korte-lijnen"],
    }


def test_each_sheet_is_an_accessible_document(pdfs: dict[str, Pdf]) -> None:
    for pdf in pdfs.values():
        with pikepdf.open(BytesIO(pdf.data)) as document:
            root = document.Root
            assert root.MarkInfo.Marked
            assert str(root.Lang) == "nl-NL"
            assert root.ViewerPreferences.DisplayDocTitle
            assert "/Outlines" in root
            assert str(document.docinfo.Title).startswith(f"{pdf.blad.titel} – Kennisbank")
            with document.open_metadata() as metadata:
                assert metadata["pdfuaid:part"] == "1"
            assert len(document.pages) == pdf.kanten


def test_headings_start_at_one_and_skip_no_level(pdfs: dict[str, Pdf]) -> None:
    for pdf in pdfs.values():
        with pikepdf.open(BytesIO(pdf.data)) as document:
            names = [str(tag.S) for tag in tags_of(document)]
        levels = [int(name[2]) for name in names if name[:2] == "/H" and name[2:].isdigit()]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(deep - before <= 1 for before, deep in pairwise(levels))
        assert names.count("/Table") == names.count("/THead")


def test_each_qr_code_has_its_address_as_alternative(pdfs: dict[str, Pdf]) -> None:
    for pdf in pdfs.values():
        with pikepdf.open(BytesIO(pdf.data)) as document:
            figures = [str(tag.Alt) for tag in tags_of(document) if tag.S == "/Figure"]
        where = f"voorbeeld.nl/kennisbank/{pdf.blad.pagina}"
        assert figures == [f"QR-code met het adres van deze pagina: {where}"]


def test_every_font_is_embedded(pdfs: dict[str, Pdf]) -> None:
    for pdf in pdfs.values():
        with pikepdf.open(BytesIO(pdf.data)) as document:
            fonts = [font for page in document.pages for font in page.Resources.Font.values()]
            assert fonts
            for font in fonts:
                descriptor = font.DescendantFonts[0].FontDescriptor
                assert "/FontFile2" in descriptor or "/FontFile3" in descriptor


def test_every_sheet_says_what_it_is_and_where_help_is(pdfs: dict[str, Pdf]) -> None:
    for pdf in pdfs.values():
        text = text_of(pdf)
        assert pdf.blad.kenmerk in text
        assert "versie 21 november 2026" in text
        assert f"voorbeeld.nl/kennisbank/{pdf.blad.pagina}" in text
        assert "Bij direct gevaar 112 · Veilig Thuis 0800-2000" in text
        assert "geen officiële site" in text
        assert f"1/{pdf.kanten}" in text
        assert "Bron. " in text


def test_factsheet_of_the_questions_is_two_sides(pdfs: dict[str, Pdf]) -> None:
    assert pdfs["vijf-vragen"].kanten == 2
    text = text_of(pdfs["vijf-vragen"])
    assert "Bestuurders aan zet" in text
    assert "2. Wanneer evalueren wij?" in text


def test_municipality_has_its_report_in_brief(pdfs: dict[str, Pdf]) -> None:
    text = text_of(pdfs["gemeente-wijchen"])
    assert "Het rapport in het kort" in text
    assert "Eerste punt." in text
    assert "Staat bij Veiligheid." in text


def test_abbreviations_are_explained(pdfs: dict[str, Pdf]) -> None:
    assert "Afkortingen. SWT: Sociaal wijkteam; TSD: Toezicht Sociaal Domein." in text_of(
        pdfs["korte-lijnen"]
    )


def test_without_an_address_there_is_a_path_and_no_qr_code(bank: Kennisbank) -> None:
    blad = next(blad for blad in sheets_of(bank) if blad.naam == "korte-lijnen")
    (pdf,), _ = typeset([blad], "")
    assert to_input(blad, "")["qr"] is None
    assert "Pagina op de site: /praktijken/korte-lijnen/" in text_of(pdf)
    assert "http" not in text_of(pdf)


def test_text_that_looks_like_code_is_printed_as_it_is() -> None:
    evil = a_praktijk(titel="Wat #let x = 1 doet", samenvatting=EVIL, toelichting=(EVIL,))
    made = typeset_all(a_bank(praktijken=(evil,)))
    assert text_of(made["korte-lijnen"]).count(EVIL) == 2
    assert "Wat #let x = 1 doet" in text_of(made["thema-veiligheid"])
    assert EVIL in text_of(made["thema-veiligheid"])


def test_equal_content_gives_equal_bytes(pdfs: dict[str, Pdf]) -> None:
    again = typeset_all(a_bank())
    assert {name: pdf.data for name, pdf in again.items()} == {
        name: pdf.data for name, pdf in pdfs.items()
    }


def test_unchanged_sheets_come_from_the_cache(tmp_path: Path, bank: Kennisbank) -> None:
    first, new = typeset(sheets_of(bank), SITE_URL, tmp_path)
    assert new == len(first)
    second, new = typeset(sheets_of(bank), SITE_URL, tmp_path)
    assert new == 0
    assert second == first
    assert typeset(sheets_of(bank), "https://elders.nl/", tmp_path)[1] == len(first)


def test_damaged_file_in_the_cache_is_typeset_again(tmp_path: Path, bank: Kennisbank) -> None:
    first, _ = typeset(sheets_of(bank), SITE_URL, tmp_path)
    one, two, *_ = sorted(tmp_path.iterdir())
    one.write_bytes(one.read_bytes()[:-9])
    two.write_bytes(b"")
    second, new = typeset(sheets_of(bank), SITE_URL, tmp_path)
    assert new == 2
    assert second == first


def test_cache_forgets_what_is_old(tmp_path: Path, bank: Kennisbank) -> None:
    blad = next(sheets_of(bank))
    for number in range(9):
        typeset([blad], f"https://{number}.nl/", tmp_path)
    assert len(list(tmp_path.iterdir())) == 4


def test_record_that_is_too_long_is_a_problem_at_its_longest_field(tmp_path: Path) -> None:
    long = a_praktijk(toelichting=("Hulpverleners spreken elkaar. " * 23,) * 6)
    bank = a_bank(praktijken=(long,))
    write_bank(tmp_path, bank)
    found = [str(problem) for problem in check_fit(typeset_all(bank).values(), tmp_path)]
    assert found == [
        "practices/gelderland-zuid/korte-lijnen.yml:6:1: toelichting: de factsheet past niet: "
        "2 kanten A4, en het mag één kant zijn. Maak de tekst korter, te beginnen bij dit veld. "
        "(KB090)"
    ]


def test_character_without_a_letter_is_a_problem_at_each_place(tmp_path: Path) -> None:
    bank = a_bank(
        praktijken=(
            a_praktijk(
                titel="Korte lijnen ☎",
                toelichting=(TEKST, "Bel 中 ☎."),
            ),
        )
    )
    write_bank(tmp_path, bank)
    found = [str(problem) for problem in check_fit(typeset_all(bank).values(), tmp_path)]
    assert [line.partition(": ")[2] for line in sorted(found)] == [
        "titel: het teken `☎` kan niet worden gedrukt: het zit niet in onze letters. "
        "Schrijf het anders, of haal het weg. (KB091)",
        "toelichting 2: het teken `☎` kan niet worden gedrukt: het zit niet in onze letters. "
        "Schrijf het anders, of haal het weg. (KB091)",
        "toelichting 2: het teken `中` kan niet worden gedrukt: het zit niet in onze letters. "
        "Schrijf het anders, of haal het weg. (KB091)",
    ]


def test_two_sheets_with_one_name_are_a_problem(tmp_path: Path) -> None:
    bank = a_bank(praktijken=(a_praktijk(id="toezichtkader"),))
    made, _ = typeset(sheets_of(bank), "")
    found = [str(problem) for problem in check_fit(made, tmp_path)]
    assert found == [
        "practices/gelderland-zuid/toezichtkader.yml:1:1: de pdf van dit record krijgt dezelfde "
        "naam als een andere: `pdf/toezichtkader.pdf`. Geef het bestand een andere naam. (KB092)"
    ]


def test_finished_site_has_the_files_and_pages_that_link_to_them(
    tmp_path: Path, bank: Kennisbank
) -> None:
    root, site = tmp_path / "root", a_site(tmp_path / "site")
    write_bank(root, bank)
    page = site / "factsheets/index.html"
    page.parent.mkdir()
    page.write_text("<p>kbplekfactsheets</p><p>kbplekpdf</p>", encoding="utf-8")
    done = finish_site(bank, site, SITE_URL, DAY, root)
    assert next(iter(done.stappen)) == "12 pdf’s, 12 nieuw gezet"
    assert len(list((root / PDF_CACHE).iterdir())) == 12
    assert (site / "pdf/korte-lijnen.pdf").read_bytes().startswith(b"%PDF-1.7")
    html = (site / "praktijken/korte-lijnen/index.html").read_text(encoding="utf-8")
    assert (
        '<p class="kb-pdf"><a href="../../pdf/korte-lijnen.pdf">Factsheet (pdf, 1 pagina, ' in html
    )
    overview = page.read_text(encoding="utf-8")
    assert overview.count("<li>") == 12
    assert "kbplek" not in overview


def test_site_without_pdfs_has_no_links_to_them(tmp_path: Path, bank: Kennisbank) -> None:
    site = a_site(tmp_path)
    page = site / "factsheets/index.html"
    page.parent.mkdir()
    page.write_text("<p>kbplekfactsheets</p>", encoding="utf-8")
    finish_site(bank, site, SITE_URL, DAY)
    assert not (site / "pdf").exists()
    assert "zonder factsheets in pdf" in page.read_text(encoding="utf-8")
    html = (site / "praktijken/korte-lijnen/index.html").read_text(encoding="utf-8")
    assert ".pdf" not in html


def test_site_with_a_sheet_that_does_not_fit_is_not_finished(tmp_path: Path) -> None:
    long = a_praktijk(toelichting=("Hulpverleners spreken elkaar. " * 23,) * 6)
    bank = a_bank(praktijken=(long,))
    root, site = write_bank(tmp_path / "root", bank), a_site(tmp_path / "site")
    with pytest.raises(ProblemsFound):
        finish_site(bank, site, SITE_URL, DAY, root)
    assert not (site / "pdf").exists()


def test_every_sheet_of_the_live_content_fits() -> None:
    bank, _ = load_bank(ROOT)
    made, _ = typeset(sheets_of(bank), SITE_URL, ROOT / PDF_CACHE)
    assert list(check_fit(made, ROOT)) == []
    assert {pdf.kanten for pdf in made if pdf.blad.soort == "Praktijken"} == {1}
