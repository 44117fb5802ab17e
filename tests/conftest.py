"""Options and fixtures of the whole test-suite; and marks that are true."""

import gc
import os
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from kennisbank.disk import tell_damage
from kennisbank.model import Kennisbank
from tests.browser.programs import tell_missing
from tests.builders import a_bank
from tests.projects import build_project, copy_project, once, small_project

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

    from tests.browser.again import Lender
    from tests.browser.bidi import Firefox
    from tests.browser.webdriver import Driver

# On a busy machine a first draw takes longer than is taken there for slow.
settings.register_profile("kennisbank", suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("kennisbank")

# Who asks for one of these fixtures, has the mark.
MARKS = {
    "browser": {"browser", "firefox", "older_firefox", "webkit", "nginx"},
    "slow": {"project", "small", "live", "copied", "site"},
}
# And who starts one of these programs, must have it.
PROGRAMS = {
    "browser": re.compile(r"playwright/driver|--headless|WebKitWebDriver|nginx -e|vnu\.jar"),
    "slow": re.compile(
        r"kennisbank.* bouw\b|\b(?:mkdocs|properdocs)\b(?!\.yml)|press import main|make (site|zip)"
    ),
}


class Guard:
    """Looks at each program that is started: whether the test that does so is marked for it."""

    marks: frozenset[str] | None = None  # of the test that is running

    def __call__(self, event: str, args: tuple[object, ...]) -> None:
        if event != "subprocess.Popen" or self.marks is None:
            return
        words = args[1] if isinstance(args[1], list | tuple) else [args[1]]
        command = " ".join(map(str, words))
        for mark, program in PROGRAMS.items():
            if mark not in self.marks and program.search(command):
                raise AssertionError(f"a test without the mark `{mark}` starts {command[:200]}")


GUARD = Guard()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite tests/golden/")


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are processors: who looks at a page waits for it a third of the time."""
    return (os.cpu_count() or 1) + 1


def pytest_configure() -> None:
    sys.addaudithook(GUARD)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection() -> Iterator[object]:
    """Look for no garbage in what is kept to the end."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark each test by what it asks for; the longest first, so that all workers end together."""
    for item in items:
        for mark, fixtures in MARKS.items():
            if fixtures & set(getattr(item, "fixturenames", ())):
                item.add_marker(mark)
    items.sort(key=lambda item: -len({"slow", "browser"} & names_of(item.iter_markers())))


def names_of(marks: Iterable[pytest.Mark]) -> frozenset[str]:
    return frozenset(mark.name for mark in marks)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> Iterator[None]:
    """Say at the very end what could not be looked at here."""
    yield
    skipped = terminalreporter.stats.get("skipped", [])
    for line in tell_missing((report.nodeid, report.longrepr[2]) for report in skipped):
        terminalreporter.write_line(line, red=True)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    GUARD.marks = names_of(item.iter_markers())
    try:
        return (yield)
    finally:
        GUARD.marks = None


@pytest.fixture(scope="module")
def bank() -> Kennisbank:
    return a_bank()


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with its site, which nobody may change."""
    return once(tmp_path_factory, "project", lambda root: build_project(copy_project(root)))


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same of a project of few records, in half the time of a processor."""
    return once(tmp_path_factory, "small", lambda root: build_project(small_project(root)))


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """The small one, of which the site is still to be built, to do with as one likes."""
    return small_project(tmp_path / "root")


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """One Chromium for all tests of a worker."""
    # Here, so that it costs nothing where no browser is asked for.
    from playwright.sync_api import expect, sync_playwright

    from tests.browser.arrived import wait_to_arrive
    from tests.browser.chromium import QUIET, find_ready
    from tests.browser.programs import found_or_skipped

    wait_to_arrive()
    expect.set_options(timeout=20_000)  # a machine may be busy; what is there does not wait
    quickest = found_or_skipped("Chromium", find_ready)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=quickest, args=[*QUIET])
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def firefox() -> Iterator["Firefox"]:
    """One Firefox for all tests of a worker."""
    from tests.browser.bidi import start_firefox
    from tests.browser.firefox import find_firefox
    from tests.browser.programs import found_or_skipped

    with start_firefox(found_or_skipped("Firefox", find_firefox)) as started:
        yield started


@pytest.fixture(scope="session")
def webkit() -> Iterator["Driver"]:
    """One driver of WebKit for all tests of a worker."""
    from tests.browser.programs import found_or_skipped
    from tests.browser.webdriver import start_driver
    from tests.browser.webkit import find_webkit

    with start_driver(found_or_skipped("WebKit", find_webkit)) as started:
        yield started


@pytest.fixture
def context(browser: "Browser") -> Iterator["BrowserContext"]:
    """A visitor without any past."""
    visitor = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL")
    yield visitor
    visitor.close()


@pytest.fixture(scope="session")
def lender(browser: "Browser") -> Iterator["Lender"]:
    """Lends a tab to one test of a worker after the other."""
    from tests.browser.again import Lender

    lender = Lender(browser)
    yield lender
    lender.throw_away()


@pytest.fixture
def page(request: pytest.FixtureRequest, lender: "Lender") -> Iterator["Page"]:
    """One tab of a visitor without any past: of `context`, for who asks for that as well."""
    if "context" in request.fixturenames:
        yield request.getfixturevalue("context").new_page()
        return
    yield lender.lend()
    lender.take_back()


@pytest.fixture(autouse=True)
def nothing_damaged() -> None:
    """What another test damaged, is not told in this one."""
    [*tell_damage()]
