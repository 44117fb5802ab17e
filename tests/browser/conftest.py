"""The site of the project of the tests, served to a real browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from kennisbank.bank import load_bank
from kennisbank.queries import compare_elementen, plek_of
from tests.browser.chromium import QUIET, find_chromium
from tests.browser.programs import found_or_skipped
from tests.browser.server import served
from tests.projects import FIXED


@pytest.fixture(scope="session")
def site(project: Path) -> Path:
    """Built as `make site` builds it."""
    return project / "site"


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served on this machine."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="module")
def keeping(browser: Browser) -> Iterator[Browser]:
    """A browser that keeps pages at hand for Back, as people have."""
    chromium = browser.browser_type.launch(
        executable_path=found_or_skipped("Chromium", find_chromium),
        args=[*QUIET],
        ignore_default_args=["--disable-back-forward-cache"],
    )
    yield chromium
    chromium.close()


@pytest.fixture(scope="session")
def live_differences() -> list[str]:
    """What differs between two regions and the whole country, as the server words it."""
    bank, _ = load_bank(FIXED)
    places = tuple(map(plek_of, (bank.regios["gelderland-zuid"], bank.regios["zeeland"], None)))
    groepen = compare_elementen(bank, places).groepen
    return [zin.zin for groep in groepen for zin in groep.zinnen]
