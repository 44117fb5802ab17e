import pytest

from kennisbank.overlap.weight import keeps, strengthening, weakening


@pytest.mark.parametrize(
    ("flat", "words"),
    [
        ("het plan wordt niet altijd gedeeld", ["niet altijd"]),
        ("de meeste professionals deden soms mee", ["soms", "de meeste"]),
        ("de focus lijkt te liggen op de hulpvraag", ["lijkt"]),
        ("zodat de patronen beter herkend kunnen worden", []),
        ("om aan te kunnen sluiten bij wat nodig is", []),
        ("er is een plan", []),
    ],
)
def test_words_that_make_a_statement_weaker(flat: str, words: list[str]) -> None:
    assert [word for _, word, _ in weakening(flat)] == words


def test_a_word_comes_with_what_it_is_said_of() -> None:
    assert weakening("beleid is lastig en leidt soms tot onrust als het kan")[0] == (
        "soms",
        "soms",
        "leidt tot onrust",
    )
    far = "een twee drie vier vijf zes soms zeven acht negen tien elf twaalf"
    ((_, _, around),) = weakening(far)
    assert around == "twee drie vier vijf zes zeven acht negen tien elf"


@pytest.mark.parametrize(
    ("flat", "words"),
    [
        ("alle professionals deden altijd mee", ["alle"]),
        ("niemand deed mee", ["niemand"]),
        ("dat gebeurde niet altijd en bijna nooit", []),
    ],
)
def test_words_that_make_a_statement_stronger(flat: str, words: list[str]) -> None:
    assert [word for _, word in strengthening(flat)] == words


def test_words_of_the_same_strength_keep_it() -> None:
    assert "soms" in keeps("af en toe") & keeps("een deel van hen") & keeps("niet iedereen")
    assert "vaak" in keeps("doorgaans") & keeps("de meerderheid")
    assert "kan" in keeps("dat is zo goed te doen") & keeps("dat lukte")
    assert "kan" not in keeps("het is goed om dat te doen")
    assert "alle" in keeps("iedere gemeente")
    assert "alle" not in keeps("niet altijd")
