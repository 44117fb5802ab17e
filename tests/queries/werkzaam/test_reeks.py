from kennisbank.model import Element
from kennisbank.queries import (
    GROEP_MAX,
    elementen_by_bewijs,
    elementen_of_thema,
    overflowing_elementen,
    overflowing_vermeldingen,
    vermeldingen_of_element,
)
from tests.builders import a_bank, a_praktijk, an_element


def some(number: int) -> list[Element]:
    return [an_element(id=f"e{n}", kenmerk=f"WEL-E{n}") for n in range(1, number + 1)]


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
