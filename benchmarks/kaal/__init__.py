"""As little as a page of a record can be: its words, one stylesheet, one font, no script.

Written after the habits of GOV.UK (one column, a plain head, nothing for show), in our own code.
"""

import html
import shutil
from collections.abc import Iterator
from pathlib import Path
from string import Template

from selectolax.lexbor import LexborHTMLParser

NAAM = "a lean page of the same words"
HERE = Path(__file__).parent
FONT = "atkinson-hyperlegible-next-latin-wght-normal.woff2"
NO_TEXT = "nav, form, svg, button, script, template, dialog"
BLOCKS = "h1, h2, h3, p, li, dt, dd"
PLAIN = {"dt": "h3", "dd": "p", "li": "p"}


def write(page: str, assets: Path, root: Path) -> None:
    """A site of one page, with the words of a page of ours."""
    root.mkdir()
    shutil.copy(assets / "fonts" / FONT, root / "letters.woff2")
    shutil.copy(HERE / "stijl.css", root)
    (root / "index.html").write_text(lean(page), encoding="utf-8")


def lean(page: str) -> str:
    """The whole page."""
    template = Template((HERE / "pagina.html").read_text(encoding="utf-8"))
    blocks = [f"<{tag}>{html.escape(words)}</{tag}>" for tag, words in blocks_of(page)]
    titel = next((words for tag, words in blocks_of(page) if tag == "h1"), "")
    return template.substitute(titel=html.escape(titel), tekst="\n".join(blocks))


def blocks_of(page: str) -> Iterator[tuple[str, str]]:
    """Tag and words of each block in the middle of a page; of blocks in each other, the inner."""
    main = LexborHTMLParser(page).css_first("main")
    for node in main.css(NO_TEXT):
        node.decompose()
    for node in main.css(BLOCKS):
        inner = [each for each in node.css(BLOCKS) if each != node]
        words = " ".join(node.text().split())
        if words and not inner:
            yield PLAIN.get(node.tag or "", node.tag or ""), words
