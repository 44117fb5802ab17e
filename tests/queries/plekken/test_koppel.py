from kennisbank.model import Kennisbank
from kennisbank.queries import koppel_of
from tests.builders import a_bank, a_praktijk


def test_two_regions_with_most_stand_ready(bank: Kennisbank) -> None:
    koppel = koppel_of(bank)
    assert koppel
    assert (koppel.naam, koppel.keuze) == (
        "Gelderland-Zuid en Zeeland",
        "naast=gelderland-zuid,zeeland",
    )


def test_at_a_theme_those_with_most_of_it_come_first(bank: Kennisbank) -> None:
    two = [
        a_praktijk(id="een", kenmerk="WIJ-G1", themas=("evalueren",)),
        a_praktijk(id="twee", kenmerk="WIJ-G2", themas=("evalueren",)),
    ]
    more = [
        a_praktijk(id=id, kenmerk=f"VLI-G{at}", regio="zeeland", gemeente="vlissingen")
        for at, id in enumerate(("drie", "vier", "vijf"))
    ]
    bank = a_bank(praktijken=[*two, *more])
    at_theme = koppel_of(bank, bank.themas["evalueren"])
    assert at_theme
    assert at_theme.keuze == "naast=gelderland-zuid,zeeland&thema=evalueren"
    koppel = koppel_of(bank)
    assert koppel
    assert koppel.keuze == "naast=zeeland,gelderland-zuid"
    assert koppel.at(bank.themas["evalueren"]).keuze == f"{koppel.keuze}&thema=evalueren"


def test_one_region_is_no_pair() -> None:
    assert koppel_of(a_bank(praktijken=[a_praktijk()])) is None
    assert koppel_of(a_bank(praktijken=[])) is None
