"""Icons: the drawings of the theme, put in the page where its editor named them."""

import re
from functools import cache

from kennisbank.drafts.opmaak.icons import MARK, icon_file

ICON = re.compile(rf'<i class="{MARK}([a-z0-9-]+)"></i>')


def fill_icons(html: str) -> str:
    """The page with each icon drawn; it says nothing by itself."""
    return ICON.sub(lambda found: draw_icon(found[1]), html) if MARK in html else html


@cache
def draw_icon(name: str) -> str:
    """The drawing of an icon; nothing when there is none of that name."""
    path = icon_file(name)
    drawing = path.read_text("utf-8").strip() if path else ""
    drawing = drawing.replace(' xmlns="http://www.w3.org/2000/svg"', "", 1)  # a page needs none
    return drawing.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1)
