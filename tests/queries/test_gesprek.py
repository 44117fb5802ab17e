"""The gespreksset: which praktijken are chosen, what stands on the page and what on paper."""

from io import BytesIO

import pytest
from pydantic import ValidationError
from pypdf import PdfReader
from selectolax.lexbor import LexborHTMLParser

from kennisbank import queries
from kennisbank.model import Agendapunt, Kennisbank
from kennisbank.pages import pages_of
from kennisbank.pages.elements import draw_gesprek, draw_thema
from kennisbank.paper import Blad, Pdf, by_page, sheets_of
from kennisbank.paper.meeting import gesprek_sheet
from kennisbank.paper.typeset import typeset_one
from kennisbank.queries.gesprek import KEUZE
from tests.builders import DAY, a_bank, a_gesprek, a_praktijk, an_element

LONG = {"titel": "Lange titel " * 7, "samenvatting": "Een lange samenvatting. " * 12}


def a_bank_with(**soorten: int) -> Kennisbank:
    """So many praktijken of each soort under the theme veiligheid."""
    return a_bank(
        praktijken=[
            a_praktijk(
                id=f"{code.lower()}-{number}",
                kenmerk=f"WIJ-{code}{number}",
                soort=soort.replace("_", "-"),
            )
            for code, (soort, many) in zip("GVBR", soorten.items(), strict=False)
            for number in range(1, many + 1)
        ]
    )


def kenmerken(bank: Kennisbank) -> list[list[str]]:
    gespreksset = queries.gespreksset(bank, bank.themas["veiligheid"])
    return [[p.kenmerk for p in deel.praktijken] for deel in gespreksset.delen]


def sheet_of(bank: Kennisbank) -> Blad:
    return next(blad for blad in sheets_of(bank) if blad.naam == "gesprek-veiligheid")


def sides_of(bank: Kennisbank) -> list[str]:
    """The text of each side of the typeset set."""
    pdf = typeset_one(sheet_of(bank), "https://voorbeeld.nl/")
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf.data)).pages]


def test_agenda_says_when_each_point_begins_and_ends() -> None:
    assert [(van, tot, punt.titel) for van, tot, punt in a_gesprek().tijden] == [
        (0, 10, "Openen"),
        (10, 45, "Bespreken"),
    ]


@pytest.mark.parametrize("minuten", [0, 46, "vijf"])
def test_a_point_takes_one_to_45_minutes(minuten: object) -> None:
    with pytest.raises(ValidationError):
        Agendapunt(minuten=minuten, titel="Openen", tekst="Ieder stelt zich voor.")


def test_each_soort_is_chosen_from_in_turn() -> None:
    bank = a_bank_with(goed_voorbeeld=3, gaat_goed=3, kan_beter=1, aanbeveling=9)
    assert kenmerken(bank) == [
        ["WIJ-G1", "WIJ-G2", "WIJ-V1", "WIJ-V2"],
        ["WIJ-B1", "WIJ-R1", "WIJ-R2", "WIJ-R3"],
    ]


def test_what_no_longer_holds_is_not_chosen() -> None:
    old = [a_praktijk(id=f"oud-{n}", kenmerk=f"WIJ-G{n}", status="verouderd") for n in range(1, 40)]
    bank = a_bank(praktijken=[*old, a_praktijk(id="nieuw", kenmerk="WIJ-G40")])
    assert kenmerken(bank) == [["WIJ-G40"], []]


def test_first_elements_that_still_hold_are_asked_about_and_the_others_counted() -> None:
    elementen = [an_element(id=f"e{n}", kenmerk=f"WEL-E{n:02}") for n in range(1, KEUZE + 3)]
    elementen[0] = elementen[0].model_copy(update={"status": "verouderd"})
    seen = a_praktijk(elementen=(elementen[4].id,))
    bank = a_bank(elementen=elementen, praktijken=[seen], rapporten=[])
    chosen = queries.gespreksset(bank, bank.themas["veiligheid"])
    kenmerken = [element.kenmerk for element in chosen.elementen]
    assert kenmerken == ["WEL-E05", "WEL-E02", "WEL-E03", "WEL-E04"]
    assert chosen.aantal_elementen == KEUZE + 1
    drawn = draw_gesprek(bank, "../../", chosen)
    tree = LexborHTMLParser(drawn)
    assert len(tree.css("#elementen .kb-kaart--element")) == KEUZE
    (link,) = tree.css('#elementen a[href="../../themas/veiligheid/#elementen"]')
    assert link.text() == f"Alle {KEUZE + 1} werkzame elementen bij dit thema"
    assert sheet_of(bank).inhoud["keuze"].startswith(f"Dit is een keuze. Alle {KEUZE + 1} staan")


def test_question_of_the_theme_comes_first_and_every_other_once(bank: Kennisbank) -> None:
    gespreksset = queries.gespreksset(bank, bank.themas["evalueren"])
    assert gespreksset.vraag.kenmerk == "CAL-VR2"
    assert [vraag.kenmerk for vraag in gespreksset.andere_vragen] == ["CAL-VR1"]


def test_each_theme_has_a_page_and_its_own_pdf(bank: Kennisbank) -> None:
    urls = [page.url for page in pages_of(bank, DAY) if page.folder == "gesprek"]
    pdfs = by_page(Pdf.of(blad, b"") for blad in sheets_of(bank))
    assert urls == ["gesprek/veiligheid/", "gesprek/evalueren/"]
    assert [[pdf.blad.naam for pdf in pdfs[url]] for url in urls] == [
        ["gesprek-veiligheid"],
        ["gesprek-evalueren"],
    ]


def test_page_of_the_theme_leads_to_its_set(bank: Kennisbank) -> None:
    tree = LexborHTMLParser(draw_thema(bank, "../../", bank.themas["veiligheid"]))
    assert tree.css_matches('a[href="../../gesprek/veiligheid/"]')


def test_page_says_what_is_of_the_editors_and_lists_no_more_than_a_choice() -> None:
    bank = a_bank_with(goed_voorbeeld=30, gaat_goed=30, kan_beter=30, aanbeveling=30)
    drawn = draw_gesprek(bank, "../../", queries.gespreksset(bank, bank.themas["veiligheid"]))
    tree = LexborHTMLParser(drawn)
    assert "de agenda zijn van de redactie" in drawn
    asked = "Kies uit: ja, deels, nee of weten wij niet. Ja betekent hier: dit "
    for vraag, ja_is in (
        ("doen wij dit?", "doen wij."),
        ("gaat dit bij ons ook goed?", "gaat bij ons goed."),
        ("kan dit bij ons beter?", "kan bij ons beter."),
    ):
        assert drawn.count(f"{vraag} {asked}{ja_is}") == 1
    assert len(tree.css(".kb-kaart:not(.kb-kaart--element)")) == 2 * KEUZE
    assert drawn.count("Er zijn er nog 56.") == 2
    links = [(a.attributes["href"], a.text()) for a in tree.css("#voorbeelden > ul:last-child a")]
    assert links == [
        ("../../themas/veiligheid/#goed-voorbeeld", "Goede voorbeelden (30)"),
        ("../../themas/veiligheid/#gaat-goed", "Gaat goed (30)"),
    ]
    heads = [th.text() for th in tree.css(".kb-actielijst th[scope=col]")]
    assert heads == ["Wat?", "Wie?", "Wanneer?", "Hoe weten we dat het helpt?"]


def test_paper_has_a_side_for_each_thing_that_a_table_does() -> None:
    bank = a_bank_with(goed_voorbeeld=3, gaat_goed=3, kan_beter=3, aanbeveling=3)
    agenda, helpt, lezen, vragen, acties = sides_of(bank)
    assert "0 – 10 Openen Ieder stelt zich voor. 10 – 45 Bespreken" in agenda
    assert "Gebruik een casus zonder namen." in agenda
    assert "de agenda zijn van de redactie" in agenda
    assert "Doen wij dit? Ja Deels Nee Weten wij niet" in helpt
    assert "Samen het eerste contact WEL-E01" in helpt
    rest = "Er zijn er nog 2. Die staan op de site, bij het thema Veiligheid."
    assert lezen.count(rest) == 2
    assert vragen.index("1. Weten wij of dit gezin veilig is?") < vragen.index("2. Wanneer")
    assert "Hoe weten we dat het helpt?" in acties
    assert "Vragen: Rapport Wijchen. In eigen woorden." in acties


def test_one_that_is_left_is_one_on_page_and_paper() -> None:
    bank = a_bank_with(kan_beter=KEUZE + 1)
    thema = bank.themas["veiligheid"]
    assert " Er is er nog 1. Bij" in draw_gesprek(bank, "../../", queries.gespreksset(bank, thema))
    _, beter = gesprek_sheet(bank, thema).inhoud["delen"]
    assert beter["rest"] == "Er is er nog 1. Die staat op de site, bij het thema Veiligheid."


def test_theme_without_praktijken_still_has_its_five_sides() -> None:
    agenda, helpt, lezen, *_ = sides = sides_of(a_bank(praktijken=[], elementen=[], rapporten=[]))
    assert len(sides) == 5
    assert "Openen" in agenda
    assert helpt.count("Nog niet opgenomen. Noem zelf wat u kent.") == 1
    assert lezen.count("Nog niet opgenomen. Noem zelf wat u kent.") == 2


def test_the_longest_records_and_agenda_stay_within_the_budget() -> None:
    praktijken = [
        a_praktijk(id=f"p{n}", kenmerk=f"WIJ-G{n}", soort=soort, **LONG)
        for n, soort in enumerate(["goed-voorbeeld", "kan-beter"] * 6)
    ]
    elementen = [an_element(id=f"e{n}", kenmerk=f"WEL-E0{n}", **LONG) for n in range(6)]
    blad = sheet_of(a_bank(praktijken=praktijken, elementen=elementen, rapporten=[]))
    pdf = typeset_one(blad, "https://voorbeeld.nl/")
    assert pdf.past
    assert pdf.kanten == 7


def test_sheet_does_not_grow_with_the_theme() -> None:
    sizes = [len(str(sheet_of(a_bank_with(gaat_goed=many)).inhoud)) for many in (200, 900)]
    assert sizes[0] == sizes[1]


def test_of_equal_evidence_what_the_question_names_comes_first_then_what_is_most_its_own() -> None:
    elementen = [
        an_element(id=f"e{n}", kenmerk=f"WEL-E{n:02}", vragen=vragen)
        for n, vragen in enumerate([(), ("CAL-VR2", "CAL-VR1"), ("CAL-VR1",), ("CAL-VR1",), ()], 1)
    ]
    (sheet,) = a_bank().factsheets.values()
    asked = tuple(
        one.model_copy(update={"elementen": ("e4",) if one.kenmerk == "CAL-VR1" else ()})
        for one in sheet.vragen
    )
    bank = a_bank(
        elementen=elementen,
        praktijken=[a_praktijk(elementen=("e5",))],
        rapporten=[],
        factsheets=[sheet.model_copy(update={"vragen": asked})],
    )
    chosen = queries.gespreksset(bank, bank.themas["veiligheid"])
    assert [one.id for one in chosen.elementen] == ["e5", "e4", "e3", "e2"]
    found = queries.elementen_of(bank, "vraag", "CAL-VR1")
    assert [one.id for one in found] == ["e4", "e3", "e2"]


def test_of_a_soort_comes_first_what_belongs_to_the_question() -> None:
    praktijken = [
        a_praktijk(id=f"p{n}", kenmerk=f"WIJ-G{n}", vragen=("CAL-VR1",) if n in {5, 7} else ())
        for n in range(1, 8)
    ]
    bank = a_bank(praktijken=praktijken)
    assert kenmerken(bank) == [["WIJ-G5", "WIJ-G7", "WIJ-G1", "WIJ-G2"], []]
    drawn = draw_gesprek(bank, "../../", queries.gespreksset(bank, bank.themas["veiligheid"]))
    assert "Daarbij komt eerst wat bij vraag 1 hoort." in drawn
