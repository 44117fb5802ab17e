import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kennisbank.bank import validate_record
from kennisbank.documents import ReadError, Value, fill_in, lay_out, parse_document, to_text
from kennisbank.documents.layout import stripped, to_plain
from kennisbank.model import Gemeente, Praktijk, Redactie, Regio, Toezichtkader
from tests.builders import a_full_praktijk
from tests.yaml_kinds import KINDS

FIELDS = [name for name, info in Praktijk.model_fields.items() if not info.exclude]
# Texts that YAML could take for something else, next to those that editors write.
SIGNS = [
    "...",
    "---",
    "=",
    "<<",
    "?",
    ":",
    "\\",
    "\\n",
    "&",
    "*",
    "!",
    "%",
    "@",
    "|",
    ">",
    "~",
    "#1",
]
LIKE = ["[x]", "{y}", "a,b", "- punt", "null", "no", "y", "007", "1e3", "12:30", "2026-11-21"]
DUTCH = [
    "de",
    "'s-Hertogenbosch",
    "Kop: tekst",
    '"nee"',
    "’",
    "één",
    "lang" * 12,
    "a  b",
    "\u00a0x",
]
WORDS = st.one_of(
    st.sampled_from([*SIGNS, *LIKE, *DUTCH]),
    st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]), min_size=1),
)
TEXT = st.lists(WORDS, min_size=1, max_size=30).map(" ".join).filter(lambda text: text.strip())
LINES = st.lists(TEXT, max_size=3)
BRON = st.fixed_dictionaries({"vindplaats": TEXT, "bron": TEXT}, optional={"regels": TEXT})
KNOWN: dict[str, st.SearchStrategy[Any]] = {
    "titel": TEXT,
    "kenmerk": TEXT,
    "toelichting": LINES,
    "bronnen": st.lists(BRON, max_size=2),
    "casus": st.lists(st.fixed_dictionaries({"bronnen": st.lists(BRON, min_size=1)}), max_size=1),
    "contact": st.fixed_dictionaries({"email": TEXT, "afdeling": TEXT}),
    "gepubliceerd": st.dates().map(str),
    "onbekend": TEXT,
}
RECORD = st.dictionaries(st.sampled_from(list(KNOWN)), st.none(), min_size=1).flatmap(
    lambda keys: st.fixed_dictionaries({key: KNOWN[key] for key in keys})
)


def laid_out(text: str, model: Any = Praktijk) -> str:
    return lay_out(text.encode(), model)


def comments_of(text: str) -> list[str]:
    """The comments that stand on a line of their own or behind a value, sorted."""
    return sorted(re.findall(r"(?:^|(?<=\s))# opm\d+", text))


def read(text: str) -> Value:
    return stripped(parse_document(text.encode(), "x").data)


def test_a_record_has_the_order_of_the_model_and_no_needless_quotes() -> None:
    assert laid_out(
        """\
        bronnen: [{regels: 012, bron: 'x', vindplaats: "Kop: één"}]
        regio:    zeeland
        titel: "Korte \\"lijnen\\""
        gepubliceerd: "2026-11-21"
        samenvatting: >
          Dit is een stuk
          tekst.

        kenmerk: WIJ-G01
        """.replace("\n        ", "\n").strip()
    ) == (
        "kenmerk: WIJ-G01\n"
        'titel: Korte "lijnen"\n'
        "samenvatting: Dit is een stuk tekst.\n"
        "regio: zeeland\n"
        "bronnen:\n"
        "  - bron: x\n"
        '    vindplaats: "Kop: één"\n'
        '    regels: "012"\n'
        "gepubliceerd: 2026-11-21\n"
    )


def test_comments_go_with_the_field_that_they_are_about() -> None:
    assert laid_out(
        "# kop\n\n# over de regio\nregio: zeeland  # naast de regio\n#over bronnen\n"
        "bronnen: # naast bronnen\n  # over bron 1\n  - bron: x\n    # over de kop\n"
        "    vindplaats: Kop\n  # slot van de lijst\n# over de titel\ntitel: Titel\n# slot\n"
    ) == (
        "# kop\n# over de titel\ntitel: Titel\n# over de regio\n"
        "regio: zeeland # naast de regio\n# over bronnen\nbronnen: # naast bronnen\n"
        "  # over bron 1\n  - bron: x\n    # over de kop\n    vindplaats: Kop\n"
        "  # slot van de lijst\n# slot\n"
    )


def test_rows_of_a_table_stay_on_their_line() -> None:
    text = "# bron\n- {regio: x, id: y, naam: 'Bergen (L.)', aliassen: [Den Haag, 'a, b']} # opm\n"
    assert laid_out(text, Gemeente) == (
        '# bron\n- {id: "y", naam: Bergen (L.), regio: x, aliassen: [Den Haag, "a, b"]} # opm\n'
    )


def test_the_line_that_named_the_schema_goes() -> None:
    old = "# yaml-language-server: $schema=../fout.json"
    assert laid_out(f"# eerst\n{old}\ntitel: x\n") == "# eerst\ntitel: x\n"


def test_a_number_of_the_model_has_no_quotes() -> None:
    text = "- id: zeeland\n  tegel: {kolom: '1', rij: 2}\n"
    expected = "- id: zeeland\n  tegel:\n    rij: 2\n    kolom: 1\n"
    assert laid_out(text, Regio) == expected


def test_a_text_has_one_line_and_several_lines_stay_lines() -> None:
    long = ("woord " * 60).strip()
    assert laid_out(
        f"titel: {long}\n  {long}\nsamenvatting: |\n  een\n\n  twee: 2\ntoelichting:\n"
        '  - "een\\ntwee"\n'
    ) == (
        f"titel: {long} {long}\nsamenvatting: |-\n  een\n\n  twee: 2\ntoelichting:\n"
        "  - |-\n    een\n    twee\n"
    )


def test_a_full_record_is_the_same_record() -> None:
    praktijk = a_full_praktijk()
    data = praktijk.model_dump(mode="json", exclude_none=True)
    text = to_text(data, Praktijk)
    assert validate_record(Praktijk, parse_document(text.encode(), "x"), praktijk.id) == praktijk
    assert laid_out(text) == text


@settings(deadline=None)
@given(RECORD)
def test_layout_changes_no_data_and_is_stable(record: dict[str, Any]) -> None:
    try:
        once = to_text(record, Praktijk)
        expected = read(once)
    except ReadError:  # what no file can hold
        return
    assert expected == stripped(record)
    assert laid_out(once) == once
    known = [name for name in FIELDS if name in record]
    assert list(read(once)) == known + [name for name in record if name not in known]


@settings(deadline=None)
@given(RECORD, st.randoms())
def test_layout_keeps_every_comment(record: dict[str, Any], random: Any) -> None:
    try:
        lines = to_text(record, Praktijk).split("\n")[:-1]
        read("\n".join(lines))
    except ReadError:
        return
    keys = list(record)
    random.shuffle(keys)
    text = "".join(to_text({key: record[key]}, Praktijk) for key in keys)
    lines = text.split("\n")
    for number in range(random.randint(1, 6)):
        at = random.randrange(len(lines) + 1)
        spaces = " " * random.choice([0, 0, 2, 4])
        trial = [*lines[:at], f"{spaces}# opm{number}", *lines[at:]]
        try:
            if read("\n".join(trial)) == read(text):
                lines = trial
        except ReadError:
            pass  # within a folded text there is no room for a comment
    typed = "\n".join(lines)
    once = laid_out(typed)
    assert comments_of(once) == comments_of(typed)
    assert read(once) == read(typed)
    assert laid_out(once) == once


@pytest.mark.parametrize("text", [text for kind in KINDS.values() for text in kind])
@pytest.mark.parametrize("model", [Praktijk, Toezichtkader])
def test_whatever_can_be_read_is_laid_out_once(text: str, model: Any) -> None:
    try:
        before = read(text)
    except ReadError as error:
        with pytest.raises(ReadError, match=error.code):
            laid_out(text, model)
        return
    once = laid_out(text, model)
    assert read(once) == before
    assert laid_out(once, model) == once


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Korte lijnen", "Korte lijnen"),
        ("12:30 uur", "12:30 uur"),
        ("12:30", '"12:30"'),
        ("no", '"no"'),
        ("1e3", '"1e3"'),
        ("'s-Gravenhage", '"\'s-Gravenhage"'),
        ('Hij zei: "nee"', "'Hij zei: \"nee\"'"),
        ("a #b", '"a #b"'),
        ("a#b", "a#b"),
        ("een\ntwee", '"een\\ntwee"'),
        ("", '""'),
    ],
)
def test_quotes_stand_only_where_yaml_needs_them(text: str, plain: str) -> None:
    assert to_plain(text) == plain


def test_fields_are_filled_in_and_what_else_stood_there_stays() -> None:
    text = b"# Boven.\nemail: oud@tsd.nl # van de afdeling\nbeveiliging: ''\n"
    values = {("email",): "nieuw@tsd.nl", ("beveiliging", "contact"): "lek@tsd.nl"}
    assert fill_in(text, Redactie, values) == (
        "# Boven.\nemail: nieuw@tsd.nl # van de afdeling\nbeveiliging:\n  contact: lek@tsd.nl\n"
    )
