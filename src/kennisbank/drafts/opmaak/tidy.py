"""Tidying: what the extensions make, in Dutch and without what only a script would use."""

import re
from xml.etree.ElementTree import Element

from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor

from kennisbank.drafts.opmaak.classes import ALIGN, TITLES

TOC = "[TOC]"
# A line of code is a target by itself; the anchor in it would be a link without words.
LINE = re.compile(
    r'<span id="__span-(\d+-\d+)"><a id="__codelineno-\1" name="__codelineno-\1"'
    r'(?: href="#__codelineno-\1")?></a>'
)
NUMBER = re.compile(
    r'<a href="#__codelineno-(\d+-\d+)">'
    r'<span class="linenos(?: special)?" data-linenos=" *(\d*) *"></span></a>'
)
BOX = re.compile(
    r'(<label class="task-list-control"><input type="checkbox" disabled)( checked)?/>'
    r'(<span class="task-list-indicator"></span>)(?=</label>)'
)
SLASH = re.compile(r'(<(?:br|hr|img|input)(?:\s[^<>]*["\w])?)\s*/>')  # of XML, and of no use
CAPTION = re.compile(
    r"(<img [^<>]*>)\s*<br />\s*(?=<figcaption)"
)  # stands on its own line as it is


class TidyTree(Treeprocessor):
    """Tidies the tree before it becomes HTML."""

    def run(self, root: Element) -> None:
        """Titles in Dutch, sides as a class, one list of headings, what is heard said; no data for
        scripts."""
        lists = 0
        for node in root.iter():
            side = node.get("align")
            if side in ALIGN:
                del node.attrib["align"]
                node.set("class", f"{node.get('class', '')} {ALIGN[side]}".strip())
            words = node.get("class", "").split()
            if node.tag == "th":
                node.attrib.setdefault("scope", "col")
            elif "footnote-ref" in words:
                with_word(node, "Noot ")
            elif node.tag == "a" and node.get("href") == f"http://{node.text}":
                node.set("href", f"https://{node.text}")  # a bare `www.` says nothing of it
            if "admonition" in words and len(node) and len(words) > 1:
                in_dutch(node[0], words[1])
            elif node.tag == "details" and len(node) and words:
                in_dutch(node[0], words[0])
            elif "tabbed-set" in words:
                node.attrib.pop("data-tabs", None)
            elif node.tag == "p" and (len(node), (node.text or "").strip()) == (1, ""):
                give_to_only(node, node[0])
            elif node.tag == "p" and not len(node) and (node.text or "").strip() == TOC:
                lists += 1
                if lists > 1:  # each would be as long as the page
                    node.text = f" {TOC}: {TOC}"


def give_to_only(alinea: Element, only: Element) -> None:
    """Give a link or picture what stands on the line below it, when it is all of the alinea."""
    if (only.tail or "").strip() or only.tag not in ("a", "img"):
        return
    for name in [name for name in alinea.attrib if name != "id"]:
        words = alinea.attrib.pop(name)
        kept = words.split() if name == "class" else []
        stay = [word for word in kept if not word.startswith(("md-button", "kb-uitlijning"))]
        if stay:
            alinea.set(name, " ".join(stay))
        if name != "class":
            only.set(name, words)
        elif moved := [word for word in kept if word not in stay]:
            only.set(name, " ".join([*only.get(name, "").split(), *moved]))


def in_dutch(title: Element, kind: str) -> None:
    """Put our own title where the name of the kind stands."""
    if title.text == kind.capitalize():
        title.text = TITLES.get(kind, title.text)


def with_word(node: Element, word: str) -> None:
    """Put a word before the text of an element, for who hears it."""
    hidden = Element("span", {"class": "kb-verborgen"})
    hidden.text, hidden.tail, node.text = word, node.text, None
    node.insert(0, hidden)


class TidyHtml(Postprocessor):
    """Tidies what was kept as HTML from the start."""

    def run(self, text: str) -> str:
        """Boxes that say what they are, lines to link to, a caption under its picture."""
        if "__codelineno-" in text:
            text = LINE.sub(r'<span id="regel-\1">', text)
            text = NUMBER.sub(with_number, text)
        if "<figcaption" in text:
            text = CAPTION.sub(r"\1\n", text)
        text = BOX.sub(with_words, text) if "task-list-control" in text else text
        return SLASH.sub(r"\1>", text)


def with_number(line: re.Match[str]) -> str:
    """The number of a line of code as a link to it; where numbers are left out, nothing."""
    return f'<a class="linenos" href="#regel-{line[1]}">{line[2]}</a>' if line[2] else ""


def with_words(box: re.Match[str]) -> str:
    """The box of a task, with words for who cannot see it."""
    words = "Gedaan:" if box[2] else "Te doen:"
    return f'{box[1]}{box[2] or ""}>{box[3]}<span class="kb-verborgen">{words} </span>'
