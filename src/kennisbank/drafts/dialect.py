"""Dialect: which Markdown the pages are written in, for the engine and for the check alike."""

from typing import Any

OWN = "kennisbank.drafts.opmaak.extension:Opmaak"
# As they stand in mkdocs.yml: the forms of Material's reference that need no script. What they
# make is held against the lists in `classes` and `markup`.
IN_SETTINGS: list[str | dict[str, dict[str, Any]]] = [
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    {"footnotes": {"SEPARATOR": "-", "BACKLINK_TITLE": "Terug naar noot {} in de tekst"}},
    "md_in_html",
    "pymdownx.betterem",
    "pymdownx.caret",
    "pymdownx.critic",
    "pymdownx.details",
    {
        "pymdownx.highlight": {
            "anchor_linenums": True,
            "line_spans": "__span",
            "linenums_style": "pymdownx-inline",
            "pygments_lang_class": True,
        }
    },
    "pymdownx.inlinehilite",
    "pymdownx.keys",
    "pymdownx.magiclink",
    "pymdownx.mark",
    "pymdownx.superfences",
    {"pymdownx.tabbed": {"alternate_style": True}},
    {"pymdownx.tasklist": {"custom_checkbox": True}},
    "pymdownx.tilde",
    {"toc": {"toc_depth": "2-3"}},
    {"tables": {"use_align_attribute": True}},
    OWN,
]
NAMES = [name for each in IN_SETTINGS for name in (each if isinstance(each, dict) else [each])]
CONFIGS: dict[str, dict[str, Any]] = {
    name: config
    for extension in IN_SETTINGS
    if isinstance(extension, dict)
    for name, config in extension.items()
}
# In the order of the engine, which adds the first by itself; the hooks stop when it has others.
FIRST = ("toc", "tables", "fenced_code")
EXTENSIONS = (*FIRST, *(name for name in NAMES if name not in FIRST))
