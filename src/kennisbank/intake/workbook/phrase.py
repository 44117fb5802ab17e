"""The phrase: what is said of a line in a file, said of a cell in a workbook."""

import re
from collections.abc import Mapping

from kennisbank.forms import to_label
from kennisbank.intake.workbook.columns import CHOSEN
from kennisbank.intake.workbook.words import CODED, Words
from kennisbank.problems import Problem

# How a repair is worded for a file -> for a cell.
IN_CELLS: Mapping[str, str] = {
    r" ?Voeg een regel toe voor [^.]*\.": "",
    r"Voeg een regel `(\w+):` toe die zegt": r"Zeg bij `\1`",
    r"Voeg een regel `\w+:` toe\.": "Vul deze cel in.",
    r"In een lijst staat elk op een eigen regel, na een streepje\.": (
        "Zet elk op een eigen regel in de cel (Alt+Enter)."
    ),
    r"Zet elk punt op een eigen regel met een streepje ervoor: [^.]*\.": (
        "Zet elk punt op een eigen regel in de cel (Alt+Enter)."
    ),
    r"of haal de regel weg": "of maak de cel leeg",
    r"Schrijf op eigen regels:": "Schrijf met ` | ` ertussen:",
    r"een nieuwe regel in de lijst": "een nieuwe regel in de cel (Alt+Enter)",
    r"Zet onder `wijzigingen` een regel met `datum:` en `tekst:`\.": (
        "Zet er een regel bij (Alt+Enter): de dag, ` | `, en wat er anders is."
    ),
}
NO_COLUMN = "Vul deze cel in."
ID_OF = re.compile(r"Ids? van [^.]*\.")  # how a field is explained to who types its id
QUOTED = re.compile(r"`([^`]*)`")


def in_cells(problem: Problem, has_column: bool, words: Words) -> tuple[str, str]:
    """What is wrong and what to do, with values by the names that a workbook has for them."""
    veld, name = re.split(r"[ ,]", problem.veld)[0], name_within(problem.veld)
    hoe = problem.hoe
    for said, instead in IN_CELLS.items():
        hoe = re.sub(said, instead, hoe)
    if veld in CHOSEN:
        hoe = ID_OF.sub("Kies uit de lijst.", hoe)
    if not has_column:
        hoe = hoe.replace(NO_COLUMN, f"Maak een kolom `{to_label(veld)}`, en vul haar in.")
    return by_name(problem.wat, name, words), by_name(hoe.strip(), name, words)


def name_within(veld: str) -> str:
    """The field itself of a place: `bron` of `bronnen 1, bron`."""
    return veld.rpartition(", ")[2].partition(" ")[0]


def by_name(text: str, name: str, words: Words) -> str:
    """A text with the values of a field called as in the list from which one chooses."""
    if name in CODED:
        return text
    return QUOTED.sub(lambda found: f"`{words.show(name, found[1])}`", text)
