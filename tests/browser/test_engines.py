"""Every tool in three engines: the same in each, nothing shows it afterwards, and no complaint.

Every type of page in them is for `tests/content/test_engines.py`.
"""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.browser.engines import OVER, Visit, arrive, check_closed, elsewhere, visiting
from tests.browser.uses import KNOP, USES, Use

# The engines come by name, so nothing else tells what these tests ask for.
pytestmark = [pytest.mark.browser, pytest.mark.slow]

OTHERS = ["firefox", "webkit"]
ENGINES = ["browser", *OTHERS]  # by the names of their fixtures
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
WRONG = """<!doctype html><html><head><title>Fout</title>
<meta http-equiv="Content-Security-Policy" content="script-src 'self'; connect-src 'self'">
<script src="fout.js"></script></head>
<body style="margin: 0"><p style="width: 500px">breed</p><script>nooit()</script>
<img src="http://elders.example/x.png"></body></html>"""


@pytest.mark.parametrize("engine", ENGINES)
def test_each_engine_tells_what_is_wrong(
    request: pytest.FixtureRequest, tmp_path: Path, engine: str
) -> None:
    """So that a walk can fail."""
    (tmp_path / "index.html").write_text(WRONG, encoding="utf-8")
    script = "console.warn('let op'); Promise.reject(new Error('niet')); zoek.geraakt()"
    (tmp_path / "fout.js").write_text(script, encoding="utf-8")
    with visiting(request.getfixturevalue(engine), tmp_path) as visit:
        visit.tab.resize(320, 800)
        visit.tab.goto(visit.address)
        assert visit.tab.evaluate(OVER) > 100
        visit.tab.evaluate("new Promise((done) => void setTimeout(() => done(true), 300))")
        said = "\n".join(visit.tab.complaints)
        for mistake in ("let op", "niet", "zoek", "script-src"):
            assert mistake in said
        assert "elders.example" in "\n".join(elsewhere(visit))


# As many as fit in the history of a tab.
WALKS = {"first": USES[: len(USES) // 2], "second": USES[len(USES) // 2 :]}
HOME = ".kb-merk"


def walk(visit: Visit, uses: Sequence[Use]) -> dict[str, list[str]]:
    """One tool after the other, each from the first page; what came of each."""
    seen: dict[str, list[str]] = {}
    arrive(visit)
    for use in uses:
        if seen:
            visit.tab.follow(HOME)
        use(visit.tab)
        seen[use.__name__] = visit.tab.evaluate(SEEN)
    return seen


@pytest.fixture(scope="session")
def in_chromium() -> dict[str, dict[str, list[str]]]:
    """What came of a walk there, kept for the other engine."""
    return {}


@pytest.mark.parametrize("name", WALKS)
@pytest.mark.parametrize("engine", OTHERS)
def test_each_tool_gives_what_chromium_gives_and_nothing_shows_it_afterwards(
    request: pytest.FixtureRequest,
    site: Path,
    in_chromium: dict[str, dict[str, list[str]]],
    engine: str,
    name: str,
) -> None:
    if name not in in_chromium:
        with visiting(request.getfixturevalue("browser"), site) as visit:
            in_chromium[name] = walk(visit, WALKS[name])
    with visiting(request.getfixturevalue(engine), site) as visit:
        assert walk(visit, WALKS[name]) == in_chromium[name]
        visit.tab.click(KNOP)
        check_closed(visit)
        assert visit.tab.complaints == []
