"""What waits for its day is nowhere on the site, however that is made; and on that day it is."""

import os
import re
import subprocess
import sys
import zlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from kennisbank.bank import load_bank
from kennisbank.bank.life import without_waiting
from kennisbank.model import Kennisbank
from kennisbank.pages import pages_of
from kennisbank.paper import sheets_of
from kennisbank.site.addresses.sitemap import to_sitemap
from kennisbank.site.data import to_calendars, to_feeds
from kennisbank.site.finish import makers_of
from tests.projects import FIXED, bouw, tree
from tests.site.test_concept import NAMED, write_concept

EVE, DAY = date(2026, 12, 24), date(2026, 12, 25)
BEGIN_OF_DAY = "1798153200"  # in the Netherlands, in seconds since 1970
ELEMENT, PRAKTIJK = "risicos-blijven-volgen", "gezamenlijke-werkplek"
FILES = (f"elements/{ELEMENT}.yml", f"practices/gelderland-zuid/{PRAKTIJK}.yml")
SIGNS = re.compile(rf"(?:elementen|praktijken)/(?:{ELEMENT}|{PRAKTIJK})/|WEL-E15\b|WIJ-V01\b")


@pytest.fixture(scope="module")
def bank() -> Kennisbank:
    return load_bank(FIXED)[0]


def later(bank: Kennisbank, *ids: str) -> Kennisbank:
    """The bank in which these, or all, are published on the day."""
    moved = {
        name: {
            key: one.model_copy(update={"gepubliceerd": DAY}) if key in ids or not ids else one
            for key, one in getattr(bank, name).items()
        }
        for name in ("elementen", "praktijken")
    }
    return replace(bank, **moved)


def drawn(bank: Kennisbank, today: date) -> Iterator[tuple[str, str]]:
    """Everything that is made of a bank, by its name."""
    for page in pages_of(bank, today):
        yield page.url, page.draw("../../")
    for blad in sheets_of(bank):
        yield blad.naam, repr(blad)
    calendars, feeds = partial(to_calendars, bank, ""), partial(to_feeds, bank, "")
    for make in (calendars, feeds, *makers_of(bank)):
        for name, data in make():
            yield name, data.decode()
    yield from to_sitemap(bank, [page.url for page in pages_of(bank, today)], "")


def test_nothing_that_is_made_names_what_waits(bank: Kennisbank) -> None:
    waiting = later(bank, ELEMENT, PRAKTIJK)
    named = [name for name, text in drawn(without_waiting(waiting, EVE), EVE) if SIGNS.search(text)]
    assert named == []
    on_the_day = drawn(without_waiting(waiting, DAY), DAY)
    assert len([name for name, text in on_the_day if SIGNS.search(text)]) > 20


def test_all_can_wait(bank: Kennisbank) -> None:
    empty = without_waiting(later(bank), EVE)
    assert [*empty.levend] == []
    assert [name for name, text in drawn(empty, EVE) if SIGNS.search(text)] == []


def wait(root: Path) -> None:
    """The small project with both, which were never published, and are on the day; beside a
    concept, which never is."""
    text = (root / "practices/gelderland-zuid/korte-lijnen.yml").read_text(encoding="utf-8")
    text = text.replace("WIJ-G01", "WIJ-V01").replace("WIJ-C1", "WIJ-C9")
    (root / FILES[1]).write_text(text, encoding="utf-8")
    text = (root / FILES[0]).read_text(encoding="utf-8").replace("WEL-E02", "WEL-E15")
    (root / FILES[0]).write_text(text, encoding="utf-8")
    write_concept(root)
    for name in FILES:
        text = (root / name).read_text(encoding="utf-8")
        text = re.sub(r"(?m)^gepubliceerd: .*$", f"gepubliceerd: {DAY}", text)
        text = re.sub(r"(?m)^herzien_voor: .*$", "herzien_voor: 2028-01-01", text)
        text = re.sub(r"(?m)^( *- datum:) .*$", rf"\1 {DAY}", text)
        (root / name).write_text(text, encoding="utf-8")


def named_in(site: Path) -> list[str]:
    """The files of a site that name them; the index of the search is packed."""
    found = []
    for name, data in tree(site).items():
        with suppress(zlib.error):
            data = zlib.decompress(data, wbits=31)
        text = data.decode(errors="replace")
        assert not NAMED.search(text), name
        if SIGNS.search(text) or SIGNS.search(name) or PRAKTIJK in name or ELEMENT in name:
            found.append(name)
    return found


def mkdocs_build(root: Path, moment: str) -> None:
    """A plain build by MkDocs at a moment."""
    command = (sys.executable, "-m", "mkdocs", "build", "--strict")
    env: Mapping[str, str] = os.environ | {"SOURCE_DATE_EPOCH": moment}
    subprocess.run(command, cwd=root, env=env, capture_output=True, check=True, timeout=120)


def test_site_names_nothing_before_its_day_and_then_does(copied: Path) -> None:
    wait(copied)
    done = bouw(copied, today=EVE.isoformat())
    assert (done.returncode, done.stderr) == (0, "")
    assert [line.partition(". ")[0] for line in done.stdout.splitlines() if "KB183" in line] == [
        f"{FILES[0]}:10:15: let op: gepubliceerd: dit record komt op 25 december 2026 op de site, "
        "en staat daar tot dan nergens",
        f"{FILES[1]}:47:15: let op: gepubliceerd: dit record komt op 25 december 2026 op de site, "
        "en staat daar tot dan nergens",
    ]
    assert named_in(copied / "site") == []
    mkdocs_build(copied, BEGIN_OF_DAY)
    found = named_in(copied / "site")
    assert {f"praktijken/{PRAKTIJK}/index.html", f"elementen/{ELEMENT}/index.html"} <= {*found}
    folders = {name.partition("/")[0] for name in found}
    assert {"gepubliceerd.csv", "pdf", "gegevens", "regios", "nieuw", "zoekindex"} <= folders
