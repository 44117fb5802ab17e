"""The sheet of a meeting and the checklist: that they hold whatever an editor writes."""

import pytest

from kennisbank.model import Element, Praktijk
from kennisbank.paper.meeting import gesprek_sheet
from kennisbank.paper.single import checklist_sheet
from tests.builders import a_bank, a_factsheet, a_praktijk, a_toezichtkader, a_vraag, an_element
from tests.paper.test_elements import TEXTS, of_length, text_of, typeset_one


def records_at_their_limits(text: str) -> tuple[list[Element], list[Praktijk]]:
    """More than a meeting shows of each kind, as long as the model allows."""
    longest = {"samenvatting": of_length(300, text), "bronnen": an_element().bronnen}
    elementen = [
        an_element(id=f"e{n}", kenmerk=f"WEL-E{n:02}", titel=of_length(90, text), **longest)
        for n in range(6)
    ]
    praktijken = [
        a_praktijk(
            id=f"p{n}",
            kenmerk=f"WIJ-G{n:02}",
            titel=of_length(80, text),
            soort="gaat-goed" if n % 2 else "kan-beter",
            elementen=(),
            **longest,
        )
        for n in range(12)
    ]
    return elementen, praktijken


@pytest.mark.slow
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_meeting_of_the_longest_records_stays_within_its_sides(text: str) -> None:
    elementen, praktijken = records_at_their_limits(text)
    vragen = [
        a_vraag(kenmerk=f"CAL-VR{n}", titel=of_length(80, text), tekst=of_length(160, text))
        for n in range(1, 6)
    ]
    bank = a_bank(
        elementen=elementen,
        praktijken=praktijken,
        factsheets=(a_factsheet(vragen=vragen),),
        rapporten=(),
        themas=[next(iter(a_bank().themas.values()))],
    )
    blad = gesprek_sheet(bank, bank.themas["veiligheid"])
    assert len(blad.inhoud["elementen"]) == 4
    assert [len(deel["praktijken"]) for deel in blad.inhoud["delen"]] == [4, 4]
    assert typeset_one(blad).kanten <= blad.max_kanten == 7


def test_meeting_has_a_side_for_each_step_also_of_a_theme_without_records() -> None:
    bank = a_bank(elementen=(), praktijken=(), rapporten=())
    blad = gesprek_sheet(bank, bank.themas["veiligheid"])
    pdf, text = typeset_one(blad), text_of(blad)
    steps = ["1. Wat helpt", "2. Wat goed gaat en beter kan", "3. Vragen bij", "4. Actielijst bij"]
    assert pdf.kanten == 5
    assert [text.index(step) for step in steps] == sorted(text.index(step) for step in steps)
    assert text.count("Nog niet opgenomen. Noem zelf wat u kent.") == 3


def test_checklist_names_themes_beside_their_sign_and_offers_boxes_without_a_norm() -> None:
    bank = a_bank(
        elementen=(),
        rapporten=[a_bank().rapporten["landelijk"]],
        toezichtkader=a_toezichtkader(operationaliseringen=(), beslisregels=()),
    )
    blad = checklist_sheet(bank)
    text = text_of(blad)
    rows = sum(len(one["normen"]) for deel in blad.inhoud["delen"] for one in deel["indicatoren"])
    assert rows == len(bank.toezichtkader.indicatoren) == text.count("Waaruit blijkt dat?")
    assert text.count("De bron noemt geen norm.") == text.count("Ja Deels Nee Niet bekend") == rows
    for indicator in bank.toezichtkader.indicatoren:
        names = ", ".join(bank.themas[thema].naam for thema in indicator.themas)
        assert f"{indicator.kenmerk} · {names}" in text
    assert not blad.liggend
