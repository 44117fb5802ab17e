import pytest

from kennisbank.pages.strook import Jaar, Strook, jaren_of, strook_of
from kennisbank.queries import read_tijd

JAREN = (2018, 2019, 2020, 2021)


@pytest.mark.parametrize(
    ("words", "strook"),
    [
        ("2018", Strook("open", 0, 24.98)),
        ("2018 tot en met 2021", Strook("open", 0, 100)),
        ("zomer 2021", Strook("open", 85.35, 6.3)),
        ("maart 2020 tot en met april 2021", Strook("maand", 54.07, 29.16)),
        ("zomer 2018 tot februari 2020", Strook("maand", 10.34, 43.73, (16.63, 37.44))),
        ("18 februari 2021", Strook("dag", 78.34, 0)),
        ("december 2021", Strook("dag", 98.94, 0)),
        ("vóór 1 maart 2020", Strook("tot", 54.07, 0)),
        ("2021 en daarna", Strook("vanaf", 75.02, 24.98)),
        ("datum niet bekend", None),
    ],
)
def test_moment_stands_where_its_words_say(words: str, strook: Strook | None) -> None:
    assert strook_of(read_tijd(words), JAREN) == strook


def test_each_year_has_its_name_while_there_is_room() -> None:
    assert jaren_of((2019, 2020)) == (Jaar(0, "2019"), Jaar(49.93, "2020"))
    names = [jaar.naam for jaar in jaren_of(range(2001, 2021))]
    assert [name for name in names if name] == [
        "2001",
        "2004",
        "2007",
        "2010",
        "2013",
        "2016",
        "2019",
    ]


def test_no_moment_has_no_line() -> None:
    assert jaren_of(()) == ()
