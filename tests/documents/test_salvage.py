"""What a file says that YAML cannot read; how it sounds to an editor is in tests/cases/."""

import pytest

from kennisbank.documents import ReadError, Salvage, parse_document, salvage
from kennisbank.documents.salvage import MOST

GOOD = """kenmerk: VLI-VL9
titel: Korte lijnen
toelichting:
  - Een eerste alinea.
  - Een tweede alinea.
bronnen:
  - bron: jaarbeeld-2019
    vindplaats: Begin van de pagina
status: actueel
"""


def read(text: str) -> Salvage:
    """What is certain of a text that cannot be read."""
    content = text.encode()
    with pytest.raises(ReadError) as caught:
        parse_document(content, "x.yml")
    return salvage(content, "x.yml", caught.value)


def told(text: str) -> list[tuple[str, int]]:
    return [(error.code, error.place[0]) for error in read(text).errors]


def changed(**lines: str) -> str:
    """The good record with other lines, each by its number: `l2="titel: Een: twee"`."""
    new = {int(name[1:]): line for name, line in lines.items()}
    return "".join(f"{new.get(n, old)}\n" for n, old in enumerate(GOOD.splitlines(), 1))


def test_a_mistake_in_each_field_is_told_at_its_line() -> None:
    text = changed(
        l2="titel: Korte: lijnen", l4="  - 'n Alinea.", l8="\t\tvindplaats: x", l9="status"
    )
    assert told(text) == [("KB007", 2), ("KB008", 4), ("KB006", 8), ("KB018", 9)]


def test_a_mistake_in_each_item_of_a_list_is_told() -> None:
    assert told(changed(l4="  - *een", l5="  - {twee")) == [("KB010", 4), ("KB019", 5)]


def test_what_is_right_is_read_and_stands_at_its_place() -> None:
    found = read(changed(l2="titel: Korte: lijnen", l8="  vindplaats: x"))
    assert found.rest
    assert found.rest.data == {
        "kenmerk": "VLI-VL9",
        "titel": "Korte: lijnen",
        "toelichting": ["Een eerste alinea.", "Een tweede alinea."],
        "bronnen": "~",
        "status": "actueel",
    }
    assert found.rest.place_of(("status",)) == (9, 9)
    assert (found.lines, found.gaps) == ({2, 6, 7, 8}, False)


def test_text_on_several_lines_goes_with_the_line_on_which_it_began() -> None:
    found = read(changed(l4="  - *een\n    twee\n\n    drie: vier", l5="  - vijf"))
    assert [(error.code, error.place[0]) for error in found.errors] == [("KB010", 4)]
    assert found.rest
    assert found.rest.place_of(("toelichting", 1)) == (8, 5)
    assert found.lines == {4, 5, 6, 7}


def test_line_without_field_leaves_open_which_field_it_was_and_where_the_text_above_ends() -> None:
    found = read(changed(l2="titel Korte lijnen"))
    assert (found.gaps, found.lines) == (True, {1, 2})


def test_field_that_stands_there_twice_is_told_and_the_first_stays() -> None:
    found = read(changed(l9="titel: Een andere titel"))
    assert [(error.code, error.place) for error in found.errors] == [("KB012", (9, 1))]
    assert found.rest
    assert "Korte lijnen" in str(found.rest.data)


def test_signs_that_cannot_be_seen_are_told_once_a_line() -> None:
    text = changed(l2="titel: Kor\u200bte lij\u200bnen", l9="status: actu\u200beel")
    assert told(text) == [("KB002", 2), ("KB002", 9)]


@pytest.mark.parametrize("line", ["---", "<<<<<<< HEAD"])
def test_after_two_records_or_versions_in_one_nothing_else_is_certain(line: str) -> None:
    found = read(changed(l2="titel: Een: twee", l6=f"{line}\nbronnen:"))
    assert (len(found.errors), found.rest) == (1, None)


def test_what_goes_wrong_between_the_parts_is_told_as_it_came() -> None:
    assert told(f"  samenvatting: Een\n{GOOD}")[:1] == [("KB009", 2)]


def test_no_more_is_told_than_somebody_mends_at_once() -> None:
    found = read("".join(f"veld{number}: een: twee\n" for number in range(5000)))
    assert [error.code for error in found.errors] == ["KB007"] * MOST + ["KB035"]
    assert found.rest is None


def test_item_of_a_list_at_the_margin_stands_on_its_own() -> None:
    found = read("- id: een\n  naam: *een\n- id: twee\n naam: twee\n- id: drie\n")
    assert [(error.code, error.place[0]) for error in found.errors] == [("KB010", 2), ("KB009", 4)]
    assert found.rest
    assert found.rest.data == [{"id": "een", "naam": "*een"}, "~", {"id": "drie"}]


@pytest.mark.parametrize("sign", [*"'\"[]{}&*!|>%@`#?-:,~\t•", ": ", "- ", " #", "\n", "\\", "''"])
def test_one_sign_too_many_gives_one_message_and_leaves_the_rest_as_it_is(sign: str) -> None:
    """Whatever sign stands before or behind whatever word: what is told is at its own field."""
    fields = {1: "kenmerk", 2: "titel", 3: "toelichting", 6: "bronnen", 9: "status"}
    for number, line in enumerate(GOOD.splitlines(), 1):
        for at in {0, len(line) - len(line.lstrip()), line.find(" ", 4) + 1, len(line)}:
            text = changed(**{f"l{number}": line[:at] + sign + line[at:]})
            try:
                parse_document(text.encode(), "x.yml")
            except ReadError:
                found = read(text)
            else:
                continue
            assert len(found.errors) <= 2, (text, found.errors)
            if found.rest and isinstance(found.rest.data, dict):
                own = max((one for one in fields if one <= number), default=1)
                others = {fields[one] for one in fields if one not in (own, previous(own, fields))}
                good = parse_document(GOOD.encode(), "x.yml").data
                assert isinstance(good, dict)
                for field in others & found.rest.data.keys():
                    assert found.rest.data[field] == good[field], text


def previous(own: int, fields: dict[int, str]) -> int:
    return max((one for one in fields if one < own), default=own)


@pytest.mark.parametrize("text", ["> titel: Een\n", "  a: b\n c: d\n", "titel\nsoort: *een\n"])
def test_a_file_without_fields_at_the_margin_has_its_mistake_told(text: str) -> None:
    assert read(text).errors


@pytest.mark.parametrize(
    "text",
    [
        "titel: Korte\n  - lijnen\n",
        "bronnen:\n  - bron: x\n    vindplaats: Begin\n      - eind\n",
    ],
)
def test_list_below_a_text_is_no_part_of_that_text(text: str) -> None:
    assert [code for code, _ in told(text)] == ["KB203"]


@pytest.mark.parametrize(
    "text",
    [
        "titel: |\n  Lijst: zo\n    - een\n",
        'titel: "Lijst: zo\n  - een"\n',
        "toelichting:\n  - Een tekst\n    die verder gaat\n  - x: y\n",
        "titel: Een tekst\n  die - zo - verder gaat\n",
        "titel: Een\u00a0tekst met harde\u00a0spaties\n",
        "toelichting:\n  - Zie:\u00a0daar\n  - \u201ctekst\u201d\n",
    ],
)
def test_innocent_dashes_and_spaces_are_no_mistake(text: str) -> None:
    parse_document(text.encode(), "x.yml")
