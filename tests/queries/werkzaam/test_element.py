from kennisbank.queries import ongezien
from kennisbank.queries.werkzaam.element import count_plekken, gezien_of
from tests.queries.werkzaam.test_naast import bank_of


def test_records_that_show_or_tell_it_are_those() -> None:
    bank = bank_of(
        ("wijchen", "gezien", "e0"),
        ("wijchen", "gezien", "e0"),
        ("vlissingen", "verteld", "e0"),
        ("wijchen", "ontbrak", "e0"),
    )
    seen = gezien_of(bank, bank.elementen["e0"])
    assert [vermelding.kenmerk for vermelding in seen] == ["WIJ-G0", "WIJ-G1", "WIJ-G2"]
    assert count_plekken(seen) == 2


def test_elements_without_example_begin_with_what_lacks_at_most_places() -> None:
    bank = bank_of(
        ("wijchen", "gezien", "e0"),
        ("wijchen", "gevraagd", "e1"),
        ("wijchen", "ontbrak", "e2"),
        ("vlissingen", "ontbrak", "e2"),
    )
    assert [element.id for element in ongezien(bank)] == ["e2", "e1"]
