"""The form: the body of an issue, read back by the table that made the form."""

import re
from collections.abc import Mapping, Sequence

from kennisbank.forms import CONSENT, asked
from kennisbank.intake.inzending import Inzending

HEAD = re.compile(r"### (.+?)\s*")
NOTHING = {"_No response_", "No response", ""}  # what a forge writes for a question left open
BESIDE = "buiten"  # what stands in no answer
CHECKED = re.compile(r"- \[([ xX]?)\] ")


def is_form(lines: Sequence[str]) -> bool:
    """Whether there is a question of the form in it, as the forge writes that."""
    known = labels()
    return any((found := HEAD.fullmatch(line)) and found[1] in known for line in lines)


def labels() -> Mapping[str, str]:
    """The field of each question, by how the form calls it; the last asks for consent."""
    return {veld.label: veld.naam for veld in asked()} | {CONSENT: CONSENT}


def read_form(lines: Sequence[str]) -> Inzending:
    """The answers; a heading that somebody typed within an answer stays in that answer."""
    known = labels()
    naam_at = {number: known[label] for number, label in heads_in(lines, [*known]).items()}
    answers: dict[str, list[str]] = {}
    beside: list[str] = []
    current = beside
    for number, line in enumerate(lines):
        if number in naam_at:
            current = answers.setdefault(naam_at[number], [])
        else:
            current.append(line)
    consent = answers.pop(CONSENT, [])
    boxes = [found[1] for line in consent if (found := CHECKED.match(line))]
    answers[BESIDE] = [*beside, *(line for line in consent if not CHECKED.match(line))]
    said = {naam: "\n".join(text).strip() for naam, text in answers.items()}
    return Inzending(
        {naam: text for naam, text in said.items() if text not in NOTHING},
        {naam: label for label, naam in known.items()} | {BESIDE: "Buiten de vragen"},
        all(box.strip() for box in boxes),
    )


def heads_in(lines: Sequence[str], order: Sequence[str]) -> Mapping[int, str]:
    """The lines that are questions of ours: of each the last that stands before the next, as who
    answers may type the same words in an answer above it."""
    places: dict[str, list[int]] = {label: [] for label in order}
    for number, line in enumerate(lines):
        if (found := HEAD.fullmatch(line)) and found[1] in places:
            places[found[1]].append(number)
    taken: dict[int, str] = {}
    end = len(lines)
    for label in reversed(order):
        if before := [number for number in places[label] if number < end]:
            end = before[-1]
            taken[end] = label
    return taken
