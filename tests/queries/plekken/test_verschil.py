from kennisbank.model import Kennisbank
from kennisbank.queries import (
    compare,
    plek_of,
)


def test_comparison_says_what_differs(bank: Kennisbank) -> None:
    places = tuple(plek_of(bank.regios[regio]) for regio in ("zeeland", "gelderland-zuid"))
    verschillen = compare(bank, places)
    assert [(verschil.thema.id, verschil.zinnen) for verschil in verschillen] == [
        (
            "veiligheid",
            (
                "Goede voorbeelden: opgenomen bij Gelderland-Zuid, niet bij Zeeland.",
                "Ervaringen: opgenomen bij Zeeland, niet bij Gelderland-Zuid.",
            ),
        ),
        (
            "evalueren",
            ("Goede voorbeelden: opgenomen bij Gelderland-Zuid, niet bij Zeeland.",),
        ),
    ]


def test_comparison_of_three_joins_their_names(bank: Kennisbank) -> None:
    places = tuple(plek_of(regio) for regio in bank.regios.values())
    (verschil,) = compare(bank, places, thema="evalueren")
    assert verschil.zinnen == (
        "Goede voorbeelden: opgenomen bij Gelderland-Zuid, niet bij Haaglanden en Zeeland.",
    )


def test_places_with_the_same_do_not_differ(bank: Kennisbank) -> None:
    plek = plek_of(bank.regios["zeeland"])
    assert [verschil.zinnen for verschil in compare(bank, (plek, plek))] == [(), ()]
