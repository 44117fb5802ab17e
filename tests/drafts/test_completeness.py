"""What the engine needs stands in mkdocs.yml, each file that it names is there, and what is wrong
with settings hides nothing that is wrong with the menu."""

import re
import shutil
from pathlib import Path

import pytest

from kennisbank.drafts.completeness import NEEDED, SJABLONEN, STYLES, check_complete
from kennisbank.drafts.told import check_drafts
from tests.projects import REPO

OURS = (REPO / "mkdocs.yml").read_text(encoding="utf-8")
BACK = "Zet terug wat er stond. (KB112)"
NO_FILE = "is er niet: in overrides/assets/ staat geen bestand dat zo heet."
GONE = "die pagina is er niet. Bedoelde u `nieuw.md`? Maak de pagina, of haal de regel weg. (KB146)"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with our own pages and looks."""
    for name in ("docs", "overrides"):
        shutil.copytree(REPO / name, tmp_path / name)
    return tmp_path


def told(root: Path, *changes: tuple[str, str]) -> list[str]:
    """What is wrong with our settings after these changes, pages and all."""
    change(root, *changes)
    return [*map(str, check_drafts(root).told.problems)]


def missed(root: Path, *changes: tuple[str, str]) -> list[str]:
    """What is not complete in our settings after these changes."""
    change(root, *changes)
    return [*map(str, check_complete(root, ()))]


def change(root: Path, *changes: tuple[str, str]) -> None:
    text = OURS
    for before, after in changes:
        assert text.count(before) == 1
        text = text.replace(before, after)
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")


def taken_out(name: str) -> tuple[str, str]:
    """Our setting of that name with all that stands in it, and nothing in its place."""
    lines = f"{OURS}end:".splitlines(keepends=True)
    start = next(at for at, line in enumerate(lines) if line.startswith(f"{name}:"))
    rest = lines[start + 1 :]
    size = next(at for at, line in enumerate(rest) if line[0] not in " \n#-")
    return "".join(lines[start : start + 1 + size]), ""


def test_our_own_settings_are_complete(root: Path) -> None:
    assert told(root) == []


def test_sjabloonpagina_of_an_older_copy_is_told_of(root: Path) -> None:
    for folder in ("rapporten", "hulp"):
        (root / "docs" / folder / "sjabloon.md").unlink()
    assert told(root) == [
        f"docs/{folder}/sjabloon.md:1:1: dit bestand ontbreekt: van deze sjabloonpagina maakt de "
        f"site de pagina’s onder /{folder}/. Zet het terug, of neem het over uit een nieuwe kopie "
        "van het project. (KB051)"
        for folder in ("hulp", "rapporten")
    ]


def test_each_kind_of_generated_page_has_its_sjabloonpagina() -> None:
    listing = (REPO / "src/kennisbank/pages/listing.py").read_text(encoding="utf-8")
    assert {*re.findall(r'Page\(\s*"([a-z-]+)",', listing)} == {*SJABLONEN}
    assert {path.parent.name for path in REPO.glob("docs/*/sjabloon.md")} == {*SJABLONEN}


@pytest.mark.parametrize("name", [name for loc, names in NEEDED if not loc for name in names])
def test_setting_that_was_taken_out_is_told_of(name: str, root: Path) -> None:
    assert missed(root, taken_out(name)) == [f"mkdocs.yml:1:1: `{name}` ontbreekt. {BACK}"]


def test_settings_of_the_theme_that_were_taken_out_are_told_of(root: Path) -> None:
    assert missed(root, ("  language: nl\n  font: false\n", "")) == [
        f"mkdocs.yml:9:1: theme: `language` en `font` ontbreken. {BACK}"
    ]


@pytest.mark.parametrize("name", STYLES)
def test_style_sheet_that_was_taken_out_is_told_of(name: str, root: Path) -> None:
    assert missed(root, (f"  - {name}\n", "")) == [
        f"mkdocs.yml:16:1: extra_css: `{name}` ontbreekt. {BACK}"
    ]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            "extra_css:\n",
            "extra_css:\n  - assets/eigen.css\n",
            f"17:5: extra_css 1: `assets/eigen.css` {NO_FILE} Zet het daar, of haal de regel weg.",
        ),
        (
            "assets/print.css",
            "assets/prnt.css",
            f"21:5: extra_css 5: `assets/prnt.css` {NO_FILE} Bedoelde u `assets/print.css`?",
        ),
        (
            "favicon.svg",
            "favicn.svg",
            f"14:3: theme, favicon: `assets/favicn.svg` {NO_FILE} Bedoelde u `assets/favicon.svg`?",
        ),
    ],
)
def test_file_that_is_not_there_is_told_of(before: str, after: str, said: str, root: Path) -> None:
    assert missed(root, (before, after)) == [f"mkdocs.yml:{said} (KB112)"]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            "  - assets/print.css\n",
            "  - assets/print.css\n  - assets/print.css\n",
            "22:5: extra_css 6: `assets/print.css` staat hier twee keer. Haal er een weg.",
        ),
        (
            "  - assets/tokens.css\n  - assets/basis.css\n",
            "  - assets/basis.css\n  - assets/tokens.css\n",
            "17:5: extra_css 1: `assets/basis.css` staat niet op zijn plaats. Zet hier "
            "`assets/tokens.css`: de volgorde bepaalt welke stijl wint.",
        ),
        (
            "  - assets/print.css\n  - assets/factsheet.css\n",
            "  - assets/factsheet.css\n  - assets/print.css\n",
            "21:5: extra_css 5: `assets/factsheet.css` staat niet op zijn plaats. Zet hier "
            "`assets/print.css`: de volgorde bepaalt welke stijl wint.",
        ),
        (
            "extra_css:\n",
            "extra_css:\n  - assets/opmaak.css\n",
            "17:5: extra_css 1: `assets/opmaak.css` staat niet op zijn plaats. Zet hier "
            "`assets/tokens.css`: de volgorde bepaalt welke stijl wint.",
        ),
    ],
)
def test_style_sheets_in_another_order_are_told_of(
    before: str, after: str, said: str, root: Path
) -> None:
    assert missed(root, (before, after)) == [f"mkdocs.yml:{said} (KB112)"]


def test_style_sheet_of_ones_own_below_the_others_is_good(root: Path) -> None:
    after = "  - assets/hulpmiddelen.css\n  - assets/opmaak.css\n"
    assert missed(root, ("  - assets/hulpmiddelen.css\n", after)) == []


def test_what_is_wrong_with_the_menu_is_told_with_what_is_wrong_with_settings(root: Path) -> None:
    changes = (("site_name:", "site_naam:"), ("plugins:\n", "plugins:\n  - search\n"))
    assert told(root, *changes, ("- Nieuw: nieuw.md", "- Nieuw: niew.md")) == [
        "mkdocs.yml:1:1: site_naam: deze instelling kan hier niet. Bedoelde u `site_name`? Wat "
        "hier mag staan, staat met de reden in src/kennisbank/drafts/settings.py. (KB112)",
        "mkdocs.yml:25:5: plugins 1: `search` kan hier niet. Haal het weg: de site heeft haar "
        "eigen zoekpagina. (KB112)",
        f"mkdocs.yml:121:9: nav: deze regel van het menu leidt naar `docs/niew.md`, en {GONE}",
    ]


def test_page_in_capitals_is_asked_about_by_its_name(root: Path) -> None:
    assert told(root, ("- Nieuw: nieuw.md", "- Nieuw: Nieuw.md")) == [
        f"mkdocs.yml:120:9: nav: deze regel van het menu leidt naar `docs/Nieuw.md`, en {GONE}",
    ]


def test_line_of_the_menu_is_told_of_once(root: Path) -> None:
    assert told(root, ("- Nieuw: nieuw.md", "- Nieuw: nieuw.md\n      - https://x.nl/")) == [
        "mkdocs.yml:121:9: nav 11, Over 5: `https://x.nl/` kan hier niet. Zet een link naar een "
        "andere site op een pagina, niet in het menu. (KB112)"
    ]
