import time

import pytest

from kennisbank.drafts.calls import MAX_LENGTH, Call, check_call, mark_words, read_call, source_of
from kennisbank.drafts.words import WOORDEN, mark_woord


@pytest.mark.parametrize(
    ("source", "call"),
    [
        ("themas()", Call("themas", [], [])),
        ("thema( 'veiligheid' )", Call("thema", ["veiligheid"], [])),
        ('thema(thema="x", thema="y")', Call("thema", [], [("thema", "x"), ("thema", "y")])),
        ("nieuw(5,)", Call("nieuw", [5], [])),
        ("nieuw(aantal = -5)", Call("nieuw", [], [("aantal", -5)])),
        ('a(["x", "y",], b=[])', Call("a", [["x", "y"]], [("b", [])])),
        ("thema(veiligheid)", Call("thema", [None], [])),
        ("a(b=[c, 1])", Call("a", [], [("b", [None, 1])])),
        ('thema("é ’ <b>")', Call("thema", ["é ’ <b>"], [])),
    ],
)
def test_call_is_read_as_data(source: str, call: Call) -> None:
    assert read_call(source) == call


@pytest.mark.parametrize(
    "source",
    [
        *(
            "",
            "themas",
            "themas(",
            "themas)",
            "themas())",
            "themas()()",
            "themas() x",
            "(themas)()",
        ),
        *("a.b()", "a()[0]", "a(b.c)", "a(1 + 1)", "a(b())", "a(*b)", "a(**b)", "a(b: 1)", "a(,)"),
        *('a("x" "y")', 'a(f"x")', 'a("\\x41")', "a('''x''')", "a(1.5)", "a(0x10)", "a(1_000)"),
        *('a([["x"]])', "a({})", "a((1,))", "a(x=1, 2)", "a(lambda: 1)", "a(1 if 1 else 2)"),
        *(
            "a(99999999999)",
            "a(x=)",
            "a(=1)",
            "a(x==1)",
            "1()",
            '"a"()',
            "a(`x`)",
            "a(\n)",
            "a(\x00)",
        ),
        *("a(" * 999, "[" * 4000, f'a("{"x" * MAX_LENGTH}")', "a(" + "1," * 4000),
    ],
)
def test_anything_else_is_no_call(source: str) -> None:
    assert read_call(source) is None


@pytest.mark.parametrize(
    "source", ["[" * 10**6, "a(" + "[" * 3990, 'a("' * 10**5, "a(" + "x=" * 1990, "a" * 10**6]
)
def test_what_is_no_call_is_seen_at_once(source: str) -> None:
    started = time.process_time()
    assert read_call(source) is None
    assert time.process_time() - started < 0.5


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("{{ themas() }}", "themas()"),
        ("{{themas()}}   ", "themas()"),
        (" {{ themas() }}", None),
        ("{{ themas() }}.", None),
        ("{{ themas() }", None),
        ("{{{ themas() }}}", "{ themas() }"),
        ("{{}}", None),
        ("{{" + " " * 10**6, None),
    ],
)
def test_call_stands_alone_on_its_line(line: str, source: str | None) -> None:
    assert source_of(line) == source


@pytest.mark.parametrize(
    "call",
    [
        Call("vergelijking", [], [("regios", ["zeeland", 1])]),
        Call("vergelijking", [], [("regios", [None])]),
        Call("thema", [["veiligheid"]]),
        Call("thema", [5]),
        Call("nieuw", [True]),
        Call("nieuw", ["5"]),
        Call("nieuw", [101]),
        Call("thema", []),
        Call("thema", ["a"], [("thema", "a")]),
        Call("thema", [], [("thema", "a"), ("thema", "a")]),
        Call("themas", [], [("bank", "x")]),
        Call("praktijk", ["korte-lijnen"]),
        Call("__class__"),
    ],
)
def test_wrong_call_is_an_objection(call: Call) -> None:
    assert [code for _, _, code in check_call(call)] in (["KB060"], ["KB061"])


def test_mark_holds_nothing_that_begins_a_template() -> None:
    for naam in WOORDEN:
        mark = mark_woord(naam, ["{{ 1 }}", ["{% x %}", "{# x"]], {"x": "}}"})
        assert not {"{", "}"} & set(mark)


def test_text_of_a_page_keeps_its_lines() -> None:
    text = "a\n\n{{ themas() }}\n{{ thema() }}\n"
    assert mark_words(text) == f"a\n\n{mark_woord('themas', [], {})}\n{{{{ thema() }}}}\n"
