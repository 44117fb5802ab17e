from kennisbank.model import Kennisbank
from kennisbank.queries import KOLOMMEN_MAX, elementenmatrix, elemententelling
from kennisbank.queries.werkzaam.matrix import TELLING_MAX
from tests.builders import a_bank, a_gemeente, a_praktijk, an_element


def test_each_place_with_records_of_its_own_is_a_column(bank: Kennisbank) -> None:
    matrix = elementenmatrix(bank)
    assert matrix
    assert [plek.sleutel for plek in matrix.plekken] == [
        "landelijk",
        "gemeente:wijchen",
        "gemeente:vlissingen",
    ]
    assert [zin.zin for groep in matrix.groepen for zin in groep.zinnen] == [
        "Gezien of verteld in Wijchen en in Vlissingen."
    ]


def spread_over(number: int, elementen: int = 1) -> Kennisbank:
    gemeenten = [a_gemeente(id=f"g{n}", code=f"GM{n:04}", naam=f"G {n}") for n in range(number)]
    praktijken = [
        a_praktijk(id=f"p{n}", kenmerk=f"WIJ-G{n}", gemeente=f"g{n}", elementen=("e0",))
        for n in range(number)
    ]
    return a_bank(
        gemeenten=gemeenten,
        praktijken=praktijken,
        rapporten=[],
        elementen=[an_element(id=f"e{n}", kenmerk=f"WEL-E{n}") for n in range(elementen)],
    )


def test_of_many_places_only_the_number_is_told() -> None:
    assert elementenmatrix(spread_over(KOLOMMEN_MAX)) is not None
    many = spread_over(KOLOMMEN_MAX + 1, 2)
    assert elementenmatrix(many) is None
    assert [(rij.element.id, rij.bewijs.of("gezien").aantal) for rij in elemententelling(many)] == [
        ("e0", KOLOMMEN_MAX + 1),
        ("e1", 0),
    ]


def test_more_than_four_places_are_not_compared_in_words() -> None:
    matrix = elementenmatrix(spread_over(5))
    assert matrix
    assert matrix.groepen == ()


def test_of_very_many_elements_those_most_is_known_of_stand_there() -> None:
    assert len(elemententelling(spread_over(1, TELLING_MAX + 3))) == TELLING_MAX
