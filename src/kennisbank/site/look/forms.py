"""Opmaak: the rules of the theme for what editors write in its way, on the pages that use them.

They come from the stylesheet of the theme as it is installed: only what draws the forms of its
manual, under our own layers. A page without such a form asks for nothing of it.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from kennisbank.disk import write_file
from kennisbank.drafts.opmaak.icons import theme
from kennisbank.site.look.assets import FOLDER
from kennisbank.site.proof import text_of

SHEET, LAYER = "opmaak.css", "material"
# A form on a page: a class that only the forms have, or an element that only they make.
USED = re.compile(
    r'<(?:mark|ins|del|figure|kbd|abbr)\b|<details(?![^>]*[ ]class="kb-)[^>]*>|'
    r'class="(?:[^"]*[ ])?(?:admonition|tabbed-set|task-list|'
    r"footnote|grid|card|md-button|twemoji|keys|critic|highlight|kb-uitlijning--[a-z]+|toc|"
    r'note|abstract|info|tip|success|question|warning|failure|danger|bug|example|quote)[ "]'
)
LINK = re.compile(r'(<link rel="stylesheet" href="([^"]*assets/)stijl\d*\.css">)')
# What of a selector draws a form, and what of it waits for a script or for another direction.
FORM = re.compile(
    r"\.(?:admonition(?:-title)?|tabbed-[a-z]+|task-list-[a-z]+|footnote(?:-[a-z]+)?|grid|cards?|"
    r"md-button(?:--primary)?|twemoji|lg|xl|xxl|xxxl|middle|keys|key-[a-z-]+|critic|"
    r"highlight|linenos|filename|hll|inline|end)(?![\w-])"
    r"|\.md-typeset (?:details|mark|ins|del|figure|figcaption)(?![\w-])|[ >]summary(?![\w-])"
)
NOT_HERE = re.compile(
    r"\[dir=rtl\]|(?<!no-)\bjs |focus-visible|data-md|md-annotation|md-clipboard|md-code__|mermaid|"
    r"md-content|md-search|md-consent|emojione|gemoji|md-tooltip|\.tabbed-control|tabbed-set--|"
    r"md-tags|data-linenos|\.result|--fallback|:not\(\[hidden"
)
# What folds is drawn so as an editor typed it; what the site draws itself looks otherwise.
BLOCK, OURS = re.compile(r"(?<![\w.-])details(?![\w-])"), 'details:where(:not([class^="kb-"]))'
PART = re.compile(r'("(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\')|([{};])')
SIZE = re.compile(r"(?<![\w.])(\d*\.?\d+)rem\b")
NAME = re.compile(r"var\((--md-[\w-]+)")


def add_styles(site: Path) -> None:
    """Give each page that uses a form the stylesheet for it, and take that away if none does."""
    sheet = site / FOLDER / SHEET
    if not sheet.is_file():
        return
    asking = [page for page in sorted(site.rglob("*.html")) if ask_for(page)]
    if asking:
        write_file(str(sheet), f"{rules_of_theme()}\n{sheet.read_text('utf-8')}".encode())
    else:
        sheet.unlink()


def ask_for(page: Path) -> bool:
    """Have a page ask for the stylesheet, if it uses a form."""
    html = page.read_text("utf-8")
    if not USED.search(text_of(html)) or not LINK.search(html):
        return False
    link = rf'\1\n<link rel="stylesheet" href="\2{SHEET}">'
    write_file(str(page), LINK.sub(link, html, count=1).encode())
    return True


@cache
def rules_of_theme() -> str:
    """The rules of the installed theme that draw the forms, as a layer; empty without a theme."""
    root = theme()
    sheets = sorted(root.glob("assets/stylesheets/main.*.css")) if root else []
    if not sheets:
        return ""
    css = sheets[0].read_text("utf-8")
    kept = "".join(keep(css))
    values: dict[str, str] = {}
    wanted = set(NAME.findall(kept))
    while wanted:
        found = {name: value for name, value in values_of(css) if name in wanted}
        values |= found
        wanted = {name for value in found.values() for name in NAME.findall(value)} - set(values)
    root_rule = "".join(f"{name}:{value};" for name, value in sorted(values.items()))
    return f"@layer {LAYER}{{:root{{{root_rule}}}{kept}}}"


def keep(css: str) -> Iterator[str]:
    """Each rule that draws a form, with the selectors that do."""
    for head, body in blocks_of(css):
        if head.startswith("@media"):
            if inside := "".join(keep(body)):
                yield f"{head}{{{inside}}}"
        elif selectors := [ours(each) for each in split(head) if is_form(each)]:
            yield f"{','.join(selectors)}{{{SIZE.sub(larger, body)}}}"


def is_form(selector: str) -> bool:
    """Whether a selector draws a form on a page without a script."""
    return bool(FORM.search(selector)) and not NOT_HERE.search(selector) and selector[0] != "@"


def ours(selector: str) -> str:
    """The selector as it finds the text of our pages."""
    selector = selector.replace("[dir=ltr] ", "").replace(".no-js ", "")
    selector = BLOCK.sub(
        OURS, selector.replace(".md-typeset summary", ".md-typeset details>summary")
    )
    return selector.replace(".md-typeset", ".kb-pagina")


def larger(size: re.Match[str]) -> str:
    """A size of the theme, which counts a quarter more to a rem than we do."""
    return f"{float(size[1]) * 1.25:g}rem"


def split(selectors: str) -> list[str]:
    """The selectors of a list; a comma within brackets is none of it."""
    return re.split(r",(?![^(\[]*[)\]])", selectors)


def blocks_of(css: str) -> Iterator[tuple[str, str]]:
    """What stands before each pair of outer braces, and within them."""
    depth, begin, head = 0, 0, ""
    for found in PART.finditer(css):
        if found[2] == "{":
            if depth == 0:
                head, begin = css[begin : found.start()].strip(), found.end()
            depth += 1
        elif found[2] == "}":
            depth -= 1
            if depth == 0:
                yield head, css[begin : found.start()]
                begin = found.end()
        elif found[2] == ";" and depth == 0:
            begin = found.end()


def values_of(css: str) -> Iterator[tuple[str, str]]:
    """Each property of the whole page with its value, outside other conditions."""
    for head, body in blocks_of(css):
        if ":root" in split(head):
            begin = 0
            for found in PART.finditer(f"{body};"):
                if found[2] == ";":
                    name, _, value = f"{body};"[begin : found.start()].partition(":")
                    begin = found.end()
                    yield name.strip(), value.strip()
