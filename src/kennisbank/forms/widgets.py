"""The form of a record in the editing screen: a field of the CMS for each field of the model."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel

from kennisbank.model.base import MARKUP
from kennisbank.model.labels import (
    BETEKENISSEN,
    DOELGROEPEN,
    HERKOMSTEN,
    HOE_VAAK,
    MOMENTEN,
    OVERDRACHTEN,
    SOORTEN,
    STATUSSEN,
    STERKTES,
)

Json = dict[str, Any]
Names = Mapping[str, Mapping[str, str]]  # field -> what it may refer to, by id, in words

EVERY = "alle-praktijken"  # a collection that nobody sees, so that praktijken can name each other
ELEMENTS = "elements"
# What names a record with a file of its own: looked up in the files, which the CMS has read anyway.
# As lists in each form they made the settings five times as large, of 7,000 praktijken four MB.
TO_FILES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "verwant": (EVERY, ("kenmerk", "titel")),
    "praktijken": (EVERY, ("kenmerk", "titel")),
    "vervangen_door": (EVERY, ("kenmerk", "titel")),
    "element": (ELEMENTS, ("titel",)),
    "elementen": (ELEMENTS, ("titel",)),
}
LABELS: Mapping[str, str] = {
    "themas": "Thema’s",
    "kaderthemas": "Thema’s van het kader",
    "toedeling_redactie": "Toegedeeld door de redactie",
    "url": "Webadres",
}
VALUES: Mapping[str, str] = {
    **{soort: label.enkelvoud for soort, label in SOORTEN.items()},
    **HERKOMSTEN,
    **DOELGROEPEN,
    **STATUSSEN,
    **{soort: label.enkelvoud for soort, label in (*MOMENTEN.items(), *OVERDRACHTEN.items())},
    **{value: label.enkelvoud for value, label in BETEKENISSEN.items()},
    **{value: label.enkelvoud for value, label in HOE_VAAK.items()},
    **{value: label.enkelvoud for value, label in STERKTES.items()},
}
FORMS: Mapping[str, str] = {
    "kenmerk": "Schrijf een kenmerk als WIJ-G01.",
    "regels": "Schrijf regelnummers als 183-188 of 9, 33.",
    "url": "Begin met https:// en gebruik geen spaties.",
    "webadres": "Begin met https:// en gebruik geen spaties.",
    "beheerscherm": "Begin met https:// en gebruik geen spaties.",
    "email": "Schrijf een e-mailadres als team@gemeente.nl.",
    "formulier": "Begin met https:// en gebruik geen spaties en geen #.",
    "contact": "Schrijf een e-mailadres van een afdeling, of een webadres dat met https:// begint.",
    "telefoon": "Schrijf een telefoonnummer als 0800-2000.",
    "afkorting": "Gebruik 2 tot 12 letters of cijfers.",
}
ID_FORM = "Gebruik alleen kleine letters, cijfers en streepjes."
# In JavaScript, without its flag m, `^` is the begin of the text; in MARKUP it is that of a line.
START_OF_LINE = r"(?:^|\n)"
NO_MARKUP = rf"^(?![\s\S]*(?:{MARKUP.pattern.replace('^', START_OF_LINE)}))"
NO_MARKUP_FORM = (
    "Gebruik gewone tekst, zonder opmaak: geen opsommingstekens, sterretjes, codes of accolades. "
    "Elk punt is een eigen regel."
)
HINTS: Mapping[str, str] = {  # what the screen does of itself
    "wijzigingen": "Wat er wanneer is veranderd; de nieuwste regel onderaan. Bij een nieuw record "
    "komt de eerste regel er bij het opslaan vanzelf bij.",
}
NOW: Mapping[str, str] = {"datum": "{{now}}"}  # a new line is of today
IN_ORDER = ("themas",)  # of which the first counts most, so that their order shows
LONG = 120  # a text that may be longer gets a box of several lines


@cache
def json_schema_of(model: type[BaseModel]) -> Json:
    """What pydantic says of a model, to read and not to change: it takes long to say."""
    return model.model_json_schema()


def to_fields(model: type[BaseModel], names: Names) -> list[Json]:
    """The fields of a record, without the id that is its file name."""
    schema = json_schema_of(model)
    shown = {name for name, field in model.model_fields.items() if not field.exclude}
    return [field for field in read_fields(schema, schema, names) if field["name"] in shown]


def read_fields(part: Json, schema: Json, names: Names) -> list[Json]:
    """The fields of an object in the schema."""
    fields = []
    for name, found in part["properties"].items():
        required = name in part.get("required", ()) or bool(found.get("default"))
        if required and found.get("type") == "array" and not found.get("minItems"):
            required, found = False, {**found, "minItems": 0}  # for the CMS, empty is not there
        common = {"name": name, "label": to_label(name), "required": required}
        if found.get("default"):
            common["default"] = found["default"]
        fields.append(common | read_widget(name, found, schema, names))
    return fields


def read_widget(name: str, part: Json, schema: Json, names: Names) -> Json:
    """How a value is filled in: its kind, its choices and its limits."""
    for kind in part.get("anyOf", ()):  # what may be left out is one kind, or null
        part = part | kind if kind.get("type") != "null" else part
    described = part.get("description", "").replace("[] als", "leeg als")  # no YAML is typed here
    hint = {"hint": described} if described else {}
    if hint.get("hint", "").startswith(("Id van", "Ids van")):
        hint = {}  # ids are chosen here, by name
    if name in HINTS:
        hint = {"hint": HINTS[name]}
    if "$ref" in part:
        item = schema["$defs"][part["$ref"].rpartition("/")[2]]
        return hint | {"widget": "object", "fields": read_fields(item, schema, names)}
    if part["type"] == "array":
        return hint | read_list(name, part, schema, names)
    if part["type"] == "integer":
        limits = {"min": part["minimum"], "max": part["maximum"]}
        return hint | {"widget": "number", "value_type": "int", **limits}
    if part.get("format") == "date":
        today = {"default": NOW[name]} if name in NOW else {}
        return hint | today | {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}
    return hint | (read_choice(name, part, names) or read_text(name, part))


def read_list(name: str, part: Json, schema: Json, names: Names) -> Json:
    """Several values: chosen together, or typed one below the other.

    With `min: 0` an empty list is written too: `beheer/opmaak.js` sees to that.
    """
    limits = {"min": part["minItems"]} if "minItems" in part else {}
    limits |= {"max": part["maxItems"]} if "maxItems" in part else {}
    if "$ref" in part["items"]:
        item = schema["$defs"][part["items"]["$ref"].rpartition("/")[2]]
        return limits | to_list(read_fields(item, schema, names))
    choice = read_choice(name, part["items"], names)
    if choice and name in IN_ORDER:
        return limits | {"widget": "list", "field": {"name": name, "label": "Keuze", **choice}}
    if choice:
        return limits | choice | {"multiple": True}
    field = {"name": "regel", "label": "Tekst", **read_text(name, part["items"])}
    return limits | {"widget": "list", "field": field}


def to_list(fields: list[Json]) -> Json:
    """A list of records, of which only the first words show until one is opened."""
    summary = " ".join(f"{{{{{field['name']}}}}}" for field in fields[:2])
    return {"widget": "list", "summary": summary, "collapsed": "auto", "fields": fields}


def read_choice(name: str, part: Json, names: Names) -> Json:
    """What can be chosen, in words; empty when the value is to be typed."""
    if name in TO_FILES:
        collection, words = TO_FILES[name]
        field = {"value_field": "{{slug}}", "display_fields": [*words]}
        return {"widget": "relation", "collection": collection, **field}
    if name == "bron":  # from the file itself, so that a source can be cited once it is saved
        field = {"value_field": "lijst.*.id", "display_fields": ["lijst.*.kort"]}
        return {"widget": "relation", "collection": "naslag", "file": "bronnen", **field}
    known = names.get(name) or {v: VALUES.get(v, to_label(v)) for v in part.get("enum", ())}
    options = [{"value": value, "label": label} for value, label in known.items()]
    return {"widget": "select", "options": options} if options else {}


def read_text(name: str, part: Json) -> Json:
    """A text with its length; plain text, unless it has a form of its own."""
    if part.get("citaat"):  # of somebody else, and not typed here
        return {"widget": "text", "use_emoji_autocomplete": False}
    form, words = part.get("pattern", NO_MARKUP), FORMS.get(name, ID_FORM)
    long = part.get("maxLength", 0) > LONG and "pattern" not in part
    limits = {"minlength": part.get("minLength"), "maxlength": part.get("maxLength")}
    return {
        "widget": "text" if long else "string",
        "use_emoji_autocomplete": False,
        "pattern": [f"/{form}/", words if "pattern" in part else NO_MARKUP_FORM],
        **{limit: length for limit, length in limits.items() if length},
    }


def to_label(name: str) -> str:
    """A field as staff read it."""
    return LABELS.get(name, name.replace("_", " ").replace("-", " ").capitalize())
