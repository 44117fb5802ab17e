from kennisbank.intake.suggestions import Tables, suggest
from kennisbank.model import Praktijk, Record
from tests.builders import a_bank, a_begrip, a_gemeente, a_praktijk, a_thema, an_element

CONTACT = an_element(
    id="vaste-contactpersonen",
    kenmerk="WEL-E02",
    titel="Vaste contactpersonen bij elke organisatie",
    samenvatting="Organisaties hebben een vaste contactpersoon bij het wijkteam en bij de school.",
    themas=("veiligheid",),
    indicatoren=("WIJ-I06", "WIJ-I07"),
)
PLAN = an_element(
    id="een-plan",
    kenmerk="WEL-E03",
    titel="Eén gezamenlijk plan voor het gezin",
    samenvatting="Alle professionals werken met hetzelfde plan, dat met het gezin is gemaakt.",
    themas=("evalueren",),
    indicatoren=("WIJ-I09",),
)
OLD = CONTACT.model_copy(
    update={"id": "oud", "kenmerk": "WEL-E09", "status": "verouderd", "titel": "Contactpersonen"}
)
THEMAS = (
    a_thema(naam="Veiligheid", kernvraag="Hoe blijft de veiligheid in beeld bij de school?"),
    a_thema(id="evalueren", naam="Evalueren", kernvraag="Hoe kijken wij samen terug op het plan?"),
)
RECORDS: list[Record] = [CONTACT, PLAN, OLD, *THEMAS, a_begrip(), a_gemeente()]
PASSAGE = "De school en het wijkteam hebben een vaste contactpersoon bij elkaar."


def test_what_lies_near_is_suggested_with_the_words_that_point_to_it() -> None:
    found = suggest(Tables(RECORDS), PASSAGE)
    assert [next(iter(one.items())) for one in found] == [
        ("element", "vaste-contactpersonen"),
        ("indicator", "WIJ-I06"),
        ("indicator", "WIJ-I07"),
        ("thema", "veiligheid"),
    ]
    assert found[0]["woorden"] == ["contactpersoon", "vaste", "school", "wijkteam"]


def test_suggestions_are_what_a_draft_may_hold_and_the_same_each_time() -> None:
    found = suggest(Tables(RECORDS), PASSAGE)
    assert found == suggest(Tables(reversed(RECORDS)), PASSAGE)
    draft = a_praktijk().model_dump() | {"id": "x", "status": "concept", "voorgesteld": found}
    assert len(Praktijk(**draft).voorgesteld) == len(found)


def test_nothing_is_suggested_when_nothing_is_near() -> None:
    tables = Tables(RECORDS)
    assert suggest(tables, "") == []
    assert suggest(tables, "De fietsenmaker repareert de band. Hij belt de klant.") == []
    assert suggest(Tables([]), PASSAGE) == []


def test_a_bank_without_elementen_suggests_no_indicatoren() -> None:
    bank = a_bank()
    assert {key for one in suggest(Tables(bank.themas.values()), PASSAGE) for key in one} <= {
        "thema",
        "woorden",
    }
