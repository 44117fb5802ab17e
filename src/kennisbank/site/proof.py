"""Proof: what the engine made of the pages, held against the same list before it is used.

The pages were checked as they are typed. Should the engine ever make something else of one than
the check did, then the build stops here.
"""

import re
from collections.abc import Iterable, Iterator

from kennisbank.bank import check_names
from kennisbank.drafts.calls import check_call
from kennisbank.drafts.markup import judge
from kennisbank.drafts.slots import FACTSHEETS, INHOUD, PDF
from kennisbank.model import Kennisbank
from kennisbank.pages import FORGED, WOORD, read_mark
from kennisbank.problems import Problem
from kennisbank.site.stamp import Built

# What the engine put around the text of a page (overrides/main.html), and the trail above it.
BEGIN, END = re.compile(r'<article class="kb-pagina[^"]*"[^>]*>'), "</article>"
TRAIL = re.compile(r'\s*<nav class="kb-kruimelpad".*?</nav>', re.S)

SHELL = re.compile(r"<!doctype[^>]*>|</?(?:html|body|main)\b[^>]*>|<head>.*?</head>", re.I | re.S)
OWN = "404.html"  # made of a template of ours, without a word of an editor


def check_built(built: Built, bank: Kennisbank) -> Iterator[Problem]:
    """Nothing stands on a built page that the check of the pages would not let through."""
    for file, html in built.pages.items():
        if file != OWN:
            yield from check_one(file, html, bank, [PDF, FACTSHEETS])
    for folder, html in built.sjablonen.items():
        yield from check_one(f"{folder}/sjabloon/index.html", html, bank, [INHOUD])


def text_of(html: str) -> str:
    """The text of the editors on a built page; all of it where another engine marks no part."""
    begin, end = BEGIN.search(html), html.rfind(END)
    if begin is None or end < begin.end():
        return SHELL.sub("", html)
    text = html[begin.end() : end]
    trail = TRAIL.match(text)
    return text[trail.end() :] if trail else text


def check_addresses(built: Built, generated: Iterable[str]) -> Iterator[Problem]:
    """No page of the editors stands where a page of a record comes, which would take its place."""
    for file in sorted(built.pages.keys() & set(generated)):
        page = f"docs/{file.removesuffix('/index.html')}.md"
        wat = "op dit adres maakt de site zelf al een pagina, van een record."
        yield Problem(page, 1, 1, "", wat, "Geef de pagina een andere naam.", "KB100")


def check_one(file: str, html: str, bank: Kennisbank, slots: list[str]) -> Iterator[Problem]:
    """One built page: the text of the editors on it, and its marks."""
    text = text_of(html)
    marks = list(WOORD.finditer(text))
    for mark in marks:
        call = read_mark(mark[1])
        wrong = list(check_call(call)) or list(check_names(call, bank)) if call else [FORGED]
        yield from (Problem(file, 1, 1, "", *objection) for objection in wrong)
    for objection in judge(text, [mark[0] for mark in marks], slots):
        yield Problem(file, 1, 1, "", objection.wat, objection.hoe, objection.code)
