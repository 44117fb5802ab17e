"""A field that does not exist where it stands; how it sounds to an editor is in tests/cases/."""

import pytest

from kennisbank.model import Praktijk
from kennisbank.problems import Loc, meant_by


@pytest.mark.parametrize(
    ("loc", "meant"),
    [
        (("Titel",), [("titel",)]),
        (("herzien voor",), [("herzien_voor",)]),
        (("**titel**",), [("titel",)]),
        (("tietel",), [("titel",)]),
        (("omschrijving",), [("samenvatting",)]),
        (("doelgroep",), [("doelgroepen",)]),
        (("vindplaats",), [("bronnen", "vindplaats")]),
        (("tekst",), [("casus", "tekst"), ("wijzigingen", "tekst")]),
        (("bronnen", 0, "status"), [("status",)]),
        (("bronnen", 0, "pagina"), [("bronnen", "vindplaats")]),
        (("xyz",), []),
    ],
)
def test_field_that_was_meant_is_known_with_its_place(loc: Loc, meant: list[Loc]) -> None:
    assert meant_by(Praktijk, loc, "tekst") == meant


def test_list_is_not_taken_for_a_field_of_a_list() -> None:
    assert meant_by(Praktijk, ("bron",), [{"bron": "x"}]) == [("bronnen",)]
