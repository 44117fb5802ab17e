import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from kennisbank.forms import editor_settings, to_schemas
from kennisbank.forms.schema import schema_file, to_schema
from kennisbank.model import Praktijk, Redactie, Regio
from kennisbank.model.collections import COLLECTIONS, Collection
from tests.builders import a_bank, a_full_praktijk, write_bank

OF_EACH = pytest.mark.parametrize("collection", COLLECTIONS, ids=lambda one: one.field)
WRITTEN = [one for one in COLLECTIONS if one.field != "doorverwijzingen"]


def as_others_read(text: str) -> Any:
    """The data as an editor's completion reads it: a date is a text, a number is none."""

    class Loader(yaml.SafeLoader):
        pass

    Loader.yaml_implicit_resolvers = {
        sign: [(tag, form) for tag, form in resolvers if not tag.endswith("timestamp")]
        for sign, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    return yaml.load(text, Loader)


def validator_of(schema: dict[str, Any], formats: bool = False) -> Any:
    """What judges by a schema; not imported before, for it then reads grammars for seconds."""
    from jsonschema import Draft202012Validator

    checker = Draft202012Validator.FORMAT_CHECKER if formats else None
    return Draft202012Validator(schema, format_checker=checker)


def errors_of(record: dict[str, Any]) -> list[str]:
    validator = validator_of(to_schema(Praktijk, many=False))
    return sorted(error.message for error in validator.iter_errors(record))


def a_record(**fields: Any) -> dict[str, Any]:
    data = a_full_praktijk().model_dump(mode="json", exclude_none=True, exclude_defaults=True)
    return json.loads(json.dumps(data)) | fields


@OF_EACH
def test_each_schema_is_one_and_says_so(collection: Collection) -> None:
    schema = json.loads(to_schemas()[schema_file(collection)])
    type(validator_of(schema)).check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_every_pattern_is_one_in_javascript(tmp_path: Path) -> None:
    for name, text in to_schemas().items():
        (tmp_path / Path(name).name).write_text(text, encoding="utf-8")
    paths = map(str, tmp_path.iterdir())
    from check_jsonschema import main  # as above

    checked = CliRunner().invoke(main, ["--check-metaschema", *paths])
    assert checked.exit_code == 0, checked.output


@pytest.mark.parametrize("collection", WRITTEN, ids=lambda one: one.field)
def test_files_of_a_whole_bank_fit_their_schemas(collection: Collection, tmp_path: Path) -> None:
    bank = a_bank()
    paths = list(write_bank(tmp_path, bank).glob(collection.pattern))
    validator = validator_of(to_schema(collection.model, collection.many))
    assert paths
    for path in paths:
        found = as_others_read(path.read_text(encoding="utf-8"))
        assert [error.message for error in validator.iter_errors(found)] == []


@OF_EACH
def test_every_field_has_a_dutch_hint(collection: Collection) -> None:
    schema = to_schema(collection.model, collection.many)
    objects = [schema.get("items", schema), *schema.get("$defs", {}).values()]
    fields = [(name, part) for found in objects for name, part in found["properties"].items()]
    assert [name for name, part in fields if "description" not in part] == []
    assert [found for found in objects if "description" in found] == []  # English, for coders


def test_the_id_is_in_lists_and_not_where_it_is_the_file_name() -> None:
    assert "id" not in to_schema(Praktijk, many=False)["properties"]
    assert "id" in to_schema(Regio, many=True)["items"]["required"]


def test_the_schema_refuses_what_the_model_refuses() -> None:
    assert errors_of(a_record()) == []
    assert errors_of(a_record(tema="x")) == [
        "Additional properties are not allowed ('tema' was unexpected)"
    ]
    assert errors_of(a_record(soort="goed")) == [
        "'goed' is not one of ['goed-voorbeeld', 'gaat-goed', 'kan-beter', 'aanbeveling', "
        "'werkzame-factor', 'ervaring', 'bevinding']"
    ]
    assert errors_of(a_record(titel="Kort")) == ["'Kort' is too short"]
    assert len(errors_of(a_record(titel="Met **vet** erin"))) == 1
    assert len(errors_of(a_record(gemeente=None))) == 1


def test_what_may_be_empty_may_be_so_in_the_schema_too() -> None:
    validator = validator_of(to_schema(Redactie, many=False), formats=True)
    empty = {"email": "", "formulier": "", "beveiliging": {"contact": "", "verloopt": ""}}
    wrong = {"email": "mail ons", "beveiliging": {"verloopt": "ooit"}}
    assert [error.json_path for error in validator.iter_errors(empty)] == []
    assert [error.json_path for error in validator.iter_errors(wrong)] == [
        "$.email",
        "$.beveiliging",
    ]


def test_line_numbers_need_no_quotes() -> None:
    bron = {"bron": "rapport-wijchen", "vindplaats": "Korte lijnen", "regels": 9}
    assert errors_of(a_record(bronnen=[bron])) == []


@OF_EACH
def test_settings_of_the_editor_lead_from_a_file_to_its_schema(collection: Collection) -> None:
    schemas = json.loads(editor_settings())["yaml.schemas"]
    assert schemas[f"./{schema_file(collection)}"] == collection.pattern


@pytest.mark.parametrize(
    ("status", "lacking"),
    [
        ({"status": "concept"}, []),
        ({"status": "actueel"}, ["herkomst", "samenvatting", "titel"]),
        ({}, ["herkomst", "samenvatting", "titel"]),
    ],
)
def test_concept_may_lack_what_is_still_to_be_written(
    status: dict[str, str], lacking: list[str]
) -> None:
    schema = json.loads(to_schemas()["schema/praktijk.schema.json"])
    left = {"herkomst", "samenvatting", "titel"}
    record = {name: value for name, value in a_record(**status).items() if name not in left}
    told = sorted(error.message for error in validator_of(schema).iter_errors(record))
    assert told == [f"'{name}' is a required property" for name in lacking]
    kept = {name: value for name, value in record.items() if name != "kenmerk"} | status
    assert "'kenmerk' is a required property" in [
        error.message for error in validator_of(schema).iter_errors(kept)
    ]
