import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kennisbank.documents.kinds import BEGINS, LONGEST, is_string, kind_to_others
from kennisbank.documents.kinds import OTHER as PATTERN

OTHER = """
12:30 12:30:45 no No NO yes on off y N true False ~ null Null 1e3 1E3 .5 5. 3.10 0118123456 08 0o17
017 0x1F 0X1f 0b11 1_000 +31612345678 -3 2026-11-21 2026-1-2 << = .inf -.INF .nan 12e34 190:20:30.15
"""
TEXTS = (
    *("12:30 uur", "nee", "ja", "19, 53", "WIJ-G01", "183-188", "0800-2000", "1,5", "1.2.3", "e3"),
    *("21 november 2026", "2026-11", "Nulls", "nOt", "0x", "1_a", "_1", "+", "-", "."),
)
RESOLVER = yaml.SafeLoader("")


@pytest.mark.parametrize("text", [*OTHER.split(), "2019-01-02 12:30:45", "2019-01-02T12:30:45.1Z"])
def test_what_others_read_as_something_else_is_no_string(text: str) -> None:
    assert not is_string(text)


@pytest.mark.parametrize("text", TEXTS)
def test_ordinary_text_is_a_string(text: str) -> None:
    assert is_string(text)


@given(st.text("0123456789+-.:_eExXobnyNOTtrufalsZ~<= ", min_size=1, max_size=12).map(str.strip))
def test_whatever_yaml_of_1_1_takes_for_something_else_is_no_string(text: str) -> None:
    tag = RESOLVER.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    assert tag == "tag:yaml.org,2002:str" or not text or not is_string(text)


@given(st.from_regex(PATTERN, fullmatch=True))
def test_whatever_is_no_string_begins_with_one_of_few_signs(text: str) -> None:
    assert text[0] in BEGINS


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        *(("no", "ja of nee"), ("~", "niets"), ("3.10", "een getal"), ("2026-11-21", "een datum")),
        *(
            ("<<", "een teken van YAML"),
            ("12", ""),
            ("", ""),
            ("nee", ""),
            ("1" * (LONGEST + 1), ""),
        ),
    ],
)
def test_kind_is_told_of_what_is_no_string(text: str, kind: str) -> None:
    assert kind_to_others(text) == kind
