import pytest

from kennisbank.overlap import Named, Own, Source, compare

SOURCE = Source(
    """Praten met kinderen
In drie onderzochte dossiers werd soms met de kinderen gesproken over hun veiligheid.
De professionals in Goes hebben vaak een vaste contactpersoon bij het wijkteam.
Het wijkteam plant evaluaties met alle betrokken professionals.
"""
)
PLACES = Named([("Goes", "goes"), ("Zeeland", "zeeland")])


def found(*texts: str, known: frozenset[str] = frozenset()) -> list[tuple[str, int, str, int]]:
    own = [Own(text) for text in texts]
    remarks = compare(own, SOURCE.told((1, 4)), PLACES, known)
    return [(one.kind, one.at, one.word, one.source.line) for one in remarks]


FIRST = "In drie dossiers spraken zij af en toe met kinderen over veiligheid."
SECOND = "Professionals in Goes hadden doorgaans een vaste contactpersoon bij het wijkteam."


def test_what_says_the_same_in_other_words_is_well() -> None:
    assert found(FIRST, SECOND) == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (FIRST.replace("af en toe ", ""), ("zwakker", 0, "soms", 2)),
        (FIRST.replace("drie", "de"), ("getal", 0, "drie", 2)),
        (FIRST.replace("met", "met alle"), ("sterker", 0, "alle", 2)),
        (SECOND.replace("in Goes ", ""), ("plaats", 0, "Goes", 3)),
        (SECOND.replace("doorgaans", "soms"), ("zwakker", 0, "vaak", 3)),
        (SECOND.replace("doorgaans", "altijd"), ("zwakker", 0, "vaak", 3)),
    ],
)
def test_what_says_otherwise_is_found(text: str, problem: tuple[str, int, str, int]) -> None:
    assert problem in found(text)


def test_what_is_left_out_is_no_mistake() -> None:
    assert found("Het wijkteam evalueert met alle professionals.") == []
    assert found("Iets heel anders, altijd.") == []


def test_a_fact_may_stand_in_another_text_or_a_field() -> None:
    without = FIRST.replace("drie", "de")
    assert found(without, "Het waren er 3.") == []
    assert found(SECOND.replace("in Goes ", ""), known=frozenset({"goes"})) == []


def test_a_weak_word_stays_where_the_sentence_is() -> None:
    assert found(f"{FIRST} Dat hielp.", FIRST.replace("af en toe ", "")) == [
        ("zwakker", 1, "soms", 2)
    ]


def test_nothing_is_asked_of_a_heading_or_a_question() -> None:
    heading = [Own("Gesprek met kinderen in drie dossiers over veiligheid", heading=True)]
    assert list(compare(heading, SOURCE.told((1, 4)), PLACES, frozenset())) == []
    assert found("Spraken zij in drie dossiers met de kinderen over veiligheid?") == []


def test_no_texts_and_no_source_give_nothing() -> None:
    assert found() == []
    assert list(compare([Own(FIRST)], (), PLACES, frozenset())) == []


def test_a_weak_word_of_another_sentence_keeps_nothing() -> None:
    """`Doorgaans` is said of the contactpersoon, and not of the talk with children."""
    source = Source(
        "In de dossiers werd vaak met de kinderen gesproken over hun veiligheid.\n"
        "De professionals hebben vaak een vaste contactpersoon bij het wijkteam.\n"
    )
    second = "Professionals hadden doorgaans een vaste contactpersoon bij het wijkteam."
    text = f"In de dossiers spraken zij met kinderen over veiligheid. {second}"
    remarks = list(compare([Own(text)], source.told((1, 2)), PLACES, frozenset()))
    assert [(one.word, one.source.line) for one in remarks] == [("vaak", 1)]


def remarks(source: str, *texts: str) -> list[tuple[str, str, int]]:
    told = Source(source).told((1, source.count("\n") + 1))
    found = compare([Own(text) for text in texts], told, PLACES, frozenset())
    return [(one.kind, one.word, one.source.line) for one in found]


def test_a_weak_word_is_asked_of_a_sentence_about_what_it_is_said_of() -> None:
    source = (
        "De professionals uit het wijkteam maakten een gezamenlijk veiligheidsplan, maar soms "
        "ontbrak toestemming.\nOok af en toe bij scholen."
    )
    text = "Professionals uit het wijkteam maakten een gezamenlijk veiligheidsplan."
    assert remarks(source, text, "Soms regent het.") == []


def test_a_sentence_that_tells_nothing_else_of_the_source_keeps_a_weak_word() -> None:
    source = (
        "In de dossiers werd vaak met de kinderen gesproken over hun veiligheid.\n"
        "De professionals hebben een vaste contactpersoon bij het wijkteam."
    )
    text = "In de dossiers spraken zij met kinderen over veiligheid."
    assert remarks(source, f"{text} Dat deed het wijkteam vaak.") == []
    assert remarks(source, text) == [("zwakker", "vaak", 1)]


def test_a_strong_word_may_stand_in_the_sentence_before_or_after() -> None:
    near = "Het wijkteam plant evaluaties met professionals."
    text = "Het wijkteam plant evaluaties met alle professionals."
    assert remarks(f"Iedereen doet mee. {near}", text) == []
    assert remarks(f"{near} Iedereen doet mee.", text) == []
    assert remarks(f"{near} Dat hielp. Iedereen doet mee.", text) == [("sterker", "alle", 1)]


def test_a_name_that_may_be_another_word_is_no_place_that_is_missed() -> None:
    source = "Zeeland kent een vaste contactpersoon bij het wijkteam. {} contactpersonen."
    text = "Er is een vaste contactpersoon bij het wijkteam."
    assert remarks(source, text) == []
    assert remarks(f"In {source}", text) == [("plaats", "Zeeland", 1)]


def test_what_is_lost_twice_is_told_once_and_only_of_what_tells_enough_of_the_sentence() -> None:
    source = "In drie dossiers en in drie gesprekken kwam de veiligheid van kinderen terug."
    text = "In dossiers en gesprekken kwam de veiligheid van kinderen terug."
    assert remarks(source, text) == [("getal", "drie", 1)]
    long = (
        "In drie dossiers noemden wijkteam, politie, scholen, huisartsen, zorgaanbieders, "
        "jeugdbeschermers, bewoners, gemeenten, vrijwilligers en maatschappelijk werkers doelen."
    )
    assert remarks(long, "Scholen noemden doelen.") == [("getal", "drie", 1)]
    assert remarks(long, "Scholen hadden doelen.") == []
