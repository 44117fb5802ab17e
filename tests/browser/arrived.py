"""A tab that is asked something while it goes from one page to the next: it answers once there."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

# What Chromium refuses in between ("Not attached to an active page"). A click is done, and `url`
# is the new one, a moment before.
REFUSED = ("go_back", "go_forward", "pdf", "reload")


def arriving(method: Callable[..., Any]) -> Callable[..., Any]:
    """The method, of a page that is there."""

    def arrived(page: Page, *args: Any, **named: Any) -> Any:
        page.wait_for_load_state()
        return method(page, *args, **named)

    return arrived


def wait_to_arrive() -> None:
    """Let every tab do so, before one is opened."""
    for name in REFUSED:
        setattr(Page, name, arriving(getattr(Page, name)))
