import pytest

from kennisbank.queries import curl, curl_all

TYPED = {
    "regio's": "regio’s",
    "'s-Hertogenbosch en 't Zandt": "’s-Hertogenbosch en ’t Zandt",
    "zo'n foto, 's avonds": "zo’n foto, ’s avonds",
    'de "warme" overdracht': "de “warme” overdracht",
    '"Wie doet wat?", vroeg zij': "“Wie doet wat?”, vroeg zij",
    "het woord 'vrijwillig' past": "het woord ‘vrijwillig’ past",
    "('goed gepositioneerd')": "(‘goed gepositioneerd’)",
    "foto's van 'het team'": "foto’s van ‘het team’",
    "al ‘goed’ en “goed” en regio’s": "al ‘goed’ en “goed” en regio’s",
    'een losse " blijft': 'een losse " blijft',
    "uit een\ttabel": "uit een tabel",
    "": "",
}


@pytest.mark.parametrize("typed", TYPED)
def test_text_gets_the_marks_of_print(typed: str) -> None:
    assert curl(typed) == TYPED[typed]
    assert curl(TYPED[typed]) == TYPED[typed]


def test_plain_data_gets_them_everywhere_but_in_the_names_of_fields() -> None:
    data = {"it's": ["a's", ("b's", 1, None)]}
    assert curl_all(data) == {"it's": ["a’s", ["b’s", 1, None]]}
