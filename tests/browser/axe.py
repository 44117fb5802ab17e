"""What axe finds wrong on a page as it is now: WCAG 2.2 A and AA, and its own good practice."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page: Page) -> list[tuple[str, list[Any]]]:
    """Each rule that is broken, with the first three elements that break it."""
    only = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
    return [
        (found["id"], [node["target"] for node in found["nodes"]][:3])
        for found in Axe().run(page, options=only).response["violations"]
    ]
