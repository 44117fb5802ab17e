import pytest

from kennisbank.sources.block import Block
from kennisbank.sources.html import GUESSED, read_html
from kennisbank.sources.refusal import SourceError


def blocks(html: str) -> list[Block]:
    return [*read_html(html.encode()).blocks]


def test_bold_beginning_is_a_title_and_bold_words_are_not() -> None:
    assert blocks("<p><b>Korte lijnen.</b> Men belt.<p><b>Veilig Thuis</b> belt.<p><b>Kop</b>") == [
        Block("paragraph", "Korte lijnen. Men belt.", lead="Korte lijnen."),
        Block("paragraph", "Veilig Thuis belt."),
        Block("heading", "Kop"),
    ]


def test_title_on_a_line_of_its_own() -> None:
    (block,) = blocks("<p><strong>Samen op pad</strong><br>Zij gaan samen.</p>")
    assert (block.lead, block.text) == ("Samen op pad", "Samen op pad\nZij gaan samen.")


def test_lists_know_how_deep_they_are() -> None:
    found = blocks("<ul><li>een<ul><li>twee</ul><li>drie<p>en meer</ul>")
    assert [(b.kind, b.text, b.level) for b in found] == [
        ("item", "een", 1),
        ("item", "twee", 2),
        ("item", "drie", 1),
        ("item", "en meer", 2),
    ]


def test_cells_know_their_column_and_a_box_is_no_table() -> None:
    table = "<table><tr><th>Goed<th>Beter<tr><td>a<td>b</table>"
    assert [(b.kind, b.text, b.column) for b in blocks(table)] == [
        ("cell", "Goed", ""),
        ("cell", "Beter", ""),
        ("cell", "a", "Goed"),
        ("cell", "b", "Beter"),
    ]
    assert [b.kind for b in blocks("<table><tr><td><h3>Kader</h3><p>x</table>")] == [
        "heading",
        "paragraph",
    ]


def test_menu_and_hidden_text_are_no_text() -> None:
    source = read_html(
        b"<title>x</title><nav>Menu</nav><script>x</script><p>Tekst<sup>1</sup>"
        b"<p style='display: none'>weg<p id=fn1>noot \xe2\x86\xa9<img src=x>"
    )
    assert [(b.kind, b.text) for b in source.blocks] == [
        ("edge", "Menu"),
        ("paragraph", "Tekst[1]"),
        ("note", "noot"),
    ]
    assert source.unread == ("afbeeldingen: 1", "verborgen tekst: 1 keer")


def test_page_of_some_depth_and_of_other_letters_is_read() -> None:
    assert [b.text for b in blocks("<div>" * 900 + "diep" + "<p>x" * 3000)][:2] == ["diep", "x"]


@pytest.mark.parametrize(
    ("html", "written", "guessed"),
    [
        ("<meta charset=iso-8859-1>", "latin-1", False),
        ("<meta charset='windows-1252'>", "cp1252", False),
        ('<meta content="text/html; charset=Windows-1252">', "cp1252", False),
        ("<meta charset=windows-1252>", "utf-8", False),
        ("", "cp1252", True),
        ("", "utf-8-sig", False),
        ("<meta charset=utf-16>", "utf-16", False),
    ],
)
def test_letters_are_those_that_a_page_says(html: str, written: str, guessed: bool) -> None:
    source = read_html(f"{html}<p>Cliënten".encode(written))
    assert [b.text for b in source.blocks] == ["Cliënten"]
    assert source.unread == ((GUESSED,) if guessed else ())


def test_letters_that_no_one_can_read_are_refused() -> None:
    with pytest.raises(SourceError, match="regel 2"):
        read_html(b"<meta charset=utf-8>\n<p>Cli\x81\xffnten")


def test_what_is_struck_out_or_typed_in_a_form_is_no_text() -> None:
    source = read_html(
        b"<p>In <del>zes</del> <s>zeven</s> <ins>vijf</ins> dossiers"
        b"<span style='font-size:0'>niets</span>"
        b"<textarea>vul in</textarea><button>Druk</button><select><option>kies</select>"
    )
    assert [b.text for b in source.blocks] == ["In vijf dossiers"]
    assert source.unread == ("verborgen tekst: 1 keer", "doorgehaalde stukken: 2")


def test_bullet_that_was_typed_is_one() -> None:
    html = (
        "<p>• <b>Bellen.</b> Dat helpt.<p>–&nbsp;Mailen<p>2) Praat met ouders.<p><b>3. Regie</b>"
        "<p>4. Regie<p>12 gezinnen deden mee.<p>-5 is koud."
    )
    assert [(b.kind, b.text, b.level, b.lead) for b in blocks(html)] == [
        ("item", "Bellen. Dat helpt.", 1, "Bellen."),
        ("item", "Mailen", 1, ""),
        ("item", "Praat met ouders.", 1, ""),
        ("heading", "3. Regie", 0, ""),
        ("paragraph", "4. Regie", 0, ""),
        ("paragraph", "12 gezinnen deden mee.", 0, ""),
        ("paragraph", "-5 is koud.", 0, ""),
    ]
