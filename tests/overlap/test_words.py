import pytest

from kennisbank.overlap.words import Named, marked, plain_word, stems_of, words_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Eén gezin, één plan", "een gezin een plan"),
        ("multi-probleem", "multiprobleem"),
        ("zorg-\norganisaties", "zorgorganisaties"),
        ("het veilig-\n heidsplan", "het veiligheidsplan"),
        ("het SWT[2] maakt", "het swt maakt"),
        ("aan gezinnen*2 waarbij", "aan gezinnen waarbij"),
        ("MDO’s", "MDO's"),
        ("‘Werken aan Veiligheid’ – nu", '"werken aan veiligheid" nu'),
        ("en/of", "en of"),
        ("soft\u00adhyphen", "softhyphen"),
    ],
)
def test_the_same_words_are_the_same_however_they_were_typed(one: str, other: str) -> None:
    assert [word.plain for word in words_of(one)] == [word.plain for word in words_of(other)]


def test_words_that_belong_to_two_words_stay_apart_at_the_end_of_a_line() -> None:
    plain = [word.plain for word in words_of("op casus-\nen netwerkniveau, 2018-\n2019")]
    assert plain == ["op", "casus", "en", "netwerkniveau", "2018", "2019"]


def test_a_word_knows_where_it_stood() -> None:
    text = "Zij, de zorg-\norganisaties"
    assert [text[word.begin : word.end] for word in words_of(text)] == [
        "Zij",
        "de",
        "zorg-\norganisaties",
    ]


def test_of_two_names_the_longest_is_found() -> None:
    names = Named([("Veilig Thuis", "vt"), ("Veilig Thuis Zeeland", "vtz"), ("", "nobody")])
    found = marked(words_of("Bij Veilig Thuis Zeeland en Veilig thuis."), names)
    assert list(found) == [(1, 3, "vtz"), (5, 6, "vt")]


def test_stems_are_of_words_that_say_something() -> None:
    assert stems_of(["het", "wordt", "veiligheid", "veilige"]) == {"veilig"}
    assert plain_word("Coöperatie") == "cooperatie"
