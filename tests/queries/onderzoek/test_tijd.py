from datetime import date

import pytest

from kennisbank.queries import Tijd, read_tijd


@pytest.mark.parametrize(
    ("words", "begin", "eind", "vorm"),
    [
        ("2018", "2018-01-01", "2018-12-31", "open"),
        ("2018 en 2019", "2018-01-01", "2019-12-31", "open"),
        ("2019, een jaar dat wij afleidden", "2019-01-01", "2019-12-31", "open"),
        ("zomer 2018", "2018-06-01", "2018-08-31", "open"),
        ("de zomer van 2018", "2018-06-01", "2018-08-31", "open"),
        ("Februari 2020", "2020-02-01", "2020-02-29", "maand"),
        ("18 februari 2021", "2021-02-18", "2021-02-18", "dag"),
        ("1 maart 2020 tot 3 maart 2020", "2020-03-01", "2020-03-03", "maand"),
        ("vóór 1 maart 2020", "2020-03-01", "2020-03-01", "tot"),
        ("voor 2020", "2020-01-01", "2020-01-01", "tot"),
        ("tot en met december 2021", "2021-12-01", "2021-12-31", "tot"),
        ("vanaf januari 2019", "2019-01-01", "2019-01-31", "vanaf"),
        ("na december 2021", "2021-12-31", "2021-12-31", "vanaf"),
        ("2019 en daarna", "2019-01-01", "2019-12-31", "vanaf"),
    ],
)
def test_words_say_from_when_to_when(words: str, begin: str, eind: str, vorm: str) -> None:
    told = Tijd(date.fromisoformat(begin), date.fromisoformat(eind), vorm)  # type: ignore[arg-type]
    assert read_tijd(words) == told


@pytest.mark.parametrize(
    ("words", "zeker"),
    [
        ("zomer 2018 tot en met februari 2020", ("2018-09-01", "2020-02-29")),
        ("zomer 2018 tot midden 2020", ("2018-09-01", "2020-04-30")),
        ("2018 tot februari 2020", ("2019-01-01", "2020-02-29")),
        ("maart 2019 tot 2021", ("2019-03-01", "2020-12-31")),
        ("maart 2019 tot mei 2019", None),  # all of it is sure
        ("2018 tot 2020", None),
        ("voorjaar 2019 tot zomer 2019", None),  # nothing lies between
    ],
)
def test_only_what_lies_between_loose_ends_is_sure(
    words: str, zeker: tuple[str, str] | None
) -> None:
    tijd = read_tijd(words)
    assert tijd
    told = tijd.zeker and tuple(day.isoformat() for day in tijd.zeker)
    assert told == zeker


@pytest.mark.parametrize(
    "words", ["datum niet bekend", "een jaar na de vaststelling", "1 maart 20", "in 12018"]
)
def test_words_without_a_year_have_no_place(words: str) -> None:
    assert read_tijd(words) is None


@pytest.mark.parametrize("words", ["31 februari 2020", "0 mei 2020", "2020 tot 2018"])
def test_what_cannot_be_is_told(words: str) -> None:
    with pytest.raises(ValueError, match=r"2020|day"):
        read_tijd(words)
