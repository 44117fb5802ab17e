import pytest

from kennisbank.overlap import Named, Source, repeats

SOURCE = Source(
    """Warme overdracht
Tijdens een gezamenlijk huisbezoek kunnen dan zo snel mogelijk afspraken gemaakt worden
met Veilig Thuis Zeeland. Zij werken volgens ‘Werken aan Veiligheid voor lokale teams en gemeenten’.
Betrokken waren Gezondheidszorg en Jeugd, Justitie en Veiligheid, Onderwijs en Sociale Zaken.

Thema: Passende hulp voor herstel van veiligheid op langere termijn
"""
)
NAMES = Named([("Veilig Thuis Zeeland", ""), ("snel mogelijk afspraken", "")])


def found(text: str, names: Named = NAMES) -> list[str]:
    return [repeat.words for repeat in repeats(text, SOURCE, names)]


@pytest.mark.parametrize(
    "text",
    [
        "een gezamenlijk huisbezoek kunnen dan zo snel mogelijk",
        "Een GEZAMENLIJK huisbezoek (kunnen dan) zo snel “mogelijk”",
        "een gezamen-\nlijk huisbezoek – kunnen dan zo snel mogelijk",
    ],
)
def test_eight_words_in_a_row_are_found_however_they_were_typed(text: str) -> None:
    assert found(f"Er is {text}, vaak.", Named([])) == [text.rstrip("”")]


def test_seven_words_are_our_own() -> None:
    assert found("een gezamenlijk huisbezoek kunnen dan zo snel", Named([])) == []


def test_a_name_counts_for_nothing_and_ends_no_row() -> None:
    long = "Tijdens een gezamenlijk huisbezoek kunnen dan zo snel mogelijk afspraken gemaakt worden"
    assert found(f"{long} met Veilig Thuis Zeeland.") == [f"{long} met Veilig Thuis Zeeland"]
    assert found("dan zo snel mogelijk afspraken gemaakt worden met Veilig Thuis Zeeland") == []


@pytest.mark.parametrize(
    "text",
    [
        "In Werken aan Veiligheid voor lokale teams en gemeenten staat meer.",
        "Dat zijn Gezondheidszorg en Jeugd, Justitie en Veiligheid, Onderwijs en Sociale Zaken.",
    ],
)
def test_titles_that_the_source_quotes_and_words_with_a_capital_are_names(text: str) -> None:
    assert found(text) == []


def test_a_heading_is_told_to_be_one_and_where_it_stands() -> None:
    text = "Passende hulp voor herstel van veiligheid op langere termijn"
    (repeat,) = repeats(text, SOURCE, NAMES)
    assert (repeat.heading, repeat.lines, repeat.count) == (True, (6, 6), 9)
    (repeat,) = repeats("kunnen dan zo snel mogelijk afspraken gemaakt worden", SOURCE, Named([]))
    assert (repeat.heading, repeat.lines) == (False, (2, 2))
