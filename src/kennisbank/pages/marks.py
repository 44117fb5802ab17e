"""Marks: what the engine leaves open on the pages that it builds, and we fill."""

import json
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from html import escape, unescape

from kennisbank.bank import check_names, nouns_of
from kennisbank.drafts.calls import Call, Value, check_call, given_to
from kennisbank.drafts.opmaak.afkortingen import MARK
from kennisbank.drafts.words import WOORDEN
from kennisbank.model import Kennisbank
from kennisbank.pages import elements
from kennisbank.problems import Problem, ProblemsFound
from kennisbank.queries import abbreviations, curl

# On an editorial page, where an editor used a word (`words.mark_woord`).
WOORD = re.compile(r'<div data-kbwoord="([^"]*)"></div>')

SHORT = re.compile(f"{MARK}([^<]*)</abbr>")


def fill_woorden(html: str, bank: Kennisbank, basis: str, name: str) -> str:
    """The page with each word drawn; `basis` is the way back to the root, `name` its file.

    ProblemsFound when a mark is not one that the words of an editor leave.
    """

    def draw(found: re.Match[str]) -> str:
        call = read_mark(found[1])
        wrong = list(check_call(call)) or list(check_names(call, bank)) if call else [FORGED]
        if call is None or wrong:
            raise ProblemsFound(Problem(name, 1, 1, "", *objection) for objection in wrong)
        return draw_woord(call, bank, basis)

    drawn = drawn_for(bank)

    def draw_once(found: re.Match[str]) -> str:
        key = found[1], basis
        if key not in drawn:
            drawn[key] = draw(found)
        return drawn[key]

    return WOORD.sub(draw_once, html)


@lru_cache(maxsize=1)
def drawn_for(_bank: Kennisbank) -> dict[tuple[str, str], str]:
    """What was drawn for a bank, by the mark and the way back to the root: who looks where links
    lead draws what the page itself shows later."""
    return {}


def fill_afkortingen(html: str, bank: Kennisbank) -> str:
    """The page with the term of each abbreviation that asks for it."""
    if MARK not in html:
        return html
    terms = {name: escape(curl(begrip.term)) for name, begrip in abbreviations(bank).items()}

    def fill(found: re.Match[str]) -> str:
        term = terms.get(unescape(found[1]))
        return found[0].replace("begrippen", term, 1) if term else found[0]

    return SHORT.sub(fill, html)


def draw_woord(call: Call, bank: Kennisbank, basis: str) -> str:
    """What a good call shows: its element gets a noun for each name that was typed."""
    woord = WOORDEN[call.naam]
    nouns = {
        name: to_noun(value, nouns_of(woord.invoer[name], bank))
        for name, value in given_to(call, woord)
    }
    drawn: str = getattr(elements, f"draw_{call.naam}")(bank, basis, **nouns)
    return drawn


def to_noun(value: Value, nouns: Mapping[str, object]) -> object:
    """What a value stands for, or each value of a list; a number is what it is."""
    if isinstance(value, str):
        return nouns[value]
    return [nouns[str(item)] for item in value] if isinstance(value, Sequence) else value


FORGED = (
    "hier staat een merkteken dat geen macro heeft achtergelaten.",
    'Schrijf de macro zelf: `{{ thema("veiligheid") }}`.',
    "KB109",
)


def read_mark(text: str) -> Call | None:
    """The call in a mark; None when it holds something else."""
    try:
        naam, args, kwargs = json.loads(unescape(text))
        good = isinstance(naam, str) and isinstance(args, list) and isinstance(kwargs, dict)
        return Call(naam, args, [*kwargs.items()]) if good else None
    except (ValueError, TypeError, RecursionError):
        return None
