"""The rivals get the same content as ours, and the race says what it measured."""

import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from benchmarks.conditions import Condition, conditions_of, neighbours
from benchmarks.elementen import add_elementen
from benchmarks.measure import CommandFailed, Measurement, measure
from benchmarks.records import make_praktijken, to_yaml
from benchmarks.rivals import hugo
from benchmarks.rivals.content import Inhoud, Keuze, Pagina, records_of
from benchmarks.rivals.naslag import naslag_of
from benchmarks.rivals.racers import Racer, break_record
from benchmarks.rivals.report import Alone, Race, to_report
from benchmarks.rivals.same import NotTheSame, check_same, words_of
from benchmarks.rivals.taken import blocks_of, choices, long_lists, read_inhoud
from kennisbank import queries
from kennisbank.bank import load_bank
from kennisbank.pages import pages_of
from kennisbank.pages.elements import draw_praktijk
from kennisbank.pages.listing import lijst_pages
from kennisbank.problems import ProblemsFound
from tests.builders import a_bank, write_bank
from tools.quickest import Interpreter

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
    many = tuple(make_praktijken(MORE, 3000, seed=1))
    elementen = tuple(MORE.elementen.values())
    for bank in (BANK, a_bank(elementen=elementen, praktijken=many)):
        lists = dict(long_lists(bank))
        ours = {page.url for page in lijst_pages(bank)}
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


def test_hugo_gets_a_file_for_every_page(inhoud: Inhoud, tmp_path: Path) -> None:
    root = tmp_path / "hugo"
    root.mkdir()
    hugo.write(inhoud, root, tmp_path / "ours")
    pages = {path for path in root.rglob("*.md") if path.parent.name != "site"}
    section = 1  # that holds the pages
    assert len(pages) == len(inhoud.paginas) + len(inhoud.praktijken) + section


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
    runs = [Measurement(each, each * 2, 100, 120, 120, "") for each in seconds]
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


KIND = Interpreter(0.0093, "3.11.2", "/usr/bin/python3.11")


def test_report_compares_within_one_turn_and_says_what_was_reached(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(hugo, "version", lambda: "0.168.0")  # where it is not installed too
    run = Measurement(3.0, 2.5, 100, 120, 120, "")
    ours, other = a_racer("ours", Path(), (1.0, 4.0)), a_racer("Hugo", Path(), (4.0, 8.0))
    race = Race(7000, Condition("python", KIND, 4), 0.2, ours, other)
    slow = Race(2000, Condition("python", KIND), 0.2, other, ours)
    alone = Alone(7000, "The disk.", run, 0.5, run, run, 7100)
    text = to_report([race, slow], [alone], TODAY, "python -m benchmarks.rivals")
    assert "\nHugo 0.168.0. Repeat with `python -m benchmarks.rivals`." in text
    busy = "Python 3.11.2 (9.3 ms), 4 busy processes"
    quiet = "Python 3.11.2 (9.3 ms), no busy processes"
    assert f"| 7000 | {busy} | processor seconds, times Hugo | 0.50 | 0.38 | yes |" in text
    assert f"| 7000 | {busy} | seconds, times Hugo | 0.50 | 0.38 | yes |" in text
    assert f"| 7000 | {busy} | memory, MB | 250 | 120 | yes |" in text
    assert f"| 2000 | {quiet} | seconds, times Hugo | 1.00 | 3.00 | **no** |" in text
    times = "2.50 (1.00-4.00) | 6.00 (4.00-8.00) | 0.38 (0.25-0.50)"
    assert f"| 7000 | {busy} | 0.2 | {times} | 120 | 9 | 1.0 |" in text
    assert "| 7000 | 2.50 (3.00) | 0.50 | 2.50 (3.00) | 2.50 (3.00) | 7100 |" in text


def test_condition_is_each_python_and_the_first_with_neighbours(tmp_path: Path) -> None:
    quiet, busy = conditions_of([], [4], tmp_path)
    assert (quiet.python, quiet.busy, busy.python, busy.busy) == (
        sys.executable, 0, sys.executable, 4
    )  # fmt: skip
    assert quiet.kind.version in sys.version
    assert quiet.kind.seconds > 0
    with pytest.raises(SystemExit, match=r"no-python is no Python of 3\.11"):
        conditions_of([str(tmp_path / "no-python")], [], tmp_path)


def test_neighbours_work_and_are_gone_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []
    start = subprocess.Popen

    def noted(command: Sequence[str]) -> "subprocess.Popen[bytes]":
        started.append(start(command))
        return started[-1]

    monkeypatch.setattr(subprocess, "Popen", noted)
    with neighbours(2):
        assert [process.poll() for process in started] == [None, None]
    assert all(process.returncode for process in started)


def test_names_are_those_of_the_bank(tmp_path: Path) -> None:
    naslag = naslag_of(BANK, a_site(tmp_path / "ours"))
    assert naslag["menu"] == [{"naam": "P", "url": "/praktijken/"}]
    assert naslag["regio"]["landelijk"] == {"naam": "Landelijk", "url": "/regios/landelijk/"}
    assert [*naslag["thema"]] == [*BANK.themas]
