import pytest

from kennisbank.model import Kennisbank, Praktijk
from kennisbank.queries import (
    GROEP_MAX,
    Groep,
    group,
    groups_of_indicator,
    groups_of_thema,
    groups_of_vraag,
    indicatoren_by_kenmerk,
    overflowing_groups,
    praktijken_of,
    select,
    select_groups,
    vragen,
)
from tests.builders import a_bank, a_praktijk


def some(number: int, **fields: object) -> list[Praktijk]:
    return [
        a_praktijk(id=f"p{index}", kenmerk=f"WIJ-G{index}", **fields)
        for index in range(1, number + 1)
    ]


def a_groep(number: int) -> Groep:
    return group(some(number), "veiligheid", "Veiligheid")[0]


def ids(groepen: tuple[Groep, ...]) -> list[tuple[str, list[str]]]:
    return [(groep.id, [praktijk.id for praktijk in groep.praktijken]) for groep in groepen]


def test_groups_stand_in_the_order_of_the_soorten_without_empty_ones() -> None:
    praktijken = [a_praktijk(id="a", soort="bevinding"), a_praktijk(id="b", soort="gaat-goed")]
    assert ids(group(praktijken, "x", "X")) == [("x-gaat-goed", ["b"]), ("x-bevinding", ["a"])]


def test_what_still_holds_and_says_most_of_elements_comes_first_in_its_group() -> None:
    praktijken = [
        a_praktijk(id="oud", status="ingetrokken", elementen=("e", "f"), reden="Fout."),
        a_praktijk(id="leeg", elementen=()),
        a_praktijk(id="meer", elementen=("e", "f")),
        a_praktijk(id="een", elementen=("e",)),
    ]
    assert ids(group(praktijken, "x", "X")) == [
        ("x-goed-voorbeeld", ["meer", "een", "leeg", "oud"])
    ]


def test_nothing_gives_no_groups() -> None:
    assert group([], "x", "X") == ()


def test_full_group_stays_on_the_page_and_one_more_overflows() -> None:
    full, over = a_groep(GROEP_MAX), a_groep(GROEP_MAX + 1)
    assert (full.loopt_over, len(full.zichtbaar)) == (False, GROEP_MAX)
    assert (over.loopt_over, len(over.zichtbaar)) == (True, GROEP_MAX)
    assert over.url == "lijsten/veiligheid-goed-voorbeeld/"


def test_praktijken_are_found_under_everything_they_belong_to(bank: Kennisbank) -> None:
    def found(kind: str, value: str) -> list[str]:
        return [praktijk.id for praktijk in praktijken_of(bank, kind, value)]

    assert found("thema", "evalueren") == ["eerst-veiligheid", "korte-lijnen"]
    assert found("indicator", "WIJ-I01") == ["korte-lijnen"]
    assert found("vraag", "CAL-VR1") == ["korte-lijnen"]
    assert found("plek", "zeeland") == ["regiekaart"]
    assert found("plek", "gemeente:vlissingen") == ["regiekaart"]
    assert found("bron", "jaarbeeld-2019") == ["regiekaart"]
    assert found("thema", "wonen") == []


def test_praktijk_that_cites_a_source_twice_counts_once() -> None:
    praktijk = a_praktijk(bronnen=2 * a_praktijk().bronnen)
    assert praktijken_of(a_bank(praktijken=[praktijk]), "bron", "rapport-wijchen") == (praktijk,)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, ["eerst-veiligheid", "regiekaart", "korte-lijnen"]),
        ({"thema": "evalueren"}, ["eerst-veiligheid", "korte-lijnen"]),
        ({"soort": "ervaring"}, ["regiekaart"]),
        ({"regio": "landelijk"}, ["eerst-veiligheid"]),
        ({"gemeente": "wijchen"}, ["korte-lijnen"]),
        ({"thema": "evalueren", "regio": "gelderland-zuid"}, ["korte-lijnen"]),
        ({"thema": "evalueren", "soort": "ervaring"}, []),
    ],
)
def test_all_wanted_properties_must_hold(
    wanted: dict[str, str], found: list[str], bank: Kennisbank
) -> None:
    assert [praktijk.id for praktijk in select(bank, **wanted)] == found


def test_chosen_groups_are_named_after_the_choice(bank: Kennisbank) -> None:
    groepen = select_groups(bank, thema="veiligheid", regio="zeeland")
    assert [(groep.id, groep.titel) for groep in groepen] == [
        ("veiligheid-zeeland-ervaring", "veiligheid, zeeland")
    ]
    assert {groep.titel for groep in select_groups(bank)} == {"alle praktijken"}


def test_groups_belong_to_thema_indicator_and_vraag(bank: Kennisbank) -> None:
    indicator = indicatoren_by_kenmerk(bank)["WIJ-I01"]
    assert ids(groups_of_thema(bank, bank.themas["evalueren"])) == [
        ("evalueren-goed-voorbeeld", ["korte-lijnen"]),
        ("evalueren-aanbeveling", ["eerst-veiligheid"]),
    ]
    assert ids(groups_of_indicator(bank, indicator)) == [
        ("indicator-1-goed-voorbeeld", ["korte-lijnen"])
    ]
    assert ids(groups_of_vraag(bank, vragen(bank)[0])) == [
        ("vraag-1-goed-voorbeeld", ["korte-lijnen"])
    ]


def test_each_list_that_a_page_refers_to_exists_once() -> None:
    praktijken = some(
        GROEP_MAX + 1, gemeente="wijchen", indicatoren=("WIJ-I01",), vragen=("CAL-VR1",)
    )
    urls = [groep.url for groep in overflowing_groups(a_bank(praktijken=praktijken))]
    assert sorted(urls) == [
        "lijsten/alle-goed-voorbeeld/",
        "lijsten/gelderland-zuid-geheel-goed-voorbeeld/",
        "lijsten/gelderland-zuid-veiligheid-goed-voorbeeld/",
        "lijsten/gemeente-wijchen-geheel-goed-voorbeeld/",
        "lijsten/gemeente-wijchen-veiligheid-goed-voorbeeld/",
        "lijsten/indicator-1-goed-voorbeeld/",
        "lijsten/veiligheid-goed-voorbeeld/",
        "lijsten/vraag-1-goed-voorbeeld/",
    ]


def test_small_bank_needs_no_lists(bank: Kennisbank) -> None:
    assert overflowing_groups(bank) == ()
