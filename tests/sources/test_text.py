import pytest

from kennisbank.sources.lines import join
from kennisbank.sources.text import read_text

TEXT = """\
Wat gaat goed:

Korte lijnen
Professionals vinden elkaar snel, ook als zij bij een
andere zorg-
organisatie werken en hulp- en dienstverlening geven.

1 Houd zicht op de veiligheid, ook als de crisis voorbij is en de
 hulp loopt.
2 Deel informatie.

\x0c[1] Een noot die over
 twee regels loopt.

De inspecties zagen dat een regisseur die met het gezin werkt
\x0cdaarna vaak stopt.
"""


def test_lines_become_headings_texts_items_and_notes() -> None:
    assert [(b.kind, b.text, b.page) for b in read_text(TEXT.encode()).blocks] == [
        ("heading", "Wat gaat goed:", 1),
        ("heading", "Korte lijnen", 1),
        (
            "paragraph",
            "Professionals vinden elkaar snel, ook als zij bij een andere zorgorganisatie werken "
            "en hulp- en dienstverlening geven.",
            1,
        ),
        (
            "item",
            "Houd zicht op de veiligheid, ook als de crisis voorbij is en de hulp loopt.",
            1,
        ),
        ("item", "Deel informatie.", 1),
        (
            "paragraph",
            "De inspecties zagen dat een regisseur die met het gezin werkt daarna vaak stopt.",
            2,
        ),
        ("note", "[1] Een noot die over twee regels loopt.", 2),
    ]


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("zorg-", "organisatie"), "zorgorganisatie"),
        (("hulp-", "en dienstverlening"), "hulp- en dienstverlening"),
        (("VNG-", "model"), "VNG-model"),
        (("Gelderland-", "Zuid"), "Gelderland-Zuid"),
        (("hulp/", "zorg"), "hulp/zorg"),
        (("zicht –", "ook later"), "zicht – ook later"),
        (("zorg\u00ad", "aanbieder"), "zorgaanbieder"),
    ],
)
def test_broken_words_are_whole_again(lines: tuple[str, ...], text: str) -> None:
    assert join(lines) == text


def test_line_of_a_table_of_contents_is_no_heading() -> None:
    text = "Inhoud\n\n2.1 Sterke punten ........ 4\n\nTekst van de inhoud volgt hier.\n"
    assert [b.kind for b in read_text(text.encode()).blocks] == [
        "heading",
        "paragraph",
        "paragraph",
    ]


def test_text_of_utf_16_is_read() -> None:
    assert [b.text for b in read_text("Cliënten.".encode("utf-16")).blocks] == ["Cliënten."]


def test_rule_that_was_drawn_below_a_title_is_no_part_of_it() -> None:
    text = "VEILIGHEID\n==========\n\nWat gaat goed\n-----\n\n- Men belt.\n---\nEn nog iets.\n"
    found = read_text(text.encode()).blocks
    assert [(block.kind, block.text) for block in found] == [
        ("heading", "VEILIGHEID"),
        ("heading", "Wat gaat goed"),
        ("item", "Men belt."),
        ("paragraph", "En nog iets."),
    ]


def test_edges_of_pages_that_were_copied_along_are_no_text() -> None:
    edge = "Toezicht Sociaal Domein\nNetwerk Venlo"
    text = f"3\n{edge}\n\n4.1 Wat gaat goed\n\nElke week komt er\n\n4\n{edge}\n\niemand langs.\n"
    found = read_text(text.encode()).blocks
    assert [(block.kind, block.text) for block in found] == [
        ("heading", "4.1 Wat gaat goed"),
        ("paragraph", "Elke week komt er iemand langs."),
        ("edge", "3"),
        ("edge", "Toezicht Sociaal Domein"),
        ("edge", "Netwerk Venlo"),
        ("edge", "4"),
    ]
    alone = read_text(b"7\nGezinnen deden mee.").blocks
    assert not any(block.kind == "edge" for block in alone)
