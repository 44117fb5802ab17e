"""Escaped: what was typed with a backslash, or is code by its margin, marked for the check."""

import re
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor, UnescapeTreeprocessor
from markdown.util import AtomicString

from kennisbank.drafts.opmaak.printed.alinea import VERBATIM, escaped


class Escaped(UnescapeTreeprocessor):
    """Does the work of Markdown's own, with signs of nobody for those that were typed so, as they
    are meant to be read as they stand."""

    def _unescape(self, m: re.Match[str]) -> str:
        return escaped(int(m[1]))


class Verbatim(Treeprocessor):
    """Puts a sign of nobody before code without edges; code between edges is no longer there."""

    def run(self, root: Element) -> None:
        """Mark each, before it gets its colours."""
        for code in root.iterfind(".//pre/code"):
            code.text = AtomicString(f"{VERBATIM}{code.text or ''}")
