from kennisbank.queries import woonplaatsen_by_gemeente
from tests.builders import a_bank, a_woonplaatsen


def test_places_stand_under_their_municipality_by_every_name_that_people_have() -> None:
    bank = a_bank(
        woonplaatsen=(
            a_woonplaatsen(
                gemeente="wijchen",
                namen=("Wijchen", "Elst Ut", "Hengelo (Gld)"),
                vroeger=("Empel en Meerwijk",),
            ),
            a_woonplaatsen(
                gemeente="middelburg", namen=("Spaarndam gem. Haarlem", "Arnemuiden", "Loo op L")
            ),
        )
    )
    assert [(one.id, *names) for one, *names in woonplaatsen_by_gemeente(bank)] == [
        (
            "middelburg",
            ("Spaarndam gem. Haarlem", "Spaarndam", "Arnemuiden", "Loo op L", "Loo op"),
            (),
        ),
        ("wijchen", ("Elst Ut", "Elst", "Hengelo (Gld)", "Hengelo"), ("Empel en Meerwijk",)),
    ]


def test_a_bank_without_a_list_of_places_knows_none() -> None:
    assert woonplaatsen_by_gemeente(a_bank(woonplaatsen=())) == ()
