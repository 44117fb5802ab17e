"""Every type of page and every tool in three engines: the same in each, and no complaint."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.browser.addresses import PAGES, ready_at
from tests.browser.engines import (
    Visit,
    arrive,
    check_closed,
    visit_in_chromium,
    visit_in_firefox,
    visit_in_webkit,
)
from tests.browser.server import served
from tests.browser.uses import KNOP, USES, Use
from tools.look import one_of_each_kind

# The engines come by name, so nothing else tells what these tests ask for.
pytestmark = [pytest.mark.browser, pytest.mark.slow]

OTHERS = ["firefox", "webkit"]
ENGINES = ["browser", *OTHERS]  # by the names of their fixtures
HEIGHT = 800
# Where a reader is, and every text that she sees there.
SEEN = """(() => {
  const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const seen = [location.pathname + location.hash, document.title];
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode;
    const hidden = parentElement.closest("select, details:not([open]) > :not(summary)");
    if (data.trim() && !hidden && parentElement.checkVisibility())
      seen.push(data.trim().replace(/\\s+/g, " "));
  }
  return seen;
})()"""
OVER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
WRONG = """<!doctype html><html><head><title>Fout</title>
<meta http-equiv="Content-Security-Policy" content="script-src 'self'; connect-src 'self'">
<script src="fout.js"></script></head>
<body style="margin: 0"><p style="width: 500px">breed</p><script>nooit()</script>
<img src="http://elders.example/x.png"></body></html>"""


@contextmanager
def visiting(request: pytest.FixtureRequest, engine: str, site: Path) -> Iterator[Visit]:
    """A visitor of a site with this engine."""
    started = request.getfixturevalue(engine)
    if engine == "webkit":
        with visit_in_webkit(started, site) as visit:
            yield visit
        return
    open_visit = visit_in_chromium if engine == "browser" else visit_in_firefox
    with served(site) as address, open_visit(started, address) as visit:
        yield visit


def elsewhere(visit: Visit) -> list[str]:
    """What was asked of another site."""
    ours = (visit.address, "data:", "about:")
    return [asked for asked in visit.tab.requests if not asked.startswith(ours)]


def each_page(site: Path) -> list[str]:
    """One page of each kind that was built, and each state that a script makes of one."""
    built = [name.removesuffix("index.html") for name in one_of_each_kind(site)]
    return list(dict.fromkeys([*built, *PAGES]))


def settle(visit: Visit, url: str) -> None:
    """Wait until a script has done what the address asks."""
    if ready := ready_at(url):
        selector, wanted = ready
        if isinstance(wanted, int):
            visit.tab.wait_for(f"document.querySelectorAll({selector!r}).length", wanted)
        else:
            visit.tab.wait_for_text(selector, wanted)


@pytest.mark.parametrize("engine", ENGINES)
def test_every_type_of_page_is_quiet_and_fits_a_phone(
    request: pytest.FixtureRequest, site: Path, engine: str
) -> None:
    wrong: dict[str, list[int]] = {}
    with visiting(request, engine, site) as visit:
        for url in each_page(site):
            visit.tab.resize(390, HEIGHT)
            visit.tab.goto("about:blank")  # another place on the same page is not loaded anew
            visit.tab.goto(visit.address + url)
            settle(visit, url)
            found = [visit.tab.evaluate(OVER)]
            visit.tab.resize(320, HEIGHT)
            found.append(visit.tab.evaluate(OVER))
            found.append(visit.tab.evaluate("document.querySelectorAll('h1').length"))
            if found != [0, 0, 1]:
                wrong[url] = found
        assert wrong == {}
        assert visit.tab.complaints == []
        assert elsewhere(visit) == []
        asked = {urlsplit(asked.split(" ")[0]).path.strip("/") for asked in visit.tab.requests}
        assert {urlsplit(url).path.strip("/") for url in each_page(site)} <= asked


@pytest.mark.parametrize("engine", ENGINES)
def test_each_engine_tells_what_is_wrong(
    request: pytest.FixtureRequest, tmp_path: Path, engine: str
) -> None:
    """So that the walk above can fail."""
    (tmp_path / "index.html").write_text(WRONG, encoding="utf-8")
    script = "console.warn('let op'); Promise.reject(new Error('niet')); zoek.geraakt()"
    (tmp_path / "fout.js").write_text(script, encoding="utf-8")
    with visiting(request, engine, tmp_path) as visit:
        visit.tab.resize(320, HEIGHT)
        visit.tab.goto(visit.address)
        assert visit.tab.evaluate(OVER) > 100
        visit.tab.evaluate("new Promise((done) => void setTimeout(() => done(true), 300))")
        said = "\n".join(visit.tab.complaints)
        for mistake in ("let op", "niet", "zoek", "script-src"):
            assert mistake in said
        assert "elders.example" in "\n".join(elsewhere(visit))


@pytest.fixture(scope="session")
def in_chromium() -> dict[Use, list[str]]:
    """What came of a use there, kept for the other engine."""
    return {}


@pytest.mark.parametrize("use", USES)
@pytest.mark.parametrize("engine", OTHERS)
def test_each_tool_gives_what_chromium_gives_and_nothing_shows_it_afterwards(
    request: pytest.FixtureRequest,
    site: Path,
    in_chromium: dict[Use, list[str]],
    engine: str,
    use: Use,
) -> None:
    if use not in in_chromium:
        with visiting(request, "browser", site) as visit:
            arrive(visit)
            use(visit.tab)
            in_chromium[use] = visit.tab.evaluate(SEEN)
    with visiting(request, engine, site) as visit:
        arrive(visit)
        use(visit.tab)
        assert visit.tab.evaluate(SEEN) == in_chromium[use]
        visit.tab.click(KNOP)
        check_closed(visit)
        assert visit.tab.complaints == []
