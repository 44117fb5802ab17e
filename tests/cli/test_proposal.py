import re
from pathlib import Path

import pytest

from kennisbank.cli import main
from kennisbank.cli.codes import BAD_USE, GOOD
from tests.builders import write_tekst
from tests.publications.forge import a_forge

pytestmark = pytest.mark.slow  # git is asked for mkdocs.yml, as if it were the engine

KAART = "practices/zeeland/regiekaart.yml"


def test_proposal_is_told_with_what_the_check_says_of_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = a_forge(tmp_path).editor
    path = root / KAART
    text, times = re.subn("(?m)^gepubliceerd: .*", "gepubliceerd: 2026-12-25", path.read_text())
    assert times == 1
    path.write_text(text, encoding="utf-8")
    write_tekst(root, "jaarbeeld-2019", "De woorden van een bron.\n")
    words = ("voorstel", "--vandaag", "2026-11-21", "--root", str(root))
    assert main(words) == GOOD
    told = capsys.readouterr().out
    assert told.startswith("## Wat dit voorstel verandert\n\n1 veranderd.\n")
    head = "### De controle zegt hierbij: 0 fouten, 1 keer let op\n\n"
    assert f"{head}- {KAART}:15:15: let op: gepubliceerd: dit record komt op 25 december" in told
    assert "### Teksten van bronnen: 1\n\nDeze woorden zijn van anderen en komen niet op" in told
    assert "- `reference/teksten/jaarbeeld-2019.txt`\n" in told
    assert "Buiten de inhoud" not in told
    assert main([*words, "--sinds", "nergens"]) == BAD_USE


def test_what_git_obeys_is_told_in_whatever_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = a_forge(tmp_path).editor
    for name in ("practices/.gitattributes", "docs/.Gitmodules"):
        (root / name).write_text("*.yml -diff\n", encoding="utf-8")
    assert main(("voorstel", "--vandaag", "2026-11-21", "--root", str(root))) == GOOD
    told = capsys.readouterr().out
    assert "### Buiten de inhoud: 2\n" in told
    assert "- `docs/.Gitmodules`\n- `practices/.gitattributes`\n" in told
