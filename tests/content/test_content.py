"""The live content, and no other test: it has no problem, and nothing of the inventory is lost."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pytest

from kennisbank.bank import load_bank, walk
from kennisbank.cli import main
from kennisbank.cli.codes import GOOD
from kennisbank.model import Bronvermelding, Kennisbank, Record
from kennisbank.problems import Problem
from kennisbank.queries import vermeldingen_of
from tests.checking import check_pages

ROOT = Path(__file__).parents[2]
# How many items of the documents there are, by the letters before their number.
INVENTORY = {
    "WIJ-G": 8,
    "WIJ-B": 13,
    "WIJ-V": 6,
    "WIJ-R": 5,
    "WIJ-C": 7,
    "WIJ-N": 3,
    "WIJ-H": 3,
    "WIJ-T": 3,
    "WIJ-K": 9,
    "WIJ-I": 12,
    "WIJ-O": 19,
    "WIJ-D": 19,
    "WIJ-X": 5,
    "WIJ-M": 4,
    "WIJ-P": 7,
    "WIJ-F": 8,
    "WIJ-OV": 6,
    "WIJ-GB": 1,
    "LND-BK": 15,
    "LND-OP": 18,
    "LND-TB": 7,
    "LND-W": 8,
    "LND-GB": 11,
    "VLI-VL": 5,
    "WEL-E": 35,
    "CAL-RD": 3,
    "CAL-VR": 5,
    "CAL-IB": 2,
    "CAL-RD1-B": 5,
    "CAL-RD2-B": 2,
    "CAL-RD3-B": 4,
    "CAL-RD1-P": 4,
    "CAL-RD2-P": 3,
    "CAL-RD3-P": 3,
}
# Municipalities per region, as in the CBS gebiedsindelingen of 2025.
GEMEENTEN = {
    "VT01": 6,
    "VT02": 12,
    "VT03": 6,
    "VT04": 18,
    "VT05": 15,
    "VT06": 15,
    "VT07": 6,
    "VT08": 10,
    "VT09": 9,
    "VT10": 18,
    "VT11": 11,
    "VT12": 8,
    "VT13": 14,
    "VT14": 22,
    "VT15": 11,
    "VT17": 17,
    "VT18": 13,
    "VT19": 14,
    "VT20": 26,
    "VT21": 14,
    "VT22": 7,
    "VT23": 13,
    "VT24": 10,
    "VT25": 16,
    "VT27": 31,
}


@pytest.fixture(scope="module")
def loaded() -> tuple[Kennisbank, tuple[Problem, ...]]:
    return load_bank(ROOT)


@pytest.fixture(scope="module")
def live(loaded: tuple[Kennisbank, tuple[Problem, ...]]) -> Kennisbank:
    return loaded[0]


def records_of(bank: Kennisbank) -> Iterator[Record]:
    for table in vars(bank).values():
        yield from table.values() if isinstance(table, Mapping) else (table,)


def test_content_has_no_problem_at_all(loaded: tuple[Kennisbank, tuple[Problem, ...]]) -> None:
    assert loaded[1] == ()


def test_pages_have_no_problem_at_all(live: Kennisbank) -> None:
    assert list(check_pages(ROOT / "docs", live)) == []


def test_every_item_of_the_documents_has_its_place(live: Kennisbank) -> None:
    kenmerken = [
        value
        for record in records_of(live)
        for _, field, value in walk(record)
        if field == "kenmerk"
    ]
    assert Counter(kenmerk.rstrip("0123456789") for kenmerk in kenmerken) == INVENTORY
    assert len(kenmerken) == len(set(kenmerken))


def test_there_are_five_themas_in_the_order_of_the_report(live: Kennisbank) -> None:
    assert list(live.themas) == [
        "veiligheid",
        "passende-hulp",
        "1gezin1plan1regisseur",
        "informatie-delen",
        "evalueren",
    ]


def test_every_regio_has_the_gemeenten_of_cbs(live: Kennisbank) -> None:
    codes = {regio.id: regio.code for regio in live.regios.values()}
    counts = Counter(codes[gemeente.regio] for gemeente in live.gemeenten.values())
    assert dict(counts) == GEMEENTEN
    assert len(live.regios) == 25


def test_every_gemeente_has_its_own_code(live: Kennisbank) -> None:
    codes = {gemeente.code for gemeente in live.gemeenten.values()}
    assert (len(live.gemeenten), len(codes)) == (342, 342)


def test_every_gemeente_has_the_places_of_the_cbs(live: Kennisbank) -> None:
    found = [naam for one in live.woonplaatsen.values() for naam in one.namen]
    assert live.woonplaatsen.keys() == live.gemeenten.keys()
    assert (len(found), len(set(found))) == (2501, 2426)
    assert "Deest" in live.woonplaatsen["druten"].namen
    twice = [one.gemeente for one in live.woonplaatsen.values() if "Achterveld" in one.namen]
    assert twice == ["barneveld", "leusden"]


def test_how_people_call_a_gemeente_is_one_of_her_names(live: Kennisbank) -> None:
    called = {one.roepnaam: one.naam for one in live.gemeenten.values() if one.roepnaam}
    assert called == {"Den Haag": "'s-Gravenhage", "Den Bosch": "'s-Hertogenbosch"}
    assert all(one.roepnaam in (None, *one.aliassen) for one in live.gemeenten.values())


def test_there_are_enough_terms(live: Kennisbank) -> None:
    assert len(live.begrippen) >= 40


# How often a record says something of a werkzaam element, by what it says.
VERMELDINGEN = {"gezien": 33, "verteld": 4, "gevraagd": 50, "genoemd": 35, "ontbrak": 40}


def test_there_are_thirty_five_elements_with_a_kenmerk_each(live: Kennisbank) -> None:
    kenmerken = [element.kenmerk for element in live.elementen.values()]
    assert sorted(kenmerken) == [f"WEL-E{number:02}" for number in range(1, 36)]


def test_records_say_as_much_of_elements_as_the_documents_do(live: Kennisbank) -> None:
    found = Counter(
        vermelding.betekenis
        for element in live.elementen.values()
        for vermelding in vermeldingen_of(live, element)
    )
    assert dict(found) == VERMELDINGEN


def lines_of(bronnen: Iterable[Bronvermelding]) -> set[tuple[str, int]]:
    """Every line that these name, with its source."""
    spans = ((item.bron, part) for item in bronnen for part in (item.regels or "").split(", "))
    return {
        (bron, line)
        for bron, part in spans
        if part
        for first, _, last in [part.partition("-")]
        for line in range(int(first), int(last or first) + 1)
    }


def test_what_a_record_says_of_an_element_stands_where_the_element_was_found(
    live: Kennisbank,
) -> None:
    strangers = [
        (element.kenmerk, vermelding.kenmerk)
        for element in live.elementen.values()
        for vermelding in vermeldingen_of(live, element)
        if lines_of(element.bronnen).isdisjoint(lines_of(vermelding.record.bronnen))
    ]
    assert strangers == []


def test_every_source_of_an_element_names_its_lines(live: Kennisbank) -> None:
    unknown = [
        (element.kenmerk, item.bron)
        for element in live.elementen.values()
        for item in element.bronnen
        if item.regels is None or item.bron not in live.bronnen
    ]
    assert unknown == []


def test_what_may_help_is_nowhere_said_to_help(live: Kennisbank) -> None:
    words = {
        vermelding.sterkte
        for vermelding in vermeldingen_of(live, live.elementen["structureel-mdo"])
    }
    assert words == {"kan-helpen", None}


# What a source itself calls necessary, a condition, or what must be; of all else it says less.
NOODZAKELIJK = [3, 9, 10, 11, 12, 15, 16, 19, 22, 25, 26, 27, 30]


def test_nothing_is_called_necessary_that_its_source_does_not_call_so(live: Kennisbank) -> None:
    found = {
        element.kenmerk
        for element in live.elementen.values()
        for vermelding in vermeldingen_of(live, element)
        if vermelding.sterkte == "noodzakelijk"
    }
    assert sorted(found) == [f"WEL-E{number:02}" for number in NOODZAKELIJK]


def test_every_file_has_the_one_layout(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["opmaak", "--controleer", "--root", str(ROOT)]) == GOOD, capsys.readouterr().out
