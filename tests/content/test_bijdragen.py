"""The manual for editors: what it says about a record and about macros is what the code does."""

import re
from pathlib import Path
from typing import Any

import pytest

from kennisbank.bank import load_bank, validate_record
from kennisbank.documents import parse_document
from kennisbank.drafts.words import WOORDEN
from kennisbank.model import LANDELIJK, Praktijk
from kennisbank.model.collections import COLLECTIONS
from kennisbank.problems import Problem, ProblemsFound

ROOT = Path(__file__).parents[2]
MANUAL = (ROOT / "BIJDRAGEN.md").read_text(encoding="utf-8")
# What stands in the manual as an example of a field that this record does not have.
EXAMPLE = re.compile(r"^# (?=[a-z_]+:|  - )", re.M)
SCHEMA: dict[str, Any] = Praktijk.model_json_schema()
FIELDS = [name for name, info in Praktijk.model_fields.items() if not info.exclude]


def annotated_record() -> str:
    """The one YAML block of the manual; its first line names the file."""
    (block,) = re.findall(r"^```yaml\n(.*?)^```$", MANUAL, re.M | re.S)
    return str(block)


def file_of(record: str) -> str:
    """The file that the record says it is."""
    return record.split("\n", 1)[0].removeprefix("# ")


def with_every_field(record: str) -> str:
    """The record with the examples filled in; only what is not current can be replaced."""
    return EXAMPLE.sub("", record).replace("status: actueel", "status: verouderd")


def comments_of(record: str) -> dict[str, str]:
    """Per field the comment above it."""
    comments, lines = {}, list[str]()
    for line in record.split("\n"):
        if field := re.match(r"(?:# )?([a-z_]+):", line):
            comments[field[1]] = " ".join(lines)
        lines = [*lines, line.removeprefix("#").strip()] if line.startswith("#") else []
    return comments


def limits_of(schema: dict[str, Any]) -> list[int]:
    """The smallest and largest length of a text or list, and of the items of a list."""
    names = ["minLength", "maxLength", "minItems", "maxItems"]
    own = [schema[name] for name in names if name in schema and "pattern" not in schema]
    return own + (limits_of(schema["items"]) if "items" in schema else [])


def problems_of(record: str, tmp_path: Path) -> list[Problem]:
    """What is wrong with the record in its own place in a copy of the bank of this moment."""
    name = file_of(record)
    for path in (path for one in COLLECTIONS for path in ROOT.glob(one.pattern)):
        copy = tmp_path / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    (tmp_path / name).write_text(record, encoding="utf-8")
    try:
        _, found = load_bank(tmp_path)
    except ProblemsFound as error:  # those of other records are for `kennisbank check`
        found = error.problems
    return [problem for problem in found if problem.bestand == name]


@pytest.mark.parametrize("text", [annotated_record(), with_every_field(annotated_record())])
def test_the_annotated_record_is_valid(text: str) -> None:
    name = file_of(text)
    result = validate_record(Praktijk, parse_document(text.encode(), name), Path(name).stem)
    assert isinstance(result, Praktijk), "\n".join(map(str, result))


@pytest.mark.parametrize("text", [annotated_record(), with_every_field(annotated_record())])
def test_the_annotated_record_refers_to_what_exists(text: str, tmp_path: Path) -> None:
    found = problems_of(text, tmp_path)
    # With every field there is a suggestion, and what is replaced is no concept.
    assert [str(problem) for problem in found if problem.code != "KB194"] == []


def test_every_field_is_in_the_annotated_record_in_the_order_of_the_model() -> None:
    assert list(comments_of(annotated_record())) == FIELDS


@pytest.mark.parametrize("field", FIELDS)
def test_the_comment_says_whether_a_field_is_required(field: str) -> None:
    required = field in SCHEMA["required"]
    comment = comments_of(annotated_record())[field]
    assert comment.startswith("Verplicht." if required else "Niet verplicht")


@pytest.mark.parametrize("field", FIELDS)
def test_the_comment_has_the_limits_and_values_of_the_model(field: str) -> None:
    schema = SCHEMA["properties"][field]
    allowed = [*schema.get("enum", ()), *schema.get("items", {}).get("enum", ())]
    said = re.findall(r"[\w-]+", comments_of(annotated_record())[field])
    expected = [*map(str, limits_of(schema)), *allowed]
    assert [word for word in expected if word not in said] == []


@pytest.mark.parametrize(
    ("typed", "instead"),
    [
        (r"^samenvatting:", "samenvating:"),
        (
            r"^samenvatting: .*\n  .*$",
            "samenvatting: Korte lijnen: professionals bereiken elkaar snel.",
        ),
        (r"^gemeente: wijchen$", "gemeente: vlissingen"),
    ],
)
def test_the_messages_in_the_manual_are_what_an_editor_reads(
    typed: str, instead: str, tmp_path: Path
) -> None:
    wrong, times = re.subn(typed, instead, annotated_record(), flags=re.M)
    messages = [str(problem).partition(": ")[2] for problem in problems_of(wrong, tmp_path)]
    assert times == 1
    assert messages
    assert [message for message in messages if f": {message}\n" not in MANUAL] == []


def test_the_manual_shows_no_message_that_nobody_gets() -> None:
    assert len(re.findall(r"^practices/[\w/-]+\.yml:\d+:\d+: ", MANUAL, re.M)) == 3


@pytest.mark.parametrize("woord", WOORDEN)
def test_every_macro_is_shown_with_its_example(woord: str) -> None:
    assert f"`{{{{ {WOORDEN[woord].voorbeeld} }}}}`" in MANUAL


def test_every_thema_and_regio_is_named() -> None:
    ids = [path.stem for path in ROOT.glob("themes/*.yml")]
    rows = (ROOT / "reference/regios.yml").read_text(encoding="utf-8")
    ids += [LANDELIJK, *re.findall(r"^- id: (\S+)$", rows, re.M)]
    assert [name for name in ids if f"`{name}`" not in MANUAL] == []
