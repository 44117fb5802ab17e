from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisbank.documents import ReadError, parse_document, read_document, read_text
from kennisbank.documents.document import MAX_BYTES
from kennisbank.documents.refusal import READING
from kennisbank.documents.values import MAX_DEPTH, MAX_VALUES


def parse(text: str) -> object:
    return parse_document(text.encode(), "x.yml").data


@pytest.mark.parametrize(
    "typed",
    ["0363", "no", "12:30", "1_000", "2026-11-21", "null", "~", "1e3", ".inf", "0x1F", "TRUE"],
)
def test_scalar_stays_what_was_typed(typed: str) -> None:
    assert parse(f"a: {typed}\n") == {"a": typed}


def test_empty_value_is_empty_text() -> None:
    assert parse("a:\nb: ''\n") == {"a": "", "b": ""}


def test_lists_and_groups_nest() -> None:
    assert parse("a:\n  - b: c\n    d: [e, f]\n  - g\n") == {
        "a": [{"b": "c", "d": ["e", "f"]}, "g"]
    }


def test_long_text_may_go_on_over_lines() -> None:
    assert parse("a: een\n  twee\nb: >-\n  drie\n  vier\n") == {"a": "een twee", "b": "drie vier"}


def test_values_come_back_when_they_are_packed_and_when_they_were_let_go() -> None:
    document = parse_document(b"a:\n- b: c\n  d: [e]\n", "x.yml")
    packed = document.packed()
    assert packed == document
    assert isinstance(packed.kept, bytes)
    assert packed.data == document.data
    packed.let_go()
    assert packed.kept is None
    assert packed.data == document.data
    assert packed.place_of(("a", 0, "d")) == (3, 6)


def test_what_others_hold_is_not_let_go() -> None:
    document = parse_document(b"a: b\n", "x.yml")
    document.let_go()
    assert document.kept == {"a": "b"}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_places_are_right_with_any_line_end(end: str) -> None:
    text = end.join(["a: b", "c:", "  - d", "  - e: f", ""])
    document = parse_document(text.encode(), "x.yml")
    assert document.data == {"a": "b", "c": ["d", {"e": "f"}]}
    assert document.place_of(("c", 0)) == (3, 5)
    assert document.place_of(("c", 1, "e")) == (4, 8)
    assert document.place_of_key(("c", 1, "e")) == (4, 5)


def test_place_of_what_is_absent_is_that_of_what_holds_it() -> None:
    document = parse_document(b"a:\n  b: c\n", "x.yml")
    assert document.place_of(("a", "z")) == (2, 3)
    assert document.place_of_key(("a", "z")) == (2, 3)
    assert document.place_of(("y", "z")) == (1, 1)


def test_columns_count_characters_and_not_bytes() -> None:
    document = parse_document("é: {ë: ï}\n".encode(), "x.yml")
    assert document.place_of(("é", "ë")) == (1, 8)


def test_byte_order_mark_does_not_shift_the_place_of_a_wrong_byte() -> None:
    with pytest.raises(ReadError) as caught:
        parse_document("\ufeffa: b\né".encode() + b"\xe9", "x.yml")
    assert (caught.value.code, caught.value.place) == ("KB001", (2, 2))


def test_nesting_stops_at_the_limit() -> None:
    assert parse("[" * MAX_DEPTH + "a" + "]" * MAX_DEPTH)
    with pytest.raises(ReadError, match="KB014"):
        parse("[" * (MAX_DEPTH + 1) + "a" + "]" * (MAX_DEPTH + 1))


def test_very_deep_nesting_is_refused_without_recursion() -> None:
    with pytest.raises(ReadError):
        parse("[" * 100_000)


def test_file_of_exactly_the_limit_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x.yml"
    path.write_bytes(b"a: " + b"x" * (MAX_BYTES - 4) + b"\n")
    assert read_document(path, "x.yml").name == "x.yml"
    path.write_bytes(b"a: " + b"x" * (MAX_BYTES - 3) + b"\n")
    with pytest.raises(ReadError, match="KB003"):
        read_document(path, "x.yml")


def test_text_of_a_page_has_plain_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    path.write_bytes("\ufeffé\r\nb".encode())
    assert read_text(path) == "é\nb"


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ('titel: \'x\n\n\ny\nb: "c"\n', "KB008", (1, 8)),
        ('a: "b"\n c: d\n', "KB009", (2, 2)),
        ("a: b\n  - c\n\td: e\n", "KB006", (3, 1)),
        ("a: |\n x\ny\n", "KB018", (3, 1)),
        ("a: b\n... x\n", "KB009", (2, 5)),
        ("a: [\n\n", "KB009", (1, 1)),
        ("a: , b\n", "KB016", (1, 4)),
        ("a: ? b\n", "KB016", (1, 4)),
        ("a: !<x y\n", "KB011", (1, 4)),
        ("a: *\n", "KB010", (1, 4)),
    ],
)
def test_mistake_is_found_where_it_began(text: str, code: str, place: tuple[int, int]) -> None:
    with pytest.raises(ReadError) as caught:
        parse(text)
    assert (caught.value.code, caught.value.place) == (code, place)


YAML_LIKE = st.text(
    st.sampled_from("ab: -\n\t'\"[]{}&*!%@`|>?#,\\é\r\ufeff\u2028~=<."), max_size=60
)


def outcome(content: bytes) -> tuple[bool, tuple[int, int]]:
    """Whether the outcome has words, and its place: a document, or an error that is foreseen."""
    try:
        document = parse_document(content, "x.yml")
    except ReadError as error:
        return error.code in READING, error.place
    return True, document.place_of(())


@given(YAML_LIKE)
def test_no_text_surprises_the_reader(text: str) -> None:
    worded, place = outcome(text.encode())
    assert worded
    assert min(place) >= 1


@given(st.binary(max_size=60))
def test_no_bytes_surprise_the_reader(content: bytes) -> None:
    worded, place = outcome(content)
    assert worded
    assert min(place) >= 1


def test_file_of_too_many_short_fields_is_refused_where_they_are_too_many() -> None:
    text = "".join(f"k{number}: x\n" for number in range(MAX_VALUES + 5))
    with pytest.raises(ReadError) as caught:
        parse_document(text.encode(), "x.yml")
    assert (caught.value.code, caught.value.place) == ("KB003", (MAX_VALUES, 9))


@pytest.mark.parametrize("sign", ["<<<<<<< HEAD", "=======", ">>>>>>> main"])
def test_each_sign_of_a_conflict_alone_is_refused(sign: str) -> None:
    with pytest.raises(ReadError) as caught:
        parse_document(f"titel: Een\n{sign}\n".encode(), "x.yml")
    assert (caught.value.code, caught.value.place) == ("KB036", (2, 1))


@pytest.mark.parametrize(
    "sign",
    [*"\u034f\u115f\u17b5\u180e\u2800\u3164\uffa0\ufdd0\U0001d173\U0001fffe\U000e0041\U000e0120"],
)
def test_sign_that_nobody_sees_is_refused_on_a_page_and_in_a_record(
    sign: str, tmp_path: Path
) -> None:
    (tmp_path / "x.md").write_text(f"Kop\n\nTekst{sign} met café.\n", encoding="utf-8")
    with pytest.raises(ReadError) as refused:
        read_text(tmp_path / "x.md")
    assert (refused.value.code, refused.value.place) == ("KB002", (3, 6))
    assert refused.value.found == f"U+{ord(sign):04X}"
