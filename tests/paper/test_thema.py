"""The sheet of a theme: one sheet of paper, whatever there is of it."""

from typing import Any

import pytest

from kennisbank import queries
from kennisbank.model import Element, Kennisbank, Thema, zinnen
from kennisbank.model.thema import Onderwerp
from kennisbank.paper.bewijs import count_seen, to_parts
from kennisbank.paper.parts import end, tell_shown, word_rest
from kennisbank.paper.thema import begin_of_intro, thema_sheet, to_intro
from tests.builders import (
    a_bank,
    a_bronvermelding,
    a_praktijk,
    a_thema,
    a_toezichtkader,
    an_element,
    an_indicator,
)
from tests.holes import texts_in
from tests.paper.test_elements import (
    TEXTS,
    bank_at_its_limits,
    of_length,
    sheet_of,
    text_of,
    typeset_one,
)

SHEET = "thema-veiligheid"


def a_thema_at_its_limits(text: str, **fields: Any) -> Thema:
    topic = Onderwerp(naam=of_length(80, text), uitleg=of_length(260, text))
    return a_thema(
        **{
            "naam": of_length(80, text),
            "kort": of_length(140, text),
            "kernvraag": of_length(200, text),
            "inleiding": [of_length(700, text)] * 4,
            "onderwerpen": [topic] * 8,
        }
        | fields
    )


def many_elements(number: int, text: str) -> list[Element]:
    cited = [a_bronvermelding(bron=f"bron-{n}") for n in range(6)]
    return [
        an_element(
            id=f"element-{n}", kenmerk=f"WEL-E{n:02}", titel=of_length(90, text), bronnen=cited
        )
        for n in range(number)
    ]


@pytest.mark.slow
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("number", [0, 3, 30])
def test_a_theme_at_the_limits_of_the_model_is_two_sides(text: str, number: int) -> None:
    thema, told = a_thema_at_its_limits(text), of_length(700, text)
    kenmerken = [f"WIJ-I{n:02}" for n in range(1, 7)]
    indicatoren = [an_indicator(kenmerk=one, titel=told[:60], tekst=told) for one in kenmerken]
    kader = a_toezichtkader(indicatoren=indicatoren, operationaliseringen=(), beslisregels=())
    normed = thema.model_copy(update={"indicatoren": kenmerken})
    elementen = many_elements(number, text)
    for each in (thema, normed, a_thema()):
        bank = bank_at_its_limits(elementen, text, themas=[each], toezichtkader=kader)
        blad = sheet_of(bank, SHEET)
        assert typeset_one(blad).kanten == 2
        assert bool(blad.inhoud["rest"]) == (len(blad.inhoud["rijen"]) < number)


def test_sheet_tells_of_a_theme_without_elements_or_examples_that_we_hold_none() -> None:
    blad = sheet_of(a_bank(elementen=(), praktijken=(), rapporten=()), SHEET)
    text = text_of(blad)
    assert text.count(zinnen.bewijs.GEEN_ELEMENTEN) == 3
    assert "ezien of verteld" not in text


def test_sheet_has_what_was_found_in_full_when_there_is_room(bank: Kennisbank) -> None:
    blad = sheet_of(bank, SHEET)
    assert (typeset_one(blad).kanten, blad.inhoud["vooraan"]) == (2, True)
    groepen = blad.inhoud["groepen"]
    assert "nog" not in blad.inhoud["op_de_pagina"]
    assert sum(groep["aantal"] for groep in groepen) == len(
        queries.praktijken_of(bank, "thema", "veiligheid")
    )
    assert all(row["tekst"] for groep in groepen for row in groep["praktijken"])
    assert all(groep["telling"] == str(groep["aantal"]) for groep in groepen)


def test_elements_that_were_not_seen_stand_apart_from_those_that_were(bank: Kennisbank) -> None:
    elementen = queries.elementen_of(bank, "thema", "veiligheid")
    assert count_seen(bank, elementen) == 1 < len(elementen) == 2
    for blad in (sheet_of(bank, SHEET), sheet_of(bank, "poster-veiligheid")):
        text = text_of(blad)
        assert text.index(zinnen.bewijs.NIET_BEWEZEN) < text.index("Gezien of verteld (1)")
        assert text.index("Gezien of verteld (1)") < text.index(zinnen.bewijs.NIET_GEZIEN.format(1))
    assert to_parts(bank, elementen, 1)["anders"] == ""
    unseen = elementen[1:]
    assert to_parts(bank, unseen, 1) == {
        "vanaf": 0,
        "gezien": "",
        "anders": zinnen.bewijs.NIET_GEZIEN.format(1),
    }
    assert to_parts(bank, [*elementen, *unseen], 2)["anders"] == zinnen.bewijs.NIET_GEZIEN.format(
        "1 van 2"
    )


def test_group_that_goes_on_in_the_second_column_has_its_heading_again() -> None:
    praktijken = [
        a_praktijk(id=f"p{n}", kenmerk=f"WIJ-G{n}", soort="kan-beter", themas=("veiligheid",))
        for n in range(1, 7)
    ]
    blad = sheet_of(a_bank(praktijken=praktijken, rapporten=()), SHEET)
    (groep,) = blad.inhoud["groepen"]
    again = [row["vervolg"] for row in groep["praktijken"]]
    assert again.index("Kan beter (vervolg)") == blad.inhoud["knip"]
    assert text_of(blad).count("Kan beter (vervolg)") == 1


def test_norm_stands_there_only_when_all_that_was_found_and_lines_to_write_leave_room() -> None:
    kenmerken = [f"WIJ-I{n:02}" for n in range(1, 4)]
    kader = a_toezichtkader(indicatoren=[an_indicator(kenmerk=one) for one in kenmerken])
    thema = a_thema(indicatoren=kenmerken)
    themas = [thema, a_thema(id="evalueren", naam="Evalueren", volgorde=2)]
    few = sheet_of(a_bank(themas=themas, toezichtkader=kader), SHEET).inhoud
    assert len(few["indicatoren"]["rijen"]) == 3
    full = bank_at_its_limits([], TEXTS["plain"], themas=[thema], toezichtkader=kader)
    blad = sheet_of(full, SHEET)
    assert blad.inhoud["indicatoren"]["rijen"] == []
    assert "3 indicatoren" in blad.inhoud["op_de_pagina"]


def test_group_that_does_not_fit_says_how_many_of_it_stand_there() -> None:
    bank = bank_at_its_limits([], TEXTS["plain"], themas=[a_thema()])
    blad = sheet_of(bank, SHEET)
    shown = [len(groep["praktijken"]) for groep in blad.inhoud["groepen"]]
    for groep, number in zip(blad.inhoud["groepen"], shown, strict=True):
        assert 0 < number < groep["aantal"] == 12
        assert groep["telling"] == f"{number} van 12"
    rest = 12 * len(shown) - sum(shown)
    text = text_of(blad)
    assert f"Op de pagina staat ook: nog {rest} praktijken, " in text
    assert "En nog" not in text.partition("Wat is er gevonden?")[2]


@pytest.mark.parametrize(
    ("shown", "said", "rest"),
    [(10, "10", []), (2, "2 van 10", ["nog 8 dingen"]), (0, "10, op de pagina", ["10 dingen"])],
)
def test_what_is_not_shown_is_not_said_to_be_more(shown: int, said: str, rest: list[str]) -> None:
    assert tell_shown(shown, 10) == said
    assert word_rest(shown, 10, "ding", "dingen") == rest


@pytest.mark.parametrize(
    ("zin", "ended"), [("Wat werkt?", "Wat werkt?"), ("Rapport", "Rapport."), ("Nu!", "Nu!")]
)
def test_source_that_ends_with_a_question_mark_has_no_full_stop(zin: str, ended: str) -> None:
    assert end(zin) == ended


def test_elements_at_a_glance_have_the_same_signs_as_their_row(bank: Kennisbank) -> None:
    inhoud = sheet_of(bank, SHEET).inhoud
    for one, rij in zip(inhoud["drie"], inhoud["rijen"], strict=False):
        found = [(vak["vormen"], vak["aantal"]) for vak in rij["vakken"] if vak["aantal"]]
        assert [(vak["vormen"], vak["aantal"]) for vak in one["tekens"]] == found
    found = [queries.bewijs_of(bank, one) for one in bank.elementen.values()]
    seen = [(one.of("gezien").aantal, one.of("verteld").aantal) for one in found]
    first = [tuple(vak["aantal"] for vak in rij["vakken"][:2]) for rij in inhoud["rijen"]]
    assert first == sorted(seen, reverse=True)[: len(first)]  # as `EERST_GEZIEN` says
    assert zinnen.bewijs.EERST_GEZIEN in text_of(sheet_of(bank, SHEET))


def test_introduction_stands_behind_as_far_as_there_is_room() -> None:
    long = a_thema_at_its_limits(TEXTS["plain"])
    assert begin_of_intro(long)["alineas"] == ()
    begin = begin_of_intro(a_thema(inleiding=["Een korte zin."] * 2 + ["Een lange zin. " * 40]))
    assert begin["alineas"] == ("Een korte zin.",) * 2
    assert 0 < begin["hoog"] < to_intro(["Een lange zin. " * 40])["hoog"]


def test_what_was_withdrawn_is_not_shown_at_a_glance() -> None:
    gone = an_element(status="ingetrokken", reden="Het bleek niet te werken.")
    bank = a_bank(elementen=(gone, an_element(id="risicos-blijven-volgen", kenmerk="WEL-E02")))
    (thema,) = (one for one in bank.themas.values() if one.id == gone.themas[0])
    inhoud = thema_sheet(bank, thema).inhoud
    assert [one["kenmerk"] for one in inhoud["drie"]] == ["WEL-E02"]
    assert not any(gone.kenmerk in text for text in texts_in(inhoud))
    assert (inhoud["getoond"], inhoud["rest"], len(inhoud["rijen"])) == ("1", "", 1)
