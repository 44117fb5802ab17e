import pytest

from kennisbank.model import Element
from kennisbank.queries import (
    GROEP_MAX,
    LIJST_MAX,
    Reeks,
    elementen_by_bewijs,
    elementen_of_thema,
    overflowing_elementen,
    overflowing_vermeldingen,
    vermeldingen_of_element,
)
from tests.builders import a_bank, a_praktijk, an_element


def a_reeks(number: int) -> Reeks[int]:
    return Reeks("elementen-x", "Elementen", "X", tuple(range(number)))


def some(number: int) -> list[Element]:
    return [an_element(id=f"e{n}", kenmerk=f"WEL-E{n}") for n in range(1, number + 1)]


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


def test_every_element_stands_in_one_group_of_evidence() -> None:
    bank = a_bank()
    groups = {reeks.titel: [one.id for one in reeks.alle] for reeks in elementen_by_bewijs(bank)}
    assert groups == {
        "Gezien door de inspecties": ["samen-eerste-contact"],
        "Nog niet als gezien of verteld opgenomen": ["risicos-blijven-volgen"],
    }


def test_what_fits_on_its_page_has_no_list() -> None:
    bank = a_bank()
    assert [*overflowing_elementen(bank), *overflowing_vermeldingen(bank)] == []


def test_what_does_not_fit_has_a_list() -> None:
    praktijken = [
        a_praktijk(id=f"p{n}", kenmerk=f"WIJ-G{n}", elementen=("e1",))
        for n in range(1, GROEP_MAX + 2)
    ]
    bank = a_bank(elementen=some(GROEP_MAX + 1), praktijken=praktijken, rapporten=[])
    assert [reeks.url for reeks in overflowing_elementen(bank)] == ["lijsten/elementen-veiligheid/"]
    assert [reeks.url for reeks in overflowing_vermeldingen(bank)] == ["lijsten/element-e1-gezien/"]
    (reeks,) = vermeldingen_of_element(bank, bank.elementen["e1"])
    assert len(reeks.alle) == GROEP_MAX + 1
    assert elementen_of_thema(bank, "veiligheid").alle[0].id == "e1"  # who was seen comes first
