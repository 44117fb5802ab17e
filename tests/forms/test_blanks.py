import re

import yaml

from kennisbank.bank import validate_record
from kennisbank.documents import parse_document
from kennisbank.forms import blank_record, issue_form, to_velden
from kennisbank.forms.blanks import ASKED
from kennisbank.forms.fields import VOORBEELD
from kennisbank.model import Praktijk

FIELDS = [veld.naam for veld in to_velden()]
REQUIRED = [veld.naam for veld in to_velden() if veld.verplicht]
FILLED = {
    "themas:\n  -": "themas:\n  - veiligheid",
    "  - bron:\n    vindplaats:": "  - bron: rapport-wijchen\n    vindplaats: Korte lijnen",
}


def filled() -> str:
    """The blank record with an answer behind each required field."""
    text = blank_record()
    for blank, answer in FILLED.items():
        text = text.replace(blank, answer)
    return re.sub(r"^(\w+):$", lambda m: fill(m[1], m[0]), text, flags=re.M)


def fill(naam: str, line: str) -> str:
    value = VOORBEELD[naam]
    return f"{line} {value}" if isinstance(value, str) else line


def test_the_blank_record_asks_what_is_required() -> None:
    data = parse_document(blank_record().encode(), "x").data
    assert list(data) == REQUIRED


def test_every_field_is_in_the_blank_record_in_the_order_of_the_model() -> None:
    assert re.findall(r"^(?:# )?([a-z_]+):(?! \w+\. )", blank_record(), re.M) == FIELDS


def test_a_filled_blank_is_a_record() -> None:
    document = parse_document(filled().encode(), "practices/x.yml")
    assert isinstance(validate_record(Praktijk, document, "x"), Praktijk)


def test_the_blank_says_of_no_field_the_same_example_twice() -> None:
    comments = " ".join(line.lstrip("# ") for line in blank_record().splitlines())
    assert "streepjes, zoals gelderland-zuid. regio:" in comments
    assert comments.count("gelderland-zuid") == 1
    said = re.findall(r"(?:Verplicht|verplicht)\. .*?(?=[Nv]erplicht\.|$)", comments)
    assert [text for text in said if text.count("zoals WIJ-G01") > 1] == []


def test_the_examples_in_the_blank_are_the_example() -> None:
    explained = re.compile(r"# +\w+: (?:Verplicht|Niet verplicht)\.")
    example = re.compile(r"# (?=\w+:|  )")
    wrapped = re.compile(r"#     (?! *- )[^:]*$")
    lines = [line for line in filled().split("\n") if not explained.match(line)]
    lines = [line for line in lines if not wrapped.match(line)]
    document = parse_document("\n".join(example.sub("", line) for line in lines).encode(), "x")
    optional = {naam: VOORBEELD[naam] for naam in FIELDS if naam not in REQUIRED}
    assert isinstance(document.data, dict)
    assert {naam: document.data[naam] for naam in optional} == optional


def test_the_form_warns_first_and_asks_for_consent_last() -> None:
    form = yaml.safe_load(issue_form())
    first, *questions, last = form["body"]
    assert form["name"] == "Goed voorbeeld aandragen"
    assert first["type"] == "markdown"
    assert "Noem geen namen" in first["attributes"]["value"]
    assert last["attributes"]["options"][0]["required"] is True
    assert [question["id"] for question in questions] == list(ASKED)


def test_the_form_demands_what_the_model_demands() -> None:
    _, *questions, _ = yaml.safe_load(issue_form())["body"]
    demanded = [q["id"] for q in questions if q.get("validations") == {"required": True}]
    assert sorted(demanded) == sorted(set(REQUIRED) & set(ASKED))


def test_no_family_is_asked_for() -> None:
    assert "casus" not in ASKED
