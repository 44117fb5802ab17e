"""The woonplaats: in which municipality a place lies, by the names that people have for it."""

import re

from kennisbank.model import Gemeente, Kennisbank

# What the CBS adds to a name that several places have: a province, or a municipality.
TOEVOEGING = re.compile(r" (?:\(?(?:AC|GLD|Gld|GN|Gn|L|NB|NH|Ut)\)?|ca|gem\.? .+)$")


Places = tuple[Gemeente, tuple[str, ...], tuple[str, ...]]


def woonplaatsen_by_gemeente(bank: Kennisbank) -> tuple[Places, ...]:
    """The places in each municipality, by all their names; not the one that is called as she is.

    And the municipalities that she took the place of, as far as no place of hers is called so.
    """
    return tuple(
        (gemeente, tuple(name for name in names if name != gemeente.naam), here.vroeger)
        for gemeente in bank.gemeenten.values()
        if (here := bank.woonplaatsen.get(gemeente.id))
        for names in (names_of(here.namen),)
    )


def names_of(namen: tuple[str, ...]) -> tuple[str, ...]:
    """Each name, and what is left of it without its addition: `Elst Ut` and `Elst`."""
    return tuple(dict.fromkeys(n for naam in namen for n in (naam, TOEVOEGING.sub("", naam))))
