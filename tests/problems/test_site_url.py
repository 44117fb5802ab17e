"""Where the site will stand: only what is an address, before anything is built."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kennisbank.cli import main
from kennisbank.cli.codes import BAD_USE
from kennisbank.problems.site_url import SiteUrlError, to_site_url
from tests.builders import write_bank

FOLDER = "Schrijf het adres van de map waarin de site komt, zoals `https://voorbeeld.nl/`."
GOOD = {
    "": "",
    "  ": "",
    "https://voorbeeld.nl/": "https://voorbeeld.nl/",
    "https://voorbeeld.nl": "https://voorbeeld.nl/",
    " https://voorbeeld.nl/ \n": "https://voorbeeld.nl/",
    "https://voorbeeld.nl/kb": "https://voorbeeld.nl/kb/",
    "https://voorbeeld.nl/een/twee/": "https://voorbeeld.nl/een/twee/",
    "https://voorbeeld.nl/v1.2/": "https://voorbeeld.nl/v1.2/",
    "https://Voorbeeld.nl/KB/": "https://voorbeeld.nl/KB/",
    "https://voorbeeld.nl:8443/": "https://voorbeeld.nl:8443/",
    "https://café.be/één/": "https://xn--caf-dma.be/%C3%A9%C3%A9n/",
    "http://voorbeeld.nl/": "http://voorbeeld.nl/",
    "http://localhost:8000/": "http://localhost:8000/",
    "http://127.0.0.1:8000/": "http://127.0.0.1:8000/",
    "http://[::1]:8000/kb/": "http://[::1]:8000/kb/",
    "https://intranet/kb/": "https://intranet/kb/",
}
BAD = {
    "voorbeeld.nl": "dit is geen volledig webadres.",
    "//voorbeeld.nl/": "dit is geen volledig webadres.",
    "ftp://voorbeeld.nl/": "dit is geen volledig webadres.",
    "javascript:alert(1)": "dit is geen volledig webadres.",
    "https:voorbeeld.nl": "dit is geen volledig webadres.",
    "https://": "na `//` staat geen naam van een site.",
    "https:///kb/": "na `//` staat geen naam van een site.",
    "https://x@voorbeeld.nl/": "`x@` is een gebruikersnaam; dit webadres gaat naar `voorbeeld.nl`.",
    "https://voorbeeld.nl:99999/": "`:99999` is geen poort van een site.",
    "https://voorbeeld.nl:/": "`:` is geen poort van een site.",
    "https://0x7f.1/": "`0x7f.1` is geen naam van een site.",
    "https://voorbeeld..nl/": "`voorbeeld..nl` is geen naam van een site.",
    "https://-voorbeeld.nl/": "`-voorbeeld.nl` is geen naam van een site.",
    "https://voorbeeld%2enl/": "`voorbeeld%2enl` is geen naam van een site.",
    "https://voorbeeld .nl/": "in dit webadres staat een spatie of een nieuwe regel.",
    "https://voorbeeld.nl/een map/": "in dit webadres staat een spatie of een nieuwe regel.",
    "https://voorbeeld.nl/\nx": "in dit webadres staat een spatie of een nieuwe regel.",
    "https://voorbeeld.nl/\u200b": "in dit webadres staat een teken dat niet te zien is (U+200B).",
    "https://voorbeeld.nl\\kb": "een browser leest `\\` in een webadres als `/`.",
    "https://voorbeeld.nl/?a=1": "een adres met `?` of `#` is geen map.",
    "https://voorbeeld.nl?": "een adres met `?` of `#` is geen map.",
    "https://voorbeeld.nl/#x": "een adres met `?` of `#` is geen map.",
    "https://voorbeeld.nl/kb/index.html": "dit is een pagina en geen map.",
    "https://voorbeeld.nl/index.HTM/": "dit is een pagina en geen map.",
    "https://voorbeeld.nl/kb/../": "een browser leest dit webadres als `https://voorbeeld.nl/`.",
    "https://voorbeeld.nl//kb/": "hier staan tekens die niet in de naam van een map horen.",
    "https://voorbeeld.nl/kb//": "hier staan tekens die niet in de naam van een map horen.",
    "https://voorbeeld.nl/%0a/": "hier staan tekens die niet in de naam van een map horen.",
    "https://voorbeeld.nl/a'b/": "hier staan tekens die niet in de naam van een map horen.",
    'https://voorbeeld.nl/"><script>': "hier staan tekens die niet in de naam van een map horen.",
}


@pytest.mark.parametrize("typed", GOOD)
def test_address_is_as_a_browser_sends_it_with_a_slash(typed: str) -> None:
    assert to_site_url(typed) == GOOD[typed]


@pytest.mark.parametrize("typed", BAD)
def test_what_is_no_place_for_a_site_is_refused_in_words(typed: str) -> None:
    with pytest.raises(SiteUrlError) as caught:
        to_site_url(typed)
    assert f"`: {BAD[typed]} " in str(caught.value)
    assert str(caught.value).startswith("SITE_URL: `")
    assert str(caught.value).isprintable()


@pytest.mark.parametrize("command", [["bouw"], ["serve"], ["check"], ["afmaken", "site"], ["zip"]])
def test_nothing_is_done_with_a_wrong_address(
    command: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    write_bank(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    monkeypatch.setenv("SITE_URL", "https://voorbeeld.nl/index.html")
    assert main([*command, "--root", str(tmp_path)]) == BAD_USE
    assert capsys.readouterr().err == (
        f"SITE_URL: `https://voorbeeld.nl/index.html`: dit is een pagina en geen map. {FOLDER}\n"
    )
    assert sorted(tmp_path.rglob("*")) == before


def test_all_that_is_built_reads_the_address_without_its_spaces(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", " https://voorbeeld.nl/kb ")
    assert main(["check", "--root", str(write_bank(tmp_path))]) == 0
    assert os.environ["SITE_URL"] == "https://voorbeeld.nl/kb/"


def test_the_engine_alone_refuses_it_too(copied: Path) -> None:
    command = (sys.executable, "-m", "mkdocs", "build", "--strict")
    done = subprocess.run(
        command,
        cwd=copied,
        env={**os.environ, "SITE_URL": "https://voorbeeld.nl/?a=1", "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "een adres met `?` of `#` is geen map." in done.stdout + done.stderr
    assert not (copied / "site").exists()
