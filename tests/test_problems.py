import json

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


def test_json_holds_every_field_and_keeps_letters() -> None:
    problem = Problem("é.yml", 1, 2, "titel", "wat", "hoe", "KB001")
    assert "é.yml" in to_json([problem])
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
