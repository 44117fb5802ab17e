"""Pages: HTML: which pages there are beside the editorial ones, and what stands on them."""

from kennisbank.pages.help import point_to_help
from kennisbank.pages.listing import FOLDERS, Page, gesprek_pages, pages_of
from kennisbank.pages.marks import FORGED, WOORD, fill_afkortingen, fill_woorden, read_mark
from kennisbank.pages.problemen import draw_problemen
from kennisbank.pages.urls import path_to_root

__all__ = [
    "FOLDERS",
    "FORGED",
    "WOORD",
    "Page",
    "draw_problemen",
    "fill_afkortingen",
    "fill_woorden",
    "gesprek_pages",
    "pages_of",
    "path_to_root",
    "point_to_help",
    "read_mark",
]
