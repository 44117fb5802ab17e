"""What is said of a cell: in the words of a workbook, with the names from its lists."""

import pytest

from kennisbank.intake.workbook import Words
from kennisbank.intake.workbook.phrase import in_cells
from kennisbank.problems import Problem
from tests.builders import a_bank

SAID = {
    ("titel", "Voeg een regel `titel:` toe. Korte, actieve titel.", True): (
        "Vul deze cel in. Korte, actieve titel."
    ),
    ("regio", "Voeg een regel `regio:` toe. Id van de Veilig Thuis-regio, of landelijk.", False): (
        "Maak een kolom `Regio`, en vul haar in. Kies uit de lijst."
    ),
    ("", "Vul ze in. Voeg een regel toe voor `soort`, `samenvatting` en `bronnen`.", False): (
        "Vul ze in."
    ),
    (
        "themas 1",
        "Dit zijn er meer: `evalueren` en `veiligheid`. In een lijst staat elk op een eigen regel, "
        "na een streepje.",
        True,
    ): (
        "Dit zijn er meer: `Evalueren` en `Veiligheid`. Zet elk op een eigen regel in de cel "
        "(Alt+Enter)."
    ),
    ("gemeente", "Bedoelde u `vlissingen`?", True): "Bedoelde u `Vlissingen`?",
    ("verbanden 1, element", "Bedoelde u `samen-eerste-contact`?", True): (
        "Bedoelde u `Samen het eerste contact`?"
    ),
    ("titel", "Vul het in, of haal de regel weg.", True): "Vul het in, of maak de cel leeg.",
    ("status", "Voeg een regel `reden:` toe die zegt waarom het record is ingetrokken.", True): (
        "Zeg bij `reden` waarom het record is ingetrokken."
    ),
    ("herkomst", "Kies uit `waargenomen-door-tsd` of `extern-onderzoek`.", True): (
        "Kies uit `Toezicht Sociaal Domein` of `Ander onderzoek`."
    ),
}


@pytest.fixture(scope="module")
def words() -> Words:
    return Words(a_bank())


@pytest.mark.parametrize("case", SAID)
def test_a_repair_speaks_of_cells_and_of_names(case: tuple[str, str, bool], words: Words) -> None:
    veld, hoe, has_column = case
    problem = Problem("practices/x.yml", 1, 1, veld, "dit klopt niet.", hoe, "KB020")
    assert in_cells(problem, has_column, words) == ("dit klopt niet.", SAID[case])
