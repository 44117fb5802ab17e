"""Paper: what is in the PDFs, that they fit, that they are the same each time, and the cache."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from itertools import islice
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pypdf import PdfReader
from pypdfium2.raw import FPDF_PAGEOBJ_TEXT

from kennisbank.bank import load_bank
from kennisbank.disk import tell_damage
from kennisbank.drafts.words import mark_woord
from kennisbank.model import Kennisbank, RodeDraad
from kennisbank.model.labels import SOORTEN
from kennisbank.paper import Data, Pdf, Sheet, by_soort, list_sheets, names_of_sheets, sheets_of
from kennisbank.paper.plek import plek_sheet
from kennisbank.paper.single import factsheet_sheet, shorten, tell_gesprek
from kennisbank.paper.typeset import (
    CACHE,
    TEMPLATES,
    NotSet,
    forget_old,
    has_long_word,
    to_files,
    typeset,
    typeset_one,
)
from kennisbank.problems import ProblemsFound
from kennisbank.site.finish import finish_site, told_of
from kennisbank.site.fit import MANY, MEASURED, check_fit, check_names, check_paper, too_long
from tests.builders import BRONNEN, DAY, a_bank, a_factsheet, a_praktijk, write_bank
from tests.projects import FIXED
from tests.site.test_stamp import a_site

pytestmark = pytest.mark.slow  # all sheets, over and over

ROOT = Path(__file__).parents[2]
SITE_URL = "https://voorbeeld.nl/kennisbank/"
EVIL = r"Schrijf #eval en $x$ en 2 * vet * en _ 3 _ en @ref en ~ en \ en = kop // eind"


@pytest.fixture(scope="module")
def pdfs() -> dict[str, Pdf]:
    return typeset_all(a_bank())


def typeset_all(bank: Kennisbank, folder: Path | None = None) -> dict[str, Pdf]:
    made, *_ = typeset([*list_sheets(bank)], SITE_URL, folder)
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
        "Posters": ["poster-veiligheid", "poster-evalueren", "poster-elementen"],
        "Gesprekssets": ["gesprek-veiligheid", "gesprek-evalueren"],
        "Werkzame elementen": [
            "element-samen-eerste-contact",
            "element-risicos-blijven-volgen",
        ],
        "Regio’s": ["regio-gelderland-zuid", "regio-zeeland"],
        "Gemeenten": ["gemeente-vlissingen", "gemeente-wijchen"],
        "Vergelijking": ["vergelijking-regios"],
        "Toezichtkader": ["toezichtkader", "reflectie"],
        "Praktijken": ["eerst-veiligheid", "regiekaart", "korte-lijnen"],
    }


def test_each_qr_code_has_its_address_as_alternative(pdfs: dict[str, Pdf]) -> None:
    for pdf in pdfs.values():
        with pikepdf.open(BytesIO(pdf.data)) as document:
            figures = [str(tag.Alt) for tag in tags_of(document) if tag.S == "/Figure"]
        where = f"voorbeeld.nl/kennisbank/{pdf.blad.pagina}"
        codes = [alt for alt in figures if alt.startswith("QR")]
        assert codes == [f"QR-code met het adres van deze pagina: {where}"]


def test_every_sheet_says_what_it_is_and_where_help_is(pdfs: dict[str, Pdf]) -> None:
    for pdf in pdfs.values():
        text = text_of(pdf)
        assert pdf.blad.kenmerk in text
        assert "versie 21 november 2026" in text
        assert f"voorbeeld.nl/kennisbank/{pdf.blad.pagina}" in text
        assert "Bij direct gevaar 112 · Veilig Thuis 0800-2000" in text
        assert "geen officiële site" in text
        assert f"1/{pdf.kanten}" in text
        assert "Bron. " in text or "Bronnen, en uit welke tijd: " in text


def test_every_side_says_of_which_sheet_it_is(pdfs: dict[str, Pdf]) -> None:
    for pdf in pdfs.values():
        with pypdfium2.PdfDocument(pdf.data) as document:
            _, *others = (page.get_textpage().get_text_range() for page in document)
        assert all(f"{pdf.blad.titel} · vervolg" in text for text in others)


def test_factsheet_of_the_questions_is_two_sides(pdfs: dict[str, Pdf]) -> None:
    assert pdfs["vijf-vragen"].kanten == 2
    text = text_of(pdfs["vijf-vragen"])
    assert "Bestuurders aan zet" in text
    assert "2. Wanneer evalueren wij?" in text
    assert "Bespreek geen gezin dat iemand aan tafel kan herkennen." in text


def test_front_of_the_questions_has_all_actions_or_counts_those_without_room() -> None:
    (draad,) = a_factsheet().rode_draden
    short, long = "Spreek dit samen af.", "Spreek dit samen af en schrijf het op. " * 7

    def front(*texts: str, draden: int) -> list[Data]:
        acties = tuple(
            type(draad.bestuurders[0])(kenmerk=f"CAL-RD1-B{n}", tekst=text.strip(), bronnen=BRONNEN)
            for n, text in enumerate(texts, start=1)
        )
        one = draad.model_copy(update={"bestuurders": acties, "professionals": acties[::-1]})
        many = [one.model_copy(update={"kenmerk": f"CAL-RD{n}"}) for n in range(1, draden + 1)]
        factsheet = a_factsheet(rode_draden=many)
        blad = factsheet_sheet(a_bank(factsheets=(factsheet,)), factsheet)
        assert typeset_one(blad, "").kanten == 2
        rows: list[Data] = blad.inhoud["draden"]
        return rows

    (all_of_it,) = front(short, short, short, short, long, long, draden=1)
    assert [len(all_of_it[side]["punten"]) for side in ("bestuurders", "professionals")] == [6, 6]
    assert {all_of_it["bestuurders"]["rest"], all_of_it["professionals"]["rest"]} == {""}
    crowded = front(short, short, long, long, long, long, draden=3)
    for row in crowded:
        for side in ("bestuurders", "professionals"):
            shown = len(row[side]["punten"])
            rest = {0: "", 1: "En nog 1 op de pagina."}.get(
                6 - shown, f"En nog {6 - shown} op de pagina."
            )
            assert shown >= 1
            assert row[side]["rest"] == rest
    assert crowded[0]["bestuurders"]["punten"][:2] == [short, short]
    assert crowded[2]["professionals"]["rest"]


def test_front_of_the_questions_has_as_many_actions_as_there_is_room_for() -> None:
    bank = load_bank(FIXED)[0]
    draden = factsheet_sheet(bank, bank.factsheets["vijf-vragen"]).inhoud["draden"]
    rest = [draad[side]["rest"] for draad in draden for side in ("bestuurders", "professionals")]
    assert rest == [""] * 6


def test_rode_draad_is_short_between_its_actions_and_does_not_end_with_a_question() -> None:
    assert shorten("Eerste zin. Tweede zin. Is dit zo?") == "Eerste zin. Tweede zin."
    assert shorten(f"{'Een lange zin ' * 20}klaar. Nog een zin.").endswith("klaar.")
    assert shorten("Is dit zo?") == "Is dit zo?"


def test_meeting_in_short_keeps_the_rule_of_the_last_alinea_whole() -> None:
    told = tell_gesprek(["Een. Twee.", "Drie? Vier.", "Noem geen namen. Ook geen plaats."])
    assert told == "Een. Drie? Noem geen namen. Ook geen plaats."
    assert tell_gesprek(["Een. Twee."]) == "Een. Twee."


def test_sheet_of_a_place_has_what_belongs_to_no_thema() -> None:
    bank = a_bank(praktijken=(a_praktijk(themas=()),))
    (regio,) = (r for r in bank.regios.values() if r.id == bank.praktijken["korte-lijnen"].regio)
    (stukken,) = plek_sheet(bank, regio).inhoud["kanten"]
    assert [one["naam"] for one in stukken if one["is"] == "thema"] == ["Bij geen thema"]
    assert [one["titel"] for one in stukken if one["is"] == "praktijk"] == ["Korte lijnen"]


def test_municipality_has_its_report_in_brief(pdfs: dict[str, Pdf]) -> None:
    text = text_of(pdfs["gemeente-wijchen"])
    assert "Het rapport in het kort" in text
    assert "Eerste punt." in text
    assert "Staat bij Veiligheid." in text


def test_abbreviations_are_explained(pdfs: dict[str, Pdf]) -> None:
    assert "Afkortingen. SWT: Sociaal wijkteam; TSD: Toezicht Sociaal Domein." in text_of(
        pdfs["korte-lijnen"]
    )


def test_without_an_address_it_says_what_to_search_for_and_has_no_qr_code(bank: Kennisbank) -> None:
    blad = next(blad for blad in sheets_of(bank) if blad.naam == "korte-lijnen")
    pdf = typeset_one(blad, "")
    assert "qr.svg" not in to_files(blad, "")
    text = text_of(pdf)
    assert "Op de site: zoek op “WIJ-G01”. " in text
    assert "Vul kenmerk en versie in op de site, bij “Is mijn afdruk nog actueel?”." in text
    assert "/praktijken/" not in text
    assert "http" not in text_of(pdf)


def test_word_is_long_from_so_many_letters_and_no_address_is() -> None:
    assert has_long_word(f"Een {'a' * 24} woord.")
    assert has_long_word(f"Een “{'é' * 24}”, ja.")
    assert not has_long_word(f"Een {'a' * 23} woord, https://voorbeeld.nl/regels/een-lang-adres/")
    assert not has_long_word("")


def test_text_that_looks_like_code_is_printed_as_it_is() -> None:
    evil = a_praktijk(titel="Wat #let x = 1 doet", samenvatting=EVIL, toelichting=(EVIL,))
    made = typeset_all(a_bank(praktijken=(evil,)))
    assert text_of(made["korte-lijnen"]).count(EVIL) == 2
    assert "Wat #let x = 1 doet" in text_of(made["thema-veiligheid"])
    assert EVIL in text_of(made["thema-veiligheid"])


def test_what_holds_no_longer_says_so_beside_the_name_of_the_file() -> None:
    gone = a_praktijk(status="ingetrokken", reden="Het klopt niet meer.")
    pdf = typeset_all(a_bank(praktijken=(gone,)))["korte-lijnen"]
    told = PdfReader(BytesIO(pdf.data)).metadata
    assert told
    said = "Ingetrokken. Gebruik deze praktijk niet meer als voorbeeld. Het klopt niet meer."
    assert told.subject == f"{said} {gone.samenvatting}"


def test_tab_of_a_table_is_a_space_on_paper() -> None:
    tabbed = a_praktijk(samenvatting="Twee kolommen van een\ttabel, zo geplakt.")
    assert "een tabel" in text_of(typeset_all(a_bank(praktijken=(tabbed,)))["korte-lijnen"])


def test_equal_content_gives_equal_bytes(pdfs: dict[str, Pdf]) -> None:
    again = typeset_all(a_bank())
    assert {name: pdf.data for name, pdf in again.items()} == {
        name: pdf.data for name, pdf in pdfs.items()
    }


@pytest.fixture(scope="module")
def some(bank: Kennisbank) -> Sequence[Sheet]:
    """A few sheets, for what goes for each."""
    return [*islice(list_sheets(bank), 4)]


def test_unchanged_sheets_come_from_the_cache(tmp_path: Path, some: Sequence[Sheet]) -> None:
    first, new, *_ = typeset(some, SITE_URL, tmp_path)
    assert new == len(first)
    second, new, *_ = typeset(some, SITE_URL, tmp_path)
    assert new == 0
    assert second == first
    assert typeset(some, "https://elders.nl/", tmp_path)[1] == len(first)


def test_damaged_file_in_the_cache_is_typeset_again(tmp_path: Path, some: Sequence[Sheet]) -> None:
    first, *_ = typeset(some, SITE_URL, tmp_path)
    one, two, *_ = sorted(tmp_path.iterdir())
    one.write_bytes(one.read_bytes()[:-9])
    two.write_bytes(b"")
    made = typeset(some, SITE_URL, tmp_path)
    assert made[:3] == (first, 2, 2)
    assert told_of(made) == f"{len(first)} pdf’s, 2 nieuw gezet"
    assert [*tell_damage()] == [
        f"2 bestanden in {tmp_path} waren beschadigd en zijn opnieuw gemaakt."
    ]


def test_pdf_under_the_name_of_another_is_typeset_again(
    tmp_path: Path, some: Sequence[Sheet]
) -> None:
    first, *_ = typeset(some, SITE_URL, tmp_path)
    one, two, *_ = sorted(tmp_path.iterdir())
    key, _, _ = one.name.partition("-")
    one.unlink()
    two.rename(tmp_path / f"{key}-{two.name.partition('-')[2]}")
    made = typeset(some, SITE_URL, tmp_path)
    assert made[:3] == (first, 2, 1)
    assert typeset(some, SITE_URL, tmp_path)[:3] == (first, 0, 0)


# In a process of its own: Typst has been at work in this one.
SPREAD = """
import json, sys
from pathlib import Path
from kennisbank import work
from kennisbank.disk import tell_damage
from kennisbank.paper import list_sheets, typeset
from tests.builders import a_bank
work.processors = lambda: 3
typeset.MANY = 4
sheets, folder, site = [*list_sheets(a_bank())], Path("cache"), Path("site")
made = typeset.typeset(sheets, sys.argv[1], folder, site)
one, two, *_ = sorted(folder.iterdir())
for path in (one, two):
    path.unlink()
one.write_bytes(b"%PDF")
changed = [sheet.naam for sheet in typeset.changed_sheets(sheets, sys.argv[1], folder)]
told = [*tell_damage()]
again = typeset.typeset(sheets, sys.argv[1], folder, Path("later"))
print(json.dumps({
    "sides": {pdf.blad.naam: pdf.kanten for pdf in made.pdfs},
    "held": [pdf.blad.inhoud == {} and pdf.held == site for pdf in made.pdfs],
    "new": [made.nieuw, again.nieuw, made.beschadigd, again.beschadigd],
    "changed": changed, "told": told, "here": "typst" in sys.modules,
    "names": len(again.namen & made.namen),
}))
"""


def test_many_sheets_are_set_aside_and_take_no_room_here(
    tmp_path: Path, pdfs: dict[str, Pdf]
) -> None:
    command = [sys.executable, "-c", SPREAD, SITE_URL]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert done.stderr == ""
    found, number = json.loads(done.stdout), len(pdfs)
    assert found["sides"] == {name: pdf.kanten for name, pdf in pdfs.items()}
    assert [*found["sides"]] == [*pdfs]  # in their order
    assert found["held"] == [True] * number
    assert (found["new"], found["names"], found["here"]) == ([number, 2, 0, 0], number, False)
    assert len(found["changed"]) == 2
    assert found["told"] == ["1 bestand in cache was beschadigd en is opnieuw gemaakt."]
    for folder in ("site", "later"):
        put = {path.stem: path.read_bytes() for path in (tmp_path / folder).glob("pdf/*.pdf")}
        assert put == {name: pdf.data for name, pdf in pdfs.items()}


def test_pdf_of_a_site_is_the_file_of_the_cache_and_damage_to_it_is_seen(
    tmp_path: Path, bank: Kennisbank
) -> None:
    root, site = write_bank(tmp_path / "root", bank), a_site(tmp_path / "site")
    finish_site(bank, site, SITE_URL, DAY, root)
    pdf = site / "pdf/korte-lijnen.pdf"
    assert all(path.stat().st_nlink == 2 for path in (root / CACHE).iterdir())
    before = pdf.read_bytes()
    pdf.write_bytes(b"%PDF-1.7 van een ander")
    later = a_site(tmp_path / "later")
    finish_site(bank, later, SITE_URL, DAY, root)
    assert (later / "pdf/korte-lijnen.pdf").read_bytes() == before


def test_cache_keeps_what_is_needed_and_forgets_the_oldest_of_the_rest(
    tmp_path: Path, bank: Kennisbank
) -> None:
    sheet = next(list_sheets(bank))
    names = []
    for number in range(9):
        names.append(typeset([sheet], f"https://{number}.nl/", tmp_path).namen)
        for path in tmp_path.iterdir():  # a clock may be coarser than typesetting is quick
            os.utime(path, (path.stat().st_atime, path.stat().st_mtime - 1))
    forget_old(names[0], tmp_path)
    assert len(list(tmp_path.iterdir())) == 3
    assert [typeset([sheet], f"https://{number}.nl/", tmp_path)[1] for number in (0, 7, 8)] == [
        0
    ] * 3


def test_cache_that_cannot_be_written_or_read_costs_time_only(
    tmp_path: Path, bank: Kennisbank
) -> None:
    sheet = next(list_sheets(bank))
    no_folder = tmp_path / "file"
    no_folder.write_text("in the way", encoding="utf-8")
    made, new, _, names = typeset([sheet], SITE_URL, no_folder)
    forget_old(names, no_folder)
    assert (new, made[0].kanten) == (1, 2)
    full = tmp_path / "full"
    full.mkdir()
    full.chmod(0o500)
    assert typeset([sheet], SITE_URL, full)[:3] == (made, 1, 0)
    full.chmod(0o700)


ALINEAS = tuple(f"{letter}. " + "Hulpverleners spreken elkaar. " * 22 for letter in "ABCDEF")
LONG = a_praktijk(toelichting=ALINEAS)
TOO_LONG = (
    "practices/gelderland-zuid/korte-lijnen.yml:6:1: toelichting: de factsheet past niet: "
    "2 kanten A4, en het mag één kant zijn. Haal er ongeveer {} tekens af, te beginnen bij dit "
    "veld. (KB090)"
)


def problems_of(bank: Kennisbank, root: Path) -> list[str]:
    write_bank(root, bank)
    return [str(item) for item in check_fit(typeset_all(bank).values(), root, SITE_URL)]


def test_record_that_is_too_long_is_a_problem_at_its_longest_field(tmp_path: Path) -> None:
    (found,) = problems_of(a_bank(praktijken=(LONG,)), tmp_path)
    number = re.search(r"ongeveer (\d+)", found)
    assert number
    assert found == TOO_LONG.format(number[1])
    # An editor who does as is said has a record that fits; with much less cut it does not.
    for less, fits in ((0, True), (200, False)):
        cut = int(number[1]) - less
        texts = list(LONG.toelichting)
        while cut >= len(texts[0]):
            cut -= len(texts.pop(0))
        texts[0] = texts[0][: len(texts[0]) - cut]
        shorter = LONG.model_copy(update={"toelichting": tuple(filter(None, texts))})
        made = typeset_all(a_bank(praktijken=(shorter,)))
        assert made["korte-lijnen"].past == fits


def test_factsheet_that_is_too_long_is_told_though_its_headings_are_all_that_could_be_cut(
    tmp_path: Path,
) -> None:
    lang = "Dit is een lange zin over wat er allemaal te doen is. " * 5
    acties = [{"kenmerk": f"CAL-RD1-B{n}", "tekst": lang, "bronnen": BRONNEN} for n in range(1, 7)]
    (draad,) = a_factsheet().rode_draden
    told = {"kenmerk": "CAL-RD1", "titel": "Te lang", "samenhang": "Systeem", "bronnen": BRONNEN}
    lange = RodeDraad(**told, tekst=lang, bestuurders=acties, professionals=acties)
    andere = [lange.model_copy(update={"kenmerk": f"CAL-RD{n}"}) for n in range(2, 8)]
    bank = a_bank(factsheets=(a_factsheet(rode_draden=(draad, *andere)),))
    (found,) = (item for item in problems_of(bank, tmp_path) if "vijf-vragen" in item)
    assert re.search(r"rode_draden: .* ongeveer \d+ tekens af, te beginnen bij dit veld", found)


def test_record_of_which_one_field_is_not_enough_tells_what_is_too_much_in_all(
    tmp_path: Path,
) -> None:
    zin = "Elke hulpverlener weet wat er is afgesproken. " * 5
    full = a_praktijk(
        toelichting=[f"{letter}. {zin}" for letter in "ABCDEF"],
        werkzame_elementen=[f"{letter}. {zin}" for letter in "GHIJKLMN"],
        randvoorwaarden=[f"{letter}. {zin}" for letter in "OPQRSTUV"],
    )
    (found,) = problems_of(a_bank(praktijken=(full,)), tmp_path)
    number = re.search(r": werkzame_elementen: .* Haal er ongeveer (\d+) tekens af, te ", found)
    assert number
    assert int(number[1]) > 500


def test_overlong_sheets_beyond_the_first_are_not_measured(tmp_path: Path) -> None:
    many = [
        LONG.model_copy(update={"id": f"lang-{number}", "kenmerk": f"WIJ-G{number + 1}"})
        for number in range(MEASURED + 1)
    ]
    found = problems_of(a_bank(praktijken=tuple(many)), tmp_path)
    assert sum("Haal er ongeveer" in line for line in found) == MEASURED
    assert sum("Maak de tekst korter, te beginnen bij dit veld." in line for line in found) == 1


IN_FRAME = {"vormen", "balk", "bewijs", "blad"}


def test_every_template_stands_texts_of_which_nothing_is_left(
    tmp_path: Path, pdfs: dict[str, Pdf], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kennisbank.site.fit.NotSet", ())  # so that no refusal is caught
    root = write_bank(tmp_path, a_bank())
    assert {pdf.blad.sjabloon for pdf in pdfs.values()} == {
        path.stem for path in TEMPLATES.glob("*.typ")
    } - IN_FRAME
    for pdf in pdfs.values():  # all of these fit, so all cut is enough, and the least is found
        found = too_long(pdf, root, SITE_URL, measured=True)
        shorter = "ongeveer 50 tekens" if found.veld else "Maak de tekst korter"
        assert (found.code, shorter in found.hoe) == ("KB090", True), pdf.blad.naam


def test_every_template_that_can_never_fit_is_told_without_a_number(
    tmp_path: Path, pdfs: dict[str, Pdf]
) -> None:
    root = write_bank(tmp_path, a_bank())
    first = {pdf.blad.sjabloon: pdf for pdf in pdfs.values()}
    for pdf in first.values():
        never = replace(pdf, blad=replace(pdf.blad, max_kanten=0))
        (found,) = check_fit([never], root, SITE_URL)
        assert (found.code, "Maak de tekst korter" in found.hoe) == ("KB090", True)


def test_what_a_template_cannot_set_is_told_and_no_traceback(
    tmp_path: Path, pdfs: dict[str, Pdf], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> Pdf:
        raise NotSet("not enough elements to destructure")

    monkeypatch.setattr("kennisbank.site.fit.typeset_one", refuse)
    root = write_bank(tmp_path, a_bank())
    found = too_long(pdfs["toezichtkader"], root, SITE_URL, measured=True)
    assert (found.code, "Maak de tekst korter" in found.hoe) == ("KB090", True)


def test_check_sees_what_is_too_long_and_keeps_what_fits(tmp_path: Path) -> None:
    bank = a_bank(praktijken=(LONG, a_praktijk(id="kort", kenmerk="WIJ-G02")))
    root = write_bank(tmp_path, bank)
    for _ in range(2):
        problems, unseen = check_paper(bank, root, SITE_URL)
        assert ([problem.code for problem in problems], unseen) == (["KB090"], 0)
    number = len(list(sheets_of(bank)))
    assert len(list((root / CACHE).iterdir())) == number - 1
    assert typeset([*list_sheets(bank)], SITE_URL, root / CACHE)[1] == 1


def test_check_leaves_a_great_many_new_sheets_to_the_build(tmp_path: Path) -> None:
    many = [
        LONG.model_copy(update={"id": f"lang-{number}", "kenmerk": f"WIJ-G{number + 1}"})
        for number in range(MANY + 1)
    ]
    bank = a_bank(praktijken=tuple(many))
    assert check_paper(bank, tmp_path, SITE_URL) == ([], MANY + 1)


def test_word_that_is_wider_than_the_side_is_broken() -> None:
    word, no_word = "Ketensamenwerkingsovereenkomstenregister", "A" * 90
    wide = a_praktijk(titel=word, samenvatting=f"{no_word} {word}", werkzame_elementen=(no_word,))
    pdf = typeset_all(a_bank(praktijken=(wide,)))["korte-lijnen"]
    with pypdfium2.PdfDocument(pdf.data) as document:
        edges = [item.get_bounds()[2] for item in document[0].get_objects((FPDF_PAGEOBJ_TEXT,))]
        assert max(edges) < document[0].get_width() - 47


def test_two_sheets_with_one_name_are_a_problem() -> None:
    bank = a_bank(praktijken=(a_praktijk(id="toezichtkader"),))
    found = [str(problem) for problem in check_names(list_sheets(bank))]
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
    elementen = site / "elementen/index.html"
    elementen.parent.mkdir(exist_ok=True)
    mark = mark_woord("elementen", [], {})
    elementen.write_text(f"{mark}<p>kbplekpdf</p>", encoding="utf-8")
    done = finish_site(bank, site, SITE_URL, DAY, root)
    assert next(iter(done.stappen)) == "20 pdf’s, 20 nieuw gezet"
    assert len(list((root / CACHE).iterdir())) == 20
    assert (site / "pdf/korte-lijnen.pdf").read_bytes().startswith(b"%PDF-1.7")
    html = (site / "praktijken/korte-lijnen/index.html").read_text(encoding="utf-8")
    assert '<a href="../../pdf/korte-lijnen.pdf">Factsheet (pdf, 1 pagina, ' in html
    overview = page.read_text(encoding="utf-8")
    assert overview.count('<li><a href="../pdf/') == 20
    assert "kbplek" not in overview
    listed = elementen.read_text(encoding="utf-8")  # which is taken along from its list
    assert (
        '<a href="../pdf/poster-elementen.pdf">Werkzame elementen: gezien en gevraagd (pdf, '
        in listed
    )
    assert listed.count("data-kb-meenemen") == 1


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
    bank = a_bank(praktijken=(LONG,))
    root, site = write_bank(tmp_path / "root", bank), a_site(tmp_path / "site")
    with pytest.raises(ProblemsFound):
        finish_site(bank, site, SITE_URL, DAY, root)
    assert not (site / "pdf/korte-lijnen.pdf").exists()
    assert not (site / "praktijken/korte-lijnen").exists()


def test_colours_of_paper_are_those_of_the_site() -> None:
    form = r'#let (\w+) = rgb\("(#\w{6})"\)|  ([a-z-]+): rgb\("(#\w{6})"\),'
    typed = (TEMPLATES / "vormen.typ").read_text(encoding="utf-8")
    paper = {a or f"soort-{c}": b or d for a, b, c, d in re.findall(form, typed)}
    names = {"zacht": "inkt-zacht", "lijn": "lijn-sterk"}
    css = (ROOT / "overrides/assets/tokens.css").read_text(encoding="utf-8")
    assert len(paper) == 5 + len(SOORTEN)
    for name, colour in paper.items():
        token = re.search(rf"--kb-{names.get(name, name)}: [^;]*?(#\w{{6}})", css)
        assert token, name
        assert token[1] == colour, name


@pytest.mark.parametrize("where", ["boven", "bron", "afkortingen"])
def test_long_word_anywhere_on_a_sheet_is_seen(where: str) -> None:
    blad = next(sheets_of(a_bank()))
    word = "w" * 60
    long = replace(blad, **{where: ((word, word),) if where == "afkortingen" else word})
    assert not json.loads(to_files(replace(blad, titel="x", lead="x", inhoud={}), "")["blad.json"])[
        "lange_woorden"
    ]
    assert json.loads(to_files(long, "")["blad.json"])["lange_woorden"]


def test_print_without_an_address_says_by_which_word_its_page_is_found(bank: Kennisbank) -> None:
    told = {
        blad.naam: json.loads(to_files(blad, "")["blad.json"])["zoek"] for blad in sheets_of(bank)
    }
    assert told["korte-lijnen"] == "WIJ-G01"
    assert told["regio-zeeland"] == "Zeeland"
    assert all(told.values())


def test_each_sheet_has_the_name_by_which_it_is_known_without_it(bank: Kennisbank) -> None:
    assert [*names_of_sheets(bank)] == [blad.naam for blad in sheets_of(bank)]
