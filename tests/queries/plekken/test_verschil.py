from kennisbank.model import Kennisbank
from kennisbank.queries import (
    compare,
    plek_of,
)
from tests.builders import a_bank, a_praktijk

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


def test_what_is_not_in_use_any_more_is_told_so() -> None:
    bank = a_bank(
        praktijken=(
            a_praktijk(id="een", kenmerk="WIJ-G1", soort="kan-beter", status="verouderd"),
            a_praktijk(id="twee", kenmerk="WIJ-G2", soort="kan-beter", status="ingetrokken"),
            a_praktijk(id="drie", kenmerk="WIJ-R1", soort="aanbeveling", status="ingetrokken"),
            a_praktijk(id="vier", kenmerk="WIJ-R2", soort="aanbeveling"),
            a_praktijk(id="vijf", kenmerk="ZLD-R2", soort="gaat-goed", regio="zeeland"),
        )
    )
    places = tuple(plek_of(bank.regios[regio]) for regio in ("zeeland", "gelderland-zuid"))
    verschil, *_ = compare(bank, places)
    assert verschil.zinnen == (
        f"Gaat goed: opgenomen bij {ZEELAND}, niet bij {ZUID}.",
        f"Aanbevelingen: opgenomen bij {ZUID}, niet bij {ZEELAND}.",
        f"Kan beter: opgenomen bij {ZUID} (verouderd en ingetrokken), niet bij {ZEELAND}.",
    )
    zuid = verschil.delen[1][1]
    assert [groep.staten for groep in zuid.groepen] == [
        "1 ingetrokken",
        "1 verouderd en 1 ingetrokken",
    ]


def test_places_with_the_same_do_not_differ(bank: Kennisbank) -> None:
    plek = plek_of(bank.regios["zeeland"])
    assert [verschil.zinnen for verschil in compare(bank, (plek, plek))] == [(), ()]
