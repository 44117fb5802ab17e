"""What the engine built is held against the list once more, whatever the check has said."""

from html import escape

import pytest

from kennisbank.drafts.words import mark_woord
from kennisbank.model import Kennisbank
from kennisbank.site.proof import check_addresses, check_built
from kennisbank.site.stamp import Built

PAGE = """<html><head><script src="../assets/basis.js"></script></head><body>
<form action="../zoeken/"><input></form>
<article class="kb-pagina md-typeset" data-pagefind-body>
<nav class="kb-kruimelpad" aria-label="Kruimelpad" data-pagefind-ignore><ol><li>x</li></ol></nav>
{}
</article></div><footer class="kb-voet"><p>kbplekversie</p></footer></body></html>"""


def problems(html: str, bank: Kennisbank, page: str = PAGE) -> list[str]:
    built = Built({"over/index.html": page.replace("{}", html)}, {})
    return [str(problem) for problem in check_built(built, bank)]


@pytest.mark.parametrize(
    "html",
    [
        "<h1>Dag</h1>",
        mark_woord("thema", ["veiligheid"], {}),
        f"{mark_woord('themas', [], {})}<p>kbplekpdf</p>{mark_woord('themas', [], {})}",
    ],
)
def test_plain_page_with_its_marks_is_good(html: str, bank: Kennisbank) -> None:
    assert problems(html, bank) == []


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        "<p onclick='x'>x</p>",
        "</article><script>alert(1)</script><article>",
        "<!-- ",
        "<p>kbplekversie</p>",
        '<nav class="kb-kruimelpad"><script></script></nav>',
        mark_woord("tema", [], {}),
        mark_woord("thema", ["nergens"], {}),
        mark_woord("thema", [], {}),
        f"<p title='{mark_woord('themas', [], {})}'>x</p>",
        f'<div data-kbwoord="{escape("[")}"></div>',
        "<div data-kbwoord=''></div>",
    ],
)
def test_page_that_the_check_would_not_let_through_stops_here(html: str, bank: Kennisbank) -> None:
    found = problems(html, bank)
    assert found
    assert all(problem.startswith("over/index.html:1:1: ") for problem in found)


def test_page_of_an_engine_that_marks_no_part_is_judged_whole(bank: Kennisbank) -> None:
    page = "<!doctype html><html><head><title>x</title></head><body><h1>x</h1>{}</body></html>"
    assert problems("<p>x</p>", bank, page) == []
    assert problems("<script></script>", bank, page) != []


def test_sjabloonpagina_holds_its_place_once(bank: Kennisbank) -> None:
    html = PAGE.replace("{}", "<p>kbplekinhoud</p>")
    assert list(check_built(Built({}, {"regios": html}), bank)) == []
    twice = PAGE.replace("{}", "<p>kbplekinhoud</p><p>kbplekinhoud</p>")
    (problem,) = check_built(Built({}, {"regios": twice}), bank)
    assert problem.bestand == "regios/sjabloon/index.html"
    other = PAGE.replace("{}", "<p>kbplekinhoud</p><p>kbplekpdf</p>")
    (problem,) = check_built(Built({}, {"regios": other}), bank)
    assert problem.bestand == "regios/sjabloon/index.html"


def test_page_for_an_address_that_is_not_there_is_ours_and_others_are_not(bank: Kennisbank) -> None:
    html = PAGE.replace("{}", "<form></form>")
    assert list(check_built(Built({"404.html": html}, {}), bank)) == []
    assert list(check_built(Built({"x/404.html": html}, {}), bank)) != []


def test_page_whose_text_ends_before_it_begins_is_judged_whole(bank: Kennisbank) -> None:
    page = '<body></article><script></script><article class="kb-pagina">{}</body>'
    assert problems("<p>x</p>", bank, page) != []


def test_page_of_an_editor_that_a_page_of_a_record_would_replace_is_told_of() -> None:
    built = Built({"regios/zeeland/index.html": "", "regios/index.html": ""}, {})
    generated = ["regios/zeeland/index.html", "regios/twente/index.html"]
    assert [str(problem) for problem in check_addresses(built, generated)] == [
        "docs/regios/zeeland.md:1:1: op dit adres maakt de site zelf al een pagina, van een "
        "record. Geef de pagina een andere naam. (KB100)"
    ]
