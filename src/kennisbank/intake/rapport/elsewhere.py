"""Elsewhere: findings of a report over several gemeenten that stand under the name of another."""

import re
from collections.abc import Iterable, Mapping

from kennisbank.intake.rapport.finding import Reading
from kennisbank.intake.rapport.headings import bare
from kennisbank.model import Gemeente

# What may stand around the name of a gemeente in a heading that says no more than that name.
BEFORE = re.compile(
    r"^(?:(?:de|het|gemeenten?|lokale?|sociale?|netwerk|wijkteams?|bevindingen|resultaten|uitkomsten"
    r"|aanbevelingen|deelrapport|in|van|over|voor|bij|aan|te)\s+)+",
    re.I,
)
BEHIND = re.compile(r"\s*[:(–].*$")
ELSEWHERE = "over een andere gemeente"
AND = re.compile(r"\s*(?:,|&|\ben\b)\s*")


def names_of(gemeenten: Iterable[Gemeente]) -> Mapping[str, str]:
    """The id of each gemeente by how people call it."""
    return {
        name.casefold(): gemeente.id
        for gemeente in gemeenten
        for name in filter(None, (gemeente.naam, gemeente.roepnaam, *gemeente.aliassen))
    }


def named_in(heading: str, known: Mapping[str, str]) -> set[str]:
    """The gemeenten of which a heading is the name, if it is no more than that."""
    said = BEHIND.sub("", bare(heading))
    parts = [BEFORE.sub("", part).casefold() for part in AND.split(said) if part]
    return (
        {known[part] for part in parts} if parts and all(part in known for part in parts) else set()
    )


def leave_elsewhere(reading: Reading, gemeente: str, known: Mapping[str, str]) -> None:
    """Leave what stands under the name of another gemeente: the nearest name above it counts."""
    kept = []
    for finding in reading.findings:
        near = ((named_in(heading, known), heading) for heading in reversed(finding.path))
        named, heading = next((one for one in near if one[0]), ({gemeente}, ""))
        if gemeente in named:
            kept.append(finding)
        else:
            reading.leave(finding.blocks, (heading,), ELSEWHERE)
    reading.findings = kept
