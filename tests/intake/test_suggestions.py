import pytest

from kennisbank.documents import Value
from kennisbank.intake.rapport.finding import Finding
from kennisbank.intake.rapport.records import Ontwerp
from kennisbank.intake.rapport.themes import Match
from kennisbank.intake.suggestions import Tables, suggest
from kennisbank.model import Praktijk, Record
from kennisbank.sources import Block
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


@pytest.mark.parametrize(
    ("thema", "kinds"),
    [
        (None, ["element", "indicator", "indicator", "thema"]),
        (Match("evalueren", False), ["thema", "element", "indicator", "indicator"]),
        (Match("evalueren", True), ["element", "indicator", "indicator"]),
    ],
)
def test_a_draft_of_a_report_gets_a_thema_only_when_no_heading_says_which(
    thema: Match | None, kinds: list[str]
) -> None:
    named: Value = [{"thema": thema.thema}] if thema and not thema.sure else []
    block = Block("paragraph", PASSAGE, page=1)
    finding = Finding("gaat-goed", "Vaste contactpersoon", True, (), 1, [block])
    ontwerp = Ontwerp("x.yml", {"voorgesteld": named}, finding, thema)
    ontwerp.add_suggestions(Tables(RECORDS))
    found = ontwerp.fields["voorgesteld"]
    assert isinstance(found, list)
    assert [next(iter(one)) for one in found if isinstance(one, dict)] == kinds
