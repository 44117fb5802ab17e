"""Usage: what the bank says of the pages: whether the names there exist, and none is a person's."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from kennisbank.bank.privacy import gate_of_bank
from kennisbank.drafts.calls import Call, Objection, given_to, read_call
from kennisbank.drafts.told import Told, Used
from kennisbank.drafts.words import WOORDEN
from kennisbank.model import Kennisbank
from kennisbank.model.labels import SOORTEN
from kennisbank.privacy import Gate, check_file_names, check_privacy_of_page
from kennisbank.problems import (
    Problem,
    enumerate_values,
    not_known,
    several_in,
    suggest,
    word_several,
)
from kennisbank.queries import abbreviations, plek_by_gemeente, plek_by_regio

# Per kind of input what the names that may be typed there stand for; a number stands for itself.
# The whole country goes with the regions, so that a region is a place here.
NOUNS: Mapping[str, Callable[[Kennisbank], Mapping[str, Any]]] = {
    "thema": lambda bank: bank.themas,
    "soort": lambda _: {soort: soort for soort in SOORTEN},
    "regio": plek_by_regio,
    "gemeente": plek_by_gemeente,
    "factsheet": lambda bank: bank.factsheets,
}


def check_told(told: Told, bank: Kennisbank) -> Iterator[Problem]:
    """What only who has the bank can say of the pages that were read."""
    yield from check_used(told.used, bank)
    yield from check_short(told.short, bank)
    yield from check_private(told, gate_of_bank(bank))


def check_private(told: Told, gate: Gate) -> Iterator[Problem]:
    """What could lead to somebody on the pages that were read, and in the names of files."""
    for name, text in told.texts:
        yield from check_privacy_of_page(text, name, gate)
    yield from check_file_names(told.files, gate)


def check_used(used: Iterable[Used], bank: Kennisbank) -> Iterator[Problem]:
    """Every name that a word is given exists."""
    for name, number, column, source in used:
        call = read_call(source)
        for objection in check_names(call, bank) if call else ():
            yield Problem(name, number, column, "", *objection)


def check_short(short: Iterable[Used], bank: Kennisbank) -> Iterator[Problem]:
    """The begrippenlijst knows every abbreviation that is to get its term from there."""
    known = abbreviations(bank)
    for name, number, column, typed in short:
        if typed not in known:
            hoe = f"{suggest(typed, known)} Schrijf de uitleg zelf, of zet haar bij de begrippen."
            yield Problem(
                name, number, column, "", not_known(typed, "afkorting"), hoe.strip(), "KB040"
            )


def check_names(call: Call, bank: Kennisbank) -> Iterator[Objection]:
    """Every name that a good call gives exists."""
    woord = WOORDEN[call.naam]
    for name, value in given_to(call, woord):
        kind = woord.invoer[name]
        known = nouns_of(kind, bank)
        for item in value if isinstance(value, list) else [value]:
            if known and item not in known:
                hoe = suggest(str(item), known) or f"Kies uit {enumerate_values(known)}."
                if several := several_in(str(item), {one: one for one in known}):
                    hoe = word_several(several, False)
                yield not_known(str(item), kind), hoe, "KB040"


def nouns_of(kind: str, bank: Kennisbank) -> Mapping[str, Any]:
    """What each name stands for that an input of this kind may have; none for a number."""
    return NOUNS[kind](bank) if kind in NOUNS else {}
