from kennisbank.queries import by_letter, is_long


def grouped(*names: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(one.teken, one.anker, one.dingen) for one in by_letter(names, str)]


def test_names_stand_under_the_letter_with_which_they_begin() -> None:
    assert grouped("Zelfredzaamheid", "Borgen", "Casus", "Beslisregel") == [
        ("B", "letter-b", ("Beslisregel", "Borgen")),
        ("C", "letter-c", ("Casus",)),
        ("Z", "letter-z", ("Zelfredzaamheid",)),
    ]


def test_accents_capitals_and_small_words_before_a_name_are_not_looked_up() -> None:
    assert grouped("'s-Gravenhage", "Goes", "’t Gooi", "Één plan", "eerste", "1Gezin") == [
        ("1", "letter-1", ("1Gezin",)),
        ("E", "letter-e", ("Één plan", "eerste")),
        ("G", "letter-g", ("Goes", "’t Gooi", "'s-Gravenhage")),
    ]


def test_two_lists_on_a_page_have_anchors_of_their_own() -> None:
    (letter,) = by_letter(["Borgen"], str, "letter-2")
    assert letter.anker == "letter-2-b"
    assert (is_long("x" * 40), is_long("x" * 41)) == (False, True)


def test_of_nothing_there_are_no_letters() -> None:
    assert grouped() == []
