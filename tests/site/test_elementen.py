import json

from kennisbank.model import Kennisbank
from kennisbank.site.data import to_elementen
from tests.builders import a_bank, an_element


def rows_of(bank: Kennisbank) -> list[list[object]]:
    name, text = to_elementen(bank)
    assert name == "gegevens/elementen.js"
    begin = 'kennisbank.ontvang("elementen",'
    assert text.startswith(begin)
    found: list[list[object]] = json.loads(text.removeprefix(begin).removesuffix(");\n"))
    return found


def test_row_has_what_its_line_shows_and_what_it_is_chosen_by(bank: Kennisbank) -> None:
    assert rows_of(bank) == [
        [
            "samen-eerste-contact",
            "WEL-E01",
            "Samen het eerste contact",
            "Veilig Thuis en het wijkteam gaan de eerste keer samen.",
            "Gezien in Wijchen. Verteld in Vlissingen, door een gemeente of organisatie zelf.",
            "",
            [1, 1, 1, 0],
            ["veiligheid", "evalueren"],
            ["gezien", "verteld", "gevraagd"],
            ["CAL-VR1"],
        ],
        [
            "risicos-blijven-volgen",
            "WEL-E02",
            "De risico’s blijven volgen",
            "Professionals houden de risico’s ook na de crisis in beeld.",
            "Dat dit ergens is gezien of verteld, hebben wij niet opgenomen.",
            "",
            [0, 0, 1, 1],
            ["veiligheid"],
            ["gevraagd", "ontbrak", "niet-gezien"],
            [],
        ],
    ]


def test_element_that_is_not_of_today_says_so() -> None:
    old = an_element(status="verouderd", reden="Het klopt niet meer.")
    bank = a_bank(elementen=[old], praktijken=[], rapporten=[])
    assert rows_of(bank)[0][5] == "Verouderd"
