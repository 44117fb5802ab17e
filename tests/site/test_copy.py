"""The copy that opens from disk: what is in it, its bytes, and its links."""

import zipfile
from datetime import date
from pathlib import Path

import pytest

from kennisbank.cli import main
from kennisbank.cli.codes import BAD_USE, GOOD
from kennisbank.site.copy import to_page, with_fonts, write_zip
from kennisbank.site.headers import COPY_POLICY
from tests.builders import write_bank

DAY = date(2026, 11, 21)
PAGES = frozenset(
    ("index.html", "zoeken/index.html", "praktijken/index.html", "praktijken/a/index.html")
)


def a_site(root: Path) -> Path:
    for name in ("index.html", "praktijken/index.html", "404.html", "assets/a.css", "pdf/a.pdf"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(f"{name} <a href='praktijken/'>", encoding="utf-8")
    (root / "api/v1").mkdir(parents=True)
    (root / "api/v1/index.json").write_text('{"bijgewerkt":"2026-11-20"}\n', encoding="utf-8")
    (root / "beheer").mkdir()
    for name in (
        "beheer/index.html",
        "beheer/x.js",
        "sitemap.xml",
        "sitemap-1.xml",
        "robots.txt",
        "index.html.gz",
        "index.html.br",
    ):
        (root / name).touch()
    for name in ("zoekindex/fragment/a.pf_fragment", ".well-known/security.txt"):
        (root / name).parent.mkdir(parents=True)
        (root / name).touch()
    return root


@pytest.mark.parametrize(
    ("written", "copied"),
    [
        ('<a href="../a/">', '<a href="../a/index.html">'),
        (
            '<a class="x" href="../../praktijken/?a=b&amp;c#d">',
            '<a class="x" href="../../praktijken/index.html?a=b&amp;c#d">',
        ),
        ('<a href="../..">', '<a href="../../index.html">'),
        ('<a href="../..#inhoud">', '<a href="../../index.html#inhoud">'),
        (
            '<form role="search" action="../../zoeken/">',
            '<form role="search" action="../../zoeken/index.html">',
        ),
        ('<a href="#inhoud">', '<a href="#inhoud">'),
        ('<a href="">', '<a href="">'),
        (
            '<a href="https://example.org/praktijken/">',
            '<a href="https://example.org/praktijken/">',
        ),
        ('<a href="../../pdf/a.pdf">', '<a href="../../pdf/a.pdf">'),
        ('<a href="mailto:a@example.org?subject=b">', '<a href="mailto:a@example.org?subject=b">'),
        ('<p>href="../a/"</p>', '<p>href="../a/"</p>'),
        ('<link rel="preload" href="a.woff2" as="font" crossorigin>\n<p>', "<p>"),
        ('<link rel="manifest" href="../x.webmanifest"><p>', "<p>"),
        (
            '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'"><p>',
            f'<meta http-equiv="Content-Security-Policy" content="{COPY_POLICY}"><p>',
        ),
        ('<link rel="stylesheet" href="a.css">', '<link rel="stylesheet" href="a.css">'),
    ],
)
def test_links_name_the_page_they_lead_to(written: str, copied: str) -> None:
    assert to_page(written, "praktijken/a/index.html", PAGES, "vandaag") == copied


def test_every_page_says_that_it_is_a_copy() -> None:
    page = to_page(
        '<header class="kb-sitekop"><div>', "zoeken/index.html", PAGES, "21 november 2026"
    )
    assert page == (
        '<header class="kb-sitekop"><p class="kb-kopie">Dit is een kopie van 21 november 2026. '
        "Zoeken in de teksten werkt hier niet. Kies uit de "
        '<a href="../praktijken/index.html">lijst met filters</a>. '
        '<span class="kb-kopie__vreemd">Ziet dit er vreemd uit? '
        "Pak dan eerst het hele zip-bestand uit.</span></p><div>"
    )


def test_fonts_stand_in_the_stylesheet(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts/a.woff2").write_bytes(b"abc")
    css = '@font-face { src: url("fonts/a.woff2") format("woff2"); } a { background: url(b.svg); }'
    assert with_fonts(css, tmp_path) == (
        '@font-face { src: url("data:font/woff2;base64,YWJj") format("woff2"); } '
        "a { background: url(b.svg); }"
    )


def test_equal_sites_give_equal_bytes_without_what_only_a_server_needs(tmp_path: Path) -> None:
    for name in ("een", "twee"):
        site = a_site(tmp_path / name)
        assert write_zip(site, tmp_path / f"{name}.zip", DAY, "21 november 2026") == 6
        (site / "later").touch()
    assert (tmp_path / "een.zip").read_bytes() == (tmp_path / "twee.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "een.zip") as archive:
        assert archive.namelist() == [
            f"kennisbank-2026-11-21/{name}"
            for name in (
                "api/v1/index.json",
                "assets/a.css",
                "index.html",
                "pdf/a.pdf",
                "praktijken/index.html",
                "LEESMIJ.txt",
            )
        ]
        assert {info.date_time for info in archive.infolist()} == {(2026, 11, 21, 0, 0, 0)}
        read_me = archive.read("kennisbank-2026-11-21/LEESMIJ.txt").decode()
    assert "Open daarna het bestand index.html" in read_me
    assert "Zoeken in de teksten werkt niet in deze kopie" in read_me


def test_the_command_writes_the_zip_or_the_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_bank(tmp_path / "bank")
    a_site(root / "site")
    assert main(["zip", "--root", str(root)]) == GOOD
    (archive,) = root.glob("*.zip")
    assert archive.name == "kennisbank-2026-11-20.zip"  # the records are of a day later
    assert not list(root.glob("*.deel"))
    said = capsys.readouterr().out
    assert said == f"De kopie staat in {archive}: 6 bestanden. Pak uit, open index.html.\n"
    loose = ["zip", "--root", str(root), "--uitgepakt", str(tmp_path / "los")]
    assert main(loose) == GOOD
    assert (tmp_path / "los/LEESMIJ.txt").is_file()
    assert main(loose) == BAD_USE
    assert capsys.readouterr().err == f"{tmp_path / 'los'} is niet leeg. Kies een andere map.\n"


def test_without_a_site_there_is_nothing_to_copy(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_bank(tmp_path)
    assert main(["zip", "--root", str(root)]) == BAD_USE
    assert "hier staat geen gebouwde site" in capsys.readouterr().err
    assert not list(root.glob("kennisbank-*"))
