"""Extension: what we add to those of Markdown, so that their forms fit this site.

Icons become a mark that the site fills, titles are Dutch, and what asks for a script goes.
"""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor, SubstituteTagInlineProcessor

from kennisbank.drafts.opmaak.apart import Apart
from kennisbank.drafts.opmaak.icons import MARK, SETS, TYPED, emoji, icon_file
from kennisbank.drafts.opmaak.tidy import TidyHtml, TidyTree
from kennisbank.drafts.opmaak.wijzigingen import OutsideCode

BREAK = r"\\\n"


class Opmaak(Extension):
    """The extension, as `mkdocs.yml` names it."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - so Markdown calls it
        """Add ours to the others."""
        # After blocks of code are taken out, so that these show what was typed.
        marks = OutsideCode(md.preprocessors["critic"])
        md.preprocessors.register(marks, "critic", 24.2)
        md.preprocessors.register(
            md.preprocessors["pymdownx-post-norm-ws"], "pymdownx-post-norm-ws", 24.1
        )
        md.inlinePatterns.register(IconProcessor(md), "kb-icoon", 75)
        # As elsewhere: a backslash goes before any sign that is no letter.
        md.ESCAPED_CHARS += [sign for sign in "$%,/:;=?@" if sign not in md.ESCAPED_CHARS]
        # As elsewhere: a backslash at the end of a line begins a new one.
        md.inlinePatterns.register(SubstituteTagInlineProcessor(BREAK, "br"), "kb-regel", 179)
        md.parser.blockprocessors["olist"].LAZY_OL = False  # a list may begin with 3
        md.treeprocessors.register(Apart(md), "kb-apart", 19)  # after words within a line
        md.treeprocessors.register(TidyTree(md), "kb-netjes", 6)  # before that of toc
        md.postprocessors.register(TidyHtml(md), "kb-netjes", 5)  # after all others


class IconProcessor(InlineProcessor):
    """Replaces the name of an icon; a name that nobody knows stays, and the check tells of it."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(TYPED, md)

    def handleMatch(  # noqa: N802 - so Markdown calls it
        self, m: re.Match[str], _: str
    ) -> tuple[Element | None, int | None, int | None]:
        """A span that can get a class or a title, as with the theme."""
        name, el = m[1], Element("span", {"class": "twemoji"})
        if name.startswith(SETS):
            if icon_file(name) is None:
                return None, None, None
            SubElement(el, "i", {"class": f"{MARK}{name}"})
        elif character := emoji(name):
            el.text = character
        else:
            return None, None, None
        return el, m.start(0), m.end(0)
