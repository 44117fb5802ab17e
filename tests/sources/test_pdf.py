from io import BytesIO

import pypdfium2
import pytest
import typst

from kennisbank.sources.pdf import read_pdf

PAGE = (
    "#set page(width: 10cm, height: 9cm, margin: 2cm, header: text(7pt)[Kop van het rapport], "
    "footer: context text(7pt, [Pagina #counter(page).display()]))\n"
    '#set text(10pt, lang: "nl", hyphenate: true)\n#set par(justify: true)\n'
)


def test_pages_become_texts() -> None:
    text = PAGE + (
        "= Een kop die zo lang is dat hij over twee regels gaat\n"
        "*Korte lijnen.* Professionals vinden elkaar snel als de veiligheidsvoorwaarden "
        "en samenwerkingsafspraken bekend zijn.#footnote[In drie gesprekken.]\n"
        "- een punt\n  - daaronder\n- nog een punt\n#pagebreak()\nDe volgende bladzijde.\n"
    )
    found = [
        (b.kind, b.text, b.lead, b.level, b.page)
        for b in read_pdf(typst.compile(text.encode())).blocks
    ]
    assert found == [
        ("heading", "Een kop die zo lang is dat hij over twee regels gaat", "", 1, 1),
        (
            "paragraph",
            "Korte lijnen. Professionals vinden elkaar snel als de veiligheidsvoorwaarden en "
            "samenwerkingsafspraken bekend zijn.[1]",
            "Korte lijnen.",
            0,
            1,
        ),
        ("item", "een punt", "", 1, 1),
        ("item", "daaronder", "", 2, 1),
        ("item", "nog een punt", "", 1, 1),
        ("paragraph", "De volgende bladzijde.", "", 0, 2),
        ("note", "[1]In drie gesprekken.", "", 0, 1),
        ("edge", "Kop van het rapport", "", 0, 1),
        ("edge", "Pagina 1", "", 0, 1),
    ]


def test_note_over_more_lines_is_one_text_and_the_next_begins_with_its_number() -> None:
    lang = "In drie gesprekken met professionals van het wijkteam en van Veilig Thuis."
    rest = "De gemeente zorgt voor hulp die bij het gezin past. " * 6
    text = PAGE + f"Zij bellen elkaar.#footnote[{lang}] Vaak.#footnote[Elke week.] {rest}\n"
    found = read_pdf(typst.compile(text.encode())).blocks
    assert [b.text for b in found if b.kind == "note"] == [f"[1]{lang}", "[2]Elke week."]


def test_sentence_goes_on_where_a_page_ends() -> None:
    sentence = " ".join(["En de gemeente zorgt voor hulp", *["die bij het gezin past"] * 40])
    text = PAGE + f"{sentence}.\n\n*Positief*\n\nEn verder."
    found = read_pdf(typst.compile(text.encode())).blocks
    assert [b.kind for b in found][:3] == ["paragraph", "heading", "paragraph"]
    assert found[0].text == f"{sentence}."


def test_heading_at_the_top_of_two_pages_is_no_edge() -> None:
    text = "Een zin die er staat en die lang genoeg is om tekst te zijn."
    chapter = f"= Positief\n\n{text}\n\n#pagebreak()\n\n"
    found = read_pdf(typst.compile((PAGE + chapter * 4).encode())).blocks
    assert [b.text for b in found if b.kind == "heading"] == ["Positief"] * 4


def test_words_that_should_stand_out_are_no_heading() -> None:
    stressed = "*omdat de veiligheid van kinderen altijd voorgaat en dat ook zo blijft,*"
    text = f"Het wijkteam belt {stressed} en dat doet het elke week weer opnieuw.\n\n"
    contents = "*2 Veiligheid #box(width: 3cm, repeat[.]) 4*"
    found = read_pdf(typst.compile((PAGE + text + contents).encode())).blocks
    texts = [(b.kind, b.text.split()[0]) for b in found if b.kind != "edge"]
    assert texts[1:] == [("paragraph", "Het"), ("item", "Veiligheid")]  # below the head of the page


@pytest.mark.parametrize("shown", [0, 90])
@pytest.mark.parametrize("written", [0, 90, 180, 270])
def test_page_that_is_turned_is_read_from_top_to_foot(shown: int, written: int) -> None:
    text = (
        f"#set page(width: 16cm, height: 16cm, margin: 2cm)\n#set text(10pt)\n"
        f"#rotate({written}deg)[#block(width: 12cm, height: 12cm)[= Wat gaat goed\n"
        "De regisseur maakt met ieder gezin een plan, en belt daarna elke week met school.\n"
        "== Korte lijnen\nMen belt.]]"
    )
    pdf = pypdfium2.PdfDocument(typst.compile(text.encode()))
    pdf[0].set_rotation(shown)
    turned = BytesIO()
    pdf.save(turned)
    found = [(b.kind, b.text.split()[0]) for b in read_pdf(turned.getvalue()).blocks]
    assert found == [
        *(("heading", "Wat"), ("paragraph", "De"), ("heading", "Korte"), ("paragraph", "Men")),
    ]
