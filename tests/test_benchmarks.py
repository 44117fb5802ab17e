"""The synthetic records are valid and repeatable, and the measurements say what they measured."""

import sys
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from benchmarks.browser import row_of_clicks, row_of_size
from benchmarks.measure import CommandFailed, Measurement, measure, size_of
from benchmarks.records import DOELGROEPEN, HERKOMSTEN, SOORTEN, make_praktijken, write_records
from benchmarks.report import BROWSER, chapter_in, ratios, to_report
from benchmarks.runs import Size
from kennisbank.loading import load_bank
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
    assert dict(bank.praktijken) == {p.id: p for p in make_praktijken(EMPTY, AANTAL, seed=1)}


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
    assert run.mb_tree > run.mb_process  # the one that waits for it, too


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
    build = Measurement(seconds, seconds, 100, 120, f"    {seconds:.2f} s  totaal\n")
    return Size(aantal, Path(), aantal * 1200, aantal * 20000, aantal, [build], [build])


def test_report_compares_the_sizes() -> None:
    sizes = [a_size(100, 2.0), a_size(200, 3.0), a_size(300, 5.0)]
    lines = to_report(sizes, date(2026, 11, 21), "python -m benchmarks").split("\n")
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
