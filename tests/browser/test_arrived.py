"""A tab that goes from one page to the next does first what it is at."""

from pathlib import Path

from playwright.sync_api import Page, Route

from tests.browser.server import served


def test_tab_is_there_before_it_goes_back(page: Page, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<a href="verder.html">Verder</a>', "utf-8")
    (tmp_path / "verder.html").write_text('<img src="laat.png">', "utf-8")
    asked: list[Route] = []
    page.route("**/laat.png", lambda route: asked.append(route))
    with served(tmp_path) as address:
        page.goto(address)
        page.get_by_role("link").click()
        page.wait_for_url("**/verder.html", wait_until="commit")
        there: list[str] = []
        page.on("load", lambda page: there.append(page.url))
        page.expose_function("meet", lambda: asked.pop().abort())
        page.evaluate("void setTimeout(meet, 200)")
        page.go_back()
        assert there == [f"{address}verder.html", address]
