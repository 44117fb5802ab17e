"""OpenAPI: which files there are and what stands in them, for programs that make programs."""

from typing import Any

from kennisbank.model.labels import SITE
from kennisbank.site.api.verzameling import VERZAMELINGEN, Data, Verzameling, to_shape

DEFS = "#/components/schemas/"


def to_openapi(server: str) -> Data:
    """The description (OpenAPI 3.1); `server` is the address of the files."""
    schemas: Data = {}
    paths: Data = {}
    for one in VERZAMELINGEN:
        shape = to_shape(one)
        for name, part in shape.pop("$defs", {}).items():
            schemas.setdefault(name, refer(part))
        schemas[one.naam] = refer(shape)
        paths |= paths_of(one)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": SITE,
            "version": "1.0.0",
            "description": "Alle records als bestanden; er is geen server die antwoord geeft.",
        },
        "servers": [{"url": server}],
        "paths": paths,
        "components": {"schemas": schemas},
    }


def paths_of(one: Verzameling) -> Data:
    """The list of a verzameling, and one of its records."""
    record = {"$ref": f"{DEFS}{one.naam}"}
    page = {
        "type": "object",
        "required": ["verzameling", "aantal", "volgende", "records"],
        "properties": {
            "verzameling": {"type": "string"},
            "bijgewerkt": {"type": ["string", "null"], "format": "date"},
            "aantal": {"type": "integer"},
            "volgende": {
                "type": ["string", "null"],
                "description": "Het bestand met de volgende records.",
            },
            "records": {"type": "array", "items": record},
        },
    }
    name = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    return {
        f"/{one.naam}.json": {"get": operation(f"lijst_{one.naam}", one.uitleg, page)},
        f"/{one.naam}/{{id}}.json": {
            "get": operation(f"een_{one.naam}", f"Eén record: {one.naam}.", record)
            | {"parameters": [name]},
        },
    }


def operation(name: str, about: str, schema: Data) -> Data:
    """Getting one file."""
    answer = {"description": about, "content": {"application/json": {"schema": schema}}}
    return {"operationId": name, "summary": about, "responses": {"200": answer}}


def refer(part: Any) -> Any:
    """The schema with its references leading to where OpenAPI keeps the parts."""
    if isinstance(part, dict):
        return {
            key: one.replace("#/$defs/", DEFS) if key == "$ref" else refer(one)
            for key, one in part.items()
        }
    return [refer(one) for one in part] if isinstance(part, list) else part
