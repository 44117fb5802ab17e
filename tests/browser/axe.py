"""What axe finds wrong on a page as it is now: WCAG 2.2 A and AA, and its own good practice."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
# What is right is not sent: to write that down takes a third of the time.
RUN = """options => axe.run(document, options).then(({ violations }) =>
  violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ target }) => target)]))"""


def violations(page: Page) -> list[tuple[str, list[Any]]]:
    """Each rule that is broken, with the first three elements that break it."""
    page.evaluate(Axe().axe_script)
    return [(rule, targets) for rule, targets in page.evaluate(RUN, OPTIONS)]
