import gzip
from pathlib import Path

import brotli
import pytest

from kennisbank.cli import main
from kennisbank.site.packing import SMALL, Packed, pack_site

TEXT = "een zin over lokale netwerken " * 100


def a_site(root: Path) -> Path:
    for name, text in (
        ("index.html", TEXT),
        ("assets/kb.css", TEXT),
        ("klein.txt", "x" * (SMALL - 1)),
        ("juist.json", "x" * SMALL),
        ("blad.pdf", TEXT),
    ):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def names(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}


def test_each_larger_text_gets_two_copies_that_hold_the_same(tmp_path: Path) -> None:
    before = names(a_site(tmp_path))
    packed = pack_site(tmp_path)
    texts = ("index.html", "assets/kb.css", "juist.json")
    copies = {f"{name}{end}" for name in texts for end in (".gz", ".br")}
    assert names(tmp_path) - before == copies
    assert gzip.decompress((tmp_path / "index.html.gz").read_bytes()).decode() == TEXT
    assert brotli.decompress((tmp_path / "index.html.br").read_bytes()).decode() == TEXT
    sizes = [
        sum((tmp_path / f"{name}{end}").stat().st_size for name in texts)
        for end in ("", ".gz", ".br")
    ]
    assert packed == Packed(3, *sizes)


def test_copies_are_the_same_every_time_and_old_ones_go(tmp_path: Path) -> None:
    pack_site(a_site(tmp_path))
    before = (tmp_path / "index.html.gz").read_bytes(), (tmp_path / "index.html.br").read_bytes()
    assert before[0][4:8] == b"\0\0\0\0"  # when it was made stands nowhere
    (tmp_path / "map.html").mkdir()
    (tmp_path / "assets/kb.css").write_text("kort", encoding="utf-8")
    assert pack_site(tmp_path).bestanden == 2
    after = (tmp_path / "index.html.gz").read_bytes(), (tmp_path / "index.html.br").read_bytes()
    assert before == after
    assert "assets/kb.css.gz" not in names(tmp_path)
    assert "assets/kb.css.br" not in names(tmp_path)


def test_command_says_what_was_gained(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mkdocs.yml").touch()
    a_site(tmp_path / "site")
    assert main(["inpakken", "--root", str(tmp_path)]) == 0
    packed = pack_site(tmp_path / "site")
    assert packed.bestanden == 3
    assert capsys.readouterr().out == (
        "3 bestanden van samen 7 kB: 0 kB met gzip, 0 kB met brotli.\n"
    )


def test_command_wants_a_built_site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mkdocs.yml").touch()
    assert main(["inpakken", "--root", str(tmp_path), "--map", "weg"]) == 2
    assert "hier staat geen gebouwde site" in capsys.readouterr().err
