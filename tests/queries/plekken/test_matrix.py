from kennisbank.model import Kennisbank
from kennisbank.queries import (
    MATRIX_GEMEENTEN,
    matrix,
    plekken_met_bevindingen,
)
from tests.builders import a_bank, a_gemeente, a_praktijk


def test_matrix_lists_every_regio_and_the_gemeenten_with_findings(bank: Kennisbank) -> None:
    assert [(rij.plek.id, rij.aantal) for rij in matrix(bank)] == [
        ("landelijk", 1),
        ("gelderland-zuid", 1),
        ("wijchen", 1),
        ("haaglanden", 0),
        ("zeeland", 1),
        ("vlissingen", 1),
    ]


def test_matrix_of_many_gemeenten_has_only_the_number_of_them() -> None:
    names = [f"g{number}" for number in range(MATRIX_GEMEENTEN + 1)]
    gemeenten = [a_gemeente(id=name, code=f"GM{n:04}") for n, name in enumerate(names)]
    praktijken = [
        a_praktijk(id=name, kenmerk=f"WIJ-G{n + 1}", gemeente=name) for n, name in enumerate(names)
    ]
    bank = a_bank(praktijken=praktijken, gemeenten=gemeenten, rapporten=[])
    assert [(rij.plek.id, rij.gemeenten) for rij in matrix(bank)] == [
        ("landelijk", 0),
        ("gelderland-zuid", MATRIX_GEMEENTEN + 1),
        ("haaglanden", 0),
        ("zeeland", 0),
    ]
    assert len(plekken_met_bevindingen(bank)) == 4 + MATRIX_GEMEENTEN + 1
