"""Escaped: what was typed with a backslash, kept apart, as it is meant to be read as it stands."""

import re

from markdown.treeprocessors import UnescapeTreeprocessor

from kennisbank.drafts.opmaak.printed.alinea import escaped


class Escaped(UnescapeTreeprocessor):
    """Does the work of Markdown's own, with signs of nobody for those that were typed so."""

    def _unescape(self, m: re.Match[str]) -> str:
        return escaped(int(m[1]))
