"""The generators people would pick instead, with the same records and the same pages.

Each has a folder with its own templates and a module that knows four things: `find` (is it here),
`version`, `write` (the content, before anything is measured) and `command`.
"""

from types import ModuleType

from benchmarks.rivals import eleventy, hugo, mkdocs

RIVALS: tuple[ModuleType, ...] = (hugo, eleventy, mkdocs)
BASE = hugo  # the others are told as a ratio to this one
