import pytest

from kennisbank.bank import gather, to_names
from kennisbank.intake.place import Plaats, place_named
from tests.builders import write_bank


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, str]]:
    harvest = gather(write_bank(tmp_path_factory.mktemp("bank")))
    return to_names(harvest.documents, harvest.files)  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("regio", "gemeente", "found"),
    [
        ("Zeeland", "", ("zeeland", "")),
        ("regio ZEELAND.", "gemeente Vlissingen", ("zeeland", "vlissingen")),
        ("Veilig Thuis Zeeland", "", ("zeeland", "")),
        ("", "Den Haag", ("haaglanden", "s-gravenhage")),
        ("heel Nederland", "", ("landelijk", "")),
    ],
)
def test_a_place_is_known_by_its_name(
    regio: str, gemeente: str, found: tuple[str, str], names: dict[str, dict[str, str]]
) -> None:
    assert place_named(regio, gemeente, names) == Plaats(*found, {})


@pytest.mark.parametrize(
    ("regio", "gemeente", "found", "told"),
    [
        (
            "Zelland",
            "",
            "",
            {"regio": "De regio `Zelland` kennen wij niet. Bedoelde u `Zeeland`?"},
        ),
        (
            "Zeeland",
            "Vlisingen",
            "zeeland",
            {"gemeente": "De gemeente `Vlisingen` kennen wij niet. Bedoelde u `Vlissingen`?"},
        ),
        (
            "Zeeland",
            "Den Haag",
            "haaglanden",
            {"gemeente": "`Den Haag` ligt niet in `Zeeland`, maar in `haaglanden`."},
        ),
        (
            "",
            "",
            "",
            {"regio": "De regio ontbreekt. Noem de regio van Veilig Thuis, of schrijf landelijk."},
        ),
        ("`@iemand` <b>", "", "", {"regio": "De regio `’@iemand’ <b>` kennen wij niet."}),
    ],
)
def test_what_is_not_known_is_told_with_what_was_meant(
    regio: str,
    gemeente: str,
    found: str,
    told: dict[str, str],
    names: dict[str, dict[str, str]],
) -> None:
    place = place_named(regio, gemeente, names)
    assert (place.regio, place.bezwaren) == (found, told)
