"""The summary: Markdown in which text of a record stays text."""

import re

import pytest

from kennisbank.problems import Problem, to_markdown
from kennisbank.problems.summary import MAX_LISTED, escape_markdown


def a_problem(wat: str) -> Problem:
    return Problem("practices/x.yml", 1, 2, "titel", wat, "Doe iets.", "KB001")


def test_message_of_ours_stays_as_it_is() -> None:
    assert to_markdown([a_problem("`<b>x</b>` kan niet.")]) == (
        "- practices/x.yml:1:2: titel: `<b>x</b>` kan niet. Doe iets. (KB001)"
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("<img src=x>", r"\<img src=x\>"),
        ("![x](y)", r"\!\[x\](y)"),
        ("zie https://kwaad.example/x.png nu", "zie `https://kwaad.example/x.png` nu"),
        ("www.kwaad.example", "`www.kwaad.example`"),
        ("mail x@kwaad.example of @ieder", "mail `x@kwaad.example` of `@ieder`"),
        ("a_b_ *c* ~d~ $e$ &lt; \\", r"a\_b\_ \*c\* \~d\~ \$e\$ \&lt; \\"),
        ("`een` en *twee*", r"`een` en \*twee\*"),
        ("`een` ![b](https://k.example) `twee`", "`een` `![b](https://k.example)` `twee`"),
        ("los ` teken *x*", "`` los ` teken *x* ``"),
        ("a``b ``` *x*", "```` a``b ``` *x* ````"),
    ],
)
def test_text_is_no_layout(text: str, written: str) -> None:
    assert escape_markdown(text) == written


def test_line_end_begins_no_line() -> None:
    text = to_markdown([a_problem("x\n\n# Alles is goed\n![](https://k.example/p.png)")])
    assert "\n" not in text
    assert text.startswith("- practices/x.yml:1:2: titel: x\\\\n\\\\n# Alles is `goed\\n![]")


def test_long_list_ends_in_how_many_more() -> None:
    lines = to_markdown([a_problem("x")] * (MAX_LISTED + 3)).split("\n")
    assert len(lines) == MAX_LISTED + 1
    assert lines[-1] == "- en nog 3 meldingen."
    assert re.fullmatch("- practices/x.yml:1:2: .*", lines[0])
