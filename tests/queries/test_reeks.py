import pytest

from kennisbank.queries import GROEP_MAX, LIJST_MAX, Reeks


def a_reeks(number: int) -> Reeks[int]:
    return Reeks("elementen-x", "Elementen", "X", tuple(range(number)))


def test_full_reeks_stays_on_the_page_and_one_more_overflows() -> None:
    full, over = a_reeks(GROEP_MAX), a_reeks(GROEP_MAX + 1)
    assert (full.loopt_over, full.zichtbaar) == (False, full.alle)
    assert (over.loopt_over, over.zichtbaar) == (True, full.alle)


@pytest.mark.parametrize(
    ("number", "parts"), [(1, 1), (LIJST_MAX, 1), (LIJST_MAX + 1, 2), (2 * LIJST_MAX, 2)]
)
def test_reeks_is_listed_in_as_many_parts_as_it_needs(number: int, parts: int) -> None:
    reeks = a_reeks(number)
    assert reeks.delen == parts
    listed = [item for deel in range(1, parts + 1) for item in reeks.deel(deel).alle]
    assert listed == [*range(number)]


def test_parts_lead_to_each_other() -> None:
    first, second = (a_reeks(LIJST_MAX + 1).deel(nummer) for nummer in (1, 2))
    assert (first.vorige, first.volgende) == ("", "lijsten/elementen-x-2/")
    assert (second.vorige, second.volgende) == ("lijsten/elementen-x/", "")
