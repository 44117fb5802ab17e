import pytest

from kennisbank.model import Praktijk
from kennisbank.queries import goed_at_thema
from tests.builders import a_bank, a_praktijk


def told(*praktijken: Praktijk) -> list[tuple[str, int, str]]:
    bank = a_bank(praktijken=praktijken)
    return [
        (goed.naam, goed.aantal, goed.keuze.partition("gaat-goed&")[2])
        for goed in goed_at_thema(bank, bank.themas["veiligheid"])
    ]


def test_places_where_it_went_well_the_most_first() -> None:
    assert told(
        a_praktijk(id="heel", kenmerk="LND-G1", soort="gaat-goed", regio="landelijk"),
        a_praktijk(id="heel-ook", kenmerk="LND-G2", soort="gaat-goed", regio="landelijk"),
        a_praktijk(id="een", kenmerk="WIJ-G1", soort="gaat-goed", gemeente="wijchen"),
        a_praktijk(id="twee", kenmerk="WIJ-V1", soort="goed-voorbeeld", gemeente="wijchen"),
        a_praktijk(id="drie", kenmerk="VLI-G1", regio="zeeland", gemeente="vlissingen"),
        a_praktijk(id="niet", kenmerk="VLI-B1", soort="kan-beter", regio="zeeland"),
        a_praktijk(id="elders", kenmerk="WIJ-G2", soort="gaat-goed", themas=("evalueren",)),
    ) == [
        ("Wijchen", 2, "gemeente=wijchen"),
        ("Vlissingen", 1, "gemeente=vlissingen"),
        ("het onderzoek als geheel", 2, "regio=landelijk"),
    ]


def test_region_counts_as_its_list_does() -> None:
    in_regio = {"regio": "zeeland", "soort": "gaat-goed"}
    assert told(
        a_praktijk(id="regio", kenmerk="ZLD-G1", gemeente=None, **in_regio),
        a_praktijk(id="plaats", kenmerk="VLI-G1", gemeente="vlissingen", **in_regio),
    ) == [("de regio Zeeland", 2, "regio=zeeland"), ("Vlissingen", 1, "gemeente=vlissingen")]


def test_what_is_outdated_went_well_and_is_told_to_be_outdated() -> None:
    old = {"status": "verouderd", "reden": "Het klopt niet meer.", "soort": "gaat-goed"}
    bank = a_bank(
        praktijken=(
            a_praktijk(id="een", kenmerk="WIJ-G1", gemeente="wijchen", **old),
            a_praktijk(id="twee", kenmerk="WIJ-G2", soort="gaat-goed", gemeente="wijchen"),
            a_praktijk(id="drie", kenmerk="VLI-G1", regio="zeeland", gemeente="vlissingen", **old),
            a_praktijk(id="vier", kenmerk="LND-G1", soort="gaat-goed", regio="landelijk"),
        )
    )
    found = goed_at_thema(bank, bank.themas["veiligheid"])
    assert [goed.telling for goed in found] == ["2, waarvan 1 verouderd", "1, verouderd", "1"]


def test_theme_without_examples_has_none() -> None:
    assert told(a_praktijk(soort="kan-beter")) == []


@pytest.mark.parametrize("status", ["actueel", "verouderd", "ingetrokken"])
def test_what_was_withdrawn_shows_nothing_any_more(status: str) -> None:
    found = told(a_praktijk(status=status, reden="Het klopt niet meer."))
    assert bool(found) == (status != "ingetrokken")
