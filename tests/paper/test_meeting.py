"""The sheet of a meeting and the checklist: that they hold whatever an editor writes."""

from io import BytesIO

import pikepdf
import pytest

from kennisbank.model import Element, Praktijk, zinnen
from kennisbank.paper.meeting import gesprek_sheet
from kennisbank.paper.single import checklist_sheet
from kennisbank.queries import write_out
from tests.builders import (
    a_bank,
    a_begrip,
    a_factsheet,
    a_praktijk,
    a_toezichtkader,
    a_vraag,
    an_element,
    an_indicator,
)
from tests.paper.test_elements import TEXTS, of_length, text_of, typeset_one

SCALE = "Ja Deels Nee Weten wij niet"


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
    pdf = typeset_one(blad)
    assert pdf.kanten <= blad.max_kanten == 7
    with pikepdf.open(BytesIO(pdf.data)) as document, document.open_outline() as outline:
        titles = [item.title for top in outline.root for item in (top, *top.children)]
    assert len({*titles}) == len(titles) > 5  # no second one where a table goes on


def test_meeting_has_a_side_for_each_step_also_of_a_theme_without_records() -> None:
    bank = a_bank(elementen=(), praktijken=(), rapporten=())
    blad = gesprek_sheet(bank, bank.themas["veiligheid"])
    pdf, text = typeset_one(blad), text_of(blad)
    steps = ["Gezien en gevraagd", "Wat goed gaat en beter kan", "Vragen bij", "Actielijst bij"]
    assert pdf.kanten == 5
    found = [text.index(f"Blad {at}. {step}") for at, step in enumerate(steps, start=2)]
    assert found == sorted(found)
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
    assert text.count("De bron noemt geen norm.") == text.count(SCALE) == rows
    for indicator in bank.toezichtkader.indicatoren:
        names = ", ".join(bank.themas[thema].naam for thema in indicator.themas)
        assert f"{indicator.kenmerk} · {names}" in text
    assert not blad.liggend


def test_norm_of_several_indicators_is_ticked_once_for_each_rule_that_judges_it() -> None:
    indicatoren = [an_indicator(kenmerk=f"WIJ-I0{n}") for n in (1, 2, 3)]
    every = tuple(one.kenmerk for one in indicatoren)
    base = a_toezichtkader()
    (norm,), (regel,) = base.operationaliseringen, base.beslisregels
    kader = a_toezichtkader(
        indicatoren=indicatoren,
        operationaliseringen=[norm.model_copy(update={"indicatoren": every})],
        beslisregels=[
            regel.model_copy(update={"indicatoren": every[:2]}),
            regel.model_copy(update={"kenmerk": "WIJ-D02", "indicatoren": every[2:]}),
        ],
    )
    blad = checklist_sheet(a_bank(elementen=(), toezichtkader=kader))
    text = text_of(blad)
    (deel,) = blad.inhoud["delen"]
    rows = [rij for one in deel["indicatoren"] for rij in one["normen"]]
    assert [(rij["zie"], rij["vinken"]) for rij in rows] == [
        ("", True),
        ("Zie bij indicator 1.", False),
        (f"{norm.tekst} Voluit bij indicator 1.", True),
    ]
    assert text.count(SCALE) == blad.inhoud["cijfers"][2][0] == 2
    assert text.count(norm.punten[0]) == 1
    assert text.count("WIJ-D02") == 1
    assert blad.inhoud["cijfers"][0] == [1, "onderdeel"]


def test_indicator_that_goes_on_on_the_next_side_has_its_name_there_again() -> None:
    (norm,) = a_toezichtkader().operationaliseringen
    kader = a_toezichtkader(
        indicatoren=[an_indicator(titel="Zicht op gevaar")],
        operationaliseringen=[
            norm.model_copy(update={"kenmerk": f"WIJ-O{n:02}"}) for n in range(1, 13)
        ],
    )
    blad = checklist_sheet(a_bank(elementen=(), toezichtkader=kader))
    kop = blad.inhoud["delen"][0]["indicatoren"][0]["kop"]
    kanten = typeset_one(blad).kanten
    assert text_of(blad).count(f"{kop} (vervolg)") == kanten - 1 > 0


def test_every_question_to_tick_has_one_scale_and_says_what_yes_is() -> None:
    praktijken = [a_praktijk(), a_praktijk(id="p2", kenmerk="WIJ-G02", soort="kan-beter")]
    bank = a_bank(praktijken=praktijken)
    text = text_of(gesprek_sheet(bank, bank.themas["veiligheid"]))
    for vraag, ja_is in (zinnen.kader.VRAAG_GOED, zinnen.kader.VRAAG_BETER):
        assert text.count(f"{vraag} {ja_is} {SCALE}") == 1
    vraag, ja_is = zinnen.kader.VRAAG_DOEN
    assert text.count(f"{vraag} {SCALE}") == text.count(ja_is) == 1


def test_rule_to_tick_by_says_once_that_it_is_one() -> None:
    base = a_toezichtkader()
    (regel,) = base.beslisregels
    regels = [
        regel.model_copy(update={"tekst": "Het oordeel is positief als er een plan is."}),
        regel.model_copy(update={"kenmerk": "WIJ-D02", "tekst": "Er is een plan."}),
    ]
    kader = a_toezichtkader(
        indicatoren=base.indicatoren,
        operationaliseringen=base.operationaliseringen,
        beslisregels=regels,
    )
    text = text_of(checklist_sheet(a_bank(elementen=(), toezichtkader=kader)))
    assert "Zo beoordelen de inspecties dit Positief als er een plan is. WIJ-D01" in text
    assert "Er is een plan. WIJ-D02" in text
    assert text.count(zinnen.kader.KRUIS_AAN) == 1
    assert (
        text.count(zinnen.kader.VRAAG_DOEN[0]) == 1
    )  # an indicator without a norm asks it otherwise


def test_abbreviation_that_its_term_repeats_is_explained() -> None:
    smart = a_begrip(
        id="smart", term="SMART-doelen", afkorting="SMART", uitleg="Doelen die meetbaar zijn. Meer."
    )
    assert write_out(smart) == "Doelen die meetbaar zijn"
    assert write_out(smart.model_copy(update={"uitleg": "Meetbare doelen."})) == "Meetbare doelen"
    assert write_out(a_begrip()) == "Toezicht Sociaal Domein"
