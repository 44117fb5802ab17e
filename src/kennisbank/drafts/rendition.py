"""Rendition: a page as HTML, made as the engine makes it, and within a bounded time."""

import re
import signal
import sys
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache, lru_cache
from itertools import islice
from string import ascii_uppercase
from types import FrameType

from markdown import Markdown

from kennisbank.drafts.dialect import CONFIGS, EXTENSIONS
from kennisbank.drafts.images import without_code
from kennisbank.drafts.markup import judge
from kennisbank.drafts.opmaak.elements import Objection
from kennisbank.drafts.opmaak.escaped import Escaped, Verbatim
from kennisbank.drafts.opmaak.literal import find_literal
from kennisbank.drafts.opmaak.printed.alinea import PLAIN

MAX_HTML = 2 * 1024 * 1024  # of one page, made of text that is much shorter
MAX_TIMES = 20_000_000  # see `multiplies`
SHORT = re.compile(r"^[ ]{0,3}\*\[([^\]\n]+)\]:(.*)", re.M)
MAX_SHORT = 200  # what so many words mean, stands on a page of its own
MAX_LEFT = 60  # signs of forms; who has more mends those first
MAX_FOUND = 25  # with more, what is left of forms is told later
# The number of a sign, so long that no sign has it: Python refuses to read it, wherever it comes.
NO_SIGN = re.compile(r"&#[xX]?[0-9a-fA-F]{100}")
LOWER = {ord(letter): letter.lower() for letter in ascii_uppercase}  # each letter in its place


class TooLong(BaseException):
    """It took longer than it may. No Exception, so that no library takes it for one of its own."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Stop what is done here after some seconds of work, with TooLong.

    Of work, so that a machine with much else to do changes nothing. Only the first thread can be
    stopped.
    """
    if threading.current_thread() is not threading.main_thread() or sys.platform == "win32":
        yield
        return

    def stop(_: int, __: FrameType | None) -> None:
        raise TooLong

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds, 0.2)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


@cache
def converter() -> Markdown:
    """What makes HTML of Markdown."""
    md = Markdown(extensions=[*EXTENSIONS], extension_configs=CONFIGS)
    md.treeprocessors.register(Escaped(md), "unescape", 0)  # in the place of Markdown's own
    md.treeprocessors.register(Verbatim(md), "kb-ingesprongen", 31)  # before that of colours
    return md


def to_html(text: str) -> str:
    """The HTML of the text of a page; TooLong when it would be too much."""
    return to_escaped_html(text).translate(PLAIN)


@lru_cache(maxsize=1)  # of one page it is asked more than once
def to_escaped_html(text: str) -> str:
    """The same, with signs of nobody for what was typed with a backslash, and before code without
    edges."""
    if multiplies(text) or NO_SIGN.search(text):
        raise TooLong
    try:
        html = str(converter().reset().convert(text))
    except BaseException as error:
        converter.cache_clear()  # what was stopped halfway is not clean, and would mix pages up
        if isinstance(error, RecursionError):
            raise TooLong from None
        raise
    if len(html) > MAX_HTML or NO_SIGN.search(html):
        raise TooLong
    return html


def objections_to(
    html: str, marks: Sequence[str] = (), slots: Iterable[str] = ()
) -> list[Objection]:
    """What may not be on a page, and what is left on it of a form of which nothing came.

    In the HTML signs of nobody stand for what was typed with a backslash.
    """
    found = judge(html.translate(PLAIN), marks, slots)
    if len(found) > MAX_FOUND or any(objection.code == "KB108" for objection in found):
        return found  # so deep or so wrong that looking further takes long
    left = (Objection(*each) for each in islice(find_literal(html), MAX_LEFT))
    return [*found, *left]


def multiplies(text: str) -> bool:
    """Whether a long line could be repeated so often that it fills the memory.

    The address of `[a]: …` comes back at each `[a]`, what `*[a]: …` says at each `a`, and a row of
    a table gets as many cells as the first.
    """
    lines = text.split("\n")
    longest = max(map(len, lines))
    columns = max(line.count("|") for line in lines)
    if longest * text.count("[") > MAX_TIMES or columns * len(lines) > MAX_TIMES // 40:
        return True
    short = SHORT.findall(text)
    many = len(short) > MAX_SHORT
    return many or sum(text.count(name) * len(said) for name, said in short) > MAX_TIMES


def place_objections(text: str, found: Sequence[Objection]) -> list[int]:
    """Where in the text of a page each objection to its HTML is made.

    Where what is objected to stands as often in the text as in the HTML, there; else in the block
    with which the objection begins to be made.
    """
    folded, outside_code = (each.translate(LOWER) for each in (text, without_code(text)))
    alike: dict[tuple[str, str], list[int]] = {}
    for at, objection in enumerate(found):
        alike.setdefault((objection.needle.translate(LOWER), objection.wat), []).append(at)
    places = [0] * len(found)
    for (needle, _), numbers in alike.items():
        spots = spots_of(outside_code, needle, len(numbers) + 1)
        if len(spots) != len(numbers):
            spots = spots_of(folded, needle, len(numbers) + 1)
        for order, at in enumerate(numbers):
            if len(spots) == len(numbers):
                offset = spots[order]
            else:
                offset = begin_of(text, found[at], order, needle)
            if found[at].below:
                offset = open_tag(folded, found[at].below, offset)
            places[at] = offset
    return places


def open_tag(text: str, tag: str, offset: int) -> int:
    """Where the tag begins, as `<div`, in which a place stands; the place itself when in none."""
    closed = 0
    for found in reversed([*re.finditer(rf"<(/?){re.escape(tag[1:])}\b", text[:offset])]):
        closed += 1 if found[1] else -1
        if closed < 0:
            return found.start()
    return offset


def spots_of(text: str, needle: str, limit: int) -> list[int]:
    """Where a text begins in another, at most so many times."""
    spots: list[int] = []
    at = text.find(needle) if needle else -1
    while at >= 0 and len(spots) < limit:
        spots.append(at)
        at = text.find(needle, at + len(needle))
    return spots


def begin_of(text: str, objection: Objection, order: int, needle: str) -> int:
    """Where the block begins, or the needle in it, with which the objection is made so often."""
    ends = [at for at in range(len(text)) if text.startswith("\n\n", at)] + [len(text)]
    low, high = 0, len(ends) - 1
    while low < high:
        middle = (low + high) // 2
        html = to_escaped_html(text[: ends[middle]])
        made = sum(other.wat == objection.wat for other in objections_to(html))
        if made > order:
            high = middle
        else:
            low = middle + 1
    begin = ends[low - 1] if low else 0
    begin += len(text[begin : ends[low]]) - len(text[begin : ends[low]].lstrip("\n"))
    inside = text[begin : ends[low]].translate(LOWER).find(needle) if needle else -1
    return begin + max(inside, 0)
