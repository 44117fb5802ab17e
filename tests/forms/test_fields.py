from typing import get_args

import pytest

from kennisbank.forms import Veld, to_velden, walk_velden
from kennisbank.forms.fields import VOORBEELD
from kennisbank.forms.widgets import to_fields
from kennisbank.model import Praktijk
from kennisbank.model.labels import VELDEN as LABELS
from kennisbank.model.praktijk import Toegedeeld

VELDEN = {veld.naam: veld for veld in walk_velden(to_velden())}


def test_every_field_of_the_model_is_there_in_its_order() -> None:
    fields = [name for name, info in Praktijk.model_fields.items() if not info.exclude]
    assert [veld.naam for veld in to_velden()] == fields
    assert list(VOORBEELD) == fields


def test_the_example_is_a_record() -> None:
    record = Praktijk.model_validate({"id": "vaste-contactpersoon", **VOORBEELD})
    assert record.titel == "Vaste contactpersoon"


@pytest.mark.parametrize("naam", VELDEN)
def test_every_field_says_what_it_is(naam: str) -> None:
    assert VELDEN[naam].uitleg.endswith((".", "?"))


@pytest.mark.parametrize("veld", to_velden(), ids=lambda veld: veld.naam)
def test_the_editing_screen_has_the_same_label(veld: Veld) -> None:
    labels = {field["name"]: field["label"] for field in to_fields(Praktijk, {})}
    assert veld.label == labels[veld.naam]


@pytest.mark.parametrize(
    ("naam", "grenzen"),
    [
        ("titel", "5 tot 90 tekens"),
        ("toelichting", "hooguit 6 regels; elk 3 tot 700 tekens"),
        ("casus, bronnen", "minstens 1 regel"),
        ("bronnen", "1 tot 6 regels"),
        ("bronnen, regels", "regelnummers als 183-188 of 183-188, 285"),
        ("contact, email", ""),
        ("herzien_voor", "jaar-maand-dag"),
        ("status", ""),
    ],
)
def test_limits_are_said_in_words(naam: str, grenzen: str) -> None:
    assert VELDEN[naam].grenzen == grenzen


def test_fixed_values_are_those_of_the_model() -> None:
    assert VELDEN["status"].waarden == ("concept", "actueel", "verouderd", "ingetrokken")
    assert VELDEN["doelgroepen"].waarden[0] == "kinderen-en-jongeren"


def test_every_field_that_editors_can_assign_has_a_name_for_readers() -> None:
    assert {*get_args(Toegedeeld)} <= {*LABELS} & {*VELDEN}
    assert {"werkzame_elementen", "randvoorwaarden"} <= {*get_args(Toegedeeld)}
