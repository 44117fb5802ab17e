"""Files: which there are under `api/v1/`, and what stands in each. Equal content, equal bytes."""

import csv
import json
from collections.abc import Iterator
from datetime import date
from io import StringIO
from itertools import islice
from pathlib import Path
from typing import Any

from kennisbank.model import Kennisbank
from kennisbank.model.labels import SITE
from kennisbank.queries import last_change
from kennisbank.site.api.catalogus import to_catalogue
from kennisbank.site.api.openapi import to_openapi
from kennisbank.site.api.verzameling import (
    ROOT,
    VERZAMELINGEN,
    Data,
    Verzameling,
    to_records,
    to_shape,
)

INDEX = f"{ROOT}index.json"
BLAD = 1_000  # records in one file, so that none is larger than 5 MB
DRAFT = "https://json-schema.org/draft/2020-12/schema"
CSVW = "http://www.w3.org/ns/csvw"
ALLES = "alles.jsonl"  # every record of all of them
TUSSEN = "; "  # between the values of one cell
# With which a spreadsheet lets a formula begin, also one that was typed in wide letters.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def to_api(bank: Kennisbank, site_url: str) -> Iterator[tuple[str, bytes]]:
    """The name and bytes of each file; without `site_url` the addresses of pages lead from here."""
    root = f"{site_url.rstrip('/')}/" if site_url else "../../"
    changed = last_change(bank)
    day = changed.isoformat() if changed else None
    lists = {}
    for one in VERZAMELINGEN:
        lists[one.naam] = {
            "uitleg": one.uitleg,
            "aantal": count(bank, one),
            "lijst": f"{one.naam}.json",
            "record": f"{one.naam}/{{id}}.json",
            "tabel": f"{one.naam}.csv",
            "schema": f"schema/{one.naam}.schema.json",
        }
        yield from files_of(bank, one, root, day)
        yield f"{ROOT}{one.naam}.csv-metadata.json", encoded(to_csvw(one))
        yield f"{ROOT}{lists[one.naam]['schema']}", encoded({"$schema": DRAFT, **to_shape(one)})
    index = {
        "titel": SITE,
        "versie": "1",
        "bijgewerkt": day,
        "verzamelingen": lists,
        "alles": ALLES,
        "beschrijving": "openapi.json",
    }
    yield INDEX, encoded(index)
    yield f"{ROOT}openapi.json", encoded(to_openapi(f"{root}{ROOT}" if site_url else "./"))
    if site_url:  # what is in a catalogue of others is named by its address
        yield from to_catalogue(bank, root)


def changed_on(site: Path) -> date | None:
    """The last change of what is in a built site, whatever was changed in the project since; None
    where that does not stand there."""
    try:
        told = json.loads((site / INDEX).read_bytes())
        return date.fromisoformat(told["bijgewerkt"])
    except (OSError, ValueError, TypeError, KeyError):
        return None


def files_of(
    bank: Kennisbank, one: Verzameling, root: str, day: str | None
) -> Iterator[tuple[str, bytes]]:
    """A file for each record, the lists that each name the next, a table, and what all records go
    to; the last two piece by piece, as all together are larger than the bank."""
    records, total = iter(to_records(bank, one, root)), count(bank, one)
    for start in range(0, max(total, 1), BLAD):
        texts, table = [], StringIO()
        rows = csv.writer(table)
        if not start:
            rows.writerow(columns_of(one))
        for name, data in islice(records, BLAD):
            text = to_json(data)
            texts.append(text)
            rows.writerow(to_row(one, data))
            yield f"{ROOT}{one.naam}/{name}.json", f"{text}\n".encode()
        more = start + BLAD < total
        head = {
            "verzameling": one.naam,
            "bijgewerkt": day,
            "aantal": total,
            "volgende": name_of_list(one, start + BLAD) if more else None,
        }
        page = f'{to_json(head)[:-1]},"records":[{",".join(texts)}]}}\n'
        yield f"{ROOT}{name_of_list(one, start)}", page.encode()
        yield f"{ROOT}{one.naam}.csv", table.getvalue().encode()
        lines = (f'{{"verzameling":"{one.naam}",{text[1:]}\n' for text in texts)
        yield f"{ROOT}{ALLES}", "".join(lines).encode()


def count(bank: Kennisbank, one: Verzameling) -> int:
    """How many records there are."""
    return sum(1 for _ in one.records(bank))


def name_of_list(one: Verzameling, start: int) -> str:
    """The file with the records from a place on; the first has the plain name."""
    return f"{one.naam}-{start // BLAD + 1}.json" if start else f"{one.naam}.json"


def columns_of(one: Verzameling) -> tuple[str, ...]:
    """The columns of its table."""
    own = ("bron",) if one.bron else ()
    return ("id", *one.velden, *own, "pagina", "licentie")


def to_row(one: Verzameling, data: Data) -> list[str]:
    """The same as a row of a table (RFC 4180); of a source its name only."""
    return [to_cell(data[column]) for column in columns_of(one)]


def to_cell(value: Any) -> str:
    """A value in one cell; none of it can be taken for a formula by what opens it."""
    if isinstance(value, list):
        each = (one["bron"] if isinstance(one, dict) else str(one) for one in value)
        value = TUSSEN.join(dict.fromkeys(each))
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(FORMULA) else text


def to_csvw(one: Verzameling) -> Data:
    """What each column of its table is (CSV on the Web)."""
    shape = to_shape(one)["properties"]
    columns = []
    for name in columns_of(one):
        part = shape[name]
        column: Data = {"name": name, "titles": name, "dc:description": part.get("description", "")}
        kind = {"integer": "integer"}.get(part.get("type", ""), "string")
        column["datatype"] = "date" if part.get("format") == "date" else kind
        if part.get("type") == "array":
            column["separator"] = TUSSEN
        columns.append(column)
    return {
        "@context": [CSVW, {"@language": "nl"}],
        "url": f"{one.naam}.csv",
        "dc:title": one.naam,
        "dc:description": one.uitleg,
        "tableSchema": {"columns": columns, "primaryKey": "id"},
    }


def to_json(data: object) -> str:
    """Data on one line, letters as they are."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def encoded(data: object) -> bytes:
    """The same as a file."""
    return f"{to_json(data)}\n".encode()
