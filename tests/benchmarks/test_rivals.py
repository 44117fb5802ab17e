"""The rivals get the same content as ours, and the race says what it measured."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from benchmarks.elementen import add_elementen
from benchmarks.measure import CommandFailed, Measurement, measure
from benchmarks.records import make_praktijken, to_yaml
from benchmarks.rivals import RIVALS, eleventy, hugo
from benchmarks.rivals.content import Inhoud, Keuze, Pagina, records_of
from benchmarks.rivals.mkdocs.pages import Pages, file_of
from benchmarks.rivals.naslag import naslag_of
from benchmarks.rivals.racers import Racer, break_record
from benchmarks.rivals.report import Race, to_report
from benchmarks.rivals.same import NotTheSame, check_same, words_of
from benchmarks.rivals.taken import blocks_of, choices, long_lists, read_inhoud
from kennisbank import queries
from kennisbank.bank import load_bank
from kennisbank.pages import pages_of
from kennisbank.pages.elements import draw_praktijk
from kennisbank.pages.listing import lijst_pages
from kennisbank.problems import ProblemsFound
from tests.builders import a_bank, write_bank

TODAY = date(2027, 7, 1)
EMPTY = a_bank(praktijken=())
MORE = add_elementen(EMPTY, 400, seed=1)
BANK = a_bank(
    elementen=tuple(MORE.elementen.values()), praktijken=tuple(make_praktijken(MORE, 400, seed=1))
)
HOME = '<main><h1>Start</h1><ul class="kb-menu"><li><a href="praktijken/">P</a></li></ul></main>'


def a_site(root: Path) -> Path:
    """The addresses of our site, with little on its pages."""
    for url in ("", "praktijken/", *(page.url for page in pages_of(BANK, TODAY))):
        path = root / url / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(HOME if not url else f"<main><h1>{url}</h1><p>Iets.</p></main>")
    (root / "assets").mkdir()
    return root


@pytest.fixture
def inhoud(tmp_path: Path) -> Inhoud:
    return read_inhoud(BANK, a_site(tmp_path / "ours"), TODAY.isoformat())


def test_every_list_page_of_praktijken_is_a_page_of_the_rivals() -> None:
    lists = dict(long_lists(BANK))
    ours = {page.url for page in lijst_pages(BANK)}
    assert set(lists) == {url for url in ours if not url.startswith("lijsten/element")}
    assert len(lists) > 10


def test_list_of_a_rival_holds_the_records_of_ours(inhoud: Inhoud) -> None:
    lists = dict(long_lists(BANK))
    for groep in queries.overflowing_groups(BANK):
        keuze, scope, _, _ = lists[groep.url]
        found = [p for p in records_of(inhoud, keuze) if p.soort == keuze.soort]
        assert (sorted(found, key=queries.by_help), scope) == ([*groep.praktijken], groep.id)


def test_pages_of_records_and_other_pages_are_all_pages(inhoud: Inhoud) -> None:
    ours = {"", "praktijken/", *(page.url for page in pages_of(BANK, TODAY))}
    assert {p.url for p in (*inhoud.praktijken, *inhoud.paginas)} == ours
    kinds = {pagina.url: pagina.vorm for pagina in inhoud.paginas}
    assert kinds["regios/zeeland/"] == "plek"
    assert kinds["toezichtkader/indicator-1/"] == "groepen"
    assert kinds["lijsten/alle-ervaring/"] == "lijst"
    assert kinds["hulp/kb001/"] == "tekst"


def test_every_choice_of_records_has_an_address_of_its_own() -> None:
    urls = [url for url, _ in choices(BANK)]
    assert len(urls) == len(set(urls))


def test_own_words_leave_out_what_is_drawn_from_records() -> None:
    html = """<main><article class="kb-pagina"><h1>T</h1><p>Een <b>woord</b>.</p>
    <section class="kb-groep"><h2>Goed</h2></section><ul><li>*x*</li></ul></article></main>"""
    assert [*blocks_of(LexborHTMLParser(html))] == ["Een woord .", r"- \*x\*"]


def test_part_of_a_list_knows_its_neighbours() -> None:
    page = Pagina("lijsten/a-2/", "lijst", "A", "", (), Keuze(), "a", 2, 3)
    assert (page.neighbour(-1), page.neighbour(+1)) == ("/lijsten/a/", "/lijsten/a-3/")
    last = Pagina("lijsten/a-3/", "lijst", "A", "", (), Keuze(), "a", 3, 3)
    assert last.neighbour(+1) == ""


@pytest.mark.parametrize("rival", RIVALS, ids=lambda rival: rival.NAAM)
def test_rival_gets_a_file_for_every_page(rival: object, inhoud: Inhoud, tmp_path: Path) -> None:
    root = tmp_path / "rival"
    root.mkdir()
    rival.write(inhoud, root, tmp_path / "ours")  # type: ignore[attr-defined]
    pages = {path for path in root.rglob("*.md") if path.parent.name != "site"}
    records = 0 if rival is eleventy else len(inhoud.praktijken)
    extra = 1 if rival is hugo else 0  # the section that holds the pages
    assert len(pages) == len(inhoud.paginas) + records + extra


def test_address_as_a_file_of_mkdocs() -> None:
    assert [*map(file_of, ("", "regios/", "regios/zeeland/", "bronnen/#x"))] == [
        "index.md",
        "regios/index.md",
        "regios/zeeland.md",
        "bronnen/index.md",
    ]


def test_markdown_of_a_record_says_all_its_words(inhoud: Inhoud) -> None:
    pages = Pages(inhoud)
    for praktijk in inhoud.praktijken[:20]:
        text = "\n".join(pages.blocks_of(praktijk))
        assert praktijk.samenvatting in text
        assert all(alinea in text for alinea in praktijk.toelichting)


def test_every_mistake_is_told(tmp_path: Path) -> None:
    write_bank(tmp_path, EMPTY)
    texts = {praktijk: to_yaml(praktijk).decode() for praktijk in make_praktijken(EMPTY, 14, 1)}
    for number, (praktijk, text) in enumerate(texts.items()):
        broken = break_record(text, number)
        assert broken != text
        path = tmp_path / "practices" / praktijk.regio / f"{praktijk.id}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(broken, encoding="utf-8")
    with pytest.raises(ProblemsFound) as raised:
        load_bank(tmp_path)
    told = {str(problem).split(":")[0] for problem in raised.value.problems}
    assert {f"practices/{praktijk.regio}/{praktijk.id}.yml" for praktijk in texts} <= told


def a_racer(naam: str, root: Path, seconds: Sequence[float] = ()) -> Racer:
    runs = [Measurement(each, each * 2, 100, 120, "") for each in seconds]
    return Racer(naam, root, ("true",), root, runs=runs, paginas=9, bytes_out=1024 * 1024)


def filled(root: Path, inhoud: Inhoud) -> Path:
    for praktijk in inhoud.praktijken:
        path = root / praktijk.url / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        words = "".join(f"<p>{each}</p>" for each in words_of(inhoud, praktijk))
        path.write_text(f"<main>{words}</main>", encoding="utf-8")
    return root


def test_page_of_ours_says_all_that_is_asked_of_the_rivals(inhoud: Inhoud, tmp_path: Path) -> None:
    for praktijk in BANK.praktijken.values():
        path = tmp_path / "site" / praktijk.url / "index.html"
        path.parent.mkdir(parents=True)
        path.write_text(f"<main>{draw_praktijk(BANK, '../../', praktijk, TODAY)}</main>")
    check_same([a_racer("ours", tmp_path / "site")], inhoud, seed=1)


def test_every_element_of_a_record_is_a_word_of_its_page(inhoud: Inhoud) -> None:
    praktijk = next(p for p in inhoud.praktijken if len(p.elementen) == 4)
    titles = {BANK.elementen[one].titel for one in praktijk.elementen}
    assert titles <= {*words_of(inhoud, praktijk)}
    text = "\n".join(Pages(inhoud).blocks_of(praktijk))
    assert all(title in text for title in titles)


def test_missing_word_is_not_equal_work(inhoud: Inhoud, tmp_path: Path) -> None:
    ours = a_racer("ours", filled(tmp_path / "a", inhoud))
    other = a_racer("Hugo", filled(tmp_path / "b", inhoud))
    check_same([ours, other], inhoud, seed=1)
    for path in other.out.rglob("index.html"):
        path.write_text(path.read_text().replace("Opgenomen in de kennisbank.", ""))
    with pytest.raises(NotTheSame, match=r"Hugo: .* does not say “.*: Opgenomen"):
        check_same([ours, other], inhoud, seed=1)


def test_missing_page_is_not_equal_work(inhoud: Inhoud, tmp_path: Path) -> None:
    ours = a_racer("ours", filled(tmp_path / "a", inhoud))
    other = a_racer("Hugo", filled(tmp_path / "b", inhoud))
    (other.out / inhoud.praktijken[0].url / "index.html").unlink()
    with pytest.raises(NotTheSame, match="is not in both"):
        check_same([ours, other], inhoud, seed=1)


def test_build_begins_with_nothing_of_an_earlier_one(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "list").touch()
    script = "import os; open('new.html', 'w').write(','.join(os.listdir()))"
    racer = Racer("x", tmp_path, (sys.executable, "-c", script), tmp_path / "site", ("list",))
    racer.run()
    assert {*(tmp_path / "new.html").read_text().split(",")} == {".benchmark.log", "new.html"}
    assert len(racer.runs) == 1


def test_command_may_be_expected_to_fail(tmp_path: Path) -> None:
    command = (sys.executable, "-c", "print('fout'); raise SystemExit(1)")
    assert measure(command, tmp_path, expected=1).output == "fout\n"
    with pytest.raises(CommandFailed):
        measure((sys.executable, "-c", ""), tmp_path, expected=1)


def test_report_compares_within_one_turn() -> None:
    run = Measurement(3.0, 2.5, 100, 120, "")
    racers = (a_racer("ours", Path(), (1.0, 4.0)), a_racer("Hugo", Path(), (2.0, 4.0)))
    race = Race(7000, 0.0, "The disk.", racers, run, 0.5, run, run, 7100)
    text = to_report([race], [], [eleventy], TODAY, "python -m benchmarks.rivals")
    assert "Eleventy was not on this machine." in text
    assert "| 7000 | ours | 2.50 (1.00-4.00) | 0.75 (0.50-1.00) |" in text
    assert "| 7000 | Hugo | 3.00 (2.00-4.00) | 1.00 (1.00-1.00) |" in text
    assert "ours takes 0.75 times the seconds of Hugo" in text
    assert "not reached." in text
    assert "| 7000 | 3.00 (2.50) | 0.50 | 3.00 (2.50) | 3.00 (2.50) | 7100 |" in text


def test_names_are_those_of_the_bank(tmp_path: Path) -> None:
    naslag = naslag_of(BANK, a_site(tmp_path / "ours"))
    assert naslag["menu"] == [{"naam": "P", "url": "/praktijken/"}]
    assert naslag["regio"]["landelijk"] == {"naam": "Landelijk", "url": "/regios/landelijk/"}
    assert [*naslag["thema"]] == [*BANK.themas]


def test_eleventy_is_absent_without_node(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert eleventy.find() is None
