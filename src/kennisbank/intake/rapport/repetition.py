"""Repetition: findings that a report tells twice, such as in a summary, of which one is kept."""

import re
from collections.abc import Iterator

from kennisbank.intake.rapport.finding import Finding, Reading
from kennisbank.overlap import is_common

ENOUGH = 6  # words with which a finding can repeat another; fewer say too little
# With one of these more or less a sentence says something else, however short they are.
MARKS = {"niet", "geen", "zonder", "nooit", "noch", "niemand", "nergens", "niets"}


def drop_repeated(reading: Reading) -> None:
    """Of what is said twice, keep the longest: the other sums up or repeats."""
    longest = sorted(reading.findings, key=lambda each: -len(each.passage))
    kept: dict[str, Told] = {}
    left = set()
    for finding in longest:
        told = kept.setdefault(finding.soort, Told())
        if twin := told.twin(finding):
            reading.leave(finding.blocks, finding.path, f"een herhaling van “{twin.titel}”")
        else:
            left.add(id(finding))
    reading.findings = [finding for finding in reading.findings if id(finding) in left]


class Told:
    """What was told of one soort, each text once."""

    def __init__(self) -> None:
        self.texts: list[tuple[str, str, Finding]] = []
        self.bags: dict[tuple[str, tuple[str, ...]], Finding] = {}

    def twin(self, finding: Finding) -> Finding | None:
        """The finding that says the same already; else this one is remembered."""
        words = words_of(finding.passage) or words_of(finding.titel)
        text, titel = f" {' '.join(words)} ", title_of(finding)
        bag = titel, tuple(saying(words))
        if len(words) >= ENOUGH:
            within = (
                other for said, its, other in self.texts if titel in ("", its) and text in said
            )
            if twin := next(within, None) or self.bags.get(bag):
                return twin
        self.texts.append((text, titel, finding))
        self.bags.setdefault(bag, finding)
        return None


def title_of(finding: Finding) -> str:
    """Its title as it is compared, if the report gives one."""
    return " ".join(words_of(finding.titel)) if finding.titled else ""


def words_of(text: str) -> list[str]:
    """All words and numbers of a text in their order."""
    return re.findall(r"\w+", re.sub(r"\[\d+\]", "", text).casefold())


def saying(words: list[str]) -> Iterator[str]:
    """The words without those that stand in any sentence, and say no `niet`."""
    return (word for word in words if word in MARKS or not is_common(word))
