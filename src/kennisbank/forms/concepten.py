"""Concepten: where the editing screen has what is still being written, whatever its region."""

from collections.abc import Mapping
from typing import Any

from kennisbank.forms.widgets import Json
from kennisbank.model import Praktijk
from kennisbank.model.leven import CONCEPT

NAME = "concepten"
# Both are views of the same files, so that a record goes over to its region with its status.
ONLY: Json = {"field": "status", "value": CONCEPT}
OTHERS: Json = {"field": "status", "pattern": f"/^(?!{CONCEPT}$)/"}
PUBLICEREN = (
    "Publiceren is hier “In gebruik” kiezen en opslaan. De dag van vandaag komt er dan vanzelf bij."
)
# Of what cannot be changed the screen shows no hint, so that is said above it.
SAID: Mapping[str, Json] = {
    "passage": {"label": "Passage van de bron, om naast te lezen. Schrijf eigen woorden."},
    "voorgesteld": {"hint": "Hulp bij het kiezen. Bij publiceren haalt het scherm dit weg."},
    "status": {"hint": PUBLICEREN},
}
# Read only: what others wrote, the folder of the file, and a day that comes by itself.
FIXED = ("passage", "regio", "gepubliceerd")


def to_writing(fields: list[Json], regios: Mapping[str, str]) -> list[Json]:
    """The form of a concept: what is to be written may be empty, and the passage stands above."""
    return [to_field(field, regios) for field in fields]


def to_field(field: Json, regios: Mapping[str, str]) -> Json:
    """One field of that form."""
    name: str = field["name"]
    changed: dict[str, Any] = dict(SAID.get(name, {}))
    if name == "voorgesteld":
        changed["summary"] = "{{element}} {{indicator}} {{thema}}"
    if name in Praktijk.may_lack:
        changed["required"] = False
    if name == "regio":
        options = [{"value": value, "label": label} for value, label in regios.items()]
        changed |= {"widget": "select", "options": options}
    return field | changed | ({"readonly": True} if name in FIXED else {})


def without_writing(fields: list[Json]) -> list[Json]:
    """The form of what is published: a passage that was kept goes along, and is not shown."""
    return [
        {"name": field["name"], "widget": "hidden"} if field["name"] == "passage" else field
        for field in fields
        if field["name"] != "voorgesteld"
    ]
