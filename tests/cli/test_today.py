from pathlib import Path

import pytest

from kennisbank.cli import main
from kennisbank.cli.codes import BAD_CONTENT, GOOD
from tests.builders import write_bank

KAART = "practices/zeeland/regiekaart.yml"


def test_what_there_is_to_do_is_told_and_stops_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_bank(tmp_path)
    (root / "reference/x.txt").touch()
    words = ["vandaag", "--vandaag", "2027-12-01", "--root", str(root)]
    assert main(words) == GOOD
    told = capsys.readouterr().out.split("\n\n")
    assert told[0] == "Wat er te doen is op 1 december 2027"
    assert [part.splitlines()[0] for part in told[1:3]] == [
        "Herzien: 5 records zijn over de dag",
        "Let op: 1 melding, per soort",
    ]
    assert f"\n- {KAART}:16: VLI-VL1 Een regiekaart, voor 21 november 2027\n" in told[1]
    assert "\n- reference/x.txt:1: Een bestand wordt niet gelezen (KB052, 1 keer)" in told[2]
    assert main([*words, "--formaat", "markdown"]) == GOOD
    assert "### Herzien: 5 records zijn over de dag\n\n- " in capsys.readouterr().out


def test_records_that_cannot_be_read_come_first_and_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_bank(tmp_path)
    text = (root / KAART).read_text(encoding="utf-8")
    (root / KAART).write_text(text.replace("titel:", "titl:"), encoding="utf-8")
    assert main(["vandaag", "--root", str(root)]) == BAD_CONTENT
    told = capsys.readouterr().out.split("\n\n")
    assert told[1].startswith("Eerst: 1 fout houdt de site tegen\n- practices/zeeland/")
    assert told[2] == "Wat er verder te doen is, ziet u als deze fouten hersteld zijn.\n"
