"""Dialect: which Markdown the pages are written in, for the engine and for the check alike."""

from typing import Any

# As they stand in mkdocs.yml. A marker of toc could stand on a page thousands of times, and the
# policy refuses the style in the page that a table would else get.
IN_SETTINGS: list[str | dict[str, dict[str, Any]]] = [
    "attr_list",
    {"toc": {"toc_depth": 3, "marker": ""}},
    {"tables": {"use_align_attribute": True}},
]
CONFIGS: dict[str, dict[str, Any]] = {
    name: config
    for extension in IN_SETTINGS
    if isinstance(extension, dict)
    for name, config in extension.items()
}
# With what the engine adds by itself; the hooks stop when it has others.
EXTENSIONS = frozenset({"attr_list", "toc", "tables", "fenced_code"})
