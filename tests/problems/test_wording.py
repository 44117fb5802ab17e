"""Every mistake an editor can make is a file in tests/cases/; here they are made.

A case has `record` (the text of the file, literally) or `base64` (its bytes), the `file` it is in,
and `problems`: the whole lines that an editor reads. Further keys: `append` (add the record to a
file of the small bank), `replace` (change words in such a file), `remove` (delete it), `repeat`
(write the record so many times), `vandaag` (the day on which it is checked), `link` (what the file
is a link to), `pipe`, `folder` (it is one of those), `size` (it is so large, and empty) and
`teksten` (what sources say, by the id of each).
"""

import base64
import os
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from kennisbank.bank import judge
from kennisbank.documents.refusal import READING
from kennisbank.problems import name_of_field, word_validation_error
from kennisbank.site.addresses.leads import check_leads
from tests.builders import DAY, a_praktijk, write_bank, write_tekst

HERE = Path(__file__).parents[1]
CASES = {path.stem: path for path in sorted((HERE / "cases").glob("*.yml"))}
# What no record of a case can cause, or what has tests of its own: the fallback below, the
# macros on pages (test_words), files that are no page (test_attachments), the settings
# (test_settings), the paper (test_paper), and how many files there are or who may read them
# (test_plain).
ELSEWHERE = {
    *("KB039", "KB060", "KB061", "KB063", "KB064", "KB101"),
    *("KB110", "KB112", "KB113"),
    *("KB090", "KB092"),
    *("KB126", "KB128"),
    "KB145",  # tests/drafts/test_menu.py
    "KB146",  # tests/drafts/test_menu.py
    *("KB191", "KB195"),  # tests/bank/test_concept.py
    "KB187",  # tests/bank/test_life.py
    "KB160",  # tests/drafts/test_menu.py
    *("KB210", "KB211", "KB212", "KB213", "KB214"),  # tests/cli/test_workbook.py
    "KB225",  # tests/publications/test_tak.py
    "KB218",  # tests/documents/test_made.py
}


def read_case(name: str) -> dict[str, Any]:
    return yaml.safe_load(CASES[name].read_text(encoding="utf-8"))


def make_mistake(root: Path, case: dict[str, Any]) -> None:
    """Write the mistake into the small bank under `root`."""
    for bron, tekst in case.get("teksten", {}).items():
        write_tekst(root, bron, tekst)
    path = root / case.get("file", "practices/zeeland/x.yml")
    path.parent.mkdir(parents=True, exist_ok=True)
    if "link" in case:
        path.symlink_to(case["link"])
    elif "pipe" in case:
        os.mkfifo(path)
    elif "folder" in case:
        path.mkdir()
    elif "size" in case:
        path.touch()
        os.truncate(path, case["size"])
    elif "remove" in case:
        (root / case["remove"]).unlink()
    elif "replace" in case:
        text = path.read_text(encoding="utf-8")
        for old, new in case["replace"].items():
            assert text.count(old) == 1, f"{old!r} does not occur once in {path.name}"
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")
    elif "base64" in case:
        path.write_bytes(base64.b64decode(case["base64"]))
    else:
        before = path.read_bytes() if case.get("append") else b""
        path.write_bytes(before + case["record"].encode() * case.get("repeat", 1))


def problems_of(root: Path, today: date | None) -> list[str]:
    _, found = judge(root, today or DAY, besides=check_leads)
    return [str(problem) for problem in sorted(found)]


@pytest.mark.parametrize("name", CASES)
def test_mistake_gives_exactly_these_messages(name: str, tmp_path: Path) -> None:
    case = read_case(name)
    make_mistake(write_bank(tmp_path), case)
    assert problems_of(tmp_path, case.get("vandaag")) == case["problems"]


def test_every_code_has_a_case() -> None:
    source = HERE.parent / "src/kennisbank"
    used = {
        code
        for path in source.rglob("*.py")
        for code in re.findall(r"KB\d{3}", path.read_text(encoding="utf-8"))
    }
    lines = [line for name in CASES for line in read_case(name)["problems"]]
    covered = {code for line in lines for code in re.findall(r"\((KB\d{3})\)$", line)}
    assert covered | ELSEWHERE == used
    assert covered & ELSEWHERE == set()


def test_every_reading_message_can_be_filled_in() -> None:
    for wat, hoe in READING.values():
        assert wat.format("X").endswith((".", "`.", "`X`."))
        assert hoe.format().endswith(".")


def test_unforeseen_error_names_its_type() -> None:
    error = {"type": "new_in_pydantic", "loc": ("titel",), "input": "Korte lijnen"}
    wording = word_validation_error(error, type(a_praktijk()))
    assert wording.wat == "`Korte lijnen` klopt niet (new_in_pydantic)."
    assert wording.hoe == "Zie de handleiding."
    assert wording.code == "KB039"


@pytest.mark.parametrize(
    ("loc", "name"),
    [
        ((), ""),
        (("titel",), "titel"),
        (("bronnen", 0, "regels"), "bronnen 1, regels"),
        ((2, "naam"), "onderdeel 3, naam"),
        ((2,), "onderdeel 3"),
    ],
)
def test_fields_are_named_as_people_count(loc: tuple[str | int, ...], name: str) -> None:
    assert name_of_field(loc) == name
