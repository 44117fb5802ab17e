"""The place of what was sent: a region and a gemeente by their names, or what was perhaps meant."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kennisbank.bank import REGIO_OF_GEMEENTE
from kennisbank.model import LANDELIJK
from kennisbank.problems import show, suggest

BESIDES = re.compile(r"^(?:de )?(?:gemeente|regio|veilig thuis(?: regio)?)\s+", re.I)
EVERYWHERE = {LANDELIJK, "nederland", "heel nederland", "het hele land", "alle regio’s"}
AND = re.compile(r"\s*(?:,|/|&|\+|\ben\b)\s*")
MAX_NAME = 60  # signs of a name of a place that are told again


@dataclass(frozen=True)
class Plaats:
    """Where it is; without a `regio` nobody knows. `bezwaren` says by field what is not known."""

    regio: str
    gemeente: str
    bezwaren: Mapping[str, str]


def place_named(regio: str, gemeente: str, names: Mapping[str, Mapping[str, str]]) -> Plaats:
    """The ids of what was typed; a gemeente says in which region it lies."""
    wrong: dict[str, str] = {}
    found = dict(ids_of(("gemeente", gemeente), names, wrong))
    of_gemeente = names.get(REGIO_OF_GEMEENTE, {}).get(found.get("gemeente", ""), "")
    if bare(regio).casefold() in EVERYWHERE:
        found["regio"] = LANDELIJK
    elif not (regio or of_gemeente):
        wrong["regio"] = "De regio ontbreekt. Noem de regio van Veilig Thuis, of schrijf landelijk."
    else:
        found |= dict(ids_of(("regio", regio), names, wrong))
    if of_gemeente and found.get("regio", of_gemeente) != of_gemeente:
        wrong["gemeente"] = f"{told(gemeente)} ligt niet in {told(regio)}, maar in `{of_gemeente}`."
    if of_gemeente:
        wrong.pop("regio", None)
    return Plaats(of_gemeente or found.get("regio", ""), found.get("gemeente", ""), wrong)


def ids_of(
    typed: tuple[str, str], names: Mapping[str, Mapping[str, str]], wrong: dict[str, str]
) -> Iterator[tuple[str, str]]:
    """The kind with the id of what was typed; else it is told what is wrong."""
    kind, name = typed
    known = names.get(kind, {})
    folded = {one.casefold(): identity for one, identity in known.items()}
    if not name:
        return
    if identity := folded.get(bare(name).casefold()):
        yield kind, identity
    else:
        parts = [bare(part).casefold() for part in AND.split(name)]
        if len(parts) > 1 and all(part in folded for part in parts):
            meer = f"Er staan {len(parts)} namen; hier past één {kind}."
            wrong[kind] = f"{meer} Noem de {kind} waar het vooral over gaat, of alleen de regio."
            return
        near = suggest(bare(name), known)
        wrong[kind] = f"De {kind} {told(name)} kennen wij niet. {near}".strip()


def bare(name: str) -> str:
    """The name without what people write before it."""
    return BESIDES.sub("", " ".join(name.split()).rstrip("."))


def told(name: str) -> str:
    """A name as it was typed, as code, so that it is no more than a name."""
    return f"`{show(bare(name), MAX_NAME).replace('`', '’')}`"
