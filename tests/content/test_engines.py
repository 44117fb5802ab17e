"""Every type of page in the two other engines, on a phone: quiet, as wide as the phone, and with
letters twice as large no word is broken but by a hyphen (in Firefox, which brings its own list of
Dutch words)."""

import json
from pathlib import Path

import pytest

from tests.browser.addresses import PAGES, ready_at
from tests.browser.engines import OVER, Visit, elsewhere, visiting
from tools.look import one_of_each_kind

# The engines come by name, so nothing else tells what these tests ask for.
pytestmark = [pytest.mark.browser, pytest.mark.slow]

MEASURES = Path(__file__).with_name("measures.js").read_text("utf-8")
HEIGHT = 800
# A word that only fits when it is broken anywhere sticks out. One that gets a hyphen does not.
LARGE_AND_WHOLE = """html { font-size: 200% !important; }
* { overflow-wrap: normal !important; word-break: normal !important; }"""
# At once, as each question costs a browser more than its answer.
BROKEN = f"""(() => {{
  eval({json.dumps(MEASURES)});
  meet.wear({json.dumps(LARGE_AND_WHOLE)});
  const found = meet.broken();
  meet.wear();
  return found;
}})()"""
WIDE_AND_HEADED = f"[{OVER}, document.querySelectorAll('h1').length]"


def kind_of(url: str) -> tuple[str, int]:
    """What pages that are drawn alike share: their folder, and how deep they lie in it."""
    return url.split("/")[0], url.count("/")


def each_page(site: Path) -> list[str]:
    """One page of each kind that was built, and each state that a script makes of one."""
    chosen = {kind_of(url): url for url in PAGES if "#" not in url}
    built = [name.removesuffix("index.html") for name in one_of_each_kind(site)]
    # A page that leads on to another, or that only the server shows, has its own look.
    return list(dict.fromkeys([*(chosen.get(kind_of(url), url) for url in built), *PAGES]))


def settle(visit: Visit, url: str) -> None:
    """Wait until a script has done what the address asks."""
    if ready := ready_at(url):
        selector, wanted = ready
        if isinstance(wanted, int):
            visit.tab.wait_for(f"document.querySelectorAll({selector!r}).length", wanted)
        else:
            visit.tab.wait_for_text(selector, wanted)


@pytest.mark.parametrize("engine", ["firefox", "webkit"])
def test_every_type_of_page_is_quiet_and_fits_a_phone(
    request: pytest.FixtureRequest, site: Path, engine: str
) -> None:
    wrong: dict[str, list[int]] = {}
    broken: list[tuple[str, str]] = []
    with visiting(request.getfixturevalue(engine), site) as visit:
        tab = visit.tab
        for url in each_page(site):
            tab.resize(390, HEIGHT)
            if "#" in url:
                tab.goto("about:blank")  # another place on the same page is not loaded anew
            tab.goto(visit.address + url)
            settle(visit, url)
            if engine == "firefox":
                broken += [(url, word) for word in tab.evaluate(BROKEN)]
            found = tab.evaluate(WIDE_AND_HEADED)
            tab.resize(320, HEIGHT)
            found += tab.evaluate(WIDE_AND_HEADED)
            if found != [0, 1, 0, 1]:
                wrong[url] = found
        assert wrong == {}
        assert broken == []
        assert tab.complaints == []
        assert elsewhere(visit) == []
        asked = {asked.split(" ")[0].partition("#")[0] for asked in tab.requests}
        assert {visit.address + url.partition("#")[0] for url in each_page(site)} <= asked
