"""The signs that can be printed: as the fonts have them, as Typst sets them, as editors read it."""

from dataclasses import replace
from itertools import groupby
from pathlib import Path
from unicodedata import category, normalize

import pytest
from fontTools.ttLib import TTFont

from kennisbank.bank import texts_of
from kennisbank.bank.texts.letters import check_letters, outside, unprintable
from kennisbank.documents.values import CONTROL
from kennisbank.model import Kennisbank
from kennisbank.paper import sheets_of
from kennisbank.paper.typeset import typeset_one
from tests.builders import TEKST, a_praktijk

FONTS = Path(__file__).parents[2] / "src/kennisbank/paper/typst/fonts"
# The files of each chain in blad.typ: text, bold text, headings.
CHAINS = (
    ("atkinson-hyperlegible-next-400", "tekst-ext-400"),
    ("atkinson-hyperlegible-next-700", "tekst-ext-700"),
    ("source-serif-4-600", "kop-ext-600"),
)
LAST = 0x3000  # no font of ours has anything beyond


def signs_of(chain: tuple[str, ...]) -> set[str]:
    return {chr(code) for name in chain for code in TTFont(FONTS / f"{name}.ttf").getBestCmap()}


def can_set(sign: str, font: set[str]) -> bool:
    """As a shaper does it: a letter from its parts, and any space as a space of another width."""
    space = category(sign) == "Zs" and normalize("NFKD", sign) == " "
    return sign in font or space or font.issuperset(normalize("NFD", sign))


def to_ranges(codes: list[int]) -> str:
    runs = [
        [code for _, code in run]
        for _, run in groupby(enumerate(codes), lambda pair: pair[1] - pair[0])
    ]
    ends = (f"-{run[-1]:04X}" if len(run) > 1 else "" for run in runs)
    return "".join(f"{run[0]:04X}{end}\n" for run, end in zip(runs, ends, strict=True))


@pytest.fixture(scope="module")
def letters() -> str:
    """All signs that can be printed."""
    every = "".join(map(chr, range(0x20, LAST)))
    return "".join(sign for sign in every if not outside().match(sign) and not CONTROL.match(sign))


def test_list_of_letters_is_what_all_fonts_have(pytestconfig: pytest.Config) -> None:
    fonts = [signs_of(chain) for chain in CHAINS]
    codes = [
        code
        for code in range(0x20, LAST)
        if not CONTROL.match(chr(code)) and all(can_set(chr(code), font) for font in fonts)
    ]
    path = FONTS / "letters.txt"
    if pytestconfig.getoption("--update-golden"):
        path.write_text(to_ranges(codes), encoding="ascii")
        outside.cache_clear()
    assert path.read_text(encoding="ascii") == to_ranges(codes)


def test_no_font_has_what_lies_beyond_the_list() -> None:
    every = set.union(*(signs_of(chain) for chain in CHAINS))
    # The mark of byte order, and a replacement that is no letter.
    assert {sign for sign in every if ord(sign) >= LAST} <= {"\ufeff", "\ufffd"}


def test_typst_prints_every_letter_as_text_and_bold_and_heading(
    bank: Kennisbank, letters: str
) -> None:
    blad = next(blad for blad in sheets_of(bank) if blad.naam == "korte-lijnen")
    spaced = " ".join(letters)
    inhoud = {**blad.inhoud, "toelichting": [letters, spaced], "status": spaced}
    assert typeset_one(replace(blad, titel=spaced, lead=letters, inhoud=inhoud), "").data


@pytest.mark.parametrize(
    "text",
    [
        "Café, één, ĳs, naïef, Ç, ß, Łódź, Şükrü, Nguyễn",
        "e\u0301e\u0301n, coo\u0308rdinatie, c\u0327a, a\u030a",  # as macOS writes them
        "½ × 3 ± 4 − 2 = € 5; 20 °C; 3²",
        "een\u00a0harde\u202fspatie\u2009dun",
        "regel\nregel\tinsprong",
        "niet\u200cverbonden",
    ],
)
def test_ordinary_text_can_be_printed(text: str, bank: Kennisbank) -> None:
    blad = next(blad for blad in sheets_of(bank) if blad.naam == "korte-lijnen")
    plain = text.replace("ĳ", "ij").replace("ễ", "e")
    assert unprintable(plain) == ()
    assert typeset_one(replace(blad, titel=plain, lead=plain), "").data


@pytest.mark.parametrize(
    ("text", "wat", "hoe"),
    [
        (
            "Van melding → hulp",
            "het teken `→` kan niet worden gedrukt: onze letters hebben het niet.",
            "Schrijf `naar` in plaats van `→`.",
        ),
        (
            "Een ﬁets",
            "het teken `ﬁ` kan niet worden gedrukt: onze letters hebben het niet.",
            "Schrijf `fi` in plaats van `ﬁ`.",
        ),
        (
            "Bel 中 ☎️ en ☎.",
            "deze tekens kunnen niet worden gedrukt: `中`, `☎`. Onze letters hebben ze niet.",
            "Schrijf het anders, of haal het weg.",
        ),
        (
            "Een streep\u20dd",
            "het teken `U+20DD` kan niet worden gedrukt: onze letters hebben het niet.",
            "Schrijf het anders, of haal het weg.",
        ),
    ],
)
def test_sign_that_cannot_be_printed_is_a_finding(text: str, wat: str, hoe: str) -> None:
    praktijk = a_praktijk(toelichting=(TEKST, text))
    found = [
        (item.loc, item.wat, item.hoe, item.code)
        for item in check_letters(praktijk, tuple(texts_of(praktijk)))
    ]
    assert found == [(("toelichting", 1), wat, hoe, "KB091")]
