"""Open data: complete, described, the same each time; what v1 promised is still there."""

import csv
import json
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from rdflib import RDF, Graph
from rdflib.namespace import DCAT, DCTERMS

from kennisbank.model import Kennisbank
from kennisbank.site.api import to_api
from kennisbank.site.api.files import BLAD, to_cell
from kennisbank.site.api.verzameling import VERZAMELINGEN, to_shape
from kennisbank.site.stamp import in_whole
from tests.builders import a_bank, a_full_praktijk, a_praktijk
from tests.forms.test_schema import validator_of

HERE = Path(__file__).parent
PROMISED = HERE / "v1.json"
HOME = "https://voorbeeld.nl/kennisbank/"
V1 = "api/v1/"


@pytest.fixture(scope="module")
def bank() -> Kennisbank:
    return a_bank(praktijken=(a_full_praktijk(), a_praktijk(id="b", kenmerk="WIJ-G02", themas=())))


@pytest.fixture(scope="module")
def files(bank: Kennisbank) -> dict[str, bytes]:
    return in_whole(to_api(bank, HOME))


def read(files: dict[str, bytes], name: str) -> Any:
    return json.loads(files[f"{V1}{name}"])


def test_each_record_stands_in_its_file_in_a_list_and_on_a_line(files: dict[str, bytes]) -> None:
    lines = [json.loads(line) for line in files[f"{V1}alles.jsonl"].splitlines()]
    for one in VERZAMELINGEN:
        page = read(files, f"{one.naam}.json")
        assert page["aantal"] == len(page["records"]) > 0
        assert page["volgende"] is None
        for record in page["records"]:
            assert read(files, f"{one.naam}/{record['id']}.json") == record
            assert {"verzameling": one.naam, **record} in lines
            assert record["licentie"]
            assert record.get("bronnen") or record.get("bron") or one.naam == "bronnen"
    assert len(lines) == sum(read(files, f"{one.naam}.json")["aantal"] for one in VERZAMELINGEN)


def test_index_leads_to_files_that_are_there(files: dict[str, bytes]) -> None:
    index = read(files, "index.json")
    assert index["bijgewerkt"] == "2026-11-21"
    for naam, told in index["verzamelingen"].items():
        names = [told[key] for key in ("lijst", "tabel", "schema")]
        records = read(files, told["lijst"])["records"]
        names += [told["record"].replace("{id}", record["id"]) for record in records]
        assert [name for name in names if f"{V1}{name}" not in files] == [], naam
    assert {f"{V1}{index[key]}" for key in ("alles", "beschrijving")} <= set(files)


@pytest.mark.parametrize("one", VERZAMELINGEN, ids=lambda one: one.naam)
def test_records_are_as_their_schema_says(one: Any, files: dict[str, bytes]) -> None:
    schema = read(files, f"schema/{one.naam}.schema.json")
    check = validator_of(schema)
    check.check_schema(schema)
    for record in read(files, f"{one.naam}.json")["records"]:
        assert [error.message for error in check.iter_errors(record)] == []
        assert set(record) <= set(schema["properties"])  # all that is there is described
    assert [*check.iter_errors({"id": 3})]


def test_description_is_valid_openapi_and_knows_each_list(files: dict[str, bytes]) -> None:
    from openapi_spec_validator import validate  # which reads grammars for seconds

    told = read(files, "openapi.json")
    validate(told)
    assert told["openapi"] == "3.1.0"
    assert told["servers"] == [{"url": f"{HOME}{V1}"}]
    assert set(told["paths"]) == {
        path for one in VERZAMELINGEN for path in (f"/{one.naam}.json", f"/{one.naam}/{{id}}.json")
    }


@pytest.mark.parametrize("one", VERZAMELINGEN, ids=lambda one: one.naam)
def test_table_has_the_columns_that_its_metadata_tell(one: Any, files: dict[str, bytes]) -> None:
    rows = [*csv.DictReader(StringIO(files[f"{V1}{one.naam}.csv"].decode(), newline=""))]
    told = read(files, f"{one.naam}.csv-metadata.json")
    assert told["url"] == f"{one.naam}.csv"
    columns = {column["name"]: column for column in told["tableSchema"]["columns"]}
    assert [*columns] == [*rows[0]]
    records = read(files, f"{one.naam}.json")["records"]
    assert [row["id"] for row in rows] == [record["id"] for record in records]
    for row, record in zip(rows, records, strict=True):
        for name, column in columns.items():
            value = record[name]
            if separator := column.get("separator"):
                names = [v["bron"] if isinstance(v, dict) else v for v in value]
                parts = row[name].split(separator) if row[name] else []
                assert parts == [*dict.fromkeys(names)]
            else:
                assert row[name] == ("" if value is None else str(value))
            if column["datatype"] == "date":
                assert date.fromisoformat(row[name])


def test_nothing_of_who_writes_is_in_it() -> None:
    praktijk = a_praktijk(passage="Woordelijk uit het rapport.", voorgesteld=())
    made = b"".join(data for _, data in to_api(a_bank(praktijken=(praktijk,)), HOME))
    assert b"passage" not in made
    assert b"voorgesteld" not in made


def test_long_list_goes_on_in_a_next_file() -> None:
    many = [a_praktijk(id=f"p{n}", kenmerk=f"WIJ-G{n}") for n in range(1, 1000)]
    many += [a_praktijk(id=f"q{n}", kenmerk=f"ZLD-G{n}") for n in range(1, 8)]
    files = in_whole(to_api(a_bank(praktijken=many), ""))
    first, second = read(files, "praktijken.json"), read(files, "praktijken-2.json")
    assert first["volgende"] == "praktijken-2.json"
    assert second["volgende"] is None
    assert (len(first["records"]), len(second["records"])) == (BLAD, len(many) - BLAD)
    assert f"{V1}praktijken-3.json" not in files
    names = [one.id for one in many]
    head, *rows = csv.reader(StringIO(files[f"{V1}praktijken.csv"].decode(), newline=""))
    assert (head[0], [row[0] for row in rows]) == ("id", names)
    lines = map(json.loads, files[f"{V1}alles.jsonl"].decode().splitlines())
    assert [one["id"] for one in lines if one["verzameling"] == "praktijken"] == names


def test_bank_without_praktijken_has_an_empty_list_and_table() -> None:
    files = in_whole(to_api(a_bank(praktijken=()), HOME))
    assert read(files, "praktijken.json")["records"] == []
    assert read(files, "index.json")["verzamelingen"]["praktijken"]["aantal"] == 0
    assert files[f"{V1}praktijken.csv"].count(b"\r\n") == 1


def test_files_are_the_same_each_time(bank: Kennisbank) -> None:
    assert [*to_api(bank, HOME)] == [*to_api(bank, HOME)]


def test_text_that_a_spreadsheet_takes_for_a_formula_is_text() -> None:
    praktijk = a_praktijk(titel="=SOM(A1:A9) is een titel")
    files = in_whole(to_api(a_bank(praktijken=(praktijk,)), HOME))
    (row,) = csv.DictReader(StringIO(files[f"{V1}praktijken.csv"].decode(), newline=""))
    assert row["titel"] == "'=SOM(A1:A9) is een titel"


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph")  # rdflib’s own reader of JSON-LD
@pytest.mark.parametrize("shapes", sorted((HERE / "shapes").glob("*.ttl")), ids=lambda p: p.stem)
@pytest.mark.parametrize(("file", "form"), [("ttl", "turtle"), ("jsonld", "json-ld")])
def test_catalogue_is_as_the_dutch_profile_wants(
    shapes: Path, file: str, form: str, files: dict[str, bytes]
) -> None:
    from pyshacl import validate

    graph = Graph().parse(data=files[f"{V1}catalogus.{file}"], format=form)
    conforms, _, report = validate(graph, shacl_graph=Graph().parse(shapes), inference="rdfs")
    assert conforms, report


def test_profile_would_find_what_lacks(files: dict[str, bytes]) -> None:
    from pyshacl import validate

    graph = Graph().parse(data=files[f"{V1}catalogus.ttl"], format="turtle")
    graph.remove((None, DCTERMS.license, None))
    shapes = Graph().parse(HERE / "shapes/dcat-ap-nl-SHACL.ttl")
    conforms, _, report = validate(graph, shacl_graph=shapes)
    assert not conforms
    assert "license" in report


def test_catalogue_names_files_that_are_there(files: dict[str, bytes]) -> None:
    graph = Graph().parse(data=files[f"{V1}catalogus.ttl"], format="turtle")
    named = {str(one) for one in graph.objects(None, DCAT.downloadURL)}
    assert named == {
        f"{HOME}{V1}{name}"
        for one in VERZAMELINGEN
        for name in (f"{one.naam}.json", f"{one.naam}.csv", "alles.jsonl")
    }
    assert {one.removeprefix(HOME) for one in named} <= set(files)
    standards = graph.subjects(RDF.type, DCTERMS.Standard)
    assert {str(one).removeprefix(HOME) for one in standards} <= set(files)


def test_without_an_address_of_the_site_there_is_no_catalogue(bank: Kennisbank) -> None:
    names = in_whole(to_api(bank, ""))
    assert not [name for name in names if "catalogus" in name]
    record = read(names, "praktijken.json")["records"][0]
    assert record["pagina"] == f"../../praktijken/{record['id']}/"


def promised_in(part: Any, at: str, definitions: dict[str, Any]) -> dict[str, str]:
    """Each field of a schema by its place, with its type."""
    found: dict[str, str] = {}
    if "$ref" in part:
        return promised_in(definitions[part["$ref"].rpartition("/")[2]], at, definitions)
    for option in part.get("anyOf", ()):
        found |= promised_in(option, f"{at}?" if option.get("type") == "null" else at, definitions)
    if kind := part.get("type"):
        found[at] = kind
    if "items" in part:
        found |= promised_in(part["items"], f"{at}[]", definitions)
    for name, inner in part.get("properties", {}).items():
        found |= promised_in(inner, f"{at}.{name}", definitions)
    return found


def test_what_v1_promised_is_still_there() -> None:
    """Only a field that is new may be written into v1.json; a change is a v2."""
    now = {}
    for one in VERZAMELINGEN:
        shape = to_shape(one)
        now |= promised_in(shape, one.naam, shape.get("$defs", {}))
        now |= {f"{one.naam}.csv.{name}": "column" for name in one.velden}
    promised = json.loads(PROMISED.read_text(encoding="utf-8"))
    assert len(promised) > 150
    assert {place: now.get(place) for place in promised} == promised
    assert sorted(set(now) - set(promised)) == []  # write these into v1.json: they are promised now


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\n", "＝", "＋", "－", "＠"])
def test_no_cell_can_be_taken_for_a_formula_also_not_one_of_several_values(begin: str) -> None:
    assert to_cell(f"{begin}1") == f"'{begin}1"
    assert to_cell([f"{begin}1", "b"]) == f"'{begin}1; b"
