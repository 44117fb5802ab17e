import pytest

from kennisbank.overlap import Named
from kennisbank.overlap.facts import numbers_in, places_in


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("tien dossiers en 10 gezinnen", ["10", "10"]),
        ("dertien, veertien, achttien en vierentwintig", ["13", "14", "18", "24"]),
        ("1.500 keer, 2,5 uur", ["1500", "2.5"]),
        ("vóór 1 maart 2020", ["2020"]),
        ("anderhalf jaar", ["1.5"]),
        ("1Gezin1Plan1Regisseur en A4", []),
        ("zie bijlage 2 en voetnoot 7", []),
        ("2 Zorg voor een visie in drie stappen", ["3"]),
        ("www.tsd.nl/2020 en https://tsd.nl/12", []),
        ("onder één dak, met een plan", []),
        ("3x per week, om de 2e dag", []),
    ],
)
def test_numbers_that_a_sentence_tells(text: str, values: list[str]) -> None:
    assert [fact.value for fact in numbers_in(text) if fact.told] == values


def test_half_a_year_is_six_months_as_well() -> None:
    assert {fact.value for fact in numbers_in("een half jaar")} >= {"0.5", "6"}


def test_places_have_a_capital_and_surely_do_not_begin_the_sentence() -> None:
    places = Named([("Goes", "goes"), ("Best", "best"), ("Noord- en Midden-Limburg", "nml")])
    text = "Best ging het in Goes, ook in Noord- en Midden-Limburg, en best goed."
    assert [(one.value, one.told) for one in places_in(text, places)] == [
        ("best", False),
        ("goes", True),
        ("nml", True),
    ]
    assert [one.told for one in places_in("Noord- en Midden-Limburg doet mee.", places)] == [True]
