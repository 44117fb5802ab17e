"""A hit: something in a text that may lead to a person, worded without repeating it."""

from dataclasses import dataclass, field

from kennisbank.problems import Ernst


@dataclass(frozen=True)
class Hit:
    """What was seen (`wat`, masked), what to do, and the very words, only to find their place."""

    wat: str
    hoe: str
    code: str
    ernst: Ernst
    found: str = field(default="", repr=False)
