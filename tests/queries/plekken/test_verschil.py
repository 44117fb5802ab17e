from kennisbank.model import Kennisbank
from kennisbank.queries import (
    compare,
    plek_of,
)

ZUID, ZEELAND = "de regio Gelderland-Zuid", "de regio Zeeland"


def test_comparison_says_what_differs(bank: Kennisbank) -> None:
    places = tuple(plek_of(bank.regios[regio]) for regio in ("zeeland", "gelderland-zuid"))
    verschillen = compare(bank, places)
    assert [(verschil.thema.id, verschil.zinnen) for verschil in verschillen] == [
        (
            "veiligheid",
            (
                f"Goede voorbeelden: opgenomen bij {ZUID}, niet bij {ZEELAND}.",
                f"Ervaringen: opgenomen bij {ZEELAND}, niet bij {ZUID}.",
            ),
        ),
        (
            "evalueren",
            (f"Goede voorbeelden: opgenomen bij {ZUID}, niet bij {ZEELAND}.",),
        ),
    ]


def test_comparison_of_three_joins_their_names(bank: Kennisbank) -> None:
    places = tuple(plek_of(regio) for regio in bank.regios.values())
    (verschil,) = compare(bank, places, thema="evalueren")
    assert verschil.zinnen == (
        f"Goede voorbeelden: opgenomen bij {ZUID}, niet bij de regio Haaglanden en {ZEELAND}.",
    )


def test_places_with_the_same_do_not_differ(bank: Kennisbank) -> None:
    plek = plek_of(bank.regios["zeeland"])
    assert [verschil.zinnen for verschil in compare(bank, (plek, plek))] == [(), ()]
