"""JSON Schema for each kind of file, from the models; for the completion of any editor."""

import json
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from kennisbank.forms.widgets import (
    FORMS,
    NO_MARKUP,
    NO_MARKUP_FORM,
    VALUES,
    json_schema_of,
    to_label,
)
from kennisbank.model import Levend
from kennisbank.model.collections import COLLECTIONS, Collection
from kennisbank.model.labels import SOORTEN
from kennisbank.model.leven import CONCEPT
from kennisbank.problems import PATTERNS

Json = dict[str, Any]

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schema_file(collection: Collection) -> str:
    """The schema of its files: one is called after its record, the only one after itself."""
    name = collection.pattern.rpartition("/")[2].removesuffix(".yml")
    return f"schema/{collection.model.__name__.lower() if name == '*' else name}.schema.json"


def editor_settings() -> str:
    """`.vscode/settings.json`: which schema is that of which files, for who types in VS Code."""
    schemas = {f"./{schema_file(one)}": one.pattern for one in COLLECTIONS}
    return json.dumps({"yaml.schemas": schemas}, indent=2) + "\n"


def to_schema(model: type[BaseModel], many: bool) -> Json:
    """The schema of a file; where the file name is the id, there is no `id` in it."""
    found = {**json_schema_of(model)}
    definitions = {name: to_object(part) for name, part in found.pop("$defs", {}).items()}
    record = to_object(found)
    for name, field in model.model_fields.items():
        if field.exclude:
            del record["properties"][name]
            record["required"].remove(name)
    title = {"$schema": DRAFT, "title": to_label(model.__name__)}
    shape = {"type": "array", "items": record} if many else record
    return {**title, **shape, **({"$defs": definitions} if definitions else {})}


def for_concepts(model: type[BaseModel], schema: Json) -> Json:
    """The schema in which a concept may lack what is still to be written."""
    if not issubclass(model, Levend):
        return schema
    later = [name for name in schema["required"] if name in model.may_lack]
    always = [name for name in schema["required"] if name not in later]
    writing = {"properties": {"status": {"const": CONCEPT}}, "required": ["status"]}
    return {**schema, "required": always, "if": writing, "else": {"required": later}}


def to_object(part: Json) -> Json:
    """The schema of a group of fields."""
    fields = {name: to_value(name, field) for name, field in part["properties"].items()}
    required = {"required": [*part["required"]]} if "required" in part else {}
    return {"type": "object", "additionalProperties": False, **required, "properties": fields}


def to_value(name: str, part: Json) -> Json:
    """The schema of one value: what pydantic says, with hints, and without null."""
    part = {key: value for key, value in part.items() if key != "title"}
    for kind in part.pop("anyOf", ()):
        part |= kind if kind.get("type") != "null" else {}
    if part.get("default", ()) in (None, []):
        del part["default"]
    if "items" in part:
        part["items"] = to_value(name, part["items"])
    if "enum" in part:
        part["enumDescriptions"] = [meaning_of(value) for value in part["enum"]]
    elif not part.pop("citaat", False) and part.get("type") == "string" and "format" not in part:
        part |= to_text(name, part)
    return may_be_empty(part) if part.pop("leeg", False) else part


def may_be_empty(part: Json) -> Json:
    """The schema of a value, or of nothing between quotes."""
    hint = {"description": part.pop("description")}
    return hint | {"anyOf": [part, {"const": ""}]}


def to_text(name: str, part: Json) -> Json:
    """What a text looks like; a number without quotes is a text too, where it can be one."""
    free = "pattern" not in part
    form = {
        "pattern": part.get("pattern", NO_MARKUP).replace(r"\"", '"'),  # no escape in JavaScript
        "patternErrorMessage": NO_MARKUP_FORM if free else form_of(name, part["pattern"]),
    }
    numeric = "minLength" not in part if free else part["pattern"].startswith("^[0-9]")
    return form | ({"type": ["string", "number"]} if numeric else {})


def form_of(name: str, pattern: str) -> str:
    """How a text with a form of its own is written."""
    name = "kenmerk" if "[A-Z]{3}-" in pattern else name
    name = "id" if pattern.startswith("^[a-z0-9]+(-") and name not in PATTERNS else name
    return {**FORMS, **PATTERNS}[name].replace("`", "")


def meaning_of(value: str) -> str:
    """What a fixed value means, in words."""
    return SOORTEN[value].uitleg if value in SOORTEN else VALUES.get(value, to_label(value))


def to_schemas() -> Mapping[str, str]:
    """The text of each schema, by its file."""
    schemas = {
        schema_file(one): for_concepts(one.model, to_schema(one.model, one.many))
        for one in COLLECTIONS
    }
    return {
        name: json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for name, schema in schemas.items()
    }
