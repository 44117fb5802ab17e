from pathlib import Path

from kennisbank.settings import check_settings

ROOT = Path(__file__).parents[1]


def problems_of(root: Path, text: str) -> list[str]:
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")
    return list(map(str, check_settings(root)))


def test_our_own_settings_are_good() -> None:
    assert list(check_settings(ROOT)) == []


def test_without_a_file_there_are_no_settings(tmp_path: Path) -> None:
    assert list(check_settings(tmp_path)) == []


def test_what_editors_fill_in_moved_and_that_is_told_at_its_line(tmp_path: Path) -> None:
    text = """\
site_name: x
extra:
  redactie:
    email: ""
  beveiliging:
    contact: lek@voorbeeld.nl
"""
    assert problems_of(tmp_path, text) == [
        "mkdocs.yml:3:3: extra, redactie: `redactie` staat niet meer in mkdocs.yml. "
        "Zet deze velden in reference/redactie.yml, en haal ze hier weg. (KB110)",
        "mkdocs.yml:5:3: extra, beveiliging: `beveiliging` staat niet meer in mkdocs.yml. Zet deze "
        "velden in reference/redactie.yml onder `beveiliging`, en haal ze hier weg. (KB110)",
    ]
