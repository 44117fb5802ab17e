"""A site that shows what waits is marked, and no command helps to publish it."""

from pathlib import Path

import pytest

from kennisbank.cli import main
from kennisbank.cli.codes import BAD_USE, GOOD
from kennisbank.site.finish import finish_site
from kennisbank.site.mark import FILE, NO_INDEX, SAID, marked, to_mark
from tests.builders import DAY, a_bank, write_bank
from tests.site.test_copy import a_site
from tests.site.test_finish import a_site as a_built_site

PAGE = "<html><head><title>x</title></head><body>Een &lt;/head&gt;.</head></body></html>"


def test_each_page_says_once_that_it_is_not_to_be_kept() -> None:
    pages = marked({"index.html": PAGE, "404.html": f"<head>{NO_INDEX}</head>"})
    head, rest = pages["index.html"].split("</head>", 1)
    assert head.endswith(f"{NO_INDEX}\n")
    assert NO_INDEX not in rest
    assert pages["404.html"].count(NO_INDEX) == 1


@pytest.mark.parametrize("ahead", [True, False])
def test_site_that_looks_ahead_leads_no_search_engine_there(tmp_path: Path, ahead: bool) -> None:
    html = "<html><head></head><body><p>kbplekinhoud</p></body></html>"
    site = a_built_site(tmp_path, html)
    finish_site(a_bank(), site, "https://x.nl/", DAY, ahead=ahead)
    assert (site / FILE).exists() is ahead
    assert (site / "sitemap.xml").exists() is not ahead
    disallowed = "Disallow: /\n" in (site / "robots.txt").read_text()
    drawn = (site / "praktijken/korte-lijnen/index.html").read_text()
    assert (disallowed, NO_INDEX in drawn) == (ahead, ahead)


def marked_site(root: Path) -> Path:
    site = a_site(root / "site")
    (site / "gepubliceerd.csv").write_text("adres,bestand,kenmerk,inhoud,wijzigingen\n")
    for name, data in to_mark():
        (site / name).write_bytes(data)
    return site


@pytest.mark.parametrize("command", ["inpakken", "zip", "gepubliceerd"])
def test_commands_that_publish_refuse_it(
    tmp_path: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_bank(tmp_path / "bank")
    site = marked_site(root)
    before = sorted(path for path in root.rglob("*"))
    assert main([command, "--root", str(root)]) == BAD_USE
    assert capsys.readouterr().err == (
        f"{site}: dit is een voorbeeld, met concepten en wat op een latere dag komt. Bouw de site "
        "opnieuw, zonder --vooruit.\n"
    )
    assert sorted(path for path in root.rglob("*")) == before


def test_preview_in_a_folder_keeps_the_mark(tmp_path: Path) -> None:
    root = write_bank(tmp_path / "bank")
    marked_site(root)
    assert main(["zip", "--root", str(root), "--uitgepakt", str(tmp_path / "los")]) == GOOD
    assert (tmp_path / "los" / FILE).read_text() == SAID
