"""Signs: how what is left of a form looks, what it is, and what to do."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kennisbank.drafts.opmaak.printed.alinea import Alinea
from kennisbank.problems import shorten


class Left(NamedTuple):
    """What is left of a form: from where to where in its alinea, and what is said of it."""

    begin: int
    end: int
    wat: str
    hoe: str
    code: str


class Sign(NamedTuple):
    """A way in which something can be left."""

    form: re.Pattern[str]
    wat: str
    hoe: str
    code: str


def sign(form: str, wat: str, hoe: str, code: str = "KB114") -> Sign:
    """One sign, with `^` for the start of each line."""
    return Sign(re.compile(form, re.M), wat, hoe, code)


def find_signs(alinea: Alinea, signs: Sequence[Sign]) -> Iterator[Left]:
    """Each of these signs in an alinea."""
    for each in signs:
        for found in each.form.finditer(alinea.text):
            begin = found.start() + len(found[0]) - len(found[0].lstrip())
            wat = each.wat.format(shown(found[0]))
            yield Left(begin, found.end(), wat, each.hoe, each.code)


def shown(text: str, limit: int = 40) -> str:
    """What was typed, as it may be shown in a message."""
    return shorten(re.sub("[\ufffb\ufffc]", "…", text), limit)
