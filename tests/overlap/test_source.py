import pytest

from kennisbank.overlap import Source, lines_in

TEXT = """Korte lijnen
De professionals vinden elkaar
snel. Zij hebben een vaste contact-
persoon.

Thema: Een lange titel van acht woorden voor het kader
"""


def test_lines_are_read_as_people_write_them() -> None:
    assert list(lines_in("183-188, 190")) == [(183, 188), (190, 190)]


def test_sentences_of_some_lines_know_their_line() -> None:
    told = Source(TEXT).told((1, 4))
    assert [(one.line, one.text) for one in told] == [
        (1, "Korte lijnen"),
        (2, "De professionals vinden elkaar snel."),
        (3, "Zij hebben een vaste contactpersoon."),
    ]


def test_empty_lines_at_the_end_are_none() -> None:
    assert Source(TEXT).length == 6
    assert Source("").length == 1
    assert Source("").told((1, 1)) == ()


def test_sources_with_one_text_are_equal() -> None:
    assert Source(TEXT) == Source(TEXT)
    assert Source(TEXT) != Source("Iets anders")
    assert hash(Source(TEXT)) == hash(Source(TEXT))


def test_lines_that_are_not_there_say_nothing() -> None:
    assert Source(TEXT).told((40, 50)) == ()
    assert Source(TEXT).told((3, 1)) == ()


@pytest.mark.parametrize(
    "text",
    ["bijv. " * 50_000, "-" + "\n" * 100_000, "\n- " * 50_000, "a-\n" * 50_000, "‘A" * 50_000],
)
def test_a_strange_text_is_read_in_a_time_that_grows_with_it(text: str) -> None:
    source = Source(text)
    assert source.told((1, source.length)) or not text.strip("-\n")
    assert source.titles is not None
    assert len(source.rows) <= len(source.plain)


def test_a_capital_that_begins_a_sentence_or_a_point_is_none_of_a_name() -> None:
    source = Source("Er zijn drie thema's: Veiligheid; Hulp van Goes. Regie\n• Evalueren")
    capitals = [word for n, word in enumerate(source.plain) if source.is_capital(n)]
    assert capitals == ["goes"]
