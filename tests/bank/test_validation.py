from hypothesis import given
from hypothesis import strategies as st

from kennisbank.bank import problem_at, validate_record
from kennisbank.bank.validation import value_at
from kennisbank.documents import ReadError, parse_document, problem_of_reading
from kennisbank.model import Bron, Praktijk
from kennisbank.model.base import MARKUP, SIGNS
from kennisbank.problems import Problem

GOOD = """kenmerk: VLI-VL9
soort: ervaring
titel: Een goede titel
samenvatting: Een samenvatting die lang genoeg is.
themas: [veiligheid]
regio: zeeland
herkomst: gemeld-door-de-gemeente
bronnen: [{bron: jaarbeeld-2019, vindplaats: Begin}]
gepubliceerd: 2026-11-21
herzien_voor: 2027-11-21
"""


def test_good_document_becomes_a_record_with_the_id_of_its_file() -> None:
    record = validate_record(Praktijk, parse_document(GOOD.encode(), "x.yml"), "korte-lijnen")
    assert isinstance(record, Praktijk)
    assert record.id == "korte-lijnen"
    assert record.status == "actueel"


def test_records_share_what_is_equal_in_them_and_nothing_else() -> None:
    one, other = (
        validate_record(Praktijk, parse_document(text.encode(), "x.yml"), "x")
        for text in (GOOD, GOOD.replace("titel: Een", "titel: Geen"))
    )
    assert isinstance(one, Praktijk)
    assert isinstance(other, Praktijk)
    assert one.bronnen[0] is other.bronnen[0]
    assert one.model_fields_set is other.model_fields_set
    plain = Praktijk.model_validate(one.model_dump() | {"id": "x"})
    assert (one, one.model_dump()) == (plain, plain.model_dump())
    elsewhere = one.model_copy(update={"gemeente": "veere"})
    assert "gemeente" in elsewhere.model_fields_set
    assert "gemeente" not in other.model_fields_set


def test_all_problems_of_a_document_come_at_once() -> None:
    text = GOOD.replace("Een goede titel", "Nee").replace("2026-11-21", "gisteren")
    problems = validate_record(Praktijk, parse_document(text.encode(), "x.yml"), "x")
    assert [str(problem) for problem in problems if isinstance(problem, Problem)] == [
        "x.yml:3:8: titel: `Nee` is te kort (3 tekens). Schrijf minstens 5 tekens. (KB022)",
        "x.yml:9:15: gepubliceerd: `gisteren` is geen datum. "
        "Schrijf jaar-maand-dag, zoals 2026-11-21. (KB029)",
    ]


def test_id_in_the_file_comes_with_the_other_problems() -> None:
    text = f"id: y\n{GOOD}".replace("ervaring", "idee")
    problems = validate_record(Praktijk, parse_document(text.encode(), "x.yml"), "x")
    assert isinstance(problems, list)
    assert [(problem.code, problem.veld) for problem in problems] == [
        ("KB021", "id"),
        ("KB026", "soort"),
    ]


def test_item_of_a_list_is_named_by_its_number() -> None:
    document = parse_document(b"- id: a\n- id: b\n  kort: Boek\n", "bronnen.yml")
    problems = validate_record(Bron, document, None, (1,))
    assert isinstance(problems, list)
    assert [(problem.regel, problem.veld) for problem in problems] == [
        (2, "onderdeel 2, titel"),
        (2, "onderdeel 2, uitgever"),
    ]


def test_value_at_a_place_is_what_was_typed() -> None:
    document = parse_document(b"- a: [b, c]\n", "x.yml")
    assert value_at(document, (0, "a", 1)) == "c"
    assert value_at(document, ()) == [{"a": ["b", "c"]}]


def test_problem_of_our_own_has_the_place_of_its_field() -> None:
    document = parse_document(b"a: b\nc: d\n", "x.yml")
    assert problem_at(document, ("c",), "wat.", "hoe.", "KB040") == Problem(
        "x.yml", 2, 4, "c", "wat.", "hoe.", "KB040"
    )


def test_unreadable_file_becomes_a_problem() -> None:
    assert str(problem_of_reading("x.yml", ReadError("KB012", (2, 1), "titel"))) == (
        "x.yml:2:1: het veld `titel` staat hier twee keer. "
        "Voeg de twee samen of haal er een weg. (KB012)"
    )


@given(st.from_regex(MARKUP))
def test_every_markup_holds_a_sign_that_is_looked_for_first(text: str) -> None:
    assert SIGNS.search(text)
