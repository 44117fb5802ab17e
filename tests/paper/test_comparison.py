"""Regions side by side on paper: their elements first, in words and signs."""

from dataclasses import replace

from kennisbank.model import Kennisbank, zinnen
from kennisbank.paper.comparison import KENMERKEN, RIJEN, comparison_sheets, to_melding
from kennisbank.queries import meldingen_at, plek_of
from tests.builders import a_bank
from tests.queries.werkzaam.test_naast import bank_of


def test_elements_stand_before_what_is_counted_per_thema(bank: Kennisbank) -> None:
    (blad,) = comparison_sheets(bank)
    (tabel,) = blad.inhoud["tabellen"]
    assert tabel["kolommen"] == ["Gelderland-Zuid", "Zeeland"]
    assert tabel["elementen"]["groepen"] == [
        {
            "kop": "Dit hebben zij gemeen",
            "zinnen": [
                [
                    "Gezien of verteld in de regio Gelderland-Zuid en in de regio Zeeland.",
                    "Samen het eerste contact",
                    "",
                ]
            ],
            "rest": "",
        }
    ]
    (deel,) = tabel["elementen"]["delen"]
    assert deel["rijen"][0] == {
        "titel": "Samen het eerste contact",
        "vakken": [
            [{"soort": "gezien", "woord": "gezien", "wie": "WIJ-G01"}],
            [{"soort": "verteld", "woord": "verteld", "wie": "VLI-VL1"}],
        ],
    }
    assert tabel["elementen"]["uitleg"] == zinnen.NAAST_UITLEG
    assert [thema["thema"] for thema in tabel["themas"]] == ["Veiligheid", "Evalueren"]


def test_regions_without_elements_say_so() -> None:
    (blad,) = comparison_sheets(a_bank(elementen=[], rapporten=[], praktijken=plain()))
    (tabel,) = blad.inhoud["tabellen"]
    assert (tabel["elementen"]["delen"], tabel["elementen"]["uitleg"]) == (
        [],
        zinnen.GEEN_ELEMENTEN_HIER,
    )


def plain() -> list[object]:
    """The praktijken of the small bank, that say nothing of elements."""
    bare = {"elementen": (), "verbanden": ()}
    return [each.model_copy(update=bare) for each in a_bank().praktijken.values()]


def test_one_region_alone_has_no_sheet() -> None:
    assert [*comparison_sheets(bank_of(("wijchen", "gezien", "e0")))] == []


def test_no_more_rows_than_one_side_has_room_for_and_the_rest_is_counted() -> None:
    more = RIJEN[2] + 2
    said = [("wijchen", "gezien", f"e{n}") for n in range(more)]
    bank = bank_of(*said, ("vlissingen", "verteld", "e9"), aantal=more)
    themas = [*bank.themas]
    spread = {
        identity: element.model_copy(update={"themas": (themas[n % 2],)})
        for n, (identity, element) in enumerate(bank.elementen.items())
    }
    (blad,) = comparison_sheets(replace(bank, elementen=spread))
    elementen = blad.inhoud["tabellen"][0]["elementen"]
    assert sum(len(deel["rijen"]) for deel in elementen["delen"]) == RIJEN[2]
    assert elementen["rest"] == "En nog 2 werkzame elementen, op de pagina."
    assert elementen["delen"][1]["rijen"][0]["titel"] == "Element 9"  # which both have


def test_many_records_are_counted_and_not_named_where_there_is_no_room() -> None:
    bank = bank_of(*[("wijchen", "gezien", "e0")] * (KENMERKEN + 1))
    (melding,) = meldingen_at(bank, plek_of(bank.gemeenten["wijchen"]))["e0"]
    assert to_melding(melding, wide=True)["wie"].endswith(", en nog 1")
    assert to_melding(melding, wide=False)["wie"] == ""
