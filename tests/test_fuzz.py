"""Whatever is in a file, it gives a record or Dutch problems with a place in that file.

`make test` tries some thousands of files. `HYPOTHESIS_PROFILE=lang pytest tests/test_fuzz.py`
tries tens of thousands, and prints how many.
"""

import os
import re
import time
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from functools import partial

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kennisbank.bank import validate_record
from kennisbank.bank.validation import MAX_PROBLEMS
from kennisbank.documents import ReadError, parse_document, problem_of_reading
from kennisbank.documents.document import MAX_BYTES
from kennisbank.documents.values import CONTROL, MAX_VALUES
from kennisbank.model import Element, Factsheet, Praktijk, Rapport, Record, Thema, Toezichtkader
from kennisbank.problems import Problem
from tests.builders import (
    a_factsheet,
    a_full_element,
    a_full_praktijk,
    a_rapport,
    a_thema,
    a_toezichtkader,
)
from tests.yaml_kinds import KINDS

pytestmark = [
    pytest.mark.slow,
    # None of ours does: a thread of a browser, started by another test in this process, may.
    pytest.mark.filterwarnings("ignore:Do not use the `random` module inside strategies"),
]

NAME = "practices/zeeland/x.yml"
TIMES = 24 if os.environ.get("HYPOTHESIS_PROFILE") == "lang" else 1
MODELS: tuple[type[Record], ...] = (Praktijk, Element, Thema, Factsheet, Rapport, Toezichtkader)
HANDWRITTEN = """# Een record zoals een redacteur het schrijft.
kenmerk: VLI-VL9
soort: ervaring
titel: "Korte lijnen: 's avonds ook"
samenvatting: Een samenvatting die lang genoeg is,
  over twee regels.
toelichting:
  - >-
    Een alinea
    over twee regels.
  - 'Een ''tweede'' alinea.'
themas: [veiligheid, evalueren]  # het eerste is het hoofdthema
regio: zeeland
herkomst: gemeld-door-de-gemeente
bronnen:
  - {bron: jaarbeeld-2019, vindplaats: Begin}
gepubliceerd: 2026-11-21
herzien_voor: 2027-11-21
"""
CODE = re.compile(r"KB\d{3}\Z")


def examples(number: int) -> settings:
    """So many files, each read within a second (a machine may be busy with other tests)."""
    return settings(
        max_examples=number * TIMES,
        deadline=timedelta(seconds=1),
        suppress_health_check=list(HealthCheck),
    )


def outcomes(
    content: bytes, models: Sequence[type[Record]] = MODELS[:1]
) -> Iterator[Record | list[Problem]]:
    """What becomes of a file: a record of each model, or what an editor reads."""
    try:
        document = parse_document(content, NAME)
    except ReadError as error:
        yield [problem_of_reading(NAME, error)]
        return
    for model in models:
        yield validate_record(model, document, "x" if "id" in model.model_fields else None)


def texts_of(value: object) -> Iterator[str]:
    """Every text in the plain values of a record."""
    if isinstance(value, str):
        yield value
    for part in value.values() if isinstance(value, dict) else ():
        yield from texts_of(part)
    for part in value if isinstance(value, list) else ():
        yield from texts_of(part)


def check(content: bytes, *models: type[Record]) -> list[Record | list[Problem]]:
    """The outcomes, after a look whether an editor can do something with each."""
    found = [*outcomes(content, models or MODELS[:1])]
    text = content.removeprefix(b"\xef\xbb\xbf").decode(errors="replace")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n")
    assert found
    for one in found:
        if isinstance(one, Record):
            texts = texts_of(one.model_dump(mode="json"))
            assert [text for text in texts if CONTROL.search(text)] == []
        else:
            check_problems(one, lines)
    return found


def check_problems(found: list[Problem], lines: list[str]) -> None:
    assert found
    assert len(found) <= MAX_PROBLEMS + 1
    for problem in found:
        assert 1 <= problem.regel <= len(lines), problem
        assert 1 <= problem.kolom <= len(lines[problem.regel - 1]) + 1, problem
        assert CODE.match(problem.code), problem
        assert problem.code != "KB039", problem  # the fallback, in half English
        assert problem.wat.endswith("."), problem
        assert problem.hoe.endswith((".", "?")), problem
        assert len(str(problem)) < 700, problem
        assert not CONTROL.search(str(problem)), problem
        assert "\n" not in str(problem), problem


# 1. Anything.


@examples(250)
@given(st.binary(max_size=300))
def test_any_bytes(content: bytes) -> None:
    check(content)


@examples(250)
@given(st.text(st.characters(codec=None), max_size=200), st.sampled_from(["utf-8", "utf-16"]))
def test_any_text_even_with_halves_of_signs(text: str, encoding: str) -> None:
    check(text.encode(encoding, errors="surrogatepass"))


# 2. What looks like YAML.

SIGNS = st.text(
    st.sampled_from("ab: -\n\t'\"[]{}&*!%@`|>?#,\\é\r\ufeff\u2028~=<.0😀\u202e\u00a0"), max_size=80
)
FIELDS = st.sampled_from(
    [*Praktijk.model_fields, *Element.model_fields, *Toezichtkader.model_fields, "tekst"]
)
ODD_KEYS = (
    *("<<", "?", "-", "~", "''", '""', "[a]", "{a: b}", "&a a", "*a", "!!str a", "a b", "#", "é"),
    *('"\\n"', '"a\\tb"', "'a\n\n  b'", '"\\u202e"', "x" * 1100, "=", "%", "@a", "`a`", "|"),
)
ODD_VALUES = (
    *("", "|", ">-", "|2", "'", '"', "[", "]", "{", "}", "&a", "*a", "!!int 3", "!x", "@", "`"),
    *("#x", "x #y", "x # y", "- x", "x: y", "'s-Gravenhage", '"a" b', "\\", '"\\q"', '"\\0"'),
    *("2026-11-21", "2026-02-30", "null", "1e9", "9" * 400, "0x1F", "---", "...", "%YAML 1.1"),
    *("<script>", "{{ x }}", "x" * 800, "WIJ-G01", "veiligheid", "https://x.nl", "[a, b]"),
    *("{bron: a, vindplaats: bcd}", "[{bron: a}, b]", "'a", "?", "<<", "\u2028", "\ufeff", "~"),
)
KEYS = FIELDS | st.sampled_from(ODD_KEYS)
VALUES = SIGNS | st.sampled_from(ODD_VALUES)
LINE = st.builds(
    "".join,
    st.tuples(
        st.sampled_from(["", "", "", " ", "  ", "    ", "\t", "  \t"]),
        st.sampled_from(["", "", "", "- ", "- - ", "? ", ": ", "-", "# ", "#"]),
        st.one_of(st.just(""), KEYS),
        st.sampled_from([": ", ": ", ": ", ":", " : ", "", ":\n  ", ":\t"]),
        VALUES,
        st.sampled_from(["", "", "", " ", " # c", " #c", ","]),
        st.sampled_from(["\n", "\n", "\n", "\r\n", "\r", "\n\n", ""]),
    ),
)


@examples(500)
@given(SIGNS)
def test_signs_of_yaml(text: str) -> None:
    check(text.encode())


@examples(750)
@given(st.lists(LINE, max_size=12), st.sampled_from(["", "\ufeff", "---\n", "%YAML 1.1\n---\n"]))
def test_lines_that_look_like_fields(lines: list[str], start: str) -> None:
    check((start + "".join(lines)).encode())


TREES: st.SearchStrategy[object] = st.recursive(
    st.one_of(
        st.text(max_size=12), st.integers(), st.floats(), st.booleans(), st.none(), st.dates()
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.one_of(FIELDS, st.text(max_size=5), st.integers()), inner, max_size=5),
    ),
    max_leaves=20,
)


@examples(250)
@given(
    tree=TREES,
    twice=st.booleans(),
    model=st.sampled_from(MODELS),
    style=st.sampled_from([None, "'", '"', "|", ">"]),
    flow=st.sampled_from([None, True, False]),
    indent=st.sampled_from([2, 4, 9]),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
    canonical=st.booleans(),
)
def test_any_tree_that_another_program_writes(
    tree: object,
    twice: bool,
    model: type[Record],
    style: str | None,
    flow: bool | None,
    indent: int,
    end: str,
    canonical: bool,
) -> None:
    text = yaml.safe_dump(
        {"titel": tree, "bronnen": tree} if twice else tree,  # twice the same gives an anchor
        default_style=style,
        default_flow_style=flow,
        indent=indent,
        line_break=end,
        canonical=canonical,
        allow_unicode=True,
    )
    check(text.encode(errors="surrogatepass"), model)


# 3. A good record with mistakes.


def as_typed(record: Record) -> str:
    plain = record.model_dump(mode="json", exclude_defaults=True, exclude_none=True)
    return yaml.safe_dump(plain, allow_unicode=True, sort_keys=False)


SEEDS: tuple[tuple[type[Record], str], ...] = (
    (Praktijk, HANDWRITTEN),
    (Praktijk, as_typed(a_full_praktijk())),
    (Element, as_typed(a_full_element())),
    (Thema, as_typed(a_thema())),
    (Factsheet, as_typed(a_factsheet())),
    (Rapport, as_typed(a_rapport())),
    (Toezichtkader, as_typed(a_toezichtkader())),
)
STEP = st.tuples(
    st.sampled_from(["delete", "double", "swap", "insert", "indent", "cut"]),
    st.booleans(),
    st.integers(0, 10_000),
    st.integers(1, 5),
    st.one_of(SIGNS, VALUES, st.characters(codec="utf-8")),
)


def mutate(text: str, step: tuple[str, bool, int, int, str]) -> str:
    """The text after one slip: of some characters, or of some lines."""
    what, by_line, where, length, extra = step
    parts = text.splitlines(keepends=True) if by_line else list(text)
    start = where % (len(parts) + 1)
    end = start + length
    chosen = parts[start:end]
    new = {
        "delete": [],
        "double": chosen * 2,
        "swap": chosen[::-1],
        "insert": [extra, *chosen],
        "indent": [f"  {part}" for part in chosen],
        "cut": [part[:-1] for part in chosen],
    }[what]
    return "".join([*parts[:start], *new, *parts[end:]])


@pytest.mark.parametrize(("model", "seed"), SEEDS)
def test_record_without_mistakes_is_a_record(model: type[Record], seed: str) -> None:
    (found,) = check(seed.encode(), model)
    assert isinstance(found, model)


@examples(1000)
@given(st.sampled_from(SEEDS), st.lists(STEP, min_size=1, max_size=5))
def test_good_record_after_slips(
    seed: tuple[type[Record], str], steps: list[tuple[str, bool, int, int, str]]
) -> None:
    model, text = seed
    for step in steps:
        text = mutate(text, step)
    check(text.encode(errors="surrogatepass"), model)


# 4. Every kind of YAML, alone and in a record.


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_yaml(kind: str) -> None:
    for text in KINDS[kind]:
        indented = "".join(f"  {line}" for line in text.splitlines(keepends=True))
        for whole in (
            text,
            text.replace("\n", "\r\n"),
            f"\ufeff{text}",
            HANDWRITTEN + text,
            text + HANDWRITTEN,
            f"{HANDWRITTEN}verwant:\n{indented}",
            f"- {text}",
            f"titel: {text}",
            f"titel: [{text}]",
            f"titel: '{text}'",
            f'titel: "{text}"',
            f"titel: |\n{indented}",
        ):
            check(whole.encode(), Praktijk, Element, Thema)


# 5. The largest files that may come in.


def fill(unit: str, start: str = "", end: str = "") -> str:
    """The unit as often as a file may hold it; `#` in it is its number."""
    size = len(unit.replace("#", "00000").encode())
    number = (MAX_BYTES - len(start) - len(end)) // size
    return start + "".join(unit.replace("#", str(i)) for i in range(number)) + end


def values(unit: str, start: str = "", end: str = "", share: int = 1) -> str:
    """As many values as a file may hold, or a share of those."""
    number = (MAX_VALUES - 10) // share
    return start + "".join(unit.replace("#", str(i)) for i in range(number)) + end


BOMBS: dict[str, Callable[[], str]] = {
    "billion laughs": lambda: (
        "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [{'*a, ' * 20}]\n" for n in range(1000))
    ),
    "brackets": lambda: fill("["),
    "braces": lambda: fill("{"),
    "dashes": lambda: fill("- "),
    "question marks": lambda: fill("? "),
    "colons": lambda: fill("a: "),
    "anchors": lambda: fill("&a "),
    "aliases": lambda: fill("*a "),
    "tags": lambda: fill("!a "),
    "directives": lambda: fill("%A\n"),
    "documents": lambda: fill("---\n"),
    "comments": lambda: fill("#\n"),
    "comments in a record": lambda: fill("# x\n", HANDWRITTEN),
    "empty lines": lambda: fill("\n"),
    "spaces": lambda: fill(" "),
    "tabs": lambda: fill("\t"),
    "apostrophes": lambda: fill("'"),
    "quotes": lambda: fill('"'),
    "unclosed quote": lambda: fill("x\n", 'titel: "'),
    "escapes": lambda: fill("\\n", 'titel: "', '"'),
    "block": lambda: fill(" x\n", "titel: |\n"),
    "folded": lambda: fill(" x\n\n", "titel: >\n"),
    "empty block": lambda: fill("\n", "titel: |\n"),
    "long line": lambda: fill("x", "titel: "),
    "long line of words": lambda: fill("x ", "titel: "),
    "long key": lambda: fill("x", "", ": y"),
    "many short lines": lambda: fill("x\n ", "titel: "),
    "signs of layout": lambda: fill("<", "titel: "),
    "emoji": lambda: fill("😀", "titel: "),
    "digits": lambda: fill("9", "volgorde: "),
    "dates": lambda: fill("2026-11-21", "gepubliceerd: "),
    "staircase": lambda: fill("  a:\n"),
    "too many fields": lambda: fill("k#:\n"),
    "too many items": lambda: fill("A,", "themas: [", "]"),
    "fields": partial(values, "k#:\n"),
    "wrong items": partial(values, "A,", "themas: [", "]"),
    "wrong choices": partial(values, "x,", "toedeling_redactie: [", "]"),
    "wrong groups": partial(values, "- {}\n", "wijzigingen:\n"),
    "wrong groups of sources": partial(values, "- bron: A\n", "bronnen:\n"),
}


@pytest.mark.parametrize("name", BOMBS)
def test_large_file_costs_little(name: str) -> None:
    make = BOMBS[name]
    content = make().encode()
    started = time.process_time()
    check(content, Praktijk, Element, Thema)
    assert time.process_time() - started < 5  # under 1 on a quiet machine
    # To trace takes several times as long: of many values half, in half of the room.
    share = 2 if isinstance(make, partial) else 1
    content = make(share=share).encode() if isinstance(make, partial) else content
    tracemalloc.start()
    try:
        [*outcomes(content)]
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 60e6 / share
