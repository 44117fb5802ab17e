"""Drafts: the pages and the settings beside the records, as typed, and judged as data.

What `press` and whoever starts it agreed on, stands here: it must be known before all else.
"""

TOLD = "KENNISBANK_GEZIEN"  # the number of the file to which `press` writes what it saw
REPORT = "KENNISBANK_VERSLAG"  # names the file in which the hooks say where the site will stand
