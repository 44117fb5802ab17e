"""A tab that is used again: of what one test did nothing is there for the next."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Error, Page, expect

from tests.browser.again import STAYS, VIEWPORT, Lender
from tests.browser.server import served

HTML = """<!doctype html><title>Blad</title><script src="blad.js"></script>
<h1>Blad</h1>"""
# What a page may leave in a browser; some of it as it goes.
KEEP = """async () => {
  const opened = indexedDB.open("kast");
  await new Promise((done) => (opened.onsuccess = done));
  opened.result.close();
  await (await navigator.storage.getDirectory()).getFileHandle("blad", { create: true });
  await (await caches.open("la")).put("x", new Response("x"));
  await navigator.serviceWorker.register("werker.js");
  await navigator.serviceWorker.ready;
  const write = () => {
    localStorage.setItem("kist", "x");
    sessionStorage.setItem("kist", "x");
    window.name = "tas";
    document.cookie = "koek=x";
  };
  write();
  for (const [there, event] of [[window, "pagehide"], [document, "visibilitychange"]])
    there.addEventListener(event, write);
  history.pushState({ kist: "x" }, "", "#verder");
}"""
KEPT = """async () => [
  ...(await Array.fromAsync((await navigator.storage.getDirectory()).keys())),
  ...Object.keys(localStorage),
  ...Object.keys(sessionStorage),
  ...(await caches.keys()),
  ...(await indexedDB.databases()).map(({ name }) => name),
  ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  ...document.cookie.split(";").filter(Boolean),
  ...[window.name, history.state?.kist].filter(Boolean),
]"""
LOOK = """[
  ["print", "(prefers-color-scheme: dark)", "(prefers-reduced-motion: reduce)",
   "(forced-colors: active)", "(prefers-contrast: more)",
  ].filter((each) => matchMedia(each).matches),
  innerWidth, innerHeight, document.querySelectorAll("body :hover").length, scrollY,
]"""
AS_NEW = [[], VIEWPORT["width"], VIEWPORT["height"], 0, 0]


@pytest.fixture
def leaf(tmp_path: Path) -> Iterator[str]:
    """The address of a page."""
    (tmp_path / "index.html").write_text(HTML, "utf-8")
    (tmp_path / "blad.js").write_text("console.log('hier')", "utf-8")
    (tmp_path / "werker.js").write_text("addEventListener('fetch', () => {})", "utf-8")
    with served(tmp_path) as address:
        yield address


@pytest.fixture
def own(browser: Browser) -> Iterator[Lender]:
    lender = Lender(browser)
    yield lender
    lender.throw_away()


def test_nothing_is_there_of_what_the_test_before_did(own: Lender, leaf: str) -> None:
    page = own.lend()
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.once("request", lambda request: heard.append(request.url))
    page.once("dialog", lambda dialog: heard.append(dialog.message))
    page.route("**/blad.js", lambda route: route.fulfill(body="console.log('anders')"))
    page.route(re.compile("never"), lambda _: None)
    page.set_viewport_size({"width": 320, "height": 500})
    page.emulate_media(
        media="print",
        color_scheme="dark",
        reduced_motion="reduce",
        forced_colors="active",
        contrast="more",
    )
    page.goto(leaf)
    page.locator("h1").hover()
    page.evaluate(KEEP)
    page.evaluate("void fetch('/never')")  # and nobody answers
    assert heard == [leaf, "anders"]
    kept = ["blad", "kist", "kist", "la", "kast", leaf, "koek=x", "tas", "x"]
    assert page.evaluate(KEPT) == kept
    assert page.evaluate(LOOK) != AS_NEW

    own.take_back()
    again = own.lend()
    assert again is page
    assert again.url == "about:blank"
    asked: list[str] = []
    again.on("request", lambda request: asked.append(request.url))
    with again.expect_console_message() as said:
        again.goto(leaf)
    assert said.value.text == "hier"
    assert asked == [leaf, f"{leaf}blad.js"]
    assert heard == [leaf, "anders"]
    assert again.evaluate(KEPT) == []
    assert again.evaluate(LOOK) == AS_NEW
    assert again.evaluate("history.length") == 2
    again.go_back()
    assert again.url == "about:blank"
    assert again.go_back() is None


def open_another_tab(page: Page) -> None:
    with page.expect_popup():
        page.evaluate("void window.open('')")


def go_to_another_site(page: Page) -> None:
    page.route("https://elders.example/", lambda route: route.fulfill(body="elders"))
    page.goto("https://elders.example/")


def crash(page: Page) -> None:
    with page.expect_event("crash"), suppress(Error):
        page.goto("chrome://crash")


SPOILED: list[Callable[[Page], Any]] = [
    lambda page: page.add_init_script("window.past = 1"),
    lambda page: page.clock.install(),
    lambda page: page.context.set_offline(True),
    lambda page: page.close(),
    open_another_tab,
    go_to_another_site,
    crash,
]


@pytest.mark.parametrize("spoil", SPOILED)
def test_tab_that_cannot_be_cleaned_is_not_used_again(
    own: Lender, leaf: str, spoil: Callable[[Page], Any]
) -> None:
    page = own.lend()
    page.goto(leaf)
    spoil(page)
    own.take_back()
    assert page.is_closed()
    other = own.lend()
    assert other is not page
    other.goto(leaf)
    expect(other.locator("h1")).to_have_text("Blad")
    assert other.evaluate("window.past") is None


def test_what_stays_in_a_tab_is_something_that_a_page_can_do() -> None:
    assert [name for name in STAYS if not callable(getattr(Page, name, None))] == []
