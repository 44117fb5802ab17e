"""Drafts: the pages and settings beside the records, as typed, and judged as data.

What `press` and whoever starts it agreed on, stands here: it must be known before all else.
"""

TOLD = "KENNISBANK_GEZIEN"  # the number of the file to which `press` writes what it saw
REPORT = "KENNISBANK_VERSLAG"  # names the file in which the hooks say where the site will stand
# What the engine reads of the root, so that nothing else than plain files may stand there.
ENGINE_READS = ("docs", "overrides", "mkdocs.yml", "macros.py", "hooks.py")
