"""A concept is nowhere in what is published, who looks ahead sees that it is one, and no word of
its passage is anywhere. What waits for its day is in the same place: `test_uitstel` builds both."""

import re
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from kennisbank.bank import load_bank, publications_of
from kennisbank.changes import to_summary, veranderingen
from kennisbank.drafts.told import check_drafts
from kennisbank.model import Kennisbank
from kennisbank.pages import pages_of
from kennisbank.paper import sheets_of
from kennisbank.site.addresses.sitemap import to_sitemap
from kennisbank.site.data import to_calendars, to_feeds
from kennisbank.site.finish import makers_of
from tests.projects import small_project

DAY = date(2026, 11, 28)
SITE = "https://voorbeeld.nl/"
WORD = "zonderlingwoord"  # of the passage
FILE = "practices/gelderland-zuid/nog-te-doen.yml"
NAMED = re.compile(rf"nog-te-doen|WIJ-V98\b|Nog te schrijven|nog-een-element|WEL-E98\b|{WORD}")
PRAKTIJK = f"""\
kenmerk: WIJ-V98
passage: De professionals {WORD} elkaar.
titel:
voorgesteld:
  - element: samen-eerste-contact
    woorden: [{WORD}]
themas: [veiligheid]
elementen: [samen-eerste-contact]
regio: gelderland-zuid
gemeente: wijchen
bronnen: []
gepubliceerd: 2026-11-20
herzien_voor: 2027-11-20
wijzigingen:
  - datum: 2026-11-28
    tekst: Opgenomen in de kennisbank.
status: concept
"""
ELEMENT = """\
kenmerk: WEL-E98
titel:
themas: [veiligheid]
bronnen: [{bron: rapport-wijchen, vindplaats: Begin}]
gepubliceerd: 2026-11-28
herzien_voor: 2027-11-28
status: concept
"""


def write_concept(root: Path) -> None:
    """Two concepts, and a record that names both."""
    (root / FILE).write_text(PRAKTIJK, encoding="utf-8")
    (root / "elements/nog-een-element.yml").write_text(ELEMENT, encoding="utf-8")
    other = root / "practices/gelderland-zuid/korte-lijnen.yml"
    text = other.read_text(encoding="utf-8")
    for field, name in (("verwant", "nog-te-doen"), ("elementen", "nog-een-element")):
        text = re.sub(rf"\n{field}:\n( *- )", rf"\n{field}:\n\g<1>{name}\n\g<1>", text, count=1)
    other.write_text(text, encoding="utf-8")


def made_of(bank: Kennisbank) -> Iterator[tuple[str, str]]:
    """Everything that is made of a bank, by its name: pages, sheets, calendars, data, lists."""
    for page in pages_of(bank, DAY):
        yield page.url, page.draw("../../")
    for blad in sheets_of(bank):
        yield f"{blad.naam}.pdf", repr(blad)
    calendars, feeds = partial(to_calendars, bank, SITE), partial(to_feeds, bank, SITE)
    for make in (calendars, feeds, *makers_of(bank)):
        for name, data in make():
            yield name, data.decode()
    pages = [f"{page.url}index.html" for page in pages_of(bank, DAY)]
    for name, data in to_sitemap(bank, pages, SITE):
        yield name, data.decode()


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = small_project(tmp_path_factory.mktemp("concept"))
    write_concept(root)
    return root


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same without the concepts."""
    return small_project(tmp_path_factory.mktemp("bare"))


@pytest.fixture(scope="module")
def published(root: Path) -> dict[str, str]:
    return dict(made_of(load_bank(root, today=DAY)[0]))


@pytest.fixture(scope="module")
def ahead(root: Path) -> dict[str, str]:
    return dict(made_of(load_bank(root, today=DAY, ahead=True)[0]))


KINDS = {
    "a page of a praktijk": r"praktijken/nog-te-doen/",
    "a page of an element": r"elementen/nog-een-element/",
    "a page that names it": r"praktijken/korte-lijnen/",
    "a place": r"gemeenten/wijchen/",
    "a sheet of a theme": r"thema-veiligheid\.pdf",
    "its sheet": r"nog-te-doen\.pdf",
    "a sheet of a place": r"gemeente-wijchen\.pdf",
    "a comparison on paper": r"vergelijking-.*\.pdf",
    "the register": r"gegevens/praktijken\.js",
    "the texts": r"gegevens/teksten-.*",
    "the elements": r"gegevens/elementen\.js",
    "places beside each other": r"gegevens/naast-.*",
    "the search": r"gegevens/vindbaar-.*",
    "the sitemap": r"sitemap\.xml",
}


def test_nothing_that_is_published_names_a_concept(published: dict[str, str]) -> None:
    assert [name for name, text in published.items() if NAMED.search(f"{name} {text}")] == []


@pytest.mark.parametrize("kind", KINDS)
def test_who_looks_ahead_finds_it_in_each_kind(kind: str, ahead: dict[str, str]) -> None:
    """So that the absence above is one of the concept, and not of what was looked through."""
    found = {name for name, text in ahead.items() if NAMED.search(f"{name} {text}")}
    assert [name for name in found if re.fullmatch(KINDS[kind], name)] != []


def test_no_word_of_a_passage_is_anywhere(ahead: dict[str, str]) -> None:
    assert [name for name, text in ahead.items() if WORD in text] == []


def test_published_is_all_the_same_as_without_the_concepts(
    published: dict[str, str], bare: Path
) -> None:
    """With that all counts are those of what is published."""
    made = dict(made_of(load_bank(bare, today=DAY)[0]))
    assert [name for name in made.keys() | published if made.get(name) != published.get(name)] == []


def test_concept_is_not_remembered_as_published(root: Path) -> None:
    bank = load_bank(root, today=DAY)[0]
    rows = [*publications_of(bank, check_drafts(root).told, {})]
    assert [row.adres for row in rows if NAMED.search(repr(row))] == []


def test_page_card_and_sheet_say_that_it_is_a_concept(ahead: dict[str, str]) -> None:
    page = ahead["praktijken/nog-te-doen/"]
    assert '<strong class="kb-concept__woord">Concept</strong>' in page
    assert re.search("<h1>Nog te schrijven: titel van WIJ-V9[0-9]", page.replace("<wbr>", ""))
    assert "Gebruik deze praktijk niet meer" not in page
    place = ahead["gemeenten/wijchen/"]
    assert '<span class="kb-status">Concept</span>' in place
    sheet = next(text for name, text in ahead.items() if re.search("nog-te-doen.*pdf", name))
    assert "Concept. Dit is nog niet gepubliceerd" in sheet


def test_proposal_counts_a_concept_apart_and_shows_no_passage(root: Path, bare: Path) -> None:
    summary = to_summary(veranderingen(bare, root), None, ())
    assert "1 veranderd, 2 concepten: die komen niet op de site." in summary
    assert "- Nieuw: WIJ-V98 nog-te-doen, in `practices/" in summary
    assert WORD not in summary
