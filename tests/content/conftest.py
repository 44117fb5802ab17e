"""The content of the editors as it is now, and its site: read by the tests in this folder only."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.browser.server import served
from tests.projects import REPO, build_project, copy_project, once


@pytest.fixture(scope="session")
def live(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site that will be published, with all that it is built from."""

    def build(root: Path) -> None:
        build_project(copy_project(root, REPO, sheets=project), date.today().isoformat())

    return once(tmp_path_factory, "live", build)


@pytest.fixture(scope="session")
def site(live: Path) -> Path:
    """Built as `make site` builds it."""
    return live / "site"


@pytest.fixture(scope="session")
def colours() -> set[str]:
    """Which letters were seen to stand out on which ground, on any page (`violations`)."""
    return set()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served on this machine."""
    with served(site) as address:
        yield address
