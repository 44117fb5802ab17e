from datetime import date
from pathlib import Path

import pytest

from kennisbank.bank import gather
from kennisbank.intake import (
    KenmerkenGoneError,
    Names,
    a_year_after,
    free_identity,
    kenmerken,
    slugify,
)
from kennisbank.publications import Publicatie
from tests.builders import a_bank, a_praktijk, write_bank


def test_kenmerken_of_all_kinds_are_taken(tmp_path: Path) -> None:
    assert {"WIJ-G01", "WIJ-C1", "WIJ-I01", "CAL-VR1", "CAL-RD1-B1"} <= kenmerken(
        gather(write_bank(tmp_path))
    )


@pytest.mark.parametrize(
    ("titel", "name"),
    [("Korte lijnen", "korte-lijnen-3"), ("Één plan!", "een-plan"), ("x" * 90, "x" * 76)],
)
def test_the_file_name_is_free(titel: str, name: str) -> None:
    assert free_identity(titel, {"korte-lijnen", "korte-lijnen-2"}) == name


def test_name_that_is_taken_gets_the_gemeente_behind_it_and_is_cut_between_words() -> None:
    taken = {"korte-lijnen", "een-plan", "een-plan-wijchen", "plan-in-wijchen"}
    named = [free_identity(titel, taken, "wijchen") for titel in ("Korte lijnen", "Een plan")]
    assert named == ["korte-lijnen-wijchen", "een-plan-wijchen-2"]
    assert free_identity("Plan in Wijchen", taken, "wijchen") == "plan-in-wijchen-2"
    long = "samen " * 12 + "optrekken met het hele netwerk"
    cut = "samen-" * 11 + "samen"
    assert free_identity(long, (), "wijchen") == cut
    whole = "samen-" * 11 + "optrekken"
    assert len(whole) == 75
    assert free_identity(f"{whole}s met meer", (), "wijchen") == f"{whole}s"
    assert free_identity(long, {cut}, "wijchen") == "samen-" * 11 + "wijchen"


def test_a_year_later_is_the_same_day() -> None:
    assert a_year_after(date(2026, 11, 30)) == date(2027, 11, 30)
    assert a_year_after(date(2028, 2, 29)) == date(2029, 2, 28)


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("'s-Hertogenbosch", "s-hertogenbosch"),
        ("Súdwest-Fryslân", "sudwest-fryslan"),
        ("Bergen (NH.)", "bergen-nh"),
        ("  Aa en  Hunze ", "aa-en-hunze"),
        ("1Gezin1Plan1Regisseur", "1gezin1plan1regisseur"),
    ],
)
def test_name_becomes_plain_slug(name: str, slug: str) -> None:
    assert slugify(name) == slug


def test_names_given_out_are_not_given_twice(tmp_path: Path) -> None:
    praktijken = [
        a_praktijk(id="een", kenmerk="WIJ-G01"),
        a_praktijk(id="korte-lijnen", kenmerk="WIJ-G09"),
    ]
    names = Names(gather(write_bank(tmp_path, a_bank(praktijken=praktijken))))
    assert [names.kenmerk("WIJ-G") for _ in range(2)] == ["WIJ-G10", "WIJ-G11"]
    assert [names.kenmerk("DEV-A") for _ in range(2)] == ["DEV-A01", "DEV-A02"]
    assert [names.identity("Korte lijnen") for _ in range(2)] == [
        "korte-lijnen-2",
        "korte-lijnen-3",
    ]
    assert [names.identity("…") for _ in range(2)] == ["concept", "concept-2"]


def published(*kenmerken: str) -> dict[str, Publicatie]:
    adressen = {f"praktijken/{kenmerk.lower()}/": kenmerk for kenmerk in kenmerken}
    return {a: Publicatie(a, "practices/x.yml", kenmerk) for a, kenmerk in adressen.items()}


def test_what_was_published_keeps_its_kenmerk_and_its_name(tmp_path: Path) -> None:
    names = Names(gather(write_bank(tmp_path)), published("WIJ-G40"))
    assert (names.kenmerk("WIJ-G"), names.identity("WIJ G40")) == ("WIJ-G41", "wij-g40-2")


def test_gaps_are_filled_when_the_numbers_end(tmp_path: Path) -> None:
    names = Names(
        gather(write_bank(tmp_path)), published(*(f"DEV-G{n:03}" for n in range(2, 1000)))
    )
    assert names.kenmerk("DEV-G") == "DEV-G001"
    with pytest.raises(KenmerkenGoneError, match="DEV-G"):
        names.kenmerk("DEV-G")


def test_each_gemeente_has_letters_of_its_own(tmp_path: Path) -> None:
    praktijk = a_praktijk(id="een", kenmerk="WIJ-G01", gemeente="wijchen")
    names = Names(gather(write_bank(tmp_path, a_bank(praktijken=[praktijk]))))
    found = [names.letters(g) for g in ("wijchen", "wijk-bij-duurstede", "s-hertogenbosch", "ee")]
    assert found == ["WIJ", "WIK", "HER", "EEX"]
    assert names.letters("y") == "YXX"
    letters = ("WIJ", "WIK", "INS", "ABC")
    assert [names.may_have("wijchen", each) for each in letters] == [True, True, False, True]
