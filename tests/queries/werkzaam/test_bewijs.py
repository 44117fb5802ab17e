from typing import Any

import pytest

from kennisbank.model import Element, Kennisbank
from kennisbank.queries import (
    GROEP_MAX,
    TEKENS_MAX,
    Bewijs,
    bewijs_of,
    by_evidence,
    vermeldingen_of,
)
from tests.builders import a_bank, a_gemeente, a_praktijk, a_verband, an_element

SEEN: dict[str, Any] = {"elementen": ("samen-eerste-contact",), "gemeente": None}


def bewijs_by(*praktijken: dict[str, Any], **fields: Any) -> Bewijs:
    """The evidence of one element, by praktijken that name it."""
    records = [
        a_praktijk(id=f"p{n}", kenmerk=f"WIJ-G{n}", **SEEN | one)
        for n, one in enumerate(praktijken, start=1)
    ]
    bank = a_bank(
        praktijken=records, rapporten=[], factsheets=[], elementen=[an_element()], **fields
    )
    return bewijs_of(bank, bank.elementen["samen-eerste-contact"])


def counted(bewijs: Bewijs) -> dict[str, int]:
    return {one.betekenis: one.aantal for one in bewijs.beeld}


def test_place_counts_once_however_many_records_saw_it_there() -> None:
    bewijs = bewijs_by({}, {}, {"gemeente": "wijchen"})
    assert counted(bewijs) == {"gezien": 2, "verteld": 0, "gevraagd": 0, "ontbrak": 0}
    assert bewijs.of("gezien").zin == "Gezien in de regio Gelderland-Zuid en Wijchen."


def test_what_is_asked_and_named_at_one_place_is_one_sign() -> None:
    bewijs = bewijs_by({"soort": "aanbeveling"}, {"soort": "werkzame-factor"})
    assert counted(bewijs)["gevraagd"] == 1
    assert [bewijs.of(one).aantal for one in ("gevraagd", "genoemd")] == [1, 1]
    assert bewijs.beeld[2].tekensoorten == ("gevraagd",)


def test_place_where_something_was_only_named_has_the_sign_of_that() -> None:
    asked = {"soort": "aanbeveling", "gemeente": "wijchen"}
    bewijs = bewijs_by({"soort": "werkzame-factor"}, asked)
    assert bewijs.beeld[2].tekensoorten == ("gevraagd", "genoemd")
    assert bewijs_by({"soort": "werkzame-factor"}).beeld[2].tekensoorten == ("genoemd",)
    assert bewijs_by({}).beeld[0].tekensoorten == ("gezien",)


def test_picture_has_a_sign_for_each_place_and_no_more_than_one_sees() -> None:
    number = TEKENS_MAX + 2
    gemeenten = [a_gemeente(id=f"g{n}", code=f"GM{n:04}", naam=f"G {n}") for n in range(number)]
    bewijs = bewijs_by(*({"gemeente": f"g{n}"} for n in range(number)), gemeenten=gemeenten)
    gezien = bewijs.of("gezien")
    assert (len(gezien.tekens), gezien.aantal) == (TEKENS_MAX, number)
    assert (gezien.met_teken, gezien.zonder_teken) == (("G 0", "G 1", "G 2", "G 3"), 2)
    assert gezien.zin == "Gezien in G 0, G 1, G 2, G 3 en nog 2 plaatsen."


@pytest.mark.parametrize(
    ("said", "zinnen"),
    [
        ({}, ["Gezien in de regio Gelderland-Zuid."]),
        ({"gemeente": "wijchen"}, ["Gezien in Wijchen."]),
        ({"regio": "landelijk"}, ["Gezien in het onderzoek als geheel."]),
        (
            {"herkomst": "gemeld-door-de-gemeente", "gemeente": "wijchen"},
            ["Verteld in Wijchen, door een gemeente of organisatie zelf."],
        ),
        (
            {"soort": "kan-beter", "gemeente": "wijchen"},
            [
                "Dat dit ergens is gezien of verteld, hebben wij niet opgenomen.",
                "Ontbrak of kon beter in Wijchen.",
            ],
        ),
        (
            {"soort": "aanbeveling", "verbanden": (a_verband(sterkte="kan-helpen"),)},
            [
                "Dat dit ergens is gezien of verteld, hebben wij niet opgenomen.",
                "Een bron zegt dat dit kan helpen.",
                "Gevraagd of aangeraden in de regio Gelderland-Zuid.",
            ],
        ),
        (
            {"status": "ingetrokken", "reden": "Het klopt niet."},
            ["Wat wij opnamen over waar dit is gezien of verteld, is ingetrokken."],
        ),
        (
            {"status": "verouderd", "reden": "Het klopt niet."},
            [
                "Gezien in de regio Gelderland-Zuid.",
                "Wat wij daarover opnamen, is verouderd.",
            ],
        ),
        (
            {"status": "ingetrokken", "reden": "Het klopt niet.", "soort": "aanbeveling"},
            ["Dat dit ergens is gezien of verteld, hebben wij niet opgenomen."],
        ),
    ],
)
def test_evidence_is_told_by_who_says_what_of_where(
    said: dict[str, Any], zinnen: list[str]
) -> None:
    bewijs = bewijs_by(said)
    others = [one for one in bewijs.tellingen if one.betekenis not in ("gezien", "verteld")]
    assert [*bewijs.kort, *(one.zin for one in others if one.aantal)] == zinnen


@pytest.mark.parametrize(
    ("said", "waar", "leeg"),
    [
        (
            {},
            [("gezien", ("de regio Gelderland-Zuid",))],
            ["Hierover namen wij niets op: verteld; gevraagd of genoemd; ontbrak of kon beter."],
        ),
        (
            {"soort": "kan-beter", "regio": "landelijk"},
            [("ontbrak", ("het onderzoek als geheel",))],
            [
                "Dat dit ergens is gezien of verteld, hebben wij niet opgenomen.",
                "Hierover namen wij niets op: gevraagd of genoemd.",
            ],
        ),
    ],
)
def test_picture_names_each_place_and_says_what_it_does_not_show(
    said: dict[str, Any], waar: list[tuple[str, tuple[str, ...]]], leeg: list[str]
) -> None:
    bewijs = bewijs_by(said)
    assert [(one.betekenis, one.waar) for one in bewijs.beeld if one.aantal] == waar
    assert all(len(one.waar) == one.aantal for one in bewijs.tellingen)
    assert [*bewijs.leeg] == leeg


def test_source_that_is_about_no_place_is_named() -> None:
    bank = a_bank()
    sheet = bank.factsheets["vijf-vragen"]
    vraag = sheet.vragen[0].model_copy(update={"elementen": ("samen-eerste-contact",)})
    asked = sheet.model_copy(update={"vragen": (vraag,)})
    only = a_bank(praktijken=[], rapporten=[], factsheets=[asked], elementen=[an_element()])
    bewijs = bewijs_of(only, only.elementen["samen-eerste-contact"])
    kort = only.bronnen[sheet.bron].kort
    assert bewijs.of("gevraagd").zin == f"Gevraagd of aangeraden in “{kort}”."


def test_strongest_word_of_any_source_is_said_and_none_stronger() -> None:
    words = [{"verbanden": (a_verband(sterkte=one),)} for one in ("kan-helpen", "helpt")]
    assert bewijs_by(*words).sterkte == "helpt"
    assert bewijs_by({}).woord is None


def test_elements_seen_or_told_at_most_places_come_first() -> None:
    bank = a_bank()
    elementen: tuple[Element, ...] = tuple(bank.elementen.values())
    seen = [bewijs_of(bank, one).in_praktijk for one in by_evidence(bank, elementen[::-1])]
    assert seen == sorted(seen, reverse=True)
    assert len(set(seen)) == 2


def test_what_was_seen_once_comes_before_what_was_told_more_often() -> None:
    ids = ("samen-eerste-contact", "risicos-blijven-volgen")
    elementen = [an_element(id=one, kenmerk=f"WEL-E0{n}") for n, one in enumerate(ids, start=1)]
    told = [
        a_praktijk(
            id=f"verteld-{number}",
            kenmerk=f"WIJ-V0{number}",
            gemeente=gemeente,
            herkomst="gemeld-door-de-gemeente",
            elementen=ids[:1],
            verbanden=[a_verband(element=ids[0], betekenis="verteld")],
        )
        for number, gemeente in enumerate(("wijchen", None), start=1)
    ]
    seen = a_praktijk(elementen=ids[1:], verbanden=[a_verband(element=ids[1], betekenis="gezien")])
    bank = a_bank(praktijken=[*told, seen], elementen=elementen, rapporten=[], factsheets=[])
    assert [bewijs_of(bank, one).volgorde for one in elementen] == [(0, -2), (-1, 0)]
    assert by_evidence(bank, elementen) == elementen[::-1]


def test_of_equal_evidence_what_was_asked_at_most_places_comes_first() -> None:
    ids = ("samen-eerste-contact", "risicos-blijven-volgen")
    elementen = [an_element(id=one, kenmerk=f"WEL-E0{n}") for n, one in enumerate(ids, start=1)]
    asked = a_praktijk(
        soort="aanbeveling", elementen=ids[1:], verbanden=[a_verband(element=ids[1])]
    )
    bank = a_bank(praktijken=[asked], elementen=elementen, rapporten=[], factsheets=[])
    assert [bewijs_of(bank, one).in_praktijk for one in elementen] == [0, 0]
    assert [bewijs_of(bank, one).gevraagd for one in elementen] == [0, 1]
    assert by_evidence(bank, elementen) == elementen[::-1]


def test_every_vermelding_counts_under_its_betekenis(bank: Kennisbank) -> None:
    for element in bank.elementen.values():
        tellingen = bewijs_of(bank, element).tellingen
        counted = sum(len(telling.vermeldingen) for telling in tellingen)
        assert counted == len(vermeldingen_of(bank, element)) <= GROEP_MAX
