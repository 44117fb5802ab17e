import json
import os

import pytest

from kennisbank.problems import (
    Problem,
    ProblemsFound,
    enumerate_values,
    stops,
    suggest,
    to_github,
    to_json,
)

FOUT = Problem("practices/x.yml", 2, 8, "titel", "dit is 100% fout.", "Verbeter dit.", "KB022")
LET_OP = Problem("docs/a.md", 1, 1, "", "dit kan beter.", "Kijk even.", "KB099", "let op")


def test_problem_reads_as_one_line() -> None:
    assert str(FOUT) == "practices/x.yml:2:8: titel: dit is 100% fout. Verbeter dit. (KB022)"


def test_remark_says_that_it_is_one() -> None:
    assert str(LET_OP) == "docs/a.md:1:1: let op: dit kan beter. Kijk even. (KB099)"


def test_problems_are_sorted_by_place() -> None:
    assert ProblemsFound([FOUT, LET_OP]).problems == (LET_OP, FOUT)


def test_exception_reads_as_all_lines() -> None:
    assert str(ProblemsFound([FOUT, LET_OP])) == f"{LET_OP}\n{FOUT}"


def test_only_a_fout_stops() -> None:
    assert not stops([])
    assert not stops([LET_OP])
    assert stops([LET_OP, FOUT])


def test_json_holds_every_field_and_is_ascii() -> None:
    problem = Problem("é.yml", 1, 2, "titel", "wat", "hoe", "KB001")
    assert to_json([problem]).isascii()
    assert json.loads(to_json([problem])) == [
        {
            "bestand": "é.yml",
            "regel": 1,
            "kolom": 2,
            "veld": "titel",
            "wat": "wat",
            "hoe": "hoe",
            "code": "KB001",
            "ernst": "fout",
        }
    ]


def test_github_annotates_the_line() -> None:
    assert to_github(FOUT) == (
        "::error file=practices/x.yml,line=2,col=8,title=KB022"
        "::titel: dit is 100%25 fout. Verbeter dit."
    )
    assert to_github(LET_OP) == (
        "::warning file=docs/a.md,line=1,col=1,title=KB099::dit kan beter. Kijk even."
    )


# Names of files and values, as a proposal may hold them, that would be more than text somewhere.
EVIL = (
    "a\n::stop-commands::abc",
    "a\r\n::add-mask::x\r",
    "##[add-matcher]x.json",
    "\x1b[31mrood\x1b]0;titel\x07",
    "\u202egpj.exe",
    "a\u2028b\x85c\x00d",
    os.fsdecode(b"\xff\xfe.yml"),
    "100%0A,line=1::error::x",
)


@pytest.mark.parametrize("evil", EVIL)
def test_no_voice_takes_a_text_for_more_than_text(evil: str) -> None:
    problem = Problem(evil, 1, 2, evil, f"`{evil}` kan niet.", evil, "KB001")
    for text in (str(problem), to_github(problem), *to_json([problem]).split("\n")):
        assert text.isprintable()
        assert "##[" not in text
        text.encode()
    assert not str(problem).startswith("::")


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("a\n::stop-commands::b", "a%0A%3A%3Astop-commands%3A%3Ab"),
        ("a,line=9:b%", "a%2Cline=9%3Ab%25"),
        ("a\r\x1b", "a%0D\\x1b"),
    ],
)
def test_github_gets_names_as_it_escapes_them(name: str, written: str) -> None:
    problem = Problem(name, 1, 2, "", f"`{name}`.", "Doe iets.", "KB001")
    assert to_github(problem).startswith(f"::error file={written},line=1,col=2,title=KB001::`")


def test_what_is_shown_names_the_sign() -> None:
    name = "a\n\x1b\u202e" + os.fsdecode(b"\xff")
    assert str(Problem(name, 1, 1, "", "Wat.", "Hoe.", "KB001")) == (
        r"a\n\x1b\u202e\xff:1:1: Wat. Hoe. (KB001)"
    )


def test_json_comes_back_as_it_went_in() -> None:
    wat = "é ##[error] \u2028 ::warning:: \x1b"
    (again,) = json.loads(to_json([Problem("x", 1, 1, "", wat, "", "KB001")]))
    assert again["wat"] == wat


def test_long_values_are_shortened() -> None:
    assert len(str(Problem("a" * 9999, 1, 1, "", "b" * 9999, "c", "KB001"))) < 3000


@pytest.mark.parametrize(
    ("value", "question"),
    [
        ("tema", "Bedoelde u `themas`?"),
        ("KENMERK", "Bedoelde u `kenmerk`?"),
        ("kinderen", "Bedoelde u `kinderen-en-jongeren`?"),
        ("xyzzy", ""),
        ("", ""),
    ],
)
def test_near_value_is_suggested(value: str, question: str) -> None:
    known = ["themas", "kenmerk", "ouderen", "kinderen-en-jongeren"]
    assert suggest(value, known) == question


@pytest.mark.parametrize(
    ("values", "phrase"),
    [
        ([], ""),
        (["a"], "`a`"),
        (["a", "b"], "`a` of `b`"),
        (["a", "b", "c"], "`a`, `b` of `c`"),
        (["a", "b", "c", "d"], "`a`, `b`, `c` en 1 andere"),
    ],
)
def test_values_become_one_phrase(values: list[str], phrase: str) -> None:
    assert enumerate_values(values, limit=3) == phrase
