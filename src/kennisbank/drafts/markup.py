"""Markup: the HTML that may come out of an editorial page, by a list of what is allowed.

Whether it was typed as Markdown or as HTML, and in the check or in what the engine built: the same
judgement. What is on no list is refused.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from html import unescape

from selectolax.lexbor import LexborHTMLParser

from kennisbank.drafts.addresses.promises import check_promise
from kennisbank.drafts.opmaak.controls import CONTROLS
from kennisbank.drafts.opmaak.elements import ELEMENTS, Objection, check_element
from kennisbank.drafts.opmaak.icons import MARK
from kennisbank.drafts.opmaak.nesting import check_within, refuse_markdown
from kennisbank.drafts.slots import SIGN, WOORD
from kennisbank.problems import shorten

VOID = frozenset({"br", "col", "hr", "img", "wbr", "area", "embed", "input", "link", "meta"})
# Within these nothing is a tag.
RAW = frozenset(
    (
        *("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"),
        *("noscript",),
    )
)
MAX_DEPTH = 40
# A tag of which nobody can think that it says something else: each value between quotes.
NAME = r"[a-zA-Z_:][a-zA-Z0-9_:.-]*"
TAG = re.compile(
    rf"<(?P<end>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9-]*)"
    rf"(?P<rest>(?:\s+{NAME}(?:=(?:\"[^\"]*\"|'[^']*'))?)*)\s*(?P<closed>/?)>"
)
ATTRIBUTE = re.compile(rf"({NAME})(?:=(?:\"([^\"]*)\"|'([^']*)'))?")


def judge(html: str, marks: Sequence[str] = (), slots: Iterable[str] = ()) -> list[Objection]:
    """Every objection to the HTML of a page.

    `marks` are those that the words of the editor leave in it, each once; `slots` may each be there
    once too.
    """
    placed = len(LexborHTMLParser(html).css(f"div[{WOORD}]:empty")) if marks else 0
    for place in (*marks, *slots):
        html = html.replace(place, "", 1)
    found = list(check_tags(html))
    for slot in re.findall(rf"{SIGN}\w*", html):
        wat = f"`{shorten(slot, 30)}` is hier geen plek die de site invult."
        hoe = "Zet `kbplekpdf` of `kbplekfactsheets` alleen op een regel, tussen lege regels."
        found.append(Objection(wat, hoe, "KB109", slot))
    if found:
        return found
    if html.count(WOORD) or placed != len(marks):  # within an attribute, or as words
        wat = "hier staat een macro of een merkteken binnen iets anders."
        hoe = "Zet de macro alleen op een regel, buiten code en buiten HTML."
        return [Objection(wat, hoe, "KB109", "{{")]
    begin = f'<i class="{MARK}'
    if begin in html and html.count(begin) != len(
        LexborHTMLParser(html).css(f'i[class^="{MARK}"]')
    ):
        wat = "hier staat een pictogram binnen iets anders."
        hoe = "Zet het in de gewone tekst, zoals `:material-phone:`."
        return [Objection(wat, hoe, "KB109", MARK)]
    return list(check_tree(html))


def check_tags(html: str) -> Iterator[Objection]:
    """Every tag is allowed and can be read in one way only, and what opens is closed in order."""
    at, within, refused = 0, list[str](), set[str]()
    while (at := html.find("<", at)) >= 0:
        if not (html[at + 1 : at + 2].isalpha() or html[at + 1 : at + 2] in ("/", "!", "?")):
            at += 1
            continue
        found = TAG.match(html, at)
        if found is None:
            yield unreadable(html, at)
            at += 1
            continue
        at, tag = found.end(), found["tag"].lower()
        if found["end"]:
            if tag in refused:
                refused.remove(tag)  # what opened it was told of
            else:
                yield from close(tag, within)
            continue
        if not refused and (misplaced := check_within(tag, within)):
            yield Objection(*misplaced, "KB161", f"<{tag}")
            refused.update({tag} - VOID)
            continue
        attributes = dict(attributes_of(found["rest"]))
        if tag in ELEMENTS and attributes.pop("markdown", None) is not None:
            yield Objection(*refuse_markdown(tag, within), "KB153", "markdown")
        yield from check_element(tag, attributes)
        if tag in RAW:
            at = next_end(html, tag, at)
        elif tag not in ELEMENTS and tag not in CONTROLS:
            refused.add(tag)
        elif tag not in VOID:
            within.append(tag)
            if len(within) > MAX_DEPTH:
                wat = f"hier zitten meer dan {MAX_DEPTH} onderdelen in elkaar."
                yield Objection(wat, "Maak de pagina eenvoudiger.", "KB108", f"<{tag}")
                return
    for tag in within:
        wat = f"`<{tag}>` wordt nergens afgesloten."
        yield Objection(wat, f"Zet `</{tag}>` erachter, of haal het weg.", "KB107", f"<{tag}")


def unreadable(html: str, at: int) -> Objection:
    """The objection to what begins as a tag and is none."""
    begin = html[at : at + 60]
    if begin.startswith("<!--"):
        wat = "dit is een opmerking, en die kan iedereen lezen in de broncode van de pagina."
        return Objection(wat, "Haal haar weg; bewaar haar ergens anders.", "KB104", "<!--")
    line = begin.split("\n")[0]
    hoe = "Zet elke waarde tussen aanhalingstekens. Bedoelt u het teken zelf? Schrijf `&lt;`."
    return Objection(f"`{shorten(line, 40)}` is niet te lezen als HTML.", hoe, "KB104", line[:12])


def close(tag: str, within: list[str]) -> Iterator[Objection]:
    """Close the last that was opened; anything else is an objection."""
    if within and within[-1] == tag:
        within.pop()
    elif tag in within:
        while (open_tag := within.pop()) != tag:
            wat = f"`<{open_tag}>` wordt niet afgesloten voor `</{tag}>`."
            hoe = f"Zet `</{open_tag}>` ervoor, of haal het weg."
            yield Objection(wat, hoe, "KB107", f"<{open_tag}")
    else:
        wat = f"`</{tag}>` sluit niets af."
        yield Objection(wat, f"Haal het weg, of zet `<{tag}>` ervoor.", "KB107", f"</{tag}")


def next_end(html: str, tag: str, at: int) -> int:
    """Where the text of an element ends in which nothing is a tag."""
    found = re.compile(rf"</{tag}\s*>", re.I).search(html, at)
    return found.end() if found else len(html)


def attributes_of(rest: str) -> Iterator[tuple[str, str]]:
    """The attributes of a tag, as a browser sees them."""
    for name, double, single in ATTRIBUTE.findall(rest):
        yield name.lower(), unescape(double or single)


def check_tree(html: str) -> Iterator[Objection]:
    """What a browser makes of it is allowed too, and it stays within its place on the page."""
    page = f'<body><div><article>{html}</article></div><p id="einde">.</p></body>'
    body = LexborHTMLParser(f"<!doctype html><title></title>{page}").body
    around = [node.tag for node in body.iter()] if body else []
    article = body.css_first("body > div:first-child > article:only-child") if body else None
    last = body.css_first("body > p#einde:last-child") if body else None
    whole = last is not None and last.html == '<p id="einde">.</p>'
    if article is None or around != ["div", "p"] or not whole:
        wat = "de HTML op deze pagina is niet goed afgesloten."
        yield Objection(wat, "Zet bij elk onderdeel waar het eindigt.", "KB107", "<")
        return
    for node in article.css("*"):
        if node.mem_id != article.mem_id:
            yield from check_element(node.tag or "", node.attributes)
            address = (node.attributes.get("href") if node.tag == "a" else "") or ""
            if address and (wrong := check_promise(node.text(), address)):
                yield Objection(*wrong, "KB106", address)
