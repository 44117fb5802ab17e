"""Regions side by side on paper: what differs in words and numbers, and who has which elements."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from kennisbank.model import Kennisbank, zinnen
from kennisbank.paper import Pdf, names_of_sheets
from kennisbank.paper.comparison import KOLOMMEN, comparison_sheet, divide_evenly
from kennisbank.queries import plek_of
from tests.builders import a_bank, a_praktijk, a_regio, a_thema, a_verband, an_element
from tests.paper.test_elements import TEXTS, of_length
from tests.paper.test_elements import typeset_one as set_one
from tests.paper.test_typeset import tags_of
from tests.queries.werkzaam.test_naast import bank_of

NAMEN = ("Amsterdam-Amstelland", "Noord- en Oost-Gelderland", "Zaanstreek-Waterland", "Drenthe")
SHEET = "vergelijking-regios"
BETEKENISSEN = ("gezien", "verteld", "ontbrak", "gevraagd", "genoemd")


def typeset_one(bank: Kennisbank) -> Pdf:
    return set_one(comparison_sheet(bank))


def test_what_differs_is_counted_and_said_before_the_elements(bank: Kennisbank) -> None:
    blad = comparison_sheet(bank)
    (tabel,) = blad.inhoud["tabellen"]
    assert tabel["kolommen"] == [
        {"naam": "Gelderland-Zuid", "uit": "alleen Wijchen"},
        {"naam": "Zeeland", "uit": "alleen Vlissingen"},
    ]
    assert tabel["zinnen"] == [
        {
            "aantal": 1,
            "kop": "Dit hebben zij gemeen.",
            "zin": "Gezien of verteld in de regio Gelderland-Zuid en in de regio Zeeland.",
        }
    ]
    first, *_ = tabel["groepen"]
    assert first == {
        "kop": "Dit hebben zij gemeen",
        "telling": "",
        "rijen": [
            {
                "titel": "Samen het eerste contact",
                "vakken": [{"soort": ["gezien"], "staat": ""}, {"soort": ["verteld"], "staat": ""}],
            }
        ],
    }
    assert tabel["uitleg"] == zinnen.naast.NAAST_UITLEG
    assert [(rij["naam"], rij["aantallen"]) for rij in tabel["telling"]["rijen"]] == [
        ("Veiligheid", [1, 1]),
        ("Evalueren", [1, 0]),
    ]


def test_counts_say_how_many_they_are_of_whom_and_of_which_source() -> None:
    praktijken = [
        a_praktijk(),
        a_praktijk(id="p2", kenmerk="WIJ-G98", herkomst="extern-onderzoek"),
        a_praktijk(
            id="p3",
            kenmerk="VLI-G98",
            regio="zeeland",
            gemeente="vlissingen",
            themas=(),
            herkomst="gemeld-door-de-gemeente",
        ),
    ]
    blad = comparison_sheet(a_bank(elementen=[], rapporten=[], praktijken=praktijken))
    telling = blad.inhoud["tabellen"][0]["telling"]
    assert telling["steun"] == [
        {
            "naam": "Gelderland-Zuid",
            "tekst": "2 praktijken, 1 opgeschreven door de inspecties en 1 uit ander onderzoek. "
            "Bron: Rapport Wijchen.",
        },
        {
            "naam": "Zeeland",
            "tekst": "1 praktijk, verteld door de gemeente of een organisatie daar. "
            "Bron: Rapport Wijchen.",
        },
    ]
    assert (telling["rijen"][-1]["naam"], telling["rijen"][-1]["aantallen"]) == (
        "Bij geen thema",
        [0, 1],
    )


def test_signs_have_the_words_of_the_legend_for_who_does_not_see_them(bank: Kennisbank) -> None:
    with pikepdf.open(BytesIO(typeset_one(bank).data)) as document:
        alts = [str(tag.Alt) for tag in tags_of(document) if tag.S == "/Figure"][1:]
    assert alts[:2] == ["gezien", "verteld"]
    assert {word for alt in alts for word in alt.split("; ")} <= {*zinnen.bewijs.IN_VAK.values()}


def test_regions_without_elements_say_so() -> None:
    bank = a_bank(elementen=[], rapporten=[], praktijken=plain())
    blad = comparison_sheet(bank)
    (tabel,) = blad.inhoud["tabellen"]
    assert (tabel["groepen"], tabel["zinnen"]) == ([], [])
    assert tabel["uitleg"] == zinnen.naast.GEEN_ELEMENTEN_HIER
    assert typeset_one(bank).kanten == 1


def plain() -> list[object]:
    """The praktijken of the small bank, that say nothing of elements."""
    bare = {"elementen": (), "verbanden": ()}
    return [each.model_copy(update=bare) for each in a_bank().praktijken.values()]


def test_one_region_alone_has_no_sheet() -> None:
    assert SHEET not in names_of_sheets(bank_of(("wijchen", "gezien", "e0")))


def test_no_region_stands_alone_on_a_side() -> None:
    plekken = [plek_of(a_regio(id=f"r{n}")) for n in range(26)]
    for many in range(2, 27):
        parts = divide_evenly(plekken[:many])
        assert [plek for part in parts for plek in part] == plekken[:many]
        assert all(2 <= len(part) <= KOLOMMEN for part in parts)
        assert len(parts) == -(-many // KOLOMMEN)


def test_what_there_is_no_room_for_is_counted_and_the_most_telling_stands_first() -> None:
    said = [("wijchen", "gezien", f"e{n}") for n in range(40)]
    bank = bank_of(*said, ("vlissingen", "verteld", "e9"), aantal=40)
    themas = [*bank.themas]
    spread = {
        identity: element.model_copy(update={"themas": (themas[n % 2],)})
        for n, (identity, element) in enumerate(bank.elementen.items())
    }
    blad = comparison_sheet(replace(bank, elementen=spread))
    (tabel,) = blad.inhoud["tabellen"]
    shown = [rij["titel"] for groep in tabel["groepen"] for rij in groep["rijen"]]
    assert shown[0] == "Element 9"  # which both have
    assert tabel["rest"] == f"En nog {40 - len(shown)} werkzame elementen op de pagina."
    assert len(shown) > 10


def test_each_side_has_a_row_and_what_is_shown_is_counted() -> None:
    said = [("wijchen", "gezien", f"e{n}") for n in range(22)]
    blad = comparison_sheet(bank_of(*said, ("vlissingen", "verteld", "e22"), aantal=23))
    (groep,) = blad.inhoud["tabellen"][0]["groepen"]
    assert groep["telling"] == f"getoond: {len(groep['rijen'])} van 23"
    has = [[bool(vak["soort"]) for vak in rij["vakken"]] for rij in groep["rijen"]]
    assert has == [[True, False]] * (len(has) - 1) + [[False, True]]


def test_sheet_says_from_when_it_is_and_that_a_praktijk_may_count_twice(bank: Kennisbank) -> None:
    blad = comparison_sheet(bank)
    assert blad.lead.endswith("waarvan wij de tijd niet kennen. Het kan nu anders zijn.")
    assert blad.inhoud["tabellen"][0]["telling"]["let_op"] == zinnen.praktijk.VAKER_GETELD


def test_elements_that_nobody_has_stand_under_a_heading_that_says_so() -> None:
    bank = bank_of(("wijchen", "ontbrak", "e0"), ("vlissingen", "genoemd", "e1"))
    blad = comparison_sheet(bank)
    (groep,) = blad.inhoud["tabellen"][0]["groepen"]
    assert (groep["kop"], len(groep["rijen"])) == (zinnen.naast.NAAST_KOP[""], 2)


def bank_of_regions(aantal: int, text: str, themas: int) -> Kennisbank:
    """So many regions that say something of forty elements, over so many themes."""
    ids = [f"t{n}" for n in range(themas)]
    praktijken = [
        a_praktijk(
            id=f"p{regio}-{one}",
            kenmerk=f"WIJ-G{(40 * regio + one) % 999}",
            regio=f"r{regio}",
            themas=[ids[one % themas]],
            elementen=[f"e{one}"],
            verbanden=[
                a_verband(element=f"e{one}", betekenis=BETEKENISSEN[(7 * regio + 3 * one) % 5])
            ],
        )
        for regio in range(aantal)
        for one in range(40)
        if (regio + one) % 3
    ]
    return a_bank(
        themas=[
            a_thema(id=each, naam=of_length(80, text), volgorde=n + 1) for n, each in enumerate(ids)
        ],
        regios=[a_regio(id=f"r{n}", code=f"VT{n:02}", naam=NAMEN[n % 4]) for n in range(aantal)],
        elementen=[
            an_element(
                id=f"e{n}", kenmerk=f"WEL-E{n:02}", titel=of_length(90, text), themas=ids[:1]
            )
            for n in range(40)
        ],
        praktijken=praktijken,
        rapporten=[],
        factsheets=[],
    )


@pytest.mark.slow
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize(("aantal", "themas"), [(2, 9), (3, 5), (4, 5), (4, 9)])
def test_up_to_four_regions_are_one_side(aantal: int, themas: int, text: str) -> None:
    pdf = typeset_one(bank_of_regions(aantal, text, themas))
    assert (pdf.kanten, pdf.blad.max_kanten) == (1, 1)


@pytest.mark.slow
def test_all_regions_are_a_side_for_each_four() -> None:
    pdf = typeset_one(bank_of_regions(26, TEXTS["plain"], 5))
    assert (pdf.kanten, pdf.blad.max_kanten) == (7, 7)
