"""The synthetic records are valid and repeatable, and the measurements say what they measured."""

import gzip
import sys
import urllib.error
import urllib.request
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from benchmarks import kaal
from benchmarks.__main__ import prepare
from benchmarks.browser import row_of_clicks, row_of_size
from benchmarks.disk import set_aside
from benchmarks.elementen import add_elementen, count_elementen
from benchmarks.hosting import served
from benchmarks.lighthouse import Score, score_of
from benchmarks.measure import CommandFailed, Measurement, measure, size_of
from benchmarks.phone import PAGES, RECORD, Visit, blocked, rows_of_visits
from benchmarks.phone import to_report as to_phone_report
from benchmarks.records import DOELGROEPEN, HERKOMSTEN, SOORTEN, make_praktijken, write_records
from benchmarks.report import BROWSER, chapter_in, ratios, to_report
from benchmarks.runs import TODAY, Size
from benchmarks.weights import Weight, most_of, too_heavy, weigh_pages
from benchmarks.whole import to_report as to_whole_report
from kennisbank.bank import load_bank
from kennisbank.cli import main as check
from kennisbank.model import LANDELIJK
from tests.builders import a_bank, write_bank

EMPTY = a_bank(praktijken=())
AANTAL = 120


def written(root: Path, aantal: int, seed: int) -> dict[str, bytes]:
    write_records(EMPTY, root, aantal, seed)
    paths = sorted(root.rglob("*.yml"))
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}


def test_every_record_is_valid(tmp_path: Path) -> None:
    write_bank(tmp_path, EMPTY)
    write_records(EMPTY, tmp_path, AANTAL, seed=1)
    bank, remarks = load_bank(tmp_path)
    assert remarks == ()
    assert len(bank.praktijken) == AANTAL


def test_record_read_back_is_the_record_that_was_made(tmp_path: Path) -> None:
    write_bank(tmp_path, EMPTY)
    write_records(EMPTY, tmp_path, AANTAL, seed=1)
    bank, _ = load_bank(tmp_path)
    more = add_elementen(EMPTY, AANTAL, seed=1)
    assert dict(bank.elementen) == dict(more.elementen)
    assert dict(bank.praktijken) == {p.id: p for p in make_praktijken(more, AANTAL, seed=1)}


@pytest.mark.slow
def test_copy_that_is_measured_has_no_fault_and_all_its_records(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = prepare(tmp_path / "kb", AANTAL, seed=1).root
    assert check(["check", "--root", str(root), "--vandaag", TODAY]) == 0
    assert "komt op" not in capsys.readouterr().out  # what is held back is no page
    published = [praktijk.gepubliceerd for praktijk in make_praktijken(EMPTY, 7000, seed=1)]
    assert max(published).isoformat() < TODAY


def test_equal_seed_gives_equal_bytes(tmp_path: Path) -> None:
    assert written(tmp_path / "a", AANTAL, seed=1) == written(tmp_path / "b", AANTAL, seed=1)


def test_other_seed_gives_other_records(tmp_path: Path) -> None:
    assert written(tmp_path / "a", AANTAL, seed=1) != written(tmp_path / "b", AANTAL, seed=2)


def test_longer_series_starts_the_same(tmp_path: Path) -> None:
    short, long = written(tmp_path / "a", 50, seed=1), written(tmp_path / "b", AANTAL, seed=1)
    assert short.items() <= long.items()


def test_record_weighs_about_as_much_as_a_real_one(tmp_path: Path) -> None:
    assert 900 < write_records(EMPTY, tmp_path, AANTAL, seed=1) / AANTAL < 1500


def test_records_are_spread_over_everything_the_bank_knows() -> None:
    praktijken = [*make_praktijken(EMPTY, AANTAL, seed=1)]
    regios = Counter(praktijk.regio for praktijk in praktijken)
    assert regios == dict.fromkeys((LANDELIJK, *EMPTY.regios), AANTAL // 4)
    assert {p.soort for p in praktijken} == {*SOORTEN}
    assert {p.herkomst for p in praktijken} == {*HERKOMSTEN}
    assert {p.status for p in praktijken} == {"actueel", "verouderd", "ingetrokken"}
    assert {p.gemeente for p in praktijken} == {None, *EMPTY.gemeenten}
    assert {thema for p in praktijken for thema in p.themas} == {*EMPTY.themas}
    assert {bron.bron for p in praktijken for bron in p.bronnen} == {*EMPTY.bronnen}
    assert {each for p in praktijken for each in p.doelgroepen} == {*DOELGROEPEN}
    assert {each for p in praktijken for each in p.indicatoren} == {"WIJ-I01", "WIJ-I02"}
    assert {each for p in praktijken for each in p.vragen} == {"CAL-VR1", "CAL-VR2"}
    assert any(p.verwant for p in praktijken)


def test_there_are_more_elements_as_there_are_more_praktijken_and_each_is_named() -> None:
    assert [*map(count_elementen, (0, 14, 40, 60, 7000))] == [0, 14, 40, 41, 388]
    more = add_elementen(EMPTY, AANTAL, seed=1)
    praktijken = [*make_praktijken(more, AANTAL, seed=1)]
    named = Counter(one for praktijk in praktijken for one in praktijk.elementen)
    assert {*named} == {*more.elementen}
    assert max(named.values()) > 3 * min(named.values())
    assert {len(praktijk.elementen) for praktijk in praktijken} == {0, 1, 2, 3, 4}
    assert any(praktijk.verbanden for praktijk in praktijken)


def test_measurement_counts_time_memory_and_words(tmp_path: Path) -> None:
    script = "import time; ballast = bytearray(50_000_000); time.sleep(0.3); print('klaar')"
    run = measure((sys.executable, "-c", script), tmp_path)
    assert run.output == "klaar\n"
    assert run.seconds > 0.3
    assert 0 < run.seconds_cpu < run.seconds + 1
    assert run.mb_process > 47  # 50 million bytes
    assert [*tmp_path.iterdir()] == []


def test_measurement_counts_the_children_too(tmp_path: Path) -> None:
    ballast = "import time; ballast = bytearray(50_000_000); time.sleep(0.5)"
    script = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {ballast!r}])"
    run = measure((sys.executable, "-c", script), tmp_path)
    assert 47 < run.mb_process < 100  # 50 million bytes, and a Python around them
    assert run.mb_tree > run.mb_process - 10  # the one that waits for it too, but no page twice


def test_page_that_processes_share_counts_once_and_pagefind_apart(tmp_path: Path) -> None:
    ballast = "import os, time; ballast = bytearray(50_000_000); os.fork(); time.sleep(0.6); "
    shared = measure((sys.executable, "-c", f"{ballast}os.WNOHANG"), tmp_path)
    assert 47 < shared.mb_tree < 80
    named = "open('/proc/self/comm', 'w').write('pagefind_ext'); ballast = bytearray(50_000_000)"
    index = f"import time; {named}; time.sleep(0.6)"
    script = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {index!r}])"
    run = measure((sys.executable, "-c", script), tmp_path)
    assert run.mb_tree > 47 > run.mb_ours > 0


def test_failing_command_is_told_with_its_words(tmp_path: Path) -> None:
    with pytest.raises(CommandFailed) as raised:
        measure((sys.executable, "-c", "print('kapot'); raise SystemExit(3)"), tmp_path)
    assert str(raised.value).endswith(" gives 3:\nkapot\n")


def test_size_counts_bytes_and_pages(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_bytes(b"12345")
    (tmp_path / "style.css").write_bytes(b"123")
    assert size_of(tmp_path) == (8, 1)


def test_ratios_are_per_record_and_against_the_first() -> None:
    assert ratios([2.0, 30.0], [2, 10]) == ["1.00 (1.00)", "3.00 (3.00)"]


def test_ratio_to_nothing_is_left_out() -> None:
    assert ratios([0.0, 10.0], [2, 10]) == ["0.00", "1.00"]


def a_size(aantal: int, seconds: float) -> Size:
    build = Measurement(seconds, seconds, 100, 120, 120, f"    {seconds:.2f} s  totaal\n")
    return Size(aantal, Path(), aantal * 1200, aantal * 20000, aantal, [build], [build])


def test_report_compares_the_sizes() -> None:
    sizes = [a_size(100, 2.0), a_size(200, 3.0), a_size(300, 5.0)]
    lines = to_report(sizes, date(2026, 11, 21), "python -m benchmarks", "").split("\n")
    assert lines[2].startswith("Measured on 2026-11-21 on ")
    assert "| 200 | bouw | 3.00 (3.00-3.00) | 3.00 (3.00-3.00) | 100 | 120 |" in lines
    assert "| totaal | 2.00 (2.00-2.00) | 3.00 (3.00-3.00) | 5.00 (5.00-5.00) |" in lines
    assert "| totaal, ms | 10.00 (1.00) | 20.00 (2.00) |" in lines


def test_clicks_are_told_with_the_slow_ones() -> None:
    assert row_of_clicks("open", [10.0] * 19 + [90.0]) == ("open", "20", "10", "14", "90")


def test_size_of_a_file_is_told_as_it_is_and_as_it_is_sent(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_bytes(b"a" * 20_000)
    assert row_of_size(tmp_path, "a.js") == ("`a.js`", "20", "0")


def test_measuring_the_build_keeps_what_was_measured_in_the_browser(tmp_path: Path) -> None:
    report = tmp_path / "RESULTS.md"
    chapter = f"\n{BROWSER}\n\nMeasured.\n"
    report.write_text(f"Old.\n{chapter}", encoding="utf-8")
    assert chapter_in(report) == chapter
    assert chapter_in(tmp_path / "none.md") == ""


def asked(url: str, **heads: str) -> tuple[dict[str, str], bytes]:
    with urllib.request.urlopen(urllib.request.Request(url, headers=heads), timeout=10) as answer:
        return dict(answer.headers), answer.read()


def test_pages_are_sent_as_a_host_sends_them(tmp_path: Path) -> None:
    page = b"<p>" + b"woord " * 1000
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_bytes(page)
    (tmp_path / "a.woff2").write_bytes(b"letters")
    with served(tmp_path) as address:
        heads, body = asked(f"{address}a/", **{"Accept-Encoding": "gzip"})
        assert gzip.decompress(body) == page
        assert (heads["Content-Encoding"], heads["Content-Length"]) == ("gzip", str(len(body)))
        assert asked(f"{address}a/")[1] == page
        heads, body = asked(f"{address}a.woff2", **{"Accept-Encoding": "gzip"})
        assert (body, "Content-Encoding" in heads) == (b"letters", False)
        with pytest.raises(urllib.error.HTTPError, match="404"):
            asked(f"{address}b/")


def test_blocked_is_what_a_task_takes_beyond_50_ms_after_the_first_paint() -> None:
    tasks = [
        (0, 400),  # before it
        (450, 200),  # 150 after it
        (1000, 60),
        (2000, 50),
    ]
    assert blocked(tasks, painted=500) == 100 + 10


def test_lean_page_has_every_word_once_and_no_more() -> None:
    page = """<header>Kop</header><main><nav><ul><li>Pad</li></ul></nav><h1>Een &amp; twee</h1>
    <ul><li><p>Los  <b>woord</b></p></li><li>Rij</li></ul><dl><dt>Plek</dt><dd>Twente</dd></dl>
    <form><p>Zoek</p></form></main>"""
    assert [*kaal.blocks_of(page)] == [
        ("h1", "Een & twee"),
        ("p", "Los woord"),
        ("p", "Rij"),
        ("h3", "Plek"),
        ("p", "Twente"),
    ]
    assert "<title>Een &amp; twee</title>" in kaal.lean(page)


def test_score_is_out_of_a_hundred() -> None:
    values = {
        "first-contentful-paint": 1200,
        "largest-contentful-paint": 1650,
        "total-blocking-time": 11,
        "cumulative-layout-shift": 0.01,
    }
    report = {
        "categories": {"performance": {"score": 0.99}},
        "audits": {"viewport": {}} | {name: {"numericValue": n} for name, n in values.items()},
    }
    assert score_of(report) == Score(99, 1.2, 1.65, 11, 0.01)


def test_every_page_is_weighed(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    rows = "<table>" + "<tr><td>x" * 1001
    (tmp_path / "index.html").write_text("<p>Start<track>", encoding="utf-8")
    (tmp_path / "a" / "index.html").write_text(rows, encoding="utf-8")
    weights = [*weigh_pages(tmp_path)]
    assert [(page.url, page.rijen, page.elementen) for page in weights] == [
        ("/a/", 1001, 2003),
        ("/", 0, 2),
    ]
    assert too_heavy(weights) == ["/a/"]
    assert too_heavy([Weight("/b/", 300, 1000, 9000), Weight("/c/", 301, 0, 1)]) == ["/c/"]
    assert {page.url for page in most_of(weights).values()} == {"/a/"}


def test_visits_are_told_with_their_spread() -> None:
    visits = [Visit(100, 9, lcp, 10, 0, 2, 300) for lcp in (1.2, 1.0, 1.1)]
    rows = [*rows_of_visits({"start": visits})]
    assert rows == [
        ["start", "100", "9", "1.10 (1.00-1.20)", "10 (10-10)", "0.000", "300", "2"],
    ]


def test_report_of_the_phone_names_what_is_absent_and_what_is_too_heavy() -> None:
    visits = {page: [Visit(100, 9, 1, 10, 0, 2, 300)] for page in (*PAGES, RECORD)}
    weights = [Weight("/b/", 301, 0, 1)]
    report = to_phone_report(visits, {}, weights, date(2026, 11, 22), 70, "python -m x")
    assert "Hugo is not on this machine" in report
    assert "Not on this machine: it needs node" in report
    assert "300 kB with gzip or 1000 rows: /b/." in report


def test_what_is_set_aside_is_kept(tmp_path: Path) -> None:
    attic = tmp_path / "weg"
    for text in ("een", "twee"):
        (tmp_path / "site").mkdir()
        (tmp_path / "site" / "a.html").write_text(text)
        set_aside(tmp_path / "site", attic)
        set_aside(tmp_path / "site", attic)  # no longer there
    assert [path.read_text() for path in sorted(attic.rglob("a.html"))] == ["een", "twee"]
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(("edit", "said"), [(14.0, "0.14"), (15.0, "0.15")])
def test_report_of_a_whole_build_says_whether_the_aim_is_reached(edit: float, said: str) -> None:
    def run(seconds: float, mb: float = 250) -> Measurement:
        return Measurement(seconds, seconds, 10, 900, mb, "   90.00 s  93 pdf’s, 0 nieuw gezet\n")

    builds = {"from nothing": run(100), "after an edit": run(edit), "nothing changed": run(15)}
    text = to_whole_report(7000, builds, None)
    assert (
        "| 7000 | from nothing | 100.0 | 100.0 | 900 | 250 | 93 pdf’s, 0 nieuw gezet 90.0 s |"
        in text
    )
    assert f"After an edit a build takes {said} of one from nothing." in text
    assert ("0.14: not reached" in text) == (edit > 100 / 7)
    assert "at most 250 MB. The aim is 250: reached." in text
    more = to_whole_report(7000, builds | {"nothing changed": run(15, 251)}, None)
    assert "at most 251 MB. The aim is 250: not reached." in more
