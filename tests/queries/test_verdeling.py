import pytest

from kennisbank.model.labels import SOORTEN
from kennisbank.model.zinnen.praktijk import VERDELING
from kennisbank.queries import verdeel
from kennisbank.queries.verdeling import SOORTEN_OF
from tests.builders import a_praktijk


def test_every_soort_stands_in_one_part() -> None:
    assert sorted(soort for of in SOORTEN_OF.values() for soort in of) == sorted(SOORTEN)
    assert [*SOORTEN_OF] == [*VERDELING]


def test_parts_fill_the_bar_and_those_of_none_are_absent() -> None:
    soorten = ["gaat-goed", "kan-beter", "kan-beter", "goed-voorbeeld", "ervaring", "kan-beter"]
    verdeling = verdeel(a_praktijk(soort=soort) for soort in soorten)
    assert verdeling.aantal == 6
    assert [(d.id, d.aantal, d.begin, d.breedte) for d in verdeling.delen] == [
        ("goed", 2, 0.0, 33.33),
        ("beter", 3, 33.33, 50.0),
        ("anders", 1, 83.33, 16.67),
    ]
    assert verdeel([]).delen == ()


@pytest.mark.parametrize(
    ("soorten", "naam", "waarvan"),
    [
        (["goed-voorbeeld", "gaat-goed"], "Ging goed", "1 goed voorbeeld en 1 keer “gaat goed”"),
        (["gaat-goed"], "Ging goed", ""),
        (["goed-voorbeeld"], "Ging goed", ""),
        (["ervaring"], "Ervaring", ""),
        (["ervaring", "ervaring"], "Ervaringen", ""),
        (["ervaring", "bevinding"], "Anders", "1 ervaring en 1 bevinding"),
    ],
)
def test_part_is_called_what_all_of_it_is(soorten: list[str], naam: str, waarvan: str) -> None:
    (deel,) = verdeel(a_praktijk(soort=soort) for soort in soorten).delen
    assert (deel.naam, deel.waarvan) == (naam, waarvan)


@pytest.mark.parametrize(
    ("statussen", "let_op"),
    [
        (["actueel", "actueel"], ""),
        (
            ["actueel", "ingetrokken"],
            "Van de praktijken geldt er 1 niet meer: verouderd of ingetrokken.",
        ),
        (
            ["verouderd", "actueel", "ingetrokken"],
            "Van de praktijken gelden er 2 niet meer: verouderd of ingetrokken.",
        ),
        (["verouderd"], "Deze praktijk geldt niet meer: verouderd of ingetrokken."),
        (["verouderd"] * 2, "Geen van de praktijken geldt nog: verouderd of ingetrokken."),
    ],
)
def test_what_holds_no_more_is_counted_and_said_so(statussen: list[str], let_op: str) -> None:
    verdeling = verdeel(a_praktijk(status=status, reden="Voorbij.") for status in statussen)
    assert (verdeling.aantal, verdeling.let_op) == (len(statussen), let_op)
