"""Regions side by side on paper: their elements first, in words and signs."""

from kennisbank.model import Kennisbank, zinnen
from kennisbank.paper.comparison import KENMERKEN, comparison_sheets, to_melding
from kennisbank.queries import RIJEN_MAX, meldingen_at, plek_of
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


def test_many_records_and_elements_are_counted_and_the_sheet_may_grow_with_them() -> None:
    more = RIJEN_MAX + 2
    said = [("wijchen", "gezien", f"e{n}") for n in range(more)]
    said += [("vlissingen", "verteld", "e0"), *[("wijchen", "gezien", "e0")] * KENMERKEN]
    bank = bank_of(*said, aantal=more)
    (blad,) = comparison_sheets(bank)
    (deel,) = blad.inhoud["tabellen"][0]["elementen"]["delen"]
    assert (len(deel["rijen"]), deel["rest"]) == (RIJEN_MAX, "En nog 2 bij dit thema")
    (melding,) = meldingen_at(bank, plek_of(bank.gemeenten["wijchen"]))["e0"]
    assert to_melding(melding)["wie"].endswith(", en nog 1")
