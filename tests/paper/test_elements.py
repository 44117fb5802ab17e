"""The sheet of an element and the poster of a theme: what stands there, and that it always fits."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from random import Random
from typing import Any

import pytest
from pypdf import PdfReader

from kennisbank import queries
from kennisbank.model import (
    Element,
    Kennisbank,
    Operationalisering,
    Praktijk,
    Thema,
    zinnen,
)
from kennisbank.pages.elements import draw_element
from kennisbank.paper import Blad, Pdf, sheets_of
from kennisbank.paper.bound import lines_of, share
from kennisbank.paper.elements import PLAATSEN, element_sheet, go_on
from kennisbank.paper.poster import MATEN, signs_height, tell_rest
from kennisbank.paper.typeset import typeset_one as set_one
from kennisbank.paper.wandposter import wandposter_sheet
from tests.builders import (
    BRONNEN,
    DAY,
    a_bank,
    a_bron,
    a_bronvermelding,
    a_full_element,
    a_praktijk,
    a_regio,
    a_thema,
    a_toezichtkader,
    a_verband,
    an_element,
)

SITE_URL = "https://voorbeeld.nl/kennisbank/"
NOT_SEEN = "niet gezien of verteld, voor zover wij opnamen."
ELEMENT, POSTER = "element-samen-eerste-contact", "poster-veiligheid"
SOORTEN = (
    *(("goed-voorbeeld", "waargenomen-door-tsd"), ("kan-beter", "waargenomen-door-tsd")),
    *(("aanbeveling", "waargenomen-door-tsd"), ("werkzame-factor", "extern-onderzoek")),
    ("ervaring", "gemeld-door-de-gemeente"),
)
# Texts that take much room: plain ones, long words, a word without an end, and wide letters.
TEXTS = {
    "plain": "Hulpverleners spreken elkaar elke week over de veiligheid van het hele gezin. ",
    "long words": "Samenwerkingsovereenkomstenregister ketenverantwoordelijkheidsverdeling ",
    "no spaces": "Overeenkomstigsamenwerkingsverbandelijkheidsregisterverantwoordelijkheden ",
    "wide letters": "MWQ MW WWMM ",
    "abbreviations": "SWT TSD MDO spreken ",
}


def sheet_of(bank: Kennisbank, name: str) -> Blad:
    return next(blad for blad in sheets_of(bank) if blad.naam == name)


def typeset_one(blad: Blad) -> Pdf:
    return set_one(blad, SITE_URL)


def text_of(blad: Blad) -> str:
    pages = PdfReader(BytesIO(typeset_one(blad).data)).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def of_length(number: int, text: str) -> str:
    return (text * 100)[:number].strip()


def sentence(random: Random, number: int) -> str:
    """Words in some order, of so many letters in all."""
    words = " ".join(TEXTS.values()).split()
    return of_length(number, " ".join(random.choices(words, k=40))).ljust(number, "x")


def praktijken_about(ids: Sequence[str], text: str) -> list[Praktijk]:
    """Of each soort one at twelve places, all about these elements."""
    return [
        a_praktijk(
            id=f"p{number}",
            kenmerk=f"WIJ-G{number}",
            soort=SOORTEN[number // 12][0],
            herkomst=SOORTEN[number // 12][1],
            regio=f"regio-{number % 12}",
            titel=of_length(80, text),
            elementen=ids,
            verbanden=[a_verband(element=one, hoe=of_length(260, text)) for one in ids],
        )
        for number in range(60)
    ]


def bank_at_its_limits(elementen: Sequence[Element], text: str, **fields: Any) -> Kennisbank:
    """Where these elements were seen at twelve places, told at twelve, and so on."""
    regios = [
        a_regio(id=f"regio-{n}", code=f"VT{n:02}", naam=of_length(30, f"Regio {n} {text}"))
        for n in range(12)
    ]
    told = {"tekst": of_length(430, text), "indicatoren": ("WIJ-I01",), "bronnen": BRONNEN}
    normen = [
        Operationalisering(kenmerk=f"WIJ-O{n:02}", titel=of_length(60, text), **told)
        for n in range(1, 9)
    ]
    bronnen = [
        a_bron(id=f"bron-{n}", kort=of_length(80, text), tijd=of_length(90, text)) for n in range(6)
    ]
    return a_bank(
        **{
            "elementen": elementen,
            "praktijken": praktijken_about([one.id for one in elementen][:8], text),
            "regios": (*regios, *a_bank().regios.values()),
            "bronnen": (*a_bank().bronnen.values(), *bronnen),
            "rapporten": [a_bank().rapporten["landelijk"]],
            "toezichtkader": a_toezichtkader(operationaliseringen=normen, beslisregels=()),
        }
        | fields
    )


def an_element_at_its_limits(text: str, **fields: Any) -> Element:
    regels = ", ".join(f"{n}0-{n}5" for n in range(1, 12))
    cited = [
        a_bronvermelding(bron=f"bron-{n}", vindplaats=of_length(160, text), regels=regels)
        for n in range(6)
    ]
    return a_full_element(
        **{
            "titel": of_length(90, text),
            "samenvatting": of_length(300, text),
            "werking": [of_length(700, text)] * 4,
            "randvoorwaarden": [of_length(260, text)] * 8,
            "kern": [of_length(260, text)] * 6,
            "normen": [f"WIJ-O{n:02}" for n in range(1, 9)],
            "vragen": ["CAL-VR1", "CAL-VR2"],
            "bronnen": cited,
            "status": "verouderd",
            "reden": of_length(200, text),
        }
        | fields
    )


def test_a_word_too_many_takes_a_line_and_a_wide_letter_the_room_of_two() -> None:
    assert [lines_of(text, 10) for text in ("", "tien lang", "tien lang en")] == [0, 1, 2]
    assert lines_of("onuitsprekelijk", 10) == 2
    assert (lines_of("iiiiiiiiii", 10), lines_of("WWWWWWWWWW", 10)) == (1, 2)


def test_parts_share_the_room_so_that_none_takes_that_of_the_others() -> None:
    assert share([["a", "b", "c"], ["d", "e"], []], 4, 10) == [2, 2, 0]
    assert share([["a", "b"], ["c " * 9, "d"]], 3, 10) == [1, 1]
    assert share([["a " * 9, "b"], ["c", "d"]], 2, 10) == [1, 0]
    assert share([["a " * 99], ["c"]], 2, 10) == [0, 1]
    assert share([["a"], ["b"]], -1, 10) == [0, 0]


def test_parts_in_front_have_all_of_theirs_before_the_others_have_a_second_item() -> None:
    parts = [["a", "b", "c"], ["d", "e"], ["f", "g", "h"]]
    assert share(parts, 6, 10) == [2, 2, 2]
    assert share(parts, 6, 10, vooraan=1) == [3, 2, 1]
    assert share(parts, 6, 10, vooraan=2) == [3, 2, 1]
    assert share(parts, 3, 10, vooraan=2) == [1, 1, 1]


def test_sheet_has_all_that_is_known_of_the_element(bank: Kennisbank) -> None:
    blad, element = sheet_of(bank, ELEMENT), bank.elementen["samen-eerste-contact"]
    text = text_of(blad)
    for part in (*element.werking, *element.randvoorwaarden, *element.kern):
        assert part in text
    assert "Gezien in Wijchen." in text
    assert "Verteld in Vlissingen, door een gemeente of organisatie zelf." in text
    assert "Korte lijnen (Wijchen, WIJ-G01). Niet in elke casus gingen zij samen." in text
    assert "1. Weten wij of dit gezin veilig is? (gekozen bij dit element) Bespreek wat" in text
    assert "WIJ-O01 Risico’s." in text
    assert "Gezien is niet bewezen." in text
    assert "Rapport Wijchen: Korte lijnen." in text
    assert "Op de pagina staat ook: wie erom vraagt of het noemt, " in text
    assert (blad.kenmerk, blad.pagina) == ("WEL-E01", "elementen/samen-eerste-contact/")


def test_sheet_says_what_we_do_not_hold_as_the_page_does_and_draws_no_zero() -> None:
    bare = an_element(id="kaal", kenmerk="WEL-E09")
    bank = a_bank(elementen=(*a_bank().elementen.values(), bare))
    for name, one in ((ELEMENT, "samen-eerste-contact"), ("element-kaal", "kaal")):
        overzicht = queries.describe_element(bank, bank.elementen[one])
        inhoud, text = sheet_of(bank, name).inhoud, text_of(sheet_of(bank, name))
        assert all(rij["aantal"] and rij["zinnen"] for rij in inhoud["bewijs"])
        seen = overzicht.bewijs.in_praktijk > 0
        assert (inhoud["let_op"] == zinnen.bewijs.NERGENS_GEZIEN) is not seen
        assert inhoud["leeg"] == " ".join(overzicht.bewijs.leeg[not seen :])
        for said in (inhoud["leeg"], overzicht.niet_opgenomen, inhoud["jaren"]):
            assert said in text
    assert sheet_of(bank, "element-kaal").inhoud["bewijs"] == []


def test_sheet_calls_what_is_needed_as_the_page_does() -> None:
    bank = a_bank(elementen=[a_full_element()], praktijken=[], rapporten=[])
    (element,) = bank.elementen.values()
    (kop,) = [
        deel["kop"]
        for deel in element_sheet(bank, element).inhoud["delen"]
        if deel["items"][:1] == [["", element.randvoorwaarden[0]]]
    ]
    assert f">{kop}</h2>" in draw_element(bank, "../../", element, DAY)


def test_indicatoren_are_norm_but_no_operationaliseringen() -> None:
    one = an_element(id="kaal", kenmerk="WEL-E09", indicatoren=("WIJ-I01",), normen=())
    bank = a_bank(elementen=(*a_bank().elementen.values(), one))
    overzicht = queries.describe_element(bank, one)
    assert "de norm" not in overzicht.niet_opgenomen
    delen = {deel["kop"]: deel["items"] for deel in sheet_of(bank, "element-kaal").inhoud["delen"]}
    assert "De norm" not in delen
    (named,) = delen["Indicatoren van de norm"]
    (indicator,) = overzicht.indicatoren
    assert named == ["", f"Indicator {indicator.nummer}: {indicator.titel}"]
    none = queries.describe_element(bank, one.model_copy(update={"indicatoren": ()}))
    assert "de norm" in none.niet_opgenomen


def test_version_of_the_sheet_is_that_of_what_was_said_last() -> None:
    later = {"datum": date(2027, 1, 5), "tekst": "Verbeterd."}
    praktijk = a_praktijk(elementen=("samen-eerste-contact",), wijzigingen=[later])
    bank = a_bank(praktijken=[praktijk])
    assert sheet_of(bank, ELEMENT).dag == date(2027, 1, 5)
    assert sheet_of(bank, "element-risicos-blijven-volgen").dag == date(2026, 11, 21)


@pytest.mark.slow
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"randvoorwaarden": (), "kern": (), "normen": (), "vragen": ()},
        {"werking": (), "randvoorwaarden": ("Een korte zin.",) * 8, "kern": ("Nog een.",) * 6},
        {"titel": "Kort ding", "samenvatting": "Een korte samenvatting.", "status": "actueel"},
    ],
    ids=["all", "working", "short sentences", "short head"],
)
def test_an_element_at_the_limits_of_the_model_is_one_side(text: str, fields: Any) -> None:
    if fields.get("status") == "actueel":
        fields = fields | {"reden": None}
    bank = bank_at_its_limits([an_element_at_its_limits(text, **fields)], text)
    assert typeset_one(sheet_of(bank, ELEMENT)).kanten == 1


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(16))
def test_an_element_of_whatever_lengths_is_one_side(seed: int) -> None:
    random = Random(seed)

    def some(most: int, longest: int) -> list[str]:
        top = random.randint(20, longest)
        return [sentence(random, random.randint(20, top)) for _ in range(random.randint(0, most))]

    fields = {
        "titel": sentence(random, random.randint(20, 90)),
        "samenvatting": sentence(random, random.randint(40, 300)),
        "werking": some(4, 700),
        "randvoorwaarden": some(8, 260),
        "kern": some(6, 260),
        "normen": [f"WIJ-O{n:02}" for n in range(1, random.randint(1, 9))],
        "status": "actueel",
        "reden": None,
    }
    text = sentence(random, 200)
    bank = bank_at_its_limits([an_element_at_its_limits(text, **fields)], text)
    assert typeset_one(sheet_of(bank, ELEMENT)).kanten == 1


def test_picture_in_figures_says_once_where_to_read_more() -> None:
    text = TEXTS["plain"]
    blad = sheet_of(bank_at_its_limits([an_element_at_its_limits(text)], text), ELEMENT)
    assert [vak["zinnen"] for vak in blad.inhoud["bewijs"]] == [[zinnen.bewijs.OP_DE_PAGINA]] * 4


def test_name_of_a_theme_is_not_parted_in_the_head() -> None:
    for naam, kept in (("Passende hulp", "Passende\xa0hulp"), ("Hulp " * 9, "Hulp " * 9)):
        bank = a_bank(themas=[a_thema(naam=naam.strip()), a_thema(id="evalueren")])
        assert sheet_of(bank, ELEMENT).boven == f"Werkzaam element · {kept.strip()}"


def test_heading_counts_what_there_is_no_room_for() -> None:
    text = TEXTS["plain"]
    bank = bank_at_its_limits([an_element_at_its_limits(text)], text)
    blad = sheet_of(bank, ELEMENT)
    for deel in blad.inhoud["delen"]:
        if deel["items"] and deel["telling"]:
            assert deel["telling"].startswith(f"{len(deel['items'])} van ")
    seen = blad.inhoud["delen"][3]
    assert len(seen["items"]) <= PLAATSEN
    assert seen["telling"] == "24"  # below the heading that says where
    assert "En nog" in blad.bron


def test_sheet_does_not_grow_with_the_records_that_name_it() -> None:
    def size(number: int) -> int:
        many = [
            a_praktijk(id=f"p{n}", kenmerk="WIJ-G01", elementen=["samen-eerste-contact"])
            for n in range(number)
        ]
        inhoud = sheet_of(a_bank(praktijken=many), ELEMENT).inhoud
        return len(str(inhoud))

    assert abs(size(900) - size(200)) < 5


def poster_elements(number: int, text: str = "Samen het eerste contact ") -> list[Element]:
    cited = [a_bronvermelding(bron=f"bron-{n}") for n in range(6)]
    return [
        an_element(
            id=f"element-{n}", kenmerk=f"WEL-E{n:02}", titel=of_length(90, text), bronnen=cited
        )
        for n in range(number)
    ]


def test_poster_has_what_still_holds_and_the_words_beside_the_signs(bank: Kennisbank) -> None:
    old = an_element(id="oud", kenmerk="WEL-E08", titel="Een oud ding", status="verouderd")
    blad = sheet_of(a_bank(elementen=(*bank.elementen.values(), old)), POSTER)
    text = text_of(blad)
    assert text.index("Veiligheid: gezien en gevraagd") < text.index(
        "Samen het eerste contact WEL-E01"
    )
    signs = "1 gezien 1 verteld 1 gevraagd"
    assert f"Samen het eerste contact WEL-E01 {signs}" in text
    assert "Gezien is niet bewezen." in text
    assert "Een oud ding" not in text
    assert blad.inhoud["maat"] == MATEN[0]
    assert (blad.pagina, blad.naar) == ("themas/veiligheid/", "Poster: wat is gezien en gevraagd")


def test_signs_of_an_element_on_a_poster_are_reckoned_as_wide_as_they_are() -> None:
    told = [
        {"vormen": ["gezien"], "woorden": [("1", "gezien")]},
        {"vormen": ["gevraagd"] * 3, "woorden": [("1", "gevraagd"), ("2", "genoemd")]},
        {"vormen": ["ontbrak"] * 2, "woorden": [("2", "ontbrak of kon beter")]},
    ]
    assert signs_height(told) == 7.5
    many = [*told, {"vormen": ["verteld"] * 3, "woorden": [("12", "verteld")]}]
    assert signs_height(many) > 2 * 7.5  # and the room between two lines


def test_poster_of_a_theme_without_elements_says_so() -> None:
    blad = sheet_of(a_bank(elementen=(), praktijken=(), rapporten=()), POSTER)
    assert zinnen.bewijs.GEEN_ELEMENTEN in text_of(blad)


@pytest.mark.slow
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("number", [2, 7, 300])
def test_poster_is_one_side_and_counts_what_it_has_no_room_for(text: str, number: int) -> None:
    long = a_thema(naam=of_length(80, text), kernvraag=of_length(200, text))
    for thema in (long, a_thema()):
        bank = bank_at_its_limits(poster_elements(number, text), text, themas=[thema])
        blad = sheet_of(bank, POSTER)
        rest = number - len(blad.inhoud["rijen"])
        told = f"En nog {rest} op de pagina" if rest else ""
        assert blad.inhoud["rest"].startswith(told)
        assert bool(blad.inhoud["rest"]) == bool(rest)
        assert typeset_one(blad).kanten == 1


@pytest.mark.parametrize(
    ("seen", "rest", "told"),
    [
        (0, 0, ""),
        (
            -2,
            3,
            f"En nog 3 op de pagina, {NOT_SEEN}",
        ),
        (
            0,
            1,
            f"En nog 1 op de pagina, {NOT_SEEN}",
        ),
        (2, 2, "En nog 2 op de pagina: gezien of verteld."),
        (
            2,
            5,
            "En nog 5 op de pagina: 2 gezien of verteld en 3 niet, voor zover wij opnamen.",
        ),
    ],
)
def test_poster_says_of_what_kind_the_others_are(seen: int, rest: int, told: str) -> None:
    assert tell_rest(seen, rest) == told


def test_poster_of_many_shows_as_many_as_the_side_holds() -> None:
    many = [
        an_element(id=f"element-{n}", kenmerk=f"WEL-E{n:02}", titel="Samen het eerste contact")
        for n in range(40)
    ]
    bank = a_bank(
        elementen=many, praktijken=(), rapporten=(), factsheets=a_bank().factsheets.values()
    )
    inhoud = sheet_of(bank, POSTER).inhoud
    assert inhoud["maat"] == MATEN[-1] == 17
    assert len(inhoud["rijen"]) >= 8


def themas_with(numbers: Sequence[int], naam: str = "Thema") -> list[Thema]:
    """As many themes as there are numbers, each in its turn."""
    return [a_thema(id=f"thema-{n}", naam=naam, volgorde=n + 1) for n in range(len(numbers))]


@pytest.mark.slow
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("numbers", [(0, 1), (30, 30, 30), (90, 0, 3, 1, 1, 8)])
def test_poster_of_all_is_one_side_with_each_element_once(
    text: str, numbers: Sequence[int]
) -> None:
    elementen = [
        an_element(
            id=f"element-{n}-{m}",
            kenmerk=f"WEL-E{n}{m:02}",
            titel=of_length(90 if text == TEXTS["no spaces"] else 30 + 2 * (m % 31), text),
            themas=[f"thema-{n}", *(["thema-0"] if n else [])],
        )
        for n, number in enumerate(numbers)
        for m in range(number)
    ]
    themas = themas_with(numbers, of_length(40, text))
    bank = bank_at_its_limits(elementen, text, themas=themas, factsheets=())
    blad = wandposter_sheet(bank)
    assert typeset_one(blad).kanten == 1
    blokken = [blok for helft in blad.inhoud["helften"] for blok in helft]
    for number, blok in zip(numbers, blokken, strict=True):
        rest = number - len(blok["rijen"])
        assert blok["rest"] == (f"En nog {rest} op de pagina van dit thema." if rest else "")
        assert blok["leeg"] == ("" if number else zinnen.bewijs.GEEN_ELEMENTEN)


def test_pages_of_an_element_and_a_theme_have_their_sheets(bank: Kennisbank) -> None:
    by_name = {blad.naam: blad.pagina for blad in sheets_of(bank)}
    assert by_name[ELEMENT] == bank.elementen["samen-eerste-contact"].url
    assert by_name[POSTER] == by_name["thema-veiligheid"] == bank.themas["veiligheid"].url


def test_withdrawn_element_is_called_an_element_on_its_sheet() -> None:
    gone = an_element(status="ingetrokken", reden="Het bleek niet te werken.")
    bank = a_bank(elementen=(gone, an_element(id="risicos-blijven-volgen", kenmerk="WEL-E02")))
    sheet = next(one for one in sheets_of(bank) if one.naam == f"element-{gone.id}")
    assert sheet.inhoud["status"] == (
        "Ingetrokken. Gebruik dit element niet meer als voorbeeld. Het bleek niet te werken."
    )


def test_part_within_which_the_second_column_begins_has_its_heading_again() -> None:
    def after(knip: int) -> list[int]:
        delen = [{"items": [1, 2], "vervolg": 0}, {"items": [], "vervolg": 0}]
        delen.append({"items": [3, 4, 5], "vervolg": 0})
        go_on(delen, knip)
        return [int(str(deel["vervolg"])) for deel in delen]

    assert after(0) == after(2) == after(5) == [0, 0, 0]
    assert after(1) == [1, 0, 0]
    assert after(4) == [0, 0, 2]
